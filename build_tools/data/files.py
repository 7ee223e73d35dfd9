"""Every file that machines read, in a fixed order."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from build_tools.data import api, calendar_file, feed, question_bank, tables
from build_tools.data.anki import anki_package
from build_tools.data.narrowing import narrowing_file
from build_tools.graph.model import Graph
from build_tools.parts import addresses
from build_tools.parts.addresses import Target
from build_tools.parts.sources import numbered

FOLDERS = ("api",)
"""Folders of `docs/` that hold nothing but such files; the others lie beside the pages that offer them."""
Shown = Callable[[str], str]
"""How this edition shows words."""


def sources(graph: Graph) -> Iterator[tuple[str, str]]:
    """The sources that may be given away, as they were received."""
    for document in graph.documents.values():
        if not graph.withholds(document.id):
            yield addresses.of_source(document.id).path, document.raw
            for number, earlier in numbered(document):
                yield addresses.of_earlier_file(document.id, number).path, earlier.raw


def _calendar(graph: Graph, shown: Shown) -> Iterator[tuple[str, str]]:
    """Its lines are folded, so that its words are `shown` before."""
    if calendar := calendar_file.calendar(graph, shown):
        yield addresses.CALENDAR.path, shown(calendar)


def _file(at: Target, made: Callable[[Graph], str]) -> Callable[[Graph, Shown], Iterator[tuple[str, str]]]:
    return lambda graph, shown: iter([(at.path, shown(made(graph)))])


def _api(name: str, graph: Graph, shown: Shown) -> Iterator[tuple[str, str]]:
    return ((path, shown(content)) for path, content in api.data_file(graph, name))


TEXTS: Mapping[str, Callable[[Graph, Shown], Iterator[tuple[str, str]]]] = {
    "catalogue": _file(addresses.CATALOGUE_TABLE, tables.catalogue_csv),
    "calendar": _calendar,
    "feed": _file(addresses.FEED, feed.atom_feed),
    "cards": _file(addresses.CARDS_TABLE, tables.cards_csv),
    "gift": _file(addresses.GIFT, question_bank.gift),
    "moodle": _file(addresses.MOODLE, question_bank.moodle_xml),
    **{f"api/{name}": partial(_api, name) for name in api.FILES},
}
"""Tables, calendar, feed, banks of questions, and /api: who makes each, its words as this edition shows them."""


def _cards(graph: Graph, shown: Shown) -> Iterator[tuple[str, bytes]]:
    """Words are `shown` before they are packed."""
    yield addresses.CARDS_PACKAGE.path, anki_package(graph, shown)


def _narrowing(graph: Graph, shown: Shown) -> Iterator[tuple[str, bytes]]:
    yield addresses.CATALOGUE_DATA.path, narrowing_file(graph, shown)


PACKAGES: Mapping[str, Callable[[Graph, Shown], Iterator[tuple[str, bytes]]]] = {
    "anki": _cards,
    "narrowing": _narrowing,
}
"""Files that are no text."""
