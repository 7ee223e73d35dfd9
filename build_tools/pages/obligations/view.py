"""The pages Nhiệm vụ và thời hạn: the obligations of all documents, by kind of deadline."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.data import calendar_file
from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, PageKind
from build_tools.pages.obligations.parts import (
    AHEAD,
    BEHIND,
    PERIODIC,
    WITHIN,
    YEARLY,
    ObligationsPart,
    Stated,
    parts,
)
from build_tools.parts import addresses, heads, wording
from build_tools.parts.addresses import Target
from build_tools.parts.obligation_views import ObligationView, view_of
from build_tools.parts.paged import Run, Shown
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.values import Head, Link

_FEW = 40
"""Up to so many the page is read from end to end; of more, a reader opens what he looks for."""
_NAME = "Nhiệm vụ và thời hạn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Deadlines of one year, of one month of every year, of one period, or counted in one unit."""

    label: str
    anchor: str
    obligations: tuple[ObligationView, ...]
    total: int
    """All of it, on whatever page."""
    open: bool
    """Whether it is shown unfolded: all are where there are few, but for what is behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """The obligations of one kind of deadline."""

    name: str
    title: str
    short: str
    note: str
    shown: Shown
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationsPage:
    """/nhiem-vu/: all obligations, by kind of deadline; or a further page of one kind."""

    head: Head
    first: bool
    kinds: tuple[Kind, ...]
    updated: str
    """The day of the last update; "" for an archive that knows none."""
    count: int
    calendar: Target | None
    """None where nothing has a day."""
    events: int


def obligations_page(graph: Graph, part: ObligationsPart) -> ObligationsPage:
    """Put a page together; no clock: what is behind is behind the last update of the archive."""
    updated = wording.full_date(part.updated) if part.updated else ""
    kinds = tuple(_kind(graph, part, shown, updated) for shown in part.page.sections)
    events = calendar_file.count(graph) if part.page.first else 0
    return ObligationsPage(
        head=_head(part.page.title, kinds),
        first=part.page.first,
        kinds=kinds,
        updated=updated,
        count=part.count,
        calendar=addresses.CALENDAR if events else None,
        events=events,
    )


def _head(title: str, kinds: tuple[Kind, ...]) -> Head:
    if title:
        name = f"{kinds[0].short}: {title}"
        crumbs = (*heads.UNDER_LOOKUPS, Link(text=_NAME, to=addresses.OBLIGATIONS))
        return Head(title=f"{_NAME}. {name}", description=f"{_NAME}. {name}.", crumbs=crumbs, wide=True)
    return Head(
        title=_NAME,
        description="Ai phải làm gì, trước khi nào, như văn bản nêu; mỗi nhiệm vụ dẫn tới đoạn văn bản.",
        crumbs=heads.UNDER_LOOKUPS,
        wide=True,
    )


def _kind(graph: Graph, part: ObligationsPart, shown: Shown, updated: str) -> Kind:
    after, until = (f", sau ngày {updated}", f", đến hết ngày {updated}") if updated else ("", "")
    title, short, note = {
        YEARLY: ("Hằng năm, theo ngày", "Hằng năm, theo ngày", ""),
        AHEAD: (
            f"Có ngày cụ thể{after}",
            "Có ngày cụ thể",
            "Tính theo ngày kho được cập nhật lần cuối, không theo ngày xem trang.",
        ),
        PERIODIC: ("Định kỳ", "Định kỳ", ""),
        WITHIN: ("Trong một thời hạn kể từ một sự việc", "Trong một thời hạn", ""),
        BEHIND: (
            f"Có ngày cụ thể{until}",
            "Đã đến hạn",
            "Đã đến hạn vào ngày kho được cập nhật lần cuối. Mới nhất xếp trước.",
        ),
    }[shown.name]
    return Kind(
        name=shown.name,
        title=title,
        short=short,
        note=note,
        shown=shown,
        groups=tuple(_groups(graph, part, shown)),
    )


def _groups(graph: Graph, part: ObligationsPart, shown: Shown) -> Iterator[Group]:
    """Those that follow each other under one heading. Where there are many, the year that comes next stays open."""
    few = part.count <= _FEW
    unfolded = {BEHIND: 0, AHEAD: len(shown.runs) if few else 1}.get(
        shown.name, len(shown.runs) if few else 0
    )
    for at, run in enumerate(shown.runs):
        yield _group(graph, run, part.sections[shown.name], unfolded=at < unfolded or not part.page.first)


def _group(graph: Graph, run: Run, stated: tuple[Stated, ...], *, unfolded: bool) -> Group:
    return Group(
        label=f"{run.heading.label} (tiếp)" if run.continued else run.heading.label,
        anchor=run.heading.anchor,
        obligations=tuple(view_of(graph, *each) for each in stated[run.start : run.stop]),
        total=run.total,
        open=unfolded,
    )


def says(page: ObligationsPage) -> Iterator[SearchedPassage] | None:
    """What it is for: obligations stand in their documents."""
    return described(page) if page.first else None


def _door(graph: Graph) -> Door:
    count = sum(len(document.obligations) for document in graph.documents.values())
    beside = f"{count} nhiệm vụ có thời hạn" if count else "chưa có nhiệm vụ nào"
    return Door(text=_NAME, to=addresses.OBLIGATIONS, beside=beside)


PAGE = PageKind(
    folder="nhiem-vu",
    subjects=parts,
    at=lambda part: part.page.at,
    view=obligations_page,
    says=says,
    door=_door,
)
