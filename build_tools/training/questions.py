"""A question as pages show it: options in a drawn order, the answer in words, the passage that proves it."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from build_tools.graph.model import Graph
from build_tools.models.answers import Choice, FillIn, Judgement, Matching, Ordering
from build_tools.models.training import Question
from build_tools.parts import wording
from build_tools.training.quoted import QuotedPassage, passage

_T = TypeVar("_T")
LETTERS = "ABCDEFGHIJ"
RIGHT, WRONG = "Đúng", "Sai"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """Something to choose."""

    letter: str
    text: str
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two things that belong together, and the letter of the second."""

    left: str
    right: str
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question. What its kind does not use is empty."""

    id: str
    kind: str
    """`mot`, `nhieu`, `dung-sai`, `ghep`, `xep`, `dien`."""
    kind_name: str
    number: int
    """Within its page."""
    ask: str
    options: tuple[OptionView, ...] = ()
    """Options to choose; right sides to match; items to put in order."""
    pairs: tuple[PairView, ...] = ()
    """Of matching: in the editors' order; of ordering: the right order, with the date."""
    figure: str = ""
    unit: str = ""
    answer: tuple[str, ...]
    """In words, a line each."""
    why: str
    passage: QuotedPassage


KINDS = {
    "mot": "Chọn một phương án",
    "nhieu": "Chọn tất cả phương án đúng",
    "dung-sai": "Đúng hay sai",
    "ghep": "Ghép đôi",
    "xep": "Xếp theo thứ tự thời gian",
    "dien": "Điền số",
}


def views(graph: Graph, questions: Iterable[Question]) -> tuple[QuestionView, ...]:
    """Questions of a page, numbered."""
    return tuple(view(graph, each, number) for number, each in enumerate(questions, start=1))


def view(graph: Graph, question: Question, number: int) -> QuestionView:
    """One question, put together."""
    kind, options, pairs, answer = _parts(question)
    numeric = question.answer if isinstance(question.answer, FillIn) else None
    return QuestionView(
        id=question.id,
        kind=kind,
        kind_name=KINDS[kind],
        number=number,
        ask=question.ask,
        options=options,
        pairs=pairs,
        figure=numeric.figure if numeric else "",
        unit=numeric.unit if numeric else "",
        answer=answer,
        why=question.why,
        passage=passage(graph, question.at, question.proofs),
    )


_Parts = tuple[str, tuple[OptionView, ...], tuple[PairView, ...], tuple[str, ...]]


def _parts(question: Question) -> _Parts:
    """Kind, options, pairs, and the answer in words."""
    match question.answer:
        case Choice(options=given, several=several):
            drawn = _ordered([(each.text, each.right) for each in given], question.id)
            options = _lettered(drawn)
            right = tuple(f"{each.letter}. {each.text}" for each in options if each.right)
            return ("nhieu" if several else "mot", options, (), right)
        case Judgement(right=true):
            options = _lettered([(RIGHT, true), (WRONG, not true)])
            return ("dung-sai", options, (), (RIGHT if true else WRONG,))
        case Matching(pairs=given):
            options = _lettered(_ordered([(each.right, True) for each in given], question.id))
            letters = {each.text: each.letter for each in options}
            pairs = tuple(
                PairView(left=each.left, right=each.right, letter=letters[each.right]) for each in given
            )
            return ("ghep", options, pairs, tuple(f"{each.left}: {each.right}" for each in pairs))
        case Ordering(items=items):
            options = _lettered(_drawn([(each.text, True) for each in items], question.id))
            letters = {each.text: each.letter for each in options}
            pairs = tuple(
                PairView(left=each.text, right=wording.full_date(each.date), letter=letters[each.text])
                for each in items
            )
            lines = tuple(f"{place}. {each.left} ({each.right})" for place, each in enumerate(pairs, start=1))
            return ("xep", options, pairs, lines)
        case FillIn(figure=figure, unit=unit):
            return ("dien", (), (), (f"{figure} {unit}".strip(),))


def _lettered(options: Sequence[tuple[str, bool]]) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(letter=letter, text=text, right=right)
        for letter, (text, right) in zip(LETTERS, options, strict=False)
    )


def _ordered(options: Sequence[tuple[str, bool]], seed: str) -> Sequence[tuple[str, bool]]:
    """Dates and numbers in their order, as a reader expects them; everything else drawn."""
    keys = [_figures(text) for text, _ in options]
    if all(keys):
        return [option for _, option in sorted(zip(keys, options, strict=True))]
    return _drawn(options, seed)


_DATE = re.compile(r"(?<!\D)\D*+(\d{1,2})(?:/| tháng )(\d{1,2})(?:/(\d{4}))?")
_YEARS = re.compile(r"(?:năm )?((?:19|20)\d\d)(?: - (?:19|20)\d\d)?")


def _figures(text: str) -> tuple[int, ...]:
    """What a date or a span of years is sorted by; empty for other words."""
    if date := _DATE.fullmatch(text):
        return (int(date[3] or 0), int(date[2]), int(date[1]))
    years = _YEARS.fullmatch(text)
    return (int(years[1]),) if years else ()


def _drawn(options: Sequence[_T], seed: str) -> Sequence[_T]:
    """The options in an order that tells nothing and is the same at every build."""
    return sorted(options, key=lambda each: hashlib.sha256(f"{seed}|{each}".encode()).digest())
