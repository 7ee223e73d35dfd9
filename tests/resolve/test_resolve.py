"""Which instrument a citation means: proven, ambiguous, or unknown; never a guess."""

from dataclasses import replace

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.models.archive import Archive
from build_tools.models.citations import Ambiguous, Resolution, Resolved, Unresolved
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.records import Decision
from build_tools.reading import read_text
from build_tools.registers import Registers
from build_tools.resolve.catalogue import Catalogue, catalogue_of, name_key
from build_tools.resolve.identity import Identity, congress_name, term_of
from build_tools.resolve.resolve import Citing, resolve_documents
from build_tools.resolve.scope import Setting

DAN_VAN = Identity(
    id=InstrumentId("25-nq-tw-2013"),
    kind=KindId("nghi-quyet"),
    number="25-NQ/TW",
    issuer=IssuerId("ban-chap-hanh-trung-uong"),
    term="XI",
    date=PartialDate.parse("2013-06-03"),
    subject="tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới",
)
TON_GIAO = replace(
    DAN_VAN,
    id=InstrumentId("25-nq-tw-2003"),
    term="IX",
    date=PartialDate.parse("2003-03-12"),
    subject="công tác tôn giáo",
)
TU_TUONG = replace(
    DAN_VAN,
    id=InstrumentId("25-nq-tw-2026"),
    term="XIV",
    date=PartialDate.parse("2026-08-22"),
    subject="công tác tư tưởng",
)
QUY_CHE = "Quy chế công tác dân vận của hệ thống chính trị"
OLD_RULES = Identity(
    id=InstrumentId("290-qd-tw-2010"),
    kind=KindId("quyet-dinh"),
    number="290-QĐ/TW",
    names=(name_key(QUY_CHE),),
    date=PartialDate.parse("2010-02-25"),
)
NEW_RULES = replace(
    OLD_RULES, id=InstrumentId("23-qd-tw-2021"), number="23-QĐ/TW", date=PartialDate.parse("2021-07-30")
)
BAC_GIANG = ProvinceId("bac-giang")
KNOWN = (DAN_VAN, TON_GIAO, TU_TUONG, OLD_RULES, NEW_RULES)


def resolve(
    text: str,
    grammar: Grammar,
    *,
    date: str = "2021",
    province: ProvinceId | None = None,
    decisions: tuple[Decision, ...] = (),
) -> list[Resolution]:
    catalogue = Catalogue()
    for identity in KNOWN:
        catalogue.add(identity)
    citing = Citing(
        id=InstrumentId("citing"),
        citations=read_text(text, grammar).citations,
        setting=Setting(province=province, date=PartialDate.parse(date)),
        decisions=decisions,
    )
    return list(resolve_documents([citing], catalogue, grammar).of[citing.id])


def targets(resolutions: list[Resolution]) -> list[str]:
    return [one.target if isinstance(one, Resolved) else type(one).__name__ for one in resolutions]


PROVEN = [
    ("thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.", ["25-nq-tw-2013"]),  # the date
    ("thực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương khóa IX.", ["25-nq-tw-2003"]),  # the term
    (
        "thực hiện Nghị quyết số 25-NQ/TW về công tác tôn giáo trong tình hình mới.",
        ["25-nq-tw-2003"],
    ),  # the subject
    (  # an earlier mention
        "thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.\n\nSau 10 năm thực hiện Nghị quyết số 25-NQ/TW.",
        ["25-nq-tw-2013", "25-nq-tw-2013"],
    ),
    (  # the serial alone, named in full before
        "thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.\n\nKết quả thực hiện Nghị quyết 25.",
        ["25-nq-tw-2013", "25-nq-tw-2013"],
    ),
    (  # two papers of one number in one text
        "Nghị quyết số 25-NQ/TW khóa XI về công tác dân vận; Nghị quyết số 25-NQ/TW khóa IX về công tác tôn giáo.",
        ["25-nq-tw-2013", "25-nq-tw-2003"],
    ),
    # a day misprinted within the term: still that paper, the day is a conflict
    ("thực hiện Nghị quyết số 25-NQ/TW ngày 04/6/2013.", ["25-nq-tw-2013"]),
    # another term: another paper, not yet known
    ("thực hiện Nghị quyết số 25-NQ/TW ngày 25/7/2008.", ["25-nq-tw-2008"]),
]


@pytest.mark.parametrize(("text", "expected"), PROVEN, ids=[text for text, _ in PROVEN])
def test_evidence_decides(text: str, expected: list[str], grammar: Grammar) -> None:
    assert targets(resolve(text, grammar)) == expected


def test_without_evidence_all_candidates_are_named_and_none_chosen(grammar: Grammar) -> None:
    (one,) = resolve("thực hiện Nghị quyết số 25-NQ/TW.", grammar)
    assert isinstance(one, Ambiguous)
    assert set(one.candidates) == {
        "25-nq-tw-2013",
        "25-nq-tw-2003",
    }  # the one of 2026 is younger than the text


def test_a_later_paper_is_meant_where_its_very_date_is_stated(grammar: Grammar) -> None:
    """One of the two is dated wrongly; a third paper, minted anew at every run, there is not."""
    stated = "Thực hiện Nghị quyết số 25-NQ/TW ngày 22/8/2026 của Ban Chấp hành Trung ương."
    assert targets(resolve(stated, grammar)) == [TU_TUONG.id]


def test_a_bare_serial_that_several_bear_is_no_guess(grammar: Grammar) -> None:
    (found,) = resolve("Kết quả thực hiện Nghị quyết 25.", grammar)
    assert isinstance(found, Ambiguous)
    assert set(found.candidates) == {DAN_VAN.id, TON_GIAO.id}  # the one of 2026 is younger than the text


def test_a_bare_serial_that_one_central_paper_bears_is_that_paper(grammar: Grammar) -> None:
    assert targets(resolve("Kết quả thực hiện Quyết định 290.", grammar)) == [OLD_RULES.id]


@pytest.mark.parametrize(("year", "found"), [("2018", "14-2018-tt-bnv"), ("2017", "Unresolved")])
def test_a_serial_with_its_year_is_not_that_of_another_year(year: str, found: str, grammar: Grammar) -> None:
    text = f"Thực hiện Thông tư số 14/2018/TT-BNV.\n\nTheo Thông tư 14/{year}."
    assert targets(resolve(text, grammar)) == ["14-2018-tt-bnv", found]


def test_a_bare_serial_of_a_kind_that_every_office_issues_stays_unresolved(grammar: Grammar) -> None:
    assert isinstance(resolve("Thực hiện Kế hoạch số 25.", grammar)[0], Unresolved)


def test_what_is_named_later_explains_nothing_that_was_said_before(grammar: Grammar) -> None:
    first, second = resolve(
        "Thực hiện Nghị quyết số 25-NQ/TW. Riêng Nghị quyết số 25-NQ/TW ngày 12/3/2003 về tôn giáo.", grammar
    )
    assert isinstance(first, Ambiguous)
    assert targets([second]) == [TON_GIAO.id]


def test_two_papers_of_one_number_named_in_one_text_are_told_by_their_terms(grammar: Grammar) -> None:
    text = "nhầm Nghị quyết 25 khóa IX (tôn giáo) với Nghị quyết 25 khóa XI (dân vận)"
    assert targets(resolve(text, grammar)) == [TON_GIAO.id, DAN_VAN.id]


@pytest.mark.parametrize(("date", "expected"), [("2020", "290-qd-tw-2010"), ("2022", "23-qd-tw-2021")])
def test_a_name_borne_in_turn_means_the_last_before_the_text(
    date: str, expected: str, grammar: Grammar
) -> None:
    assert targets(resolve(f"thực hiện {QUY_CHE}.", grammar, date=date)) == [expected]


def test_papers_of_two_provinces_are_never_one(grammar: Grammar) -> None:
    text = "Quyết định số 460-QĐ/TU ngày 15/12/2021 của Tỉnh ủy {}."
    first = targets(resolve(text.format("Quảng Trị"), grammar, date="2023"))
    second = targets(resolve(text.format("Điện Biên"), grammar, date="2023"))
    assert first == ["460-qd-tu-quang-tri-truoc-2025-2021"]
    assert second == ["460-qd-tu-dien-bien-2021"]


def test_a_local_number_belongs_to_the_province_of_the_text(grammar: Grammar) -> None:
    assert targets(resolve("Kế hoạch số 47-KH/TU.", grammar, province=BAC_GIANG)) == ["47-kh-tu-bac-giang"]


def test_a_year_tells_local_papers_apart(grammar: Grammar) -> None:
    text = "Chỉ thị số 01/CT-UBND ngày 08/01/2020 của UBND tỉnh; Chỉ thị số 01/CT-UBND ngày 09/01/2019 của UBND tỉnh."
    assert targets(resolve(text, grammar, province=BAC_GIANG)) == [
        "01-ct-ubnd-bac-giang-2020",
        "01-ct-ubnd-bac-giang-2019",
    ]


def test_an_editors_decision_wins(grammar: Grammar) -> None:
    decision = Decision(
        line=1,
        column=10,
        surface="Nghị quyết số 25-NQ/TW",
        target=InstrumentId("25-nq-tw-2003"),
        why="theo ngữ cảnh",
    )
    assert targets(resolve("thực hiện Nghị quyết số 25-NQ/TW.", grammar, decisions=(decision,))) == [
        "25-nq-tw-2003"
    ]


def test_an_id_once_published_is_kept_when_a_date_becomes_known(archive: Archive, grammar: Grammar) -> None:
    """`47-kh-tu-bac-giang` was published without a date: learning it adds knowledge, no new address."""
    catalogue = catalogue_of(archive, [], grammar.registers)
    citing = Citing(
        id=InstrumentId("citing"),
        citations=read_text("Kế hoạch số 47-KH/TU ngày 22/3/2018 của Tỉnh ủy.", grammar).citations,
        setting=Setting(province=BAC_GIANG, date=PartialDate.parse("2021")),
    )
    found = resolve_documents([citing], catalogue, grammar)
    assert targets(list(found.of[citing.id])) == ["47-kh-tu-bac-giang"]
    assert found.minted == ()


@pytest.mark.parametrize(
    "name",
    [
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII",
        "Nghị quyết Đại hội XIII",
        "Nghị quyết Đại hội Đảng lần thứ XIII",
        "Nghị quyết của Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
    ],
)
def test_one_congress_has_one_name(name: str) -> None:
    assert congress_name(name) == "nghi quyet dai hoi xiii"


def test_a_provincial_congress_is_not_the_national_one() -> None:
    assert congress_name("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII") == "nghi quyet dai hoi dang bo xiii"


@pytest.mark.parametrize(
    ("day", "term"),
    [
        ("2021-01-29", "XII"),
        ("2021-01-30", "XIII"),
        ("2021", ""),
        ("2016-01", ""),
        ("2016-02", "XII"),
        ("1950", ""),
    ],
)
def test_a_term_is_told_by_a_date_that_lies_in_one_only(day: str, term: str, registers: Registers) -> None:
    assert term_of(PartialDate.parse(day), registers.terms) == term
