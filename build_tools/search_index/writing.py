"""Merge what each page contributes into the tables of the search page, and write them under a built site.

What a page contributes is made once for each record, and remembered (`search.contribution`); the merge counts and
sorts. The same records give the same bytes, whoever made the contributions.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from build_tools.diagnostics import BuildError
from build_tools.search.accents import accent_table
from build_tools.search.contribution import BETWEEN, CONTRIBUTION, Contribution
from build_tools.search.page_table import TabledPage, page_table
from build_tools.search.record import PageRecord
from build_tools.search.word_index import WordIndex
from build_tools.search_index.checking import Expected, unfound
from build_tools.search_index.pagefind import BUNDLE, BUNDLES, Page, Shard, name_of, page_of
from build_tools.search_index.parts import (
    ACCENTS,
    BEGINNINGS,
    FOLDER,
    PAGES,
    PASSAGES,
    SUGGESTIONS,
    WORDS,
    Names,
    beginnings_name,
    path_of_passages,
    write_file,
    write_names,
    write_part,
)
from build_tools.search_index.shards import sharded
from build_tools.work import SERIAL, Work

RULES = "assets/js/search/rules.js"


def contributed(records: Iterable[PageRecord], work: Work = SERIAL) -> Iterator[Contribution]:
    """What the pages contribute, in the order of their addresses: that in which the index counts them."""
    return work.each(CONTRIBUTION, sorted(records, key=lambda record: record.address))


def index(  # noqa: PLR0913 - what is served as it is, for whom it is, and who does it
    site: Path,
    contributions: Iterable[Contribution],
    *,
    suggestions: str,
    rules: str,
    edition: str = "",
    work: Work = SERIAL,
) -> None:
    """Write the tables of the search page under a built site, which is changed in place.

    Args:
        site: the built site.
        contributions: of every page that is searched, in the order in which they are counted.
        suggestions: JSON of `build_tools.search.suggestions`.
        rules: the module of `build_tools.search.rules`, served as it is.
        edition: for whom the site is.
        work: who runs Pagefind.

    Raises:
        BuildError: there is nothing to index, Pagefind failed, or what was written does not find every page.
    """
    for old in (*(site / FOLDER / name for name in (WORDS, BEGINNINGS, PASSAGES)), site / BUNDLES):
        shutil.rmtree(old, ignore_errors=True)
    for file in (site / FOLDER).glob("*.json.gz"):
        file.unlink()
    write_file(site / RULES, rules.encode())
    written = _write_tables(site, contributions, json.loads(suggestions), edition)
    if wrong := tuple(unfound(site, written.expected)):
        raise BuildError(wrong)
    write_names(site, {**written.names, "pagefind": list(_write_bundles(site, written.searched, work))})


class _Written(NamedTuple):
    names: Names
    expected: list[Expected]
    """How each page must be found."""
    searched: list[Page]
    """What Pagefind is given."""


def _write_tables(
    site: Path, contributions: Iterable[Contribution], suggestions: object, edition: str
) -> _Written:
    """Write the tables."""
    words, pairs = WordIndex(), Counter[str]()
    pages, expected, searched = list[TabledPage](), list[Expected](), list[Page]()
    for number, one in enumerate(contributions):
        words.add(number, _split(one.keys), one.counts)
        for pair, count in zip(_split(one.pairs), one.pair_counts, strict=True):
            pairs[pair] += count
        file = path_of_passages(one.address, one.mark)
        write_file(site / file, one.passages)
        searched.append(page_of(one.address, file, one.passages))
        pages.append(TabledPage(one.address, one.date, one.facets, one.mark))
        expected.append(Expected(one.address, one.known_by))
    begun = words.beginnings()
    names = Names(
        edition=edition,
        single={
            SUGGESTIONS: write_part(site, SUGGESTIONS, suggestions),
            ACCENTS: write_part(site, ACCENTS, accent_table(pairs)),
            PAGES: write_part(site, PAGES, page_table(pages)),
        },
        words=[write_part(site, f"{WORDS}/{at}", part) for at, part in enumerate(words.parts())],
        beginnings={letter: write_part(site, beginnings_name(letter), begun[letter]) for letter in begun},
        pagefind=[],
    )
    write_names(site, names)
    return _Written(names, expected, searched)


def _write_bundles(site: Path, pages: Sequence[Page], work: Work) -> Iterator[str]:
    """Let Pagefind index the pages; yield the names of its bundles."""
    shards = sharded(pages, address=lambda page: page.address, size=lambda page: page.size)
    for files in work.each(BUNDLE, [Shard(site=str(site), pages=some) for some in ((), *shards)]):
        name = name_of(files)
        for path, content in files:
            write_file(site / BUNDLES / name / path, content)
        yield name


def _split(joined: str) -> list[str]:
    return joined.split(BETWEEN) if joined else []
