"""Who is ordered: only words that the sentence itself states as the subject of the duty.

They stand behind "Giao", "Yêu cầu"; before a colon at the head of an item ("a) Sở Tài chính: …"); or at the
head of the sentence, behind the words of time, up to the words of the duty. Anything else is left open.
"""

import re
from collections.abc import Iterator

from build_tools.models.registers import CueRole
from build_tools.obligations.orders import Cues, clause_of

_LABEL = re.compile(r"[\s*_]*(?:[-+•–]|\(?(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])[.)])?[\s*_]*")
_TIME = re.compile(
    r"(?:định kỳ|hằng|hàng|mỗi|trong|ngay|chậm nhất|muộn nhất|không quá|trước|sau|sáu tháng|\d+ tháng)(?!\w)"
)
_LONGEST = 300


def subject_of(words: str, deadline_start: int, cues: Cues) -> tuple[int, int] | None:
    """Offsets of who is ordered; `words` is the sentence, folded by `phrase_key`, of the same length."""
    begin, end = clause_of(words, deadline_start)
    addressed = [m.end() for m in cues.all(CueRole.ADDRESSING, words) if begin <= m.start() < deadline_start]
    head = _LABEL.match(words)
    start = head.end() if head else 0
    if addressed:
        return _named(words, addressed[-1], end, cues)
    if begin and (own := _named(words, begin, end, cues)):
        return own
    if begin and (before := [m.end() for m in cues.all(CueRole.ADDRESSING, words) if m.start() < begin]):
        return _named(words, before[-1], words.find(";", before[-1]), cues)
    if labelled := _labelled(words, start, cues):
        return labelled
    if begin:
        return None  # a later clause without a name of its own: whose it is, is the reader's to judge
    return next(
        filter(None, (_named(words, each, end, cues) for each in _openings(words, start, cues))), None
    )


def _openings(words: str, start: int, cues: Cues) -> Iterator[int]:
    """Where the subject may begin: at the head of the sentence, or behind its words of time.

    Where the words of the duty come first, no subject follows: "Hằng năm, gửi kết quả đến các sở, Ban …".
    """
    yield start
    if _TIME.match(words, start):
        for match in re.finditer(r"[,)]\s*,?\s*|(?<!\w)thì\s+", words):
            if match.start() > start:
                if cues.patterns[CueRole.DUTY].match(words, match.end()):
                    return
                yield match.end()


def _labelled(words: str, start: int, cues: Cues) -> tuple[int, int] | None:
    """`Sở Giáo dục và Đào tạo: …`: the words before the colon at the head."""
    colon = words.find(":", start)
    name = words[start:colon] if colon > 0 else ""
    plain = name and not any(mark in name for mark in ".;") and not cues.find(CueRole.NO_NAME, name)
    if plain and _begins_a_name(words, start, cues) and not cues.find(CueRole.DUTY, words, start, colon):
        return start, start + len(name.rstrip(" *_"))
    return None


def _named(words: str, start: int, end: int, cues: Cues) -> tuple[int, int] | None:
    """The name that begins here and ends where the words of the duty begin."""
    start += len(words[start:end]) - len(words[start:end].lstrip())
    if not _begins_a_name(words, start, cues):
        return None
    ends = [
        match.start()
        for role in (CueRole.DUTY, CueRole.OPENING)
        if (match := _after(role, words, start, end, cues)) is not None
    ]
    if not ends:
        return None
    name = words[start : min(ends)].rstrip(" ,")
    whole = name.count("(") == name.count(")") and not any(mark in name for mark in ":;.")
    whole = whole and not cues.find(CueRole.NO_NAME, name)
    # "Đoàn [thẩm định] tổ chức …": cut behind its first word, it is no name.
    head = cues.heads.match(words, start)
    bare = head is not None and head.end() >= start + len(name) and " " not in name
    return (start, start + len(name)) if whole and not bare and len(name) <= _LONGEST else None


def _begins_a_name(words: str, start: int, cues: Cues) -> bool:
    return bool(cues.heads.match(words, start)) and not cues.patterns[CueRole.NOT_WHO].match(words, start)


def _after(role: CueRole, words: str, start: int, end: int, cues: Cues) -> re.Match[str] | None:
    """The first cue behind the head of the name."""
    head = cues.heads.match(words, start)
    return cues.find(role, words, head.end() if head else start, end)
