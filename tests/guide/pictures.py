"""The pictures of the editor's day: `make pictures` follows the guide and takes them anew.

They show what the commands of the guide really print, and the pages that they really make.
"""

import html
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser
from tests.guide.day import GUIDE, follow
from tests.guide.sample import SAMPLE
from tests.site.conftest import copy_project

FOLDER = GUIDE.parent / "hinh"
PAPER = "45-kh-ubnd-vi-du-2026"
"""What the sample becomes."""

_TERMINAL = """\
<!doctype html><html lang="vi"><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px 18px; background: #10233c; color: #f2f2ee; width: max-content; max-width: 980px;
  font: 15px/1.5 "DejaVu Sans Mono", monospace; white-space: pre-wrap; }}
</style><body>{words}</body></html>
"""
_DESK = {"width": 1100, "height": 700}


def take(folder: Path = FOLDER) -> None:
    """Take all of them."""
    path = find_browser()
    assert path is not None, MESSAGE
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        root = copy_project(Path(made) / "kho")
        inbox = root / "archive" / "nhan"
        inbox.mkdir(exist_ok=True)
        (inbox / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        builds = 0
        for step, shown in follow(root, root / "archive" / "documents" / PAPER / "record.yml"):
            if step.text.startswith("danvan add"):
                _picture(browser, folder / "them.png", lambda page, words=shown: _terminal(page, words))
            if step.text.startswith("danvan build"):
                builds += 1
                if builds == 1:
                    _picture(browser, folder / "trang.png", lambda page: _paper(page, root, ""))
                if builds == 2:
                    _picture(browser, folder / "ghi-chu.png", lambda page: _paper(page, root, "d11"))
        browser.close()


def _picture(browser: Browser, target: Path, show: Callable[[Page], None]) -> None:
    page = browser.new_page(viewport=_DESK, color_scheme="light")
    show(page)
    page.screenshot(path=target, full_page=page.url == "about:blank")
    page.close()


def _terminal(page: Page, words: str) -> None:
    page.set_content(_TERMINAL.format(words=html.escape(words.rstrip())))
    size = page.evaluate("() => [document.body.offsetWidth, document.body.offsetHeight]")
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _paper(page: Page, root: Path, anchor: str) -> None:
    """The paper's page, opened as a file, at one of its lines."""
    page.goto((root / "site" / "van-ban" / PAPER / "index.html").as_uri() + (f"#{anchor}" if anchor else ""))
    page.wait_for_timeout(500)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take()
