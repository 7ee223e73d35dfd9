"""Who signed, and in which capacity: capacities above names, one signatory under or beside the other.

`TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / (Đã ký) / `Nguyễn Văn A`. The frame of an electronic
signature ("Ký bởi…", "Digitally signed by…") is no part of either, but may alone name who signed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from build_tools.header.cells import Cell, join
from build_tools.models.headers import Signatory
from build_tools.normalize import UPPER, phrase_key

_FOR = r"(?<!\w)(?:T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q(?=\.))(?!\w)\.?"
_PREFIX = re.compile(rf"{_FOR}\s*+(?=\S)", re.IGNORECASE)
"""`TM.`, `T/M`, `KT.`, `K/T`, `TL.`, `TUQ.`, `Q.`: for whom one signs."""
# Offices that a signatory holds: they begin a line of the capacity.
_OFFICES = r"""(?<!\w)(?:quyền\s+)?(?:phó\s+|p\.\s*)*(?:tổng\s+)?(?:(?<!ban\s)bí\s+thư|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng
    |thủ\s+tướng|chánh\s+(?:văn\s+phòng|thanh\s+tra|\w+)|trưởng\s+\w+|phó\s+\w+|thư\s+ký
    |(?:cục|vụ|viện|hiệu|hội|đoàn|đội|hạt|trạm|chi\s+cục|chỉ\s+huy|tham\s+mưu)\s+trưởng
    |tổng\s+(?:bí\s+thư|thanh\s+tra|kiểm\s+toán|biên\s+tập|thư\s+ký|cục\s+trưởng)|chủ\s+nhiệm|tư\s+lệnh|chính\s+ủy
    |chính\s+trị\s+viên|kiểm\s+toán\s+trưởng|kế\s+toán\s+trưởng|viện\s+phó|hiệu\s+phó
    |ủy\s+viên|thống\s+đốc|thành\s+viên|người\s+\w+|phụ\s+trách|thẩm\s+phán)(?!\w)"""
_OFFICE = re.compile(rf"(?:{_OFFICES}|thường\s+trực\b|tổng\s+\w+)", re.VERBOSE | re.IGNORECASE)
_LINES = re.compile(rf"{_FOR}(?=\s)|{_OFFICES}", re.VERBOSE | re.IGNORECASE)
"""What begins a line of a capacity."""
_WORD = rf"(?<![\w'’])[{UPPER}][\w'’]*+\.?"
NAME = re.compile(rf"{_WORD}(?:[\s-]++{_WORD}){{1,6}}")
_RANK = re.compile(
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
_FRAME = re.compile(
    r"""(?:(?:người\s+ký|ký\s+bởi|(?:digitally\s+)?signed\s+by)\s*+:?\s*+(?P<by>.*)|(?:e-?mail|cơ\s+quan|thời\s+gian\s+ký|ngày\s+ký|date|reason|location
      |dn|thời\s+gian|nguyên\s+nhân|vị\s+trí|foxit\b.*version)\s*+:.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NAME = 40
_LONGEST = 110
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
    if len(text) > _LONGEST:
        return Part.OTHER
    if not name or _NOTE.fullmatch(text) or _FRAME.fullmatch(text):
        return Part.NOTE
    named = NAME.fullmatch(name) is not None and len(name) < _LONGEST_NAME
    if cell.in_capitals:
        named = named and phrase_key(name).split()[0] in surnames and not _OFFICE.match(name)
    elif _OFFICE.fullmatch(name):
        named = False
    if named:
        return Part.NAME
    office = _PREFIX.match(text) or (cell.in_capitals and _OFFICE.match(text))
    if office and (cell.in_capitals or not text.endswith((".", ";", ","))):
        return Part.CAPACITY
    return Part.CAPITALS if cell.in_capitals else Part.OTHER


def without_rank(words: str) -> str:
    """A name without military rank and academic titles: `Đại tá Hồ Sỹ Quảng`, `PGS.TS. Lê Văn B`."""
    while rank := _RANK.match(words):
        words = words[rank.end() :]
    return words


# Where a converter ran recipients and signature together: behind the heading, behind an entry, before a name.
_ENTRIES = re.compile(r"(?<=[;,.:])\s(?=[-–•+]\s?\S)")
_BESIDE = re.compile(r"(?<=[;,.:)])\s(?=\S)")


def cut_signature(cells: Sequence[Cell], surnames: frozenset[str]) -> Iterator[Cell]:
    """Cells of a closing, each holding one entry, one capacity or one name."""
    for cell in cells:
        head = cell.text[:4].lower()
        parts = [cell]
        if head == "nơi " or (cell.text[:1] in "-–•+" and len(cell.text) < 4 * _LONGEST):
            parts = [beside for entry in _split(cell, _ENTRIES) for beside in _beside(entry, surnames)]
        for part in parts:
            yield from _name_apart(part)


def _split(cell: Cell, at: re.Pattern[str]) -> Iterator[Cell]:
    start = 0
    for cut in at.finditer(cell.text):
        yield cell.part(start, cut.start())
        start = cut.end()
    yield cell.part(start)


def _beside(cell: Cell, surnames: frozenset[str]) -> Iterator[Cell]:
    """An entry, and the capacity or the whole name that stood beside it: "- Như Điều 3, BÍ THƯ"."""
    for cut in _BESIDE.finditer(cell.text):
        behind = cell.part(cut.end())
        part = part_of(behind, surnames)
        last = cell.text[:8].lower().lstrip("-–•+ ").startswith("lưu")
        known = last or _surname(behind.text) in surnames
        first = (without_rank(behind.text) or ".").split()[0]
        abbreviated = first.endswith(".") or (len(first) > 1 and first.isupper() and not behind.in_capitals)
        whole_name = part is Part.NAME and behind.text.count(" ") > 1 and known and not abbreviated
        if (
            whole_name
            or (part is Part.CAPACITY and behind.in_capitals and not behind.text.endswith((",", ";")))
            or _name_begins(behind)
        ):
            yield cell.part(0, cut.start())
            yield replace(behind, after_blank=False)
            return
    yield cell


def _surname(name: str) -> str:
    return phrase_key(without_rank(name)).split()[0]


def _name_begins(cell: Cell) -> int:
    """Where a name begins behind a capacity: "T/M BAN CÁN SỰ ĐẢNG BÍ THƯ Dương Thanh Hải"; 0 where none does."""
    text = cell.text
    if cell.in_capitals or len(text) > _LONGEST or not (_PREFIX.match(text) or _OFFICE.match(text)):
        return 0
    words = text.split(" ")
    count = 0
    while (
        words[count].isupper()
        and not _RANK.match(" ".join(words[count:]))
        and (len(words[count]) > 1 or count + 1 == len(words) or words[count + 1].isupper())
    ):
        count += 1
    place = len(" ".join(words[:count])) + 1
    return place if count and NAME.fullmatch(without_rank(text[place:])) else 0


def _name_apart(cell: Cell) -> Iterator[Cell]:
    name = _name_begins(cell)
    if not name:
        yield cell
        return
    capacity = cell.part(0, name)
    yield from _lines_of_capacity(capacity)
    yield replace(cell.part(name), after_blank=False)


def _lines_of_capacity(cell: Cell) -> Iterator[Cell]:
    """A capacity on one line, cut as it is printed: "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH"; "TM. …" / "CHỦ TỊCH"."""
    start = 0
    governed = _for_an_office(cell.text)
    for line in _LINES.finditer(cell.text):
        before = cell.text[start : line.start()].rstrip()
        if not before or before.endswith((",", "-")):
            continue
        prefix = _PREFIX.match(cell.text, line.start()) is not None
        if not prefix and governed and not _OFFICE.search(before):
            continue  # the office that one signs for: "KT. CHỦ TỊCH"
        yield cell.part(start, line.start())
        start = line.start()
        governed = _for_an_office(cell.text[start:])
    yield cell.part(start)


def _for_an_office(words: str) -> bool:
    """Whether one signs for the holder of an office (KT., TL., TUQ., Q.), not for a body (TM.)."""
    prefix = _PREFIX.match(words)
    return prefix is not None and not prefix[0].upper().replace(".", "").replace("/", "").startswith("TM")


@dataclass(slots=True)
class _Signing:
    """A capacity whose name has not come yet; grows while the signature is read."""

    block: int
    lines: list[Cell] = field(default_factory=list)

    @property
    def capacity(self) -> str:
        return " / ".join(cell.text for cell in self.lines)


def read_signatories(
    cells: Sequence[Cell], surnames: frozenset[str], *, drafted: bool
) -> tuple[tuple[Signatory, ...], tuple[int, ...]]:
    """Capacities above names: in one block, or the capacities of several blocks before their names.

    A draft has a capacity and no name: it counts where `drafted`, beside recipients.
    """
    parts = _parts(cells, surnames)
    signed: list[tuple[_Signing, Signatory, Cell]] = []
    waiting: list[_Signing] = []
    left: list[_Signing] = []
    framed: list[Cell] = []
    for index, (cell, part) in enumerate(zip(cells, parts, strict=True)):
        if part is Part.NOTE:
            framed += [cell] if (by := _FRAME.fullmatch(cell.text)) and by["by"] else []
        elif part is Part.NAME and waiting:
            signing = next((one for one in waiting if one.block == cell.block), waiting[0])
            waiting.remove(signing)
            signed.append((signing, _signatory(without_rank(cell.text), signing, cell), cell))
        elif part is Part.CAPACITY or _names_a_body(cell, part, cells, parts, index):
            _add(waiting, cell)
        elif part is Part.CAPITALS and waiting and waiting[-1].block == cell.block:
            waiting[-1].lines[-1] = join(waiting[-1].lines[-1], cell)
        else:
            if signed:
                break
            left, waiting = (waiting or left), []
    if not signed:
        signed = _without_name(waiting or left, framed, surnames, drafted=drafted)
    lines = {
        line
        for signing, _, cell in signed
        for one in (*signing.lines, cell)
        for line in (one.line, one.last_line)
    }
    return tuple(signatory for _, signatory, _ in signed), tuple(sorted(lines))


def _parts(cells: Sequence[Cell], surnames: frozenset[str]) -> list[Part]:
    """What each cell is; the second line of a frame ("Digitally signed by Cục Thuế tỉnh Bình / Dương") is of it."""
    parts = [part_of(cell, surnames) for cell in cells]
    for index in range(1, len(cells) - 1):
        between = parts[index - 1] is Part.NOTE and parts[index + 1] is Part.NOTE
        if between and _FRAME.fullmatch(cells[index - 1].text) and _FRAME.fullmatch(cells[index + 1].text):
            parts[index] = Part.NOTE
    return parts


def _names_a_body(cell: Cell, part: Part, cells: Sequence[Cell], parts: Sequence[Part], index: int) -> bool:
    """Whether capitals above an office name the body of it: "BAN DÂN VẬN" / "TRƯỞNG BAN"."""
    if part is not Part.CAPITALS or index + 1 >= len(cells) or parts[index + 1] is not Part.CAPACITY:
        return False
    first = index == 0 or cells[index - 1].block != cell.block or cell.after_blank
    return first and cells[index + 1].block == cell.block and not _PREFIX.match(cells[index + 1].text)


def _add(waiting: list[_Signing], cell: Cell) -> None:
    """Add a line to the capacity of its block; under a blank line, which parted none before, another begins."""
    last = waiting[-1].lines if waiting else []
    apart = len(last) > 1 and cell.after_blank and not last[-1].after_blank
    if not waiting or waiting[-1].block != cell.block or apart:
        waiting.append(_Signing(block=cell.block))
    waiting[-1].lines.append(cell)


def _signatory(name: str, signing: _Signing, cell: Cell) -> Signatory:
    return Signatory(name=name, capacity=signing.capacity, line=cell.line)


def _without_name(
    waiting: Sequence[_Signing], framed: Sequence[Cell], surnames: frozenset[str], *, drafted: bool
) -> list[tuple[_Signing, Signatory, Cell]]:
    """A capacity under which no name is printed: the electronic signature may name the person."""
    if len(waiting) != 1:
        return []
    signing = waiting[0]
    for cell in framed:
        by = _FRAME.fullmatch(cell.text)
        name = without_rank(by["by"]) if by else ""
        if NAME.fullmatch(name) and phrase_key(name).split()[0] in surnames:
            return [(signing, _signatory(name, signing, cell), cell)]
    last = signing.lines[-1]
    return [(signing, _signatory("", signing, last), last)] if drafted else []
