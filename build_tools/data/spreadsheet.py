"""The catalogue as a table that a spreadsheet opens: CSV with a byte order mark, so that Excel reads Vietnamese."""

import csv
import io

from build_tools.graph.model import Graph
from build_tools.parts import addresses, entries, wording

_COLUMNS = (
    "Mã",
    "Loại",
    "Số, ký hiệu",
    "Trích yếu",
    "Cơ quan ban hành",
    "Ngày ban hành",
    "Khối",
    "Cấp",
    "Tỉnh, thành phố",
    "Toàn văn",
    "Hiệu lực",
    "Địa chỉ trang",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula: a quotation mark before it makes it text."""


def catalogue_csv(graph: Graph) -> str:
    """Every instrument, oldest first; what is not known is empty. Dates as ISO, lines end as RFC 4180 has it."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for instrument in entries.by_date(graph, graph.instruments.values()):
        seen = entries.entry(graph, instrument)
        level = entries.level_of(graph, instrument)
        row = (
            instrument.id,
            seen.kind,
            instrument.number,
            seen.subject,
            seen.issuer,
            seen.iso,
            seen.side_name,
            wording.LEVELS[level] if level else "",
            seen.province,
            "có" if seen.held else "không",
            wording.VALIDITIES.get(instrument.validity, ""),
            addresses.of_instrument(instrument.id).path.removesuffix("index.md"),
        )
        writer.writerow([as_text(str(cell)) for cell in row])
    return "\ufeff" + table.getvalue()


def as_text(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
