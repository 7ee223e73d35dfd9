"""Words that are damaged: old letters, syllables torn by a blank, a lost ư, and a text that is no Vietnamese."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from build_tools.intake.damage.finding import Damage, DamageKind, excerpt
from build_tools.intake.text.common_syllables import COMMON
from build_tools.intake.text.judge import decoded
from build_tools.intake.text.syllables import LETTERS, is_syllable
from build_tools.intake.text.weights import judged_words, weight

__all__ = ["word_damages"]

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]++")
_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,7}\Z")
_VOWEL_FREE = frozenset("bcdđghklmnpqrstvx")
_ONSET_OR_CODA = "b c d đ g h k l m n p r s t v x ch gh gi kh ng ngh nh ph qu th tr"
_CONSONANTS = frozenset(_ONSET_OR_CODA.split())
_FEWEST = 2
"""One torn word may be an abbreviation before a word; a text that is torn has many."""
_ENOUGH_WORDS = 20
_SOUND = 0.75
_MANY_WORDS = 60
_ENOUGH_UNMARKED = 8
_FEWEST_PLAIN = 3
_AROUND_WORDS = ".,;:()\"'!?"
_PLAIN_WORDS = "cua va cho cac trong khong duoc nam thang quyet dinh nghi cong tac dang nhan dan thuc hien"
_PLAIN = frozenset(_PLAIN_WORDS.split())


def word_damages(lines: Sequence[str]) -> Iterator[Damage]:
    """What is damaged in the words of a text; a soft hyphen within a word is none of its letters."""
    lines = [line.replace("\u00ad", "") for line in lines]
    yield from _old_letters(lines)
    message = (
        "có chữ bị dấu cách cắt rời, ví dụ “Ch ỉ th ị”; hãy chép lại đoạn này từ bản gốc hoặc nối các chữ lại"
    )
    yield from _counted(lines, DamageKind.TORN, message, _torn)
    yield from _over_lines(lines)
    message = "có chữ mất “ư” khi đổi phông, ví dụ “trởng”, “nớc”; hãy chép lại từ tệp Word gốc, hoặc gõ lại các chữ đó"
    yield from _counted(lines, DamageKind.LOST_U, message, _without_u)
    yield from _salad(lines)


def _old_letters(lines: Sequence[str]) -> Iterator[Damage]:
    """A piece that is no Vietnamese as it stands, and is when it is read in an old encoding."""
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        found = [piece for piece in _PIECE.finditer(line) if _is_old(piece[0])]
        if not found or (len(found) == 1 and not _is_common(found[0][0])):
            continue
        judged = sum(not piece[0].isascii() for piece in _PIECE.finditer(line))
        yield Damage(
            kind=DamageKind.OLD_LETTERS,
            line=number,
            words=excerpt(line, found[0].start(), found[-1].end() if len(found) < 4 else found[0].end()),
            message="còn chữ của phông cũ (TCVN3, VNI) chưa đổi được sang Unicode; hãy đổi phông đoạn này trong Word, hoặc gõ lại",
            refuses=len(found) >= _FEWEST or len(found) * 2 >= judged,
        )


def _is_old(piece: str) -> bool:
    # A single strange letter is a sign, or dirt on a scan.
    letters = [letter for letter in piece if letter.isalpha()]
    is_word = len(letters) > 1 or any(letter.isascii() for letter in letters)
    return is_word and not piece.isascii() and weight(piece) < 0 and decoded(piece)[1] != ""


def _is_common(piece: str) -> bool:
    """Whether an old piece is of a word of official papers: "hßa"; "où" could be VNI for "ó"."""
    return any(word.lower() in COMMON for word in _WORD.findall(decoded(piece)[0]))


def _counted(
    lines: Sequence[str], kind: DamageKind, message: str, find: Callable[[str], list[tuple[int, int]]]
) -> Iterator[Damage]:
    """One finding for each line; a single place in the whole text is only told."""
    found = [(number, line, places) for number, line in enumerate(lines, 1) if (places := find(line))]
    total = sum(len(places) for _, _, places in found)
    for number, line, places in found:
        words = excerpt(line, *places[0])
        yield Damage(kind=kind, line=number, words=words, message=message, refuses=total >= _FEWEST)


def _torn(line: str) -> list[tuple[int, int]]:
    """Two pieces beside each other that are one syllable: "Ch ỉ", "đị nh", "Quy ết"; none that is cut ("cá nh...")."""
    return [
        (left.start(), right.end())
        for left, right in pairwise(_WORD.finditer(line))
        if line[left.end() : right.start()] == " "
        and not line.startswith(("...", "…"), right.end())
        and _is_one(left[0], right[0])
        and _stands_free(line, left.start())
    ]


def _over_lines(lines: Sequence[str]) -> Iterator[Damage]:
    """A syllable cut by the end of a line: "văn bả" / "n số 5"."""
    found = [
        (number, left[0], right[0])
        for number, (line, following) in enumerate(pairwise(lines), 1)
        if (left := _LAST.search(line)) and (right := _WORD.match(following)) and _is_one(left[0], right[0])
    ]
    for number, first, second in found:
        yield Damage(
            kind=DamageKind.TORN,
            line=number,
            words=f"{first} / {second}",
            message="có chữ bị ngắt đôi khi xuống dòng; hãy nối lại, hoặc chép lại đoạn này từ bản gốc",
            refuses=len(found) >= _FEWEST,
        )


def _is_one(left: str, right: str) -> bool:
    """Whether two pieces make a syllable with a tone, and one of them is none by itself, or hardly ever one."""
    joined = f"{left}{right}"
    if joined.isascii() or not right.islower() or not (left.islower() or left.istitle()):
        return False
    if not is_syllable(joined):
        return False
    if left.lower() in _CONSONANTS:
        # "Ch ỉ", and not "ngạch C hoặc".
        return right not in COMMON
    if right in _CONSONANTS:
        # "đị nh"; a single letter behind a word is more often a point: "và m khoản 2".
        return len(right) > 1 or left.lower() not in COMMON
    # "ết" could be a syllable and is hardly ever one, "quyết" often is.
    return (
        right[0] not in _VOWEL_FREE
        and not right.isascii()
        and right not in COMMON
        and joined.lower() in COMMON
    )


def _stands_free(line: str, start: int) -> bool:
    """Whether the first piece is no unit or mark behind a figure or a sign: "500 đ ở", "1.c ở", "a) b ở"."""
    before = line[:start].rstrip()
    return not before or before[-1].isalpha() or before[-1] in ",;:“(\"'"


def _without_u(line: str) -> list[tuple[int, int]]:
    return [word.span() for word in _WORD.finditer(line) if not word[0].isascii() and _lacks_u(word[0])]


def _lacks_u(word: str) -> bool:
    """Whether a word is a syllable once ơ is ươ, and none before: the rhymes ơng and ơc do not exist."""
    small = word.lower()
    if not LETTERS.issuperset(small) or is_syllable(small):
        return False
    parts = unicodedata.normalize("NFD", small)
    restored = parts.replace("o\u031b", "u\u031bo\u031b")
    return restored != parts and is_syllable(unicodedata.normalize("NFC", restored))


def _salad(lines: Sequence[str]) -> Iterator[Damage]:
    """Words that are no syllables, or have no marks, over the whole text."""
    text = "\n".join(lines)
    judged = judged_words(text)
    unsound = [word for word in judged if weight(word) < 0]
    if len(judged) >= _ENOUGH_WORDS and len(unsound) > (1 - _SOUND) * len(judged):
        line = next(number for number, one in enumerate(lines, 1) if unsound[0] in one)
        share = round(100 * len(unsound) / len(judged))
        message = f"{share} % chữ có dấu không thành tiếng Việt; tệp đã hỏng phông hoặc nhận dạng sai, hãy lấy lại từ bản gốc"
        yield Damage(
            kind=DamageKind.SALAD, line=line, words=" ".join(unsound[:5]), message=message, refuses=True
        )
    unmarked = [number for number, line in enumerate(lines, 1) if _is_unmarked(line)]
    if unmarked:
        message = "có đoạn không có dấu tiếng Việt; hãy lấy bản có dấu, vì máy không tự thêm dấu"
        words = lines[unmarked[0] - 1].split()[:6]
        yield Damage(
            kind=DamageKind.NO_MARKS,
            line=unmarked[0],
            words=" ".join(words),
            message=message,
            refuses=len(unmarked) >= _FEWEST
            or sum(len(lines[one - 1].split()) for one in unmarked) >= _MANY_WORDS,
        )


def _is_unmarked(line: str) -> bool:
    """Whether a line is of frequent words without their marks: "cua cac cap uy trong cong tac dan van"; no address is."""
    words = [piece.strip(_AROUND_WORDS) for piece in line.lower().split()]
    plain = {word for word in words if word in _PLAIN}
    return len(words) >= _ENOUGH_UNMARKED and line.isascii() and len(plain) >= _FEWEST_PLAIN
