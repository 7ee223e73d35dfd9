"""What is glued to a mention and is no part of it: marks of notes, quotation marks, asterisks, brackets."""

import re
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.numbers import canonical_number

# The mark of a note as it is printed, or as converters write it: "TW¹", "TW[1]", "TW(1)", "TW<sup>1</sup>", "TW1"; the short form
# of a name, "(HIV/AIDS)"; stray asterisks, and apostrophes, which quote nothing in official texts.
_MARKS = re.compile(
    r"""(?:
      \d{1,3}(?!\w) | ⁽?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}⁾? | <sup>[^<>]{1,9}</sup>
    | \s\([A-ZĐ][A-ZĐ/&]{1,11}\) | \s?\\?\[\^?\d{1,3}\\?\] | \{\d{1,3}\} | [†‡§] | \((?:\d{1,3}|\*{1,3})\) | (?:\s\(\d{1,2}\)|,\d{1,2})(?=,?\s{1,3}ngày\s)
    | \^\d{1,3}\^? | \\?[*_`'’´]{1,4}
    )*+""",
    re.VERBOSE,
)
_OPENING = '“"‘«'
_CLOSING = re.compile(r"[”\"’»]")
_NUMBERED = re.compile(r"(?P<word>[^\W\d_]{1,24}+)\d{1,2}$")
_ANOTHER = re.compile(r"\s-\s")


def behind(text: str, start: int, end: int) -> int:
    """Where the text goes on behind a mention: behind what is glued to it, and what it closes.

    "Nghị quyết số 25-NQ/TW¹ ngày …", "“Luật Tố cáo” ngày …", "Luật Đất đai (số 31/2024/QH15) ngày …": the date
    belongs to the mention still. A quotation that began before it goes on, so its end is that of the sentence.
    """
    while True:
        begun = end
        if marks := _MARKS.match(text, end):
            end = marks.end()
        quoted = text[max(0, start - 1)] in _OPENING if start else False
        if (closing := _CLOSING.match(text, end)) and (quoted or set(_OPENING) & set(text[start:end])):
            end = closing.end()
        elif text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        if end == begun:
            return end


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNumber:
    """A whole number in a text."""

    number: str
    """As it is meant, customarily written."""
    symbol: str
    end: int


def read_number(match: re.Match[str], grammar: Grammar) -> PrintedNumber:
    """What `Kinds.number` matched, without the mark of a note: `04/2015/NĐ-CP` of "04/2015/NĐ-CP3".

    The symbol of an authority ends in figures only where they are those of a term; of a dispatch (`12/UBND-NC1`)
    it is the unit that wrote it, and numbered.
    """
    kinds, printed = grammar.kinds, match[0]
    symbol = canonical_number(match["symbol"] or match["spaced"])
    of_kind = kinds.meant_number(re.split(r"[-/]", symbol, maxsplit=1)[0]) in kinds.by_symbol
    if (another := _ANOTHER.search(printed)) and not of_kind and match["symbol"]:
        # "Nghị định số 89/CP - UBND tỉnh": only behind the symbol of a kind the dash is that of a number.
        printed = _cut(printed, another.start(), match)
    last = re.split(r"[-/]", printed)[-1]
    if (numbered := _NUMBERED.fullmatch(last)) and numbered["word"] in grammar.issuer_symbols:
        alone = not re.search(r"[-/]", symbol)
        if (of_kind or alone) and not kinds.of_term.fullmatch(last):
            printed = printed[: len(printed) - len(last) + numbered.end("word")]
    number = kinds.meant_number(canonical_number(printed))
    cut = canonical_number(match[0]).removesuffix(symbol)
    return PrintedNumber(number=number, symbol=number[len(cut) :], end=match.start() + len(printed))


def _cut(printed: str, at: int, match: re.Match[str]) -> str:
    """What stands before a dash, unless that is the separator of the number itself: "25 - NQ/TW"."""
    return printed[:at] if at >= match.start("symbol") - match.start() else printed
