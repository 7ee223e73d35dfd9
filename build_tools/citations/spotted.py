"""A mention as first spotted: offsets into the normalized passage, before its context is read."""

from dataclasses import dataclass

from build_tools.models.citations import CitationKind
from build_tools.models.dates import PartialDate
from build_tools.models.texts import Span
from build_tools.normalize import NormalizedText, match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """Where a mention stands and what its own words say."""

    start: int
    end: int
    kind: CitationKind
    type: str
    number: str = ""
    name: str = ""
    year: int | None = None
    """A year that is part of the name: `Hiến pháp năm 2013`."""
    term: str = ""
    """Khóa, where it is part of the name."""
    amended: tuple["Spotted", ...] = ()
    """The laws that the name of an amending law names: `Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân`."""
    name_end: int = 0
    """Of a law so named: where its name ends, before its number or year."""
    passed: frozenset[PartialDate] = frozenset()
    """Of a law so named: the days on which laws of its name were passed, as far as they are known."""
    issuer: str = ""
    """The issuer, where it is part of the name: `Quyết định của UBND tỉnh`."""


def place(passage: NormalizedText, mention: Spotted) -> tuple[Span, int, int]:
    """Where a mention stands in the source: its span, line and column."""
    span = passage.raw_span(mention.start, mention.end)
    line, column = passage.line_and_column(span.start)
    if "\n\n" in passage.raw[span.start : span.end]:
        # A page break, perhaps with its footnotes, stands within the mention: only what is behind it counts.
        line, column = passage.line_and_column(span.end - 1)
        span = Span(start=span.end - 1 - column, end=span.end)
        column = 0
    return span, line, column


def folded_name(printed: str) -> str:
    """A name as names are compared: commas and case are no part of it."""
    return match_key(printed.replace(",", " "))


def named(start: int, end: int, kind: str, name: str, *, year: int | None = None) -> Spotted:
    """A mention by name."""
    return Spotted(
        start=start,
        end=end,
        kind=CitationKind.NAMED,
        type=kind,
        name=folded_name(name),
        year=year,
    )
