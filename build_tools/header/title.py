"""The title: the word of the kind, and the subject (trích yếu) under it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import Cell
from build_tools.models.headers import Printed
from build_tools.models.texts import Span
from build_tools.normalize import match_key

_OF = re.compile(r"của\s+", re.IGNORECASE)
# What begins the body, never the subject.
_BODY = re.compile(
    r"""(?:căn\s+cứ|kính\s+gửi|phần\s+(?:thứ|[IVX\d])|chương\s|mục\s|điều\s+\d|[IVX]+\s*[.-]|[A-Z]\s*[.)]\s|\d+\s*[.)]
      |[-+]\s|quyết\s+định\s*:|nơi\s+nhận|thực\s+hiện\s|xét\s+đề\s+nghị|để\s|ngày\s+\d)""",
    re.VERBOSE | re.IGNORECASE,
)
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
        if not rest.strip(" *:") or rest.startswith("*") or re.match(r"\s+(?:VỀ|CỦA|V/V)\b", rest):
            return index, match.end()
    return None


def read_title(cells: Sequence[Cell], index: int, kind_end: int, blank_before: frozenset[int]) -> Title:
    """Read on from the kind; `blank_before` holds the lines before which a blank line stands."""
    head = cells[index]
    kind = Printed(
        value=head.text[:kind_end],
        span=Span(start=head.span.start, end=head.span.start + kind_end),
        line=head.line,
    )
    rest = head.text[kind_end:].lstrip(" *:")
    parts: list[Cell] = []
    if rest:
        start = head.span.end - len(rest)
        parts.append(Cell(text=rest, span=Span(start=start, end=head.span.end), line=head.line, column=0))
    issuer: Printed | None = None
    lines = [head.line]
    for cell in cells[index + 1 :]:
        of = _OF.match(cell.text)
        if of and cell.in_capitals and not parts:
            issuer = Printed(value=cell.text[of.end() :], span=cell.span, line=cell.line)
        elif _goes_on(cell, parts, blank_before):
            parts.append(cell)
        else:
            break
        lines.append(cell.line)
    return Title(kind=kind, subject=_joined(parts), issuer=issuer, lines=tuple(dict.fromkeys(lines)))


def read_article_title(cells: Sequence[Cell], blank_before: frozenset[int]) -> Title:
    """The title of a text without kind or number: its first lines, up to a blank one."""
    parts: list[Cell] = []
    for cell in cells:
        if parts and (cell.line in blank_before or len(cell.text) > 200):
            break
        if not parts and len(cell.text) > 200:
            break
        parts.append(cell)
    lines = tuple(cell.line for cell in parts)
    return Title(kind=None, subject=_joined(parts), issuer=None, lines=lines)


def _goes_on(cell: Cell, parts: Sequence[Cell], blank_before: frozenset[int]) -> bool:
    """Whether a cell belongs to the subject: its first line, or one that continues it."""
    if _BODY.match(cell.text) or len(cell.text) > _LONGEST or cell.text.endswith((".", ";", ":")):
        return False
    if not parts:
        return match_key(cell.text) != "" and not (cell.in_capitals and len(cell.text) < 40)
    return cell.line not in blank_before or cell.text[0].islower()


def _joined(parts: Sequence[Cell]) -> Printed | None:
    if not parts:
        return None
    return Printed(
        value=" ".join(cell.text for cell in parts),
        span=Span(start=parts[0].span.start, end=parts[-1].span.end),
        line=parts[0].line,
    )
