"""Single letters that are damaged, whatever stands around them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from build_tools.intake.damage.finding import Damage, DamageKind, excerpt

__all__ = ["letter_damages"]

_LOST = re.compile("\ufffd")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_OF_A_SYMBOL_FONT = re.compile("[\uf020-\uf0ff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
# What NFC leaves apart fits no letter; the marks of minority languages ("Đê̆") are others.
_SURPLUS = re.compile("[^\\W\\d_][\u0300\u0301\u0302\u0303\u0309\u031b\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC_LIKE_LATIN = frozenset("АВЕЅІЈКМНОРСТХУаеѕіјорсухһ")
_GREEK_LIKE_LATIN = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι")
_WESTERN_D = re.compile("[ÐðƉ]")


def letter_damages(line: str, number: int) -> Iterator[Damage]:
    """What is damaged in a line, each kind once."""
    lost = _LOST.search(line)
    if lost:
        message = "có chữ đã mất, hiện thành “�”; hãy chép lại từ bản gốc, hoặc gõ lại chữ đó"
        yield _told(DamageKind.LOST, line, number, lost, message)
    private = _PRIVATE.search(line)
    if private:
        symbol = _OF_A_SYMBOL_FONT.fullmatch(private[0]) is not None
        message = (
            "có ký hiệu của phông chữ riêng, máy khác sẽ hiện thành ô vuông; hãy thay bằng dấu thường, ví dụ • hoặc -"
            if symbol
            else "có chữ mà chỉ một phông chữ riêng đọc được; hãy mở bản gốc bằng Word và chép lại đoạn này"
        )
        yield replace(_told(DamageKind.PRIVATE, line, number, private, message), refuses=not symbol)
    control = _CONTROL.search(line)
    if control:
        message = "có ký tự điều khiển không nhìn thấy; hãy chép lại đoạn này từ bản gốc, dán dạng chữ thường"
        yield _told(DamageKind.CONTROL, line, number, control, message)
    surplus = _SURPLUS.search(line)
    if surplus:
        message = "có chữ mang thừa dấu, máy tìm không ra; hãy gõ lại chữ đó"
        yield replace(_told(DamageKind.SURPLUS, line, number, surplus, message), refuses=False)
    yield from _look_alikes(line, number)


def _look_alikes(line: str, number: int) -> Iterator[Damage]:
    """A word of two scripts, or one of letters that only look Latin in a line that is Latin."""
    foreign = [
        word for word in _WORD.finditer(line) if not word[0].isascii() and _scripts(word[0]) - {"LATIN"}
    ]
    latin = any("LATIN" in _scripts(word[0]) for word in _WORD.finditer(line)) if foreign else False
    whole = all(_looks_latin(word[0]) or len(_scripts(word[0])) > 1 for word in foreign)
    for word in foreign:
        if _is_mixed(word[0]) or (latin and whole and _looks_latin(word[0])):
            message = "có chữ Nga hoặc Hy Lạp trông giống chữ Việt, máy tìm không ra; hãy gõ lại các chữ này bằng bộ gõ tiếng Việt"
            yield _told(DamageKind.LOOK_ALIKE, line, number, word, message)
            return
    western = _WESTERN_D.search(line)
    if western:
        message = "có chữ Ð của phông Tây đứng thay chữ Đ; máy vẫn đọc là Đ, nhưng nên gõ lại"
        yield replace(_told(DamageKind.LOOK_ALIKE, line, number, western, message), refuses=False)


def _scripts(word: str) -> set[str]:
    """`LATIN`, `CYRILLIC`, `GREEK` of its letters; others do not look alike."""
    found = {unicodedata.name(letter, "").split(" ")[0] for letter in word}
    return found & {"LATIN", "CYRILLIC", "GREEK"}


def _is_mixed(word: str) -> bool:
    """Whether Latin letters stand beside Cyrillic ones, or beside Greek ones that look Latin: not "μm", "kΩ"."""
    scripts = _scripts(word)
    if "LATIN" not in scripts:
        return False
    return "CYRILLIC" in scripts or bool(_GREEK_LIKE_LATIN.intersection(word))


def _looks_latin(word: str) -> bool:
    return _CYRILLIC_LIKE_LATIN.issuperset(word) or _GREEK_LIKE_LATIN.issuperset(word)


def _told(kind: DamageKind, line: str, number: int, place: re.Match[str], message: str) -> Damage:
    words = excerpt(line, place.start(), place.end())
    return Damage(kind=kind, line=number, words=words, message=message, refuses=True)
