"""What the beginning of an old Word file (.doc) says: which Word wrote it, whether it is locked, whether it is whole.

The file is a container of streams, as a disk holds files: sectors of one size, a directory of entries of 128 bytes
that name each stream, its size and its first sector, and a table that says of each sector which one follows it.
The words stand in the stream `WordDocument`, which begins with the header of Word.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["WORD_STREAM", "WordHeader", "word_header"]

WORD_STREAM = "WordDocument".encode("utf-16-le")
_NAME_BYTES = len(WORD_STREAM) + 2
_SECTOR_SHIFT, _FIRST_TABLES, _MORE_TABLES = 30, 76, 68
_NAME_LENGTH, _FIRST_SECTOR, _SIZE = 64, 116, 120
_LOCKED = 0x0100
_HEADER = struct.Struct("<HHxxxxxxH")
"""Magic, version; 6 bytes further the flags."""
_MAGICS = frozenset({0xA5EC, 0xA5DC})
"""Word 97 and later; Word 6 and 95."""
_TABLES_IN_HEADER = 109


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHeader:
    """What the header says."""

    version: int
    """101 for Word 6, 105 for Word 95, 193 for Word 97 and all later."""
    locked: bool
    """Whether a password is needed to read it."""
    whole: bool
    """Whether all sectors of the stream are in the file; where it was cut off, programs show what is left."""


def word_header(content: bytes) -> WordHeader | None:
    """The header of Word in an OLE container; None where it does not stand where the directory says."""
    at = -1
    while (at := content.find(WORD_STREAM, at + 1)) >= 0:
        try:
            if header := _led_to(content, at):
                return header
        except struct.error:
            continue
    return None


def _led_to(content: bytes, entry: int) -> WordHeader | None:
    """The header to which the directory's entry leads."""
    shift = _number(content, _SECTOR_SHIFT, "<H")
    if _number(content, entry + _NAME_LENGTH, "<H") != _NAME_BYTES or shift not in {9, 12}:
        return None
    sector = _number(content, entry + _FIRST_SECTOR)
    magic, version, flags = _HEADER.unpack_from(content, (sector + 1) << shift)
    if magic not in _MAGICS:
        return None
    size = _number(content, entry + _SIZE)
    return WordHeader(
        version=version, locked=bool(flags & _LOCKED), whole=_is_whole(content, sector, size, shift)
    )


def _is_whole(content: bytes, sector: int, size: int, shift: int) -> bool:
    """Follow the stream through the table; a file of 100 MB has 200,000 sectors."""
    try:
        tables = list(_tables(content, shift))
        for _ in range(-(-size >> shift) - 1):
            table, place = divmod(sector, 1 << shift - 2)
            sector = _number(content, (tables[table] + 1 << shift) + place * 4)
            if sector + 1 << shift >= len(content):
                return False
    except (struct.error, IndexError):
        return False
    return True


def _tables(content: bytes, shift: int) -> Iterator[int]:
    """The sectors of the table, in their order: the first in the container's header, more in a chain of sectors."""
    yield from struct.unpack_from(f"<{_TABLES_IN_HEADER}I", content, _FIRST_TABLES)
    further, many = _number(content, _MORE_TABLES), (1 << shift - 2) - 1
    for _ in range(len(content) >> shift):
        at = further + 1 << shift
        if at >= len(content):
            return
        *found, further = struct.unpack_from(f"<{many + 1}I", content, at)
        yield from found


def _number(content: bytes, at: int, form: str = "<I") -> int:
    return int(struct.unpack_from(form, content, at)[0])
