"""Put a finished site in the place of the published one; never delete before the new one stands, on the disk.

Beside `site/` there may lie, and nothing else that begins so:

- `site.new-<pid>`: being built, or replaced for good; may be deleted at any time;
- `site.old-<pid>`: a whole site that was moved away, where the file system cannot exchange two folders;
- `site.whole`: a whole new site whose files are being copied into a `site/` that cannot be renamed.

Whatever a killed build or a power cut left of them, `clean_leftovers` sets right before the next one begins.
"""

import filecmp
import os
import shutil
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.durable import flush_folder, flush_tree
from build_tools.publish.exchange import exchange

_STAGED = ".half"
"""Folder of `site/` for copies that are to replace its files: on its disk, which may be a disk of its own."""


def fresh_sibling(site: Path) -> Path:
    """The folder, beside `site` and on the same disk, that this process builds into."""
    return site.with_name(f"{site.name}.new-{os.getpid()}")


def clean_leftovers(site: Path) -> None:
    """Finish or undo what a killed build left: the site is whole afterwards; the rest is removed.

    Call with the build lock held: what another process is building must not be removed. Raises
    BuildError where a replacement file by file cannot be finished.
    """
    flush_folder(site.parent)  # the renames of a killed build, before anything is deleted that they moved
    for leftover in site.parent.glob(f"{site.name}.new-*"):
        remove(leftover)
    if (whole := _whole(site)).is_dir():
        _finish(whole, site)
    remove(site / _STAGED)
    old = sorted(site.parent.glob(f"{site.name}.old-*"), key=lambda path: path.lstat().st_mtime)
    if old and not os.path.lexists(site):
        old.pop().rename(site)
    for leftover in old:
        with suppress(OSError):  # in use on Windows: it stays whole, for the next build
            _discard(leftover, site)


def remove(path: Path) -> None:
    """Remove a folder, a file, or a link without what it leads to; what cannot go now goes next time."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def swap(new: Path, site: Path, shared: AbstractSet[Path] = frozenset()) -> None:
    """Make `new` the published site: in one step where the file system can, else by two renames.

    `shared`: files of `new` that are the very files of `site`, and on the disk already.

    Where the published folder cannot be renamed (in use on Windows, or a mount point), its files
    are replaced one by one instead. Raises OSError with the old site in place where neither works,
    BuildError where only some files could be replaced: the next build then finishes it first.
    """
    flush_tree(new, but=shared)
    if site.is_dir() and exchange(new, site):
        try:
            flush_folder(site.parent)
        except OSError:
            exchange(new, site)
            raise
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
        flush_folder(site.parent)
    except OSError:
        if os.path.lexists(site):
            site.rename(new)
        if os.path.lexists(old):
            old.rename(site)
        raise
    with suppress(OSError):  # as above; or there was no old site
        _discard(old, site)


def _whole(site: Path) -> Path:
    return site.with_name(f"{site.name}.whole")


def _discard(folder: Path, site: Path) -> None:
    """Remove a whole site that is not needed; half of one never lies under a name that says whole."""
    rubbish = fresh_sibling(site)
    folder.rename(rubbish)
    flush_folder(site.parent)
    remove(rubbish)


def _replace_files(new: Path, site: Path) -> None:
    """Make `site` equal to `new` without renaming it.

    All that changed is first copied into `site`: a full disk shows before anything is touched. From
    there on `new` has another name, by which the next build knows what to finish.
    """
    changed = _staged(new, site)
    whole = new.rename(_whole(site))
    _finish(whole, site, changed)


def _finish(whole: Path, site: Path, staged: Iterable[Path] | None = None) -> None:
    """Move the staged copies to their places, remove what is obsolete, and only then forget `whole`."""
    try:
        flush_folder(site.parent)
        for path in _staged(whole, site) if staged is None else staged:
            _move(site / _STAGED / path, site, path)
        for path in sorted(site.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif not (whole / path.relative_to(site)).is_file():
                path.unlink()
        flush_tree(site)
        _discard(whole, site)
    except OSError as error:
        raise BuildError([_unfinished(whole, error)]) from error


def _staged(new: Path, site: Path) -> list[Path]:
    """What differs, copied into `site`: pages follow the files that they refer to."""
    changed = sorted(
        (
            path.relative_to(new)
            for path in new.rglob("*")
            if path.is_file() and not _same(path, site / path.relative_to(new))
        ),
        key=lambda path: (path.suffix == ".html", path),
    )
    staged = site / _STAGED
    remove(staged)  # of a run that was killed
    try:
        for path in changed:
            (staged / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(new / path, staged / path)
        staged.mkdir(exist_ok=True)
        flush_tree(staged)
    except OSError:
        remove(staged)
        raise
    return changed


def _move(staged: Path, site: Path, path: Path) -> None:
    """Put one file in its place, where there may be a folder, or a file where its folder goes."""
    if (site / path).is_dir():
        remove(site / path)
    for above in path.parents:
        if (site / above).is_file():
            remove(site / above)
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    staged.replace(site / path)


def _same(one: Path, other: Path) -> bool:
    """Whether both files exist and hold the same bytes; one file under two names does."""
    return other.is_file() and (other.samefile(one) or filecmp.cmp(one, other, shallow=False))


def _unfinished(whole: Path, error: OSError) -> Diagnostic:
    """The one case in which the published site is neither the old nor the new one: say how to end it."""
    message = (
        f"mới thay được một phần các tệp của trang đang công bố: {reason(error)}. Bản mới còn nguyên ở "
        f"{whole.name}; hãy đóng chương trình đang mở tệp của trang, xem chỗ trống trên đĩa, rồi chạy lại "
        "lệnh dựng: máy làm nốt việc này trước."
    )
    return Diagnostic(path="site", line=0, rule="half-replaced", message=message)
