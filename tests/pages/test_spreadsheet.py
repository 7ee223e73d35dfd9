"""The catalogue as a table for Excel."""

import csv
import io
from dataclasses import replace

from build_tools.data.tables import catalogue_csv
from build_tools.models.ids import InstrumentId
from tests.pages.sample_graph import sample_graph


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_excel_sees_vietnamese_and_every_instrument_stands_once() -> None:
    graph = sample_graph()
    text = catalogue_csv(graph)
    assert text.startswith("\ufeffMã,")
    assert "\r\n" in text
    assert sorted(row["Mã"] for row in rows(text)) == sorted(graph.instruments)


def test_no_cell_is_a_formula() -> None:
    graph = sample_graph()
    first = next(iter(graph.instruments.values()))
    nasty = replace(first, number="-KH/HU", subject='=HYPERLINK("http://a.example";"b")')
    graph = replace(graph, instruments={**graph.instruments, InstrumentId(first.id): nasty})
    (row,) = (row for row in rows(catalogue_csv(graph)) if row["Mã"] == first.id)
    assert row["Số, ký hiệu"] == "'-KH/HU"
    assert row["Trích yếu"].startswith("'=HYPERLINK")
