"""What one page gives to each table of the search: made from its record alone, so that it is made again only when that changes.

The tables are a merge of contributions. A contribution is compact, as those of the whole archive go into one merge: it
keeps words as one text and counts as bytes, and of the passages only the file that is served.
"""

import gzip
import json
from base64 import b32encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from build_tools.search.accents import accented_pairs
from build_tools.search.canon import one_form
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.page_files import page_file
from build_tools.search.record import PageRecord
from build_tools.search.word_index import COUNTS, fold_key, key_counts, words
from build_tools.work import Step

BETWEEN = "\n"
"""Between keys: no word holds it."""
_MARK = 6
"""Letters of a mark, 30 bits: enough to tell what stood under a name in one release from what did in the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one page gives."""

    address: str
    date: str
    facets: Mapping[str, tuple[str, ...]]
    keys: str
    """Its words, pairs and numbers, see `word_index`."""
    counts: bytes
    """How often it holds each of them."""
    pairs: str
    """Its accented pairs, see `accents`."""
    pair_counts: tuple[int, ...]
    passages: bytes
    """The file of its passages as it is served."""
    mark: str
    """Of their content."""
    known_by: str
    """A word, folded, by which the page must be found; "" where it holds none."""


def contribution(_: None, record: PageRecord) -> Contribution:
    """Everything that the tables need of a page."""
    texts = one_form(BETWEEN.join(record.texts)).split(BETWEEN)
    numbers = tuple(tuple(cited_numbers(text)) for text in record.texts)
    counts, pairs = key_counts(texts, numbers), accented_pairs(texts)
    passages = plain_json(page_file(record, numbers[1:]))
    return Contribution(
        address=record.address,
        date=record.date,
        facets=record.facets,
        keys=BETWEEN.join(counts),
        counts=bytes(min(count, len(COUNTS)) for count in counts.values()),
        pairs=BETWEEN.join(pairs),
        pair_counts=tuple(pairs.values()),
        passages=packed(passages),
        mark=mark_of(passages),
        known_by=next((fold_key(word) for text in texts for word in words(text)), ""),
    )


def _told(record: PageRecord) -> str:
    """Its content as one text: a hundred times faster to hash than value by value."""
    said = [passage.parts for passage in record.passages]
    return plain_json([record.address, record.title, said, dict(record.facets), dict(record.meta)])


CONTRIBUTION = Step(
    name="lập chỉ mục", function=contribution, shared=lambda: None, made_from=None, told=_told
)


def plain_json(value: object) -> str:
    """JSON without what only people need."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def mark_of(text: str) -> str:
    """Letters and figures that tell a text from another: `k3f9ab`."""
    return bytes_mark(blake2b(text.encode(), digest_size=5).digest())


def bytes_mark(digest: bytes) -> str:
    """A mark, of a digest."""
    return b32encode(digest).decode().lower()[:_MARK]


def packed(text: str) -> bytes:
    """Compressed here, as few hosts compress JSON; without a time, so that the same text is the same bytes."""
    return gzip.compress(text.encode("utf-8"), mtime=0)
