"""Two engines in one browser: the search page itself, and plain Pagefind on the same pages."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from build_tools.publish.preview import make_server
from tests.search.quality.scoring import Hit

NOT_SEARCHED = ("404.html", "tim-kiem/", "phat-trien/")

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
    """Index the pages of a site with Pagefind as it comes, under a folder that can be served."""
    for source in site.rglob("*.html"):
        path = source.relative_to(site)
        if not path.as_posix().startswith(NOT_SEARCHED):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / path)
    run_plain(target)


def run_plain(target: Path) -> None:
    """Run Pagefind as it comes on a folder of pages."""
    options = ["--root-selector", "article", "--exclude-selectors", "a.headerlink", "--quiet"]
    program = [sys.executable, "-m", "pagefind", "--site", str(target), *options]
    subprocess.run(program, check=True, capture_output=True)


def ask_plain(page: Page, address: str, queries: Sequence[str]) -> list[list[Hit]]:
    """The same queries to Pagefind's own search, which answers with pages."""
    page.goto(address)
    answers: list[list[str]] = page.evaluate(_ASK_PLAIN, list(queries))
    return [[Hit(address=url, anchors=None) for url in urls] for urls in answers]
