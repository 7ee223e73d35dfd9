"""Against the hand-made truth of four documents: nothing missed, nothing invented, all fields right."""

import json
from collections import Counter
from pathlib import Path

import pytest

from build_tools.inspection import Text, cite
from build_tools.models.archive import Archive
from build_tools.registers import Registers

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "citations.jsonl"
Row = dict[str, object]


@pytest.fixture(scope="module")
def truth() -> list[Row]:
    return [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def said(archive: Archive, registers: Registers, truth: list[Row]) -> list[Row]:
    annotated = {row["doc"] for row in truth}
    texts = [
        Text(file=document.record.source.received_as, raw=document.raw)
        for document in archive.documents
        if document.record.source.received_as in annotated
    ]
    return [dict(one) for one in cite(texts, archive, registers)]


def place(row: Row) -> tuple[object, ...]:
    return (row.get("doc") or row.get("file"), row["line"], row["col"], row["surface"])


def test_every_required_mention_is_found_as_printed(truth: list[Row], said: list[Row]) -> None:
    found = {place(row) for row in said}
    assert [place(row) for row in truth if not row["optional"] and place(row) not in found] == []


def test_no_mention_is_invented(truth: list[Row], said: list[Row]) -> None:
    known = {place(row) for row in truth}
    assert [place(row) for row in said if place(row) not in known] == []


@pytest.mark.parametrize("field", ["number", "date", "relation", "subject"])
def test_what_is_said_of_a_mention_is_right(field: str, truth: list[Row], said: list[Row]) -> None:
    by_place = {place(row): row for row in said}
    wrong = []
    for row in truth:
        one = by_place.get(place(row))
        if one is None or row["optional"]:
            continue
        accepted = [row[field], *(row.get(f"also_{field}") or [])]  # type: ignore[misc]
        if field == "number" and row["kind"] == "named":
            accepted.append("")
        if one[field] not in accepted:
            wrong.append((place(row), one[field], row[field]))
    assert wrong == []


def test_mentions_of_one_instrument_and_no_others_have_one_target(truth: list[Row], said: list[Row]) -> None:
    by_place = {place(row): row for row in said}
    pairs = Counter(
        (row["target"], by_place[place(row)]["target"] or str(place(row)))
        for row in truth
        if not row["optional"]
    )
    by_truth = Counter(true for true, _ in pairs)
    by_said = Counter(said_ for _, said_ in pairs)
    assert [true for true, count in by_truth.items() if count > 1] == []
    assert [said_ for said_, count in by_said.items() if count > 1] == []
