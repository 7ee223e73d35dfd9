"""The heading of a copy without a number above it states number and date; never those of another paper."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import kind_word, read_header
from build_tools.models.headers import Header
from build_tools.normalize import normalize

BASIS = "\nCăn cứ vào Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nLuật này quy định ví dụ.\n"
NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def said(header: Header) -> tuple[str, str, str, str]:
    number, issuer, subject = (
        each.value if each else "" for each in (header.number, header.issuer, header.subject)
    )
    return number, header.date.iso if header.date else "", issuer, subject


STATED = [
    (
        f"QUỐC HỘI\n{NATIONAL}LUẬT\nLÀNG NGHỀ\nCỦA QUỐC HỘI KHÓA XI, KỲ HỌP THỨ 10 SỐ 91/2006/QH11\nNGÀY 29 THÁNG 11 NĂM 2006\n",
        ("91/2006/QH11", "2006-11-29", "Quốc hội", "LÀNG NGHỀ"),
    ),
    (
        "LUẬT\nLÀNG NGHỀ\nCỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 13/1999/QH10 NGÀY 12 THÁNG 6 NĂM 1999\n",
        ("13/1999/QH10", "1999-06-12", "Quốc hội", "LÀNG NGHỀ"),
    ),
    (
        f"QUỐC HỘI\n{NATIONAL}LUẬT\nLÀNG NGHỀ\nSố 77/2006/QH11 ngày 29 tháng 11 năm 2006\n",
        ("77/2006/QH11", "2006-11-29", "Quốc hội", "LÀNG NGHỀ"),
    ),
    (
        "PHÁP LỆNH\nCỦA UỶ BAN THƯỜNG VỤ QUỐC HỘI SỐ 34/2007/PL-UBTVQH11\nNGÀY 20 THÁNG 4 NĂM 2007\nVỀ DÂN CHỦ Ở XÃ\n",
        ("34/2007/PL-UBTVQH11", "2007-04-20", "Ủy ban Thường vụ Quốc hội", "VỀ DÂN CHỦ Ở XÃ"),
    ),
    (
        "UBND TỈNH YÊN BÁI\nCÔNG ĐIỆN\nSố: 6/CĐ-UBND, Yên Bái, ngày 9 tháng 9 năm 2024\nỨng phó mưa lũ\n",
        ("6/CĐ-UBND", "2024-09-09", "Ủy ban nhân dân tỉnh Yên Bái", "Ứng phó mưa lũ"),
    ),
    # Of another paper.
    (
        "LUẬT\nSỬA ĐỔI LUẬT LÀNG NGHỀ\nSỐ 91/2006/QH11 NGÀY 29 THÁNG 11 NĂM 2006\n",
        ("", "", "", "SỬA ĐỔI LUẬT LÀNG NGHỀ SỐ 91/2006/QH11 NGÀY 29 THÁNG 11 NĂM 2006"),
    ),
]


@pytest.mark.parametrize(("heading", "own"), STATED, ids=[str(number) for number in range(len(STATED))])
def test_what_the_heading_states(heading: str, own: tuple[str, str, str, str], grammar: Grammar) -> None:
    assert said(read_header(normalize(heading + BASIS), grammar)) == own


def test_a_decree_of_the_president_has_the_number_of_its_law(grammar: Grammar) -> None:
    heading = "SẮC LỆNH\nCỦA CHỦ TỊCH NƯỚC SỐ 102-SL/L-004 NGÀY 20-5-1957\nBAN HÀNH LUẬT LẬP HỘI\n"
    header = read_header(normalize(heading + BASIS), grammar)
    assert said(header)[:2] == ("102-SL/L-004", "1957-05-20")
    assert kind_word(header, grammar) == "sắc lệnh"


@pytest.mark.parametrize("title", ["VĂN BẢN HỢP NHẤT", "THÔNG TƯ", "THÔNG TƯ[1]"])
def test_the_number_tells_a_consolidated_text(title: str, grammar: Grammar) -> None:
    text = f"BỘ TÀI CHÍNH\nSố: 12/VBHN-BTC\n{NATIONAL}Hà Nội, ngày 3 tháng 3 năm 2026\n{title}\nHướng dẫn ví dụ\n"
    header = read_header(normalize(text + BASIS), grammar)
    assert said(header) == ("12/VBHN-BTC", "2026-03-03", "Bộ Tài chính", "Hướng dẫn ví dụ")
    assert kind_word(header, grammar) == "văn bản hợp nhất"
