"""Against the hand-made truth of the five documents: what is found is right, and what is missed is known."""

import json
from collections import Counter
from pathlib import Path

import pytest

from build_tools.figures.numbers import written
from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "figures.jsonl"
Row = dict[str, object]
COUNTS = {
    "14-nq-tu-dien-bien-2021": 9,
    "33-ct-ttg-2021": 0,
    "bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh": 2,
    "bao-cao-05-nam-114-kl-tw-bac-giang-2020": 132,
    "bao-cao-tong-ket-25-nq-tw-quang-tri": 0,
}
"""The documents that were judged, whatever else the archive may hold by now."""


@pytest.fixture(scope="module")
def truth() -> list[Row]:
    return [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def said(graph: Graph) -> list[Row]:
    rows: list[Row] = []
    for document in (graph.documents[InstrumentId(name)] for name in COUNTS):
        for each in document.figures:
            upper, whole = ("" if number is None else written(number) for number in (each.upper, each.whole))
            rows.append(
                {
                    "doc": document.id,
                    "line": each.line,
                    "col": each.span.start - document.raw.rfind("\n", 0, each.span.start) - 1,
                    "text": document.raw[each.span.start : each.span.end],
                    "value": written(each.value),
                    "upper": upper,
                    "whole": whole,
                    "unit": each.unit,
                    "approximate": each.approximation,
                    "target": each.target,
                }
            )
    return rows


def place(row: Row) -> tuple[object, ...]:
    return (row["doc"], row["line"], row["col"], row["text"])


def test_every_figure_found_is_one_that_was_judged_right(truth: list[Row], said: list[Row]) -> None:
    right = {place(row): row for row in truth if "missed" not in row}
    assert [row for row in said if row != right.get(place(row))] == []


def test_no_figure_is_lost_but_those_that_are_known_to_be_missed(truth: list[Row], said: list[Row]) -> None:
    found = {place(row) for row in said}
    assert [place(row) for row in truth if place(row) not in found and "missed" not in row] == []
    missed = [row for row in truth if "missed" in row]
    assert len(missed) / len(truth) < 0.08


def test_each_document_states_as_many_figures_as_were_counted(said: list[Row]) -> None:
    counted = Counter(row["doc"] for row in said)
    assert {document: counted[document] for document in COUNTS} == COUNTS
