"""What is wrong in one place hides nothing of what is wrong elsewhere, and what cannot be judged is said so."""

import shutil
from collections.abc import Collection, Iterator
from itertools import combinations
from pathlib import Path

import pytest

from build_tools import checks, judgement
from build_tools.archive import sound
from build_tools.diagnostics import Diagnostic, Severity
from build_tools.registers import loader
from build_tools.registers.register_file import register_text
from tests.archive.damages import DAMAGES
from tests.conftest import PROJECT

Said = frozenset[tuple[str, int, str, str]]
NEEDS = {
    # What is wrong is an id that is left out itself, a day that is not there, an address in lost letters.
    frozenset({"ids: missing", "another's id"}),
    frozenset({"record: day", "record: unknown key"}),
    frozenset({"instruments: target", "instruments: yaml"}),
    frozenset({"keeps", "bytes"}),
}
"""Pairs of which one cannot be judged without the other, or changes what is wrong with it."""
FOLLOWS = '"903-qd-ttg-2018-2"'
"""What is left to the order that is cited, while another paper bears its id."""
AT_ONCE = [
    name
    for name in DAMAGES
    if name not in {"ids: missing", "record: unknown key", "keeps", "instruments: yaml"}
]


@pytest.fixture(scope="module")
def alone(small: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """What is said of each damage by itself."""
    return {name: said(found(small, tmp_path_factory.mktemp("a"), [name])) for name in DAMAGES}


def found(small: Path, root: Path, names: Collection[str]) -> tuple[Diagnostic, ...]:
    shutil.copytree(small / "archive", root / "archive")
    for name in names:
        DAMAGES[name](root / "archive")
    return judgement.findings(root)


def said(findings: Collection[Diagnostic]) -> Said:
    """Place and rule, and which id is new; not that something could not be judged, nor what only follows."""
    return frozenset(
        (one.path, one.line, one.rule, one.message.split('"')[1] if one.rule == "id-not-recorded" else "")
        for one in findings
        if one.rule != "not-judged" and FOLLOWS not in one.message
    )


def test_each_damage_is_told_and_tells_of_nothing_that_is_sound(alone: dict[str, Said]) -> None:
    assert [name for name, told in alone.items() if not told] == []
    by_slip = {name: {rule for *_, rule, _ in told} for name, told in alone.items() if "yaml" in name}
    assert by_slip == {name: {"yaml-syntax"} for name in by_slip}


def test_all_damages_at_once_are_all_told(small: Path, tmp_path: Path, alone: dict[str, Said]) -> None:
    together = found(small, tmp_path, AT_ONCE)
    missing = {one: name for name in AT_ONCE for one in alone[name] - said(together)}
    assert missing == {}
    (last,) = (one for one in together if one.rule == "not-judged")
    assert last.severity is Severity.WARNING
    assert "archive/documents/901-ct-tw-2019/record.yml" in last.message


def test_what_harms_no_meaning_leaves_nothing_unjudged(small: Path, tmp_path: Path) -> None:
    names = ["record: hash", "record: ghost line", "leak", "same bytes", "secret", "ids: lost page"]
    assert "not-judged" not in {one.rule for one in found(small, tmp_path, names)}


def test_every_broken_register_is_told_with_what_can_be_judged_without_it(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {"issuers": "issuers: [", "laws": "laws:\n- {id: 3}\n"}
    monkeypatch.setattr(loader, "register_text", lambda name: broken.get(name) or register_text(name))
    loader.load.cache_clear()
    told = found(small, tmp_path, ["record yaml: names", "lessons"])
    loader.load.cache_clear()
    assert {(one.path, one.rule) for one in told} >= {
        ("build_tools/registers/issuers.yml", "yaml-syntax"),
        ("build_tools/registers/laws.yml", "missing-key"),
        ("archive/documents/901-ct-tw-2019/record.yml", "yaml-syntax"),
        ("archive/training/lessons.yml", "missing-key"),
        ("archive", "not-judged"),
    }


def test_rules_that_are_named_elsewhere_are_rules() -> None:
    named = {*sound._HARMLESS, *checks._OF_PERSONAL_DATA}
    named.update(*checks._KNOWN_FROM.values(), *checks._MAY_BE_LOST.values())
    files = (PROJECT / "build_tools").rglob("*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in files if path != Path(sound.__file__))
    kinds = {one for one in named if f"def {one.replace('-', '_')}(" in code or f'rule="{one}"' in code}
    assert named - kinds == set()


def pairs() -> Iterator[tuple[str, str]]:
    yield from (pair for pair in combinations(DAMAGES, 2) if frozenset(pair) not in NEEDS)


@pytest.mark.deep
def test_no_damage_hides_another(
    small: Path, tmp_path_factory: pytest.TempPathFactory, alone: dict[str, Said]
) -> None:
    hidden = dict[tuple[str, str], Said]()
    for pair in pairs():
        told = said(found(small, tmp_path_factory.mktemp("b"), pair))
        if missing := (alone[pair[0]] | alone[pair[1]]) - told:
            hidden[pair] = missing
    assert hidden == {}
