"""Whether a place where the skeletons agree tells the words: the one rule of evidence, in two strengths.

`CERTAIN` is for hiding: the words as a source may spell them, and nobody else's. `POSSIBLE` is for the
last look: what might be them, because an editor can say that it is not (`keeps`), but nobody sees what
was never found.

| words | CERTAIN | POSSIBLE, beyond that |
|---|---|---|
| three syllables or more, `Lò Văn Hoà` | any case, without marks or with the same; blanks, line ends, hyphens, layout, note marks between; glued to a neighbour | other marks (`Lo Vân Hóa`), letters apart (`L ò V ă n`), all in one (`lovanhoa`), any signs between |
| two, `Lò Hoà` | both with capitals | small where it fills a field (`/lo-hoa/`), `lòhoà` |
| one, `Hoà` | in its own document, same marks, same capital | nothing: it is many people and a common word |
| a number | blanks, dots, dashes; 0 = 84 = +84 = 0084 | a longer number around it; short signs between |
| a handle, `dungvg_snv` | whatever stands between its parts, `(at)` and `chấm` too | within longer ones |

Not `Lò Văn Hoàng`, nor `dân vận hoà` for `Ân Văn Hoà`: a word must end where the name ends.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise

from build_tools.masked_words.letters import is_folded_syllable, marks
from build_tools.masked_words.skeleton import Skeleton
from build_tools.masked_words.sought import Sought, SoughtAs


class Strength(Enum):
    """How sure a find must be."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    IN_ADDRESS = "in an address"
    """Possible, and in a name or address, where all is small and without marks: `bao-cao-ve-lo-hoa`."""
    SAME_WORDS = "same words"
    """The very words, wherever they stand: what `keeps` covers."""


_WIDEST, _MOST_SIGNS = 60, 10
"""Characters, and signs among them, beyond which what stands between two letters is a text of its own."""
_FEW_SIGNS = 3
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_DIVIDED = re.compile(r"[-*_]*\n?[*_]*")
"""A syllable divided at the end of a line, or by marks of layout: `V**ă**n`."""
_PUNCTUATION = frozenset(",;:!?/|")
_LONG = 9
"""Letters that no run of other words makes by chance, and figures that no other number has."""
_FIELD = re.compile(r"[^\w\s-]|\n")


@dataclass(frozen=True, kw_only=True)
class FoundPlace:
    """A place of a text where the skeleton of words stands."""

    skeleton: Skeleton
    start: int
    """The first character, in the skeleton."""
    words: Sought
    strength: Strength
    own: bool
    """Whether the text is of the document that masks the words."""

    @property
    def end(self) -> int:
        """Behind the last character."""
        return self.start + len(self.words.joined)

    @cached_property
    def gaps(self) -> dict[int, str]:
        """What stands between two characters of the words, by the place in the words of the second."""
        inner = range(1, len(self.words.joined))
        return {at: gap for at in inner if (gap := self.skeleton.gap(self.start + at))}

    @property
    def is_split(self) -> bool:
        """Whether nothing stands within a syllable."""
        return set(self.gaps) <= set(self.words.joints)

    def tells(self) -> bool:
        """Whether these are the words."""
        if any(len(gap) > _WIDEST or _signs(gap) > _MOST_SIGNS for gap in self.gaps.values()):
            return False
        if self.words.shape is SoughtAs.NUMBER:
            return self._is_number()
        if self.words.shape is SoughtAs.HANDLE:
            return self._is_handle()
        if self.strength is Strength.SAME_WORDS:
            return self._agrees()
        syllables = len(self.words.parts)
        if syllables == 1:
            return self.own and not self.gaps and self._is_single()
        return self._is_pair() if syllables == 2 else self._is_name()

    def _is_name(self) -> bool:
        """Three syllables or more."""
        begins, ends = self._meets()
        if self.strength is Strength.CERTAIN:
            joints = self.words.joints
            are_joined = all(
                self._is_certain(gap) if at in joints else _DIVIDED.fullmatch(gap)
                for at, gap in self.gaps.items()
            )
            is_written = (self.is_split and bool(self.gaps)) or all(
                self.skeleton.is_edge(self.start + at) for at in joints
            )
            return begins and ends and are_joined and self._agrees(bare=is_written)
        if not self.gaps:
            return len(self.words.joined) >= _LONG or self._stands_alone()
        if self.is_split:
            return begins and ends
        # Letters set apart, or a syllable broken by signs.
        if len(self.gaps) == len(self.words.joined) - 1:
            return begins
        return begins and ends and all(gap.strip() for at, gap in self._within())

    def _is_pair(self) -> bool:
        """Two syllables: `Thị Hoa` stands in every `đô thị hoá`, so marks, capitals and edges count."""
        (joint,) = self.words.joints
        if not (self.is_split and self._stands_alone() and self._agrees()):
            return False
        if not self.gaps and is_folded_syllable(self.words.joined):
            return False
        first, second = (self.skeleton.is_capital(self.start + at) for at in (0, joint))
        is_exact = self.own and first >= self.words.capitals[0] and self._agrees(bare=False)
        if (first and second) or is_exact:
            return self.strength is not Strength.CERTAIN or all(map(self._is_certain, self.gaps.values()))
        if self.strength is Strength.POSSIBLE and self.gaps:
            return self._fills_field()
        return self.strength is not Strength.CERTAIN

    def _is_single(self) -> bool:
        """One word."""
        if self.strength is Strength.IN_ADDRESS:
            return self._stands_alone()
        is_capital = self.skeleton.is_capital(self.start)
        return is_capital >= self.words.capitals[0] and all(self._meets()) and self._agrees(bare=False)

    def _is_number(self) -> bool:
        """Figures; a short number must stand alone, for years and shares make many."""
        gaps = self.gaps.values()
        if any(any(map(str.isalpha, gap)) for gap in gaps):
            return False
        if self.end - self.start < _LONG:
            stands_alone = bool(self.skeleton.gap(self.start)) and bool(self.skeleton.gap(self.end))
            return stands_alone and all(len(gap) == 1 for gap in gaps)
        return self.strength is not Strength.CERTAIN or all(_signs(gap) <= _FEW_SIGNS for gap in gaps)

    def _is_handle(self) -> bool:
        """A token that is no word means the same person wherever it stands."""
        if len(self.words.joined) < _LONG - 2:
            return self.is_split and self._stands_alone()
        return all(gap.strip() for _, gap in self._within())

    def _within(self) -> list[tuple[int, str]]:
        """The gaps within syllables or parts."""
        return [(at, gap) for at, gap in self.gaps.items() if at not in self.words.joints]

    def _syllables(self) -> list[tuple[int, int]]:
        edges = (0, *self.words.joints, len(self.words.joined))
        return [(self.start + one, self.start + other) for one, other in pairwise(edges)]

    def _meets(self) -> tuple[bool, bool]:
        """Whether the first syllable begins a word, and the last one ends it."""
        syllables = self._syllables()
        return (
            self.skeleton.is_joint(self.start, *syllables[0]),
            self.skeleton.is_joint(self.end, *syllables[-1]),
        )

    def _stands_alone(self) -> bool:
        return self.skeleton.is_edge(self.start) and self.skeleton.is_edge(self.end)

    def _agrees(self, *, bare: bool = True) -> bool:
        """Whether each syllable bears the marks of its own, or (where allowed) no syllable bears any."""
        spans = (self.skeleton.span(*each) for each in self._syllables())
        written = tuple(marks(self.skeleton.raw[span.start : span.end]) for span in spans)
        return written == self.words.marks or (bare and not any(written))

    def _is_certain(self, gap: str) -> bool:
        """Whether what stands between two syllables belongs to layout and spelling, not to the sentence."""
        signs = set(gap) & _PUNCTUATION - self.words.gaps
        return not signs and not any(map(str.isalpha, gap)) and not _BLANK_LINE.search(gap)

    def _fills_field(self) -> bool:
        """Whether signs or line ends enclose the words: `"lò hoà"`, `/lo-hoa/`."""
        raw, span = self.skeleton.raw, self.skeleton.span(self.start, self.end)
        around = raw[: span.start][-1:] or "\n", raw[span.end : span.end + 1] or "\n"
        return all(map(_FIELD.fullmatch, around))


def _signs(gap: str) -> int:
    return sum(not character.isspace() for character in gap)
