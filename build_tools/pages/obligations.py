"""The page Nhiệm vụ và thời hạn: the obligations of all documents, by kind of deadline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Document
from build_tools.models.obligations import DAYS, Obligation, Once, Periodic, Within, Yearly
from build_tools.pages import addresses, calendar_file, heads, wording
from build_tools.pages.addresses import Target
from build_tools.pages.context import Context
from build_tools.pages.duties import Duty, duty
from build_tools.pages.parts import Head, Link

_FAR = 10**6
_Stated = tuple[Document, Obligation]
_Dated = tuple[PartialDate, _Stated]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Deadlines of one year."""

    label: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationsPage:
    """/nhiem-vu/: all obligations, by kind of deadline."""

    head: Head
    yearly: tuple[Duty, ...]
    ahead: tuple[Year, ...]
    """By a day after the last update of the archive."""
    behind: tuple[Year, ...]
    """By a day up to the last update of the archive; the latest first."""
    updated: str
    """The day of the last update; "" for an archive that knows none."""
    periodic: tuple[Duty, ...]
    within: tuple[Duty, ...]
    count: int
    calendar: Target | None
    """None where nothing has a day."""
    events: int


def obligations_page(context: Context) -> ObligationsPage:
    """Put the page together; no clock: what is behind is behind the last update of the archive."""
    stated = [
        (document, one) for document in context.graph.documents.values() for one in document.obligations
    ]
    once: list[_Dated] = [
        (each[1].deadline.last_day, each)
        for each in sorted(stated, key=_rank)
        if isinstance(each[1].deadline, Once)
    ]
    updated = _last_update(context)
    behind = [each for each in once if updated is not None and not each[0].surely_after(updated)]
    ahead = [each for each in once if updated is None or each[0].surely_after(updated)]
    events = calendar_file.count(context)
    return ObligationsPage(
        head=Head(
            path=addresses.OBLIGATIONS.path,
            title="Nhiệm vụ và thời hạn",
            description="Ai phải làm gì, trước khi nào, như văn bản nêu; mỗi nhiệm vụ dẫn tới đoạn văn bản.",
            crumbs=(heads.HOME, Link(text="Tra cứu nhanh", to=addresses.LOOKUPS)),
            wide=True,
        ),
        yearly=_of_kind(context, stated, Yearly),
        ahead=tuple(_years(context, ahead)),
        behind=tuple(_years(context, reversed(behind))),
        updated=wording.full_date(updated) if updated else "",
        periodic=_of_kind(context, stated, Periodic),
        within=_of_kind(context, stated, Within),
        count=len(stated),
        calendar=addresses.CALENDAR if events else None,
        events=events,
    )


def _of_kind(context: Context, stated: Iterable[_Stated], kind: type) -> tuple[Duty, ...]:
    chosen = sorted((each for each in stated if isinstance(each[1].deadline, kind)), key=_rank)
    return tuple(duty(context, document, one) for document, one in chosen)


def _years(context: Context, dated: Iterable[_Dated]) -> Iterator[Year]:
    for year, group in groupby(dated, key=lambda each: each[0].year):
        yield Year(
            label=str(year), duties=tuple(duty(context, document, one) for _, (document, one) in group)
        )


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
            return (min((each.days for each in one.deadline.every), default=_FAR), one.deadline.day or 0)
        case Within():
            return (one.deadline.amount * DAYS[one.deadline.unit],)


def _last_update(context: Context) -> PartialDate | None:
    days = (document.record.updated for document in context.graph.documents.values())
    return max(days, key=lambda day: day.sort_key, default=None)
