"""The register of authorities: names as documents write them, none that fits two authorities."""

from collections import defaultdict

import pytest

from build_tools.models.ids import IssuerId
from build_tools.models.issuers import Level, Side
from build_tools.registers import Registers
from tests.registers.words import folded


def test_no_two_authorities_answer_to_one_name(registers: Registers) -> None:
    """Folded for comparison, a name or alias belongs to one authority."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for issuer in registers.issuers.values():
        for name in (issuer.name, *issuer.aliases):
            owners[folded(name)].add(issuer.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_an_alias_is_not_the_name_again(registers: Registers) -> None:
    """An alias that folds to the name, or to another alias, says nothing."""
    for issuer in registers.issuers.values():
        words = [folded(name) for name in (issuer.name, *issuer.aliases)]
        assert len(set(words)) == len(words), issuer.id


def test_successions_mirror_each_other(registers: Registers) -> None:
    """What one authority says of another, the other says too."""
    forth = {(issuer.id, later) for issuer in registers.issuers.values() for later in issuer.successors}
    back = {(earlier, issuer.id) for issuer in registers.issuers.values() for earlier in issuer.predecessors}
    assert forth == back


def test_what_has_a_successor_has_ended(registers: Registers) -> None:
    """And its last day does not come after the first day of the successor."""
    for issuer in registers.issuers.values():
        for later in issuer.successors:
            begins = registers.issuers[later].valid_from
            assert issuer.valid_to is not None, issuer.id
            assert begins is None or not issuer.valid_to.surely_after(begins), issuer.id


def test_dates_are_in_order(registers: Registers) -> None:
    """No authority ends before it begins."""
    for issuer in registers.issuers.values():
        if issuer.valid_from and issuer.valid_to:
            assert not issuer.valid_from.surely_after(issuer.valid_to), issuer.id


def test_classes_are_below_the_central_level(registers: Registers) -> None:
    """What each unit has one of is no central authority, and the other way round."""
    for issuer in registers.issuers.values():
        assert issuer.per_unit == (issuer.level is not Level.CENTRAL), issuer.id
        assert issuer.province is None, issuer.id


def test_no_alias_holds_a_term_or_a_province(registers: Registers) -> None:
    """Both are read beside the name."""
    union = {"Hồ Chí Minh"}  # the Youth Union bears this name
    units = {unit.name for unit in registers.provinces.values()} - union
    for issuer in registers.issuers.values():
        for alias in issuer.aliases:
            assert "khóa" not in alias.casefold(), alias
            assert not any(alias.endswith(f" {unit}") for unit in units), alias


@pytest.mark.parametrize(
    ("printed", "id_"),
    [
        ("BCH Trung ương Đảng", "ban-chap-hanh-trung-uong"),
        ("Ban Bí thư Trung ương", "ban-bi-thu"),
        ("BTV Tỉnh ủy", "ban-thuong-vu-tinh-uy"),
        ("Thành ủy", "tinh-uy"),
        ("Ban Cán sự Đảng UBND tỉnh", "ban-can-su-dang-ubnd-tinh"),
        ("BCĐ thực hiện QCDC tỉnh", "ban-chi-dao-thuc-hien-quy-che-dan-chu-tinh"),
        ("Chủ tịch UBND tỉnh", "chu-tich-ubnd-tinh"),
        ("Ban Dân vận Huyện ủy", "ban-dan-van-huyen-uy"),
        ("Hội đồng nhân dân tỉnh", "hdnd-tinh"),
    ],
)
def test_names_printed_in_documents_are_known(registers: Registers, printed: str, id_: str) -> None:
    """Forms that occur in the archive."""
    issuer = registers.issuers[IssuerId(id_)]
    assert folded(printed) in {folded(name) for name in (issuer.name, *issuer.aliases)}


@pytest.mark.parametrize(
    ("symbol", "ids"),
    [
        ("TW", {"ban-chap-hanh-trung-uong", "bo-chinh-tri", "ban-bi-thu"}),
        ("TTg", {"thu-tuong-chinh-phu"}),
        ("BDVTU", {"ban-dan-van-tinh-uy"}),
        ("BCSDUBND", {"ban-can-su-dang-ubnd-tinh"}),
        ("SNV", {"so-noi-vu"}),
    ],
)
def test_a_symbol_stands_for_those_authorities(registers: Registers, symbol: str, ids: set[str]) -> None:
    """A symbol is a class, not an issuer."""
    assert {issuer.id for issuer in registers.issuers.values() if symbol in issuer.symbols} == ids


def test_the_merger_of_2025(registers: Registers) -> None:
    """Ban Dân vận Trung ương ended on 2/2/2025; its successor began the day after."""
    ended = registers.issuers[IssuerId("ban-dan-van-trung-uong")]
    (later,) = ended.successors
    assert (ended.valid_to and ended.valid_to.iso, later) == (
        "2025-02-02",
        "ban-tuyen-giao-va-dan-van-trung-uong",
    )


def test_each_side_and_level_is_there(registers: Registers) -> None:
    """Party, State and Front on the levels of the centre and of the province."""
    found = {(issuer.level, issuer.side) for issuer in registers.issuers.values()}
    assert found >= {(level, side) for level in (Level.CENTRAL, Level.PROVINCE) for side in Side}
