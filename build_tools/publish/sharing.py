"""What did not change is not written again: a file of the new site becomes the very file that is published.

Only when all of the new site stands: nothing writes into it any more, so nothing can change the published site
through a file that both hold. From there on files are only renamed or removed, never written in place.
"""

import filecmp
import os
import stat
from contextlib import suppress
from pathlib import Path

from build_tools.durable import half_of

__all__ = ["share"]


def share(new: Path, site: Path) -> frozenset[Path]:
    """Let every file of `new` that `site` holds with the same bytes and rights be that file; those that now are.

    Where the file system cannot give a file two names, the new one stays beside the published one.
    """
    shared = set[Path]()
    if site.is_symlink() or not site.is_dir():
        return frozenset()
    for place, _, names in os.walk(new):
        published = site / Path(place).relative_to(new)
        for name in names:
            path, twin = Path(place, name), published / name
            if _is_the_same(path, twin) and _has_become(path, twin):
                shared.add(path)
    return frozenset(shared)


def _is_the_same(one: Path, other: Path) -> bool:
    """Whether nobody would notice which of the two files he has."""
    try:
        mine, his = one.lstat(), other.lstat()
    except OSError:
        return False
    return (
        stat.S_ISREG(his.st_mode)
        and (mine.st_mode, mine.st_uid, mine.st_gid, mine.st_size)
        == (his.st_mode, his.st_uid, his.st_gid, his.st_size)
        and filecmp.cmp(one, other, shallow=False)
    )


def _has_become(path: Path, twin: Path) -> bool:
    """Give the published file the name of the new one as well, in one step."""
    half = half_of(path)
    try:
        os.link(twin, half)
        half.replace(path)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        return False
    return True
