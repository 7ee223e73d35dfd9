"""The pictures of the editor's day: `make pictures` follows the guide and takes them anew.

They show what the commands of the guide really print, and the pages that they really make.
"""

import html
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from build_tools.publish.preview import make_server
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser
from tests.guide.day import GUIDE, PAPER, follow, office

FOLDER = GUIDE.parent / "hinh"
NAMES = ("them.png", "trang.png", "ghi-chu.png")

_TERMINAL = """\
<!doctype html><html lang="vi"><meta charset="utf-8"><style>
body {{ margin: 0; padding: 14px 18px; background: #10233c; color: #f2f2ee; width: max-content; max-width: 980px;
  font: 15px/1.5 "DejaVu Sans", sans-serif; white-space: pre-wrap; }}
</style><body>{words}</body></html>
"""
_DESK: ViewportSize = {"width": 1240, "height": 980}


def take(folder: Path = FOLDER) -> None:
    """Take all of them."""
    path = find_browser()
    assert path is not None, MESSAGE
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        root = office(Path(made) / "kho")
        (root / "docs" / "huong-dan" / "hinh").mkdir(exist_ok=True)
        for name in NAMES:  # a guide is not built without its pictures
            (root / "docs" / "huong-dan" / "hinh" / name).touch()
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        pages = {
            1: ("trang.png", "h2:has-text('Toàn văn')", "start"),
            2: ("ghi-chu.png", ".ghi-chu-bien-tap", "end"),
        }
        builds = 0
        for step, shown in follow(root):
            page = browser.new_page(viewport=_DESK, color_scheme="light")
            if step.text.startswith("danvan add"):
                _terminal(page, shown)
                page.screenshot(path=folder / "them.png")
            if step.text.startswith("danvan build"):
                builds += 1
                if builds in pages:
                    name, part, edge = pages[builds]
                    _paper(page, root, part, edge)
                    page.screenshot(path=folder / name)
            page.close()
        browser.close()


def _terminal(page: Page, words: str) -> None:
    page.set_content(_TERMINAL.format(words=html.escape(words.rstrip())))
    size = page.evaluate("() => [document.body.offsetWidth, document.body.offsetHeight]")
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _paper(page: Page, root: Path, part: str, edge: str) -> None:
    """The paper's page as `danvan serve` shows it, this part of it at an edge of the picture."""
    with make_server(root / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        page.goto(f"http://127.0.0.1:{server.server_port}/van-ban/{PAPER}/")
        page.locator(part).first.evaluate("(part, edge) => part.scrollIntoView({ block: edge })", edge)
        page.wait_for_timeout(500)
        server.shutdown()
        thread.join()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take()
