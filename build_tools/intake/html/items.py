"""What the walk through a page yields, in the order of the page."""

from dataclasses import dataclass

from build_tools.intake.taken import Reason

__all__ = ["Item", "Left", "Note", "Paragraph"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, or a row of a table."""

    lines: tuple[str, ...] = ()
    """One more than its line breaks; none where it only ends the paragraph before it."""
    is_row: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Words that are not in the text."""

    reason: Reason
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: it stands at the end of the text."""

    label: str
    words: str


Item = Paragraph | Left | Note
