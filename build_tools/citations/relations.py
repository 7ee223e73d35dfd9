"""What a text does with the instruments that it names.

The words before a mention say it: those of its own clause, or, where it is a further item of a list, those
before the list. In "Kết luận số 43-KL/TW … về tiếp tục thực hiện Nghị quyết số 25-NQ/TW" the title of
43-KL/TW holds the mention of 25-NQ/TW: it is 43-KL/TW that continues it, not the citing document.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from build_tools.citations.beside import Beside
from build_tools.citations.insertions import Insertions, read_insertions
from build_tools.citations.pinpoints import Part, parts_of, some_of, with_partial
from build_tools.citations.scopes import containers_of, ends_of, outside, scopes_of
from build_tools.citations.spotted import Spotted
from build_tools.citations.titles import acts_behind_commas
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import Kinds
from build_tools.grammar.sentences import sentence_spans
from build_tools.models.citations import SaidChange
from build_tools.models.ids import PredicateId
from build_tools.models.relations import RelationCue
from build_tools.models.texts import Span

_BLANKS = re.compile(r"\s+")
# What is done is done to the paper itself: "sửa đổi Điều 6 của Quy chế ban hành kèm theo Quyết định số …",
# "thực hiện Đề án được phê duyệt tại Quyết định số …"; what stands in brackets speaks of what is before them;
# words that are quoted are another's.
_ASIDE = re.compile(
    r"(?:(?:được )?ban hành )?kèm(?: theo)?(?: các)?(?!\w)"
    r"|(?:được|đã) (?:ban hành|phê duyệt|thông qua|công bố) (?:tại|theo|bằng|bởi)(?!\w)|\([^()]*\)"
    r"|“[^“”]*”|\"[^\"]*\""
)
# "Hướng dẫn" with a capital within a sentence is a paper, no verb: "ban hành Hướng dẫn thực hiện …".
_NOUN = re.compile(r"(?<=[\w,;:] )Hướng dẫn(?!\w)")
# A further item of a list: a label, what joins it, and the part of it that is meant.
_ONLY_JOINTS = re.compile(
    r"\W*+(?:(?:\w{1,3}[.)\]]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\W*+)?+(?:(?:và|số|các|cùng|với|hoặc|như|của|toàn bộ|nội dung"
    r"|(?:tiểu mục|điểm|khoản|điều|mục|chương|phần|phụ lục)(?:,? (?:\w{1,5}|và)(?!\w))*+)(?!\w)\W*+)*+",
)
# A new thought, and what stood before it says nothing of what is behind.
_SO = re.compile(r"(?<!\w)(?:do đó|vì vậy|vì thế|tuy nhiên|trong khi đó)(?!\w)")
# Papers that a paper is based on are listed in one sentence, and nothing but them.
_FORMULA = re.compile(r"căn\s+cứ\b(?!\s+(?:vào|theo)\b)", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_LABEL = re.compile(r"\W*+(?:\w{1,4}[.)]\W*+){0,3}")
# "a) Các Quyết định của UBND tỉnh: số 44/2013/QĐ-UBND": the words only say what is listed.
_LEADS_IN = re.compile(r":\W*+(?:số\W*+)?$")
_JOINTS = " ,;.:-–”“()*_"
_WINDOW = 500
"""Characters before a mention, other mentions left out, in which its cue is looked for."""
_BEHIND_WITHIN = 160
"""Characters behind a list in which is said what happens to what it names."""
_LONGEST_LIST = 100
"""Mentions before this one that may stand between it and its cue."""
_MOST_IN_BRACKETS = 5
"""Mentions in brackets that may stand between an item and the item before it."""
CITES = PredicateId("cites")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What is said above a list, or before a note's mark, of all that is listed."""

    predicate: PredicateId = CITES
    says: Span | None = None
    """Where, in the raw source."""
    some: bool = False
    """Whether only a part of each is meant: "Bãi bỏ một phần các văn bản sau đây:"."""
    listing: bool = True
    """Whether it stands above a list, so that it holds for all items that follow."""


NO_LEAD = Lead()


class SaidBy(Enum):
    """Which words say what is done with a mention."""

    WORDS = auto()
    """Those before it in its sentence."""
    LEAD = auto()
    BEHIND = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What is stated of one mention; offsets into the passage."""

    predicate: PredicateId
    subject: int | None
    """Index of the mention in whose title it stands."""
    sentence: tuple[int, int]
    title: tuple[int, int]
    """The title behind the mention, cut where the list that the mention stands in goes on."""
    change: SaidChange | None = None
    """What it is said to have done to another mention."""
    by: SaidBy = SaidBy.WORDS
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A passage with all that was spotted in it."""

    text: str
    lead: Lead
    spotted: Sequence[Spotted]
    scopes: Sequence[tuple[int, int]]
    ends: Sequence[int]
    """Of each mention, behind its date, issuer and title."""
    parts: Sequence[Part]
    containers: Sequence[int | None]
    insertions: Insertions
    sentences: Sequence[tuple[int, int]]
    acts: Sequence[int]
    """Where an authority begins to act, behind what it does so for: "Thực hiện A, UBND tỉnh ban hành B"."""
    cues: Sequence[RelationCue]
    kinds: Kinds


def read_relations(
    text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside], grammar: Grammar, lead: Lead = NO_LEAD
) -> tuple[Stated, ...]:
    """Subject and predicate of each mention, in the order of the mentions."""
    if not spotted:
        return ()
    scopes = scopes_of(text, spotted, contexts)
    containers, ends = containers_of(spotted, scopes), ends_of(spotted, contexts, scopes)
    reading = _Reading(
        text=text,
        lead=lead,
        spotted=spotted,
        scopes=scopes,
        ends=ends,
        parts=parts_of(text, spotted, contexts),
        containers=containers,
        insertions=read_insertions(text, spotted, ends, containers, grammar.kinds),
        sentences=sentence_spans(text),
        acts=outside(acts_behind_commas(text, grammar.issuers), scopes),
        cues=grammar.registers.cues,
        kinds=grammar.kinds,
    )
    stated: list[Stated] = []
    for index in range(len(spotted)):
        stated.append(_stated(index, reading, stated))
    altered = [grammar.registers.predicates[one.predicate].alters for one in stated]
    led = {index for index, one in enumerate(stated) if lead.some and one.by is SaidBy.LEAD}
    parts = with_partial(reading.parts, altered, led | some_of(text, spotted, ends, altered))
    return tuple(
        replace(one, part=part) if part.partial else one for one, part in zip(stated, parts, strict=True)
    )


def _stated(index: int, reading: _Reading, before: Sequence[Stated]) -> Stated:
    start = reading.spotted[index].start
    sentence = reading.sentences[bisect_right(reading.sentences, (start, len(reading.text))) - 1]
    subject = reading.containers[index]
    predicate, by = CITES, SaidBy.WORDS
    if subject is not None:
        words = _words_before(index, subject, reading.scopes[subject][0], reading)
        predicate = _predicate(words, reading.cues) or CITES
    elif index not in reading.insertions.changes:
        predicate, by = _said_of_item(index, sentence, reading, before)
    return Stated(
        predicate=predicate,
        by=by,
        subject=subject,
        sentence=sentence,
        title=reading.scopes[index],
        change=reading.insertions.changes.get(index),
        part=reading.parts[index],
    )


def _said_of_item(
    index: int, sentence: tuple[int, int], reading: _Reading, before: Sequence[Stated]
) -> tuple[PredicateId, SaidBy]:
    """What the words between it and the item before it say, or those before the list, above it, or behind it."""
    place = bisect_right(reading.acts, reading.spotted[index].start) - 1
    begin = max(sentence[0], reading.acts[place]) if place >= 0 else sentence[0]
    head, words = _item_before(index, begin, reading, before)
    first = _LETTER.search(reading.text, begin)
    if head is not None and ";" in words and first and _FORMULA.match(reading.text, first.start()):
        words = words.rpartition(";")[2]
    if found := _predicate(words, reading.cues):
        return found, SaidBy.WORDS
    further = bool(_ONLY_JOINTS.fullmatch(words) or _LEADS_IN.search(words))
    if head is not None:
        return (
            (CITES, SaidBy.WORDS) if head.by is SaidBy.BEHIND and not further else (head.predicate, head.by)
        )
    if behind := _said_behind(index, sentence[1], reading):
        return behind, SaidBy.BEHIND
    if further and _LABEL.fullmatch(reading.text, 0, sentence[0]):
        return reading.lead.predicate, SaidBy.LEAD
    return CITES, SaidBy.WORDS


def _item_before(
    index: int, begin: int, reading: _Reading, before: Sequence[Stated]
) -> tuple[Stated | None, str]:
    """The item before this one within the clause, and the words between them, or from the clause's beginning on.

    What an insertion or brackets name is no item.
    """
    bracketed = 0
    for other in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
        if reading.spotted[other].start < begin or bracketed > _MOST_IN_BRACKETS:
            break
        if before[other].subject is not None or before[other].change is not None:
            continue
        words = _words_before(index, None, reading.ends[other], reading)
        if words.count(")") <= words.count("("):
            return before[other], words
        bracketed += 1
    return None, _words_before(index, None, begin, reading)


def _without_insertions(start: int, end: int, reading: _Reading) -> str:
    parts: list[str] = []
    spans = reading.insertions.spans
    for place in range(bisect_right(spans, (start, 0)), len(spans)):
        inserted = spans[place]
        if inserted[0] >= end:
            break
        parts.append(reading.text[start : inserted[0]])
        start = max(start, inserted[1])
    parts.append(reading.text[start:end])
    return " ".join(parts)


def _words_before(index: int, subject: int | None, begin: int, reading: _Reading) -> str:
    """The last words between `begin` and the mention, without the mentions in between and their titles.

    What stands before it at the same level, and the titles of these, says nothing about this one.
    """
    parts: list[str] = []
    end, room = reading.parts[index].begins, _WINDOW
    for other in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
        mention = reading.spotted[other]
        if mention.start < begin or room <= 0:
            break
        if other == subject:
            continue
        behind = reading.ends[other]
        if behind < end:
            parts.append(_without_insertions(max(behind, end - room), end, reading))
            room -= end - behind
        end = min(end, mention.start)
    if room > 0:
        parts.append(_without_insertions(max(begin, end - room), end, reading))
    words = _BLANKS.sub(" ", _NOUN.sub("", " ".join(reversed(parts)))).lower()
    return _of_this_item(_BLANKS.sub(" ", _ASIDE.sub("", words)), reading)


def _of_this_item(words: str, reading: _Reading) -> str:
    """The words without those of items that are named without a number: "Luật A; Luật sửa đổi một số luật; Luật B"."""
    clause = words[max((match.start() for match in _SO.finditer(words)), default=0) :]
    first, *items = clause.split(";")
    kept = [one for one in items[:-1] if not reading.kinds.at.match(one.lstrip())]
    return ";".join([first, *kept, *items[-1:]])


def _predicate(words: str, cues: Sequence[RelationCue]) -> PredicateId | None:
    """What the cue nearest to the end says; of those that end at one place, the longest."""
    best: tuple[int, int] = (-1, 0)
    predicate = None
    for cue in () if words.strip(_JOINTS) in {"", "và"} else cues:
        if cue.behind:
            continue
        for match in cue.pattern.finditer(words):
            rank = (match.end(), match.end() - match.start())
            if rank > best:
                best, predicate = rank, cue.predicate
    return predicate


def _said_behind(index: int, end: int, reading: _Reading) -> PredicateId | None:
    """What is said of a list that begins a sentence: "Nghị quyết số 25-NQ/TW được triển khai nghiêm túc"."""
    start = reading.ends[index]
    for other in range(index + 1, min(len(reading.spotted), index + _LONGEST_LIST)):
        following = reading.spotted[other]
        if following.start < start:
            continue
        between = _BLANKS.sub(" ", _without_insertions(start, following.start, reading)).lower()
        if not _ONLY_JOINTS.fullmatch(between):
            break
        start = reading.ends[other]
    words = _without_insertions(start, min(end, start + _BEHIND_WITHIN), reading)
    words = _BLANKS.sub(" ", words).lower().lstrip(" ,")
    return next((cue.predicate for cue in reading.cues if cue.behind and cue.pattern.match(words)), None)
