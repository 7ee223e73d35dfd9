"""What a line of a signature can be: a capacity, a note, a name."""

import re
from enum import Enum, auto

from build_tools.grammar.people import FOR, People
from build_tools.header.cells import Cell
from build_tools.normalize import UPPER, phrase_key

PREFIX = re.compile(rf"{FOR}\s*+(?=\S)", re.IGNORECASE)
_WORD = rf"(?<![\w'’])[{UPPER}][\w'’]*+\.?"
NAME = re.compile(rf"{_WORD}(?:[\s-]++{_WORD}){{1,6}}")
_OPENED = r"[(\[<{“\"/*\s-]{0,4}"
"""`(`, `[ (`, `“`, `- `: what a typist, a converter or a scan puts before a note."""
_NOTE = re.compile(
    rf"""{_OPENED}(?:(?:đã|da)\s?(?:ký|kí|ky)|đã\s+duyệt|ký\s+tên|ký,|ký\s+và|ký\s+điện\s+tử|ký\s+số|chữ\s+ký|sign(?:ed|ature)
      )\b.*
    |[(\[]\s*ký\s*[)\]].*
    |[(\[][^()]{{0,30}}(?:đóng\s+dấu|dấu,\s+chữ\s+ký).*
    |[\W_]++""",
    re.IGNORECASE | re.VERBOSE,
)
SIGNED = re.compile(rf"{_OPENED}đã\s+(?:ký|kí)\b.*", re.IGNORECASE)
_AROUND = " \t.…_()[]"
"""Around a name: the dots above which one signs, brackets, one that is left of a note."""
# The frame of an electronic signature; the first three may name the person.
FRAME = re.compile(
    r"""(?:(?:người\s+ký|ký\s+bởi|(?:digitally\s+)?signed\s+by)\s*+:?\s*+(?P<by>.*)|(?:e-?mail|cơ\s+quan|thời\s+gian\s+ký|ngày\s+ký|date|reason|location
      |dn|thời\s+gian|nguyên\s+nhân|vị\s+trí|foxit\b.*version)\s*+:.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NAME = 40
LONGEST = 110
"""Characters beyond which a cell is running text."""


class SignaturePart(Enum):
    """What a cell of a signature is."""

    CAPACITY = auto()
    """`KT. THỦ TƯỚNG`, `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, `PHÓ GIÁM ĐỐC`."""
    CAPITALS = auto()
    """The rest of a wrapped capacity."""
    NAME = auto()
    NOTE = auto()
    """`(Đã ký)`, the frame of an electronic signature, a rank on its own line."""
    OTHER = auto()


def printed_name(text: str, people: People) -> str:
    """What of a line can be a name: "Thiếu tướng Nguyễn Văn An", "......... Nguyễn Văn An", "(Nguyễn Văn An)"."""
    return people.without_rank(text.strip(_AROUND))


def signature_part(cell: Cell, people: People) -> SignaturePart:
    """What a cell would be if it stood in a signature."""
    text = cell.text
    if len(text) > LONGEST:
        return SignaturePart.OTHER
    name = printed_name(text, people)
    if not name or _NOTE.fullmatch(text) or (text[0].isupper() and FRAME.fullmatch(text)):
        return SignaturePart.NOTE
    named = NAME.fullmatch(name) is not None and len(name) < _LONGEST_NAME
    if cell.in_capitals:
        named = named and phrase_key(name).split()[0] in people.surnames and not people.office.match(name)
    elif people.office.fullmatch(name) and text[0].isupper():
        return SignaturePart.CAPACITY
    if named:
        return SignaturePart.NAME
    office = PREFIX.match(text) or (cell.in_capitals and people.office.match(text))
    if office and (cell.in_capitals or not text.endswith((".", ";", ","))):
        return SignaturePart.CAPACITY
    return SignaturePart.CAPITALS if cell.in_capitals else SignaturePart.OTHER
