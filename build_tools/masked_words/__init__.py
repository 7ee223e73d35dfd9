"""Where words that are to be hidden stand in a text, however they are written there.

The one declaration of "the same name or number": what is masked in the sources, what the rules of the
archive find and what the last look at a public site finds differ only in how sure they must be
(`evidence`). Texts and words are compared by their skeletons (`letters`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.masked_words.evidence import FoundPlace, Strength
from build_tools.masked_words.letters import FOLDS
from build_tools.masked_words.skeleton import Skeleton
from build_tools.masked_words.sought import Sought, SoughtAs, sought
from build_tools.models.texts import Span

__all__ = ["NOTHING", "SearchedText", "Strength", "Untold", "kept_item", "known_anywhere"]

_COUNTRY = ("0084", "84", "0")
"""What may stand before a telephone number without being part of it."""
_BEFORE, _BEHIND = re.compile(r"\w{1,20}[^\S\n]{1,3}\Z"), re.compile(r"[^\S\n]{1,3}\w{1,20}")
"""The word on either side of a find."""


class SearchedText:
    """A text in the form in which words are compared, made once for many words."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._folded = raw.translate(FOLDS)
        self._skeletons = dict[str, Skeleton]()

    def places(
        self, words: str, strength: Strength = Strength.CERTAIN, *, own: bool = False
    ) -> Iterator[Span]:
        """Yield the raw span of each place that tells the words. `own`: in the document that masks them."""
        for each in sought(words):
            if each.kind not in self._skeletons:
                self._skeletons[each.kind] = Skeleton(self.raw, self._folded, each.kind)
            skeleton = self._skeletons[each.kind]
            start = skeleton.text.find(each.joined)
            while start >= 0:
                place = FoundPlace(skeleton=skeleton, start=start, words=each, strength=strength, own=own)
                if place.tells():
                    yield _span(skeleton, start, each)
                start = skeleton.text.find(each.joined, start + 1)


def _span(skeleton: Skeleton, start: int, words: Sought) -> Span:
    """The raw stretch of words; of a telephone number with what stands before it: `+84`, `(0`."""
    end = start + len(words.joined)
    if words.shape is SoughtAs.NUMBER:
        start -= next((len(each) for each in _COUNTRY if _stands_before(skeleton, start, each)), 0)
    span = skeleton.span(start, end)
    first = span.start - (skeleton.raw[: span.start][-1:] == "+")
    first -= skeleton.raw[:first][-1:] == "(" and ")" in skeleton.raw[first : span.end]
    return Span(start=first, end=span.end)


def _stands_before(skeleton: Skeleton, start: int, figures: str) -> bool:
    """Whether figures stand right before a place, with no more than two signs between any of them."""
    gaps = (skeleton.gap(at) for at in range(start - len(figures) + 1, start + 1))
    return skeleton.text.endswith(figures, 0, start) and all(
        len(gap) <= 2 and not gap.isalpha() for gap in gaps
    )


def kept_item(text: str, span: Span, words: str) -> str:
    """What an editor writes into `keeps` where a find is a false alarm: what was found, and its neighbours.

    "" where that is the masked words and nothing else, which cannot be masked and kept at once.
    """
    before = _BEFORE.search(text[max(span.start - 24, 0) : span.start])
    behind = _BEHIND.match(text, span.end)
    found = text[span.start : span.end]
    phrase = " ".join(f"{before[0] if before else ''}{found}{behind[0] if behind else ''}".split())
    if phrase == words:
        return ""
    quoted = phrase.replace("'", "''")
    return f"- {{text: '{quoted}', reason: …}}"


def known_anywhere(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that mean the same person or number in every text.

    `Lò Văn Hoà`, `0912345678`, `dungvg_snv` do; `Hoà` alone is many people and a common word.
    """
    return tuple(
        each
        for each in words
        if any(one.shape is not SoughtAs.NAME or len(one.parts) > 1 for one in sought(each))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """What a public edition must not tell."""

    words: tuple[str, ...]
    kept: tuple[str, ...] = ()
    """Words that may be told: a find that lies within them is none."""

    def told(
        self, text: SearchedText, strength: Strength = Strength.POSSIBLE, *, own: bool = False
    ) -> Iterator[tuple[str, Span]]:
        """Yield the masked words that a text tells, each with every place."""
        kept: list[Span] | None = None
        for words in self.words:
            for span in text.places(words, strength, own=own):
                if kept is None:
                    kept = [one for each in self.kept for one in text.places(each, Strength.SAME_WORDS)]
                if not any(one.start <= span.start and span.end <= one.end for one in kept):
                    yield words, span


NOTHING = Untold(words=())
