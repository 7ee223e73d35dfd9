"""Tables that a spreadsheet opens: CSV with a byte order mark, so that Excel reads Vietnamese."""

import csv
import io
from collections.abc import Iterable, Sequence

from build_tools.data.instruments import columns, instrument_row
from build_tools.graph.model import Graph
from build_tools.parts import entries
from build_tools.training.cards import KINDS, cards

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula: a quotation mark before it makes it text."""


def catalogue_csv(graph: Graph) -> str:
    """Every instrument, oldest first; what is not known is empty. Dates as ISO."""
    rows = (instrument_row(graph, each) for each in entries.by_date(graph, graph.instruments.values()))
    return _table(
        [column.heading for column in columns().values()],
        ([column.shown(getattr(row, name)) for name, column in columns().items()] for row in rows),
    )


def cards_csv(graph: Graph) -> str:
    """The flashcards, kind by kind."""
    return _table(
        ("Mã", "Loại", "Mặt trước", "Mặt sau", "Nguồn"),
        ((each.id, KINDS[each.kind], each.front, each.back, each.source) for each in cards(graph)),
    )


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lines end as RFC 4180 has it."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([as_text(cell) for cell in row] for row in rows)
    return "\ufeff" + table.getvalue()


def as_text(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
