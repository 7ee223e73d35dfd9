"""On which pages obligations stand: all on one while they fit; else each kind of deadline goes on by year, or on numbered pages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Document
from build_tools.models.obligations import DAYS, Deadline, Obligation, Once, Periodic, Within, Yearly
from build_tools.normalize import slug
from build_tools.parts import addresses, deadline_words, wording
from build_tools.parts.paged import Heading, ListPage, Section, list_pages, of_year, on_year, weight

_FAR = 10**6
YEARLY, AHEAD, PERIODIC, WITHIN, BEHIND = "hang-nam", "co-ngay", "dinh-ky", "thoi-han", "da-den-han"
"""The sections: their anchors, and their folders where they go on."""
_BESIDE = 1_500
"""Bytes of a line without its sentence."""
_OF_CHARACTER = 1.4
"""Bytes of a letter, on the average."""
Stated = tuple[Document, Obligation]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationsPart:
    """One page of obligations, and all that there are."""

    page: ListPage
    sections: Mapping[str, tuple[Stated, ...]]
    """In the order in which they are read."""
    updated: PartialDate | None
    """The last update of the archive: no clock says what is behind."""

    @property
    def count(self) -> int:
        """All obligations."""
        return sum(map(len, self.sections.values()))


def parts(graph: Graph) -> Iterator[ObligationsPart]:
    """Every page of obligations, the first first."""
    updated = _last_update(graph)
    sections = {name: stated for name, stated in _sections(graph, updated).items() if stated}
    pages = list_pages(addresses.OBLIGATIONS, *(_divided(*each) for each in sections.items()))
    return (ObligationsPart(page=page, sections=sections, updated=updated) for page in pages)


def _sections(graph: Graph, updated: PartialDate | None) -> dict[str, tuple[Stated, ...]]:
    """All obligations by kind of deadline; what has a day is ahead of the last update, or behind it."""
    documents = graph.documents.values()
    stated = sorted(((document, one) for document in documents for one in document.obligations), key=_rank)
    once = [(each[1].deadline.last_day, each) for each in stated if isinstance(each[1].deadline, Once)]
    behind = [each for day, each in once if updated is not None and not day.surely_after(updated)]
    ahead = [each for day, each in once if updated is None or day.surely_after(updated)]
    return {
        YEARLY: tuple(_of_kind(stated, Yearly)),
        AHEAD: tuple(ahead),
        PERIODIC: tuple(_of_kind(stated, Periodic)),
        WITHIN: tuple(_of_kind(stated, Within)),
        BEHIND: tuple(reversed(behind)),
    }


def _of_kind(stated: Iterable[Stated], kind: type) -> Iterator[Stated]:
    return (each for each in stated if isinstance(each[1].deadline, kind))


def _divided(name: str, stated: Iterable[Stated]) -> Section:
    held = tuple(stated)
    return Section(
        name=name,
        headings=[_heading(name, one.deadline) for _, one in held],
        weights=[
            weight(elements=28, size=_BESIDE + int(_OF_CHARACTER * (one.evidence.end - one.evidence.start)))
            for _, one in held
        ],
    )


def _heading(section: str, deadline: Deadline) -> Heading:
    """What the deadlines have in common that stand together; they are in the order of `_order`."""
    match deadline:
        case Yearly():
            label = f"Tháng {deadline.month}"
        case Once():
            year = deadline.last_day.year
            return replace(of_year(year, section), label=f"Năm {year}", shelves=on_year(year))
        case Periodic():
            label = wording.capitalized(deadline_words.put(replace(deadline, day=None)))
        case Within():
            label = f"Tính theo {deadline.unit}"
    return Heading(label=label, anchor=f"{section}-{slug(label)}", shelves=on_year(None)[:1])


def _rank(stated: Stated) -> tuple[tuple[int, ...], str, int]:
    """By deadline, then by document and place."""
    document, one = stated
    return _order(one), document.id, one.printed.start


def _order(one: Obligation) -> tuple[int, ...]:
    match one.deadline:
        case Yearly():
            return (one.deadline.month, one.deadline.day or 32)
        case Once():
            return one.deadline.last_day.sort_key
        case Periodic():
            intervals = sorted(each.days for each in one.deadline.every)
            return (*(intervals or [_FAR]), _FAR, one.deadline.day or 0)
        case Within():
            return (list(DAYS).index(one.deadline.unit), one.deadline.amount)


def _last_update(graph: Graph) -> PartialDate | None:
    days = (document.record.updated for document in graph.documents.values())
    return max(days, key=lambda day: day.sort_key, default=None)
