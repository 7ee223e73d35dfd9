"""Read an original once more: what today's reader makes of it is only proposed, beside the text that stands.

A source is frozen, whatever is learnt about reading files. Where today's reader reads the same text, nothing but its
name and version may be refreshed; where it reads another one, the difference is shown line by line, and an editor may
let it take the place of the present one, as a better copy does: the older text stays reachable, lines are followed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.archive.adding import refused, yaml_text
from build_tools.archive.reading import MAP_FILE
from build_tools.archive.receiving import Received, receive
from build_tools.archive.record_text import with_values
from build_tools.archive.replacing import (
    Present,
    Replaced,
    Replacement,
    original_of,
    present,
    replace_by,
)
from build_tools.checks.picture import text_at
from build_tools.durable import write_whole
from build_tools.pages.earlier.view import ComparedLine, compared

__all__ = ["Reread", "accept", "differences", "refresh", "reread", "with_originals"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """An original as it is read today."""

    held: Present
    received: Received
    old_reader: str
    """What read it when it was taken in."""

    @property
    def reader(self) -> str:
        """What reads it today."""
        return self.received.taken.reader

    @property
    def is_same(self) -> bool:
        """Whether today's reader reads the text that stands, byte for byte."""
        return self.received.source == self.held.source.read_bytes()

    @property
    def is_other_reader(self) -> bool:
        """Whether the record names another reader, or another version of it."""
        return self.reader != self.old_reader


def with_originals(root: Path) -> Iterator[str]:
    """The documents whose text was read in an original, by id."""
    folders = (root / "documents").iterdir() if (root / "documents").is_dir() else ()
    yield from sorted(one.name for one in folders if any(one.glob("goc.*")))


def reread(root: Path, document: str) -> Reread:
    """Read the original of a document. Raises BuildError where there is none, or it is not as it was received."""
    held = present(root, document)
    original = original_of(held)
    if original is None:
        raise refused(document, "tệp nguồn được chép nguyên từng byte, không có tệp gốc nào để đọc lại")
    received_as = text_at(held.located, ("source", "received_as"))
    received = replace(receive(original.file), name=received_as)
    return Reread(held=held, received=received, old_reader=original.reader)


def accept(one: Reread, today: str) -> Replaced:
    """Let the text of today's reader take the place of the present one."""
    origin = text_at(one.held.located, ("source", "origin"))
    why = f"Đọc lại tệp gốc bằng máy đọc mới ({one.old_reader} → {one.reader})"
    return replace_by(one.held, one.received, Replacement(origin=origin, why=why, today=today))


def refresh(one: Reread) -> None:
    """Record today's reader, which reads the same text, and its map; the text and its day stay."""
    record = with_values(one.held.text, {("source", "original", "reader"): yaml_text(one.reader)})
    for name, data in one.received.files():
        if name == MAP_FILE:
            write_whole(one.held.folder / name, data)
    write_whole(one.held.folder / "record.yml", record.encode())


def differences(one: Reread) -> Iterator[str]:
    """Each line that differs: as it stands, and as it is read today."""
    lines = [
        line
        for line in compared(one.held.source.read_text(encoding="utf-8"), one.received.text)
        if line.changed
    ]
    for line in lines:
        yield from _difference(line)
    if not lines:
        yield "  chỉ khác dòng trống, khoảng trắng ở đầu và cuối dòng"


def _difference(line: ComparedLine) -> Iterator[str]:
    now = "".join(one.text for one in line.words if one.only != "sau")
    then = "".join(one.text for one in line.words if one.only != "truoc")
    if line.old:
        yield f"  dòng {line.old} đang có:    {now}"
    if line.new:
        yield f"  dòng {line.new} khi đọc lại: {then}"
    if not line.new:
        yield "    khi đọc lại không còn dòng này"
    if not line.old:
        yield "    dòng này đang không có"
