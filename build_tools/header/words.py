"""Printed words, each character with its place in the normalized text.

Marks vanish, blanks are folded and wrapped lines joined, but every value that is read knows the raw
characters that state it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_BLANKS = re.compile(r"\s++")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedWords:
    """A string of the text; `at[i]` is where character `i` stands in `NormalizedText.text`."""

    text: str
    at: Sequence[int]

    def part(self, start: int, end: int | None = None) -> "PlacedWords":
        """The characters from `start` to `end`."""
        return PlacedWords(text=self.text[start:end], at=self.at[start:end])

    def stripped(self, edges: str | None = None) -> "PlacedWords":
        """Without blanks, or the given characters, at both ends."""
        ahead = self.text.lstrip(edges)
        kept = ahead.rstrip(edges)
        if len(kept) == len(self.text):
            return self
        start = len(self.text) - len(ahead)
        return self.part(start, start + len(kept))

    def replaced(self, pattern: re.Pattern[str], by: str) -> "PlacedWords":
        """Every match replaced by `by`, which stands where the match began."""
        matches = list(pattern.finditer(self.text))
        if not matches:
            return self
        text: list[str] = []
        at: list[int] = []
        position = 0
        for match in matches:
            text += (self.text[position : match.start()], by)
            at += self.at[position : match.start()]
            at += [self.at[match.start()]] * len(by)
            position = match.end()
        return PlacedWords(text="".join((*text, self.text[position:])), at=(*at, *self.at[position:]))

    def folded(self) -> "PlacedWords":
        """With every run of white space as one blank, and none at the ends."""
        words = self.stripped()
        return words.replaced(_BLANKS, " ") if _FOLDABLE.search(words.text) else words

    def split(self, pattern: re.Pattern[str]) -> list["PlacedWords"]:
        """The parts between the matches, empty ones included."""
        parts: list[PlacedWords] = []
        position = 0
        for match in pattern.finditer(self.text):
            parts.append(self.part(position, match.start()))
            position = match.end()
        return [*parts, self.part(position)]


_FOLDABLE = re.compile(r"\s\s|[^\S ]")


def joined(first: PlacedWords, second: PlacedWords, glue: str = " ") -> PlacedWords:
    """One behind the other, the glue standing where the second begins."""
    between = [second.at[0]] * len(glue) if second.at else []
    return PlacedWords(
        text=f"{first.text}{glue if between else ''}{second.text}", at=(*first.at, *between, *second.at)
    )
