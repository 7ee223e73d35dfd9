"""Reading a register: what is refused, with its line, and how a source is spelt out."""

import pytest

from build_tools.diagnostics import BuildError
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.dates import PartialDate
from build_tools.models.issuers import Issuer, PartyTerm
from build_tools.models.laws import Enactment, LawName
from build_tools.models.relations import RelationCue
from build_tools.models.words import WordClass
from build_tools.registers.loader import FILES, load
from build_tools.registers.register_file import register_text, rows

NAMES = tuple(FILES)

ISSUER = """\
sources:
  hp: Hiến pháp năm 2013
issuers:
- id: quoc-hoi
  name: Quốc hội
  level: trung-uong
  side: nha-nuoc
  source: [hp]
"""


@pytest.mark.parametrize("name", NAMES)
def test_no_head_of_a_file_keeps_a_source_that_no_record_names(name: str) -> None:
    """A source without a fact is a leftover."""
    text = register_text(name)
    head, _, body = text.partition(f"\n{name}:")
    keys = [line.split(":")[0].strip() for line in head.splitlines() if line.startswith("  ")]
    assert [key for key in keys if f"[{key}" not in body and f" {key}" not in body] == []


def test_a_source_key_is_spelt_out() -> None:
    """A reader sees the words, not the key."""
    assert rows(ISSUER, "issuers", Issuer)[0].source == "Hiến pháp năm 2013"


@pytest.mark.parametrize(
    ("old", "new", "line", "rule"),
    [
        # malformed
        ("level: trung-uong", "level: trung ương", 6, "unknown-value"),
        ("name: Quốc hội", "nane: Quốc hội", 5, "unknown-key"),
        ("  side: nha-nuoc\n", "", 4, "missing-key"),
        ("id: quoc-hoi", "id: Quốc-hội", 4, "wrong-form"),
        ("side: nha-nuoc", "side: nha-nuoc\n  valid_from: '2021-02-30'", 8, "wrong-date"),
        # what a schema cannot see
        ("[hp]", "[hien-phap]", 8, "unknown-source"),
        (
            "  source: [hp]\n",
            "  source: [hp]\n- id: quoc-hoi\n  name: QH\n  level: tinh\n  side: dang\n  source: X\n",
            9,
            "duplicate-record",
        ),
    ],
)
def test_a_slip_is_told_with_its_line(old: str, new: str, line: int, rule: str) -> None:
    """An editor is led to the place."""
    assert old in ISSUER
    with pytest.raises(BuildError) as caught:
        rows(ISSUER.replace(old, new), "issuers", Issuer)
    found = [(finding.path, finding.line, finding.rule) for finding in caught.value.diagnostics]
    assert ("build_tools/registers/issuers.yml", line, rule) in found


def test_every_finding_is_told_not_the_first_only() -> None:
    """One run shows all that is to be mended."""
    broken = ISSUER.replace("level: trung-uong", "level: x").replace("side: nha-nuoc", "side: y")
    with pytest.raises(BuildError) as caught:
        rows(broken, "issuers", Issuer)
    assert [finding.line for finding in caught.value.diagnostics] == [6, 7]


def test_an_empty_file_is_an_error() -> None:
    """A register that was emptied by accident stops the build."""
    with pytest.raises(BuildError):
        rows("", "abbreviations", Abbreviation)


def test_a_term_without_beginning_is_an_error() -> None:
    """Numbers of Party papers are resolved by the beginning of terms."""
    with pytest.raises(BuildError):
        rows("party_terms:\n- term: XI\n  source: X\n", "party_terms", PartyTerm)


LAW = """\
sources:
  vb: Văn bản hợp nhất
laws:
- name: Thanh tra
  kind: luat
  enacted:
  - {number: 56/2010/QH12, passed: '2010-11-15', in_force: '2011-07-01', source: [vb]}
- {name: Khoáng sản, kind: luat}
"""


def test_a_law_is_read_with_the_laws_of_its_name() -> None:
    """A name of which no law is known stays a name."""
    inspection, minerals = rows(LAW, "laws", LawName)
    assert inspection.enacted == (
        Enactment(
            number="56/2010/QH12",
            passed=PartialDate(year=2010, month=11, day=15),
            in_force=PartialDate(year=2011, month=7, day=1),
            source="Văn bản hợp nhất",
        ),
    )
    assert (minerals.names, minerals.enacted) == (("Khoáng sản",), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("passed: '2010-11-15', ", ""),
        ("'2010-11-15'", "'15/11/2010'"),
        ("56/2010/QH12", "Luật 56"),
        ("[vb]", "[vbhn]"),
        (", source: [vb]", ""),
    ],
)
def test_a_slip_in_a_law_is_an_error(old: str, new: str) -> None:
    """A law without its day resolves nothing."""
    assert old in LAW
    with pytest.raises(BuildError):
        rows(LAW.replace(old, new), "laws", LawName)


def test_every_law_is_of_a_kind_whose_word_and_subject_make_its_name() -> None:
    """A law of another kind resolves nothing."""
    registers = load()
    assert [law.name for law in registers.laws if not registers.kinds[law.kind].law] == []


def test_a_pattern_that_is_none_is_told_at_its_line() -> None:
    """A slip in a regular expression is a finding, not a crash."""
    text = "relation_cues:\n- predicate: amends\n  pattern: sửa đổi (\n  examples: ['[x]']\n"
    with pytest.raises(BuildError, match=r"relation_cues\.yml:3: wrong-form: .*không phải một biểu thức"):
        rows(text, "relation_cues", RelationCue)


def test_a_class_of_words_that_was_left_out_is_an_error() -> None:
    """An empty class would silently read every text otherwise."""
    text = "words:\n- {id: governing, source: X, words: [của]}\n"
    with pytest.raises(
        BuildError, match=rf"words\.yml:1: too-few: words: cần ít nhất {WordClass.FEWEST} mục"
    ):
        rows(text, "words", WordClass)


def test_loading_twice_gives_equal_values() -> None:
    """Registers are values."""
    assert load() == load()
