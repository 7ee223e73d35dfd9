"""Under what things stand that have a year or begin with a letter."""

from dataclasses import replace
from functools import cache

from build_tools.normalize import slug
from build_tools.parts.paged.values import ALL, Heading, Shelf

NUMBERED = Heading()
"""Above entries that have only a rank."""


@cache
def of_year(year: int | None, section: str = "") -> Heading:
    """`2019`, on the shelves of everything, its century, its decade and itself; None where no year is known.

    The anchor is that of timelines, `nam-2019`; of one of several sections `duoc-dan-dang-nam-2019`.
    """
    name = f"nam-{year:04}" if year is not None else "nam-khong-ro"
    shelves = [Shelf(name=ALL, label="Tất cả")]
    if year is not None:
        shelves += [Shelf(name=_span(year, years)) for years in (100, 10)]
    label = str(year) if year is not None else "Không rõ năm"
    shelves.append(Shelf(name=name, label=label, alone=year is None))
    return Heading(label=label, anchor=f"{section}-{name}" if section else name, shelves=tuple(shelves))


def on_year(year: int | None) -> tuple[Shelf, ...]:
    """The shelves of a year for what stands under headings of another kind; each says its years: `1990–1999`."""
    return tuple(
        shelf if shelf.label else replace(shelf, label=shelf.name.removeprefix("nam-").replace("-", "–"))
        for shelf in of_year(year).shelves
    )


@cache
def of_month(year: int, month: int | None) -> Heading:
    """`Tháng 5/2019`, on the shelves of its year and on its own; None where the month is unknown."""
    name = f"thang-{year:04}-{month or 0:02}"
    label = f"Tháng {month}/{year}" if month else f"{year}, không rõ tháng"
    shelves = (*of_year(year).shelves, Shelf(name=name, label=label.lower()))
    return Heading(label=label, anchor=name, shelves=shelves)


@cache
def of_letter(letter: str) -> Shelf:
    """`Đ`, where those stand whose names begin with it, below the anchor `chu-dd`; "Khác" for all foreign ones."""
    name = f"chu-{'dd' if letter == 'Đ' else slug(letter)}"
    return Shelf(name=name, label=letter, anchor=name, alone=True)


def _span(year: int, years: int) -> str:
    """`nam-1990-1999` of 1996 and 10."""
    first = year - year % years
    return f"nam-{first:04}-{first + years - 1:04}"
