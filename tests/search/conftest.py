"""A browser, and an invented site that is indexed and served as an intranet would serve it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from build_tools.publish.policy import headers
from build_tools.search_index import contributed, index
from tests.search.invented import RECORDS, RULES, suggestions_json, write_site
from tests.search.page import SearchPage

PREFIX = "/kho"


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path, with the policy that a careful host sets."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(PREFIX) if path.startswith(PREFIX + "/") else "/none")

    def end_headers(self) -> None:
        for name, value in headers(Path(self.directory)).items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Keep the tests' output quiet."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    index(folder, contributed(RECORDS), suggestions=suggestions_json(), rules=RULES)
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab in which any error, and any request to another host, fails the test."""
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    wrong: list[str] = []
    page.on(
        "console",
        lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))

    def note(request: Request) -> None:
        if not request.url.startswith(address):
            wrong.append(f"asked for {request.url}")

    page.on("request", note)
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def search(tab: Page, address: str) -> SearchPage:
    return SearchPage(tab, address)
