"""What is cited by its whole number, or shares the symbol of its neighbour's."""

import re
from collections.abc import Iterator

from build_tools.citations.forms import Form
from build_tools.citations.printed import behind, read_number
from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import ANY_PAPER
from build_tools.models.citations import CitationKind

# What is numbered like a document but is none: forms and annexes.
_NOT_A_DOCUMENT = re.compile(r"(?:mẫu|biểu|phụ lục|bảng|hình)\s*(?:số)?\s*:?\s*$", re.IGNORECASE)
_LOOK_BACK = 90
"""Characters before a number in which its kind is looked for: the longest kind and "số"."""

_SERIAL = re.compile(r"(?<!\d)\d++(?:/\d{4})?")
_WITHOUT_YEAR = re.compile(r"(?<=/)\d{4}/")
_SO_BEFORE = re.compile(r"s[ốổ]$", re.IGNORECASE)
_SO_COLON = re.compile(r"s[ốổ]\s*+:\s*+$", re.IGNORECASE)
_SO = re.compile(r"(?<!\s)\s++số\s*+:?\s*+", re.IGNORECASE)
# "217-QĐ/TW và 218-QĐ/TW", "217-QĐ/TW, ngày 12/12/2013; số 218-QĐ/TW": what stands between members of a list.
_LIST_GAP = re.compile(
    r"""(?<!\s)(?:\s*+,?\s*+(?:(?:ngày\s*+)?\d{1,2}/\d{1,2}/\d{4}|ngày\s++\d{1,2}\s++tháng\s++\d{1,2}\s++năm\s++\d{4}))?
    \s*+(?:,\s*+(?:và|hoặc|cùng)|[,;&]|và|hoặc|cùng)\s*+(?:số\s*+)?""",
    re.VERBOSE,
)


def _spot_numbers(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Every mention of a numbered instrument, in order, none overlapping another."""
    previous: Spotted | None = None
    for match in grammar.kinds.number.finditer(text):
        for spotted in _mentions_of_number(text, match, previous, grammar):
            yield spotted
            previous = spotted


def _mentions_of_number(
    text: str, match: re.Match[str], previous: Spotted | None, grammar: Grammar
) -> Iterator[Spotted]:
    printed = read_number(match, grammar)
    number, symbol, end = printed.number, printed.symbol, printed.end
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    kind = grammar.kinds.before.search(before)
    if _NOT_A_DOCUMENT.search(before[-20:]) or not _may_stand(match, before, kind, symbol, grammar):
        return
    if kind:
        start = match.start() - len(before) + kind.start("kind")
        yield by_number(start, end, grammar.kinds.name_of(kind["kind"]), number)
    elif named := _kind_of_issuer(text, match.start(), grammar):
        yield by_number(named.start(), end, grammar.kinds.name_of(named["kind"]), number)
    elif (shared := grammar.kinds.with_serials_before.search(before)) and _known_symbol(symbol, grammar):
        offset = match.start() - len(before)
        shared_kind = grammar.kinds.name_of(shared["kind"])
        yield from _shared(shared, offset, shared_kind, number.removeprefix(match["serial"].replace(" ", "")))
        yield by_number(match.start(), end, shared_kind, number)
    elif word := _kind_without_word(text, match, previous, symbol, grammar):
        yield by_number(match.start(), end, word, number)


def _may_stand(
    match: re.Match[str], before: str, kind: re.Match[str] | None, symbol: str, grammar: Grammar
) -> bool:
    """Whether what was matched may be a number.

    With a letter before it ("Chỉ thị33/CT-TTg", no "trang33/…") or without a separator ("05 TT/MTTW", "217QĐ/TW")
    it is one only directly behind its kind.
    """
    glued = before[-1:].isalpha() and not _SO_BEFORE.search(before)
    if glued and not (kind and kind.end("kind") == len(before)):
        return False
    # "theo thông báo: 12-UBND các xã", "phương án 3/ QUY MÔ": a colon may begin a list, a blank a heading.
    listed = before.rstrip().endswith(":") and not _SO_COLON.search(before)
    parted = match["after"] and not re.search(r"[-/]", symbol) and not grammar.kinds.of_symbol(symbol)
    doubtful = match["spaced"] or (kind and (listed or parted))
    return not doubtful or (kind is not None and _known_symbol(symbol, grammar))


def _kind_without_word(
    text: str, match: re.Match[str], previous: Spotted | None, symbol: str, grammar: Grammar
) -> str:
    """The kind of a number that no kind is printed before: that of its list, or of its symbol; "" of none."""
    kinds = grammar.kinds.of_symbol(symbol)
    listed = (
        previous is not None
        and previous.kind is CitationKind.NUMBERED
        and _LIST_GAP.fullmatch(text, behind(text, previous.start, previous.end), match.start())
    )
    if previous is not None and listed and (previous.type in kinds or not kinds):
        return previous.type
    if not _known_symbol(symbol, grammar) or match["before"] or match["after"]:
        return ""
    return kinds[0] if kinds else ANY_PAPER


def _kind_of_issuer(text: str, end: int, grammar: Grammar) -> re.Match[str] | None:
    """A kind with its issuer between it and the number: `Chỉ thị của Ban Bí thư số 30-CT/TW`."""
    for kind in grammar.kinds.of.finditer(text, max(0, end - _LOOK_BACK), end):
        issuer = grammar.issuers.at(text, kind.end())
        if issuer is not None and _SO.fullmatch(text, issuer.end, end):
            return kind
    return None


def _shared(match: re.Match[str], offset: int, kind: str, tail: str) -> Iterator[Spotted]:
    """The bare serials before a whole number: `Quyết định số 217` of "… 217 và 218-QĐ/TW"."""
    symbol = _WITHOUT_YEAR.sub("", tail)
    for index, serial in enumerate(_SERIAL.finditer(match["serials"])):
        start = match.start("serials") + serial.start()
        yield by_number(
            offset + (match.start("kind") if index == 0 else start),
            offset + match.start("serials") + serial.end(),
            kind,
            f"{serial[0]}/{symbol[1:]}" if "/" in serial[0] else f"{serial[0]}{tail}",
        )


def by_number(start: int, end: int, kind: str, number: str) -> Spotted:
    """A mention by number."""
    return Spotted(start=start, end=end, kind=CitationKind.NUMBERED, type=kind, number=number)


def _known_symbol(symbol: str, grammar: Grammar) -> bool:
    """Whether a number without its kind before it can be one: each half is a registered symbol."""
    head, *tail = re.split(r"[-/]", symbol, maxsplit=1)
    if head in grammar.kinds.by_symbol:
        return bool(tail)
    return bool(grammar.kinds.of_term.fullmatch(head)) or (head in grammar.issuer_symbols and bool(tail))


WHOLE = Form(
    name="số, ký hiệu",
    spot=_spot_numbers,
    examples=(
        # whole numbers, Party and State
        "theo ⟦Nghị quyết số 25-NQ/TW⟧ ngày 03/6/2013",
        "⟦Chỉ thị số 33/CT-TTg⟧",
        "⟦Nghị định số 04/2015/NĐ-CP⟧",
        "⟦Nghị quyết 202/2025/QH15⟧",
        "⟦Kế hoạch số 50-KH/BDVTU-BCSDUBND⟧",
        "⟦Quy định số 11-QĐi/TW⟧",
        "⟦Nghị quyết số 08B-NQ/HNTW⟧",
        "⟦Công văn số 2891/UBND-TCD⟧",
        "⟦Công văn 11554/VPCP-V.I⟧",
        "⟦Nghị định số 89/CP⟧",
        "⟦Quyết định số 27/2001/QĐ-CT.UBBT⟧",
        "⟦Lệnh số 23-L/CTN⟧",
        "⟦Nghị quyết 30a/2008/NQ-CP⟧",
        "⟦Kế hoạch hành động số 12a-KH/TU⟧",
        "⟦Thông báo kết luận số 160-TB/TW⟧",
        "⟦Hướng dẫn liên ngành số 12/HDLN-BDVTU⟧",
        "thực hiện ⟦NQ 25-NQ/TW⟧",
        "(⟦202/2025/QH15⟧)",
        "căn cứ ⟦Quy chế làm việc số 03-QC/BDVTW⟧",
        "tại ⟦Báo cáo thẩm định số 152/BC-STP⟧",
        "⟦Nghị quyết chuyên đề số 56-NQ/ĐU⟧",
        "thay cho ⟦Thông tri số 05 TT/MTTW⟧",
        "thực hiện ⟦Chỉ thị của Ban Bí thư số 30-CT/TW⟧",
        # stray and missing blanks, dashes, letters of other fonts
        "⟦Nghị quyết số 25- NQ/TW⟧",
        "⟦Nghị quyết số 25 -NQ/TW⟧",
        "⟦Quyết định số1893-QĐ/TU⟧",
        "⟦Pháp lệnh số 34/2007/PL-UBTVQH11⟧của Ủy ban",
        "⟦Nghị quyết số 25–NQ/TW⟧",
        "⟦Quyết định số 217-QÐ/TW⟧",
        "⟦NGHỊ QUYẾT SỐ 25-NQ/TW⟧",
        "⟦kết luận số 65-KL/TW⟧",
        "⟦Nghị quyết số 25\u00adNQ/TW⟧",
        "⟦Nghị quyết số **45-NQ/TW⟧**",
        "⟦Nghị định số __165/2024/NĐ-CP⟧__",
        "⟦Thông tư số 49/2025TT-BCT⟧",
        # a symbol, or a kind, shared out
        "⟦Quyết định số 217⟧ và ⟦218-QĐ/TW⟧",
        "sửa đổi tại các ⟦Thông tư 14/2018⟧ và ⟦05/2022/TT-BNV⟧",
        "⟦Chỉ thị sổ 10-CT/TW⟧ ngày",  # a slip of the reader of scans
        "Kế hoạch thực hiện ⟦Kết luận 43-KL/TW⟧",
        "⟦Nghị quyết số 07/2017/NQ-HĐND⟧ và ⟦06/2018/NQ-HĐND⟧",
    ),
    counter_examples=(
        "10/10 huyện, thành phố",
        "đạt 144/170 vụ, 503/2003 TTHC",
        "Bộ phận TN&TKQ của UBND các huyện",
        "giai đoạn 2020-2025 UBND tỉnh",
        "ngày 03/6/2013",
        "điện thoại 0240.3854.123",
        "theo Mẫu số 01/QĐ-PC",
        "năm 2020 - UBND tỉnh",
        "xếp thứ 14 TT/MTTQ",
    ),
)
