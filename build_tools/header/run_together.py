"""Recipients and signature that a converter ran together, cut apart where only one thing can begin.

"- Như Điều 3, BÍ THƯ" is an entry and a capacity, "T/M BAN CÁN SỰ ĐẢNG BÍ THƯ Dương Thanh Hải" a capacity of two
lines and a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.grammar.people import People
from build_tools.header.cells import Cell
from build_tools.header.signature_parts import (
    LONGEST,
    NAME,
    PREFIX,
    SignaturePart,
    signature_part,
)
from build_tools.normalize import phrase_key

# Where a converter ran recipients and signature together: behind the heading, behind an entry, before a name.
_ENTRIES = re.compile(r"(?<=[;,.:])\s(?=[-–•+]\s?\S)")
_SIGNED = re.compile(r"(?:người ký|ký bởi|ngày ký|thời gian ký|digitally|signed)", re.IGNORECASE)
_NOTE_WITHIN = re.compile(r"\s(?=[(\[]đã ký)|(?<=[)\]])\s(?=\S)", re.IGNORECASE)
_NOTED = re.compile(
    r"""(?<!\S)(?:[(\[]\s?)?[(\[]\s?(?:đã\s(?:ký|kí)|ký\stên|ký,)[^()\[\]]{0,30}[)\]](?:\s?[)\]])?(?!\S)
    |(?<!\S)đã\s(?:ký|kí)\s?:(?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_BESIDE = re.compile(r"(?<=[;,.:)])\s(?=\S)")


def cut_signature(cells: Sequence[Cell], people: People) -> Iterator[Cell]:
    """Cells of a closing, each holding one entry, one capacity or one name."""
    for cell in cells:
        if len(cell.text) > 4 * LONGEST:
            yield cell
            continue
        if noted := _name_beside_note(cell, people):
            yield from noted
            continue
        if _NOTE_WITHIN.search(cell.text) and (PREFIX.match(cell.text) or people.office.match(cell.text)):
            capacity, *others = _split(cell, _NOTE_WITHIN)
            yield from (*_lines_of_capacity(capacity, people), *others)
            continue
        head = cell.text[:4].lower()
        parts = [cell]
        if head == "nơi " or cell.text[:1] in "-–•+":
            parts = [beside for entry in _split(cell, _ENTRIES) for beside in _beside(entry, people)]
        for part in parts:
            yield from _name_apart(part, people)


def _name_beside_note(cell: Cell, people: People) -> tuple[Cell, ...]:
    """The note and the name of "(Đã ký) Nguyễn Văn An" or "Nguyễn Văn An (Đã ký)"; nothing of other cells."""
    note = _NOTED.search(cell.text)
    if note is None:
        return ()
    before, behind = cell.part(0, note.start()), cell.part(note.end())
    name = before.text or behind.text
    if (before.text and behind.text) or signature_part(
        before if before.text else behind, people
    ) is not SignaturePart.NAME:
        return ()
    if _surname(name, people) not in people.surnames:
        return ()
    parts = [one for one in (before, cell.part(*note.span()), behind) if one.text]
    return (parts[0], *(replace(one, after_blank=False, after_rule=False) for one in parts[1:]))


def _split(cell: Cell, at: re.Pattern[str]) -> Iterator[Cell]:
    start = 0
    for cut in at.finditer(cell.text):
        yield cell.part(start, cut.start())
        start = cut.end()
    yield cell.part(start)


def _beside(cell: Cell, people: People) -> Iterator[Cell]:
    """An entry, and the capacity or the whole name that stood beside it: "- Như Điều 3, BÍ THƯ"."""
    for cut in _BESIDE.finditer(cell.text):
        behind = cell.part(cut.end())
        part = signature_part(behind, people)
        last = cell.text[:8].lower().lstrip("-–•+ ").startswith("lưu")
        known = last or _surname(behind.text, people) in people.surnames
        first = (people.without_rank(behind.text) or ".").split()[0]
        abbreviated = first.endswith(".") or (len(first) > 1 and first.isupper() and not behind.in_capitals)
        whole_name = part is SignaturePart.NAME and behind.text.count(" ") > 1 and known and not abbreviated
        note = part is SignaturePart.NOTE and (
            behind.text[0] in "([" or _SIGNED.match(behind.text) is not None
        )
        if (
            whole_name
            or note
            or (
                part is SignaturePart.CAPACITY and behind.in_capitals and not behind.text.endswith((",", ";"))
            )
            or _name_begins(behind, people)
        ):
            yield cell.part(0, cut.start())
            yield replace(behind, after_blank=False)
            return
    yield cell


def _surname(name: str, people: People) -> str:
    return next(iter(phrase_key(people.without_rank(name)).split()), "")


def _name_begins(cell: Cell, people: People) -> int:
    """Where a name begins behind a capacity: "T/M BAN CÁN SỰ ĐẢNG BÍ THƯ Dương Thanh Hải"; 0 where none does."""
    text = cell.text
    if cell.in_capitals or len(text) > LONGEST or not (PREFIX.match(text) or people.office.match(text)):
        return 0
    words = text.split(" ")
    count = 0
    while (
        words[count].isupper()
        and not people.rank.match(" ".join(words[count:]))
        and (len(words[count]) > 1 or count + 1 == len(words) or words[count + 1].isupper())
    ):
        count += 1
    place = len(" ".join(words[:count])) + 1
    return place if count and NAME.fullmatch(people.without_rank(text[place:])) else 0


def _name_apart(cell: Cell, people: People) -> Iterator[Cell]:
    name = _name_begins(cell, people)
    if not name:
        yield cell
        return
    capacity = cell.part(0, name)
    yield from _lines_of_capacity(capacity, people)
    yield replace(cell.part(name), after_blank=False)


def _lines_of_capacity(cell: Cell, people: People) -> Iterator[Cell]:
    """A capacity on one line, cut as it is printed: "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH"; "TM. …" / "CHỦ TỊCH"."""
    start = 0
    governed = _for_an_office(cell.text)
    for line in people.line_of_capacity.finditer(cell.text):
        before = cell.text[start : line.start()].rstrip()
        if not before or before.endswith((",", "-")):
            continue
        prefix = PREFIX.match(cell.text, line.start()) is not None
        if not prefix and governed and not people.office.search(before):
            continue  # the office that one signs for: "KT. CHỦ TỊCH"
        yield cell.part(start, line.start())
        start = line.start()
        governed = _for_an_office(cell.text[start:])
    yield cell.part(start)


def _for_an_office(words: str) -> bool:
    """Whether one signs for the holder of an office (KT., TL., TUQ., Q.), not for a body (TM.)."""
    prefix = PREFIX.match(words)
    return prefix is not None and not prefix[0].upper().replace(".", "").replace("/", "").startswith("TM")
