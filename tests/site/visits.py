"""A page is visited once in each view; all that can be seen on the way is written down, for many cases to look up.

A desk in the light and a phone in the dark: what depends on width and what depends on colour are both
seen, at half the price of every width in every colour (`make test-deep` has the other two).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, ConsoleMessage, Page, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a reader looks at the site."""

    width: int
    height: int
    scheme: Literal["light", "dark"]
    forced: Literal["active", "none"] = "none"
    """Whether the system's few colours take the place of the page's own."""


DESK = View(width=1366, height=768, scheme="light")
PHONE = View(width=390, height=844, scheme="dark")
FEW = 3
"""How many equal neighbours axe looks at in `make test`."""
VIEWS: Mapping[str, View] = {"desk": DESK, "phone": PHONE}
OTHER_VIEWS: Mapping[str, View] = {
    "desk in the dark": View(width=1366, height=768, scheme="dark"),
    "phone in the light": View(width=390, height=844, scheme="light"),
}
FORCED: Mapping[str, View] = {
    "desk in forced colours": View(width=1366, height=768, scheme="dark", forced="active"),
    "phone in forced colours": View(width=390, height=844, scheme="light", forced="active"),
}
ALL_VIEWS = {**VIEWS, **OTHER_VIEWS, **FORCED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one page did and showed in one view."""

    status: int
    elsewhere: tuple[str, ...]
    """Requests to another host."""
    said: tuple[str, ...]
    """Errors and warnings of the console, breaches of the policy among them."""
    language: str
    title: str
    description: str
    headings: int
    """How many `h1`."""
    mains: int
    too_wide: int
    """Pixels by which the page is wider than the screen."""
    shift: float
    """Sum of the layout shifts while it loaded, as browsers score them."""
    violations: tuple[str, ...]
    """What axe finds wrong."""


_SHOWN = """() => ({
  language: document.documentElement.lang,
  title: document.title,
  description: document.querySelector('meta[name=description]')?.content ?? '',
  headings: document.querySelectorAll('h1').length,
  mains: document.querySelectorAll('main').length,
  too_wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})"""
_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  const watch = (list) => list.getEntries().filter((each) => !each.hadRecentInput).forEach((each) => { sum += each.value; });
  new PerformanceObserver(watch).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 50));
})"""
_FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
_REPEATED = """(most) => {
  for (const parent of document.querySelectorAll('main, main *')) {
    const seen = {};
    for (const child of parent.children) {
      const kind = `${child.tagName} ${child.className}`;
      seen[kind] = (seen[kind] ?? 0) + 1;
      child.toggleAttribute('data-repeated', seen[kind] > most);
    }
  }
}"""


def visit(browser: Browser, address: str, path: str, view: View, *, most: int) -> Visit:
    """Open a page of the site at `address` and write down what it does; axe looks at `most` equals of a list, not at all where none."""
    page = opened(browser, view)
    elsewhere: list[str] = []
    said: list[str] = []

    def requested(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            elsewhere.append(request.url)

    def spoke(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            said.append(message.text)

    page.on("request", requested)
    page.on("console", spoke)
    page.on("pageerror", lambda error: said.append(str(error)))
    status = go(page, address + path)
    shift = page.evaluate(_SHIFT)
    shown = page.evaluate(_SHOWN)
    found = violations(page, most=most) if most else ()
    page.context.close()
    return Visit(
        status=status,
        elsewhere=tuple(elsewhere),
        said=tuple(said),
        shift=shift,
        violations=tuple(found),
        **shown,
    )


def opened(browser: Browser, view: View) -> Page:
    """A window of its own, in which nobody has been before."""
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        locale="vi-VN",
        color_scheme=view.scheme,
        forced_colors=view.forced,
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page


def go(page: Page, url: str) -> int:
    """Open an address and wait until the page asks for nothing more and says that it is ready; the status."""
    pending: list[str] = []
    page.on("request", lambda request: pending.append(request.url))
    page.on("requestfinished", lambda request: pending.remove(request.url))
    page.on("requestfailed", lambda request: pending.remove(request.url))
    response = page.goto(url, wait_until="load")
    assert response is not None
    page.wait_for_function("() => !document.querySelector('[aria-busy]')")
    page.evaluate(_FRAME)
    while pending:
        page.wait_for_timeout(10)
        page.evaluate(_FRAME)
    return response.status


def violations(page: Page, *, most: int = 1_000_000) -> list[str]:
    """What axe finds wrong: the rule, the element, what to do.

    Of equal neighbours only the first `most` are looked at: the hundredth row of a table is built as
    the first is, and axe compares the colours of every word.
    """
    page.evaluate(_REPEATED, most)
    context = {"exclude": [["[data-repeated]"]]} if page.locator("[data-repeated]").count() else None
    found = Axe().run(page, context=context, options={"resultTypes": ["violations"], "preload": False})
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:120]}: {node.get('failureSummary', '')}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]
