"""Who is ordered: only words that the sentence itself states as the subject of the duty.

They stand behind "Giao", "Yêu cầu"; before a colon at the head of an item ("a) Sở Tài chính: …"); or at the
head of the sentence, behind the words of time, up to the words of the duty. Anything else is left open.
"""

import re
from collections.abc import Iterator

from build_tools.models.obligation_cues import CueRole
from build_tools.obligations.orders import Cues, Sentence

_LABEL = re.compile(r"\A[\s*_]*(?:[-+•–]|\(?(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])[.)])?[\s*_]*")
_TIME_ENDS = re.compile(r"[,)]\s*,?\s*|(?<!\w)thì\s+")
_LONGEST = 400
"""Characters of the longest name, and of the words of time before it."""


def subject_of(sentence: Sentence, deadline_start: int, cues: Cues) -> tuple[int, int] | None:
    """Offsets of who is ordered to do what the clause of this deadline says."""
    words = sentence.words
    begin, end = sentence.clause_of(deadline_start)
    if (addressed := sentence.addressed(begin, deadline_start)) is not None:
        return _named(words, addressed, end, cues)
    if begin and (own := _named(words, begin, end, cues)):
        return own
    if begin and (addressed := sentence.addressed(0, begin)) is not None:
        return _named(words, addressed, begin, cues)
    head = _LABEL.match(words)
    start = head.end() if head else 0
    if labelled := _labelled(words, start, cues):
        return labelled
    if begin:
        return None  # a later clause without a name of its own: whose it is, is the reader's to judge
    openings = _openings(words, start, cues)
    return next(filter(None, (_named(words, each, end, cues) for each in openings)), None)


def _openings(words: str, start: int, cues: Cues) -> Iterator[int]:
    """Where the subject may begin: at the head of the sentence, or behind its words of time.

    Where the words of the duty come first, no subject follows: "Hằng năm, gửi kết quả đến các sở, Ban …".
    """
    yield start
    if cues.patterns[CueRole.TIME].match(words, start):
        for match in _TIME_ENDS.finditer(words, start + 1, start + _LONGEST):
            if cues.patterns[CueRole.DUTY].match(words, match.end()):
                return
            yield match.end()


def _labelled(words: str, start: int, cues: Cues) -> tuple[int, int] | None:
    """`Sở Giáo dục và Đào tạo: …`: the words before the colon at the head."""
    colon = words.find(":", start, start + _LONGEST)
    name = words[start:colon].rstrip() if colon > 0 else ""
    if not name or not _begins_a_name(words, start, cues) or not _is_one_name(name, cues):
        return None
    return None if cues.patterns[CueRole.DUTY].search(name) else (start, start + len(name))


def _named(words: str, start: int, end: int, cues: Cues) -> tuple[int, int] | None:
    """The name that begins here and ends where the words of the duty begin."""
    end = min(end, start + _LONGEST)
    start += len(words[start:end]) - len(words[start:end].lstrip())
    head = cues.heads.match(words, start)
    if head is None or not _begins_a_name(words, start, cues):
        return None
    ends = [
        match.start()
        for role in (CueRole.DUTY, CueRole.OPENING)
        if (match := cues.patterns[role].search(words, head.end(), end))
    ]
    name = words[start : min(ends)].rstrip(" ,") if ends else ""
    # "Đoàn [thẩm định] tổ chức …": cut behind its first word, it is no name.
    return (start, start + len(name)) if " " in name and _is_one_name(name, cues) else None


def _begins_a_name(words: str, start: int, cues: Cues) -> bool:
    return bool(cues.heads.match(words, start)) and not cues.patterns[CueRole.NOT_WHO].match(words, start)


def _is_one_name(name: str, cues: Cues) -> bool:
    """Whether the words are a name and nothing else."""
    whole = name.count("(") == name.count(")") and not any(mark in name for mark in ":;.")
    return whole and not cues.patterns[CueRole.NO_NAME].search(name)
