"""What is to be found: masked words taken apart once, by the kind of thing that they are."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from build_tools.masked_words.letters import FOLDS, is_folded_syllable, marks
from build_tools.masked_words.skeleton import BOTH, FIGURES, LETTERS

_PARTS = {kind: re.compile(f"[{kind}]+") for kind in (LETTERS, FIGURES, BOTH)}
_PREFIX = re.compile(r"0084|\+?84|0")
_TELEPHONE = range(9, 12)
"""Figures of a telephone number with its leading 0."""
_FEWEST_FIGURES = 6
_SPOKEN = (("at", "."), ("at", "dot"), ("a còng", "."), ("a còng", "chấm"))
"""How the signs of an address are written out: `bichlt (at) dienbien dot gov`."""


class SoughtAs(Enum):
    """How words are compared."""

    NAME = "name"
    """Syllables: `Lò Văn Hoà`, `bản Nà Bịa`."""
    NUMBER = "number"
    """Figures alone: `0912 345 678`, `001085012345`."""
    HANDLE = "handle"
    """One token that is no word: `dungvg_snv`, `bichlt@dienbien`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Words to be found."""

    shape: SoughtAs
    kind: str
    """Which skeleton they are looked up in."""
    parts: tuple[str, ...]
    """Folded syllables or figures."""
    marks: tuple[str, ...]
    """The marks of each syllable."""
    capitals: tuple[bool, ...]
    gaps: frozenset[str]
    """The signs, no blanks, that the words themselves have between their parts."""

    @property
    def joined(self) -> str:
        """All parts as they stand in a skeleton."""
        return "".join(self.parts)

    @property
    def joints(self) -> tuple[int, ...]:
        """Where in `joined` each part but the first begins."""
        return tuple(sum(map(len, self.parts[:n])) for n in range(1, len(self.parts)))


@lru_cache(maxsize=4096)
def sought(words: str) -> tuple[Sought, ...]:
    """What is looked for on behalf of masked words; nothing where they hold neither letter nor figure."""
    folded = words.translate(FOLDS)
    letters, figures = re.sub("[^a-z]", "", folded), re.sub("[^0-9]", "", folded)
    if not letters and len(figures) >= _FEWEST_FIGURES:
        return (_number(words, figures),)
    whole = _cut(words, BOTH if figures else LETTERS)
    if not whole.parts:
        return ()
    # `ĐT 0912345678`: the number alone means the same person.
    more = (_number(words, figures),) if len(figures) in _TELEPHONE or len(figures) > _TELEPHONE[-1] else ()
    spoken = [words.replace("@", f"@{at}@").replace(".", f".{dot}.") for at, dot in _SPOKEN if "@" in words]
    return (whole, *more, *(_cut(each, whole.kind) for each in spoken))


def _number(words: str, figures: str) -> Sought:
    """A telephone number is the same with 0, 84, +84 and 0084 before it."""
    is_telephone = len(figures) in _TELEPHONE and figures[0] == "0"
    if is_telephone or figures.startswith("0084") or "+84" in words:
        figures = _PREFIX.sub("", figures, count=1)
    return Sought(
        shape=SoughtAs.NUMBER,
        kind=FIGURES,
        parts=(figures,),
        marks=("",),
        capitals=(False,),
        gaps=frozenset(),
    )


def _cut(words: str, kind: str) -> Sought:
    """Words with letters in them, syllable by syllable."""
    pieces, gaps = list[str](), set[str]()
    for character in words:
        folded = character.translate(FOLDS)
        if _PARTS[kind].fullmatch(folded) or (not folded and pieces and pieces[-1]):
            pieces[-1:] = [(pieces[-1] if pieces else "") + character]
        else:
            gaps.update(character.strip())
            if pieces and pieces[-1]:
                pieces.append("")
    pieces = [piece for piece in pieces if piece]
    parts = tuple(piece.translate(FOLDS) for piece in pieces)
    is_handle = bool(gaps & set("@_")) or (len(parts) == 1 and not is_folded_syllable(parts[0]))
    return Sought(
        shape=SoughtAs.HANDLE if is_handle else SoughtAs.NAME,
        kind=kind,
        parts=parts,
        marks=tuple(map(marks, pieces)),
        capitals=tuple(piece[0].isupper() for piece in pieces),
        gaps=frozenset(gaps),
    )
