"""Where the name of a law ends: the names that are known tell it, commas and words of grammar within them and all."""

import re
from functools import cache

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.normalize import phrase_key

# Figures are no part of a name: they are the mark of a note ("Luật Doanh nghiệp38") or a year.
_LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
WORD = re.compile(rf"{_LETTER}+(?:&{_LETTER}+)*")
BETWEEN = re.compile(r",?(?<!\s)\s++")


def known_law(text: str, start: int, grammar: Grammar) -> tuple[int, str] | None:
    """Where the longest known name of a law that begins at `start` ends, and its key in `Grammar.laws`."""
    best, position, key = None, start, ""
    for _ in range(grammar.longest_law):
        word = WORD.match(text, position)
        if word is None:
            break
        key = f"{key} {phrase_key(grammar.expansions.get(word[0], word[0]))}".strip()
        if key in grammar.laws:
            best = word.end(), key
        gap = BETWEEN.match(text, word.end())
        if gap is None:
            break
        position = gap.end()
    return best


def law_word(grammar: Grammar) -> re.Pattern[str]:
    """The word of a law before its name; where it is that of "pháp luật" or "Đại học Luật Hà Nội", `no_law` is set."""
    return _law_word(grammar.kinds.laws, grammar.registers.words.no_law)


@cache
def _law_word(laws: str, no_law: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<no_law>(?:{alternatives(no_law)})\s+)?(?P<kind>(?<!\w)(?:{laws}))\s+(?:về\s+)?(?=\w)",
        re.IGNORECASE,
    )


def in_full(name: str, grammar: Grammar) -> str:
    """A name with its abbreviations written out: `Luật MTTQ Việt Nam` → `Luật Mặt trận Tổ quốc Việt Nam`."""
    return WORD.sub(lambda word: grammar.expansions.get(word[0], word[0]), name)
