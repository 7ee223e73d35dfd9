"""The skeleton of a text: its letters and figures alone, each with its place in the raw text."""

import re
from functools import cached_property

from build_tools.masked_words.letters import FOLDS, is_folded_syllable
from build_tools.models.texts import Span

LETTERS, FIGURES, BOTH = "a-z", "0-9", "a-z0-9"
"""What a skeleton is made of; all else is a gap."""
_LONGEST = 12
"""Letters looked at on either side of an edge: no syllable is longer."""


class Skeleton:
    """The characters of one kind, without what stands between them."""

    def __init__(self, raw: str, folded: str, kind: str) -> None:
        self.raw = raw
        self.kind = kind
        self.text = re.sub(f"[^{kind}]+", "", folded)

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where each character begins and ends in the raw text; marks and what is invisible belong to it."""
        wanted = re.compile(f"[{self.kind}]")
        starts, ends = list[int](), list[int]()
        end = -1
        for index, folded in enumerate(map(FOLDS.__getitem__, map(ord, self.raw))):
            if not folded:
                if end == index:
                    end += 1
                    ends[-1] = end
                continue
            for character in folded:
                if wanted.match(character):
                    starts.append(index)
                    ends.append(index + 1)
                    end = index + 1
        return starts, ends

    def span(self, start: int, end: int) -> Span:
        """The raw stretch of some characters."""
        return Span(start=self._places[0][start], end=self._places[1][end - 1])

    def gap(self, at: int) -> str:
        """What stands in the raw text between a character and the one before it."""
        starts, ends = self._places
        return self.raw[ends[at - 1] : starts[at]] if 0 < at < len(starts) else "\n"

    def is_capital(self, at: int) -> bool:
        """Whether a character is written as a capital."""
        character = self.raw[self._places[0][at]]
        return character.isupper() or character.istitle()

    def is_edge(self, at: int) -> bool:
        """Whether a word begins before a character: at a gap, or where a capital follows a small letter."""
        return bool(self.gap(at)) or (self.is_capital(at) and not self.is_capital(at - 1))

    def is_joint(self, at: int, start: int, end: int) -> bool:
        """Whether two words meet before a character that touches the word `start:end`.

        They do at an edge, and where the letters across it are no syllable: `chílò`, but not `dân` for `ân`.
        """
        if self.is_edge(at):
            return True
        while start > 0 and not self.gap(start) and end - start < _LONGEST:
            start -= 1
        while end < len(self.text) and not self.gap(end) and end - start < _LONGEST:
            end += 1
        return not is_folded_syllable(self.text[start:end])
