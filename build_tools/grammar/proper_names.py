"""How the name of an authority is written that a letterhead prints in capitals.

"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" → "Sở Lao động - Thương binh và Xã hội": the first word of the
authority and of each of its fields is capital, and every word of the name of a unit ("XÃ MƯỜNG PHĂNG"
→ "xã Mường Phăng"). What is no syllable ("LHPN", "MTTQ") is an abbreviation and stays.
"""

import re
from collections.abc import Collection, Mapping

from build_tools.normalize import phrase_key

_TOKEN = re.compile(r"[^\W_]+(?:[.&'’][^\W_]+)*|&")
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"(?:ngh?|[ckp]h|gh|gi|nh|qu|t[hr]|[bcdđghklmnpqrstvx])?+[{_VOWELS}]{{1,3}}(?:ch|ngh?|nh|[cmnpt])?"
)
# "UBND" and "HĐND" are written out; other abbreviations stay as printed.
_LONG = {"ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân"}
_FIELD_BEGINS = re.compile(r"(?<!\s)\s*+[,;:&]\s*+|(?<!\s)\s++-\s*+")
_SMALL = frozenset({"nhân", "các", "cấp", "và", "của", "cơ", "trực", "thuộc", "ủy", "trung"})
# Behind these stands the name of a unit, or of a school.
_NAMED_BEHIND = re.compile(r"(?:tỉnh|thành|huyện|thị|quận) (?:ủy|đoàn)$|^trường\s")
_ROMAN = re.compile(r"[IVX]{1,5}")


def customary_case(words: str, heads: Mapping[str, str], unit_words: Collection[str]) -> str:
    """Write a name printed in capitals as it is customary; `heads` are written names by their phrase key."""
    tokens = list(_TOKEN.finditer(words))
    written: list[str] = []
    position = index = 0
    begins, in_unit = True, False
    longest = max((key.count(" ") + 1 for key in (*heads, *unit_words)), default=1)
    while index < len(tokens):
        token = tokens[index]
        gap = words[position : token.start()]
        if _FIELD_BEGINS.fullmatch(gap):
            begins, in_unit = True, in_unit and "-" in gap
        written.append(gap)
        size, known = _known(tokens[index : index + longest], heads)
        unit_size, unit = _known(tokens[index : index + longest], {word: word for word in unit_words})
        last = tokens[index + max(size, unit_size, 1) - 1]
        if size and (size > 1 or (begins and not in_unit)):
            written.append(known)
            key = phrase_key(known)
            in_unit = bool(_NAMED_BEHIND.search(key)) or key.endswith(
                tuple(f" {word}" for word in unit_words)
            )
            begins = True
            index += size
        elif unit_size and not in_unit:
            written.append(unit)
            begins, in_unit = False, True
            index += unit_size
        else:
            last = token
            key = phrase_key(token[0])
            written.append(_one(token[0], key, capital=begins and key not in _SMALL, unit=in_unit))
            begins = key == "và" and not in_unit
            # "Trường THPT Nguyễn Trãi": behind the abbreviation of a kind of schools stands a name.
            in_unit = in_unit or (not is_syllable(key) and "".join(written[:2]) == "Trường")
            index += 1
        position = last.end()
    name = "".join((*written, words[position:]))
    return name[:1].upper() + name[1:]


def is_syllable(word: str) -> bool:
    """Whether a word in lower case can be spoken: `tỉnh`; not `ubnd`."""
    return _SYLLABLE.fullmatch(word) is not None


def _known(tokens: list[re.Match[str]], names: Mapping[str, str]) -> tuple[int, str]:
    """The longest known name at the first token: how many tokens it has, and how it is written."""
    for size in range(len(tokens), 0, -1):
        key = " ".join(phrase_key(token[0]) for token in tokens[:size])
        if key in names:
            return size, names[key]
    return 0, ""


def _one(word: str, key: str, *, capital: bool, unit: bool) -> str:
    if key in _LONG:
        return _LONG[key]
    if not unit and (_ROMAN.fullmatch(word) or not is_syllable(key)):
        return word
    return key[:1].upper() + key[1:] if capital or unit else key
