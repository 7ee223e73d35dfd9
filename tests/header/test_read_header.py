"""What a document says of itself, however a converter has flattened the two columns of its letterhead."""

import json
from pathlib import Path

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.inspection import Text, describe
from build_tools.models.archive import Archive
from build_tools.models.headers import Header
from build_tools.normalize import normalize
from build_tools.registers import Registers

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "headers.jsonl"


def header(text: str, grammar: Grammar) -> Header:
    return read_header(normalize(text), grammar)


STATE_SIDE_BY_SIDE = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH QUẢNG TRỊ              Độc lập - Tự do - Hạnh phúc

Số: 63/KH-UBND           Quảng Trị, ngày 07 tháng 4 năm 2022

KẾ HOẠCH
Triển khai thực hiện Quy chế công tác dân vận

Thực hiện Quyết định số 460-QĐ/TU ngày 15/12/2021 của Tỉnh ủy, Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:

Nơi nhận:                              TM. ỦY BAN NHÂN DÂN
- Như trên;                                 CHỦ TỊCH
- Lưu: VT.
                                            (Đã ký)

                                         Võ Văn Hưng
"""
STATE_TABLE = """\
| UBND TỈNH BẮC GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 12/BC-SNV | Bắc Giang, ngày 01 tháng 7 năm 2020 |

BÁO CÁO
Kết quả công tác dân vận
"""
PARTY = """\
TỈNH ỦY ĐIỆN BIÊN\tĐẢNG CỘNG SẢN VIỆT NAM
*
Số 14-NQ/TU\tĐiện Biên, ngày 10 tháng 11 năm 2021

NGHỊ QUYẾT
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về công tác dân vận

Những năm qua, các cấp ủy đã quan tâm lãnh đạo.

Nơi nhận:
- Ban Bí thư Trung ương Đảng,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ


Nguyễn Văn Thắng
"""
BLANKS = """\
Số:        /BC-SNV
Bắc Giang, ngày     tháng 7 năm 2020

BÁO CÁO

Kết quả 05 năm
"""
DISPATCH = """\
ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
Số: 2891/UBND-TCD
V/v chấn chỉnh công tác tiếp công dân
Bắc Giang, ngày 28 tháng 8 năm 2018

Kính gửi: Các sở, ngành.
"""


def said(text: str, grammar: Grammar) -> dict[str, object]:
    read = header(text, grammar)
    return {
        "number": read.number.value if read.number else "",
        "kind": read.kind.value if read.kind else "",
        "issuer": read.issuer.value if read.issuer else "",
        "place": read.place.value if read.place else "",
        "date": read.date.iso if read.date else "",
        "subject": read.subject.value if read.subject else "",
        "signed": [(signatory.name, signatory.capacity) for signatory in read.signatories],
        "recipients": [recipient.value for recipient in read.recipients],
    }


def test_a_state_letterhead_side_by_side(grammar: Grammar) -> None:
    assert said(STATE_SIDE_BY_SIDE, grammar) == {
        "number": "63/KH-UBND",
        "kind": "KẾ HOẠCH",
        "issuer": "Ủy ban nhân dân tỉnh Quảng Trị",
        "place": "Quảng Trị",
        "date": "2022-04-07",
        "subject": "Triển khai thực hiện Quy chế công tác dân vận",
        "signed": [("Võ Văn Hưng", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH")],
        "recipients": ["Như trên", "Lưu: VT"],
    }


def test_a_state_letterhead_in_a_table_names_the_body_under_its_parent(grammar: Grammar) -> None:
    read = said(STATE_TABLE, grammar)
    assert (read["number"], read["issuer"], read["date"]) == (
        "12/BC-SNV",
        "Sở Nội vụ tỉnh Bắc Giang",
        "2020-07-01",
    )


def test_a_party_letterhead(grammar: Grammar) -> None:
    assert said(PARTY, grammar) == {
        "number": "14-NQ/TU",
        "kind": "NGHỊ QUYẾT",
        "issuer": "Ban Thường vụ Tỉnh ủy Điện Biên",
        "place": "Điện Biên",
        "date": "2021-11-10",
        "subject": "về công tác dân vận",
        "signed": [("Nguyễn Văn Thắng", "T/M BAN THƯỜNG VỤ / BÍ THƯ")],
        "recipients": ["Ban Bí thư Trung ương Đảng", "Lưu Văn phòng Tỉnh ủy"],
    }


def test_blanks_stay_blank(grammar: Grammar) -> None:
    read = said(BLANKS, grammar)
    assert (read["number"], read["date"], read["subject"]) == ("/BC-SNV", "2020-07", "Kết quả 05 năm")


def test_a_dispatch_has_its_subject_under_the_number(grammar: Grammar) -> None:
    read = said(DISPATCH, grammar)
    assert (read["kind"], read["number"]) == ("", "2891/UBND-TCD")
    assert read["subject"] == "chấn chỉnh công tác tiếp công dân"
    assert read["issuer"] == "Ủy ban nhân dân tỉnh Bắc Giang"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Một đoạn văn thường, không có phần đầu, kết thúc bằng dấu chấm.", "***"]
)
def test_what_is_not_said_is_not_invented(text: str, grammar: Grammar) -> None:
    read = header(text, grammar)
    assert (read.number, read.kind, read.issuer, read.place, read.date) == (None, None, None, None, None)
    assert (read.signatories, read.recipients, read.received) == ((), (), None)


def test_an_old_typed_paper_has_no_capitals(grammar: Grammar) -> None:
    read = said(
        "Ủy ban nhân dân\nTỉnh Yên Bái\nSố: 18/CT-UB\nCộng hòa xã hội chủ nghĩa Việt Nam\n"
        "Độc lập - Tự do - Hạnh phúc\nYên Bái, ngày 05/6/1996\n\nChỉ thị\nVề công tác dân vận\n\nThời gian qua.\n\n"
        "TM. Ủy ban nhân dân tỉnh Yên Bái\nChủ tịch\n(Đã ký)\nVũ Văn Hạ\n",
        grammar,
    )
    assert (read["kind"], read["issuer"]) == ("Chỉ thị", "Ủy ban nhân dân tỉnh Yên Bái")
    assert (read["place"], read["date"], read["subject"]) == ("Yên Bái", "1996-06-05", "Về công tác dân vận")
    assert read["signed"] == [("Vũ Văn Hạ", "TM. Ủy ban nhân dân tỉnh Yên Bái / Chủ tịch")]


def test_a_heading_of_no_registered_kind_has_its_subject_under_it(grammar: Grammar) -> None:
    read = said(
        "BAN TUYÊN GIÁO TỈNH ỦY\nSố 12-ĐC/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\nYên Bái, tháng 2 năm 2020\n\n"
        "ĐỀ CƯƠNG TUYÊN TRUYỀN\nKỷ niệm 90 năm Ngày thành lập Đảng\n\nI. BỐI CẢNH\nTrong những năm ấy.\n",
        grammar,
    )
    assert (read["kind"], read["date"]) == ("", "2020-02")
    assert (read["issuer"], read["subject"]) == (
        "Ban Tuyên giáo Tỉnh ủy Yên Bái",
        "Kỷ niệm 90 năm Ngày thành lập Đảng",
    )


def test_a_number_within_running_text_is_no_number_of_the_document(grammar: Grammar) -> None:
    assert header("Nghị quyết số 25-NQ/TW ngày 03/6/2013 đã đi vào thực tiễn.", grammar).number is None


def test_an_arrival_stamp_is_neither_number_nor_date_nor_issuer(archive: Archive, grammar: Grammar) -> None:
    (directive,) = (one for one in archive.documents if one.record.id == "33-ct-ttg-2021")
    read = header(directive.raw, grammar)
    assert read.received is not None
    assert read.received.number is not None
    assert (read.received.number.value, read.received.office) == ("13859", "Văn phòng Tỉnh ủy Bình Thuận")
    assert read.number is not None
    assert read.number.value == "33/CT-TTg"


def test_the_golden_headers(archive: Archive, registers: Registers) -> None:
    truth = {row["doc"]: row for row in map(json.loads, GOLDEN.read_text(encoding="utf-8").splitlines())}
    texts = [Text(file=one.record.source.received_as, raw=one.raw) for one in archive.documents]
    differing = []
    for read in describe(texts, registers):
        for field, value in truth.get(read["file"], {}).items():
            if field in {"doc", "note"} or read[field] == value:
                continue
            differing.append((read["file"], field, read[field]))
    # The report of Quảng Trị names its issuer in the body only: the record carries it, with its line.
    assert differing == [("000_9794379ffd79dc17.txt", "issuer", "")]


@pytest.mark.parametrize(
    ("top", "issuer", "number"),
    [
        ("BỘ NỘI VỤ\n05/2017/TT-BNV", "Bộ Nội vụ", "05/2017/TT-BNV"),  # a number alone is no name
        # two columns that a converter ran together
        ("QUỐC HỘI\nLuật số: 10/2022/QH15 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quốc hội", "10/2022/QH15"),
        (
            "THỦ TƯỚNG PHỦ\nVIỆT NAM DÂN CHỦ CỘNG HOÀ\nĐộc lập - Tự do - Hạnh phúc\nSố: 258-TTg",
            "Thủ tướng Phủ",
            "258-TTg",
        ),
    ],
)
def test_neither_a_number_nor_the_name_of_the_state_is_of_the_issuer(
    top: str, issuer: str, number: str, grammar: Grammar
) -> None:
    text = f"{top}\nHà Nội, ngày 15 tháng 8 năm 1957\n\nTHÔNG TƯ\nVề ví dụ\n\nCăn cứ Luật Ví dụ;\n"
    header = read_header(normalize(text), grammar)
    assert header.issuer
    assert header.number
    assert (header.issuer.value, header.number.value) == (issuer, number)
