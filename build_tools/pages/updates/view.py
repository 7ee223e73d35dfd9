"""Mới cập nhật: what came into the archive or was changed, by the day that the records name; also as a feed."""

from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.changes import FEED_LENGTH, newest, what_happened
from build_tools.parts.values import Entry, Head


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
class UpdatesPage:
    """/cap-nhat/: documents by the day of their last change, newest first."""

    head: Head
    days: tuple[Day, ...]
    in_feed: int
    """How many of them the feed holds."""


def updates_page(graph: Graph) -> UpdatesPage:
    """Put the page of updates together."""
    documents = newest(graph)
    by_day = groupby(documents, key=lambda each: each.record.updated)
    return UpdatesPage(
        head=Head(
            title="Mới cập nhật",
            description="Văn bản mới vào kho và văn bản được người biên tập sửa, theo ngày.",
            crumbs=(heads.HOME,),
        ),
        days=tuple(
            Day(
                label=wording.full_date(day),
                anchor=f"ngay-{day.iso}",
                updates=tuple(_update(graph, each) for each in changed),
            )
            for day, changed in by_day
        ),
        in_feed=min(len(documents), FEED_LENGTH),
    )


def _update(graph: Graph, document: Document) -> Update:
    return Update(
        entry=entries.entry(graph, document.instrument),
        happened=what_happened(document),
        anchor=f"{document.record.updated.iso}-{document.id}",
    )


def _door(_: Graph) -> Door:
    return Door(text="Mới cập nhật", to=addresses.UPDATES, beside="văn bản mới vào kho, mới sửa")


PAGE = single(addresses.UPDATES, updates_page, door=_door)
