"""What stands in the place of masked words: within the program a stand-in, in what is published a sign.

A stand-in is three letters of a script that no Vietnamese paper uses, whatever it stands for: neither
length nor column tells anything of the words. Their case stays, for it says what kind of line it is.
"""

import re

HIDDEN = "[đã ẩn]"
_CAPITALS, _SMALL, _LETTERS = 0x10400, 0x10428, 40
"""The Deseret alphabet: 40 letters, one for each reason to mask, in two cases."""
_STAND_INS = re.compile("[\U00010400-\U0001044f]+")
_SIGNS = re.compile(r"\[đã ẩn\](?:[^\S\n]*\n?[^\S\n]*\[đã ẩn\])+")


def stand_in(words: str, letter: int) -> str:
    """One for all words of a reason: `Abb`, `BBB` for capitals, `bbb` for what begins small."""
    cased = [character for character in words if character.isalpha()]
    capital, small = chr(_CAPITALS + letter % _LETTERS), chr(_SMALL + letter % _LETTERS)
    if len(cased) > 1 and all(map(str.isupper, cased)):
        return capital * 3
    return (capital if words[:1].isupper() else small) + small * 2


def stands_in(text: str) -> bool:
    """Whether a text is a stand-in."""
    return _STAND_INS.fullmatch(text) is not None


def holds_stand_in(text: str) -> bool:
    """Whether some of its words are masked."""
    return _STAND_INS.search(text) is not None


def hide(text: str) -> str:
    """What is published, with one visible sign for each run of stand-ins.

    It is put into finished Markdown: only a parenthesis right behind it would give it a meaning.
    """
    return _SIGNS.sub(HIDDEN, _STAND_INS.sub(HIDDEN, text)).replace(f"{HIDDEN}(", f"{HIDDEN} (")
