"""What stood in a picture and is in no line of the text, told at the place where it stood."""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.intake.scan.read import Blanked
from build_tools.intake.taken import Box, LeftOut, Origin, Taken

__all__ = ["with_left_out"]


def with_left_out(taken: Taken, blanked: Sequence[tuple[int, Blanked]]) -> Taken:
    """The text of pages with what was blanked on them, page by page, among what is left out."""
    told = [
        LeftOut(
            reason=one.reason,
            words=one.words,
            before_line=_line_at(taken.origins, page, one.box),
            page=page,
            box=one.box,
        )
        for page, one in blanked
    ]
    ordered = sorted((*taken.left_out, *told), key=lambda one: one.before_line)
    return replace(taken, left_out=tuple(ordered))


def _line_at(origins: Sequence[Origin], page: int, box: Box) -> int:
    """The line of the text that stands there, else the first one below, else one more than all."""
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    boxes = [(line, one.box) for line, one in enumerate(origins, 1) if one.page == page and one.box]
    within = (line for line, one in boxes if one[0] <= middle[0] <= one[2] and one[1] <= middle[1] <= one[3])
    below = (line for line, one in boxes if one[1] >= middle[1])
    later = (line for line, one in enumerate(origins, 1) if one.page > page)
    return next((line for lines in (within, below, later) for line in lines), len(origins) + 1)
