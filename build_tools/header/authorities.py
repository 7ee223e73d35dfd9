"""The authorities that a letterhead names: its lines of capitals put together, one above the other apart.

A line that begins with the word for an authority ("SỞ", "BAN", "ỦY BAN") names another one than the
line above; any other line is the rest of a wrapped name ("MẶT TRẬN TỔ QUỐC VIỆT" / "NAM"). Names that
belong together in spite of that are known from the register ("BAN CHẤP HÀNH" / "ĐẢNG BỘ TỈNH …").
"""

import re
from collections.abc import Sequence
from functools import cache

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.normalize import match_key, phrase_key

_LONGEST_HEAD = 30
_WORD = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")
# Behind these a name cannot end.
_UNFINISHED = re.compile(r"(?:^|\s)(?:và|của|các|cho|về|-|liên|với)$|[,:–-]$")
# Names that are whole by themselves although they are one word for an authority.
_WHOLE = re.compile(
    r"(?:chính phủ|quốc hội|(?:tỉnh|thành|huyện|thị|quận) (?:ủy|đoàn)|(?:ban )?thường trực|văn phòng|bộ chính trị"
    r"|ủy ban nhân dân|hội đồng nhân dân|ủy ban kiểm tra|thanh tra|ubnd|hđnd)"
)
_JOINT = re.compile(r"(?<!\s)\s++[-–]\s*+|(?<!\s)\s*+[;,]\s*+")
_DASH = re.compile(r"\s[-–]\s")
_LIAISON = re.compile(r"liên (?P<head>sở|bộ|ngành|ban|cơ quan|tịch)\s*+:?\s*+")


def bodies(lines: Sequence[str], grammar: Grammar) -> list[str]:
    """The names, in order, as printed."""
    found: list[str] = []
    for line in lines:
        for part in _apart(line, grammar):
            if found and _is_rest(found[-1], part, grammar, alone=len(found) == 1):
                glue = "" if found[-1].endswith("-") and not found[-1].endswith(" -") else " "
                found[-1] = f"{found[-1]}{glue}{part}"
            else:
                found.append(part)
    return found


def begins_authority(words: str, grammar: Grammar) -> bool:
    """Whether words begin with the word for an authority."""
    return bool(_head(words, grammar))


def joint(body: str, grammar: Grammar) -> list[str]:
    """The authorities that issue together: "BỘ CÔNG AN - BỘ QUỐC PHÒNG"; one of them alone as it is.

    In "LIÊN SỞ: TÀI CHÍNH - Y TẾ" the word for the authority stands once.
    """
    key = phrase_key(body)
    head = ""
    start = 0
    if liaison := _LIAISON.match(key):
        start = liaison.end()
        head = body[liaison.start("head") : liaison.end("head")] if liaison["head"] in {"sở", "bộ"} else ""
    names: list[str] = []
    position = start
    for dash in [*_JOINT.finditer(body, start), None]:
        if dash is not None and not _parts(body, position, dash, head, grammar):
            continue
        name = body[position : dash.start() if dash else len(body)].strip(" -–:")
        names.append(f"{head} {name}" if head and not _head(name, grammar) else name)
        position = dash.end() if dash else 0
    return [name for name in names if name]


def _parts(body: str, start: int, dash: re.Match[str], head: str, grammar: Grammar) -> bool:
    """Whether a dash stands between two authorities, not within the name of one ("LAO ĐỘNG - THƯƠNG BINH")."""
    if not head:
        return _head(body[dash.end() :], grammar) != "" and "," not in dash[0]
    shift = len(head) + 1
    named = grammar.issuers.at(f"{head} {body[start:]}", 0)
    return named is not None and named.end - shift + start <= dash.start()


def _head(words: str, grammar: Grammar) -> str:
    """The longest word for an authority that the words begin with."""
    key = phrase_key(words[:_LONGEST_HEAD])
    tokens = [match.end() for match in _WORD.finditer(key)]
    heads = grammar.registers.words.authority_heads
    return next((key[:end] for end in reversed(tokens[:4]) if key[:end] in heads), "")


def _apart(line: str, grammar: Grammar) -> list[str]:
    """One line of a flattened cell may hold two: "TỈNH ỦY TÂY NINH BAN CÁN SỰ ĐẢNG …"."""
    parts: list[str] = []
    start = taken = 0
    for word in _WORD.finditer(line):
        head = (
            _head(line[word.start() : word.start() + _LONGEST_HEAD], grammar) if word.start() >= taken else ""
        )
        if not head:
            continue
        taken = word.start() + len(head)
        before, behind = line[start : word.start()].rstrip(), line[word.start() :]
        if not before or before.endswith(("-", "–", ",", ":")) or (" " not in head and " " not in behind):
            continue
        if _is_whole(before, grammar, short=" " not in head) and not _one_name(before, behind, grammar):
            parts.append(before)
            start = word.start()
    return [*parts, line[start:]]


def _is_whole(words: str, grammar: Grammar, *, short: bool) -> bool:
    """Whether a name with its unit, or of one body only, ends with these words.

    Before a short head the unit has two words: "XÃ TÂN" / "HỘI" is one name.
    """
    key = phrase_key(words)
    if _UNFINISHED.search(key):
        return False
    if unit := _has_unit(grammar.registers.words.levels).search(key):
        return not short or " " in key[unit.end() - 1 :]
    named = grammar.issuers.at(words, 0)
    return named is not None and named.end == len(words)


@cache
def _has_unit(levels: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(levels)}|(?:tỉnh|thành|huyện|thị|quận) ủy)\s+\S")


def _one_name(first: str, second: str, grammar: Grammar) -> bool:
    """Whether the register knows a name that begins with the first and goes on with the second words."""
    whole = [match_key(word) for word in _WORD.findall(f"{first} {second}")]
    known = len(_WORD.findall(first))
    return any(
        " ".join(whole[:size]) in grammar.issuers.by_key
        for size in range(known + 1, min(len(whole), known + 9) + 1)
    )


def _is_rest(first: str, second: str, grammar: Grammar, *, alone: bool) -> bool:
    """Whether a line is the rest of the name above it, the first of the letterhead if `alone`."""
    first = _DASH.split(first)[-1]
    key = phrase_key(first)
    if _UNFINISHED.search(key) or second[:1] in "-–(&" or not _head(second, grammar):
        return True
    if _one_name(first, second, grammar):
        return True
    if _head(first, grammar) != key:
        return False
    # "VĂN PHÒNG" under another name is whole, above one it is not.
    return not _WHOLE.fullmatch(key) or (alone and key in {"văn phòng", "thường trực", "ban thường trực"})
