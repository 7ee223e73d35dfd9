"""What a reader with a slow phone waits for: `python -m tests.bench.slow_phone [SITE]`, or `make bench PARTS=phone`.

A processor four times slower, 1.6 Mbit/s with 150 ms to and fro, an empty cache: what Lighthouse calls a slow phone.
Each page is opened `RUNS` times, the middle one counts.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.figures import Section, decimal, lines_of, whole
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser
from tests.search.quality.asking import served

SITE = Path(__file__).parents[2] / "site"
SCREEN = {"width": 390, "height": 844}
SLOWER = 4
NET = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
RUNS = 3
PAGES: Mapping[str, str] = {
    "trang chủ": "",
    "Chỉ thị 33": "van-ban/33-ct-ttg-2021/",
    "báo cáo dài": "van-ban/bao-cao-05-nam-114-kl-tw-bac-giang-2020/",
    "tìm kiếm": "tim-kiem/?q=d%C3%A2n+v%E1%BA%ADn+kh%C3%A9o",
    "tìm, không dấu": "tim-kiem/?q=dan+van+kheo",
}
ANSWERED = "() => document.querySelector('#tk-ds li') && performance.now()"
_PAINTED = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
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


def slow_phone(site: Path = SITE) -> Section:
    """Requests, bytes and seconds of some pages."""
    path = find_browser()
    if path is None:
        raise SystemExit(MESSAGE)
    rows = []
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        for name, page in PAGES.items():
            runs = [waited(browser, address + page) for _ in range(RUNS)]
            rows.append((name, *_middle(runs)))
        browser.close()
    head = ("Trang", "yêu cầu", "kB", "giây đến câu trả lời đầu", "giây đến LCP")
    return Section(
        title="Trên điện thoại chậm: bộ xử lý chậm 4 lần, 1,6 Mbit/s, trễ 150 ms, bộ nhớ đệm trống",
        notes=(
            f"Màn hình {SCREEN['width']}×{SCREEN['height']}; mỗi trang mở {RUNS} lần, lấy lần giữa; máy chủ như danvan serve.",
        ),
        tables=([head, *rows],),
    )


def _middle(runs: Sequence[Waited]) -> tuple[str, str, str, str]:
    seconds = [median(one.answered for one in runs) / 1000, median(one.painted for one in runs) / 1000]
    return (
        whole(median(one.requests for one in runs)),
        whole(median(one.kilobytes for one in runs)),
        *(decimal(one) if one else "" for one in seconds),
    )  # type: ignore[return-value]  # two seconds


def waited(browser: Browser, url: str) -> Waited:
    """Open a page as a slow phone does, with nothing in its cache."""
    page = browser.new_page(viewport=SCREEN)
    _slow(page)
    sizes: list[int] = []
    page.on("requestfinished", lambda one: sizes.append(one.sizes()["responseBodySize"]))
    page.goto(url, wait_until="commit")
    answered = 0.0
    if "?q=" in url:
        answered = page.wait_for_function(ANSWERED, polling=20).json_value()
    else:
        page.wait_for_load_state("networkidle")
    requests, kilobytes = len(sizes), sum(sizes) / 1000
    painted: float = page.evaluate(_PAINTED)
    page.close()
    return Waited(requests=requests, kilobytes=kilobytes, answered=answered, painted=painted)


def _slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", NET)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


if __name__ == "__main__":
    print("\n".join(lines_of(slow_phone(Path(sys.argv[1]) if sys.argv[1:] else SITE))))
