"""Index the site: from the records of its pages, the tables of the search page, and Pagefind's index.

1. Write a plain page of each record into a temporary folder, its words in the one form that queries have.
2. Run Pagefind's command line on it (its Python API waits 0.1 s for each page).
3. Write what the search page loads: rules, suggestions, the accents of neighbouring words, the table of pages,
   in small parts which pages hold which words, and the passages of each page.
"""

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.search.accents import accent_table
from build_tools.search.canon import canon
from build_tools.search.guides import guide_record
from build_tools.search.page_files import file_name, page_file
from build_tools.search.page_table import page_table
from build_tools.search.pagefind_input import pagefind_page
from build_tools.search.record import PageRecord
from build_tools.search.word_index import word_index

BUNDLE = "pagefind"
TABLES = "tim-kiem"
RULES = "assets/js/search/rules.js"
SUGGESTIONS = "goi-y.json.gz"
ACCENTS = "dau.json.gz"
PAGES = "trang.json.gz"
WORDS = "chu"
"""Folder of the parts of the index of words: `0.json.gz`, `1.json.gz` …"""
PASSAGES = "doan"
"""Folder of the passages of each page, by its address."""

_UNSEARCHED = ("tim-kiem", "phat-trien")
"""The search page itself, and the developers' pages, which are in English."""
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")
"""Pagefind's own user interfaces, which the search page does without."""
_LAST_LINES = 15


def index(site: Path, records: Iterable[PageRecord], *, suggestions: str, rules: str) -> None:
    """Write the search index and its tables under a built site; the same records give the same bytes.

    Args:
        site: the built site, which is changed in place: `pagefind/`, `tim-kiem/*.json.gz`, `rules.js`.
        records: of every page that is searched.
        suggestions: JSON of `build_tools.search.suggestions`, served as it is.
        rules: the module of `build_tools.search.rules`, served as it is.

    Raises:
        BuildError: Pagefind failed, or there is nothing to index.
    """
    records = sorted(records, key=lambda record: record.address)
    if not records:
        raise _error("trang đã dựng không có nội dung nào để lập chỉ mục; hãy dựng trang trước")
    bundle = site / BUNDLE
    if bundle.is_dir():
        shutil.rmtree(bundle)
    # Beside the site, under its name: the next build removes what a killed one left there.
    with tempfile.TemporaryDirectory(prefix=f"{site.name}.", dir=site.parent) as folder:
        for record in records:
            target = Path(folder, record.address, "index.html")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(canon(pagefind_page(record)), encoding="utf-8", newline="\n")
        _run_pagefind(Path(folder), bundle)
    for pattern in _UNUSED:
        for unused in bundle.glob(pattern):
            unused.unlink()
    (site / RULES).write_text(rules, encoding="utf-8", newline="\n")
    _write_tables(site / TABLES, records, suggestions)


def _write_tables(tables: Path, records: Sequence[PageRecord], suggestions: str) -> None:
    """What the search page loads."""
    for folder in (WORDS, PASSAGES):
        if (tables / folder).is_dir():
            shutil.rmtree(tables / folder)
    parts = word_index(records)
    accents = accent_table(text for record in records for text in record.texts)
    _write(tables / SUGGESTIONS, suggestions)
    _write(tables / ACCENTS, _json(accents))
    _write(tables / PAGES, _json(page_table(records, parts=len(parts))))
    for number, part in enumerate(parts):
        _write(tables / WORDS / f"{number}.json.gz", part)
    for record in records:
        _write(tables / PASSAGES / file_name(record.address), _json(page_file(record)))


def guides(docs: Path, owned: Collection[str]) -> Iterator[PageRecord]:
    """The records of the hand-written pages: what stands in no folder of the build."""
    for source in sorted(docs.glob("*/**/*.md")):
        path = source.relative_to(docs).as_posix()
        if path.partition("/")[0] not in {*owned, *_UNSEARCHED}:
            address = re.sub(r"(?:(?<=/)index)?\.md$", "", path)
            yield guide_record(address if address.endswith("/") else f"{address}/", source.read_text("utf-8"))


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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    """Compressed here, as few hosts compress JSON; without a time, so that the same table is the same file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def _error(message: str) -> BuildError:
    return BuildError([Diagnostic(path=BUNDLE, line=0, rule="search-index", message=message)])
