"""The page Nhiệm vụ và thời hạn: the obligations of all documents, by kind of deadline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.data import calendar_file
from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Document
from build_tools.models.obligations import DAYS, Deadline, Obligation, Once, Periodic, Within, Yearly
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, deadline_words, heads, wording
from build_tools.parts.addresses import Target
from build_tools.parts.obligation_views import ObligationView, view_of
from build_tools.parts.values import Head

_FAR = 10**6
_FEW = 40
"""Up to so many the page is read from end to end; of more, a reader opens what he looks for."""
_Stated = tuple[Document, Obligation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Deadlines of one year, of one month of every year, of one period, or counted in one unit."""

    label: str
    obligations: tuple[ObligationView, ...]
    open: bool
    """Whether it is shown unfolded: all are where there are few, but for what is behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationsPage:
    """/nhiem-vu/: all obligations, by kind of deadline."""

    head: Head
    yearly: tuple[Group, ...]
    """By month."""
    ahead: tuple[Group, ...]
    """By the year of a day after the last update of the archive."""
    behind: tuple[Group, ...]
    """By the year of a day up to the last update of the archive; the latest first."""
    updated: str
    """The day of the last update; "" for an archive that knows none."""
    periodic: tuple[Group, ...]
    """By how often."""
    within: tuple[Group, ...]
    """By the unit of time."""
    count: int
    calendar: Target | None
    """None where nothing has a day."""
    events: int


def obligations_page(graph: Graph) -> ObligationsPage:
    """Put the page together; no clock: what is behind is behind the last update of the archive."""
    stated = sorted(
        ((document, one) for document in graph.documents.values() for one in document.obligations),
        key=_rank,
    )
    unfolded = len(stated) if len(stated) <= _FEW else 0
    once = [(each[1].deadline.last_day, each) for each in stated if isinstance(each[1].deadline, Once)]
    updated = _last_update(graph)
    behind = [each for each in once if updated is not None and not each[0].surely_after(updated)]
    ahead = [each for each in once if updated is None or each[0].surely_after(updated)]
    events = calendar_file.count(graph)
    return ObligationsPage(
        head=Head(
            title="Nhiệm vụ và thời hạn",
            description="Ai phải làm gì, trước khi nào, như văn bản nêu; mỗi nhiệm vụ dẫn tới đoạn văn bản.",
            crumbs=heads.UNDER_LOOKUPS,
            wide=True,
        ),
        yearly=_groups(graph, _of_kind(stated, Yearly), unfolded=unfolded),
        # Where there are many, the year that comes next stays open.
        ahead=_groups(graph, (each for _, each in ahead), unfolded=max(unfolded, 1)),
        behind=_groups(graph, (each for _, each in reversed(behind)), unfolded=0),
        updated=wording.full_date(updated) if updated else "",
        periodic=_groups(graph, _of_kind(stated, Periodic), unfolded=unfolded),
        within=_groups(graph, _of_kind(stated, Within), unfolded=unfolded),
        count=len(stated),
        calendar=addresses.CALENDAR if events else None,
        events=events,
    )


def _of_kind(stated: Iterable[_Stated], kind: type) -> Iterator[_Stated]:
    return (each for each in stated if isinstance(each[1].deadline, kind))


def _groups(graph: Graph, stated: Iterable[_Stated], *, unfolded: int) -> tuple[Group, ...]:
    """Those that follow each other under one label; the first so many are unfolded."""
    return tuple(
        Group(
            label=label,
            obligations=tuple(view_of(graph, document, one) for document, one in group),
            open=index < unfolded,
        )
        for index, (label, group) in enumerate(groupby(stated, key=lambda each: _label(each[1].deadline)))
    )


def _label(deadline: Deadline) -> str:
    """What the deadlines have in common that stand together; they are in the order of `_order`."""
    match deadline:
        case Yearly():
            return f"Tháng {deadline.month}"
        case Once():
            return f"Năm {deadline.last_day.year}"
        case Periodic():
            return wording.capitalized(deadline_words.put(replace(deadline, day=None)))
        case Within():
            return f"Tính theo {deadline.unit}"


def _rank(stated: _Stated) -> tuple[tuple[int, ...], str, int]:
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


def _door(graph: Graph) -> Door:
    count = sum(len(document.obligations) for document in graph.documents.values())
    beside = f"{count} nhiệm vụ có thời hạn" if count else "chưa có nhiệm vụ nào"
    return Door(text="Nhiệm vụ và thời hạn", to=addresses.OBLIGATIONS, beside=beside)


PAGE = single(addresses.OBLIGATIONS, obligations_page, door=_door)
