"""The files of the search, each named by its content, and the module that names them.

A page begins with the names that it was opened with and goes on with them: what a later build changes has another
name. `trang.k3f9ab.json.gz` is the table of pages; `chu/17.…` the 18th part of the index of words; `dau/t.…`
the words that begin with t; `doan/van-ban/33-ct-ttg-2021.…` the passages of a page, whose mark stands in the table.
"""

import gzip
import json
from pathlib import Path
from typing import Any, TypedDict, cast

from build_tools.search.contribution import mark_of, packed, plain_json
from build_tools.search.page_files import file_name
from build_tools.search.page_table import PageTable

FOLDER = "tim-kiem"
NAMES = "assets/js/search/parts.js"
SUGGESTIONS, ACCENTS, PAGES = "goi-y", "cap", "trang"
WORDS, BEGINNINGS, PASSAGES = "chu", "dau", "doan"
"""Folders."""
_HEAD = "// Written by build_tools/search_index/parts.py.\nexport default "


class Names(TypedDict):
    """What the module says."""

    edition: str
    single: dict[str, str]
    """Mark by name: `{"trang": "k3f9ab"}`."""
    words: list[str]
    """The marks of the parts of the index of words."""
    beginnings: dict[str, str]
    """Mark by letter."""
    pagefind: list[str]
    """The names of Pagefind's bundles; the first is the engine."""


def path_of(name: str, mark: str) -> str:
    """Where a part stands, relative to the site's root."""
    return f"{FOLDER}/{name}.{mark}.json.gz"


def path_of_passages(address: str, mark: str) -> str:
    """Where the passages of a page stand."""
    return path_of(f"{PASSAGES}/{file_name(address)}", mark)


def beginnings_name(letter: str) -> str:
    """`t` → `dau/74`: a letter may be one that a file system does not keep."""
    return f"{BEGINNINGS}/{ord(letter):x}"


def write_part(site: Path, name: str, value: object) -> str:
    """Write a table; its mark."""
    text = plain_json(value)
    mark = mark_of(text)
    write_file(site / path_of(name, mark), packed(text))
    return mark


def write_file(path: Path, content: bytes) -> None:
    """Write a file into a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_names(site: Path, names: Names) -> None:
    """Write the module."""
    write_file(site / NAMES, f"{_HEAD}{plain_json(names)};\n".encode())


def read_names(site: Path) -> Names:
    """What the module of a site says. Raises OSError where there is none, ValueError where it is none of ours."""
    text = (site / NAMES).read_text(encoding="utf-8")
    said = json.loads(text.removeprefix(_HEAD).removesuffix(";\n"))
    if not isinstance(said, dict) or said.keys() != Names.__annotations__.keys():
        raise ValueError(NAMES)
    return cast("Names", said)


def read_part(site: Path, name: str, mark: str) -> Any:  # noqa: ANN401 - whichever table
    """A table as a browser reads it. Raises OSError, ValueError."""
    return json.loads(gzip.decompress((site / path_of(name, mark)).read_bytes()))


def read_pages(site: Path, names: Names) -> PageTable:
    """The table of pages. Raises OSError, ValueError."""
    table: PageTable = read_part(site, PAGES, names["single"][PAGES])
    return table
