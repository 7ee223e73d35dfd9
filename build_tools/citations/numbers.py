"""What is cited by number: whole, sharing a symbol with its neighbour, or by the bare serial."""

import re
from collections.abc import Iterator

from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.numbers import NUMBER, canonical_number
from build_tools.models.citations import CitationKind
from build_tools.normalize import fold_blanks

# What is numbered like a document but is none: forms and annexes.
_NOT_A_DOCUMENT = re.compile(r"(?:mẫu|biểu|phụ lục|bảng|hình)\s*(?:số)?\s*:?\s*$", re.IGNORECASE)
_LOOK_BACK = 90
"""Characters before a number in which its kind is looked for: the longest kind and "số"."""

_LIST_GAP = re.compile(r"\s*(?:,|;|và|hoặc|&|cùng|và số|, số)\s*(?:số\s*)?")
_DATED_LIST_GAP = re.compile(r"\s*,?\s*(?:ngày\s*)?\d{1,2}/\d{1,2}/\d{4}\s*(?:,|;|và|, và)\s*(?:số\s*)?")

# Behind a bare serial stands what can follow the name of an instrument, never something counted.
_AFTER_SHORT = re.compile(
    r"""\s*(?:$|[.,;:!?)”"’…(\]/-]
      |(?:của|về|ngày|và|đã|được|là|có|do|theo|tại|cũng|với|thì|như|nêu|yêu|quy|chỉ|đề|gắn|trên|ở|để|ban|khóa|khoá|đối
         |nhằm|trong|đến|một|vào|còn|này|nói|nhấn|vừa|khi|hay|cho)\b|năm\s(?:19|20)\d\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*(?:trong|một)?\s*(?:năm(?!\s(?:19|20)\d\d)|tháng|ngày\s(?!\d)|tuần|lần|người|phiên)\b"
)


def spot_numbers(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Every mention of a numbered instrument, in order, none overlapping another."""
    previous: Spotted | None = None
    for match in NUMBER.finditer(text):
        for spotted in _mentions_of_number(text, match, previous, grammar):
            yield spotted
            previous = spotted
    # Bare serials are looked for afterwards; the caller drops those that overlap a whole number.


def spot_short(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Every kind with a bare serial: `Chỉ thị 05`, `KẾT LUẬN SỐ 114`."""
    for match in grammar.short.finditer(text):
        kind = match["kind"]
        if not match["so"] and kind[0].islower():
            continue  # "quyết định 03 nội dung": a verb
        rest = text[match.end() : match.end() + 24]
        if not _AFTER_SHORT.match(rest) or _COUNTED.match(rest):
            continue
        yield Spotted(
            start=match.start(),
            end=match.end(),
            kind=CitationKind.NUMBERED,
            type=fold_blanks(kind).lower(),
            number=match["serial"],
        )


def _mentions_of_number(
    text: str, match: re.Match[str], previous: Spotted | None, grammar: Grammar
) -> Iterator[Spotted]:
    symbol = canonical_number(match["symbol"])
    tail = f"{match['separator']}{match['year'] + '/' if match['year'] else ''}{symbol}"
    number = f"{match['serial']}{tail}"
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if _NOT_A_DOCUMENT.search(before[-20:]):
        return
    if kind := grammar.kind_before.search(before):
        start = match.start() - len(before) + kind.start("kind")
        yield _numbered(start, match.end(), _kind_name(kind["kind"], grammar), number)
        return
    shared = grammar.kind_and_serials_before.search(before)
    if shared and _known_symbol(symbol, grammar):
        offset = match.start() - len(before)
        kind_name = _kind_name(shared["kind"], grammar)
        yield from _shared(shared, offset, kind_name, tail)
        yield _numbered(match.start(), match.end(), kind_name, number)
        return
    if previous is not None and previous.kind is CitationKind.NUMBERED:
        gap = text[previous.end : match.start()]
        if _LIST_GAP.fullmatch(gap) or _DATED_LIST_GAP.fullmatch(gap):
            kinds = _kinds_of(symbol, grammar)
            if previous.type in kinds or not kinds:
                yield _numbered(match.start(), match.end(), previous.type, number)
                return
    spaced = match["before"] or match["after"]
    if _known_symbol(symbol, grammar) and not spaced:
        kinds = _kinds_of(symbol, grammar)
        yield _numbered(match.start(), match.end(), kinds[0] if kinds else "văn bản", number)


def _shared(match: re.Match[str], offset: int, kind: str, tail: str) -> Iterator[Spotted]:
    """The bare serials before a whole number: `Quyết định số 217` of "… 217 và 218-QĐ/TW"."""
    for index, serial in enumerate(re.finditer(r"\d+", match["serials"])):
        start = match.start("serials") + serial.start()
        yield _numbered(
            offset + (match.start("kind") if index == 0 else start),
            offset + match.start("serials") + serial.end(),
            kind,
            f"{serial[0]}{tail}",
        )


def _numbered(start: int, end: int, kind: str, number: str) -> Spotted:
    return Spotted(start=start, end=end, kind=CitationKind.NUMBERED, type=kind, number=number)


def _kinds_of(symbol: str, grammar: Grammar) -> tuple[str, ...]:
    return grammar.kind_symbols.get(re.split(r"[-/]", symbol, maxsplit=1)[0], ())


def _known_symbol(symbol: str, grammar: Grammar) -> bool:
    """Whether a number without its kind before it can be one: each half is a registered symbol."""
    head, *tail = re.split(r"[-/]", symbol, maxsplit=1)
    if head in grammar.kind_symbols:
        return bool(tail)
    return bool(re.fullmatch(r"(?:UBTV)?QH\d{1,2}", head)) or (head in grammar.issuer_symbols and bool(tail))


def _kind_name(printed: str, grammar: Grammar) -> str:
    """The kind as a word: `NQ` → nghị quyết."""
    return grammar.kind_symbols.get(printed, (fold_blanks(printed).lower(),))[0]
