"""What stands on a page, as pdfium tells it: in points, from the upper left corner, the text upright."""

from dataclasses import dataclass

from build_tools.intake.taken import Box

__all__ = ["Letter", "PrintedPage", "Rule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter, or a blank."""

    shown: str
    left: float
    right: float
    base: float
    """The line that it stands on, from the top of the page."""
    size: float
    font: str = ""
    laid: int = 0
    """As `SheetLine.laid`."""
    unseen: bool = False
    """Whether it is drawn invisibly, as programs lay what they recognised over a picture."""

    @property
    def box(self) -> Box:
        """Around it, as high as the letters of its font are."""
        return (self.left, self.base - 0.8 * self.size, self.right, self.base + 0.25 * self.size)

    @property
    def middle(self) -> float:
        """Between its left and its right."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line, level or upright."""

    level: bool
    at: float
    """Its distance from the top, of an upright one from the left."""
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """A page with its letters in the order of the file."""

    number: int
    """1-based."""
    width: float
    height: float
    letters: tuple[Letter, ...]
    rules: tuple[Rule, ...] = ()
    pictured: float = 0.0
    """The share of the page that pictures cover, 0 to 1."""
    drawn: int = 0
    """How many outlines are drawn on it: letters may be, too."""
