"""The container of an old Word file, as much of it as tells what it is."""

import struct

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
NAME = "WordDocument".encode("utf-16-le")
END = 0xFFFFFFFE


def old_word(
    *,
    version: int = 193,
    flags: int = 0,
    magic: int = 0xA5EC,
    shift: int = 9,
    chain: tuple[int, ...] = (2,),
    size: int | None = None,
) -> bytes:
    """A container: its header, a sector for the directory, one for the table, then the stream in these sectors."""
    sector = 1 << shift
    header = bytearray(OLE + bytes(sector - len(OLE)))
    struct.pack_into("<H", header, 30, shift)
    struct.pack_into("<I", header, 68, END)
    struct.pack_into("<109I", header, 76, 1, *[0xFFFFFFFF] * 108)
    entry = bytearray(sector)
    entry[: len(NAME)] = NAME
    struct.pack_into("<H", entry, 64, len(NAME) + 2)
    struct.pack_into("<II", entry, 116, chain[0], len(chain) * sector if size is None else size)
    table = [0xFFFFFFFF] * (sector // 4)
    for one, following in zip(chain, (*chain[1:], END), strict=True):
        table[one] = following
    stream = bytearray(sector * (max(chain) - 1))
    struct.pack_into("<HHxxxxxxH", stream, (chain[0] - 2) * sector, magic, version, flags)
    return bytes(header + entry) + struct.pack(f"<{len(table)}I", *table) + bytes(stream)
