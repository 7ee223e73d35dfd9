"""What becomes of the elements of a story, before lines have their numbers."""

from dataclasses import dataclass

from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.styles import PLAIN, Look
from build_tools.intake.taken import Reason

SOFT_HYPHEN = "\ufdd0"
"""A place where Word may break a word, until the words are read: its own character is ư in TCVN3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of one look."""

    words: str
    """A line end for a break within the paragraph."""
    look: Look = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Words that are not in the text."""

    reason: Reason
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A text box: a story of its own, shown once."""

    content: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text; without words where a paragraph has none."""

    words: str
    part: str
    place: int
    """1-based: the paragraph of the part."""
    of_contents: bool = False
    """Whether it stands in a table of contents."""
    encoding: str = ""
    """What its letters were in; "" for Unicode."""


Item = Line | Left
