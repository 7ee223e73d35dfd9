"""What the symbol fonts show for their places: Wingdings 0xFC is ✓, Symbol 0xB7 is •.

Word keeps these places as U+F000 and more, which other fonts show as empty boxes.
"""

import re
from collections.abc import Mapping

_SYMBOL: Mapping[int, str] = {
    **dict(
        zip(
            range(0x41, 0x5B),
            "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
            strict=True,
        )
    ),
    **dict(
        zip(
            range(0x61, 0x7B),
            "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
            strict=True,
        )
    ),
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCC: "⊂", 0xCE: "∈", 0xD1: "∇",
    0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE0: "◊", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_WINGDINGS: Mapping[int, str] = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2D: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌",
    0x46: "☞", 0x47: "☝", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "☒", 0x9E: "·", 0x9F: "•",
    0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xB2: "✧", 0xB5: "✪",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF3: "⬄",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Mapping[int, str] = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x96: "•", 0x97: "●", 0xA2: "■", 0xA3: "□",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
# Of these we do not know what they show: their places stay private ones, of another row.
_UNKNOWN_FONTS = frozenset(
    {"wingdings 3", "webdings", "marlett", "mt extra", "zapf dingbats", "monotype sorts"}
)
_UNKNOWN = 0xE000
_PRIVATE = 0xF000
_IN_PRIVATE = re.compile("[\uf020-\uf0ff]")
_NEUTRAL = frozenset("●❍■□❑❒⬧⧫◆❖⬥·•▪○◉✦★✧✪➢➔⇨→oO§")
"""What stands for nothing but the beginning of an item."""
_ITEM = "•"


def symbol(character: str, font: str) -> str:
    """What a font shows for a character; the character itself where that is not known.

    A private place without a font that we know is looked for in Wingdings and Symbol, where Word's
    own bullets come from: U+F0B7, U+F0A7, U+F0D8.
    """
    code = ord(character)
    private = _PRIVATE <= code < _PRIVATE + 0x100
    name = font.strip().lower()
    table = _FONTS.get(name)
    place = code - _PRIVATE if private else code
    if name in _UNKNOWN_FONTS:
        return chr(_UNKNOWN + code % 0x100) if private or character.isalnum() else character
    if table is not None:
        return table.get(place, character)
    if private:
        return _SYMBOL[place] if place == 0xB7 else _WINGDINGS.get(place, _SYMBOL.get(place, character))
    return character


def is_symbol_font(font: str) -> bool:
    """Whether a font shows signs in the place of letters."""
    name = font.strip().lower()
    return name in _FONTS or name in _UNKNOWN_FONTS


def shown(words: str, font: str) -> str:
    """What a font shows for words; they themselves in any but a symbol font, but for private places."""
    if is_symbol_font(font):
        return "".join(symbol(character, font) for character in words)
    return _IN_PRIVATE.sub(lambda match: symbol(match[0], font), words)


def bullet(words: str, font: str) -> str:
    """The mark of a list: `-`, `+`, `✓` as they are; of those that say nothing, `•` for all."""
    mark = shown(words, font).strip()
    if len(mark) != 1:
        return mark
    private = _UNKNOWN <= ord(mark) < _PRIVATE + 0x900
    return _ITEM if mark in _NEUTRAL or private else mark


def unknown(words: str) -> int:
    """How many characters of words stand at private places: what they show is not known."""
    return sum("\ue000" <= character <= "\uf8ff" for character in words)
