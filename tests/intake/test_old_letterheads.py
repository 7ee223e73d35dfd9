"""Letterheads of the time before Unicode, whose capitals are small letters under a font of capitals, to their fields.

A text has no fonts: there the letters of ASCII alone show that "Sè" of "QUYÕT §ÞNH" is meant in capitals.
"""

from collections.abc import Callable

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.intake.detect import read_file
from build_tools.normalize import normalize
from tests.intake.docx.build import docx, p, r
from tests.intake.text.old_files import tcvn3

LINES = (
    # In capitals by their font, or typed so; and what is printed.
    (True, "TỈNH ỦY ĐIỆN BIÊN"),
    (False, "*"),
    (False, "Số: 77-CT/TU"),
    (True, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (False, "Điện Biên, ngày 05 tháng 3 năm 2001"),
    (True, "CHỈ THỊ"),
    (False, "về tăng cường công tác dân vận trong tình hình mới"),
    (False, "Các cấp ủy tổ chức quán triệt, thực hiện nghiêm túc Chỉ thị này."),
    (True, "T/M BAN THƯỜNG VỤ"),
    (True, "PHÓ BÍ THƯ"),
    (False, "(Đã ký)"),
    (False, "Lò Văn Hướng"),
)


def shown(words: str) -> str:
    """The bytes of TCVN3 as a Western program shows them."""
    return tcvn3(words).decode("cp1252")


def in_word(*, small: bool) -> bytes:
    """`small`: typed in small letters under the font of capitals, as the typists of the time did."""
    paragraphs = (
        p(
            r(
                shown(words.lower() if capitals and small else words),
                f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>',
            )
        )
        for capitals, words in LINES
        for font in [".VnTimeH" if capitals else ".VnTime"]
    )
    return docx("".join(paragraphs))


def on_a_page() -> bytes:
    lines = (
        f"<p style='font-family:{'.VnTimeH' if capitals else '.VnTime'}'>"
        f"{shown(words.lower() if capitals else words)}</p>"
        for capitals, words in LINES
    )
    return f"<html><meta charset=utf-8><body>{''.join(lines)}</body></html>".encode()


FILES: dict[str, Callable[[], bytes]] = {
    "Word": lambda: in_word(small=True),
    "Word, letters of ASCII in capitals": lambda: in_word(small=False),
    "page": on_a_page,
    "text": lambda: tcvn3("".join(f"{words}\n" for _, words in LINES)),
    "text saved as UTF-8": lambda: "".join(f"{shown(words)}\n" for _, words in LINES).encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_the_fields_of_an_old_letterhead(name: str, grammar: Grammar) -> None:
    text = read_file(FILES[name](), "a").text
    assert [line for line in text.split("\n") if line] == [words for _, words in LINES]
    header = read_header(normalize(text), grammar)
    assert header.number is not None
    assert header.date is not None
    assert header.issuer is not None
    assert (header.number.value, header.date.iso) == ("77-CT/TU", "2001-03-05")
    assert header.issuer.value == "Tỉnh ủy Điện Biên"
    assert [(one.name, one.capacity) for one in header.signatories] == [
        ("Lò Văn Hướng", "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ")
    ]
