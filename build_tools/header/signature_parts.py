"""What a line of a signature can be: a capacity, a note, a name."""

import re
from enum import Enum, auto

from build_tools.header.cells import Cell
from build_tools.normalize import UPPER, phrase_key

_FOR = r"(?<!\w)(?:T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q(?=\.))(?!\w)\.?"
PREFIX = re.compile(rf"{_FOR}\s*+(?=\S)", re.IGNORECASE)
"""`TM.`, `T/M`, `KT.`, `K/T`, `TL.`, `TUQ.`, `Q.`: for whom one signs."""
# Offices that a signatory holds: they begin a line of the capacity.
_OFFICES = r"""(?<!\w)(?:quyền\s+)?(?:phó\s+|p\.\s*)*(?:tổng\s+)?(?:(?<!ban\s)bí\s+thư|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng
    |thủ\s+tướng|chánh\s+(?:văn\s+phòng|thanh\s+tra|\w+)|trưởng\s+\w+|phó\s+\w+|thư\s+ký
    |(?:cục|vụ|viện|hiệu|hội|đoàn|đội|hạt|trạm|chi\s+cục|chỉ\s+huy|tham\s+mưu)\s+trưởng
    |tổng\s+(?:bí\s+thư|thanh\s+tra|kiểm\s+toán|biên\s+tập|thư\s+ký|cục\s+trưởng)|chủ\s+nhiệm|tư\s+lệnh|chính\s+ủy
    |chính\s+trị\s+viên|kiểm\s+toán\s+trưởng|kế\s+toán\s+trưởng|viện\s+phó|hiệu\s+phó
    |ủy\s+viên|thống\s+đốc|thành\s+viên|người\s+\w+|phụ\s+trách|chủ\s+(?:tọa|trì)|đại\s+diện|thẩm\s+phán)(?!\w)"""
OFFICE = re.compile(rf"(?:{_OFFICES}|thường\s+trực\b|tổng\s+\w+)", re.VERBOSE | re.IGNORECASE)
LINES_OF_CAPACITY = re.compile(rf"{_FOR}(?=\s)|{_OFFICES}", re.VERBOSE | re.IGNORECASE)
"""What begins a line of a capacity."""
_WORD = rf"(?<![\w'’])[{UPPER}][\w'’]*+\.?"
NAME = re.compile(rf"{_WORD}(?:[\s-]++{_WORD}){{1,6}}")
RANK = re.compile(
    r"""(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|(?:GS|PGS|TS|ThS|BS|TSKH|NGND|NGƯT|CN|KS|LS|BSCKII|BSCKI)\.
      |(?:BS\.?\s?)?CK(?:II|I)\.?|(?:phó\s+)?giáo\s+sư|tiến\s+sĩ|thạc\s+sĩ|bác\s+sĩ|kỹ\s+sư|luật\s+sư)[\s,.-]*+""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTE = re.compile(
    r"""[(\[]?(?:đã\s+(?:ký|kí)|ký\s+tên|ký,|ký\s+và|ký\s+điện\s+tử|ký\s+số|chữ\s+ký|signature|ký\s*[)\]]).*
    |[(\[][^()]{1,30}đóng\s+dấu.*""",
    re.IGNORECASE | re.VERBOSE,
)
# The frame of an electronic signature; the first three may name the person.
FRAME = re.compile(
    r"""(?:(?:người\s+ký|ký\s+bởi|(?:digitally\s+)?signed\s+by)\s*+:?\s*+(?P<by>.*)|(?:e-?mail|cơ\s+quan|thời\s+gian\s+ký|ngày\s+ký|date|reason|location
      |dn|thời\s+gian|nguyên\s+nhân|vị\s+trí|foxit\b.*version)\s*+:.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NAME = 40
LONGEST = 110
"""Characters beyond which a cell is running text."""


class Part(Enum):
    """What a cell of a signature is."""

    CAPACITY = auto()
    """`KT. THỦ TƯỚNG`, `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, `PHÓ GIÁM ĐỐC`."""
    CAPITALS = auto()
    """The rest of a wrapped capacity."""
    NAME = auto()
    NOTE = auto()
    """`(Đã ký)`, the frame of an electronic signature, a rank on its own line."""
    OTHER = auto()


def part_of(cell: Cell, surnames: frozenset[str]) -> Part:
    """What a cell would be if it stood in a signature."""
    text = cell.text
    name = without_rank(text)
    if len(text) > LONGEST:
        return Part.OTHER
    if not name or _NOTE.fullmatch(text) or (text[0].isupper() and FRAME.fullmatch(text)):
        return Part.NOTE
    named = NAME.fullmatch(name) is not None and len(name) < _LONGEST_NAME
    if cell.in_capitals:
        named = named and phrase_key(name).split()[0] in surnames and not OFFICE.match(name)
    elif OFFICE.fullmatch(name) and text[0].isupper():
        return Part.CAPACITY
    if named:
        return Part.NAME
    office = PREFIX.match(text) or (cell.in_capitals and OFFICE.match(text))
    if office and (cell.in_capitals or not text.endswith((".", ";", ","))):
        return Part.CAPACITY
    return Part.CAPITALS if cell.in_capitals else Part.OTHER


def without_rank(words: str) -> str:
    """A name without military rank and academic titles: `Đại tá Hồ Sỹ Quảng`, `PGS.TS. Lê Văn B`."""
    while rank := RANK.match(words):
        words = words[rank.end() :]
    return words
