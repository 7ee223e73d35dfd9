"""Every kind of page, as seen at a desk and on a phone: sound, quiet, accessible, of the right width.

axe takes three quarters of the time of a visit: it looks at each kind once, by turns at a desk in the light and on a
phone in the dark; `make test-deep` has every kind in every view.
"""

from collections.abc import Callable
from itertools import cycle

import pytest
from playwright.sync_api import Browser

from build_tools.graph.model import Graph
from build_tools.pages import kinds
from build_tools.publish.file_server import HOST
from tests.site.kinds import KINDS, NOT_HERE, address_of
from tests.site.visits import ALL_VIEWS, FEW, VIEWS, Visit, visit

pytestmark = pytest.mark.browser

NONE, ALL = 0, 1_000_000
AXE_LOOKS = dict(zip(KINDS, cycle(VIEWS), strict=False))
"""Kind → the view in which axe looks at it."""
Seen = Callable[[str, str], Visit]


@pytest.fixture(scope="module")
def seen(browser: Browser, address: str, graph: Graph) -> Seen:
    """The visit of a kind of page in a view; made when it is first asked for."""
    visits: dict[tuple[str, str], Visit] = {}

    def look(kind: str, view: str) -> Visit:
        if (kind, view) not in visits:
            most = FEW if view == AXE_LOOKS[kind] else NONE
            visits[kind, view] = visit(browser, address, address_of(kind, graph), VIEWS[view], most=most)
        return visits[kind, view]

    return look


of_each_kind = pytest.mark.parametrize("kind", KINDS)
in_each_view = pytest.mark.parametrize("view", VIEWS)


@in_each_view
@of_each_kind
def test_a_page_asks_no_other_host_and_says_nothing_on_the_console(
    kind: str, view: str, seen: Seen, address: str
) -> None:
    assert seen(kind, view).status == 200
    assert seen(kind, view).elsewhere == ()
    assert seen(kind, view).said == ()
    assert HOST in address


@in_each_view
@of_each_kind
def test_a_page_fits_the_screen(kind: str, view: str, seen: Seen) -> None:
    assert seen(kind, view).too_wide <= 0


@in_each_view
@of_each_kind
def test_nothing_shifts_while_a_page_loads(kind: str, view: str, seen: Seen) -> None:
    assert seen(kind, view).shift < 0.01


@of_each_kind
def test_axe_finds_nothing_wrong(kind: str, seen: Seen) -> None:
    assert seen(kind, AXE_LOOKS[kind]).violations == ()


@of_each_kind
def test_a_page_has_one_title_of_its_own_in_vietnamese_and_landmarks(kind: str, seen: Seen) -> None:
    page = seen(kind, "desk")
    assert (page.language, page.headings, page.mains) == ("vi", 1, 1)
    assert page.title != "Kho tri thức dân vận"
    if kind != "error page":
        assert len(page.description) > 20


@pytest.mark.parametrize("kind", sorted(NOT_HERE))
def test_what_is_not_opened_here_has_no_page(kind: str, graph: Graph) -> None:
    assert list(kinds.KINDS[kind].subjects(graph)) == []


@pytest.mark.deep
@pytest.mark.parametrize("view", ALL_VIEWS)
@of_each_kind
def test_axe_finds_nothing_wrong_to_the_last_row(
    kind: str, view: str, browser: Browser, address: str, graph: Graph
) -> None:
    page = visit(browser, address, address_of(kind, graph), ALL_VIEWS[view], most=ALL)
    assert page.violations == ()
    assert page.too_wide <= 0
