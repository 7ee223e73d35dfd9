"""Where a text stands on the pages of its original, and which of its words were recognised with doubt."""

from dataclasses import dataclass

__all__ = ["SURE", "DoubtfulWord", "PrintedText", "is_doubtful"]

SURE = 0.80
"""From this confidence on a word passes for read: of clean pages one word in sixty lies below, and of the errors half."""


def is_doubtful(confidence: float | None) -> bool:
    """Whether somebody must compare a word with its picture; None where the file itself held its letters."""
    return confidence is not None and confidence < SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtfulWord:
    """A word of a source that was recognised in a picture, and is not sure."""

    line: int
    words: str
    before: str = ""
    """The word before it, as far as it is known."""
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedText:
    """A source on the pages of its original; nothing where the original has no pages."""

    pages: tuple[tuple[int, int], ...] = ()
    """Line and page, 1-based: the first line that begins on each page."""
    doubtful: tuple[DoubtfulWord, ...] = ()
