"""Fixed words of letterheads and signatures whose tone recognition misreads: on a capital a hook looks like an acute.

"ÚY BAN NHÂN DÂN" is "ỦY BAN NHÂN DÂN", "CHÚ TỊCH" is "CHỦ TỊCH": no other Vietnamese words have these letters. Only an
acute becomes a hook, or what is no syllable ("GIÁM ĐÔC") the one that it stands for, only in words that begin with a
capital, and what was recognised is recorded. A word alone ("TÍNH") is judged only where it opens one of the first lines
of a paper, in capitals: "TÍNH SÓC TRĂNG" is "TỈNH SÓC TRĂNG", "TÍNH CHẤT CỦA …" in a heading stays.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.intake.scan.tsv import ScannedWord
from build_tools.intake.text.syllables import is_syllable, toneless

__all__ = ["FORMULAS", "with_formulas"]

_FIXED = (
    "chủ nghĩa, chủ tịch, chủ nhiệm, cộng sản, đảng cộng, đảng bộ, đảng ủy, đảng đoàn, ủy ban, ủy viên, tỉnh ủy, "
    "huyện ủy, thành ủy, thị ủy, quận ủy, quân ủy, tỉnh đoàn, trưởng ban, phó trưởng, bộ trưởng, thứ trưởng, "
    "vụ trưởng, cục trưởng, hiệu trưởng, trưởng phòng, trưởng đoàn, viện trưởng, thủ tướng, thủ trưởng, giám đốc, "
    "chỉ thị, sở nội, sở tư, sở tài"
)
FORMULAS = tuple(_FIXED.split(", "))
"""Pairs of syllables; a longer formula is several of them: "đảng cộng", "cộng sản"."""
_OPENING = ("tỉnh", "sở")
"""What opens a line of capitals: the names of provinces and of departments go on."""
_SYLLABLE = re.compile(r"[^\W\d_]+")


def _key(words: str) -> str:
    return toneless(words.lower())


_BY_KEY = {_key(one): one for one in FORMULAS}
_OPENING_BY_KEY = {_key(one): one for one in _OPENING}


def with_formulas(line: Sequence[ScannedWord], *, opens: bool) -> tuple[tuple[ScannedWord, ...], str]:
    """The line with the tones that its fixed words have, and what of it was recognised otherwise.

    `opens`: whether it is one of the first lines of a paper.
    """
    meant = list(_meant(line, opens=opens))
    kept = tuple(replace(word, words=words) for word, words in zip(line, meant, strict=True))
    return kept, " ".join(word.words for word, words in zip(line, meant, strict=True) if word.words != words)


def _meant(line: Sequence[ScannedWord], *, opens: bool) -> Iterator[str]:
    capitals = all(word.words.isupper() for word in line if any(map(str.isalpha, word.words)))
    before = ""
    for at, word in enumerate(line):
        after = line[at + 1].words if at + 1 < len(line) else ""
        fixed = word.words
        if at == 0 and opens and capitals and after:
            fixed = _toned(fixed, _OPENING_BY_KEY.get(_key(fixed), ""))
        for pair, index in ((f"{fixed} {after}", 0), (f"{before} {fixed}", 1)):
            formula = _BY_KEY.get(_key(pair.rstrip(",.;:")), "")
            if formula and _SYLLABLE.match(fixed):
                fixed = _toned(fixed, formula.split(" ")[index])
        yield fixed
        before = word.words


def _toned(word: str, syllable: str) -> str:
    """The word with the tone of the syllable; one that begins small, or is not that syllable, stays."""
    match = _SYLLABLE.match(word)
    if not syllable or match is None or not word[:1].isupper():
        return word
    letters = match[0]
    if len(letters) != len(syllable) or not (_hooked(letters) == syllable or not is_syllable(letters)):
        return word
    toned = "".join(one.upper() if letters[at].isupper() else one for at, one in enumerate(syllable))
    return toned + word[match.end() :]


def _hooked(letters: str) -> str:
    """The letters, small, with a hook in the place of an acute."""
    apart = unicodedata.normalize("NFD", letters.lower()).replace("\u0301", "\u0309")
    return unicodedata.normalize("NFC", apart)
