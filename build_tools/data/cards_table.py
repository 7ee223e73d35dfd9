"""The cards as a table that a spreadsheet opens."""

import csv
import io

from build_tools.data.spreadsheet import as_text
from build_tools.graph.model import Graph
from build_tools.training.cards import KINDS, cards


def cards_csv(graph: Graph) -> str:
    """The cards as a table that a spreadsheet opens."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(("Mã", "Loại", "Mặt trước", "Mặt sau", "Nguồn"))
    for each in cards(graph):
        row = (each.id, KINDS[each.kind], each.front, each.back, each.source)
        writer.writerow([as_text(cell) for cell in row])
    return "\ufeff" + table.getvalue()
