"""Which pages hold a word, and which hold two words side by side, in small parts fetched by what is asked.

A word of Vietnamese is mostly two syllables ("dân vận"), and each syllable alone stands on nearly every
page. Pagefind keeps every place of every syllable, and fetches them all; the pages that hold a *pair* are
few, and a list of pages is all that is needed before the pages themselves are weighed. What the search page
must know to read the parts stands in `rules`.

Beside words and pairs stand the numbers that a page cites, in full: `33ctttg`. A title counts more than a
mention. The parts are JSON: folded key → its accented forms, each with its postings,
`{"dan van": ["dân vận", [19, 35]]}`. A posting is one number: the distance to the page before, times
`STEP`, and how often the page holds it.
"""

import json
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import isqrt

from build_tools.normalize import match_key
from build_tools.search.canon import OVERLAY, canon, compose
from build_tools.search.cited_numbers import cited_numbers, number_word
from build_tools.search.record import PageRecord

STEP = 16
"""Above the greatest count that a posting tells."""
FNV_OFFSET, FNV_PRIME = 0x811C9DC5, 0x01000193
_KEY = 4
"""How many postings a key weighs, compressed."""
_PARTS = 6
"""As the archive grows, the number of parts and their size grow alike: 3 kB each at 5 documents, 20 at 3,000."""
_TITLE = 6
"""How many mentions a title is worth."""

# As JavaScript counts letters and decimal digits: ², Ⅳ and ½ are neither.
_NO_DIGITS = "²³¹¼-¾⁰-₉⅐-↏①-⓿"
_WORD = re.compile(rf"(?:(?![{_NO_DIGITS}])[^\W_]|[\u0300-\u036f])+")


def word_index(records: Sequence[PageRecord]) -> tuple[str, ...]:
    """The parts of the index as JSON; the page of a posting is the place of its record among `records`."""
    held: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
    before: dict[str, int] = {}
    for page, record in enumerate(records):
        for key, count in _counts(record).items():
            held[key].append((page - before.get(key, 0)) * STEP + min(count, STEP - 1))
            before[key] = page
    size = isqrt(sum(_KEY + len(postings) for postings in held.values())) // _PARTS + 1
    parts: list[dict[str, list[str | list[int]]]] = [{} for _ in range(size)]
    for folded, key in sorted((_fold(key), key) for key in held):
        parts[part_of(folded, size)].setdefault(folded, []).extend((key, list(held[key])))
    return tuple(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in the form that queries and index share: `Hòa giải, đ.8` → `hoà`, `giải`, `đ`, `8`."""
    return tuple(_WORD.findall(canon(text).lower()))


def part_of(key: str, parts: int) -> int:
    """The part in which a folded key stands: FNV-1a of its UTF-8 bytes, as the search page counts it."""
    value = FNV_OFFSET
    for byte in key.encode():
        value = ((value ^ byte) * FNV_PRIME) & 0xFFFFFFFF
    return value % parts


def _counts(record: PageRecord) -> Mapping[str, int]:
    """How often a page holds each word, each pair and each number; neighbours in one passage are a pair."""
    counts: Counter[str] = Counter()
    for passage in record.passages:
        counts.update(_keys(words(passage.text)))
    for key in _keys(words(record.title)):
        counts[key] += _TITLE
    counts.update(map(number_word, chain(cited_numbers(record.title), *record.numbers)))
    return counts


def _keys(found: Sequence[str]) -> Iterator[str]:
    yield from found
    for first, second in pairwise(found):
        yield f"{first} {second}"


def _fold(key: str) -> str:
    """Without case, marks and stroke; what is folded to nothing stays as it is."""
    return match_key(compose(key.replace(OVERLAY, ""))) or key
