"""All instruments in few bytes, for the scripts that narrow a list of any length in the browser.

Fetched when a reader narrows a list, not before. `columns` names what stands in each row: first what leads to an
instrument and tells what it is, then the columns of the catalogue as they are shown, then what a timeline asks for.
"""

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

from build_tools.data.instruments import Column, column_class, columns, instrument_row
from build_tools.graph.model import Graph
from build_tools.parts import entries, listings
from build_tools.timelines import Moment

_SIGNS = ("id", "kind", "call", "ended", "conflicting")
_OF_TIME = ("level", "province", "themes", "placed")


def narrowing_file(graph: Graph, shown: Callable[[str], str]) -> bytes:
    """The file, its words as `shown` gives them; the same instruments give the same bytes."""
    titled = {name: column for name, column in columns().items() if column.page}
    moments = listings.newest_first(graph, graph.instruments.values())
    table = {
        "columns": [*_SIGNS, *map(column_class, titled), *_OF_TIME],
        "rows": [list(_row(graph, moment, titled)) for moment in moments],
    }
    text = shown(json.dumps(table, ensure_ascii=False, separators=(",", ":")))
    return gzip.compress(text.encode(), mtime=0)


def _row(graph: Graph, moment: Moment, titled: dict[str, Column]) -> Iterator[Any]:
    instrument = moment.instrument
    row, seen = instrument_row(graph, instrument), entries.entry(graph, instrument)
    # What has neither number nor subject of its own is called by its name.
    yield from (
        row.id,
        seen.kind,
        "" if seen.subject or seen.number else seen.call,
        int(seen.ended),
        int(seen.conflicting),
    )
    # As the page writes them, where that is not how the table of the spreadsheet does.
    on_page = {"number": seen.number, "date": seen.date}
    yield from (
        on_page[name] if name in on_page else column.shown(getattr(row, name))
        for name, column in titled.items()
    )
    yield from (seen.level, seen.province, " ".join(graph.themes_of.get(instrument.id, ())))
    yield moment.date.iso if moment.date else ""
