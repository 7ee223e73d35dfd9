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

from build_tools.publish.preview import make_server
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.page_table import marked
from build_tools.search_index.pagefind import plain_page
from build_tools.search_index.parts import path_of_passages, read_names, read_pages
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
    for address, mark in marked(read_pages(site, read_names(site))):
        said = json.loads(gzip.decompress((site / path_of_passages(address, mark)).read_bytes()))
        texts = (" ".join(text for _, text in each["parts"]) for each in said["passages"])
        numbered = (" ".join((text, *cited_numbers(text))) for text in texts)
        page = target / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(plain_page(said["title"], numbered), encoding="utf-8")
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
