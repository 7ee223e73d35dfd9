"""The edits after which a build is repeated: of one text, of one word of one record."""

import hashlib
import re
from pathlib import Path

EDIT = "(sửa)"
_ORIGIN = re.compile(r"^( +origin: )([^'\">|\n][^\n]*)$", re.MULTILINE)
_ORIGINAL = re.compile(r"^ +original:", re.MULTILINE)


def chosen(archive: Path) -> Path:
    """A paper of middle length whose text no file from a desk vouches for, and whose record can be edited."""
    able = [one for one in sorted((archive / "documents").iterdir()) if _editable(one)]
    able.sort(key=lambda one: (one / "source.txt").stat().st_size)
    return able[len(able) // 2]


def edit_text(document: Path) -> None:
    """One word more at the end of its longest line; the record vouches for the new bytes."""
    source, record = document / "source.txt", document / "record.yml"
    before = source.read_bytes()
    lines = before.split(b"\n")
    longest = max(range(len(lines)), key=lambda at: len(lines[at]))
    lines[longest] += f" {EDIT}".encode()
    source.write_bytes(b"\n".join(lines))
    text = record.read_text(encoding="utf-8")
    told, now = (hashlib.sha256(one).hexdigest() for one in (before, source.read_bytes()))
    record.write_text(text.replace(told, now), encoding="utf-8", newline="")


def edit_record(document: Path) -> None:
    """One word more in what the record says of where the paper comes from."""
    record = document / "record.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(_ORIGIN.sub(rf"\1\2 {EDIT}", text, count=1), encoding="utf-8", newline="")


def _editable(document: Path) -> bool:
    record = document / "record.yml"
    if not record.is_file() or not (document / "source.txt").is_file():
        return False
    text = record.read_text(encoding="utf-8")
    return bool(_ORIGIN.search(text)) and not _ORIGINAL.search(text)
