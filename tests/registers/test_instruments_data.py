"""archive/instruments.yml: identities that exist in the registers, facts with their sources."""

import re
from typing import cast

import pytest

from build_tools.archive.files import FILES
from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId, KindId, ProvinceId
from build_tools.models.numbers import DocumentNumber
from build_tools.registers import Registers
from build_tools.written.faults import faults
from tests.registers.archive_data import ARCHIVE, Record, held, located, published, records, text, texts

SHARED = {
    "16/CT-TTg": 2,
    "23-NQ/TW": 2,
    "24-NQ/TW": 3,
    "25-NQ/TW": 5,
    "28/CT-TTg": 3,
    "30-CT/TW": 2,
    "33/CT-TTg": 2,
    "34-CT/TW": 2,
    "35-CT/TW": 2,
    "39-NQ/TW": 2,
    "43-NQ/TW": 2,
    "62-KL/TW": 2,
    "124-QĐ/TW": 2,
}
"""Numbers that several instruments bear."""


def relations(record: Record) -> list[Record]:
    """The relations that an entry states."""
    return cast("list[Record]", record.get("relations", []))


def test_the_file_is_valid() -> None:
    """Keys and forms are those of the schema."""
    found = list(faults(located("instruments"), FILES["instruments.yml"]))
    assert found == []


def test_ids_are_unique_and_no_document_of_the_archive() -> None:
    """What is held speaks for itself."""
    ids = [text(one, "id") for one in records("instruments")]
    assert len(set(ids)) == len(ids)
    assert set(ids) & held() == set()


def test_entries_are_sorted_within_their_parts() -> None:
    """Numbered central ones, named central ones, then those of provinces; each by id."""
    keys = [
        ("province" in one, "number" not in one and "province" not in one, text(one, "id"))
        for one in records("instruments")
    ]
    assert keys == sorted(keys)


@pytest.mark.parametrize(("number", "count"), SHARED.items())
def test_a_shared_number_has_all_its_instruments(number: str, count: int) -> None:
    """So that resolution knows there are several."""
    entries = [*records("instruments"), *records("ids")]
    assert len({text(one, "id") for one in entries if text(one, "number") == number}) == count


def test_a_number_is_one_that_can_be_parsed() -> None:
    """`parse` and `str` are inverse."""
    for one in records("instruments"):
        for number in filter(None, [text(one, "number"), *texts(one, "variants")]):
            assert str(DocumentNumber.parse(number)) == number


def test_equal_numbers_are_told_apart() -> None:
    """By date, or by the unit that issued them."""
    keys = [
        (text(one, "number"), text(one, "date"), text(one, "province"))
        for one in records("instruments")
        if one.get("number")
    ]
    assert len(set(keys)) == len(keys)


def test_kind_issuer_and_province_are_known(registers: Registers) -> None:
    """And an authority of a province is given with its province."""
    for one in records("instruments"):
        issuer, province = text(one, "issuer"), text(one, "province")
        assert KindId(text(one, "kind")) in registers.kinds, text(one, "id")
        assert not province or ProvinceId(province) in registers.provinces, text(one, "id")
        if issuer:
            assert registers.issuers[IssuerId(issuer)].per_unit == bool(province), text(one, "id")


def test_the_symbol_of_a_number_is_one_of_its_kind(registers: Registers) -> None:
    """A Kết luận is numbered KL; a law, a dispatch, a resolution of the National Assembly bear no such symbol."""
    for one in records("instruments"):
        symbols = registers.kinds[KindId(text(one, "kind"))].symbols
        if not symbols or "number" not in one or text(one, "kind") == "cong-van":
            continue
        symbol = DocumentNumber.parse(text(one, "number")).symbols[0]
        assert symbol in symbols or re.fullmatch(r"(?:UBTV)?QH\d{1,2}", symbol), text(one, "id")


def test_a_unit_existed_when_it_issued(registers: Registers) -> None:
    """Quảng Trị before and after 1/7/2025 are two units."""
    for one in records("instruments"):
        if not (one.get("province") and one.get("date")):
            continue
        unit = registers.provinces[ProvinceId(text(one, "province"))]
        date = PartialDate.parse(text(one, "date"))
        assert unit.valid_from is None or not unit.valid_from.surely_after(date), text(one, "id")
        assert unit.valid_to is None or not date.surely_after(unit.valid_to), text(one, "id")


def test_a_term_holds_the_date(registers: Registers) -> None:
    """Numbers of the Party run by terms."""
    terms = {one.term: one for one in registers.terms}
    for one in records("instruments"):
        term = terms.get(text(one, "term"))
        if term and one.get("date"):
            date = PartialDate.parse(text(one, "date"))
            assert not term.begins.surely_after(date), text(one, "id")
            assert term.ends is None or not date.surely_after(term.ends), text(one, "id")


def test_targets_of_relations_exist() -> None:
    """A relation leads to an entry or to a document of the archive, and not to itself."""
    known = {text(one, "id") for one in records("instruments")} | published()
    for one in records("instruments"):
        for relation in relations(one):
            assert text(relation, "target") in known - {text(one, "id")}, text(one, "id")


def test_predicates_of_relations_exist(registers: Registers) -> None:
    """Only what relates two instruments."""
    allowed = {one.id for one in registers.predicates.values() if one.between_instruments}
    used = {text(relation, "predicate") for one in records("instruments") for relation in relations(one)}
    assert used <= allowed


def test_an_instrument_is_not_younger_than_what_implements_it() -> None:
    """Nothing is carried out, amended or replaced before it is issued."""
    dates = {text(one, "id"): text(one, "date") for one in records("instruments")}
    for one in records("instruments"):
        for relation in relations(one):
            mine, other = text(one, "date"), dates.get(text(relation, "target"), "")
            if mine and other:
                assert not PartialDate.parse(other).surely_after(PartialDate.parse(mine)), text(one, "id")


def test_what_is_replaced_by_a_confirmed_statement_is_out_of_force() -> None:
    """Unless the law that replaces it is not in force yet."""
    validity = {text(one, "id"): text(one, "validity") for one in records("instruments")}
    replaced = {
        text(relation, "target")
        for one in records("instruments")
        for relation in relations(one)
        if text(relation, "predicate") == "replaces"
    }
    assert {id_ for id_ in replaced if validity[id_] != "het-hieu-luc"} == {"luat-tin-nguong-ton-giao"}


def test_a_subject_has_no_leading_about() -> None:
    """`tăng cường …`, not `Về tăng cường …`; no note of an annotator in brackets."""
    subjects = [text(one, "subject") for one in records("instruments") if one.get("subject")]
    assert [subject for subject in subjects if subject.casefold().startswith("về ")] == []
    assert [subject for subject in subjects if subject.startswith("(")] == []


def test_sources_can_be_shown() -> None:
    """No file name of a working copy, nobody's memory."""
    whole = (ARCHIVE / "instruments.yml").read_text(encoding="utf-8")
    assert re.findall(r"\bmemory\b|sources/\d{3}_|(?<![\w.])/(?:work|tmp|home)/", whole) == []


def test_what_has_no_source_is_not_confirmed() -> None:
    """`chưa có nguồn` stands only beside `confirmed: false`."""
    unsourced = [one for one in records("instruments") if "chưa có nguồn" in text(one, "source")]
    assert [text(one, "id") for one in unsourced if one.get("confirmed", True)] == []


ENDS = {
    "34-2007-pl-ubtvqh11": "2023-07-01",
    "55-1998-nq-ubtvqh10": "2023-07-01",
    "03-2011-qh13": "2019-01-01",
    "55-2005-qh11": "2019-07-01",
    "64-2014-nd-cp": "2026-07-01",
    "290-qd-tw-2010": "2021-07-30",
    "1849-qd-ubnd-can-tho-truoc-2025-2024": "2025-11-21",
    "824-qd-ubnd-hau-giang-2024": "2025-11-21",
}
"""Days that the sources tell; of what else has ended, no source tells the day."""


def test_the_days_on_which_instruments_ended_are_those_of_the_sources() -> None:
    """And each is told beside a source that says that it has ended."""
    told = [one for one in records("instruments") if text(one, "ended")]
    assert {text(one, "id"): text(one, "ended") for one in told} == ENDS
    assert {text(one, "validity") for one in told} == {"het-hieu-luc"}


def test_no_instrument_holds_before_it_is_issued() -> None:
    """Nor ends before it holds."""
    for one in records("instruments"):
        days = [PartialDate.parse(text(one, key)) for key in ("date", "in_force", "ended") if text(one, key)]
        assert [day.sort_key for day in days] == sorted(day.sort_key for day in days), text(one, "id")
