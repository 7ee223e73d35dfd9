"""What stands between letterhead and recipients: parts and numbers, or chapters and articles; then annexes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.bench.invented.draw import Draw, fragments
from tests.bench.invented.papers import Paper
from tests.bench.invented.prose import Prose, capital
from tests.bench.invented.tables import figures_table, models_table

PARTS = 10
"""So many `I.`, `II.` … at most, before the next `PHẦN` begins."""
ROWS = 1_000
"""No table of an annex is longer."""


@dataclass(slots=True)
class Room:
    """How much is still to be written, in bytes of the file."""

    left: float

    def line(self, text: str) -> str:
        """The line, once it is counted."""
        self.left -= len(text.encode()) + 1
        return text


def body(paper: Paper, prose: Prose, size: float) -> Iterator[str]:
    """The lines of the body, about `size` bytes."""
    yield prose.opening()
    yield from (articles if paper.kind_id in ("quyet-dinh", "nghi-dinh") else numbered)(
        prose, Room(left=size)
    )


def annexes(paper: Paper, prose: Prose, size: float) -> Iterator[str]:
    """Annexes with tables that fill what the body leaves."""
    room, number = Room(left=size), 0
    while room.left > 0:
        number += 1
        yield from map(room.line, ("", f"Phụ lục {number}", prose.part("subjects").upper()))
        yield room.line(
            f"(Kèm theo {paper.kind} số {paper.number} ngày {paper.day:%d/%m/%Y} của {paper.issuer})"
        )
        yield room.line("")
        table: Callable[[Draw, int], Iterator[str]] = prose.draw.one((models_table, figures_table))
        for line in table(prose.draw, ROWS if paper.long else prose.draw.number(5, 60)):
            yield room.line(line)
            if room.left < 0:
                return


def share_of_tables(paper: Paper, draw: Draw) -> float:
    """A third of the reports and plans has an annex; of the long papers some are mostly tables."""
    if paper.long:
        return draw.one((0.15, 0.7))
    tabled = paper.kind_id in ("bao-cao", "ke-hoach", "thong-bao") and draw.share() < 0.35
    return 0.1 + 0.3 * draw.share() if tabled else 0.0


def numbered(prose: Prose, room: Room) -> Iterator[str]:
    """Parts `I.` with numbers `1.` and letters `a)` or dashes; a long paper has several such rounds."""
    titles, round_ = fragments()["headings"], 0
    while room.left > 0:
        if round_ or prose.paper.long:
            yield from map(room.line, ("", f"PHẦN {round_ + 1}", prose.part("subjects").upper()))
        for part, title in enumerate(prose.draw.some(titles, PARTS), start=1):
            if room.left < 0:
                return
            yield from map(room.line, ("", f"{roman(part)}. {title.upper()}", ""))
            yield from _numbers(prose, room)
        round_ += 1


def _numbers(prose: Prose, room: Room) -> Iterator[str]:
    draw = prose.draw
    for number in range(1, draw.number(3, 9)):
        if room.left < 0:
            return
        yield room.line(f"{number}. {capital(prose.part('headings'))}")
        yield room.line(prose.paragraph(draw.number(1, 4)))
        mark = draw.share()
        for letter in "abcdeg"[: draw.number(0, 6)]:
            begin = f"{letter}) " if mark < 0.4 else "- "
            yield room.line(begin + prose.paragraph(draw.number(1, 3)))


def articles(prose: Prose, room: Room) -> Iterator[str]:
    """The rules that a decision issues: chapters, articles, clauses, points."""
    chapter = article = 0
    while room.left > 0:
        chapter += 1
        yield from map(room.line, ("", f"Chương {roman(chapter)}", prose.part("headings").upper(), ""))
        for _ in range(prose.draw.number(3, 8)):
            if room.left < 0:
                return
            article += 1
            yield room.line(f"Điều {article}. {capital(prose.part('headings'))}")
            yield from _clauses(prose, room)


def _clauses(prose: Prose, room: Room) -> Iterator[str]:
    draw = prose.draw
    for number in range(1, draw.number(2, 7)):
        yield room.line(f"{number}. {prose.paragraph(draw.number(1, 3))}")
        for letter in "abcdeg"[: draw.number(0, 8) - 3 if draw.share() < 0.5 else 0]:
            yield room.line(f"{letter}) {prose.paragraph(1)}")


def roman(number: int) -> str:
    """`XIV`."""
    signs = (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    )
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written
