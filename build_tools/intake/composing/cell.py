"""The lines of a cell as its paragraphs."""

from collections.abc import Sequence

from build_tools.intake.composing.first_word import width_of_first_word
from build_tools.intake.composing.glue import glued
from build_tools.intake.composing.labels import begins_item
from build_tools.intake.sheets import SheetLine

__all__ = ["paragraphs_of"]

_PADDING = 5.0


def paragraphs_of(lines: Sequence[SheetLine], left: float, right: float) -> tuple[str, ...]:
    """A line that the first word of the next would still have fitted on ends a paragraph, and so does an item."""
    said: list[str] = []
    before: SheetLine | None = None
    for line in lines:
        if before is not None and not begins_item(line.words) and not _fits(before, line, right - left):
            said[-1] = glued(said[-1], line.words)
        else:
            said.append(line.words)
        before = line
    return tuple(said)


def _fits(before: SheetLine, line: SheetLine, width: float) -> bool:
    return before.box[2] - before.box[0] + width_of_first_word(line) <= width - 2 * _PADDING - 2
