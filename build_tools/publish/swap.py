"""Put a finished site in the place of the published one; never delete before the new one stands.

Beside `site/` there may lie `site.new-<pid>` (being built, or just replaced) and, where the file system
cannot exchange two folders, `site.old-<pid>` (just replaced). Whatever a killed build left of them,
`clean_leftovers` sets right before the next one begins.
"""

import filecmp
import os
import shutil
from pathlib import Path

from build_tools.publish.exchange import exchange


def fresh_sibling(site: Path) -> Path:
    """The folder, beside `site` and on the same disk, that this process builds into."""
    return site.with_name(f"{site.name}.new-{os.getpid()}")


def clean_leftovers(site: Path) -> None:
    """Undo what a killed build left: bring back a site that it had moved away, remove the rest.

    Call with the build lock held: what another process is building must not be removed.
    """
    old = sorted(site.parent.glob(f"{site.name}.old-*"), key=lambda path: path.stat().st_mtime)
    if old and not os.path.lexists(site):
        old.pop().rename(site)
    for leftover in (*old, *site.parent.glob(f"{site.name}.new-*")):
        remove(leftover)


def remove(path: Path) -> None:
    """Remove a folder, a file, or a link without what it leads to; what cannot go now goes next time."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def swap(new: Path, site: Path) -> None:
    """Make `new` the published site: in one step where the file system can, else by two renames.

    Where the published folder cannot be renamed (in use on Windows, or a mount point), its files
    are replaced one by one instead. Raises OSError with the old site in place where neither works.
    """
    if site.is_dir() and not site.is_symlink() and exchange(new, site):
        remove(new)  # the old site by now
        return
    old = site.with_name(f"{site.name}.old-{os.getpid()}")
    if os.path.lexists(site):
        try:
            site.rename(old)
        except OSError:
            _replace_files(new, site)
            return
    try:
        new.rename(site)
    except OSError:
        if os.path.lexists(old):
            old.rename(site)
        raise
    remove(old)


def _replace_files(new: Path, site: Path) -> None:
    """Make `site` equal to `new` without renaming it.

    All that changed is first copied beside its place: a full disk shows before anything is touched.
    Pages follow the files that they refer to; what is obsolete goes last.
    """
    wanted = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
    changed = sorted(
        (path for path in wanted if not _same(new / path, site / path)),
        key=lambda path: (path.suffix == ".html", path),
    )
    staged = [(site / path).with_name(f".{path.name}.half") for path in changed]
    try:
        for path, half in zip(changed, staged, strict=True):
            half.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(new / path, half)
    except OSError:
        for half in staged:
            half.unlink(missing_ok=True)
        raise
    for path, half in zip(changed, staged, strict=True):
        half.replace(site / path)
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(site) not in wanted:
            path.unlink()
    remove(new)


def _same(one: Path, other: Path) -> bool:
    """Whether both files exist and hold the same bytes."""
    return other.is_file() and filecmp.cmp(one, other, shallow=False)
