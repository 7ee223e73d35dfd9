"""Mới cập nhật: what came into the archive or was changed, by the day that the records name; also as a feed."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, PageKind
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.changes import FEED_LENGTH, newest, what_happened
from build_tools.parts.paged import LINE, Heading, ListPage, Section, Shown, list_pages, of_month, weight
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.values import Entry, Head

_DAY = weight(elements=6, size=400)
"""A heading, here and in the table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The last change of a document."""

    entry: Entry
    happened: str
    """`vào kho 21/11/2026`; `sửa 02/12/2026, vào kho 21/11/2026`."""
    anchor: str
    """`2026-11-21-33-ct-ttg-2021`: the same however many come after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What happened on one day."""

    label: str
    anchor: str
    updates: tuple[Update, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesPart:
    """A page of the updates, and all that there are."""

    page: ListPage
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesPage:
    """/cap-nhat/: documents by the day of their last change, newest first."""

    head: Head
    first: bool
    shown: Shown
    days: tuple[Day, ...]
    in_feed: int
    """How many of them the feed holds."""


def updates_parts(graph: Graph) -> Iterator[UpdatesPart]:
    """The pages of the updates: by year and month where there are many."""
    documents = newest(graph)
    headings = [_heading(each.record.updated) for each in documents]
    begins = [day != before for day, before in zip(headings, (None, *headings), strict=False)]
    section = Section(headings=headings, weights=[LINE + _DAY * begun for begun in begins])
    for page in list_pages(addresses.UPDATES, section):
        yield UpdatesPart(page=page, documents=documents)


def updates_page(graph: Graph, part: UpdatesPart) -> UpdatesPage:
    """Put a page of updates together."""
    (shown,) = part.page.sections
    head = Head(
        title="Mới cập nhật",
        description="Văn bản mới vào kho và văn bản được người biên tập sửa, theo ngày.",
        crumbs=(heads.HOME,),
    )
    return UpdatesPage(
        head=head if part.page.first else heads.further(head, part.page.title, addresses.UPDATES),
        first=part.page.first,
        shown=shown,
        days=tuple(
            Day(
                label=f"{run.heading.label} (tiếp)" if run.continued else run.heading.label,
                anchor=f"{run.heading.anchor}-tiep" if run.continued else run.heading.anchor,
                updates=tuple(_update(graph, each) for each in part.documents[run.start : run.stop]),
            )
            for run in shown.runs
        ),
        in_feed=min(len(part.documents), FEED_LENGTH),
    )


def _heading(day: PartialDate) -> Heading:
    """`21/11/2026`, on the shelves of its month and its year."""
    shelves = of_month(day.year, day.month).shelves
    return Heading(label=wording.full_date(day), anchor=f"ngay-{day.iso}", shelves=shelves)


def _update(graph: Graph, document: Document) -> Update:
    return Update(
        entry=entries.entry(graph, document.instrument),
        happened=what_happened(document),
        anchor=f"{document.record.updated.iso}-{document.id}",
    )


def _door(_: Graph) -> Door:
    return Door(text="Mới cập nhật", to=addresses.UPDATES, beside="văn bản mới vào kho, mới sửa")


def says(page: UpdatesPage) -> Iterator[SearchedPassage] | None:
    """What it is for: papers have pages of their own."""
    return described(page) if page.first else None


PAGE = PageKind(
    folder="cap-nhat",
    subjects=updates_parts,
    at=lambda part: part.page.at,
    view=updates_page,
    says=says,
    door=_door,
)
