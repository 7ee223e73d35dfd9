"""A paper with tables, added as an editor adds it: on a desk, on a phone, by keyboard, on paper, found by a search."""

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools import pipeline
from build_tools.cli import main
from build_tools.publish.preview import make_server
from tests.conftest import MINI
from tests.site.conftest import copy_project
from tests.site.visits import DESK, FEW, PHONE, VIEWS, go, opened, violations

pytestmark = pytest.mark.browser

PAPER = "van-ban/21-bc-ubnd-dien-bien-2023/"
WIDE = " | ".join(f"Tháng {month}" for month in range(1, 25))
LONG = "".join(f"| {row} | Xã số {row} | {row * 7} |\n" for row in range(1, 201))
RAW = f"""ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN

Số: 21/BC-UBND

Điện Biên, ngày 3 tháng 5 năm 2023

BÁO CÁO

Kết quả công tác dân vận năm 2022

Kết quả như sau[^1]:

| TT | Đơn vị | Số hộ | < |
| ^ | ^ | nghèo | cận nghèo<br>(ước tính) |
| 1 | Xã Mường Phăng tổ chức đối thoại với Nhân dân về bồi thường | 12[^2] | Chỉ thị số 901-CT/TW |
| 2 | Xã Thanh Nưa | 7 | 3 |

| {WIDE} |
| {WIDE.replace("Tháng", "số")} |

| STT | Xã | Số hộ |
{LONG}
Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn A

[^1]: Số liệu đến ngày 31/12/2022.
[^2]: Chưa kể các hộ mới đến.
"""


def make(root: Path) -> None:
    copy_project(root, MINI)
    desk = root / "bang.txt"
    desk.write_text(RAW, encoding="utf-8")
    assert main(["--project", str(root), "add", str(desk), "--yes"]) == 0
    pipeline.build(root, public=False)


@pytest.fixture(scope="module")
def shown(once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[str]:
    """The address of a site that holds the paper."""
    with make_server(once("tables", make) / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(params=VIEWS)
def page(request: pytest.FixtureRequest, browser: Browser, shown: str) -> Iterator[Page]:
    page = opened(browser, VIEWS[request.param])
    go(page, shown + PAPER)
    yield page
    page.context.close()


def test_a_table_never_makes_the_page_wider_and_scrolls_by_itself(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    wide = page.get_by_role("region", name="từ dòng 19")
    assert wide.evaluate("each => each.scrollWidth > each.clientWidth")
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_axe_finds_nothing(page: Page) -> None:
    assert violations(page, most=FEW) == []


def test_the_sign_of_a_row_leads_to_it_and_the_row_is_marked(browser: Browser, shown: str) -> None:
    phone = opened(browser, PHONE)
    go(phone, f"{shown}{PAPER}#d16")
    row = phone.locator("tr#d16")
    assert row.evaluate("each => getComputedStyle(each).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert row.locator("a.neo").get_attribute("href") == "#d16"
    box = row.bounding_box()
    assert box
    assert 0 < box["y"] < PHONE.height  # below the bar at the top
    phone.context.close()


def test_a_note_called_in_a_cell_leads_there_and_back(browser: Browser, shown: str) -> None:
    desk = opened(browser, DESK)
    go(desk, shown + PAPER)
    call = desk.locator("#d16 a.goi-chu-thich")
    expect(call).to_have_text("[2]")
    call.click()
    note = desk.locator(".chu-thich:target")
    expect(note).to_contain_text("[2] Chưa kể các hộ mới đến.")
    note.locator("a.tro-lai").click()
    assert desk.evaluate("document.querySelector(':target').closest('tr').id") == "d16"
    desk.context.close()


def test_a_search_finds_the_words_of_a_cell_and_shows_no_sign(browser: Browser, shown: str) -> None:
    desk = opened(browser, DESK)
    desk.goto(f"{shown}tim-kiem/?q={quote('Mường Phăng đối thoại bồi thường')}")
    hit = desk.locator(".tk-doan a[href*='#d16']").first
    expect(hit).to_contain_text(
        "1 · Xã Mường Phăng tổ chức đối thoại với Nhân dân về bồi thường · 12[2] · Chỉ thị số 901-CT/TW"
    )
    assert not re.search(r"[|^<]", " ".join(desk.locator(".tk-doan").all_inner_texts()))
    desk.context.close()


def test_on_paper_the_head_is_repeated_and_no_row_is_torn_or_cut_off(browser: Browser, shown: str) -> None:
    desk = opened(browser, DESK)
    go(desk, shown + PAPER)
    desk.emulate_media(media="print")
    style = "([one, name]) => getComputedStyle(document.querySelector(one))[name]"
    for element, name, value in (
        (".bang-goc thead", "display", "table-header-group"),
        (".bang-goc tr", "breakInside", "avoid"),
        (".bang-so-lieu", "overflowX", "visible"),
        # In a flex box a long table loses as many rows as its repeated heads take room.
        (".md-main__inner", "display", "block"),
        (".md-content", "display", "block"),
    ):
        assert desk.evaluate(style, [element, name]) == value, element
    desk.set_viewport_size({"width": 643, "height": 900})  # the width of the type area of A4
    assert desk.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    wide = desk.locator(".nhieu-cot")
    assert wide.count() == 1
    assert wide.evaluate("each => each.getBoundingClientRect().right <= innerWidth")
    desk.context.close()
