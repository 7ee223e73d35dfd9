"""Merge what each page contributes into the tables of the search page, and write them under a built site.

What a page contributes is made once for each record, and remembered (`search.contribution`); the merge counts and
sorts. The same records give the same bytes, whoever made the contributions.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.diagnostics import BuildError
from build_tools.search.accents import accent_table
from build_tools.search.contribution import BETWEEN, CONTRIBUTION, Contribution
from build_tools.search.page_table import TabledPage, page_table
from build_tools.search.record import PageRecord
from build_tools.search.word_index import WordIndex
from build_tools.search_index.checking import Expected, unfound
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
from build_tools.work import SERIAL, Work

RULES = "assets/js/search/rules.js"


def contributed(records: Iterable[PageRecord], work: Work = SERIAL) -> Iterator[Contribution]:
    """What the pages contribute, in the order of their addresses: that in which the index counts them."""
    return work.each(CONTRIBUTION, sorted(records, key=lambda record: record.address))


def index(
    site: Path, contributions: Iterable[Contribution], *, suggestions: str, rules: str, edition: str = ""
) -> None:
    """Write the tables of the search page under a built site, which is changed in place.

    Args:
        site: the built site.
        contributions: of every page that is searched, in the order in which they are counted.
        suggestions: JSON of `build_tools.search.suggestions`.
        rules: the module of `build_tools.search.rules`, served as it is.
        edition: for whom the site is.

    Raises:
        BuildError: there is nothing to index, or what was written does not find every page.
    """
    for old in (site / FOLDER / name for name in (WORDS, BEGINNINGS, PASSAGES)):
        shutil.rmtree(old, ignore_errors=True)
    for file in (site / FOLDER).glob("*.json.gz"):
        file.unlink()
    write_file(site / RULES, rules.encode())
    expected = _write_tables(site, contributions, json.loads(suggestions), edition)
    if wrong := tuple(unfound(site, expected)):
        raise BuildError(wrong)


def _write_tables(
    site: Path, contributions: Iterable[Contribution], suggestions: object, edition: str
) -> list[Expected]:
    """Write the tables; how each page must be found in them."""
    words, pairs = WordIndex(), Counter[str]()
    pages, expected = list[TabledPage](), list[Expected]()
    for number, one in enumerate(contributions):
        words.add(number, _split(one.keys), one.counts)
        for pair, count in zip(_split(one.pairs), one.pair_counts, strict=True):
            pairs[pair] += count
        write_file(site / path_of_passages(one.address, one.mark), one.passages)
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
    )
    write_names(site, names)
    return expected


def _split(joined: str) -> list[str]:
    return joined.split(BETWEEN) if joined else []
