"""Where in a paper a source line stands, as a reader would name it: small, so that a quotation needs no text for it."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.models.ids import Anchor


class Sort(StrEnum):
    """How a line is told to a reader."""

    WITHIN = "within"
    """It stands in a numbered place, for certain: `muc-8`."""
    BEHIND = "behind"
    """It follows a numbered place; whether it belongs to that the print does not tell."""
    HEADED = "headed"
    """It stands under a heading that has no address: one whose number is printed twice."""
    OPENING = "opening"
    """It stands before the first numbered place."""
    COUNTED = "counted"
    """Of a text without numbered places, by its paragraphs."""
    NOTE = "note"
    LETTERHEAD = "letterhead"
    TITLE = "title"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What is known of where a line stands."""

    sort: Sort
    place: Anchor | str = ""
    """The narrowest numbered place: `dieu-5-khoan-2`."""
    words: str = ""
    """Of a heading its words, of a paragraph that is counted its number, of a footnote its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """Of a whole text."""

    held: int = 0
    """The lines that have text, a bit for each."""
    readable: Mapping[int, Anchor] = field(default_factory=dict)
    """The readable anchor of a paragraph that has one, by each of its lines."""
    begun: tuple[int, ...] = ()
    """Lines at which another spot begins than that of the line before."""
    spots: tuple[Spot, ...] = ()
    """Those that begin there."""

    @property
    def names(self) -> frozenset[Anchor]:
        """All readable anchors."""
        return frozenset(self.readable.values())

    def at(self, line: int) -> Spot | None:
        """Where a line stands; None above all text."""
        place = bisect_right(self.begun, line) - 1
        return self.spots[place] if place >= 0 else None

    def anchor(self, line: int) -> Anchor:
        """The anchor of a line; "" where it has no text."""
        return Anchor(f"d{line}") if line > 0 and self.held >> line & 1 else Anchor("")

    def shown(self, anchor: Anchor | str) -> Anchor:
        """The readable name of what an anchor names: `muc-8` of `d34`; the anchor itself where there is none."""
        line = anchor.removeprefix("d")
        known = line.isdecimal() and anchor != line
        return self.readable.get(int(line), Anchor(anchor)) if known else Anchor(anchor)
