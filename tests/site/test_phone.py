"""A reader with a phone, and a reader with a keyboard: how far it is to what they came for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.graph.model import Graph
from tests.site.kinds import KINDS, address_of
from tests.site.visits import DESK, PHONE, go, opened

pytestmark = pytest.mark.browser

DIRECTIVE = "van-ban/33-ct-ttg-2021/"
HELD = (
    DIRECTIVE,
    "van-ban/14-nq-tu-dien-bien-2021/",
    "van-ban/bao-cao-05-nam-114-kl-tw-bac-giang-2020/",
    "van-ban/bao-cao-tong-ket-25-nq-tw-quang-tri/",
    "van-ban/bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh/",
)
SECTIONS = [f"#muc-{number}" for number in range(1, 9)]
SENT = "() => { navigator.share = (what) => { window.sent = what; return Promise.resolve(); }; }"
MOST_REQUESTS = 25
MOST_TABS = 12


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = opened(browser, PHONE)
    yield page
    page.context.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = opened(browser, DESK)
    yield page
    page.context.close()


def listed(page: Page, inside: str) -> list[str]:
    links: list[str] = page.locator(f"{inside} a").evaluate_all(
        "all => all.map(each => each.getAttribute('href'))"
    )
    return [one for one in links if one.startswith("#muc-")]


def test_the_contents_name_the_sections_of_the_text_on_every_width(
    desk: Page, phone: Page, address: str
) -> None:
    go(desk, address + DIRECTIVE)
    assert listed(desk, ".md-sidebar--secondary") == SECTIONS
    expect(desk.locator(".muc-luc")).to_be_hidden()
    go(phone, address + DIRECTIVE)
    phone.locator(".muc-luc summary").click()
    assert listed(phone, ".muc-luc") == SECTIONS


def test_on_a_phone_a_section_is_sent_with_two_taps(phone: Page, address: str) -> None:
    go(phone, address + DIRECTIVE)
    phone.evaluate(SENT)
    phone.locator(".muc-luc summary").click()
    phone.get_by_role("button", name="Gửi liên kết tới: 5.").click()
    expect(phone.locator(".da-gui")).to_have_text("Đã gửi liên kết")
    assert phone.evaluate("window.sent.url") == f"{address}{DIRECTIVE}#muc-5"


def test_where_nothing_can_be_sent_the_address_is_copied(phone: Page, address: str) -> None:
    go(phone, address + DIRECTIVE)
    phone.evaluate("() => { navigator.share = undefined; document.execCommand = () => true; }")
    phone.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    phone.locator(".muc-luc summary").click()
    phone.get_by_role("button", name="Gửi liên kết tới: 5.").click()
    expect(phone.locator(".da-gui")).to_have_text("Đã sao chép liên kết")


def test_the_contents_give_way_to_what_was_chosen(phone: Page, address: str) -> None:
    go(phone, address + DIRECTIVE)
    phone.locator(".muc-luc summary").click()
    phone.locator('.muc-luc li a[href="#muc-8"]').click()
    expect(phone.locator(".muc-luc ol")).to_be_hidden()
    top = phone.locator("#muc-8").evaluate("each => each.getBoundingClientRect().top")
    assert 0 <= top < PHONE.height / 2
    phone.get_by_role("link", name="Đầu trang").click()
    phone.wait_for_function("() => scrollY < 100")


@pytest.mark.parametrize("number", [2, 5, 8])
def test_the_contents_mark_the_section_that_was_chosen(number: int, desk: Page, address: str) -> None:
    go(desk, f"{address}{DIRECTIVE}#muc-{number}")
    active = desk.locator(".md-sidebar--secondary .md-nav__link--active")
    expect(active).to_have_attribute("href", f"#muc-{number}")


@pytest.mark.parametrize("path", HELD)
def test_on_a_phone_the_text_begins_within_a_screen_and_a_half(path: str, phone: Page, address: str) -> None:
    go(phone, address + path)
    top = phone.locator(".toan-van").evaluate("each => each.getBoundingClientRect().top + scrollY")
    assert top <= 1.5 * PHONE.height


def test_no_legend_stands_without_its_picture(phone: Page, address: str) -> None:
    go(phone, f"{address}dong-thoi-gian/")
    assert phone.locator(".bieu-do").is_visible() == phone.locator(".chu-giai").is_visible()


@pytest.mark.parametrize("query", ["d%C3%A2n+v%E1%BA%ADn+kh%C3%A9o", "dan+van+kheo", "290"])
def test_the_first_answer_asks_for_few_files(query: str, phone: Page, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{address}tim-kiem/?q={query}")
    expect(phone.locator("#tk-ds li").first).to_be_visible()
    assert len(asked) <= MOST_REQUESTS, asked


def test_no_page_asks_for_scripts_and_styles_one_by_one(phone: Page, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    go(phone, address + DIRECTIVE)
    assert len([one for one in asked if one.endswith((".js", ".css"))]) <= 6, asked


@pytest.mark.parametrize("kind", KINDS)
def test_few_tabs_lead_to_the_substance(kind: str, desk: Page, address: str, graph: Graph) -> None:
    """The first stop leads past the header, into the page or before its first stop; no page has a longer way."""
    go(desk, address + address_of(kind, graph))
    if desk.locator("main :focus").count():  # the field of a page that asks stands ready
        return
    desk.keyboard.press("Tab")
    assert desk.locator(".md-skip:focus").count() == 1
    desk.keyboard.press("Enter")
    if desk.locator("main article :target").count():
        return
    for _ in range(MOST_TABS - 1):
        desk.keyboard.press("Tab")
        if desk.locator("main article :focus").count():
            return
    assert not desk.locator("main article :is(a[href], button, input)").count()


def test_the_second_stop_leads_to_the_text(desk: Page, address: str) -> None:
    go(desk, address + DIRECTIVE)
    desk.keyboard.press("Tab")
    desk.keyboard.press("Tab")
    expect(desk.locator(".nhay-toi")).to_be_in_viewport()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.locator(".toan-van :focus").count() == 1


def test_the_first_hit_is_a_heading_two_stops_away(desk: Page, address: str) -> None:
    go(desk, f"{address}tim-kiem/?q=dan+van+kheo")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.locator("#tk-ds > li:first-child h2 a:focus").count() == 1
    assert desk.title().startswith("dan van kheo – Tìm kiếm")


@pytest.mark.parametrize(
    ("typed", "first"), [("290", "Quyết định số 290-QĐ/TW"), ("33 ct", "Chỉ thị số 33/CT-TTg")]
)
def test_the_box_of_the_home_page_suggests_and_is_the_only_one(
    typed: str, first: str, phone: Page, address: str
) -> None:
    go(phone, address)
    expect(phone.locator(".kho-tim")).to_have_count(0)
    phone.locator("#tim-trang-chu").fill(typed)
    expect(phone.locator("#kho-goi-y [role=option] b").first).to_have_text(first)
    box = phone.locator("#kho-goi-y").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE.width


@pytest.mark.parametrize(
    ("path", "typed", "left"),
    [("tinh/", "tra vinh", "Vĩnh Long"), ("tra-cuu/chu-viet-tat/", "quy che dan chu", "QCDC")],
)
def test_long_tables_are_narrowed_by_typing(
    path: str, typed: str, left: str, desk: Page, address: str
) -> None:
    go(desk, address + path)
    rows = desk.locator("main .bang tbody tr")
    all_rows = rows.count()
    desk.locator("input[data-loc-hang]").fill(typed)
    shown = desk.locator("main .bang tbody tr:visible")
    expect(desk.locator(".ket-qua")).to_contain_text("dòng")
    assert 0 < shown.count() < all_rows / 4
    expect(shown.filter(has_text=left).first).to_be_visible()
    desk.locator("input[data-loc-hang]").fill("không có dòng nào như thế")
    assert shown.count() == 0
    desk.locator("input[data-loc-hang]").fill("")
    assert shown.count() == all_rows


def test_the_timeline_begins_with_the_newest_years(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1093, "height": 614})
    page = context.new_page()
    go(page, f"{address}dong-thoi-gian/")
    picture = page.locator(".bieu-do")
    left, beyond = picture.evaluate("each => [each.scrollLeft, each.scrollWidth - each.clientWidth]")
    assert abs(left - beyond) <= 1
    context.close()


def test_pages_for_developers_say_that_they_are_english(desk: Page, address: str) -> None:
    go(desk, f"{address}phat-trien/glossary/")
    assert desk.locator("h1").evaluate("each => each.closest('[lang]').lang") == "en"
    go(desk, f"{address}phat-trien/hieu-nang/")
    assert desk.locator("h1").evaluate("each => each.closest('[lang]').lang") == "vi"


def test_forced_colours_underline_the_section_of_the_page_alone(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    go(page, f"{address}tinh/")
    widths = page.locator(".kho-muc a").evaluate_all(
        "all => all.filter(each => getComputedStyle(each).borderBottomWidth !== '0px').length"
    )
    assert widths == 1
    context.close()


def test_who_wants_no_motion_sees_none(browser: Browser, address: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    go(page, address)
    slow = page.evaluate(
        "() => [...document.querySelectorAll('*')].filter((each) =>"
        " parseFloat(getComputedStyle(each).transitionDuration) > 0.01).length"
    )
    assert slow == 0
    context.close()


@pytest.mark.parametrize("path", ["", DIRECTIVE, "tinh/", "tim-kiem/?q=dan+van"])
def test_at_twice_the_size_nothing_is_lost(path: str, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 683, "height": 384})
    page = context.new_page()
    go(page, address + path)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    context.close()
