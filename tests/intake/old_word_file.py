"""The container of an old Word file, as much of it as tells what it is."""

import struct

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
NAME = "WordDocument".encode("utf-16-le")
ROOT = "Root Entry".encode("utf-16-le")
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
    entry = _entry(NAME, chain[0], len(chain) * sector if size is None else size)
    table = [0xFFFFFFFF] * (sector // 4)
    for one, following in zip(chain, (*chain[1:], END), strict=True):
        table[one] = following
    stream = bytearray(sector * (max(chain) - 1))
    struct.pack_into("<HHxxxxxxH", stream, (chain[0] - 2) * sector, magic, version, flags)
    return (
        bytes(header) + entry + bytes(sector - 128) + struct.pack(f"<{len(table)}I", *table) + bytes(stream)
    )


def short_word(*, version: int = 193, flags: int = 0, stale: bool = False) -> bytes:
    """A container whose stream of Word is so short that it stands in that of the root, at its second small sector.

    `stale`: before the directory stands what was left of an older one.
    """
    header = bytearray(OLE + bytes(504))
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 56, 4096)
    struct.pack_into("<I", header, 68, END)
    struct.pack_into("<109I", header, 76, 1, *[0xFFFFFFFF] * 108)
    left = _entry(ROOT, END, 0) + _entry(NAME, 70, 5000) if stale else bytes(256)
    directory = left + _entry(ROOT, 2, 1024) + _entry(NAME, 9, 600)
    table = [0xFFFFFFFF] * 128
    table[2], table[4] = 4, END
    streams = bytearray(3 * 512)
    struct.pack_into("<HHxxxxxxH", streams, 2 * 512 + 64, 0xA5EC, version, flags)
    return bytes(header) + directory + struct.pack("<128I", *table) + bytes(streams)


def _entry(name: bytes, sector: int, size: int) -> bytes:
    entry = bytearray(128)
    entry[: len(name)] = name
    struct.pack_into("<H", entry, 64, len(name) + 2)
    struct.pack_into("<II", entry, 116, sector, size)
    return bytes(entry)
