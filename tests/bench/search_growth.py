"""What a search costs as the archive grows, beside plain Pagefind on the same pages."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.bench.figures import Section, whole
from tests.bench.made_up_site import QUERIES, write_made_up_site
from tests.bench.subject import Subject
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser
from tests.search.quality.asking import served

SIZES = (100, 1_000, 3_000)
WARM = 3
"""Runs of a query whose files are all there already; the best counts."""

_ASK_OURS = """async ([query, runs]) => {
    const { answer } = await import(new URL('assets/js/search/engine.js', document.baseURI.replace(/tim-kiem.*/, '')));
    const question = { query, chosen: new Map(), newest: false };
    const ask = async () => (await answer(question, new AbortController().signal)).next();
    await ask();
    return TIMED;
}"""
_ASK_PLAIN = """async ([query, runs]) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const ask = async () => {
        const { results } = await pagefind.search(query);
        await Promise.all(results.slice(0, 10).map(each => each.data()));
    };
    await ask();
    return TIMED;
}"""
_TIMED = """await (async () => {
    let best = Infinity;
    for (let i = 0; i < runs; i += 1) {
        const start = performance.now();
        await ask();
        best = Math.min(best, performance.now() - start);
    }
    return best;
})()"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One of the two, as it is asked."""

    name: str
    worker: str
    """What indexes a folder, in a process of its own: `ours`, `plain`."""
    address: str
    """What is opened for a query, relative to the root; `{}` is the query."""
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one query costs on an archive of one size."""

    kilobytes: float
    """Transferred until the first results stand, with the page's own files."""
    milliseconds: float
    """Once everything is there."""


OURS = Engine(name="kho", worker="ours", address="tim-kiem/?q={}", ask=_ASK_OURS.replace("TIMED", _TIMED))
PLAIN = Engine(name="Pagefind", worker="plain", address="", ask=_ASK_PLAIN.replace("TIMED", _TIMED))


def search_growth(subject: Subject) -> Section:
    """Bytes, warm time and memory for invented archives of several sizes."""
    path = find_browser()
    if path is None:
        raise SystemExit(MESSAGE)
    costs: dict[tuple[str, str, int], Cost] = {}
    memory: dict[tuple[str, int], float] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        for size in SIZES:
            for engine in (OURS, PLAIN):
                with tempfile.TemporaryDirectory() as folder:
                    write_made_up_site(Path(folder), size, subject.text)
                    memory[engine.name, size] = _index(engine, Path(folder))
                    with served(Path(folder)) as address:
                        for name, query in QUERIES.items():
                            costs[engine.name, name, size] = _cost(browser, engine, address, query)
        browser.close()
    return Section(
        title="Tìm kiếm khi kho lớn dần, so với Pagefind nguyên bản trong cùng một lần chạy",
        notes=(
            "Văn bản bịa từ các câu trong kho, xáo trộn; mỗi văn bản chừng 20 kB chữ.",
            "kB: mọi tệp tải về đến khi có kết quả đầu, kể cả mã của trang tìm kiếm; máy chủ không nén.",
            "ms: hỏi lại khi đã tải đủ, lần nhanh nhất trong ba lần. Mục tiêu ở 3.000 văn bản: 1.500 kB, 400 ms.",
        ),
        tables=(
            _table("kB tải về", [(n, *(costs[e.name, n, s].kilobytes for s in SIZES for e in (OURS, PLAIN))) for n in QUERIES]),
            _table("ms khi đã tải đủ", [(n, *(costs[e.name, n, s].milliseconds for s in SIZES for e in (OURS, PLAIN))) for n in QUERIES]),
            _table("Lập chỉ mục", [("MB bộ nhớ", *(memory[e.name, s] for s in SIZES for e in (OURS, PLAIN)))]),
        ),
    )  # fmt: skip


def _table(title: str, rows: Sequence[tuple[str, *tuple[float, ...]]]) -> list[tuple[str, ...]]:
    head = (title, *(f"{whole(size)} {engine.name}" for size in SIZES for engine in (OURS, PLAIN)))
    return [head, *((name, *map(whole, figures)) for name, *figures in rows)]


def _index(engine: Engine, folder: Path) -> float:
    """Index a folder in a process of its own; the most memory, in MB, that it and Pagefind took."""
    program = [sys.executable, "-m", "tests.bench.search_index_worker", engine.worker, str(folder)]
    finished = subprocess.run(program, check=True, capture_output=True, text=True)
    peak: float = json.loads(finished.stdout)
    return peak


def _cost(browser: Browser, engine: Engine, address: str, query: str) -> Cost:
    context = browser.new_context()
    page = context.new_page()
    requests: list[Request] = []

    def note(request: Request) -> None:
        requests.append(request)

    page.on("requestfinished", note)
    page.goto(address + engine.address.format(quote(query)))
    if engine is OURS:
        page.wait_for_function("() => document.querySelector('#tk-tin').textContent.includes('kết quả')")
        first = list(requests)
    milliseconds = _warm(page, engine, query)
    transferred = first if engine is OURS else requests
    kilobytes = sum(request.sizes()["responseBodySize"] for request in transferred) / 1000
    context.close()
    return Cost(kilobytes=kilobytes, milliseconds=milliseconds)


def _warm(page: Page, engine: Engine, query: str) -> float:
    milliseconds: float = page.evaluate(engine.ask, [query, WARM])
    return milliseconds
