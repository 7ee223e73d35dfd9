"""Kinds, relations, abbreviations, terms and names of laws."""

import itertools

import pytest

from build_tools.models.ids import KindId, PredicateId
from build_tools.models.registers import Side
from build_tools.registers import Registers
from tests.registers.words import folded

PREDICATES = [
    "implements",
    "continues",
    "reviews",
    "based_on",
    "guides",
    "amends",
    "replaces",
    "repeals",
    "cites",
    "issues",
    "self",
    "received",
]


def test_an_id_of_a_kind_is_its_name_without_diacritics(registers: Registers) -> None:
    """Addresses can be guessed."""
    assert [
        kind.id for kind in registers.kinds.values() if folded(kind.name).replace(" ", "-") != kind.id
    ] == []


def test_no_two_kinds_answer_to_one_word(registers: Registers) -> None:
    """A word names one kind; only symbols are shared."""
    words = [
        word
        for kind in registers.kinds.values()
        for word in {folded(name) for name in (kind.name, *kind.aliases)}
    ]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("symbol", "ids"),
    [
        ("QĐ", {"quyet-dinh", "quy-dinh"}),
        ("TT", {"thong-tu", "thong-tri"}),
        ("NQ", {"nghi-quyet"}),
        ("CT", {"chi-thi"}),
        ("CTHĐ", {"chuong-trinh-hanh-dong"}),
    ],
)
def test_a_symbol_stands_for_those_kinds(registers: Registers, symbol: str, ids: set[str]) -> None:
    """Two symbols are shared; the word beside the number decides."""
    assert {kind.id for kind in registers.kinds.values() if symbol in kind.symbols} == ids


def test_a_kind_of_both_sides_is_one_record(registers: Registers) -> None:
    """Chỉ thị of the Party and of the State."""
    assert set(registers.kinds[KindId("chi-thi")].sides) == {Side.PARTY, Side.STATE}


def test_what_has_a_symbol_is_cited_by_number(registers: Registers) -> None:
    """A kind that is only cited by name needs no symbol."""
    assert [kind.id for kind in registers.kinds.values() if kind.named_only and kind.symbols] == []


def test_relations_stand_in_the_order_of_pages(registers: Registers) -> None:
    """The order of the file is the order of groups on a page."""
    assert list(registers.predicates) == PREDICATES


def test_three_roles_are_no_relation(registers: Registers) -> None:
    """`issues`, `self` and `received` do not relate two instruments."""
    roles = [one.id for one in registers.predicates.values() if not one.between_instruments]
    assert roles == ["issues", "self", "received"]


def test_both_directions_have_their_own_words(registers: Registers) -> None:
    """A heading tells which way it looks."""
    words = [
        word
        for one in registers.predicates.values()
        for word in (one.active, one.passive, one.outgoing, one.incoming)
    ]
    assert len(set(words)) == len(words)
    assert registers.predicates[PredicateId("implements")].passive == "được thực hiện bởi"


def test_an_abbreviation_is_given_once(registers: Registers) -> None:
    """Short forms and their variants are unique."""
    forms = [form for one in registers.abbreviations for form in (one.short, *one.aliases)]
    assert len(set(forms)) == len(forms)


def test_an_abbreviation_is_shorter_than_what_it_stands_for(registers: Registers) -> None:
    """Short and long are not exchanged."""
    assert [one.short for one in registers.abbreviations if len(one.short) >= len(one.long)] == []


def test_terms_follow_each_other_without_gap(registers: Registers) -> None:
    """VI to XIV; each ends before the next begins, the last is open."""
    assert " ".join(one.term for one in registers.terms) == "VI VII VIII IX X XI XII XIII XIV"
    assert [one.term for one in registers.terms if one.ends is None] == ["XIV"]
    for earlier, later in itertools.pairwise(registers.terms):
        assert earlier.ends is not None
        assert earlier.begins.sort_key < earlier.ends.sort_key < later.begins.sort_key


def test_names_of_laws_are_unique_and_sorted(registers: Registers) -> None:
    """By kind, in the order of their lower-case letters."""
    for kind in ("luat", "bo-luat"):
        names = [law.name.casefold() for law in registers.laws if law.kind == kind]
        assert names == sorted(set(names))


def test_names_of_laws_do_not_repeat_their_kind(registers: Registers) -> None:
    """`Tiếp công dân`, not `Luật Tiếp công dân`."""
    assert [law.name for law in registers.laws if law.name.startswith(("Luật", "Bộ luật"))] == []


def test_laws_cited_in_the_archive_are_known(registers: Registers) -> None:
    """So that a mention ends where the name ends."""
    names = {law.name for law in registers.laws}
    assert names >= {"Tiếp công dân", "Khiếu nại", "Tố cáo", "Tiếp cận thông tin", "Phòng chống tham nhũng"}
