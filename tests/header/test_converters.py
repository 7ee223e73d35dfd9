"""One letterhead and one signature, as each converter leaves them: all say the same."""

import unicodedata

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

BODY = """
Thực hiện Kế hoạch số 7-KH/TU của Ban Thường vụ Tỉnh ủy, Sở báo cáo như sau:

1. Công tác tuyên truyền được chú trọng.
"""
GRID = f"""\
+------------------------+--------------------------------------------+
| UBND TỈNH HÒA BÌNH     | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**     |
|                        |                                            |
| **SỞ TƯ PHÁP**         | **Độc lập - Tự do - Hạnh phúc**            |
+:======================:+:==========================================:+
| Số: 31/BC-STP          | *Hòa Bình, ngày 04 tháng 3 năm 2021*       |
+------------------------+--------------------------------------------+

**BÁO CÁO**

**Kết quả công tác dân vận năm 2020**
{BODY}
+----------------------------+----------------------+
| [Nơi nhận:]{{.underline}}    | **KT. GIÁM ĐỐC**\\    |
|                            | **PHÓ GIÁM ĐỐC**     |
| \\- Ban Dân vận Tỉnh ủy và  |                      |
| các huyện ủy;              | **Bùi Thị Mai**      |
|                            |                      |
| \\- Lưu: VT.                |                      |
+============================+======================+
"""
HTML = f"""\
<table>
<colgroup>
<col style="width: 40%" />
</colgroup>
<tbody>
<tr>
<td style="text-align: center;">UBND TỈNH HÒA BÌNH<br />
<strong>SỞ TƯ PHÁP</strong></td>
<td><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br />
<strong>Độc lập - Tự do - Hạnh phúc</strong><br />
<strong>---------------</strong></td>
</tr>
<tr>
<td>Số: 31/BC-STP</td>
<td><em>Hòa Bình, ngày 04 tháng 3 năm 2021</em></td>
</tr>
</tbody>
</table>

**BÁO CÁO**

**Kết quả công tác dân vận năm 2020**
{BODY}
<table>
<tr>
<td><em><strong>Nơi nhận:</strong></em><br />
- Ban Dân vận Tỉnh ủy và các huyện ủy;<br />
- Lưu: VT.</td>
<td><strong>KT. GIÁM ĐỐC</strong><br />
<strong>PHÓ GIÁM ĐỐC</strong><br />
<br />
<strong>Bùi Thị Mai</strong></td>
</tr>
</table>
"""
ONE_LINE = f"""\
| UBND TỈNH HÒA BÌNH  **SỞ TƯ PHÁP**  Số: 31/BC-STP | **{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}**  *Hòa Bình, ngày 04 tháng 3 năm 2021* |
| --- | --- |

**BÁO CÁO**

**Kết quả công tác dân vận năm 2020**
{BODY}
| ***Nơi nhận:***  - Ban Dân vận Tỉnh ủy và các huyện ủy;  - Lưu: VT. | **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC**  **Bùi Thị Mai** |
"""
BREAKS = f"""\
| UBND TỈNH HÒA BÌNH<br>**SỞ TƯ PHÁP**<br>Số: 31/BC-STP | **Độc lập - Tự do - Hạnh phúc**<br>*Hòa Bình, ngày 04 tháng 3 năm 2021* |
|:---:|:---:|

**BÁO CÁO**

**Kết quả công tác dân vận năm 2020**
{BODY}
| Nơi nhận:<br>- Ban Dân vận Tỉnh ủy và các huyện ủy;<br>- Lưu: VT. | KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br><br>Bùi Thị Mai |
|:---:|:---:|
"""
OPEN_ROW = f"""\
UBND TỈNH HÒA BÌNH **SỞ TƯ PHÁP** Số: 31/BC-STP |  **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
_Hòa Bình, ngày 04 tháng 3 năm 2021_
---|---

**BÁO CÁO**

**Kết quả công tác dân vận năm 2020**
{BODY}
_**Nơi nhận:**_ \\- Ban Dân vận Tỉnh ủy và các huyện ủy; \\- Lưu: VT. |  **KT. GIÁM ĐỐC** **PHÓ GIÁM ĐỐC**

**Bùi Thị Mai**
---|---
"""
SIDE_BY_SIDE = f"""\
   UBND TỈNH HÒA BÌNH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA
       SỞ TƯ PHÁP                         VIỆT NAM
        -------                 Độc lập - Tự do - Hạnh phúc
    Số: 31/BC-STP            Hòa Bình, ngày 04 tháng 3 năm 2021


                         BÁO CÁO
             Kết quả công tác dân vận năm 2020
{BODY}
Nơi nhận:                                 KT. GIÁM ĐỐC
- Ban Dân vận Tỉnh ủy và                  PHÓ GIÁM ĐỐC
các huyện ủy;
- Lưu: VT.


                                          Bùi Thị Mai
"""
ONE_BLANK = f"""\
UBND TỈNH HÒA BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

SỞ TƯ PHÁP Độc lập - Tự do - Hạnh phúc
Số: 31/BC-STP Hòa Bình, ngày 04 tháng 3 năm 2021

BÁO CÁO
Kết quả công tác dân vận năm 2020
{BODY}
Nơi nhận: KT. GIÁM ĐỐC

- Ban Dân vận Tỉnh ủy và các huyện ủy; PHÓ GIÁM ĐỐC

- Lưu: VT. Bùi Thị Mai
"""
SPACED = f"""\
UBND TỈNH HÒA BÌNH

SỞ TƯ PHÁP

---------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Số: 31/BC-STP

Hòa Bình, ngày 04 tháng 3 năm 2021

B Á O   C Á O

Kết quả công tác dân vận năm 2020
{BODY}
Nơi nhận:

- Ban Dân vận Tỉnh ủy và các huyện ủy;

- Lưu: VT.

KT. GIÁM ĐỐC

PHÓ GIÁM ĐỐC

(Đã ký)

Bùi Thị Mai
"""
TABS = f"""\
UBND TỈNH HÒA BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TƯ PHÁP\tĐộc lập - Tự do - Hạnh phúc
Số: 31/BC-STP\tHòa Bình, ngày 04 tháng 3 năm 2021
BÁO CÁO
Kết quả công tác dân vận năm 2020
{BODY}
Nơi nhận:\tKT. GIÁM ĐỐC
- Ban Dân vận Tỉnh ủy và các huyện ủy;\tPHÓ GIÁM ĐỐC
- Lưu: VT.\tBùi Thị Mai
"""
LAYOUTS = {
    "grid": GRID,
    "html": HTML,
    "one line": ONE_LINE,
    "breaks": BREAKS,
    "open row": OPEN_ROW,
    "side by side": SIDE_BY_SIDE,
    "one blank": ONE_BLANK,
    "spaced": SPACED,
    "tabs": TABS,
    "carriage returns": TABS.replace("\n", "\r\n"),
    "decomposed": unicodedata.normalize("NFD", SIDE_BY_SIDE),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_says_the_same(layout: str, grammar: Grammar) -> None:
    text = normalize(LAYOUTS[layout])
    header = read_header(text, grammar)
    assert header.number is not None
    printed = text.raw[header.number.span.start : header.number.span.end]
    assert unicodedata.normalize("NFC", printed) == header.number.value == "31/BC-STP"
    assert header.kind is not None
    assert header.kind.value == "BÁO CÁO"
    assert header.issuer is not None
    assert header.issuer.value == "Sở Tư pháp tỉnh Hòa Bình"
    assert header.place is not None
    assert (header.place.value, header.date and header.date.iso) == ("Hòa Bình", "2021-03-04")
    assert header.subject is not None
    assert header.subject.value == "Kết quả công tác dân vận năm 2020"
    assert [(one.name, one.capacity) for one in header.signatories] == [
        ("Bùi Thị Mai", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC")
    ]
    assert [one.value for one in header.recipients] == [
        "Ban Dân vận Tỉnh ủy và các huyện ủy",
        "Lưu: VT",
    ]
