"""Say whether a folder still holds what its SHA256SUMS names: nothing missing, changed, or added.

`danvan bundle` tries it on every archive; the archive carries it as `kiem-tra.py`. Hence nothing but
the standard library and `arguments`, which is written into it, and nothing newer than Python 3.8.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
from pathlib import Path

from build_tools.arguments import speak_vietnamese

SUMS = "SHA256SUMS"
_LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>\S.*)")
_ERROR_PAGE = "site/404.html"
_BASE = re.compile(rb'<base href="(/(?:[\w.~-]+/)*)">')
"""Where the host writes the path under which it publishes the site; another host cannot stand here."""
_BLOCK = 1 << 20


def faults(folder: Path) -> list[str]:
    """One line for each file that is missing, changed or added, in the order of the names."""
    try:
        text = (folder / SUMS).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return [f"THIẾU     {SUMS} ({error})"]
    expected = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            return [f"HỎNG      {SUMS}: không hiểu dòng “{line[:80]}”"]
        expected[match["name"]] = match["digest"]
    present = set(files_below(folder))
    found = {name: f"THIẾU     {name}" for name in expected.keys() - present}
    found.update({name: f"THỪA      {name}" for name in present - expected.keys()})
    for name in expected.keys() & present:
        if fault := _fault(folder / name, name, expected[name]):
            found[name] = f"{fault} {name}"
    return [found[name] for name in sorted(found)]


def _fault(path: Path, name: str, expected: str) -> str:
    """What is wrong with a file that is there, or ""."""
    if path.is_symlink():
        return "LIÊN KẾT "
    try:
        if digest(path) == expected:
            return ""
        if name == _ERROR_PAGE and _is_only_placed(path, expected):
            return ""
    except OSError:
        return "KHÔNG ĐỌC"
    return "ĐÃ ĐỔI   "


def _is_only_placed(page: Path, expected: str) -> bool:
    """Whether nothing of the error page was changed but the path under which the site stands."""
    original = _BASE.sub(b'<base href="/">', page.read_bytes(), count=1)
    return hashlib.sha256(original).hexdigest() == expected


def files_below(folder: Path) -> list[str]:
    """Every file but SHA256SUMS itself, by its path with slashes, in order; links count as files."""
    found: set[Path] = set()
    for place, folders, names in os.walk(folder):
        paths = (Path(place, name) for name in (*folders, *names))
        found.update(path for path in paths if path.is_symlink() or not path.is_dir())
    return sorted({path.relative_to(folder).as_posix() for path in found} - {SUMS})


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    total = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total.update(block)
    return total.hexdigest()


def main() -> int:
    """Check the folder that is named, else the one that holds this file."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    speak_vietnamese()
    parser = argparse.ArgumentParser(description=f"Kiểm tra mọi tệp theo {SUMS}.")
    own = Path(__file__).resolve().parent
    parser.add_argument("folder", nargs="?", type=Path, default=own, help="thư mục đã giải nén")
    folder = parser.parse_args().folder
    wrong = faults(folder)
    for line in wrong:
        print(line)
    if wrong:
        print(f"SAI: {len(wrong)} tệp không như khi đóng gói. Đừng dùng bản này; hãy chép lại từ bản gốc.")
        return 1
    print(f"ĐÚNG: {len(files_below(folder))} tệp, không thiếu, không đổi, không thừa.")
    print(f"Mã băm của {SUMS}: {digest(folder / SUMS)}")
    print("Hãy so mã này với mã mà người dựng báo bằng đường khác (điện thoại, công văn).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
