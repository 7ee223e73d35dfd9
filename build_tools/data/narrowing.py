"""All instruments in few bytes, for the scripts that narrow a list of any length in the browser.

Fetched when a reader narrows a list, not before. `columns` names what stands in each row: first what leads to an
instrument and tells what it is, then the columns of the catalogue as they are shown, then what a timeline asks for,
and since when it is in which state of validity; the reasons stand once, apart.
"""

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

from build_tools.data.instruments import Column, column_class, columns, instrument_row
from build_tools.graph.model import Graph
from build_tools.graph.validity import periods_of
from build_tools.models.instruments import Instrument
from build_tools.models.numbers import is_blank
from build_tools.parts import entries, in_force, listings, terms
from build_tools.timelines import Moment

_SIGNS = ("id", "kind", "call", "ended", "conflicting")
_OF_TIME = ("level", "province", "themes", "placed", "term", "iso", "periods")
_BESIDES = ("level", "validity")
"""Columns of the spreadsheet alone: what stands in them is here `cot-level`, `cot-validity`."""
_IN_SPREADSHEET = {"kind_name": "kind", "date": "iso", "province_name": "province"}
"""Where a column of the spreadsheet stands here under another name; its `address` is made of the id."""


def narrowing_file(graph: Graph, shown: Callable[[str], str]) -> bytes:
    """The file, its words as `shown` gives them; the same instruments give the same bytes."""
    titled = {name: column for name, column in columns().items() if column.page}
    moments = listings.newest_first(graph, graph.instruments.values())
    reasons: dict[str, int] = {}
    table = {
        "columns": [*_SIGNS, *map(column_class, titled), *_OF_TIME, *map(_beside, _BESIDES)],
        "rows": [list(_row(graph, moment, titled, reasons)) for moment in moments],
        "reasons": list(reasons),
        "spreadsheet": [[column.heading, _in_spreadsheet(name)] for name, column in columns().items()],
    }
    text = shown(json.dumps(table, ensure_ascii=False, separators=(",", ":")))
    return gzip.compress(text.encode(), mtime=0)


def _row(graph: Graph, moment: Moment, titled: dict[str, Column], reasons: dict[str, int]) -> Iterator[Any]:
    instrument = moment.instrument
    row, seen = instrument_row(graph, instrument), entries.entry(graph, instrument)
    # What no number names is called otherwise, unless its subject does that.
    numbered = bool(row.number) and not is_blank(row.number)
    yield from (
        row.id,
        seen.kind,
        "" if numbered or (seen.told and seen.subject) else seen.call,
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
    yield from (moment.date.iso if moment.date else "", terms.term_name(graph, instrument), seen.iso)
    yield list(_periods(graph, instrument, reasons))
    yield from (columns()[name].shown(getattr(row, name)) for name in _BESIDES)


def _beside(name: str) -> str:
    return f"cot-{name}"


def _in_spreadsheet(name: str) -> str:
    return _beside(name) if name in _BESIDES else _IN_SPREADSHEET.get(name, column_class(name))


def _periods(graph: Graph, instrument: Instrument, reasons: dict[str, int]) -> Iterator[tuple[str, str, int]]:
    """Since when it is in which state, and which of the reasons says why: many instruments share one."""
    for period in periods_of(graph, instrument.id):
        why = in_force.reason(graph, instrument.id, period.standing)
        yield period.since, in_force.state_of(period.standing), reasons.setdefault(why, len(reasons))
