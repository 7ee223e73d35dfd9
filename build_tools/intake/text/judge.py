"""Which encoding each piece of a text is in, judged by all its words together.

1. A text is cut at blanks. Each piece weighs under each encoding as much as it is Vietnamese when read so.
2. The sequence of encodings is chosen whose pieces weigh most in sum, less a price for each change: a small one
   between two lines, a high one within a line. So a word that could be either ("tê" is Unicode, or TCVN3 for "tờ")
   follows those around it, and a file of several encodings is decided paragraph by paragraph.
3. What is Unicode already stays as it is: a letter that no old encoding has (ộ, ư) proves it, the price is for
   leaving Unicode and not for staying, and a stretch that is not mostly made of syllables afterwards is left alone.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from build_tools.intake.text.capitals import raised_by_neighbours
from build_tools.intake.text.encodings import ENCODINGS, TCVN3, UNICODE, is_of_the_view
from build_tools.intake.text.weights import is_plain, judged_words, weight

__all__ = ["Line", "decoded", "decoded_lines", "soundness"]

_PIECE = re.compile(r"[^ \t\n\r\v\f]+")
_TO_LEAVE_UNICODE = 1.2
"""Less than what one word gains that is a syllable after and none before (2), more than what a chance gives (1)."""
_AGAINST_THE_LIKELY = 0.4
"""Less than what a common syllable is more than another: "không" under an old font is not "khụng"."""
_WITHIN_A_LINE = 3.0
_BETWEEN_LINES = 0.6
_BETTER = 0.9
_LONGEST_KNOWN = 40
_NO_OLD_LETTER = -3.0
_SOUND = 0.6
"""Share of syllables that what was converted must have."""
_NAMES = (UNICODE, *(encoding.name for encoding in ENCODINGS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as Unicode."""

    text: str
    encoding: str
    """The one that most of it was in; "" for Unicode."""


def decoded(words: str, likely: str = UNICODE) -> tuple[str, str]:
    """A run or a paragraph as Unicode, and the name of the encoding that it was in, "" for Unicode.

    `likely` is the encoding of what stands around it, or the one that its font is of: it decides only where the
    letters allow both.

    >>> decoded("Céng hßa x· héi chñ nghÜa ViÖt Nam")
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', 'TCVN3 (ABC)')
    """
    (line,) = decoded_lines([words], likely=likely)
    return line.text, line.encoding


def decoded_lines(lines: Sequence[str], likely: str = UNICODE, *, old: bool = False) -> tuple[Line, ...]:
    """Each line as Unicode, judged together; `old` says that the bytes are no Unicode, so that nothing is for staying."""
    if all(map(is_plain, lines)):
        return tuple(Line(text=line, encoding=UNICODE) for line in lines)
    pieces = [(index, piece) for index, line in enumerate(lines) for piece in _PIECE.finditer(line)]
    if not old and _is_sound_unicode({piece[0] for _, piece in pieces}):
        return tuple(Line(text=unicodedata.normalize("NFC", line), encoding=UNICODE) for line in lines)
    states = _left_alone(pieces, _path(pieces, likely, old=old), likely)
    found: list[list[tuple[re.Match[str], int]]] = [[] for _ in lines]
    for (index, piece), state in zip(pieces, states, strict=True):
        found[index].append((piece, state))
    return tuple(_line(line, parts) for line, parts in zip(lines, found, strict=True))


def _is_sound_unicode(pieces: Collection[str]) -> bool:
    """Whether nothing speaks against a text and a letter proves it, so that it is not even weighed: the common case."""
    proved = any(_is_proof(letter) for piece in pieces if not is_plain(piece) for letter in piece)
    return proved and all(_reading(piece, 0)[1] >= 0 for piece in pieces)


def soundness(text: str) -> float:
    """The share of syllables among the words of a text that have a letter beyond ASCII; 1 where none has."""
    weights = [weight(word) for word in judged_words(text)]
    return sum(1 for one in weights if one >= 0) / len(weights) if weights else 1.0


def _line(line: str, parts: Sequence[tuple[re.Match[str], int]]) -> Line:
    written: list[str] = []
    end = 0
    changed: dict[int, int] = {}
    for piece, state in parts:
        reading = _reading(piece[0], state)[0]
        changed[state] = changed.get(state, 0) + (0 if reading == piece[0] else len(piece[0]))
        written += [line[end : piece.start()], reading]
        end = piece.end()
    text = "".join(written) + line[end:]
    state = max(changed, key=lambda one: changed[one], default=0)
    encoding = _NAMES[state] if changed.get(state) else UNICODE
    if encoding == TCVN3:
        text = raised_by_neighbours(text)
    return Line(text=unicodedata.normalize("NFC", text), encoding=encoding)


def _reading(piece: str, state: int) -> tuple[str, float]:
    """A piece as it is read in an encoding, and its weight then; a text has few words, and each many times."""
    return _known_reading(piece, state) if len(piece) <= _LONGEST_KNOWN else _fresh_reading(piece, state)


@lru_cache(maxsize=1 << 16)
def _known_reading(piece: str, state: int) -> tuple[str, float]:
    return _fresh_reading(piece, state)


def _fresh_reading(piece: str, state: int) -> tuple[str, float]:
    if state == 0 or is_plain(piece):
        return piece, weight(unicodedata.normalize("NFC", piece))
    if any(_is_proof(letter) for letter in piece):
        return piece, _NO_OLD_LETTER
    likely, *others = (unicodedata.normalize("NFC", read(piece)) for read in ENCODINGS[state - 1].readings)
    # A further reading must make a word: "C—NG" is CỘNG, and "“*Dân" no Ỏ.
    best = next((other for other in others if weight(other) >= weight(likely) + _BETTER), likely)
    # A dash alone is Ở of VISCII, and proves nothing.
    return best, weight(best) if any(map(str.isalnum, piece)) else 0.0


def _is_proof(letter: str) -> bool:
    """Whether a letter is of Vietnamese and of no old encoding: the piece is Unicode."""
    return not is_of_the_view(letter) and "LATIN" in unicodedata.name(letter, "")


def _path(pieces: Sequence[tuple[int, re.Match[str]]], likely: str, *, old: bool) -> list[int]:
    """The encoding of each piece, as a number of `_NAMES`: the cheapest way through all of them."""
    states = range(len(_NAMES))
    leave = 0.0 if old else _TO_LEAVE_UNICODE
    start = _NAMES.index(likely) if likely in _NAMES else 0
    best = [(-leave if start == 0 else -_AGAINST_THE_LIKELY) if state != start else 0.0 for state in states]
    if old:
        best[0] = -_TO_LEAVE_UNICODE
    back: list[list[int]] = []
    weights: dict[str, list[float]] = {}
    before = pieces[0][0] if pieces else 0
    for index, piece in pieces:
        price = _WITHIN_A_LINE if index == before else _BETWEEN_LINES
        before = index
        known = weights.get(piece[0])
        if known is None:
            known = weights[piece[0]] = [_reading(piece[0], state)[1] for state in states]
        # From which one it is cheapest to come: the best of the old ones, Unicode, or itself.
        old_best = max(states[1:], key=lambda state: best[state])
        origin = 0 if best[0] - leave > best[old_best] else old_best
        change = best[origin] - price - (leave if origin == 0 else 0.0)
        step = [state if best[state] >= change else origin for state in states]
        back.append(step)
        best = [max(best[state], change) + known[state] for state in states]
    return _traced(best, back)


def _traced(best: Sequence[float], back: Sequence[Sequence[int]]) -> list[int]:
    state = max(range(len(best)), key=lambda one: best[one])
    states: list[int] = []
    for step in reversed(back):
        states.append(state)
        state = step[state]
    return states[::-1]


def _left_alone(pieces: Sequence[tuple[int, re.Match[str]]], states: Sequence[int], likely: str) -> list[int]:
    """The encodings, with Unicode for each stretch that conversion does not make sound.

    Of the likely one it is enough that more are syllables than before: "tÝnh thiÕ" is a misspelt "tính thuế".
    """
    kept: list[int] = []
    for state, stretch in groupby(zip(pieces, states, strict=True), key=lambda one: one[1]):
        members = [piece[0] for (_, piece), _ in stretch]
        sound = soundness(" ".join(_reading(piece, state)[0] for piece in members)) if state else 1.0
        is_sound = sound >= _SOUND or (_NAMES[state] == likely and sound > soundness(" ".join(members)))
        kept += [state if is_sound else 0] * len(members)
    return kept
