"""What a text does with the instruments that it names, and in whose title a mention is nested.

In "Kết luận số 43-KL/TW … về tiếp tục thực hiện Nghị quyết số 25-NQ/TW" the title of 43-KL/TW
holds the mention of 25-NQ/TW: it is 43-KL/TW that continues it, not the citing document.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.citations.beside import Beside
from build_tools.citations.spotted import Spotted
from build_tools.citations.titles import LONGEST_TITLE
from build_tools.grammar.sentences import sentence_spans
from build_tools.models.ids import PredicateId
from build_tools.models.relations import RelationCue

_SIBLING = re.compile(r"(?:,|;|\bvà|\bcùng(?: với)?|\bhoặc|\btại)\s*(?:các\s+|số\s+)?$")
_BLANKS = re.compile(r"\s+")
# What is done is done to the paper itself: "sửa đổi Điều 6 của Quy chế ban hành kèm theo Quyết định số …";
# what stands in brackets speaks of what is before them: "Nghị định 87/2007/NĐ-CP (nay là …) và Luật …".
_ASIDE = re.compile(r"(?:(?:được )?ban hành )?kèm theo(?: các)?(?!\w)|\([^()]*\)")
# An item that only names papers: what is done with them says the line above the list.
_ONLY_JOINTS = re.compile(r"(?:[\W\d_]|(?<!\w)(?:và|số|các|cùng|hoặc)(?!\w))*+")
_GAP = 24
"""Characters before a mention in which the word stands that makes it the next of a list."""
_WINDOW = 500
"""Characters before a mention, other mentions left out, in which its cue is looked for."""
_LONGEST_LIST = 100
"""Mentions before this one that may stand between it and its cue."""
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
    lead: str
    spotted: Sequence[Spotted]
    scopes: Sequence[tuple[int, int]]
    sentences: Sequence[tuple[int, int]]


def read_relations(
    text: str,
    spotted: Sequence[Spotted],
    contexts: Sequence[Beside],
    cues: Sequence[RelationCue],
    lead: str = "",
) -> tuple[Stated, ...]:
    """Subject and predicate of each mention, in the order of the mentions.

    `lead` is the line above the list that the text is an item of: "… quán triệt các văn bản:".
    """
    reading = _Reading(
        text=text,
        lead=_BLANKS.sub(" ", lead).lower(),
        spotted=spotted,
        scopes=[_scope(index, text, spotted, contexts) for index in range(len(spotted))],
        sentences=sentence_spans(text),
    )
    return tuple(_stated(index, reading, cues) for index in range(len(spotted)))


def _scope(index: int, text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]) -> tuple[int, int]:
    """The title of a mention, cut where the list that the mention stands in goes on."""
    context = contexts[index]
    if context.quoted or context.title_start == context.title_end:
        return context.title_start, context.title_end
    for place in range(index + 1, len(spotted)):
        other = spotted[place]
        if other.start >= context.title_end:
            break
        if other.start < context.title_start or _goes_on(place, index, text, spotted):
            continue
        if sibling := _SIBLING.search(text, max(context.title_start, other.start - _GAP), other.start):
            return context.title_start, sibling.start()
    return context.title_start, context.title_end


def _goes_on(place: int, index: int, text: str, spotted: Sequence[Spotted]) -> bool:
    """Whether a mention is of the list that the one before it, within the title of `index`, belongs to.

    Without its kind it is: "217-QĐ/TW, 218-QĐ/TW"; and a law is by its name behind another: "Luật số
    97/2025/QH15 sửa đổi, bổ sung một số điều của Luật Công đoàn, Luật Thanh niên".
    """
    if place - 1 <= index:
        return False
    before, mention = spotted[place - 1], spotted[place]
    by_name = bool(before.name and mention.name) and bool(spotted[index].number)
    return text[mention.start].isdigit() or (by_name and before.type == mention.type)


def _stated(index: int, reading: _Reading, cues: Sequence[RelationCue]) -> Stated:
    spotted, scopes = reading.spotted, reading.scopes
    start = spotted[index].start
    sentence = reading.sentences[bisect_right(reading.sentences, (start, len(reading.text))) - 1]
    subject = _container(index, spotted, scopes)
    begin = scopes[subject][0] if subject is not None else sentence[0]
    words = _words_before(index, subject, begin, reading)
    if subject is None and _ONLY_JOINTS.fullmatch(words):
        words = f"{reading.lead} {words}"
    return Stated(predicate=_predicate(words, cues), subject=subject, sentence=sentence, title=scopes[index])


def _container(index: int, spotted: Sequence[Spotted], scopes: Sequence[tuple[int, int]]) -> int | None:
    """The nearest mention before this one in whose title it stands."""
    start = spotted[index].start
    for other in range(index - 1, -1, -1):
        if scopes[other][0] <= start < scopes[other][1]:
            return other
        if start - spotted[other].end > 2 * LONGEST_TITLE:
            return None
    return None


def _words_before(index: int, subject: int | None, begin: int, reading: _Reading) -> str:
    """The last words between `begin` and the mention, without the mentions in between and their titles.

    What stands before it at the same level, and the titles of these, says nothing about this one.
    """
    parts: list[str] = []
    end, room = reading.spotted[index].start, _WINDOW
    for other in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
        mention, scope = reading.spotted[other], reading.scopes[other]
        if mention.start < begin or room <= 0:
            break
        if other == subject:
            continue
        behind = max(scope[1], mention.end)
        if behind < end:
            parts.append(reading.text[max(behind, end - room) : end])
            room -= end - behind
        end = min(end, mention.start)
    if room > 0:
        parts.append(reading.text[max(begin, end - room) : end])
    return _ASIDE.sub("", _BLANKS.sub(" ", " ".join(reversed(parts))).lower())


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
