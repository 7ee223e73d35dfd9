"""The container of an old Word file, as much of it as tells what it is."""

import struct

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
NAME = "WordDocument".encode("utf-16-le")


def old_word(
    *, version: int = 193, flags: int = 0, sector: int = 1, magic: int = 0xA5EC, shift: int = 9
) -> bytes:
    """A container: its header, a sector for the directory, then the stream of Word."""
    size = 1 << shift
    header = bytearray(OLE + bytes(size - len(OLE)))
    struct.pack_into("<H", header, 30, shift)
    entry = bytearray(size)
    entry[: len(NAME)] = NAME
    struct.pack_into("<H", entry, 64, len(NAME) + 2)
    struct.pack_into("<I", entry, 116, sector)
    stream = struct.pack("<HHxxxxxxH", magic, version, flags) + bytes(size)
    return bytes(header + entry) + bytes(size * (sector - 1)) + stream
