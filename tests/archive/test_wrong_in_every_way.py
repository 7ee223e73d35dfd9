"""One archive that is wrong in every way, and the complete list of what is said about it."""

from pathlib import Path

from build_tools import checks
from build_tools.checks import facts, knowledge, obligations, places, sources, training
from build_tools.registers import Registers
from tests.archive.invented import check_archive

EXPECTED = [
    ("chua-co-ban-ghi/record.yml", 0, "missing-record"),
    ("dau-tab/record.yml", 1, "missing-key"),
    ("dau-tab/record.yml", 1, "missing-key"),
    ("dau-tab/record.yml", 3, "yaml-tab"),
    ("lien-ket", 0, "symlink"),
    ("nguon-ngoai/record.yml", 2, "missing-sha256"),
    ("nguon-ngoai/record.yml", 2, "wrong-form"),
    ("nguon-rong/record.yml", 2, "empty-source"),
    ("nguon-rong/record.yml", 2, "wrong-sha256"),
    ("nguon-rong/record.yml", 4, "updated-before-added"),
    ("nguon-tcvn3/record.yml", 1, "duplicate-id"),
    ("nguon-tcvn3/record.yml", 1, "id-not-folder"),
    ("nguon-tcvn3/record.yml", 2, "missing-sha256"),
    ("nguon-tcvn3/source.txt", 2, "not-utf8"),
    ("nguon-thieu/record.yml", 2, "missing-sha256"),
    ("nguon-thieu/record.yml", 2, "missing-source"),
    ("nguon-thieu/source-goc.txt", 0, "symlink"),
    ("rong/record.yml", 1, "wrong-type"),
    ("sai-du-dieu/record.yml", 1, "id-not-folder"),
    ("sai-du-dieu/record.yml", 4, "wrong-sha256"),
    ("sai-du-dieu/record.yml", 6, "wrong-type"),
    ("sai-du-dieu/record.yml", 7, "layout-mark-absent"),
    ("sai-du-dieu/record.yml", 8, "wrong-date"),
    ("sai-du-dieu/record.yml", 11, "unfounded-fact"),
    ("sai-du-dieu/record.yml", 11, "unfounded-fact"),
    ("sai-du-dieu/record.yml", 11, "unknown-province"),
    ("sai-du-dieu/record.yml", 12, "unfounded-fact"),
    ("sai-du-dieu/record.yml", 12, "unknown-kind"),
    ("sai-du-dieu/record.yml", 13, "unknown-issuer"),
    ("sai-du-dieu/record.yml", 13, "unknown-value"),
    ("sai-du-dieu/record.yml", 14, "line-beyond-end"),
    ("sai-du-dieu/record.yml", 14, "masked-words-shown"),
    ("sai-du-dieu/record.yml", 14, "wrong-date"),
    ("sai-du-dieu/record.yml", 15, "wrong-number"),
    ("sai-du-dieu/record.yml", 16, "unknown-validity"),
    ("sai-du-dieu/record.yml", 17, "unknown-key"),
    ("sai-du-dieu/record.yml", 18, "wrong-type"),
    ("sai-du-dieu/record.yml", 19, "unknown-theme"),
    ("sai-du-dieu/record.yml", 21, "empty-value"),
    ("sai-du-dieu/record.yml", 21, "out-of-range"),
    ("sai-du-dieu/record.yml", 23, "words-not-on-line"),
    ("sai-du-dieu/record.yml", 24, "unknown-key"),
    ("sai-du-dieu/record.yml", 24, "words-not-on-line"),
    ("sai-du-dieu/record.yml", 27, "duplicate-item"),
    ("sai-du-dieu/record.yml", 27, "mask-elsewhere"),
    ("sai-du-dieu/record.yml", 29, "unknown-target"),
    ("sai-du-dieu/record.yml", 29, "wrong-column"),
    ("sai-du-dieu/record.yml", 30, "duplicate-decision"),
    ("sai-du-dieu/record.yml", 30, "unknown-target"),
    ("sai-du-dieu/record.yml", 30, "wrong-column"),
    ("tep-le.txt", 0, "stray-file"),
    ("tham-chieu/record.yml", 1, "yaml-alias"),
    ("tham-chieu/record.yml", 3, "yaml-alias"),
    ("tham-chieu/record.yml", 3, "yaml-tag"),
    ("trung-khoa/record.yml", 1, "missing-key"),
    ("trung-khoa/record.yml", 1, "missing-key"),
    ("trung-khoa/record.yml", 1, "missing-key"),
    ("trung-khoa/record.yml", 2, "duplicate-key"),
    ("ids.yml", 2, "moved-id-in-use"),
    ("ids.yml", 3, "moved-id-in-use"),
    ("ids.yml", 3, "unknown-moved-to"),
    ("ids.yml", 4, "duplicate-published-id"),
    ("ids.yml", 4, "unknown-kind"),
    ("ids.yml", 4, "unknown-province"),
    ("ids.yml", 4, "wrong-date"),
    ("ids.yml", 4, "wrong-form"),
    ("ids.yml", 5, "unknown-key"),
    ("ids.yml", 5, "unknown-moved-to"),
    ("instruments.yml", 3, "duplicate-id"),
    ("instruments.yml", 3, "unknown-issuer"),
    ("instruments.yml", 3, "unknown-kind"),
    ("instruments.yml", 3, "wrong-form"),
    ("instruments.yml", 3, "wrong-number"),
    ("instruments.yml", 4, "unknown-province"),
    ("instruments.yml", 5, "missing-key"),
    ("instruments.yml", 5, "missing-key"),
    ("instruments.yml", 5, "unknown-value"),
    ("instruments.yml", 5, "wrong-date"),
    ("instruments.yml", 9, "unknown-issuer"),
    ("instruments.yml", 11, "related-to-itself"),
    ("instruments.yml", 11, "unknown-relation-target"),
    ("instruments.yml", 11, "unknown-value"),
    ("obligations.yml", 2, "masked-words-told"),
    ("obligations.yml", 2, "unknown-document"),
    ("obligations.yml", 3, "deadline-not-on-line"),
    ("obligations.yml", 3, "no-such-day"),
    ("obligations.yml", 4, "deadline-not-on-line"),
    ("obligations.yml", 4, "no-such-day"),
    ("obligations.yml", 5, "deadline-and-none"),
    ("obligations.yml", 6, "duplicate-obligation"),
    ("obligations.yml", 6, "no-such-day"),
    ("obligations.yml", 6, "wrong-form"),
    ("obligations.yml", 7, "duplicate-obligation"),
    ("obligations.yml", 7, "missing-key"),
    ("themes.yml", 2, "unknown-parent"),
    ("themes.yml", 3, "unknown-guiding"),
    ("themes.yml", 3, "unknown-parent"),
    ("themes.yml", 3, "wrong-type"),
    ("themes.yml", 4, "unknown-parent"),
    ("themes.yml", 5, "duplicate-theme"),
    ("themes.yml", 12, "masked-words-told"),
    ("themes.yml", 12, "unknown-passage"),
    ("themes.yml", 13, "unknown-passage"),
    ("themes.yml", 14, "unknown-passage"),
    ("themes.yml", 14, "wrong-type"),
    ("training/lessons.yml", 3, "masked-words-told"),
    ("training/lessons.yml", 6, "unknown-reference"),
    ("training/lessons.yml", 6, "unknown-reference"),
    ("training/lessons.yml", 6, "unknown-reference"),
    ("training/lessons.yml", 7, "unknown-reference"),
    ("training/lessons.yml", 9, "words-not-in-passage"),
    ("training/lessons.yml", 10, "place-not-held"),
    ("training/lessons.yml", 11, "place-not-held"),
    ("training/lessons.yml", 12, "unknown-term"),
    ("training/lessons.yml", 13, "duplicate-lesson"),
    ("training/lessons.yml", 13, "too-few"),
    ("training/questions.yml", 2, "proof-not-on-line"),
    ("training/questions.yml", 2, "unknown-lesson"),
    ("training/questions.yml", 3, "duplicate-question"),
    ("training/questions.yml", 8, "wrong-number-of-right-options"),
    ("training/questions.yml", 11, "option-twice"),
    ("training/questions.yml", 11, "wrong-option-proven"),
    ("training/questions.yml", 18, "wrong-number-of-right-options"),
    ("training/questions.yml", 19, "figure-not-proven"),
    ("training/questions.yml", 27, "date-not-proven"),
    ("training/questions.yml", 28, "date-not-proven"),
    ("training/questions.yml", 28, "date-not-proven"),
    ("training/questions.yml", 29, "date-not-proven"),
    ("training/terms.yml", 3, "duplicate-term"),
    ("training/terms.yml", 3, "too-few"),
]
"""File (below `archive/`, or `archive/documents/`), line, rule."""


def test_all_that_is_wrong_is_said_in_one_run(wrong_archive: Path, registers: Registers) -> None:
    found = check_archive(wrong_archive, registers)
    short = [
        (one.path.removeprefix("archive/").removeprefix("documents/"), one.line, one.rule) for one in found
    ]
    assert short == EXPECTED


def test_every_rule_finds_something_in_it() -> None:
    rules = (
        *sources.RULES,
        *facts.RULES,
        *places.RULES,
        *places.WARNINGS,
        *knowledge.INSTRUMENT_RULES,
        *knowledge.THEME_RULES,
        *knowledge.PUBLISHED_RULES,
        *obligations.OBLIGATION_RULES,
        *training.LESSON_RULES,
        *training.QUESTION_RULES,
        *training.TERM_RULES,
        training.unknown_lesson,
        training.unknown_term,
        knowledge.unknown_passage,
    )
    names = {rule.__name__.replace("_", "-") for rule in rules}
    # One needs an earlier source beside, see test_replacing; one a second document, see test_identities; one an
    # original, see test_originals.
    elsewhere = {"earlier-source-changed", "source-twice", "original-changed"}
    assert names - elsewhere <= {rule for _, _, rule in EXPECTED}


def test_every_rule_states_itself_in_its_docstring() -> None:
    rules = (*sources.RULES, *facts.RULES, *places.RULES, *places.WARNINGS)
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in rules)
    assert checks.__doc__
