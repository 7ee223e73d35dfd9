"""Where a text stands on the pages of its original, and which of its lines were recognised with doubt."""

from dataclasses import dataclass

__all__ = ["SURE", "DoubtfulLine", "PrintedText", "is_doubtful"]

SURE = 0.70
"""From this confidence of its least certain word on a line passes for read."""


def is_doubtful(confidence: float | None) -> bool:
    """Whether somebody must compare a line with its picture; None where the file itself held its letters."""
    return confidence is not None and confidence < SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulLine:
    """A line of a source whose letters were recognised in a picture, and are not sure."""

    line: int
    page: int
    confidence: float
    """Of its least certain word, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedText:
    """A source on the pages of its original; nothing where the original has no pages."""

    pages: tuple[tuple[int, int], ...] = ()
    """Line and page, 1-based: the first line that begins on each page."""
    doubtful: tuple[DoubtfulLine, ...] = ()
