"""Pages as the text of a paper: one paragraph a line, each with the page and the box where it begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from build_tools.intake.composing.columns import by_columns
from build_tools.intake.composing.frame import Frame, frame_of
from build_tools.intake.composing.glue import whole
from build_tools.intake.composing.items import Item, Left, Page, box_around
from build_tools.intake.composing.joining import Open, column_end, goes_on, is_beside, is_centred, is_near
from build_tools.intake.composing.margins import without_margins
from build_tools.intake.composing.notes import Note, with_notes
from build_tools.intake.composing.stamps import without_stamps
from build_tools.intake.composing.tables import continued
from build_tools.intake.sheets import Sheet, SheetLine, SheetTable
from build_tools.intake.taken import LeftOut, Origin, Reason, Taken
from build_tools.intake.text.judge import Line as Judged
from build_tools.intake.text.read import conversion_doubts

__all__ = ["compose"]

_APART = 1.9
"""Steps of the text that make a blank line."""
_CLOSE = 1.45
"""Heights of letters from the foot of a line of a title to that of the next, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of the text."""

    words: str
    origin: Origin


@dataclass(slots=True, kw_only=True)
class _Text:
    """The text as far as it is made."""

    lines: list[_Line] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def add(self, words: str, origin: Origin) -> None:
        """A line; blank ones neither at the beginning nor twice."""
        if words or (self.lines and self.lines[-1].words):
            self.lines.append(_Line(words=words, origin=origin))

    def leave(self, left: Left, page: int) -> None:
        """What is left out before the next line."""
        self.left_out.append(
            LeftOut(
                reason=left.reason, words=left.words, before_line=len(self.lines) + 1, page=page, box=left.box
            )
        )


def compose(sheets: Sequence[Sheet], reader: str, doubts: Sequence[str] = ()) -> Taken:
    """The text of pages; `doubts` are those of who read them."""
    pages = [
        Page(number=sheet.number, width=sheet.width, height=sheet.height, items=sheet.items)
        for sheet in sheets
    ]
    pages, notes = with_notes([by_columns(without_stamps(page)) for page in without_margins(pages)])
    frame = frame_of(pages)
    text = _Text()
    _write(text, pages, frame)
    if notes:
        _write_notes(text, notes)
    while text.lines and not text.lines[-1].words:
        text.lines.pop()
    end = len(text.lines) + 1
    judged = [Judged(text=line.words, encoding=line.origin.encoding) for line in text.lines]
    return Taken(
        text="".join(f"{line.words}\n" for line in text.lines),
        origins=tuple(line.origin for line in text.lines),
        left_out=tuple(replace(one, before_line=min(one.before_line, end)) for one in text.left_out),
        reader=reader,
        doubts=(*doubts, *conversion_doubts(judged)),
    )


def _write(text: _Text, pages: Sequence[Page], frame: Frame) -> None:
    """The paragraphs and the tables, over pages too."""
    paragraph: list[tuple[int, int, SheetLine]] = []
    table: tuple[int, list[str]] | None = None
    waiting: list[tuple[Left, int]] = []

    def close() -> None:
        if paragraph:
            _add_paragraph(text, paragraph)
            paragraph.clear()
        for left, page in waiting:
            text.leave(left, page)
        waiting.clear()

    for page in pages:
        right = _column_ends(page.items, frame)
        for place, item in enumerate(page.items):
            if isinstance(item, Left):
                waiting.append((item, page.number))
            elif isinstance(item, SheetTable):
                close()
                table = _add_table(text, item, (page.number, place + 1), table)
            else:
                if paragraph:
                    lines = tuple(line for _, _, line in (*paragraph[:2], *paragraph[2:][-1:]))
                    same = paragraph[-1][0] == page.number
                    edge = right[place] if same else frame.right
                    if goes_on(Open(lines=lines, same_page=same, right=edge), item, frame):
                        paragraph.append((page.number, place + 1, item))
                        continue
                before = paragraph[-1] if paragraph else None
                close()
                if (before and _is_apart(before, page.number, item, frame)) or table:
                    text.add("", Origin(place=place + 1, page=page.number))
                table = None
                paragraph.append((page.number, place + 1, item))
    close()


def _column_ends(items: Sequence[Item], frame: Frame) -> dict[int, float]:
    """For each line of a page where its column ends."""
    ends: dict[int, float] = {}
    block: list[tuple[int, SheetLine]] = []
    for place, item in enumerate((*items, None)):
        if isinstance(item, SheetLine) and block and is_near(block[-1][1], item, replace(frame, parts=False)):
            block.append((place, item))
            continue
        if block and not isinstance(item, Left):
            end = column_end([line for _, line in block], frame)
            ends |= {number: end for number, _ in block}
            block = []
        if isinstance(item, SheetLine):
            block.append((place, item))
    if block:
        end = column_end([line for _, line in block], frame)
        ends |= {number: end for number, _ in block}
    return ends


def _is_apart(before: tuple[int, int, SheetLine], page: int, line: SheetLine, frame: Frame) -> bool:
    """Whether a blank line stands between two lines on paper, or another column begins."""
    last = before[2]
    if before[0] != page:
        return False
    step = line.middle - last.middle
    usual = max(frame.step, 1.2 * (line.size or line.box[3] - line.box[1]))
    if step > _APART * usual or step < -usual or (is_beside(last, frame) and not is_beside(line, frame)):
        return True
    # Running text below a title in the middle, though it stands close.
    wide = line.box[2] - line.box[0] > 0.5 * (frame.right - frame.left)
    return (
        wide
        and is_centred(last, frame)
        and not is_centred(line, frame)
        and step > _CLOSE * (line.size or step)
    )


def _add_paragraph(text: _Text, lines: Sequence[tuple[int, int, SheetLine]]) -> None:
    page, place, first = lines[0]
    box = first.box
    for number, _, line in lines:
        if number == page:
            box = box_around(box, line.box)
    told = [line.confidence for _, _, line in lines if line.confidence is not None]
    encoding = next((line.encoding for _, _, line in lines if line.encoding), "")
    text.add(
        whole(line.words for _, _, line in lines),
        Origin(place=place, page=page, box=box, confidence=min(told, default=None), encoding=encoding),
    )


def _add_table(
    text: _Text, table: SheetTable, at: tuple[int, int], before: tuple[int, list[str]] | None
) -> tuple[int, list[str]]:
    page, place = at
    rows, known = table.rows, list(table.rows)
    goes = continued(before[1], table) if before and before[0] == page - 1 else None
    if goes and before:
        if goes.repeated:
            text.leave(Left(reason=Reason.REPEATED, words="\n".join(goes.repeated), box=table.box), page)
        rows, known = goes.rows, [*before[1], *goes.rows]
    elif text.lines and text.lines[-1].words:
        text.add("", Origin(place=place, page=page))
    for row in rows:
        origin = Origin(
            place=place, page=page, box=table.box, confidence=table.confidence, encoding=table.encoding
        )
        text.add(row, origin)
    return page, known


def _write_notes(text: _Text, notes: Sequence[Note]) -> None:
    """The notes behind a blank line."""
    text.add("", Origin(place=1, page=notes[0].page))
    for note in notes:
        box = note.lines[0].box
        for line in note.lines:
            box = box_around(box, line.box)
        told = [line.confidence for line in note.lines if line.confidence is not None]
        text.add(
            f"[^{note.number}]: {note.words()}".rstrip(),
            Origin(place=1, page=note.page, box=box, confidence=min(told, default=None)),
        )
