"""The registers compiled into patterns and tables; a value, built once and passed on."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from build_tools.grammar.issuer_names import IssuerNames, build_issuer_names
from build_tools.grammar.markings import MarkingPatterns, compile_markings
from build_tools.models.ids import IssuerId
from build_tools.models.kinds import DocumentKind
from build_tools.normalize import fold_blanks, match_key, phrase_key
from build_tools.registers import Registers

# "Quy chế … của hệ thống chính trị tỉnh Trà Vinh" is another paper than the central one of that name.
_NAME_ENDS = r"(?!\w)(?!\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Patterns and tables that find citations; a value, built once."""

    registers: Registers
    kind_before: re.Pattern[str]
    """A kind, with or without "số", that ends where a number begins."""
    kind_of: re.Pattern[str]
    """A kind and "của": its issuer stands behind it."""
    kind_at: re.Pattern[str]
    """A kind, at the place where the pattern is asked to match."""
    kind_and_serials_before: re.Pattern[str]
    """A kind and one or several bare serials that share the symbol of the number behind them."""
    short: re.Pattern[str]
    """A kind with a serial and no symbol: `Chỉ thị 05`."""
    titles: frozenset[str]
    """Folded words that head a document: `chi thi`, `huong dan`."""
    titles_together: Mapping[str, str]
    """The same in capitals, by their letters without blanks: `chithi` → `CHỈ THỊ`."""
    kind_symbols: Mapping[str, tuple[str, ...]]
    """Symbol → names of the kinds that it stands for: QĐ → quyết định, quy định."""
    issuer_symbols: frozenset[str]
    symbols_of_issuer: Mapping[IssuerId, tuple[str, ...]]
    issuers: IssuerNames
    markings: MarkingPatterns
    laws: Mapping[str, str]
    """Folded name of a law without commas → kind word."""
    longest_law: int
    """In words."""
    expansions: Mapping[str, str]
    """Abbreviation → what it stands for (MTTQ → Mặt trận Tổ quốc); none that may stand for two things."""
    names: re.Pattern[str] | None
    """Customary names of known instruments."""


def with_names(grammar: Grammar, *, customary: Iterable[str], laws: Iterable[tuple[str, str]]) -> Grammar:
    """The grammar with the customary names of what an archive knows, and with its laws: kind and name of each."""
    known = [_spaced(name) for name in _longest_first(customary)]
    named = {
        _law_key(name[len(kind) :]): kind.lower()
        for kind, name in laws
        if name.lower().startswith(f"{kind.lower()} ")
    }
    every = {**named, **grammar.laws}
    return replace(
        grammar,
        laws=every,
        longest_law=_longest(every),
        names=re.compile(rf"(?<!\w)(?:{'|'.join(known)}){_NAME_ENDS}", re.IGNORECASE) if known else None,
    )


def build_grammar(registers: Registers) -> Grammar:
    """Compile the registers."""
    kinds = "|".join(_spaced(word) for word in _longest_first(_kind_words(registers.kinds.values())))
    kind_symbols = _kind_symbols(registers.kinds.values())
    # "Hướng dẫn liên ngành", "Thông báo kết luận"; or abbreviated by its symbol: "NQ 25-NQ/TW".
    abbreviated = "|".join(symbol for symbol in _longest_first(kind_symbols) if len(symbol) > 1)
    qualifiers = "|".join(_spaced(word) for word in _longest_first(registers.words.qualifiers))
    cited = rf"(?P<kind>{kinds}|(?-i:{abbreviated}))(?:\s+(?:{qualifiers})){{0,2}}"
    so = r"[\s*_]*+(?:s[ốổ])?[\s*_]*+[:.]?[\s*_]*+"
    short_kinds = "|".join(_spaced(word) for word in _SHORT_KINDS)
    laws = _laws(registers)
    words = _kind_words(registers.kinds.values())
    return Grammar(
        registers=registers,
        kind_before=re.compile(rf"(?<!\w){cited}{so}$", re.IGNORECASE),
        kind_of=re.compile(rf"(?<!\w)(?P<kind>{kinds})\s+của\s+", re.IGNORECASE),
        kind_at=re.compile(rf"(?:{kinds})(?!\w)", re.IGNORECASE),
        kind_and_serials_before=re.compile(
            rf"""(?<!\w){cited}\s*(?:số)?\s*
            (?P<serials>\d{{1,5}}(?:/\d{{4}})?(?:\s*,\s*(?:số\s*)?\d{{1,5}}(?:/\d{{4}})?)*)\s*(?:và|,|&)\s*(?:số\s*)?$""",
            re.IGNORECASE | re.VERBOSE,
        ),
        short=re.compile(
            rf"""(?<!\w)(?P<kind>{short_kinds}|(?-i:{"|".join(_SHORT_SYMBOLS)})(?=\s))(?P<so>\s*+số)?\s*+
            (?P<serial>{SHORT_SERIAL})""",
            re.IGNORECASE | re.VERBOSE,
        ),
        titles=_titles(registers),
        titles_together={match_key(word).replace(" ", ""): word.upper() for word in words if " " in word},
        kind_symbols=kind_symbols,
        issuer_symbols=frozenset(s for issuer in registers.issuers.values() for s in issuer.symbols),
        symbols_of_issuer={issuer.id: issuer.symbols for issuer in registers.issuers.values()},
        issuers=build_issuer_names(registers),
        markings=marking_patterns(registers),
        laws=laws,
        longest_law=_longest(laws),
        expansions={one.short: one.long for one in registers.abbreviations if not one.collisions},
        names=None,
    )


def marking_patterns(registers: Registers) -> MarkingPatterns:
    """What finds secrecy, circulation and urgency, also where nothing else is read."""
    return compile_markings(registers.markings, _titles(registers), registers.words.authority_heads)


SHORT_SERIAL = r"\d{1,4}(?:[AB]|/(?:19|20)\d\d)?(?![\w/%]|[.,-]\d|\s?[-/]\s?\w)"
"""A serial, perhaps with its year, and nothing behind it that would make it a whole number or a longer figure."""

# Kinds that officials cite by the bare serial ("Nghị quyết 25", "Kết luận số 114").
_SHORT_KINDS = (
    "nghị quyết",
    "chỉ thị",
    "kết luận",
    "quyết định",
    "quy định",
    "nghị định",
    "thông tư",
    "pháp lệnh",
    "hướng dẫn",
    "thông báo",
    "công văn",
    "kế hoạch",
    "thông tri",
)
_SHORT_SYMBOLS = ("NQ", "NQLT", "CT", "KL", "QĐ", "NĐ", "PL")


def _titles(registers: Registers) -> frozenset[str]:
    return frozenset(map(match_key, _kind_words(registers.kinds.values())))


def _kind_words(kinds: Iterable[DocumentKind]) -> set[str]:
    return {word.lower() for kind in kinds for word in (kind.name, *kind.aliases)} | {"văn bản"}


def _kind_symbols(kinds: Iterable[DocumentKind]) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for kind in kinds:
        for symbol in kind.symbols:
            names[symbol] = (*names.get(symbol, ()), kind.name.lower())
    return names


def _laws(registers: Registers) -> dict[str, str]:
    """Folded name → kind word; the constitution is spotted by a form of its own."""
    return {
        _law_key(name): registers.kinds[law.kind].name.lower()
        for law in registers.laws
        if not registers.kinds[law.kind].named_only
        for name in law.names
    }


def _law_key(name: str) -> str:
    """Case and commas vary, diacritics do not: "luật gia" is no Luật Giá."""
    return fold_blanks(phrase_key(name.replace(",", " ")))


def _longest(laws: Iterable[str]) -> int:
    return max((key.count(" ") + 1 for key in laws), default=0)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())
