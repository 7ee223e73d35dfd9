"""A mention as first spotted: offsets into the normalized passage, before its context is read."""

from dataclasses import dataclass

from build_tools.models.citations import CitationKind
from build_tools.normalize import match_key


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
    issuer: str = ""
    """The issuer, where it is part of the name: `Quyết định của UBND tỉnh`."""


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
