"""What the beginning of an old Word file (.doc) says: which Word wrote it, whether it is locked, whether it is whole.

The file is a container of streams, as a disk holds files: sectors of one size, a directory of entries of 128 bytes
that name each stream, its size and its first sector, and a table that says of each sector which one follows it.
Short streams stand together, in small sectors, in the stream of the directory's root.
The words stand in the stream `WordDocument`, which begins with the header of Word.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

__all__ = ["WORD_STREAM", "WordHeader", "word_header"]

WORD_STREAM = "WordDocument".encode("utf-16-le")
_ROOT = "Root Entry".encode("utf-16-le")
_NAME_LENGTH, _FIRST_SECTOR, _SIZE = 64, 116, 120
"""Places in an entry of the directory."""
_SECTOR_SHIFT, _SHORT, _MORE_TABLES, _FIRST_TABLES, _TABLES_IN_HEADER = 30, 56, 68, 76, 109
"""Places in the container's header."""
_SMALL_SHIFT = 6
_MOST_PLACES = 16
"""A file has its directory once or twice; a hostile one has its name a million times."""
_HEADER = struct.Struct("<HHxxxxxxH")
"""Magic, version; 6 bytes further the flags."""
_MAGICS = frozenset({0xA5EC, 0xA5DC})
"""Word 97 and later; Word 6 and 95."""
_LOCKED = 0x0100


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHeader:
    """What the header says."""

    version: int
    """101 for Word 6, 104 for Word 95, 193 for Word 97, more for those that follow."""
    locked: bool
    """Whether a password is needed to read it."""
    whole: bool
    """Whether all sectors of the stream are in the file; where it was cut off, programs show what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A stream as the directory has it."""

    sector: int
    size: int


def word_header(content: bytes) -> WordHeader | None:
    """The header of Word in an OLE container; None where it does not stand where the directory says."""
    try:
        shift, short = _number(content, _SECTOR_SHIFT, "<H"), _number(content, _SHORT)
        if shift not in {9, 12}:
            return None
        tables = tuple(_tables(content, shift))
    except struct.error:
        return None
    root = next((one for one in _entries(content, _ROOT) if one.size), None)
    found = [
        header
        for entry in _entries(content, WORD_STREAM)
        if (header := _led_to(content, entry, root if entry.size < short else None, tables, shift))
    ]
    # An entry may be one that was given up when the file was saved again.
    return next((header for header in found if header.whole), found[0] if found else None)


def _entries(content: bytes, name: bytes) -> Iterator[_Entry]:
    """The entries of the directory that have this name: the first few places that could be one."""
    at = -1
    for _ in range(_MOST_PLACES):
        if (at := content.find(name, at + 1)) < 0:
            return
        if len(content) >= at + _SIZE + 4 and _number(content, at + _NAME_LENGTH, "<H") == len(name) + 2:
            yield _Entry(sector=_number(content, at + _FIRST_SECTOR), size=_number(content, at + _SIZE))


def _led_to(
    content: bytes, entry: _Entry, root: _Entry | None, tables: tuple[int, ...], shift: int
) -> WordHeader | None:
    """The header to which an entry leads; `root` where the stream is short."""
    begin = entry.sector << _SMALL_SHIFT
    holder, number, within = (root, begin >> shift, begin % (1 << shift)) if root else (entry, 0, 0)
    try:
        sector = next(islice(_sectors(content, holder, tables, shift), number, None))
        magic, version, flags = _HEADER.unpack_from(content, (sector + 1 << shift) + within)
    except (struct.error, IndexError):
        return None
    if magic not in _MAGICS:
        return None
    return WordHeader(
        version=version, locked=bool(flags & _LOCKED), whole=_is_whole(content, holder, tables, shift)
    )


def _is_whole(content: bytes, entry: _Entry, tables: tuple[int, ...], shift: int) -> bool:
    """Whether all sectors of a stream begin in the file; a program may leave the last one short."""
    if entry.size > len(content):
        return False
    try:
        sectors = islice(_sectors(content, entry, tables, shift), -(-entry.size >> shift))
        return all(sector + 1 << shift < len(content) for sector in sectors)
    except (struct.error, IndexError):
        return False


def _sectors(content: bytes, entry: _Entry, tables: tuple[int, ...], shift: int) -> Iterator[int]:
    """The sectors of a stream and on. Raises struct.error or IndexError where the way ends.

    A file of 100 MB has 200,000 of them.
    """
    sector = entry.sector
    while True:
        yield sector
        table, place = divmod(sector, 1 << shift - 2)
        sector = _number(content, (tables[table] + 1 << shift) + place * 4)


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
