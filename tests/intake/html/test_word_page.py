"""A whole page as Word writes it: numbers typed into spans, conditional comments, a letterhead, notes, a table."""

from build_tools.intake.html import read_html
from build_tools.intake.taken import Reason

WORD_PAGE = r"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-family:"Times New Roman",serif;} --></style>
</head>
<body lang=VI style='tab-interval:36.0pt'>
<div class=WordSection1>
<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'>
  <td width=222 valign=top style='padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center><b><span style='font-size:13.0pt'>TỈNH ỦY A<o:p></o:p></span></b></p>
  <p class=MsoNormal align=center>*<o:p></o:p></p>
  <p class=MsoNormal align=center>Số 14-NQ/TU<o:p></o:p></p>
  </td>
  <td width=396 valign=top style='padding:0cm 5.4pt 0cm 5.4pt'>
  <p class=MsoNormal align=center><b><u>ĐẢNG CỘNG SẢN VIỆT NAM</u></b><o:p></o:p></p>
  <p class=MsoNormal align=right><i>A, ngày 10 tháng 11
  năm 2021<o:p></o:p></i></p>
  </td>
 </tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal align=center><b>NGHỊ QUYẾT<br>
về công tác dân vận</b></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Diện
tích 3.849&nbsp;km<sup>2</sup><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference>[1]</span><![endif]></span></span></a>.</p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Ý thứ nhất<span style='mso-tab-count:1'>   </span>cột</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;border:none'>
 <tr><td rowspan=2 style='border:solid windowtext 1.0pt'><p class=MsoNormal>TT<o:p></o:p></p></td>
  <td colspan=2 style='border:solid windowtext 1.0pt'><p class=MsoNormal>Số hộ<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>nghèo<o:p></o:p></p></td><td><p class=MsoNormal>cận<o:p></o:p></p><p>nghèo</p></td></tr>
</table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>nháp<o:p></o:p></span>Cuối<del cite="mailto:A"> bỏ</del><ins> thêm</ins>.<span
class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span></p>
<br clear=all style='page-break-before:always'>
<p class=MsoNormal><![if !vml]><img width=10 src="a_files/image001.png"><![endif]></p>
</div>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Theo <i>niên giám</i>.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p>Xem lại</p></div></div></div>
</body></html>"""

TEXT = """TỈNH ỦY A
*
Số 14-NQ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
A, ngày 10 tháng 11 năm 2021

NGHỊ QUYẾT
về công tác dân vận
1. Diện tích 3.849 km²[^1].
• Ý thứ nhất cột
| TT | Số hộ | < |
| ^ | nghèo | cận<br>nghèo |
Cuối thêm.
[^1]: Theo niên giám.
"""


def test_a_page_of_word_becomes_its_text_with_all_that_survives() -> None:
    taken = read_html(WORD_PAGE.encode())
    assert taken.text == TEXT
    left = {(one.reason, one.words) for one in taken.left_out}
    assert {(Reason.HIDDEN, "nháp"), (Reason.DELETED, "bỏ"), (Reason.COMMENT, "Xem lại")} <= left
    assert (Reason.COMMENT, "[A1]") in left
    assert taken.doubts == ("Trang có 1 hình; chữ trong hình không được đọc, hãy đối chiếu với bản gốc.",)


def test_the_same_page_in_the_encodings_that_word_saves_is_the_same_text() -> None:
    assert read_html(WORD_PAGE.replace("charset=utf-8", "charset=unicode").encode("utf-16")).text == TEXT
    ascii_page = WORD_PAGE.replace("charset=utf-8", "charset=windows-1252").encode(
        "ascii", "xmlcharrefreplace"
    )
    assert read_html(ascii_page).text == TEXT


def test_a_letterhead_in_the_running_head_of_a_page_is_told() -> None:
    head = "<div style='mso-element:header'><p>ĐẢNG CỘNG SẢN VIỆT NAM</p></div>"
    assert any("phần đầu văn bản" in doubt for doubt in read_html(f"<p>Điều 1.</p>{head}".encode()).doubts)
    assert read_html(f"<p>ĐẢNG CỘNG SẢN VIỆT NAM</p>{head}".encode()).doubts == ()
