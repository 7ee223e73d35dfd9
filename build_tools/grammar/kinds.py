"""The kinds of papers as texts name them: their words and symbols, and the patterns made of them.

Everything comes from `document_kinds.yml`; nothing here knows a kind by its name.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from build_tools.grammar.numbers import number_pattern
from build_tools.models.kinds import CitedBy, DocumentKind
from build_tools.normalize import match_key
from build_tools.registers import Registers

ANY_PAPER = "văn bản"
"""The word for a paper whose kind nothing tells."""
SHORT_SERIAL = r"\d{1,4}(?:[AB]|/(?:19|20)\d\d)?(?![^\W¹²³⁰⁴-⁹]|[/%]|[.,-]\d|\s?[-/]\s?\w)"
"""A serial, perhaps with its year, and nothing behind it that would make it a whole number or a longer figure."""
# A full stop stands behind "số" only: behind the kind it ends the sentence ("… theo kế hoạch. 3.4- Kết quả").
_SO = r"[\s*_]*+(?:s[ốổ][\s*_]*+[:.]?|:)?[\s*_“\"‘]*+"
_NOWHERE = r"(?!)"
_GROUP = re.compile(r"[^\W\d_]{2,}")
"""Letters of a symbol between its separators."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """Words, symbols and patterns of all kinds; a value, built once."""

    by_word: Mapping[str, DocumentKind]
    """By each word that names it, in lower case."""
    by_symbol: Mapping[str, tuple[str, ...]]
    """Symbol → names of the kinds that it stands for: QĐ → quyết định, quy định."""
    meant: Mapping[str, str]
    """A group of a symbol without the stroke of its Đ → the registered symbol: QD → QĐ; none that is one itself."""
    titles: frozenset[str]
    """Folded words that head a document: `chi thi`, `huong dan`."""
    titles_together: Mapping[str, str]
    """The same in capitals, by their letters without blanks: `chithi` → `CHỈ THỊ`."""
    at: re.Pattern[str]
    """A kind, at the place where the pattern is asked to match."""
    qualifier: re.Pattern[str]
    """A word beside the kind at the head of a paper that does not make it another one."""
    before: re.Pattern[str]
    """A kind, with or without "số", that ends where a number begins."""
    of: re.Pattern[str]
    """A kind and "của": its issuer stands behind it."""
    with_serials_before: re.Pattern[str]
    """A kind and one or several bare serials that share the symbol of the number behind them."""
    short: re.Pattern[str]
    """A kind with a serial and no symbol: `Chỉ thị 05`."""
    cited_by: Mapping[CitedBy, str]
    """Alternatives of a pattern: the names, as registered, of the kinds that are cited in this way."""
    of_plenums: str
    """As `cited_by`, with the symbols of these kinds."""
    laws: str
    """Alternatives of a pattern: what stands before the name of a law."""
    constitutions: str
    """Alternatives of a pattern: laws whose kind is their name."""
    law_heading: re.Pattern[str]
    """The kind of a law as it heads its text."""
    untitled: str
    """The kind that no word heads: the dispatch."""
    number: re.Pattern[str]
    """The number of a paper, see `numbers`."""
    of_term: re.Pattern[str]
    """A symbol with the number of a term: `QH15`."""
    misread_term: re.Pattern[str]
    """A letter that a reader of scans took the 1 of a term for: `QHI5`."""
    number_label: re.Pattern[str]
    """What may stand before a number in a letterhead: `Số:`, `Luật số:`."""

    def name_of(self, printed: str) -> str:
        """The kind as a word: `NQ` → nghị quyết."""
        return self.by_symbol.get(printed, (" ".join(printed.split()).lower(),))[0]

    def meant_number(self, number: str) -> str:
        """A number with the letters that its symbol is known with: `12/QD-UBND` → `12/QĐ-UBND`, `QHI5` → `QH15`."""
        number = self.misread_term.sub("1", number)
        return _GROUP.sub(lambda group: self.meant.get(group[0].replace("Đ", "D"), group[0]), number)

    def of_symbol(self, symbol: str) -> tuple[str, ...]:
        """The names of the kinds that the first part of a symbol stands for: `KH-UBND` → kế hoạch."""
        return self.by_symbol.get(re.split(r"[-/]", symbol, maxsplit=1)[0], ())

    def begun_by(self, words: str) -> str:
        """The name of the kind that words in lower case begin with, the longest that fits; "" of none."""
        fitting = [word for word in self.by_word if f"{words} ".startswith(f"{word} ")]
        return self.by_word[max(fitting, key=len)].name.lower() if fitting else ""

    def is_law(self, word: str) -> bool:
        """Whether a word names a kind of law."""
        kind = self.by_word.get(word)
        return kind is not None and kind.law


def _with_serials_before(cited: str) -> re.Pattern[str]:
    """`Quyết định số 5, 7 và số` before a whole number."""
    return re.compile(
        rf"""(?<!\w){cited}\s*(?:số)?\s*
        (?P<serials>\d{{1,5}}(?:/\d{{4}})?(?:\s*,\s*(?:số\s*)?\d{{1,5}}(?:/\d{{4}})?)*)\s*(?:và|,|&)\s*(?:số\s*)?$""",
        re.IGNORECASE | re.VERBOSE,
    )


def _short(kinds: Iterable[DocumentKind]) -> re.Pattern[str]:
    """`Chỉ thị 05`: the word of a kind with serials, or a symbol that is cited so, and the serial.

    A figure glued to the word is the mark of a note: "THÔNG TƯ1".
    """
    serials = [kind for kind in kinds if not (kind.named_only or kind.no_serial)]
    symbols = alternatives(one for kind in kinds if CitedBy.SYMBOL in kind.cited_by for one in kind.symbols)
    return re.compile(
        rf"""(?<!\w)(?P<kind>{alternatives(word for kind in serials for word in kind.words)}
        |(?-i:{symbols})(?=\s))(?:(?P<so>\s*+số)\s*+|\s++)(?P<serial>{SHORT_SERIAL})""",
        re.IGNORECASE | re.VERBOSE,
    )


def build_kinds(registers: Registers) -> Kinds:
    """Compile the register of kinds."""
    kinds = tuple(registers.kinds.values())
    by_symbol = _by_symbol(kinds)
    words = {word for kind in kinds for word in kind.words} | {ANY_PAPER}
    each = alternatives(words)
    # "Hướng dẫn liên ngành", "Thông báo kết luận"; or abbreviated by its symbol: "NQ 25-NQ/TW".
    abbreviated = alternatives(symbol for symbol in by_symbol if len(symbol) > 1)
    cited = (
        rf"(?P<kind>{each}|(?-i:{abbreviated}))(?:\s+(?:{alternatives(registers.words.qualifiers)})){{0,2}}"
    )
    laws = [kind for kind in kinds if kind.law and not kind.named_only]
    plenums = [kind for kind in kinds if CitedBy.PLENUM in kind.cited_by]
    labels = alternatives(kind.name for kind in kinds if kind.labels_number)
    of_term = alternatives(
        symbol for issuer in registers.issuers.values() if issuer.term_in_symbol for symbol in issuer.symbols
    )
    return Kinds(
        by_word={word: kind for kind in kinds for word in kind.words},
        by_symbol=by_symbol,
        meant=_meant({*by_symbol, *(s for issuer in registers.issuers.values() for s in issuer.symbols)}),
        titles=frozenset(map(match_key, words)),
        titles_together={match_key(word).replace(" ", ""): word.upper() for word in words if " " in word},
        at=re.compile(rf"(?:{each})(?!\w)", re.IGNORECASE),
        qualifier=re.compile(alternatives(registers.words.title_qualifiers), re.IGNORECASE),
        before=re.compile(rf"(?<!\w){cited}{_SO}$", re.IGNORECASE),
        of=re.compile(rf"(?<!\w)(?P<kind>{each})\s+của\s+", re.IGNORECASE),
        with_serials_before=_with_serials_before(cited),
        short=_short(kinds),
        cited_by={way: alternatives(kind.name for kind in kinds if way in kind.cited_by) for way in CitedBy},
        of_plenums=rf"{alternatives(kind.name for kind in plenums)}"
        rf"|(?-i:{alternatives(symbol for kind in plenums for symbol in kind.symbols)})",
        laws=alternatives(kind.name for kind in laws),
        constitutions=alternatives(kind.name for kind in kinds if kind.law and kind.named_only),
        law_heading=re.compile(
            rf"^[^\w\n]*+(?:{alternatives(kind.name.upper() for kind in laws)})\b", re.MULTILINE
        ),
        untitled=next((kind.name.lower() for kind in kinds if kind.untitled), ANY_PAPER),
        number=number_pattern(
            alternatives(s for kind in kinds if kind.with_year for s in kind.symbols), of_term
        ),
        of_term=re.compile(rf"(?:{of_term})\d{{1,2}}"),
        misread_term=re.compile(
            rf"(?:{'|'.join(f'(?<={one})' for one in of_term.split('|'))})[Il](?=\d(?!\d))"
        ),
        number_label=re.compile(
            rf"(?:(?:(?:{labels})\s+)?số\s*:?|(?:{each})\s+số\s*:)\s*(?P<rest>.*)", re.IGNORECASE
        ),
    )


def alternatives(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, the longest first; without any, what matches nowhere."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(_spaced, ordered)) or _NOWHERE


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())


def _meant(symbols: Collection[str]) -> dict[str, str]:
    bare: dict[str, list[str]] = {}
    for symbol in sorted(symbols):
        if "Đ" in symbol:
            bare.setdefault(symbol.replace("Đ", "D"), []).append(symbol)
    return {plain: known[0] for plain, known in bare.items() if len(known) == 1 and plain not in symbols}


def _by_symbol(kinds: Iterable[DocumentKind]) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for kind in kinds:
        for symbol in kind.symbols:
            names[symbol] = (*names.get(symbol, ()), kind.name.lower())
    return names
