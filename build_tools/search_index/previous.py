"""What pages that are still open ask for after an update: the files of the previous search, for one release.

They stand in a folder of their own, which is no part of what two builds have in common: what it holds depends on what
was published before. The search page looks there for what has gone from its place.

What left the site leaves this folder at once. Nothing is kept where the edition is another, where a page has gone or
lost the text of its paper, or where a file tells what must not be told any more: words that are masked today stand in
a former text, and then the former index of words, in which no look finds them, tells them too.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from build_tools.search.facets import FACETS, HELD
from build_tools.search_index.pagefind import BUNDLES
from build_tools.search_index.parts import FOLDER, Names, read_names, read_pages

PREVIOUS = "truoc"


def keep_previous(published: Path, site: Path, *, tells: Callable[[Path], bool]) -> None:
    """Put into a new site what pages of the published one may still ask for.

    `tells`: whether a folder tells what it must not.
    """
    kept = site / PREVIOUS
    try:
        old, new = read_names(published), read_names(site)
        source = _source(published, site, old, new)
        if source is None:
            return
        for path in sorted([*(source / FOLDER).rglob("*.json.gz"), *(source / BUNDLES).rglob("*")]):
            name = path.relative_to(source)
            if path.is_file() and not (site / name).exists():
                (kept / name).parent.mkdir(parents=True, exist_ok=True)
                _link(path, kept / name)
    except (OSError, ValueError, LookupError):
        # No site yet, or one that was made before this was: its pages ask for other files.
        shutil.rmtree(kept, ignore_errors=True)
        return
    if kept.is_dir() and tells(kept):
        shutil.rmtree(kept)


def _source(published: Path, site: Path, old: Names, new: Names) -> Path | None:
    """The folder whose files are kept: the published site; where no file of the search changed, what that kept."""
    if old["edition"] != new["edition"] or not _told(published, old) <= _told(site, new):
        return None
    return published / PREVIOUS if old == new else published


def _told(site: Path, names: Names) -> set[tuple[str, bool]]:
    """Of each page its address, and whether its text is held."""
    table = read_pages(site, names)
    values = dict(zip((facet.id for facet in FACETS), table["values"], strict=True))[HELD.id]
    place = FACETS.index(HELD)
    said = ((row[0], [values[one] for one in row[2][place]]) for row in table["pages"])
    return {(address, "co" in held) for address, held in said}


def _link(path: Path, target: Path) -> None:
    """The same file under a second name; a copy where the file system has no such thing."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)
