"""A zip whose directory lies."""

import struct
import zipfile
from io import BytesIO

from tests.intake.docx.build import p, parts_of

DOCUMENT = "word/document.xml"
SYMLINK = 0o120777
ZIP64 = struct.pack("<HHQ", 1, 8, 2**40)
"""Of an entry that says that it is a trillion bytes."""


def patched(
    content: bytes, *, flags: int | None = None, size: int | None = None, method: int | None = None
) -> bytes:
    """What the directory of a zip says of its largest entry, changed."""
    changed = bytearray(content)
    position = content.index(b"PK\x01\x02")
    while changed[position : position + 4] == b"PK\x01\x02":
        lengths = struct.unpack_from("<HHH", changed, position + 28)
        name = bytes(changed[position + 46 : position + 46 + lengths[0]])
        if name == DOCUMENT.encode():
            if flags is not None:
                struct.pack_into("<H", changed, position + 8, flags)
            if method is not None:
                struct.pack_into("<H", changed, position + 10, method)
            if size is not None:
                struct.pack_into("<I", changed, position + 24, size)
        position += 46 + sum(lengths)
    return bytes(changed)


def at_one_place(content: bytes) -> bytes:
    """The directory says that the styles stand where the text does."""
    changed = bytearray(content)
    offsets: dict[bytes, int] = {}
    position = changed.index(b"PK\x01\x02")
    while changed[position : position + 4] == b"PK\x01\x02":
        lengths = struct.unpack_from("<HHH", changed, position + 28)
        offsets[bytes(changed[position + 46 : position + 46 + lengths[0]])] = position + 42
        position += 46 + sum(lengths)
    place = offsets[DOCUMENT.encode()]
    start = offsets[b"word/styles.xml"]
    changed[start : start + 4] = changed[place : place + 4]
    return bytes(changed)


def with_entry(name: str, content: str | bytes, *, mode: int = 0, extra: bytes = b"") -> bytes:
    """A sound file and one entry more, or instead of the one of its name."""
    file = BytesIO()
    parts = {one: said for one, said in parts_of(p("chữ")).items() if one != name}
    with zipfile.ZipFile(file, "w") as archive:
        for one, said in parts.items():
            archive.writestr(one, said)
        entry = zipfile.ZipInfo(name)
        entry.external_attr, entry.extra = mode << 16, extra
        archive.writestr(entry, content)
    return file.getvalue()


def exactly_twice() -> bytes:
    parts = parts_of(p("chữ"))
    return with_entry("word/documenT.xml", parts[DOCUMENT]).replace(b"documenT", b"document")
