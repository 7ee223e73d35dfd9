"""Texts as they were written before Unicode: an inverse of each encoding, made apart from the tables of the reader.

Python's own codecs give windows-1258; the others are spelt here letter by letter, as the fonts of the time had them.
"""

import unicodedata
from collections.abc import Callable, Mapping

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_VOWELS = "aăâeêioôơuưy"


def _toned(vowels: str = _VOWELS) -> list[str]:
    return [unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in _TONES]


# TCVN3, in the order a à ả ã á ạ, ă …: what a Western program shows.
_TCVN3 = dict(
    zip(
        _toned(),
        "µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ".replace(" ", ""),
        strict=True,
    )
) | dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\u00ad®¡¢£¤¥¦§", strict=True))

_VNI_MARKS = {
    "": dict(zip(_TONES, "øûõùï", strict=True)),
    "\u0302": dict(zip(_TONES, "àåãáä", strict=True)) | {"": "â"},
    "\u0306": dict(zip(_TONES, "èúüéë", strict=True)) | {"": "ê"},
}
_VNI_ALONE = dict(zip("ìỉĩíịỵđơư", "ìæóíòîñôö", strict=True))

_VISCII = dict(
    zip(
        "ăâđêôơư" + "".join(_toned()),
        bytes.fromhex("E5E2F0EAF4BDDF")
        + bytes.fromhex(
            "E0E4E3E1D5 A2C6C7A1A3 A5A6E7A4A7 E8EBA8E9A9 ABACADAAAE ECEFEEEDB8 F2F6F5F3F7 B0B1B2AFB5"
            "B6B7DEBEFE F9FCFBFAF8 D7D8E6D1F1 CFD6DBFDDC"
        ),
        strict=True,
    )
) | dict(
    zip(
        "ĂÂĐÊÔƠƯ" + "".join(_toned()).upper(),
        bytes.fromhex("C5C2D0CAD4B4BF")
        + bytes.fromhex(
            "C0C4C3C180 8202058183 8586068487 C8CB88C989 8B8C8D8A8E CC9BCECD98 D299A0D39A 9091928F93"
            "9697B39594 D99C9DDA9E BBBCFFBAB9 9F1419DD1E"
        ),
        strict=True,
    )
)
# The dot below ư is 0xF1 small; its capital 0xB9; ỳ has 0xCF.


def tcvn3(text: str) -> bytes:
    """Capitals with a tone are small letters, shown as capitals by the font of the heading."""
    return "".join(_TCVN3.get(letter) or _TCVN3.get(letter.lower(), letter) for letter in text).encode(
        "cp1252"
    )


def vni(text: str) -> bytes:
    return "".join([_vni_letter(letter) for letter in text]).encode("cp1252")


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _VNI_ALONE:
        spelt = _VNI_ALONE[small]
    else:
        base, *marks = list(unicodedata.normalize("NFD", small))
        tone = next((mark for mark in marks if mark in _TONES), "")
        shape = next((mark for mark in marks if mark not in _TONES), "")
        if shape == "\u031b":
            spelt = {"o": "ô", "u": "ö"}[base] + _VNI_MARKS[""].get(tone, "")
        else:
            spelt = base + (_VNI_MARKS.get(shape, {}).get(tone, "") if marks else "")
    return spelt.upper() if letter.isupper() else spelt


def viscii(text: str) -> bytes:
    return b"".join(
        bytes([_VISCII[letter]]) if letter in _VISCII else letter.encode("ascii", "replace")
        for letter in text
    )


def windows_1258(text: str) -> bytes:
    """The tone follows its vowel as a letter of its own where the table has no whole one."""
    return b"".join([_windows_1258_letter(letter) for letter in unicodedata.normalize("NFC", text)])


def _windows_1258_letter(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        marks = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in marks if mark in _TONES)
        return unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")


def utf8_read_as_western(text: str) -> bytes:
    """The file that a Western program makes of UTF-8; the bytes that it has no letter for stay control characters."""
    return text.encode()


OLD: Mapping[str, Callable[[str], bytes]] = {
    "TCVN3 (ABC)": tcvn3,
    "VNI": vni,
    "VISCII": viscii,
    "windows-1258": windows_1258,
}
