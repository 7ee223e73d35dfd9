"""What goes from step to step while a text is made of pages."""

from dataclasses import dataclass

from build_tools.intake.sheets import SheetLine, SheetTable
from build_tools.intake.taken import Box, Reason

__all__ = ["Item", "Left", "Page", "box_around"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Words of a page that are left out of the text."""

    reason: Reason
    words: str
    box: Box


Item = SheetLine | SheetTable | Left


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page on its way to be text."""

    number: int
    width: float
    height: float
    items: tuple[Item, ...]

    def lines(self) -> list[SheetLine]:
        """Its lines that are still there."""
        return [item for item in self.items if isinstance(item, SheetLine)]


def box_around(first: Box, second: Box) -> Box:
    """Around two boxes."""
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        max(first[3], second[3]),
    )
