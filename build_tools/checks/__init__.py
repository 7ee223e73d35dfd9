"""The archive's linter: pure rules over what was read, the same in CI and at build.

A rule is a generator: its name is the id that messages carry (`unknown_province` says
`unknown-province`), its docstring is the rule, and it yields (line, message). It never prints.
"""

import re
from collections.abc import Iterator

from build_tools.checks import facts, markings, personal, places, sources
from build_tools.checks.kept import KEEP_RULES, kept_everywhere, unneeded_keep
from build_tools.checks.knowledge import INSTRUMENT_RULES, PUBLISHED_RULES, THEME_RULES, unknown_passage
from build_tools.checks.obligations import OBLIGATION_RULES
from build_tools.checks.picture import Holding, Known, Picture, entries, text_at
from build_tools.checks.seen import seen_in, told_in
from build_tools.checks.training import (
    LESSON_RULES,
    QUESTION_RULES,
    TERM_RULES,
    unknown_lesson,
    unknown_term,
)
from build_tools.diagnostics import Diagnostic, Severity
from build_tools.registers import Registers
from build_tools.work import SERIAL, Work

__all__ = ["check"]

_OF_TARGETS = frozenset(
    {"unknown-relation-target", "unknown-guiding", "unknown-target", "unknown-reference", "unknown-moved-to"}
)
_KNOWN_FROM = {
    "ids.yml": _OF_TARGETS,
    "instruments.yml": _OF_TARGETS,
    "themes.yml": frozenset({"unknown-theme", "unknown-parent"}),
    "training/lessons.yml": frozenset({"unknown-lesson"}),
    "training/terms.yml": frozenset({"unknown-term"}),
}
"""Rules that compare with a table: of what stands in one that cannot be read they have nothing to say."""
_MAY_BE_LOST = {
    "masks": frozenset({"mask-elsewhere"}),
    "keeps": frozenset({"masked-words-shown", "masked-words-in-id"}),
    "lifted": frozenset({"state-secret", "possible-secret"}),
    "source": frozenset({"missing-sha256"}),
    "decisions": frozenset[str](),
}
"""Rules that ask for what may stand under a key of the record that cannot be read."""
_OF_PERSONAL_DATA = frozenset({"undecided-personal-data", "masked-in-another-document"})
_QUOTED = re.compile(r'"([^"]+)"')
"""What a message misses: the first that it quotes."""

_TABLE_RULES = {
    "instruments.yml": INSTRUMENT_RULES,
    "themes.yml": THEME_RULES,
    "obligations.yml": OBLIGATION_RULES,
    "keeps.yml": KEEP_RULES,
    "ids.yml": PUBLISHED_RULES,
    "training/lessons.yml": LESSON_RULES,
    "training/questions.yml": QUESTION_RULES,
    "training/terms.yml": TERM_RULES,
}


def check(picture: Picture, registers: Registers, work: Work = SERIAL) -> Iterator[Diagnostic]:
    """Everything that is wrong with the archive beyond what the dataclasses say; in no order."""
    records = {one.path.rpartition("/")[0]: _silent(one) for one in picture.holdings}
    everywhere = _OF_PERSONAL_DATA if "keeps.yml" in picture.unread else frozenset()
    for one in _check(picture, registers, work):
        silent = records.get(one.path.rpartition("/")[0], frozenset()) | everywhere
        if one.rule not in silent and not _stands_in_unread(one, picture):
            yield one


def _silent(holding: Holding) -> frozenset[str]:
    """What cannot be said of a folder, because what decides it may stand in a part that cannot be read."""
    record = holding.record
    if record is None or not record.lost:
        return frozenset()
    lost = {key: rules for key, rules in _MAY_BE_LOST.items() if record.lacks(key)}
    personal_data = _OF_PERSONAL_DATA if lost.keys() & {"masks", "keeps"} else frozenset[str]()
    return personal_data.union(*lost.values())


def _stands_in_unread(one: Diagnostic, picture: Picture) -> bool:
    """Whether what a finding misses stands in the table that it is sought in, and that cannot be read."""
    missed = _QUOTED.search(one.message)
    return any(
        one.rule in _KNOWN_FROM.get(table, ())
        and (missed is None or re.search(rf"(?<![\w-]){re.escape(missed[1])}(?![\w-])", words))
        for table, words in picture.unread.items()
    )


def _check(picture: Picture, registers: Registers, work: Work) -> Iterator[Diagnostic]:
    known = _known(picture, registers, work)
    for holding in picture.holdings:
        yield from _of_holding(holding, known)
        yield from _of_markings(holding, known)
    for name, located in picture.tables.items():
        for table_rule in _TABLE_RULES[name]:
            for line, message in table_rule(located, known):
                yield _diagnostic(located.path, line, table_rule.__name__, message)
    if themes := picture.tables.get("themes.yml"):
        for line, message in unknown_passage(themes, known, picture):
            yield _diagnostic(themes.path, line, unknown_passage.__name__, message)
    if keeps := picture.tables.get("keeps.yml"):
        for line, message in unneeded_keep(keeps, known, picture):
            yield _diagnostic(keeps.path, line, unneeded_keep.__name__, message, Severity.WARNING)
    yield from _between_tables(picture)


def _between_tables(picture: Picture) -> Iterator[Diagnostic]:
    """What one table of training says of another."""
    for name, other, rule in (
        ("training/questions.yml", "training/lessons.yml", unknown_lesson),
        ("training/lessons.yml", "training/terms.yml", unknown_term),
    ):
        if located := picture.tables.get(name):
            for line, message in rule(located, picture.tables.get(other)):
                yield _diagnostic(located.path, line, rule.__name__, message)


def _of_holding(holding: Holding, known: Known) -> Iterator[Diagnostic]:
    """What is wrong with one folder."""
    groups = (
        (holding.path, (*sources.RULES, *facts.RULES, *places.RULES, *personal.RULES), Severity.ERROR),
        (holding.path, places.WARNINGS, Severity.WARNING),
        (holding.source_path, personal.SOURCE_WARNINGS, Severity.WARNING),
    )
    for path, rules, severity in groups:
        for rule in rules:
            for line, message in rule(holding, known):
                yield _diagnostic(path, line, rule.__name__, message, severity)


def _of_markings(holding: Holding, known: Known) -> Iterator[Diagnostic]:
    """What the files of one folder bear; a secret is told of earlier sources too."""
    folder, read = holding.path.rpartition("/")[0], markings.read_sources(holding, known)
    for rules, severity in ((markings.RULES, Severity.ERROR), (markings.WARNINGS, Severity.WARNING)):
        for rule in rules:
            for file, line, message in rule(holding, read):
                yield _diagnostic(f"{folder}/{file}", line, rule.__name__, message, severity)


def _diagnostic(
    path: str, line: int, name: str, message: str, severity: Severity = Severity.ERROR
) -> Diagnostic:
    rule = name.replace("_", "-")
    return Diagnostic(path=path, line=line, rule=rule, message=message, severity=severity)


def _known(picture: Picture, registers: Registers, work: Work) -> Known:
    """Gather the ids that the archive itself gives out, each with its first place."""
    unreadable = frozenset(
        one.folder for one in picture.holdings if one.record is None or one.record.lacks("id")
    )
    records: dict[str, tuple[str, int]] = {}
    lines: dict[str, tuple[str, ...]] = {}
    # Of two records of one id, the one in the folder of that name is meant; the other was copied.
    for holding in sorted(picture.holdings, key=lambda one: text_at(one.record, ("id",)) != one.folder):
        named = text_at(holding.record, ("id",))
        if holding.record is not None and named:
            records.setdefault(named, (holding.path, holding.record.line_of(("id",))))
        if any(line.strip() for line in holding.lines):
            lines.setdefault(named, holding.lines)
    sources = {one.source.sha256: one.folder for one in reversed(picture.holdings) if one.source is not None}
    masked = tuple(sorted({words for one in picture.holdings for words in personal.masked_words(one)}))
    kept = {words for one in picture.holdings for words in personal.kept_words(one)}
    instruments, published, themes = (_ids(picture, name) for name in ("instruments", "ids", "themes"))
    return Known(
        registers=registers,
        records=records,
        instruments=instruments,
        themes=themes,
        published=published,
        targets={
            **dict.fromkeys(unreadable, "record.yml"),
            **dict.fromkeys(published, "ids.yml"),
            **dict.fromkeys(instruments, "instruments.yml"),
            **{key: path for key, (path, _) in records.items()},
        },
        lines=lines,
        sources=sources,
        masked=masked,
        kept=tuple(sorted(kept.difference(masked))),
        kept_everywhere=kept_everywhere(picture.tables.get("keeps.yml")),
        unreadable=unreadable,
        seen=seen_in(picture.holdings, registers, work),
        told=told_in(picture.holdings, masked, work),
    )


def _ids(picture: Picture, table: str) -> dict[str, int]:
    """Map each id of a table to the line of its first entry."""
    first: dict[str, int] = {}
    if located := picture.tables.get(f"{table}.yml"):
        for entry in entries(located, (table,)):
            first.setdefault(text_at(located, (*entry, "id")), located.line_of((*entry, "id")))
    first.pop("", None)
    return first
