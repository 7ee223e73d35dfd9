"""Two engines in one browser: the search page itself, and plain Pagefind on what the same pages say."""

import gzip
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from build_tools.parts.searched import SearchedPassage
from build_tools.publish.preview import make_server
from build_tools.search.page_files import file_name
from build_tools.search.pagefind_input import pagefind_page
from build_tools.search.record import page_record
from build_tools.search_index import PASSAGES, TABLES
from tests.search.quality.scoring import Hit

_READ_HITS = """base => [...document.querySelectorAll('#tk-ds > li')].map(hit => ({
    address: new URL(hit.querySelector('a.tk-ten').href).pathname.slice(base.length),
    anchors: [...hit.querySelectorAll('.tk-doan a')].map(link => new URL(link.href).hash.slice(1)),
}))"""
_ASK_PLAIN = """async queries => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    const answers = [];
    for (const query of queries) {
        const { results } = await pagefind.search(query);
        answers.push(await Promise.all(results.slice(0, 3).map(async each => (await each.data()).url.slice(1))));
    }
    return answers;
}"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder as `danvan serve` does; its address."""
    with make_server(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def ask_page(page: Page, address: str, queries: Sequence[str]) -> list[list[Hit]]:
    """Type each query into the search page, as a reader does."""
    page.goto(f"{address}tim-kiem/")
    field = page.locator("#tk-o")
    answers = []
    for query in queries:
        field.fill(query)
        field.press("Enter")
        page.wait_for_function("() => !document.querySelector('#tk-ds[aria-busy]')")
        found = page.evaluate(_READ_HITS, "/")
        answers.append([Hit(address=hit["address"], anchors=tuple(hit["anchors"])) for hit in found])
    return answers


def plain_index(site: Path, target: Path) -> None:
    """Index what the pages of a site say with Pagefind as it comes, under a folder that can be served."""
    served = site / TABLES / PASSAGES
    for source in served.rglob("*.gz"):
        said = json.loads(gzip.decompress(source.read_bytes()))
        passages = (SearchedPassage(parts=tuple(map(tuple, each["parts"]))) for each in said["passages"])
        name = source.relative_to(served).as_posix()
        page = target / ("" if name == file_name("") else name.removesuffix(".json.gz")) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(pagefind_page(page_record("", said["title"], passages)), encoding="utf-8")
    run_plain(target)


def run_plain(target: Path) -> None:
    """Run Pagefind as it comes on a folder of pages."""
    program = [sys.executable, "-m", "pagefind", "--site", str(target), "--quiet"]
    subprocess.run(program, check=True, capture_output=True)


def ask_plain(page: Page, address: str, queries: Sequence[str]) -> list[list[Hit]]:
    """The same queries to Pagefind's own search, which answers with pages."""
    page.goto(address)
    answers: list[list[str]] = page.evaluate(_ASK_PLAIN, list(queries))
    return [[Hit(address=url, anchors=None) for url in urls] for urls in answers]
