"""A trainee's walk in a real browser: a whole lesson by keyboard, revision, a test with its record, cards."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.visits import ALL_VIEWS, FEW, go, opened, violations

pytestmark = pytest.mark.browser

LESSON = "dao-tao/kiem-tra-bao-cao/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def right_letters(section: Locator) -> list[str]:
    """What the static page says is right; of an order, the places of the items as they stand."""
    kind = section.get_attribute("data-kieu")
    if kind == "ghep":
        return [each.get_attribute("data-dung") or "" for each in section.locator(".ve-trai > li").all()]
    if kind == "xep":
        order = section.get_attribute("data-thu-tu") or ""
        letters = [each.get_attribute("data-chu") or "" for each in section.locator(".phuong-an > li").all()]
        return [str(order.index(letter) + 1) for letter in letters]
    return [
        each.get_attribute("data-chu") or "" for each in section.locator(".phuong-an > li[data-dung]").all()
    ]


def answer_by_keyboard(page: Page, section: Locator) -> None:
    """Only keys: Tab from where the focus stands, arrows, blanks, Enter."""
    kind, right = section.get_attribute("data-kieu"), right_letters(section)
    fields = section.locator("form :is(input, select)")
    while not section.locator("form :is(input, select):focus").count():
        page.keyboard.press("Tab")
    if kind == "dien":
        page.keyboard.type((section.get_attribute("data-so") or "").replace(".", ""))
    elif kind in {"ghep", "xep"}:
        for index, letter in enumerate(right):
            if index:
                page.keyboard.press("Tab")
            page.keyboard.type(letter)
    elif kind == "nhieu":
        for index in range(fields.count()):
            if index:
                page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.value") in right:
                page.keyboard.press("Space")
    else:
        page.keyboard.press("Space")
        while page.evaluate("document.activeElement.value") not in right:
            page.keyboard.press("ArrowDown")
    while not section.locator("button[type=submit]:focus").count():
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("path", [LESSON, "dao-tao/dan-chu-tiep-dan/"])
def test_a_whole_lesson_is_answered_by_keyboard_and_remembered(path: str, page: Page, address: str) -> None:
    page.goto(address + path)
    sections = page.locator(".cau-hoi").all()
    page.locator("[data-lam-lai]").focus()
    for section in sections:
        answer_by_keyboard(page, section)
        said = section.locator("[role=status]")
        expect(said).to_have_text("Đúng.")
        expect(said).to_be_focused()
        expect(section.locator(".doan-trich mark").first).to_be_visible()
        expect(section.locator(".doan-trich .noi a")).to_have_attribute("href", re.compile(r"van-ban/.+#"))
    done = f"Đã trả lời {len(sections)}/{len(sections)} câu, đúng {len(sections)}."
    expect(page.locator("[data-tien-do-bai]")).to_have_text(done)
    page.goto(f"{address}dao-tao/")
    expect(page.get_by_text(done)).to_be_visible()


def test_the_passage_of_an_answer_leads_to_its_paragraph(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    section = page.locator("#cau--ct33-han-bao-cao")
    section.get_by_label("Trước ngày 31 tháng 12").check()
    section.get_by_role("button", name="Trả lời").click()
    expect(section.locator("[role=status]")).to_have_text("Chưa đúng. Đáp án: C. Trước ngày 15 tháng 12.")
    section.locator(".noi a").click()
    page.wait_for_url("**/van-ban/33-ct-ttg-2021/#muc-8")
    assert "trước ngày 15 tháng 12" in page.locator("#d34").inner_text()


def test_what_was_missed_is_asked_again_and_what_was_right_only_days_later(page: Page, address: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 11, 21, 9, tzinfo=UTC))
    page.goto(address + LESSON)
    section = page.locator("#cau--ct33-han-bao-cao")
    section.get_by_label("Trước ngày 31 tháng 12").check()
    section.get_by_role("button", name="Trả lời").click()
    page.goto(f"{address}dao-tao/on-tap/")
    expect(page.locator("[data-on-tap] .tien-do")).to_have_text("Còn 1 câu cần ôn.")
    again = page.locator(".cau-hoi")
    again.get_by_label("Trước ngày 15 tháng 12").check()
    again.get_by_role("button", name="Trả lời").click()
    page.get_by_role("button", name="Câu tiếp theo").click()
    expect(page.locator("[data-on-tap] .tien-do")).to_contain_text("Hôm nay không còn câu nào cần ôn.")
    page.clock.set_fixed_time(datetime(2026, 11, 21, 9, tzinfo=UTC) + timedelta(days=1, minutes=1))
    page.goto(f"{address}dao-tao/on-tap/")
    expect(page.locator("[data-on-tap] .tien-do")).to_have_text("Còn 1 câu cần ôn.")


def test_the_progress_is_forgotten_on_demand(page: Page, address: str) -> None:
    page.goto(address + LESSON)
    section = page.locator("#cau--ct33-han-bao-cao")
    section.get_by_label("Trước ngày 15 tháng 12").check()
    section.get_by_role("button", name="Trả lời").click()
    page.goto(f"{address}dao-tao/")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa tiến độ").click()
    expect(page.locator("[data-tien-do-chung]")).to_have_text("Đã xóa tiến độ trên máy này.")
    assert page.evaluate("localStorage.getItem('kho-dan-van-dao-tao')") == "{}"


def test_where_nothing_may_be_kept_the_lesson_works_and_says_so(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    page.goto(address + LESSON)
    section = page.locator("#cau--ct33-han-bao-cao")
    section.get_by_label("Trước ngày 15 tháng 12").check()
    section.get_by_role("button", name="Trả lời").click()
    expect(section.locator("[role=status]")).to_have_text("Đúng.")
    expect(page.locator("[data-tien-do-bai]")).to_contain_text("Đã trả lời 1/")
    expect(page.locator("[data-tien-do-bai]")).to_contain_text("Trình duyệt không cho lưu")


def test_a_test_gives_a_record_with_the_name_which_is_kept_nowhere(page: Page, address: str) -> None:
    asked: list[str] = []
    go(page, f"{address}dao-tao/kiem-tra/")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Họ và tên").fill("Người Học Thử")
    page.get_by_role("button", name="Bắt đầu").click()
    sections = page.locator(".cau-hoi").all()
    assert len(sections) == 10
    first = sections[0].locator("input, select").first
    expect(first).to_be_focused()
    page.get_by_role("button", name="Nộp bài").click()
    expect(page.locator(".nop-bai [role=status]")).to_contain_text("chưa trả lời xong")
    page.get_by_role("button", name="Nộp bài").click()
    heading = page.locator(".phieu h2")
    expect(heading).to_be_focused()
    expect(heading).to_have_text(re.compile(r"Kết quả: đúng 0/10 câu \(0%\)"))
    record = page.locator(".phieu").inner_text()
    assert "Người Học Thử" in record
    assert record.count("(không trả lời)") == 10
    assert asked == []
    assert "Người" not in page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    page.emulate_media(media="print")
    expect(page.locator(".phieu table")).to_be_visible()
    expect(page.locator(".cac-cau")).to_be_hidden()


def test_cards_are_turned_and_come_back_until_they_are_known(page: Page, address: str) -> None:
    page.goto(f"{address}dao-tao/the-nho/")
    page.get_by_role("button", name="Học lần lượt").click()
    count = page.locator("[data-the-nho] .tien-do")
    before = count.inner_text()
    page.keyboard.press("Enter")  # turn
    expect(page.locator(".mat-sau")).to_be_focused()
    assert page.locator(".mat-sau p").first.inner_text()
    page.keyboard.press("Enter")  # once more by mistake
    page.get_by_role("button", name="Chưa nhớ").click()
    expect(count).to_have_text(before)
    expect(page.get_by_role("button", name="Đã nhớ")).to_be_hidden()
    page.keyboard.press("Enter")
    for _ in range(page.locator(".mat-sau a").count() + 1):  # past the sources of what the back says
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Đã nhớ")).to_be_focused()
    page.keyboard.press("Enter")
    expect(count).not_to_have_text(before)


@pytest.mark.parametrize(
    "view", ["phone", *(pytest.param(each, marks=pytest.mark.deep) for each in ALL_VIEWS if each != "phone")]
)
def test_axe_finds_nothing_wrong_in_what_was_answered(view: str, browser: Browser, address: str) -> None:
    page = opened(browser, ALL_VIEWS[view])
    page.goto(f"{address}dao-tao/dan-chu-tiep-dan/")
    for section in page.locator(".cau-hoi").all():
        field = section.locator("input, select").first
        if field.get_attribute("type") in {"radio", "checkbox"}:
            field.check()
            section.get_by_role("button", name="Trả lời").click()
    assert violations(page, most=FEW) == []
    page.goto(f"{address}dao-tao/kiem-tra/")
    page.get_by_role("button", name="Bắt đầu").click()
    page.get_by_role("button", name="Nộp bài").click()
    page.get_by_role("button", name="Nộp bài").click()
    assert violations(page, most=FEW) == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.context.close()


def test_without_javascript_questions_and_answers_are_read(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LESSON)
    section = page.locator("#cau--ct33-han-bao-cao")
    expect(section.locator(".hoi")).to_be_visible()
    assert section.locator(".phuong-an > li").count() == 4
    expect(section.locator(".loi-giai")).to_be_hidden()
    section.locator("summary").click()
    expect(section.locator(".loi-giai")).to_have_text("C. Trước ngày 15 tháng 12")
    expect(section.locator("mark")).to_have_text("trước ngày 15 tháng 12")
    assert page.get_by_role("button", name="Trả lời").count() == 0
    page.goto(f"{address}dao-tao/kiem-tra/")
    expect(page.locator(".ngan-hang summary").first).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("typed", "figure", "right"),
    [
        ("7.570", "7.570", True),
        ("7570", "7.570", True),
        ("7 570", "7.570", True),
        ("7,570", "7.570", True),
        ("84.7", "84,7", True),
        ("84,7%", "84,7", True),
        ("1", "01", True),
        ("757", "7.570", False),
        ("847", "84,7", False),
        ("", "01", False),
        ("mười", "10", False),
    ],
)
def test_a_number_is_right_however_it_is_usually_written(
    typed: str, figure: str, right: bool, page: Page, address: str
) -> None:
    page.goto(f"{address}dao-tao/")
    got = page.evaluate(
        "async ([at, figure, typed]) => (await import(at)).isRight({ kind: 'dien', figure, right: [] }, [typed])",
        [f"{address}assets/js/training/judging.js", figure, typed],
    )
    assert got is right


def test_a_term_is_explained_where_it_first_stands_in_a_paragraph(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/14-nq-tu-dien-bien-2021/")
    paragraph = page.locator("#d124")
    term = paragraph.locator("abbr.thuat-ngu", has_text="Dân vận khéo")
    assert term.count() == 1
    assert paragraph.inner_text().count("Dân vận khéo") == 2
    term.hover()
    expect(page.locator("#xem-truoc")).to_contain_text("Phong trào thi đua")
    reached = page.locator(".toan-van abbr.thuat-ngu[tabindex='0']").first
    reached.focus()
    expect(page.locator("#xem-truoc")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("thuật ngữ", "tra-cuu/thuat-ngu/"),
        ("đào tạo cán bộ dân vận", "dao-tao/"),
        ("kiểm tra, giám sát, báo cáo và thời hạn", "dao-tao/kiem-tra-bao-cao/"),
        ("thẻ nhớ", "dao-tao/the-nho/"),
    ],
)
def test_a_training_page_is_found_by_its_title(query: str, path: str, page: Page, address: str) -> None:
    page.goto(f"{address}tim-kiem/?q={query}")
    page.locator("#tk-ds .tk-ten").first.wait_for()
    links = [each.get_attribute("href") or "" for each in page.locator("#tk-ds .tk-ten").all()[:3]]
    assert any(href.split("?")[0].split("#")[0].endswith(path) for href in links), links
