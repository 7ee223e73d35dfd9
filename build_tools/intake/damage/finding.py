"""A damage as it is told."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Damage", "DamageKind", "excerpt"]

_LONGEST = 60


class DamageKind(StrEnum):
    """What is wrong."""

    LOST = "lost"
    """U+FFFD, or a "?" within a word, stands where a letter was."""
    CODES = "codes"
    """Letters written as codes: "=E1=BB=8B", "\\u1ecb", "&#7883;"."""
    SURPLUS = "surplus"
    """A second mark on a letter that has one: "nhấ́n"."""
    PRIVATE = "private"
    """A letter that only one font knows."""
    CONTROL = "control"
    LOOK_ALIKE = "look-alike"
    """A Cyrillic or Greek letter within a Latin word; Ð for Đ."""
    OLD_LETTERS = "old-letters"
    """TCVN3, VNI and others within Unicode, in a line that could not be converted."""
    TORN = "torn"
    """A syllable cut by a blank."""
    LOST_U = "lost-u"
    """TCVN3 writes ư as a soft hyphen, which programs drop: "trởng" for "trưởng"."""
    SALAD = "salad"
    """Too many words are no syllables."""
    NO_MARKS = "no-marks"
    """Vietnamese without its marks."""
    LAYOUT_MARKS = "layout-marks"
    """What a converter left: `**`, `|`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One damage of a text."""

    kind: DamageKind
    line: int
    """1-based; the first of them where it is told once for the whole text."""
    words: str
    """What stands there."""
    message: str
    """One Vietnamese sentence: what is wrong and what to do; without the line."""
    refuses: bool
    """Whether the text must not be taken in as it is."""
    marks: tuple[str, ...] = ()
    """For `layout_marks` of the record."""


def excerpt(line: str, start: int, end: int) -> str:
    """The words around a place, for a message."""
    begin = line.rfind(" ", 0, max(start - 15, 0)) + 1
    stop = line.find(" ", min(end + 15, len(line)))
    words = line[begin : stop if stop >= 0 else len(line)].strip()
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
