"""Notes at the foot of a page, brought to their marks: `[^1]` where they are called, `[^1]: …` at the end.

The foot of a page is what is printed smaller below all other lines and begins with a mark: "¹ Nghị quyết số …". A note
counts only where its page calls it; the numbers run through the whole paper, on whichever page they begin again.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.intake.composing.glue import whole
from build_tools.intake.composing.items import Item, Page
from build_tools.intake.sheets import SheetLine, SheetTable

__all__ = ["Note", "with_notes"]

_SMALLER = 0.93
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"(?:(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\((?P<round>\d{1,3})\)|\[(?P<square>\d{1,3})\]|(?P<plain>\d{1,3})[.)]?(?=\s))\s?"
)
_CALL = re.compile(
    r"(?<=[^\s\d])(?:(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\((?P<round>\d{1,3})\)|\[(?P<square>\d{1,3})\])|(?<=\d)(?P<behind>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
)
_MEASURE = re.compile(r"(?<!\w)(?:k|h|da|d|c|m)?m$")
_ENDS = re.compile(r"[.;!?…]\W*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note of the whole paper."""

    number: int
    page: int
    lines: tuple[SheetLine, ...]

    def words(self) -> str:
        """What it says, without its mark."""
        return whole(line.words for line in self.lines)


def with_notes(pages: Sequence[Page]) -> tuple[list[Page], list[Note]]:
    """The pages with their calls as marks, and the notes that they call, in one row of numbers."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines():
            sizes[line.size] += len(line.words)
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    told: list[Page] = []
    notes: list[Note] = []
    for page in pages:
        foot = _foot(page, body)
        marked = _marked(page, foot)
        called = _called(
            [item for item in page.items if isinstance(item, SheetLine) and item not in foot], marked
        )
        if notes and foot and (leading := _leading(foot, marked)) and not _ENDS.search(notes[-1].words()):
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, *leading))
            page = replace(page, items=tuple(item for item in page.items if item not in leading))  # noqa: PLW2901
        numbers: dict[str, int] = {}
        for mark, lines in marked:
            if mark in called and mark not in numbers:
                numbers[mark] = len(notes) + 1
                notes.append(Note(number=numbers[mark], page=page.number, lines=lines))
        told.append(_brought(page, numbers, [lines for mark, lines in marked if mark in numbers], foot))
    return told, notes


def _foot(page: Page, body: float) -> list[SheetLine]:
    """The small lines below all others, from the top."""
    lines = sorted(page.lines(), key=lambda line: line.box[1])
    foot: list[SheetLine] = []
    lowest = max(
        (item.box[3] for item in page.items if isinstance(item, SheetTable)),
        default=0.0,
    )
    for line in reversed(lines):
        if not 0 < line.size <= _SMALLER * body or line.box[1] < lowest or line.laid:
            break
        foot.insert(0, line)
    return foot


def _marked(page: Page, foot: Sequence[SheetLine]) -> list[tuple[str, tuple[SheetLine, ...]]]:
    """The notes of a foot, each with its mark and its lines, in the order of the file."""
    notes: list[tuple[str, list[SheetLine]]] = []
    for line in (item for item in page.items if isinstance(item, SheetLine) and item in foot):
        match = _MARK.match(line.words)
        mark = _number(match) if match else ""
        expected = str(int(notes[-1][0]) + 1) if notes else ""
        if match and mark and (match["plain"] is None or not notes or mark == expected):
            notes.append((mark, [replace(line, words=line.words[match.end() :])]))
        elif notes:
            notes[-1][1].append(line)
    return [(mark, tuple(lines)) for mark, lines in notes]


def _number(match: re.Match[str]) -> str:
    found = next((one for one in match.groups() if one), "")
    return str(int(found.translate(_FIGURES)))


def _called(lines: Sequence[SheetLine], marked: Sequence[tuple[str, object]]) -> set[str]:
    known = {mark for mark, _ in marked}
    return {_number(call) for line in lines for call in _calls(line.words)} & known


def _calls(words: str) -> Iterator[re.Match[str]]:
    for call in _CALL.finditer(words):
        if not _MEASURE.search(words[max(0, call.start() - 4) : call.start()]):
            yield call


def _leading(
    foot: Sequence[SheetLine], marked: Sequence[tuple[str, tuple[SheetLine, ...]]]
) -> list[SheetLine]:
    """The lines of a foot before its first mark: the rest of a note of the page before."""
    if not marked:
        return []
    top = marked[0][1][0].box[1]
    return [line for line in foot if line.box[1] < top]


def _brought(
    page: Page, numbers: dict[str, int], notes: Sequence[tuple[SheetLine, ...]], foot: Sequence[SheetLine]
) -> Page:
    gone = {line.box for lines in notes for line in lines}
    items: list[Item] = []
    for item in page.items:
        if isinstance(item, SheetLine) and item in foot and item.box in gone:
            continue
        if isinstance(item, SheetLine) and item not in foot:
            items.append(replace(item, words=_with_marks(item.words, numbers)))
        elif isinstance(item, SheetTable):
            items.append(replace(item, rows=tuple(_with_marks(row, numbers) for row in item.rows)))
        else:
            items.append(item)
    return replace(page, items=tuple(items))


def _with_marks(words: str, numbers: dict[str, int]) -> str:
    written: list[str] = []
    end = 0
    for call in _calls(words):
        number = numbers.get(_number(call))
        if number is not None:
            written += [words[end : call.start()], f"[^{number}]"]
            end = call.end()
    return "".join(written) + words[end:]
