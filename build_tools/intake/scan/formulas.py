"""Fixed words of letterheads and signatures whose tone recognition misreads: on a capital a hook looks like an acute.

"ÚY BAN NHÂN DÂN" is "ỦY BAN NHÂN DÂN", "CHÚ TỊCH" is "CHỦ TỊCH": no other Vietnamese words have these letters. Only
tones change, only in words that begin with a capital, and what was recognised is recorded. A word alone ("TÍNH") is
judged only where it opens a line of capitals: "TÍNH SÓC TRĂNG" is "TỈNH SÓC TRĂNG", "TÍNH TOÁN" in a heading stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from build_tools.intake.scan.tsv import ScannedWord
from build_tools.intake.text.syllables import toneless

__all__ = ["FORMULAS", "with_formulas"]

FORMULAS = (
    *("chủ nghĩa", "chủ tịch", "chủ nhiệm", "cộng sản", "đảng cộng", "đảng bộ", "đảng ủy", "đảng đoàn"),
    *("ủy ban", "ủy viên", "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "quân ủy", "liên hiệp"),
    *(
        "trưởng ban",
        "phó trưởng",
        "bộ trưởng",
        "thứ trưởng",
        "vụ trưởng",
        "cục trưởng",
        "hiệu trưởng",
        "trưởng phòng",
    ),
    *(
        "trưởng đoàn",
        "viện trưởng",
        "thủ tướng",
        "thủ trưởng",
        "chánh văn",
        "giám đốc",
        "bí thư",
        "thường trực",
    ),
    *(
        "quyết định",
        "nghị quyết",
        "chỉ thị",
        "kết luận",
        "hướng dẫn",
        "kế hoạch",
        "thông báo",
        "báo cáo",
        "tờ trình",
    ),
    *(
        "chương trình",
        "thông tri",
        "quy chế",
        "quy định",
        "công điện",
        "kính gửi",
        "sở nội",
        "sở tư",
        "sở tài",
    ),
)
"""Pairs of syllables; a longer formula is several of them: "đảng cộng", "cộng sản"."""
_OPENING = ("tỉnh", "sở")
"""What opens a line of capitals: the names of provinces and of departments go on."""
_SYLLABLE = re.compile(r"[^\W\d_]+")


def _key(words: str) -> str:
    return toneless(words.lower())


_BY_KEY = {_key(one): one for one in FORMULAS}
_OPENING_BY_KEY = {_key(one): one for one in _OPENING}


def with_formulas(line: Sequence[ScannedWord]) -> tuple[tuple[ScannedWord, ...], str]:
    """The line with the tones that its fixed words have, and what of it was recognised otherwise."""
    meant = list(_meant(line))
    kept = tuple(replace(word, words=words) for word, words in zip(line, meant, strict=True))
    return kept, " ".join(word.words for word, words in zip(line, meant, strict=True) if word.words != words)


def _meant(line: Sequence[ScannedWord]) -> Iterator[str]:
    capitals = all(word.words.isupper() for word in line if any(map(str.isalpha, word.words)))
    before = ""
    for at, word in enumerate(line):
        after = line[at + 1].words if at + 1 < len(line) else ""
        fixed = word.words
        if at == 0 and capitals and after:
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
    toned = "".join(
        one.upper() if letters[at].isupper() else one for at, one in islice(enumerate(syllable), len(letters))
    )
    return toned + word[match.end() :] if len(letters) == len(syllable) else word
