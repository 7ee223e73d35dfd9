"""Pagefind's index, in shards: asked for words that are not finished, or stand nowhere in the index of words.

1. The pages of a shard are written for Pagefind, plain, from the passages that the search page shows.
2. Its command line makes a bundle of them. It ends with success even where it could not open its files: what it
   counts is compared with what it was given.
3. Kept is what a browser asks for. Pagefind's own fragments hold the text of every page again, and are read only to
   tell which page a hit is: a table says so instead.

A shard without pages is the engine, the program itself, which needs an index of its own to start with.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from html import escape
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.process import run_module
from build_tools.search.canon import canon
from build_tools.search.contribution import bytes_mark, packed, plain_json
from build_tools.search.page_files import PageFile
from build_tools.search_index.checking import listed
from build_tools.work import Step

BUNDLES = "pagefind"
"""Folder of the bundles: `pagefind/k3f9ab/pagefind-entry.json`."""
TABLE = "trang.json.gz"
"""Of a bundle: what Pagefind calls a page → its address."""
_ENTRY = "pagefind-entry.json"
_LANGUAGE = "vi"
_SIGNATURE = b"pagefind_dcd"
_SERVED = (_ENTRY, "pagefind.*.pf_meta", "index/*.pf_index")
_PROGRAM = ("pagefind.js", "wasm.*.pagefind")
_ENGINE = PageFile(title="Pagefind", meta={}, passages=[])
"""The only page of the engine, which is no page of the site: without one Pagefind makes nothing."""

Files = tuple[tuple[str, bytes], ...]
"""Path in the bundle, and content."""


class Page(NamedTuple):
    """A page to be indexed."""

    address: str
    file: str
    """Of its passages, below the site."""
    digest: str
    """Of that file."""
    size: int
    """Of its text, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Pages that are indexed together."""

    site: str
    """Where the site stands now, which is no matter of the result."""
    pages: tuple[Page, ...]


def page_of(address: str, file: str, passages: bytes) -> Page:
    """A page, of the file of its passages as it is served: gzip, which ends with the size of what it holds."""
    digest = blake2b(passages, digest_size=20).hexdigest()
    return Page(address=address, file=file, digest=digest, size=int.from_bytes(passages[-4:], "little"))


def bundle(_: None, shard: Shard) -> Files:
    """What is served of a shard. Raises BuildError where Pagefind failed, or left out a page."""
    with TemporaryDirectory(prefix="danvan-") as folder:
        pages, made = Path(folder, "pages"), Path(folder, "made")
        for address, html in _pages(shard):
            target = pages / address / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(canon(html), encoding="utf-8", newline="\n")
        arguments = [
            "--quiet",
            "--force-language",
            _LANGUAGE,
            "--site",
            str(pages),
            "--output-path",
            str(made),
        ]
        run_module("pagefind", arguments, cwd=Path(folder), path=BUNDLES, environment={})
        table = dict(_table(made))
        _refuse_missing(shard, made, set(table.values()))
        wanted = _SERVED if shard.pages else (*_SERVED, *_PROGRAM)
        served = sorted(path for pattern in wanted for path in made.glob(pattern))
        said = packed(plain_json(table if shard.pages else {}))
        return ((TABLE, said), *((path.relative_to(made).as_posix(), path.read_bytes()) for path in served))


def _told(shard: Shard) -> object:
    return [(page.address, page.digest) for page in shard.pages]


BUNDLE = Step(
    name="lập chỉ mục chữ gõ dở",
    function=bundle,
    shared=lambda: None,
    made_from=(version("pagefind"), version("pagefind-bin")),
    told=_told,
)


def name_of(files: Files) -> str:
    """The name of a bundle, by its content."""
    digest = blake2b(digest_size=20)
    for path, content in files:
        digest.update(f"{path}:{len(content)}:".encode() + content)
    return bytes_mark(digest.digest())


def _pages(shard: Shard) -> Iterator[tuple[str, str]]:
    """Address and HTML of each page of a shard."""
    for page in shard.pages:
        said: PageFile = json.loads(gzip.decompress(Path(shard.site, page.file).read_bytes()))
        yield page.address, _html(said)
    if not shard.pages:
        yield "", _html(_ENGINE)


def _html(said: PageFile) -> str:
    """The passages of a page, and behind each the numbers that it cites, in full."""
    passages = said["passages"]
    texts = ((*(text for _, text in each["parts"]), *each.get("numbers", ())) for each in passages)
    return plain_page(said["title"], map(" ".join, texts))


def plain_page(title: str, texts: Iterable[str]) -> str:
    """A page made for Pagefind, never one that readers see."""
    passages = "".join(f"<p>{escape(text)}</p>\n" for text in texts)
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGE}"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f"<body><h1>{escape(title)}</h1>\n{passages}</body></html>\n"
    )


def _table(made: Path) -> Iterator[tuple[str, str]]:
    """What Pagefind calls each page, and its address."""
    for fragment in sorted(made.glob("fragment/*.pf_fragment")):
        said = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE))
        yield fragment.stem, said["url"].removeprefix("/")


def _refuse_missing(shard: Shard, made: Path, found: set[str]) -> None:
    """A shard must hold every page of it."""
    entry = json.loads((made / _ENTRY).read_bytes())
    counted = sum(language["page_count"] for language in entry["languages"].values())
    expected: Sequence[str] = [page.address for page in shard.pages]
    missing = len(expected) - min(counted, len(found))
    if shard.pages and missing > 0:
        lost = set(expected) - found
        named = f": {listed(lost)}" if lost else " (Pagefind không cho biết trang nào)"
        message = (
            f"Pagefind chỉ lập được chỉ mục cho {len(expected) - missing} trong {len(expected)} trang, "
            f"thiếu {missing}{named}. Bản này không được công bố; "
            "hãy xem chỗ trống trên đĩa và số tệp được mở, rồi dựng lại"
        )
        raise BuildError([Diagnostic(path=BUNDLES, line=0, rule="search-index", message=message)])
