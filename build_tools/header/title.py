"""The title: the word of the kind, and the subject (trích yếu) under it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import Cell
from build_tools.models.headers import Printed
from build_tools.models.texts import Span
from build_tools.normalize import match_key

_OF = re.compile(r"của\s+", re.IGNORECASE)
# What begins the body, never the subject.
_BODY = re.compile(
    r"""(?:căn\s+cứ|kính\s+gửi|phần\s+(?:thứ|[IVX\d])|chương\s|mục\s|điều\s+\d|[IVX]+\s*[.-]|[A-Z]\s*[.)]\s|(?<!\d)\d++\s*+[.)]
      |[-+]\s|quyết\s+định\s*:|nơi\s+nhận|thực\s+hiện\s|xét\s+đề\s+nghị|để\s|ngày\s+\d)""",
    re.VERBOSE | re.IGNORECASE,
)
# The head of the authority, in whose name the paper speaks from there on.
_HEAD_OF = re.compile(
    r"""(?:CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|GIÁM\s+ĐỐC|TỔNG\s+\w+|THỐNG\s+ĐỐC|CHÁNH\s+\w+|TRƯỞNG\s+BAN|CỤC\s+TRƯỞNG|VIỆN\s+TRƯỞNG|QUỐC\s+HỘI
      |CHÍNH\s+PHỦ|THỦ\s+TƯỚNG|HỘI\s+ĐỒNG\s+NHÂN\s+DÂN|[ỦU]Ỷ?Y?\s+BAN\s+NHÂN\s+DÂN|ỦY\s+BAN\s+THƯỜNG|KHÓA|KỲ\s+HỌP)\b""",
    re.VERBOSE,
)
# A word that governs what follows: an authority named behind it belongs to the subject.
_UNFINISHED = re.compile(r"\s(?:của|và|cho|do|với|bởi|về|giữa|theo|từ|danh|các|thuộc|tại)$", re.IGNORECASE)
_MOST_TITLE_LINES = 8
_LONGEST_TITLE_LINE = 200
_LONGEST = 700
"""Characters beyond which a paragraph is no subject any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Where the title stands and what it says."""

    kind: Printed | None
    subject: Printed | None
    issuer: Printed | None
    """`CỦA BAN THƯỜNG VỤ TỈNH ỦY`, without "của"."""
    lines: tuple[int, ...]


def find_kind(cells: Sequence[Cell], grammar: Grammar) -> tuple[int, int] | None:
    """The first cell that begins with a kind in capitals: its index, and where the kind ends in it."""
    for index, cell in enumerate(cells):
        match = grammar.kind_at.match(cell.text)
        if match is None or not match[0].isupper():
            continue
        rest = cell.text[match.end() :]
        # "CHỈ THỊ" alone, "CHỈ THỊ**Về …", "NGHỊ QUYẾT CỦA …"; not "THÔNG BÁO SỐ", nor a longer name.
        if not rest.strip(" :") or re.match(r"\s+(?:về|của|v/v|kết\s+luận)\b", rest, re.IGNORECASE):
            return index, match.end()
    return None


def read_title(cells: Sequence[Cell], index: int, kind_end: int, authorities: Collection[str]) -> Title:
    """Read on from the kind; the name of the authority, printed again in capitals, ends the subject."""
    head = cells[index]
    kind = Printed(
        value=head.text[:kind_end],
        span=head.span_of(0, kind_end),
        line=head.line,
    )
    behind = head.words.part(kind_end).stripped(" :")
    parts: list[Cell] = []
    if behind.text:
        parts.append(replace(head, words=behind))
    issuer: Printed | None = None
    lines = [head.line]
    for cell in cells[index + 1 :]:
        of = _OF.match(cell.text)
        if of and cell.in_capitals and not parts:
            issuer = Printed(value=cell.text[of.end() :], span=cell.span, line=cell.line)
        elif cell.block == head.block and _goes_on(cell, parts, authorities):
            parts.append(cell)
        else:
            break
        lines += range(cell.line, cell.last_line + 1)
    return Title(kind=kind, subject=_joined(parts), issuer=issuer, lines=tuple(dict.fromkeys(lines)))


def read_article_title(cells: Sequence[Cell]) -> Title:
    """The title of a text without kind or number: its first lines, up to a blank one."""
    parts: list[Cell] = []
    for cell in cells[:_MOST_TITLE_LINES]:
        if (parts and cell.after_blank) or len(cell.text) > _LONGEST_TITLE_LINE:
            break
        parts.append(cell)
    lines = tuple(cell.line for cell in parts)
    return Title(kind=None, subject=_joined(parts), issuer=None, lines=lines)


def _goes_on(cell: Cell, parts: Sequence[Cell], authorities: Collection[str]) -> bool:
    """Whether a cell belongs to the subject: its first line, or one that continues it."""
    if parts and parts[-1].in_capitals and cell.in_capitals and _UNFINISHED.search(parts[-1].text):
        return True
    if cell.in_capitals and (match_key(cell.text) in authorities or _HEAD_OF.match(cell.text)):
        return False
    if _BODY.match(cell.text) or len(cell.text) > _LONGEST or cell.text.endswith((".", ";", ":")):
        return False
    if not parts:
        return match_key(cell.text) != ""
    if parts[-1].in_capitals and len(parts[-1].text) > 20 and not cell.in_capitals:
        return False  # a title in capitals ends where the capitals do
    return not cell.after_blank or cell.text[0].islower()


def _joined(parts: Sequence[Cell]) -> Printed | None:
    if not parts:
        return None
    return Printed(
        value=" ".join(cell.text for cell in parts),
        span=Span(start=parts[0].span.start, end=parts[-1].span.end),
        line=parts[0].line,
    )
