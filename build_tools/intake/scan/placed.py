"""What stood in a picture, told at the line of the text where it stood: what is doubtful, and what is in no line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_tools.intake.scan.read import Recognised
from build_tools.intake.taken import Box, Doubtful, LeftOut, Origin, Taken

__all__ = ["with_placed"]


def with_placed(taken: Taken, read: Iterable[tuple[int, Recognised]]) -> Taken:
    """The text of pages with what the recognition of each page, by its number, says of it."""
    pages = list(read)
    origins, lines = taken.origins, taken.text.split("\n")
    out = [
        LeftOut(
            reason=one.reason,
            words=one.words,
            before_line=_line_at(origins, page, one.box),
            page=page,
            box=one.box,
        )
        for page, recognised in pages
        for one in recognised.blanked
    ]
    return replace(
        taken,
        left_out=tuple(sorted((*taken.left_out, *out), key=lambda one: one.before_line)),
        doubtful=tuple(_doubtful(lines, origins, pages)),
    )


def _doubtful(
    lines: Sequence[str], origins: Sequence[Origin], pages: Sequence[tuple[int, Recognised]]
) -> Iterator[Doubtful]:
    """The doubtful words of the pages, each on the line that holds it; what was left out of the text is none."""
    for page, recognised in pages:
        for one in recognised.doubtful:
            line = _line_at(origins, page, one.box)
            # A paragraph that a page end cut apart began on the page before.
            held = next(
                (at for at in (line, line - 1) if 0 < at <= len(origins) and one.words in lines[at - 1]), 0
            )
            if held:
                yield Doubtful(
                    line=held,
                    words=one.words,
                    before=one.before,
                    page=page,
                    box=one.box,
                    confidence=one.confidence,
                )


def _line_at(origins: Sequence[Origin], page: int, box: Box) -> int:
    """The line of the text that stands there, else the first one below, else one more than all."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    boxes = [(line, one.box) for line, one in enumerate(origins, 1) if one.page == page and one.box]
    within = (line for line, one in boxes if one[0] <= across <= one[2] and one[1] <= down <= one[3])
    below = (line for line, one in boxes if one[1] >= down)
    later = (line for line, one in enumerate(origins, 1) if one.page > page)
    return next((line for lines in (within, below, later) for line in lines), len(origins) + 1)
