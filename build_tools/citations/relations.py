"""What a text does with the instruments that it names, and in whose title a mention is nested.

In "Kết luận số 43-KL/TW … về tiếp tục thực hiện Nghị quyết số 25-NQ/TW" the title of 43-KL/TW
holds the mention of 25-NQ/TW: it is 43-KL/TW that continues it, not the citing document.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.citations.context import Context
from build_tools.citations.spotted import Spotted
from build_tools.models.ids import PredicateId
from build_tools.models.registers import RelationCue
from build_tools.normalize import LOWER, UPPER

_SENTENCE_END = re.compile(rf"(?<=[{LOWER}0-9)”\"%\]])(?:[.!?]+(?=\s+[\"“({UPPER}-])|…+(?=\s*[{UPPER}]))")
_SIBLING = re.compile(r"(?:,|;|\bvà|\bcùng(?: với)?|\bhoặc)\s*(?:các\s+|số\s+)?$")
_BLANKS = re.compile(r"\s+")
CITES = PredicateId("cites")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What is stated of one mention; offsets into the passage."""

    predicate: PredicateId
    subject: int | None
    """Index of the mention in whose title it stands."""
    sentence: tuple[int, int]
    title: tuple[int, int]
    """The title behind the mention, cut where the list that the mention stands in goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A passage with all that was spotted in it."""

    text: str
    spotted: Sequence[Spotted]
    scopes: Sequence[tuple[int, int]]
    sentences: Sequence[tuple[int, int]]


def read_relations(
    text: str, spotted: Sequence[Spotted], contexts: Sequence[Context], cues: Sequence[RelationCue]
) -> tuple[Stated, ...]:
    """Subject and predicate of each mention, in the order of the mentions."""
    reading = _Reading(
        text=text,
        spotted=spotted,
        scopes=[_scope(index, text, spotted, contexts) for index in range(len(spotted))],
        sentences=sentence_spans(text),
    )
    return tuple(_stated(index, reading, cues) for index in range(len(spotted)))


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage, as offsets; together they cover it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    return tuple(zip(starts, [*ends, len(text)], strict=True))


def _scope(index: int, text: str, spotted: Sequence[Spotted], contexts: Sequence[Context]) -> tuple[int, int]:
    """The title of a mention, cut where the list that the mention stands in goes on."""
    context = contexts[index]
    if context.quoted or context.title_start == context.title_end:
        return context.title_start, context.title_end
    for other in spotted[index + 1 :]:
        if not context.title_start <= other.start < context.title_end:
            continue
        if sibling := _SIBLING.search(text, context.title_start, other.start):
            return context.title_start, sibling.start()
    return context.title_start, context.title_end


def _stated(index: int, reading: _Reading, cues: Sequence[RelationCue]) -> Stated:
    spotted, scopes = reading.spotted, reading.scopes
    start = spotted[index].start
    sentence = next(span for span in reversed(reading.sentences) if span[0] <= start)
    containers = (other for other in range(index - 1, -1, -1) if scopes[other][0] <= start < scopes[other][1])
    subject = next(containers, None)
    begin = scopes[subject][0] if subject is not None else sentence[0]
    # What stands before it at the same level, and the titles of these, says nothing about this one.
    covered = [
        (spotted[other].start, max(scopes[other][1], spotted[other].end))
        for other in range(index)
        if other != subject and begin <= spotted[other].start
    ]
    words = _without_titles(reading.text, begin, start, covered)
    return Stated(predicate=_predicate(words, cues), subject=subject, sentence=sentence, title=scopes[index])


def _without_titles(text: str, begin: int, end: int, covered: Sequence[tuple[int, int]]) -> str:
    """`text[begin:end]` without the mentions in it and their titles."""
    parts, position = [], begin
    for start, stop in sorted(covered):
        if start > position:
            parts.append(text[position:start])
        position = max(position, min(stop, end))
    parts.append(text[position:end])
    return _BLANKS.sub(" ", " ".join(parts)).lower()


def _predicate(words: str, cues: Sequence[RelationCue]) -> PredicateId:
    """What the cue nearest to the end says; of those that end at one place, the longest."""
    best: tuple[int, int] = (-1, 0)
    predicate = CITES
    for cue in cues:
        for match in cue.pattern.finditer(words):
            rank = (match.end(), match.end() - match.start())
            if rank > best:
                best, predicate = rank, cue.predicate
    return predicate
