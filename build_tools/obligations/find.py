"""A whole reading → the obligations that its text states."""

import re
from collections.abc import Iterator

from build_tools.grammar.sentences import sentence_spans
from build_tools.models.dates import PartialDate
from build_tools.models.ids import Anchor
from build_tools.models.obligation_cues import CueRole
from build_tools.models.obligations import Obligation, Once, Periodic, Yearly
from build_tools.models.texts import RUNNING_TEXT, Paragraph, Role
from build_tools.normalize import NormalizedText, phrase_key
from build_tools.obligations.deadlines import found_dates
from build_tools.obligations.found import Found
from build_tools.obligations.orders import Cues, Sentence, only_a_condition, orders, read_sentence
from build_tools.obligations.periods import found_periods, found_times
from build_tools.obligations.subjects import subject_of
from build_tools.reading import Reading

_BLANKS = re.compile(r"[\s*_]")
"""With the marks of bold and italic type that converters leave; each counts as one blank."""
_EXPLICIT = re.compile(r"định kỳ|lần|ngày")
_HEAD = re.compile(r"(?:^|[,;:()-]|(?<!\w)(?:và|đồng thời))\W*$")
_NEAR = 20
"""Characters in which the sign stands that begins a clause; at the head of a sentence there are fewer."""
_NUMBERED = re.compile(
    r"(?<![\s*_])[\s*_]*+(?:phần|chương|mục|điều)?+\s*+"
    r"(?:[ivxlcdm]{1,7}|[a-zđ]|\d{1,3}(?:\.\d{1,3}){0,5})\s*+[-.):/]++[\s*_]*+"
)


def find_obligations(reading: Reading, issued: PartialDate | None, cues: Cues) -> tuple[Obligation, ...]:
    """The obligations of a document of a kind that orders, in the order of the text.

    `issued` is its day: what was due before it is no order of this document.
    """
    return tuple(
        one
        for paragraph in _ordering(reading, cues)
        for pieces in paragraph.passages
        for one in _of_passage(paragraph.anchor, reading.text.join(pieces), issued, cues)
    )


def _ordering(reading: Reading, cues: Cues) -> Iterator[Paragraph]:
    """The running text, without the sections whose heading tells of results, causes or aims."""
    report_level = 0
    for paragraph in reading.body.paragraphs:
        if paragraph.role is Role.HEADING:
            if report_level and paragraph.level > report_level:
                continue
            title = phrase_key(reading.text.join(paragraph.pieces).text)
            number = _NUMBERED.match(title)
            words = title[number.end() :] if number else title
            tells = cues.patterns[CueRole.REPORT_SECTION].match(words)
            report_level = paragraph.level if tells else 0
            # A numbered sentence with nothing below it looks like a heading.
            if not tells and title.rstrip(" *_").endswith((".", ";")):
                yield paragraph
        elif paragraph.role in RUNNING_TEXT and not report_level:
            yield paragraph


def _of_passage(
    anchor: Anchor, passage: NormalizedText, issued: PartialDate | None, cues: Cues
) -> Iterator[Obligation]:
    folded = _BLANKS.sub(" ", phrase_key(passage.text))
    for start, end in sentence_spans(passage.text):
        begin = start + len(folded[start:end]) - len(folded[start:end].lstrip())
        sentence = read_sentence(folded[begin:end].rstrip(), cues)
        for found in _found(sentence, issued, cues):
            printed = passage.raw_span(begin + found.start, begin + found.end)
            who = subject_of(sentence, found.start, cues)
            yield Obligation(
                anchor=anchor,
                line=passage.line_and_column(printed.start)[0],
                evidence=passage.raw_span(begin, begin + len(sentence.words)),
                printed=printed,
                read_at=printed,
                deadline=found.deadline,
                who=passage.raw_span(begin + who[0], begin + who[1]) if who else None,
            )


def _found(sentence: Sentence, issued: PartialDate | None, cues: Cues) -> tuple[Found, ...]:
    """The deadlines that one sentence orders, in order, none within another."""
    words = sentence.words
    candidates = (
        *found_dates(words, cues),
        *found_times(words, cues),
        *found_periods(words, sentence.duties),
    )
    ordered = [one for one in candidates if _is_ordered(one, sentence, issued, cues)]
    dated = any(isinstance(one.deadline, Yearly) or _monthly(one) for one in ordered)
    kept: list[Found] = []
    for one in sorted(ordered, key=lambda found: (found.start, -found.end)):
        # "Định kỳ hằng năm, … trước ngày 20/12": the day says it more exactly.
        vague = dated and isinstance(one.deadline, Periodic) and not _monthly(one)
        if not vague and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return tuple(kept)


def _monthly(found: Found) -> bool:
    return isinstance(found.deadline, Periodic) and found.deadline.day is not None


def _is_ordered(found: Found, sentence: Sentence, issued: PartialDate | None, cues: Cues) -> bool:
    words = sentence.words
    quoted = words.count("“", 0, found.start) > words.count("”", 0, found.start)
    if quoted or not orders(sentence, found.start):
        return False
    if isinstance(found.deadline, Periodic) and not _stands_free(found, sentence, cues):
        return False
    if isinstance(found.deadline, Once) and issued and issued.surely_after(found.deadline.last_day):
        return False
    return isinstance(found.deadline, Yearly | Periodic) or not only_a_condition(sentence, found.start, cues)


def _stands_free(found: Found, sentence: Sentence, cues: Cues) -> bool:
    """Whether "hằng năm" tells when, and not which: "kế hoạch của Quỹ hằng năm trình Hội đồng" tells which.

    It does at the head of a clause, behind who is ordered, and where the words say "định kỳ" or "một lần".
    """
    words = sentence.words
    own = words[found.start : found.end]
    if _EXPLICIT.search(own) or _HEAD.search(words[max(0, found.start - _NEAR) : found.start]):
        return True
    who = subject_of(sentence, found.start, cues)
    return who is not None and not words[who[1] : found.start].strip()
