"""A paper as a browser prints it: letterhead, notes, a ruled table, recipients beside the signature, numbers of pages."""

import pytest
from playwright.sync_api import Browser

from build_tools.intake.pdf import read_pdf
from build_tools.intake.taken import Reason

pytestmark = [pytest.mark.browser, pytest.mark.deep]

LONG = (
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành, Ủy ban nhân dân các huyện, thành phố tổ chức thực hiện có hiệu quả "
    "công tác dân vận chính quyền trên địa bàn; phát huy quyền làm chủ của Nhân dân trong phát triển kinh tế - xã hội."
)
BODY = [f"{number}. {LONG} Lần thứ {number}." for number in range(1, 15)]
PAPER = f"""<html lang=vi><meta charset=utf-8><style>
body {{ font: 13pt 'Liberation Serif', 'DejaVu Serif' }} p {{ text-align: justify; text-indent: 1cm; margin: 6pt 0 }}
.c {{ text-align: center; text-indent: 0; margin: 0 }} .r {{ text-indent: 0; margin: 0; font-size: 11pt }}
sup {{ font-size: 65% }} .d {{ border-collapse: collapse; width: 100% }} .d td {{ border: 1px solid; padding: 3pt }}
table {{ width: 100% }} td {{ vertical-align: top }}</style>
<table><tr><td width=38%><p class=c>UBND TỈNH BẾN TRE<p class=c>Số: 25/KH-UBND
<td><p class=c>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<p class=c>Độc lập - Tự do - Hạnh phúc<p class=c><i>Bến Tre, ngày 05 tháng 3 năm 2021</i></table>
<br><p class=c><b>KẾ HOẠCH</b><p class=c><b>Công tác dân vận năm 2021</b><br>
<p>Thực hiện Nghị quyết số 25-NQ/TW<sup>1</sup> trên diện tích 2.394 km<sup>2</sup>:</p>
<table class=d><tr><td rowspan=2>TT<td rowspan=2>Nội dung<td colspan=2>Số hộ<tr><td>nghèo<td>cận nghèo
<tr><td>1<td>Xã An Bình<br>(ước tính)<td>12<td>a|b</table>
<div style="position:absolute; top: 900px; font-size: 10pt"><sup>1</sup> Ban hành ngày 03 tháng 6 năm 2013.</div>
<div style="break-after: page"></div>
{"".join(f"<p>{one}</p>" for one in BODY)}
<table><tr><td width=50%><p class=r><b>Nơi nhận:</b><p class=r>- Như trên;<p class=r>- Lưu: VT.
<td><p class=c><b>TM. ỦY BAN NHÂN DÂN</b><p class=c><b>CHỦ TỊCH</b><p class=c style="margin-top: 60pt"><b>Trần Ngọc Tam</b></table>"""


def test_a_whole_paper(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(PAPER)
    printed = page.pdf(
        format="A4",
        margin={"top": "20mm", "bottom": "20mm", "left": "30mm", "right": "15mm"},
        display_header_footer=True,
        header_template="<div style='font-size:12pt;width:100%;text-align:center'><span class=pageNumber></span></div>",
        footer_template="<span></span>",
    )
    page.close()
    taken = read_pdf(printed)
    assert [line for line in taken.text.splitlines() if line] == [
        "UBND TỈNH BẾN TRE",
        "Số: 25/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Bến Tre, ngày 05 tháng 3 năm 2021",
        "KẾ HOẠCH",
        "Công tác dân vận năm 2021",
        "Thực hiện Nghị quyết số 25-NQ/TW[^1] trên diện tích 2.394 km²:",
        "| TT | Nội dung | Số hộ | < |",
        "| ^ | ^ | nghèo | cận nghèo |",
        r"| 1 | Xã An Bình<br>(ước tính) | 12 | a\|b |",
        *BODY,
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Trần Ngọc Tam",
        "[^1]: Ban hành ngày 03 tháng 6 năm 2013.",
    ]
    assert [one.words for one in taken.left_out if one.reason is Reason.PAGE_NUMBER] == ["1", "2", "3"]
    assert taken.doubts == ()
