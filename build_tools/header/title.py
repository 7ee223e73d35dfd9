"""The title: the word of the kind, and the subject (trích yếu) under it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATELINE
from build_tools.grammar.people import People
from build_tools.header.cells import Cell, join
from build_tools.header.heading_number import Stated, stated_below, stated_first
from build_tools.models.dates import PartialDate
from build_tools.models.headers import Printed
from build_tools.models.texts import Span
from build_tools.normalize import match_key, phrase_key

_OF = re.compile(r"của\s+", re.IGNORECASE)
_SUBJECT_BEHIND = re.compile(r"(?<!\s)\s++(?:về|của|v/v|kết\s+luận)\b", re.IGNORECASE)
# What begins the body, never the subject.
BEGINS_BODY = re.compile(
    r"""(?:-\s*)?(?:căn\s+cứ|kính\s+gửi|phần\s+(?:thứ|[IVX\d])|chương\s+[IVX\d]|mục\s+[IVX\d]|điều\s+\d|[IVX]+\s*[.-]|[A-Z]\s*[.)]\s
      |(?<!\d)\d++\s*+[.)]|\d{1,2}\s?-\s|[-+]\s|quyết\s+(?:định|nghị)\s*:|nơi\s+nhận|xét\s+đề\s+nghị|theo\s+đề\s+nghị|\((?:ban\s+hành\s+)?kèm\s+theo)""",
    re.VERBOSE | re.IGNORECASE,
)
# The meeting that passed it stands between the kind and the subject.
_MEETING = re.compile(
    r"(?:TẠI\s+)?(?P<name>HỘI\s+NGHỊ\s+(?:LẦN\s+THỨ\s+[\w\s]{1,30}?\s)?(?P<of>BAN\s+CHẤP\s+HÀNH|BAN\s+THƯỜNG\s+VỤ|BCH)\b.*)"
)
_MEETING_ENDS = re.compile(r"(?<![\s,]),?\s*+(?:LẦN\s+THỨ|KHÓA|KHOÁ|NHIỆM\s+KỲ|\().*")
# A word that governs what follows: an authority named behind it belongs to the subject.
_UNFINISHED = re.compile(
    r"(?:^|\s)(?:của|và|cho|do|với|bởi|về|giữa|theo|từ|danh|các|thuộc|tại|trên|trong|việc|đến|-)$|[,-]$",
    re.IGNORECASE,
)
# The title of a copy without letterhead: "CỦA … SỐ 30/1998/CT-TTg NGÀY 21 THÁNG 9 NĂM 1998 VỀ …".
_ISSUER_ENDS = re.compile(r"\s(?=(?:VỀ|SỐ\s?:?\s?\d|NGÀY\s\d))")
_ABOUT = re.compile(r"(?:về|v/v)\s", re.IGNORECASE)
_MOST_TITLE_LINES = 8
_LONGEST_TITLE_LINE = 200
_LONGEST = 700
"""Characters beyond which a paragraph is no subject any more."""
_SHORT = 20
_LINES_AHEAD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Where the title stands and what it says."""

    kind: Printed | None = None
    subject: Printed | None = None
    issuer: Printed | None = None
    """`CỦA BAN THƯỜNG VỤ TỈNH ỦY`, without "của"."""
    number: Printed | None = None
    """Of a copy without letterhead, whose title states number and date."""
    date: PartialDate | None = None
    place: Printed | None = None
    lines: tuple[int, ...] = ()


def find_kind(cells: Sequence[Cell], grammar: Grammar) -> tuple[int, int] | None:
    """The first cell that begins with a kind in capitals: its index, and where the kind ends in it."""
    headed = False
    small: tuple[int, int] | None = None
    for index, cell in enumerate(cells):
        match = grammar.kinds.at.match(cell.text)
        if match is not None and match[0].isupper():
            rest = cell.text[match.end() :]
            # "CHỈ THỊ" alone, "CHỈ THỊ**Về …", "NGHỊ QUYẾT CỦA …", "KẾT LUẬN THANH TRA".
            alone = (
                not rest.strip(" :")
                or _SUBJECT_BEHIND.match(rest)
                or grammar.kinds.qualifier.fullmatch(rest.strip())
            )
            # Under number and date also "BÁO CÁO TỔNG KẾT …"; not "THÔNG BÁO SỐ", nor a longer name.
            if alone or (headed and cell.in_capitals and not re.match(r"\s*(?:SỐ|VÀ|ĐẾN|ĐI)\b|\s*-", rest)):
                return index, match.end()
        elif match_key(cell.text) in grammar.kinds.titles_together:
            return index, len(cell.text)  # "C H Ỉ T H Ị"
        elif match is not None and headed and match.end() == len(cell.text) and index + 1 < len(cells):
            small = small or (index, match.end())  # "Chỉ thị" alone on its line, where none is in capitals
        headed = (
            headed
            or grammar.kinds.number.search(cell.text) is not None
            or DATELINE.fullmatch(cell.text) is not None
        )
    return small


def read_title(
    cells: Sequence[Cell],
    place: tuple[int, int],
    authorities: Collection[str],
    grammar: Grammar,
    *,
    numbered: bool,
) -> Title:
    """Read on from the kind, told by its cell and where it ends there.

    The name of the authority, printed again in capitals, ends the subject.
    Where the paper is not `numbered` above, its heading may state number and date.
    """
    index, kind_end = place
    head = cells[index]
    kind, following = _kind(cells, index, kind_end, grammar)
    behind = head.words.part(kind_end).stripped(" :")
    rest: list[Cell] = []
    if behind.text and not grammar.kinds.qualifier.fullmatch(behind.text):
        rest.append(replace(head, words=behind, after_blank=False, after_rule=False))
    rest += cells[following : following + _MOST_TITLE_LINES * 3]
    issuer, rest = _issuer(rest, grammar)
    stated = Stated(rest=tuple(rest))
    if issuer is not None:
        stated = stated_first(rest, grammar.kinds)
    elif not numbered:
        stated = stated_below(rest, grammar) or stated
        issuer = stated.issuer
    parts = _subject(stated.rest, authorities, grammar.people)
    read = (*cells[index:following], *([issuer] if issuer else []), *stated.cells, *parts)
    lines = {line for cell in read for line in range(cell.line, cell.last_line + 1)}
    return Title(
        kind=kind,
        subject=_joined(parts),
        issuer=_printed_issuer(issuer, grammar),
        number=stated.number,
        date=stated.date,
        place=stated.place,
        lines=tuple(sorted({head.line, *lines})),
    )


def _kind(cells: Sequence[Cell], index: int, end: int, grammar: Grammar) -> tuple[Printed, int]:
    """The kind, and the index of the first cell that does not belong to it: "CHƯƠNG TRÌNH" / "HÀNH ĐỘNG"."""
    head = cells[index]
    value = grammar.kinds.titles_together.get(match_key(head.text), head.text[:end])
    kind = Printed(value=value, span=head.span_of(0, end), line=head.line)
    if index + 1 < len(cells) and end == len(head.text):
        below = cells[index + 1]
        if below.in_capitals and grammar.kinds.qualifier.fullmatch(below.text):
            if match_key(f"{kind.value} {below.text}") in grammar.kinds.titles:
                kind = replace(kind, value=f"{kind.value} {below.text}")
            return kind, index + 2
    return kind, index + 1


def _issuer(cells: list[Cell], grammar: Grammar) -> tuple[Cell | None, list[Cell]]:
    """The authority named under the kind, or whose meeting passed the paper, and the cells behind it."""
    if not cells:
        return None, cells
    first = cells[0]
    if of := _OF.match(first.text):
        named = grammar.issuers.at(first.text, of.end())
        if first.text[: of.end() + 6].isupper() or (named is not None and named.end == len(first.text)):
            return _of_issuer(first.part(of.end()), cells[1:], grammar)
    if first.in_capitals and (meeting := _MEETING.fullmatch(first.text)):
        end = 1
        while end < len(cells) and cells[end].in_capitals and _MEETING_ENDS.fullmatch(cells[end].text):
            end += 1
        if end < len(cells) and _goes_on(cells[end:], [], (), grammar.people):
            ends = _MEETING_ENDS.search(first.text, meeting.start("of"))
            return first.part(meeting.start("of"), ends.start() if ends else None), cells[end:]
    return None, cells


def _of_issuer(issuer: Cell, behind: list[Cell], grammar: Grammar) -> tuple[Cell, list[Cell]]:
    """The name, over all its lines; what stands on its last line behind it belongs to the subject."""
    while behind and behind[0].in_capitals:
        longer = join(issuer, behind[0])
        named = grammar.issuers.at(longer.text, 0)
        whole = named is not None and named.end > len(issuer.text) + 1
        if not whole and not _UNFINISHED.search(issuer.text):
            break
        issuer, behind = longer, behind[1:]
    ends = _ISSUER_ENDS.search(issuer.text)
    if ends is None:
        return issuer, behind
    rest = replace(issuer.part(ends.end()), after_blank=False, after_rule=False)
    return issuer.part(0, ends.start()), [rest, *behind]


def _subject(cells: Sequence[Cell], authorities: Collection[str], people: People) -> list[Cell]:
    parts: list[Cell] = []
    for index, cell in enumerate(cells):
        if parts and (cell.after_rule or cell.block != parts[-1].block):
            break
        if not _goes_on(cells[index:], parts, authorities, people):
            break
        parts.append(cell)
    return parts


def _goes_on(
    cells: Sequence[Cell], parts: Sequence[Cell], authorities: Collection[str], people: People
) -> bool:
    """Whether the first of the cells belongs to the subject: its first line, or one that continues it."""
    cell = cells[0]
    last = parts[-1] if parts else None
    if last and last.in_capitals and cell.in_capitals and _UNFINISHED.search(last.text):
        return True
    if cell.in_capitals and (match_key(cell.text) in authorities or people.head.match(cell.text)):
        return False
    if _begins_body(cells):
        return False
    return match_key(cell.text) != "" if last is None else _continues(cells, parts)


def _begins_body(cells: Sequence[Cell]) -> bool:
    """Whether a cell is a heading, the legal basis or a whole sentence; a subject in two clauses may have a semicolon."""
    text = cells[0].text
    if BEGINS_BODY.match(text) or len(text) > _LONGEST or text.endswith(":"):
        return True
    if text.endswith("."):
        return not _ABOUT.match(text)
    clause = len(cells) > 1 and cells[1].text[0].islower() and not cells[1].after_blank
    return text.endswith(";") and not clause


def _continues(cells: Sequence[Cell], parts: Sequence[Cell]) -> bool:
    """Whether a line continues the subject that the parts began."""
    cell, last = cells[0], parts[-1]
    capitals = last.in_capitals and sum(len(part.text) for part in parts) > _SHORT
    if capitals and not cell.in_capitals:
        return False  # a title in capitals ends where the capitals do
    if cell.text[0].islower() or (
        not cell.after_blank and (cell.in_capitals or _UNFINISHED.search(last.text))
    ):
        return True
    if not cell.after_blank:
        return not _is_prose(cells)
    # Where a blank line stands under every line, it parts nothing; a paragraph of the body is long or a sentence.
    wrapped = len(cells) > 1 and not cells[1].after_blank and cells[1].block == cell.block
    spaced = all(part.after_blank for part in parts) and not wrapped
    narrow = len(cell.text) <= max(len(part.text) for part in parts) + _SHORT
    alike = cell.in_capitals == last.in_capitals
    return spaced and narrow and alike and not cell.text.endswith((",", ".", ";"))


def _is_prose(cells: Sequence[Cell]) -> bool:
    """Whether running text begins: the lines up to the next blank one are many, or make a sentence.

    Running text fills its lines: a short line with more behind it ends the subject.
    """
    widest = max(len(cell.text) for cell in cells[:_LINES_AHEAD])
    if len(cells) > 1 and len(cells[0].text) < 0.7 * widest and not cells[0].text.endswith((".", ":", ";")):
        return False
    for count, cell in enumerate(cells[:_LINES_AHEAD]):
        if count and (cell.after_blank or cell.after_rule or BEGINS_BODY.match(cell.text)):
            return count > _MOST_TITLE_LINES // 2
        if cell.text.endswith((".", ":", ";")) or len(cell.text) > _LONGEST_TITLE_LINE:
            return True
    return len(cells) >= _LINES_AHEAD


def read_article_title(cells: Sequence[Cell]) -> Title:
    """The title of a text without kind or number: its first lines, up to a blank one."""
    parts: list[Cell] = []
    for cell in cells[:_MOST_TITLE_LINES]:
        if (parts and cell.after_blank) or len(cell.text) > _LONGEST_TITLE_LINE:
            break
        parts.append(cell)
    lines = tuple(cell.line for cell in parts)
    return Title(subject=_joined(parts), lines=lines)


def _printed_issuer(cell: Cell | None, grammar: Grammar) -> Printed | None:
    """The authority; None where a person is named: "CỦA ĐỒNG CHÍ CHÁNH VĂN PHÒNG"."""
    heads = grammar.registers.words.person_heads
    if cell is None or any(phrase_key(cell.text).startswith(f"{head} ") for head in heads):
        return None
    return Printed(value=cell.text.rstrip(" ,"), span=cell.span, line=cell.line)


def _joined(parts: Sequence[Cell]) -> Printed | None:
    if not parts:
        return None
    return Printed(
        value=" ".join(cell.text for cell in parts).rstrip(" ."),
        span=Span(start=parts[0].span.start, end=parts[-1].span.end),
        line=parts[0].line,
    )
