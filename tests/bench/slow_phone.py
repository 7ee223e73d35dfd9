"""What a reader with a slow phone waits for: `make bench PARTS=phone`, `python -m tests.bench.slow_phone [SITE …]`.

A processor four times slower, 1.6 Mbit/s with 150 ms to and fro, an empty cache: what Lighthouse calls a slow phone.
Each page is opened `RUNS` times, the middle one counts. Several sites take turns, so that a busy machine is as
busy for each.
"""

import gzip
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import BinaryIO

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from build_tools.publish.file_server import HOST, Handler, Server
from build_tools.publish.preview import make_server
from tests.bench.figures import Section, decimal, lines_of, whole
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser

SITE = Path(__file__).parents[2] / "site"
SCREEN = ViewportSize(width=390, height=844)
SLOWER = 4
NET = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
RUNS = 3
COMPRESSED = {".html", ".css", ".js", ".json", ".svg"}
PAGES: Mapping[str, str] = {
    "trang chủ": "",
    "Chỉ thị 33": "van-ban/33-ct-ttg-2021/",
    "báo cáo dài": "van-ban/bao-cao-05-nam-114-kl-tw-bac-giang-2020/",
    "tìm “dân vận khéo”": "tim-kiem/?q=d%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "tìm “dan van kheo”": "tim-kiem/?q=dan+van+kheo",
}
_ANSWERED = "() => document.querySelector('#tk-ds li') && performance.now()"
_CAME = """() => {
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const came = all.filter((one) => one.responseEnd);
  return [came.length, came.reduce((sum, one) => sum + one.encodedBodySize, 0)];
}"""
_PAINTED = """() => new Promise((done) => {
  const last = (list) => done(list.getEntries().at(-1).startTime);
  new PerformanceObserver(last).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => done(0), 5000);
})"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """What opening a page once took."""

    requests: int
    """Until the first answer stands; of a page that answers nothing, until all has come."""
    kilobytes: float
    answered: float
    """Milliseconds until then; 0 for a page that answers nothing."""
    painted: float
    """Milliseconds until the largest thing on the screen stood."""


class _Compressing(Handler):
    """As the hosts of the guide do it: text is sent compressed."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


@contextmanager
def _hosted(folder: Path) -> Iterator[str]:
    with make_server(folder, 0) as known:
        answers = known.RequestHandlerClass.keywords["answers"]  # type: ignore[attr-defined]
    server = Server((HOST, 0), partial(_Compressing, answers=answers, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def slow_phone(*sites: Path) -> Section:
    """Requests, bytes and seconds of some pages, of each site by turns."""
    path = find_browser()
    if path is None:
        raise SystemExit(MESSAGE)
    rows = []
    with ExitStack() as stack:
        addresses = [stack.enter_context(_hosted(one)) for one in sites or (SITE,)]
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=path, args=LAUNCH_ARGUMENTS
        )
        for name, page in PAGES.items():
            runs = [[waited(browser, address + page) for address in addresses] for _ in range(RUNS)]
            rows += [(name, *_middle(own)) for own in zip(*runs, strict=True)]
        browser.close()
    return Section(
        title="Trên điện thoại chậm: bộ xử lý chậm 4 lần, 1,6 Mbit/s, trễ 150 ms, bộ nhớ đệm trống",
        notes=(
            f"Màn hình {SCREEN['width']}×{SCREEN['height']}; mỗi trang mở {RUNS} lần, lấy lần giữa; máy chủ nén chữ như trong hướng dẫn.",
        ),
        tables=([("Trang", "yêu cầu", "kB", "giây đến câu trả lời đầu", "giây đến LCP"), *rows],),
    )


def _middle(runs: Sequence[Waited]) -> tuple[str, str, str, str]:
    answered, painted = median(one.answered for one in runs), median(one.painted for one in runs)
    return (
        whole(median(one.requests for one in runs)),
        whole(median(one.kilobytes for one in runs)),
        decimal(answered / 1000) if answered else "",
        decimal(painted / 1000),
    )


def waited(browser: Browser, url: str) -> Waited:
    """Open a page as a slow phone does, with nothing in its cache."""
    page = browser.new_page(viewport=SCREEN)
    _slow(page)
    page.goto(url, wait_until="commit", timeout=60_000)
    answered = 0.0
    if "?q=" in url:
        answered = page.wait_for_function(_ANSWERED, polling=20, timeout=60_000).json_value()
    else:
        page.wait_for_load_state("networkidle", timeout=60_000)
    requests, size = page.evaluate(_CAME)
    painted: float = page.evaluate(_PAINTED)
    page.close()
    return Waited(requests=requests, kilobytes=size / 1000, answered=answered, painted=painted)


def _slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", NET)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


if __name__ == "__main__":
    print("\n".join(lines_of(slow_phone(*(Path(one) for one in sys.argv[1:])))))
