"""Index the built site: transformed copies of its pages for Pagefind, and the tables beside them.

1. Read the built pages, but those that no reader searches for.
2. Write the copy of each into a temporary folder.
3. Run Pagefind's command line on it (its Python API waits 0.1 s for each page).
4. Write the tables that the search page loads: suggestions, the accents of neighbouring words, what is
   behind each of Pagefind's ids, and in small parts which pages hold which words.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.parts.addresses import EARLIER
from build_tools.search.accents import accent_table
from build_tools.search.copies import IndexCopy, index_copy
from build_tools.search.page_table import page_table
from build_tools.search.word_index import word_index

BUNDLE = "pagefind"
TABLES = "tim-kiem"
SUGGESTIONS = "goi-y.json.gz"
ACCENTS = "dau.json.gz"
PAGES = "trang.json.gz"
WORDS = "chu"
"""Folder of the parts of the index of words: `0.json.gz`, `1.json.gz` …"""

_SKIPPED = ("404.html", "tim-kiem/", "phat-trien/")
"""The search page itself, and the developers' pages, which are in English."""
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")
"""Pagefind's own user interfaces, which the search page does without."""
_FRAGMENT_SIGNATURE = b"pagefind_dcd"
_LAST_LINES = 15


def index(site: Path, *, suggestions: str) -> None:
    """Write the search index and its tables under a built site; the same site gives the same bytes.

    Args:
        site: the built site, which is changed in place: `pagefind/`, `tim-kiem/*.json.gz`.
        suggestions: JSON of `build_tools.search.suggestions`, served as it is.

    Raises:
        BuildError: Pagefind failed, or there is nothing to index.
    """
    copies = dict(_copies(site))
    if not copies:
        raise _error("trang đã dựng không có nội dung nào để lập chỉ mục; hãy dựng trang trước")
    bundle = site / BUNDLE
    if bundle.is_dir():
        shutil.rmtree(bundle)
    # Beside the site, under its name: the next build removes what a killed one left there.
    with tempfile.TemporaryDirectory(prefix=f"{site.name}.", dir=site.parent) as folder:
        for address, copy in copies.items():
            target = (
                Path(folder, address) if address.endswith(".html") else Path(folder, address, "index.html")
            )
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(copy.html, encoding="utf-8", newline="\n")
        _run_pagefind(Path(folder), bundle)
    for pattern in _UNUSED:
        for unused in bundle.glob(pattern):
            unused.unlink()
    _write_tables(site / TABLES, copies, _page_ids(bundle), suggestions)


def _write_tables(
    tables: Path, copies: Mapping[str, IndexCopy], ids: Mapping[str, str], suggestions: str
) -> None:
    """What the search page loads beside Pagefind's index; `ids` are Pagefind's, by address."""
    tables.mkdir(parents=True, exist_ok=True)
    accents = accent_table(text for copy in copies.values() for text in copy.texts)
    parts = word_index([copy for address, copy in sorted(copies.items()) if address in ids])
    _write(tables / SUGGESTIONS, suggestions)
    _write(tables / ACCENTS, _json(accents))
    _write(tables / PAGES, _json(page_table(copies, ids, parts=len(parts))))
    if (tables / WORDS).is_dir():
        shutil.rmtree(tables / WORDS)
    (tables / WORDS).mkdir()
    for number, part in enumerate(parts):
        _write(tables / WORDS / f"{number}.json.gz", part)


def _copies(site: Path) -> Iterator[tuple[str, IndexCopy]]:
    """The copy of each page that is to be indexed, by its address in the site, in a fixed order."""
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site).as_posix()
        if path.startswith(_SKIPPED) or f"/{EARLIER}" in path:
            continue
        copy = index_copy(page.read_text(encoding="utf-8"))
        if copy is not None:
            yield path.removesuffix("index.html"), copy


def _run_pagefind(copies: Path, bundle: Path) -> None:
    """Run Pagefind quietly: its remarks on stemming concern languages with endings, not Vietnamese."""
    program = [sys.executable, "-m", "pagefind", "--quiet", "--force-language", "vi"]
    finished = subprocess.run(  # noqa: S603  # this very interpreter's own module, fixed arguments, no shell
        [*program, "--site", str(copies), "--output-path", str(bundle)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if finished.returncode != 0:
        last = "\n".join((finished.stdout + finished.stderr).splitlines()[-_LAST_LINES:])
        raise _error(f"Pagefind dừng với mã {finished.returncode}:\n{last}")


def _page_ids(bundle: Path) -> Mapping[str, str]:
    """Pagefind's id of each page, by address: the id is the name of the file that holds its text."""
    ids: dict[str, str] = {}
    for fragment in sorted((bundle / "fragment").glob("*.pf_fragment")):
        content = gzip.decompress(fragment.read_bytes()).removeprefix(_FRAGMENT_SIGNATURE)
        address: str = json.loads(content)["url"]
        ids[address.removeprefix("/")] = fragment.stem
    return ids


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    """Compressed here, as few hosts compress JSON; without a time, so that the same table is the same file."""
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def _error(message: str) -> BuildError:
    return BuildError([Diagnostic(path=BUNDLE, line=0, rule="search-index", message=message)])
