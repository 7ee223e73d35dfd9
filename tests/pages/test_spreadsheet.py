"""The catalogue as a table for Excel."""

import csv
import io
from dataclasses import replace

from build_tools.data.instruments import Column, columns
from build_tools.data.tables import catalogue_csv
from build_tools.models.ids import InstrumentId
from build_tools.pages.catalogue.view import catalogue_page, catalogue_parts
from tests.pages.sample_graph import sample_graph


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_excel_sees_vietnamese_and_every_instrument_stands_once() -> None:
    graph = sample_graph()
    text = catalogue_csv(graph)
    assert text.startswith("\ufeffMã,")
    assert "\r\n" in text
    assert sorted(row["Mã"] for row in rows(text)) == sorted(graph.instruments)
    held = {each.id for each in graph.instruments.values() if each.held}
    assert {row["Mã"] for row in rows(text) if row["Toàn văn"] == "có"} == held
    assert {row["Toàn văn"] for row in rows(text)} == {"có", "không"}


def test_the_page_has_the_columns_that_have_a_heading_there() -> None:
    graph = sample_graph()
    page = catalogue_page(graph, next(catalogue_parts(graph)))
    assert dict(page.headings) == {
        name.replace("_", "-"): column.page for name, column in columns().items() if column.page
    }
    assert "id" in columns()
    assert "id" not in dict(page.headings)


def test_a_list_is_shown_as_its_words() -> None:
    assert Column("Mức độ khẩn").shown(("hỏa tốc", "khẩn")) == "hỏa tốc, khẩn"
    assert Column("Mức độ khẩn").shown(()) == ""


def test_no_cell_is_a_formula() -> None:
    graph = sample_graph()
    first = next(iter(graph.instruments.values()))
    nasty = replace(first, number="-KH/HU", subject='=HYPERLINK("http://a.example";"b")')
    graph = replace(graph, instruments={**graph.instruments, InstrumentId(first.id): nasty})
    (row,) = (row for row in rows(catalogue_csv(graph)) if row["Mã"] == first.id)
    assert row["Số, ký hiệu"] == "'-KH/HU"
    assert row["Trích yếu"].startswith("'=HYPERLINK")
