"""Every file that machines read, in a fixed order."""

from collections.abc import Callable, Iterator

from build_tools.data import api, calendar_file, feed, question_bank, tables
from build_tools.data.anki import anki_package
from build_tools.data.narrowing import narrowing_file
from build_tools.graph.model import Graph
from build_tools.parts import addresses
from build_tools.parts.sources import numbered

FOLDERS = ("api",)
"""Folders of `docs/` that hold nothing but such files; the others lie beside the pages that offer them."""


def text_files(graph: Graph, shown: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Sources that may be given away, tables, calendar, feed, banks of questions, and /api.

    The calendar folds its lines, so its words are `shown` before.
    """
    for document in graph.documents.values():
        if not graph.withholds(document.id):
            yield addresses.of_source(document.id).path, document.raw
            for number, earlier in numbered(document):
                yield addresses.of_earlier_file(document.id, number).path, earlier.raw
    yield addresses.CATALOGUE_TABLE.path, tables.catalogue_csv(graph)
    if calendar := calendar_file.calendar(graph, shown):
        yield addresses.CALENDAR.path, calendar
    yield addresses.FEED.path, feed.atom_feed(graph)
    yield addresses.CARDS_TABLE.path, tables.cards_csv(graph)
    yield addresses.GIFT.path, question_bank.gift(graph)
    yield addresses.MOODLE.path, question_bank.moodle_xml(graph)
    yield from api.data_files(graph)


def packages(graph: Graph, shown: Callable[[str], str]) -> Iterator[tuple[str, bytes]]:
    """Files that are no text; their words are `shown` before they are packed."""
    yield addresses.CARDS_PACKAGE.path, anki_package(graph, shown)
    yield addresses.CATALOGUE_DATA.path, narrowing_file(graph, shown)
