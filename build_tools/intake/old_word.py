"""What the beginning of an old Word file (.doc) says: which Word wrote it, and whether it is locked.

The file is a container of streams, as a disk holds files: a directory of entries of 128 bytes names each stream and
its first sector; the stream `WordDocument` begins with the header of Word.
"""

import struct
from dataclasses import dataclass

__all__ = ["WORD_STREAM", "WordHeader", "word_header"]

WORD_STREAM = "WordDocument".encode("utf-16-le")
_NAME_BYTES = len(WORD_STREAM) + 2
_SECTOR_SHIFT, _NAME_LENGTH, _FIRST_SECTOR = 30, 64, 116
_LOCKED = 0x0100
_HEADER = struct.Struct("<HHxxxxxxH")
"""Magic, version; 6 bytes further the flags."""
_MAGICS = frozenset({0xA5EC, 0xA5DC})
"""Word 97 and later; Word 6 and 95."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHeader:
    """What the header says."""

    version: int
    """101 for Word 6, 105 for Word 95, 193 for Word 97 and all later."""
    locked: bool
    """Whether a password is needed to read it."""


def word_header(content: bytes) -> WordHeader | None:
    """The header of Word in an OLE container; None where it does not stand where the directory says."""
    at = -1
    while (at := content.find(WORD_STREAM, at + 1)) >= 0:
        if header := _led_to(content, at):
            return header
    return None


def _led_to(content: bytes, entry: int) -> WordHeader | None:
    """The header to which the directory's entry leads."""
    try:
        (shift,) = struct.unpack_from("<H", content, _SECTOR_SHIFT)
        (length,) = struct.unpack_from("<H", content, entry + _NAME_LENGTH)
        (sector,) = struct.unpack_from("<I", content, entry + _FIRST_SECTOR)
        if length != _NAME_BYTES or shift not in {9, 12}:
            return None
        magic, version, flags = _HEADER.unpack_from(content, (sector + 1) << shift)
    except struct.error:
        return None
    return WordHeader(version=version, locked=bool(flags & _LOCKED)) if magic in _MAGICS else None
