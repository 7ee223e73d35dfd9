"""Kinds, relations, abbreviations, terms, names of laws and the laws of each name."""

import itertools
import re
from collections import Counter

import pytest

from build_tools.models.ids import KindId, PredicateId
from build_tools.models.issuers import Side
from build_tools.models.kinds import CitedBy
from build_tools.models.laws import Enactment
from build_tools.models.numbers import DocumentNumber
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


def test_a_law_says_who_passes_it(registers: Registers) -> None:
    """And nothing else does."""
    passed = {kind.id: kind.passed_by for kind in registers.kinds.values() if kind.passed_by}
    assert set(passed) == {kind.id for kind in registers.kinds.values() if kind.law}
    assert set(passed.values()) <= set(registers.issuers)


def test_what_an_entry_says_does_not_contradict_itself(registers: Registers) -> None:
    """A kind without number has no serial; one whose serial is none is not known by it; one kind has no heading."""
    kinds = registers.kinds.values()
    by_serial = [kind for kind in kinds if kind.never_counted or kind.known_by_serial or kind.whole_with]
    assert [kind.id for kind in by_serial if kind.named_only or kind.no_serial or not kind.symbols] == []
    assert [kind.id for kind in kinds if CitedBy.SYMBOL in kind.cited_by and not kind.symbols] == []
    assert [kind.id for kind in kinds if kind.untitled] == ["cong-van"]


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
        for predicate in registers.predicates.values()
        for one in filter(None, (predicate.whole, predicate.partly))
        for word in (one.active, one.passive, one.outgoing, one.incoming)
    ]
    assert len(set(words)) == len(words)
    assert registers.predicates[PredicateId("implements")].whole.passive == "được thực hiện bởi"


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
    for kind in ("luat", "bo-luat", "phap-lenh"):
        names = [law.name.casefold() for law in registers.laws if law.kind == kind]
        assert names == sorted(set(names))


def test_a_law_answers_to_one_name_only(registers: Registers) -> None:
    """No other word for a law is the name of another one of its kind."""
    words = [(law.kind, folded(name.replace(",", ""))) for law in registers.laws for name in law.names]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_names_of_laws_do_not_repeat_their_kind(registers: Registers) -> None:
    """`Tiếp công dân`, not `Luật Tiếp công dân`."""
    assert [
        name for law in registers.laws for name in law.names if name.startswith(("Luật", "Bộ luật"))
    ] == []


def test_laws_cited_in_the_archive_are_known(registers: Registers) -> None:
    """So that a mention ends where the name ends."""
    names = {name for law in registers.laws for name in law.names}
    assert names >= {"Tiếp công dân", "Khiếu nại", "Tố cáo", "Tiếp cận thông tin", "Phòng, chống tham nhũng"}


def enacted(registers: Registers) -> list[Enactment]:
    """All laws of all names."""
    return [one for law in registers.laws for one in law.enacted]


def test_a_number_of_a_law_is_a_number_and_stands_once(registers: Registers) -> None:
    """`56/2010/QH12`, `35-L/CTN`; two names do not share a law."""
    numbers = [one.number for one in enacted(registers) if one.number]
    assert [number for number in numbers if str(DocumentNumber.parse(number)) != number] == []
    assert [number for number, times in Counter(numbers).items() if times > 1] == []


def test_a_law_is_numbered_in_the_year_in_which_it_is_passed(registers: Registers) -> None:
    """56/2010/QH12 is passed on 15/11/2010."""
    wrong = [
        one.number
        for one in enacted(registers)
        if one.number and DocumentNumber.parse(one.number).year not in {None, one.passed.year}
    ]
    assert wrong == []


def test_only_a_number_stands_for_a_day_that_is_not_known(registers: Registers) -> None:
    """What has neither number nor day says nothing."""
    assert [one for one in enacted(registers) if not one.passed.is_full and not one.number] == []


def test_laws_of_a_name_follow_each_other(registers: Registers) -> None:
    """Oldest first; none is in force before it is passed, nor before its predecessor."""
    for law in registers.laws:
        for earlier, later in itertools.pairwise(law.enacted):
            assert earlier.passed.sort_key < later.passed.sort_key, law.name
            if earlier.in_force and later.in_force:
                assert earlier.in_force.sort_key < later.in_force.sort_key, law.name
    assert [one for one in enacted(registers) if one.in_force and one.passed.surely_after(one.in_force)] == []


# The years of the legislatures (khóa) of the National Assembly.
LEGISLATURES = {
    9: (1992, 1997),
    10: (1997, 2002),
    11: (2002, 2007),
    12: (2007, 2011),
    13: (2011, 2016),
    14: (2016, 2021),
    15: (2021, 2026),
    16: (2026, 2031),
}


def test_the_number_of_a_law_names_the_legislature_of_its_time(registers: Registers) -> None:
    """QH12 is the legislature of 2007 to 2011; UBTVQH11 the committee of that of 2002 to 2007."""
    wrong = []
    for one in enacted(registers):
        if legislature := re.search(r"QH(\d+)$", one.number):
            first, last = LEGISLATURES[int(legislature[1])]
            if not first <= one.passed.year <= last:
                wrong.append(one)
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Thanh tra", ["22/2004/QH11", "56/2010/QH12", "11/2022/QH15", "84/2025/QH15"]),
        ("Mặt trận Tổ quốc Việt Nam", ["14/1999/QH10", "75/2015/QH13"]),
        ("Tố cáo", ["03/2011/QH13", "25/2018/QH14"]),
        ("Tổ chức chính quyền địa phương", ["77/2015/QH13", "65/2025/QH15", "72/2025/QH15"]),
    ],
)
def test_the_laws_of_a_name_are_known(registers: Registers, name: str, numbers: list[str]) -> None:
    """`Luật Thanh tra` is another law in 2018 than in 2023."""
    (law,) = [law for law in registers.laws if law.name == name]
    assert [one.number for one in law.enacted] == numbers


def test_there_are_five_constitutions(registers: Registers) -> None:
    """They have no number."""
    (constitution,) = [law for law in registers.laws if law.kind == "hien-phap"]
    assert [one.passed.iso for one in constitution.enacted] == [
        "1946-11-09",
        "1959-12-31",
        "1980-12-18",
        "1992-04-15",
        "2013-11-28",
    ]
    assert {one.number for one in constitution.enacted} == {""}
