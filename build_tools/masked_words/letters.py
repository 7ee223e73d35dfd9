"""Each character as it looks to a reader: a small Latin letter, a figure, nothing, or a gap.

`FOLDS` serves `str.translate`. Compatibility forms are resolved, marks and ignorable characters leave
nothing, đ is d, y is i; all that is neither letter nor figure is a blank.

>>> "Ｌò\u034f V\u00adă𝐧 H\u043eà-Lý".translate(FOLDS)
'lo van hoa li'
"""

import re
import unicodedata

_LOOKALIKES = {
    "a": "аɑαᎪꓮ", "b": "ВвЬьΒβꓐᏴ", "c": "сСϲϹⲥᏟꓚ", "d": "ԁðÐɖƉƌꓓꓒᎠ", "e": "еЕєɛΕε℮ҽᎬꓰ", "f": "ƒꓝϜ",
    "g": "ɡԍɢᏀꓖ", "h": "һҺНнΗհᎻꓧ", "i": "іІιΙӀіуУүҮγΥᎥꓲꓬ", "j": "јЈϳᎫꓙ", "k": "кКκΚᏦꓗ", "l": "ӏⅼᏞꓡ",
    "m": "мМΜᎷꓟ", "n": "ΝηпոռꓠՈ", "o": "оОοΟσօꓳⲟⲞՕ", "p": "рРρΡᏢꓑ", "q": "ԛԚգ", "r": "гᏒꓣ", "s": "ѕЅʂᏚꓢՏ",
    "t": "тТτΤᎢꓔ", "u": "υսμʋꓴՍ", "v": "νѵѴꓦᏙ", "w": "ԝԜшωѡᎳꓪ", "x": "хХχΧ×ꓫ", "z": "ΖᏃꓜʐ",
}  # fmt: skip
"""Letters of other scripts that a reader takes for Latin ones: a choice of the confusables of Unicode TR39."""
_TABLE = {other: letter for letter, others in _LOOKALIKES.items() for other in others}
_LATIN = re.compile(r"(?:LATIN|INDICATOR|SQUARED|CIRCLED) .*(?:LETTER|CAPITAL|DOTLESS) ([A-Z])(?: WITH .*)?$")
"""`LATIN LETTER SMALL CAPITAL L`, `REGIONAL INDICATOR SYMBOL LETTER L`, `LATIN SMALL LETTER O WITH STROKE`."""
_NOTHING = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc")
"""Letters and signs by category that nobody sees (Default_Ignorable_Code_Point)."""
_SEPARATING = frozenset("\t\n\v\f\r\x85")


class _Folds(dict[int, str]):
    """Looked up once for each character that occurs."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold(chr(code))
        return folded


FOLDS = _Folds()


def _fold(character: str) -> str:
    if character in _SEPARATING:
        return " "
    if character in _NOTHING or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Cc"):
        return ""
    parts = (_letter(part) for part in unicodedata.normalize("NFKD", character))
    return "".join(parts).strip() or " "


def _letter(character: str) -> str:
    """One character of a compatibility form."""
    if unicodedata.combining(character):
        return ""
    figure = unicodedata.digit(character, None)
    if figure is not None:
        return str(figure)
    letter = _TABLE.get(character) or character.casefold()
    if not ("a" <= letter <= "z"):
        named = _LATIN.search(unicodedata.name(character, ""))
        letter = named[1].lower() if named else " "
    return letter.replace("y", "i")


_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
_CROSSED = frozenset("đĐðÐɖƉ\u0335")


def marks(text: str) -> str:
    """The Vietnamese marks of a syllable, in a fixed order: hoà and hòa have the same, as have lý and lí."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sorted("đ" if c in _CROSSED else c for c in decomposed if c in _MARKS or c in _CROSSED))


_SYLLABLE = re.compile(r"(?:[bdghklmnprstvx]|[cgknpt]h|ngh?|gi|qu|tr|c)?[aeiou]{1,3}(?:ch|ng|nh|[cmnpt])?")


def is_folded_syllable(folded: str) -> bool:
    """Whether folded letters can be one Vietnamese syllable: `hoang` can, `chilo` and `lovanhoa` cannot."""
    return _SYLLABLE.fullmatch(folded) is not None
