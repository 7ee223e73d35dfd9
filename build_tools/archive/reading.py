"""The only look at the disk: folders and files of `archive/`, as bytes; links are not followed."""

import hashlib
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.archive.files import TABLES
from build_tools.diagnostics import Diagnostic, Severity, reason

__all__ = ["LARGEST", "MAP_FILE", "Files", "Folder", "read_files", "too_large"]

_LARGEST_ORIGINAL = 100 * (1 << 20)
"""Bytes of an original: pictures may make a Word file large."""
MAP_FILE, _MAPS = "source.map.json", ".map.json"
"""Where each line of the source stands in the original, and what was left out of it; maps of earlier ones end so."""
LARGEST = 10_000_000
"""Bytes of a file: about 5,000 pages of text. What is larger is something else, or a collection to be divided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """One folder of `documents/`: its files that matter, by name."""

    name: str
    path: str
    files: Mapping[str, bytes]
    """record.yml, what is named `source…`, and the map of the source; anything else in the folder is left unread."""
    originals: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of what is named `goc.…` or `goc-truoc-…`, by name: files as received, whose text is a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The bytes of the archive, and what could not be read."""

    label: str
    """The archive's root, as messages name it."""
    folders: tuple[Folder, ...]
    tables: Mapping[str, bytes]
    findings: tuple[Diagnostic, ...]


def read_files(root: Path) -> Files:
    """Read `documents/*/` and the tables under `root`; raises nothing for what is missing or unreadable."""
    label = root.name if root.is_absolute() else root.as_posix()
    findings: list[Diagnostic] = []
    documents = root / "documents"
    if not documents.is_dir() or documents.is_symlink():
        message = "không có thư mục documents; hãy chạy lệnh ở gốc của kho mã, nơi có thư mục archive"
        findings.append(
            Diagnostic(path=f"{label}/documents", line=0, rule="missing-archive", message=message)
        )
        return Files(label=label, folders=(), tables={}, findings=tuple(findings))
    folders = tuple(_folders(documents, f"{label}/documents", findings))
    tables = {}
    if (root / "training").is_symlink():
        findings.append(_link(f"{label}/training"))
    for name in TABLES:
        if (root / name).parent.is_symlink():
            continue
        data = _bytes(root / name, f"{label}/{name}", findings)
        if data is not None:
            tables[name] = data
    return Files(label=label, folders=folders, tables=tables, findings=tuple(findings))


def _folders(documents: Path, label: str, findings: list[Diagnostic]) -> Iterator[Folder]:
    """Yield the folders by name; names that begin with a dot are the system's."""
    for entry in sorted(documents.iterdir()):
        path = f"{label}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            findings.append(_link(path))
        elif not entry.is_dir():
            message = (
                "tệp nằm lẻ trong documents, không thuộc văn bản nào; hãy chuyển vào thư mục của văn bản"
            )
            findings.append(
                Diagnostic(path=path, line=0, rule="stray-file", message=message, severity=Severity.WARNING)
            )
        else:
            yield _folder(entry, path, findings)


def _folder(folder: Path, label: str, findings: list[Diagnostic]) -> Folder:
    files, originals = {}, {}
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        findings.append(_unreadable(label, error))
        names = []
    for name in names:
        if name.startswith(("goc.", "goc-truoc-")):
            data = _bytes(folder / name, f"{label}/{name}", findings, _LARGEST_ORIGINAL)
            if data is not None:
                originals[name] = hashlib.sha256(data).hexdigest()
        elif name in {"record.yml", MAP_FILE} or (name.startswith("source") and not name.endswith(_MAPS)):
            told = len(findings)
            data = _bytes(folder / name, f"{label}/{name}", findings)
            if data is not None:
                files[name] = data
            elif len(findings) == told:
                message = "tệp biến mất trong lúc đọc kho; hãy chờ việc chép tệp xong rồi chạy lại"
                findings.append(Diagnostic(path=f"{label}/{name}", line=0, rule="vanished", message=message))
    if "record.yml" not in names:
        message = "thư mục chưa có record.yml; hãy chép mẫu trong archive/README.md vào đây rồi điền"
        findings.append(
            Diagnostic(path=f"{label}/record.yml", line=0, rule="missing-record", message=message)
        )
    return Folder(name=folder.name, path=label, files=files, originals=originals)


def _bytes(path: Path, label: str, findings: list[Diagnostic], largest: int = LARGEST) -> bytes | None:
    """Return the bytes of a regular file; None, and a finding, for anything but a file that is absent."""
    try:
        status = path.lstat()
        mode = status.st_mode
        if stat.S_ISLNK(mode):
            findings.append(_link(label))
            return None
        if not stat.S_ISREG(mode):
            message = "không phải một tệp thường; hãy thay bằng tệp thật"
            findings.append(Diagnostic(path=label, line=0, rule="not-a-file", message=message))
            return None
        if status.st_size > largest:
            message = too_large(status.st_size)
            findings.append(Diagnostic(path=label, line=0, rule="too-large", message=message))
            return None
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        findings.append(_unreadable(label, error))
        return None


def too_large(size: int) -> str:
    """What to say of a file that is larger than any text."""
    return (
        f"tệp có {size // 1_000_000} MB, lớn hơn mức {LARGEST // 1_000_000} MB cho một văn bản; "
        "hãy xem có đúng tệp chữ không, hoặc tách phụ lục thành văn bản riêng"
    )


def _link(path: str) -> Diagnostic:
    message = "là liên kết (symlink) trỏ ra chỗ khác; kho chỉ nhận tệp thật, hãy chép chính tệp ấy vào đây"
    return Diagnostic(path=path, line=0, rule="symlink", message=message)


def _unreadable(path: str, error: OSError) -> Diagnostic:
    message = f"không đọc được ({reason(error)}); hãy kiểm tra quyền của tệp và thư mục"
    return Diagnostic(path=path, line=0, rule="unreadable", message=message)
