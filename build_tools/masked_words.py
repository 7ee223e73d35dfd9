"""Where words that are to be hidden stand in a text, however they are written there.

"Lò Văn Hoà" is also "LÒ VĂN HÒA", "Lò văn Hòa", and what a line end or a second blank divides.
"Lò Văn" written small is not: `văn` is a word like any other.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from build_tools.models.texts import Span
from build_tools.normalize import NormalizedText, normalize, phrase_key

_WORD = re.compile(r"\w+")


class SearchedText:
    """A text in the form in which words are compared, made once for many words."""

    def __init__(self, raw: str) -> None:
        self.text: NormalizedText = normalize(raw)
        self._key = phrase_key(self.text.text)
        self._words = frozenset(_WORD.findall(self._key))

    def places(self, words: str, *, whole: bool) -> Iterator[Span]:
        """Yield the raw span of each place of the words; of whole words only, or within longer ones too."""
        sought = _comparable(words)
        if whole and not self._words.issuperset(_WORD.findall(sought)):
            return
        capital = words[:1].isupper()
        for match in _pattern(sought, whole=whole).finditer(self._key):
            if not capital or self.text.text[match.start()].isupper():
                yield self.text.raw_span(match.start(), match.end())


def known_anywhere(words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that mean the same person or number in every text.

    `Lò Văn Hoà`, `0912345678`, `hungdn_snv` do; `Hoà` alone is many people and a common word.
    """
    return tuple(each for each in words if len(each.split()) > 1 or not each.strip().isalpha())


def _comparable(words: str) -> str:
    return phrase_key(normalize(words).text)


@lru_cache(maxsize=4096)
def _pattern(sought: str, *, whole: bool) -> re.Pattern[str]:
    """The words with any blanks between them."""
    pattern = r"\s+".join(map(re.escape, sought.split()))
    before = r"(?<!\w)" if whole and sought[:1].isalnum() else ""
    behind = r"(?!\w)" if whole and sought[-1:].isalnum() else ""
    return re.compile(before + pattern + behind)
