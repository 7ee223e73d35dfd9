"""Which pages hold a word, and which hold two words side by side, in small parts fetched by what is asked.

A word of Vietnamese is mostly two syllables ("dân vận"), and each syllable alone stands on nearly every
page. The pages that hold a *pair* are few, and a list of pages is all that is needed before the pages themselves
are weighed. What the search page must know to read the parts stands in `rules`.

Beside words and pairs stand the numbers that a page cites, in full: `33ctttg`. A title counts more than a
mention. The parts are JSON: folded key → its accented forms, each with its postings, `{"dan van": ["dân vận", "2ca"]}`.
A posting is the distance to the page before, left out where it is 1, and a letter for how often the page holds it:
the second page three times, the third once.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from math import isqrt

from build_tools.normalize import match_key
from build_tools.search.canon import OVERLAY, compose, one_form, stroke_as_mark
from build_tools.search.cited_numbers import number_word

COUNTS = "abcdefghijklmno"
"""The letters for once, twice …; the last for so often or more."""
_STEP = len(COUNTS) + 1
FNV_OFFSET, FNV_PRIME = 0x811C9DC5, 0x01000193
_KEY = 4
"""How many postings a key weighs, compressed."""
_PARTS = 6
"""As the archive grows, the number of parts and their size grow alike: 3 kB each at 5 documents, 20 at 3,000."""
_TITLE = 6
"""How many mentions a title is worth."""

# As JavaScript counts letters and decimal digits: ², Ⅳ and ½ are neither.
_NO_DIGITS = "²³¹¼-¾⁰-₉⅐-↏①-⓿"
_WORD = re.compile(rf"(?:[^\W_{_NO_DIGITS}]++|[\u0300-\u036f]++)++")

_POSTING = re.compile(rf"(?<!\d)(\d*+)([{COUNTS}])")

Part = Mapping[str, list[str]]
"""Folded key → accented form and its postings by turns."""


@dataclass(slots=True, kw_only=True)
class WordIndex:
    """What the pages hold, gathered page by page."""

    held: "defaultdict[str, array[int]]" = field(default_factory=lambda: defaultdict(lambda: array("L")))
    """Of each key, for each page that holds it, the number of the page, times `_STEP`, and how often it does."""

    def add(self, page: int, keys: Iterable[str], counts: Iterable[int]) -> None:
        """Take in the next page; no count is greater than there are `COUNTS`."""
        held, base = self.held, page * _STEP
        for key, count in zip(keys, counts, strict=True):
            held[key].append(base + count)

    def parts(self) -> Iterator[Part]:
        """The index, its keys spread evenly."""
        folded = _folded(self.held)
        size = isqrt(sum(_KEY + len(postings) for postings in self.held.values())) // _PARTS + 1
        parts: list[list[tuple[str, str]]] = [[] for _ in range(size)]
        for key in self.held:
            parts[part_of(folded[key], size)].append((folded[key], key))
        for one in parts:
            part = dict[str, list[str]]()
            for form, key in sorted(one):
                part.setdefault(form, []).extend((key, _postings(self.held[key])))
            yield part

    def beginnings(self) -> Mapping[str, Sequence[str]]:
        """By their first letter the folded words, those that most pages hold first."""
        pages: Counter[str] = Counter()
        for key, form in _folded(key for key in self.held if " " not in key).items():
            pages[form] += len(self.held[key])
        begun = dict[str, list[str]]()
        for _, word in sorted((-many, word) for word, many in pages.items()):
            begun.setdefault(word[0], []).append(word)
        return dict(sorted(begun.items()))


def key_counts(texts: Sequence[str], numbers: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """How often a page holds each word, each pair and each number; neighbours in one passage are a pair.

    Its texts, in their one form, are its title and its passages, and beside them stand the numbers that they cite.
    """
    title, *passages = texts
    counts: Counter[str] = Counter()
    for passage in passages:
        counts.update(_keys(_words(passage)))
    for key in _keys(_words(title)):
        counts[key] += _TITLE
    counts.update(map(number_word, chain.from_iterable(numbers)))
    return counts


def words(text: str) -> tuple[str, ...]:
    """The words of a text in the form that queries and index share: `Hòa giải, đ.8` → `hoà`, `giải`, `đ`, `8`."""
    return _words(one_form(text))


def part_of(key: str, parts: int) -> int:
    """The part in which a folded key stands: FNV-1a of its UTF-8 bytes, as the search page counts it."""
    value = FNV_OFFSET
    for byte in key.encode():
        value = ((value ^ byte) * FNV_PRIME) & 0xFFFFFFFF
    return value % parts


def pages_in(part: Part, folded: str) -> Iterator[tuple[str, int, int]]:
    """Form, page and count of a folded key, as the search page reads them from its part."""
    forms = part.get(folded, ())
    for form, postings in zip(forms[::2], forms[1::2], strict=True):
        page = -1
        for distance, letter in _POSTING.findall(postings):
            page += int(distance or 1)
            yield form, page, COUNTS.index(letter) + 1


def fold_key(key: str) -> str:
    """Without case, marks and stroke; what is folded to nothing stays as it is."""
    return match_key(compose(key.replace(OVERLAY, ""))) or key


def _words(text: str) -> tuple[str, ...]:
    """Of a text in its one form."""
    return tuple(_WORD.findall(stroke_as_mark(text).lower()))


def _postings(held: Iterable[int]) -> str:
    """As they are written in a part."""
    written, before = list[str](), -_STEP
    for one in held:
        behind = one - before
        written.append(_NEAR[behind] if behind < len(_NEAR) else _posting(behind))
        before = one - one % _STEP
    return "".join(written)


def _posting(behind: int) -> str:
    distance, count = divmod(behind, _STEP)
    return f"{'' if distance == 1 else distance}{COUNTS[count - 1]}"


_NEAR = tuple(map(_posting, range(64 * _STEP)))
"""Made once: most pages that hold something stand near each other."""


def _folded(keys: Iterable[str]) -> Mapping[str, str]:
    """The folded form of each key; a pair's from its words, as there are few words and many pairs."""
    known = dict[str, str]()

    def folded(word: str) -> str:
        if word not in known:
            known[word] = match_key(compose(word.replace(OVERLAY, "")))
        return known[word]

    return {key: " ".join(filter(None, map(folded, key.split(" ")))) or key for key in keys}


def _keys(found: Sequence[str]) -> Iterator[str]:
    yield from found
    for first, second in pairwise(found):
        yield f"{first} {second}"
