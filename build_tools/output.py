"""Write the generated pages into `docs/`: only what changed, never half a file, nothing left over.

The build owns some folders of `docs/` wholly (`OWNED_FOLDERS`): after a run they hold what that run
wrote and nothing else. Everything outside them is hand-written and never touched, except for the
few single files named in `OWNED_FILES`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.durable import half_of, write_whole
from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS

_FORBIDDEN = frozenset('<>:"|?*\\')
"""Characters that Windows does not allow in file names: the site is built there too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one run did, in files."""

    written: int
    unchanged: int
    removed: int


def write_pages(docs: Path, pages: Iterable[tuple[str, str | bytes]]) -> Written:
    """Bring the owned part of `docs` to exactly `pages`: (path relative to `docs`, content).

    Text is written as UTF-8 with the line ends that it has. A file whose bytes are already right
    keeps its time. Pruning comes last: where `pages` raises midway, nothing has been removed.
    Raises BuildError for a path that leads out of the owned folders, that Windows could not hold,
    or that is given twice (names that differ only in case count as one).
    """
    kept: set[Path] = set()
    seen: set[str] = set()
    changed = 0
    for path, content in pages:
        target = _target(docs, path)
        if path.casefold() in seen:
            raise _refused(path, "được ghi hai lần trong một lần dựng; mỗi địa chỉ chỉ có một trang.")
        seen.add(path.casefold())
        kept.add(target)
        changed += _write_if_changed(target, content.encode() if isinstance(content, str) else content)
    return Written(written=changed, unchanged=len(kept) - changed, removed=_prune(docs, kept))


def _target(docs: Path, path: str) -> Path:
    """Where `path` is written. Raises BuildError where that is not the build's own ground."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} or part[-1] in ". " or not _FORBIDDEN.isdisjoint(part) for part in parts):
        raise _refused(path, "không phải là đường dẫn hợp lệ bên trong docs/.")
    if any(ord(character) < 32 for character in path):
        raise _refused(path, "có ký tự điều khiển trong tên tệp.")
    if path not in OWNED_FILES and (len(parts) < 2 or parts[0] not in OWNED_FOLDERS):
        raise _refused(
            path, "nằm ngoài các thư mục do chương trình quản lý (xem build_tools/pages/kinds.py)."
        )
    target = docs.joinpath(*parts)
    owned = docs.resolve() / parts[0]
    resolved = target.resolve()
    if resolved != owned and owned not in resolved.parents:
        raise _refused(path, "đi qua một liên kết (symlink) dẫn ra ngoài thư mục; hãy bỏ liên kết đó.")
    return target


def _write_if_changed(target: Path, content: bytes) -> bool:
    """Replace the file in one step where its bytes differ; tell whether they did."""
    if target.is_file() and target.read_bytes() == content:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    # Without a flush: what a power cut takes differs from its page at the next run, and is written again.
    write_whole(target, content, lasting=False)
    return True


def _prune(docs: Path, kept: set[Path]) -> int:
    """Remove what this run did not write from the owned folders; count the files removed."""
    removed = 0
    for name in OWNED_FILES:
        if docs / name not in kept and (docs / name).is_file():
            (docs / name).unlink()
            removed += 1
        half_of(docs / name).unlink(missing_ok=True)
    for name in OWNED_FOLDERS:
        folder = docs / name
        if folder.is_symlink() or not folder.is_dir():
            continue
        # Deepest first, so that a folder is empty when its turn comes.
        for path in sorted(folder.rglob("*"), key=lambda found: len(found.parts), reverse=True):
            if path.is_symlink() or not path.is_dir():
                if path not in kept:
                    path.unlink()
                    removed += 1
            elif not any(path.iterdir()):
                path.rmdir()
        if not any(folder.iterdir()):
            folder.rmdir()
    return removed


def _refused(path: str, reason: str) -> BuildError:
    """The error for a path that is not written."""
    place = PurePosixPath("docs") / path
    return BuildError([Diagnostic(path=str(place), line=0, rule="output-path", message=f"“{path}” {reason}")])
