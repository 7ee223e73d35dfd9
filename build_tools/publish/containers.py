"""What is inside a file: the members of archives, of archives in archives, and the fields of a data base."""

import bz2
import gzip
import io
import lzma
import re
import sqlite3
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass

import brotli

_DEEPEST = 8
"""Archives within archives; nobody packs so often but to hide."""
_LARGEST = 512 * 1024 * 1024
"""Bytes of one member: beyond that, opening it would stop the machine."""
_TOO_LARGE = f"hơn {_LARGEST} byte"
_SQLITE = b"SQLite format 3\x00"
_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
"""How a stream of zlib begins."""
_CLOSED = {
    b"\x28\xb5\x2f\xfd": "zstd",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!": "rar",
}
_FAULTS = (OSError, EOFError, ValueError, RuntimeError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, sqlite3.Error, brotli.error)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file, or what is inside one."""

    name: str
    """`ghi-nho.apkg › collection.anki2 › notes.flds`"""
    data: bytes
    closed: str = ""
    """Why it could not be opened; "" where there is nothing to open."""


def contents(name: str, data: bytes, depth: int = 0) -> Iterator[Content]:
    """Yield a file itself, if it is no container, and everything inside it to any depth."""
    opener = _opener(name, data)
    if opener is None:
        kind = next((kind for magic, kind in _CLOSED.items() if data.startswith(magic)), "")
        yield Content(name=name, data=data, closed=kind)
        return
    if depth == _DEEPEST:
        yield Content(name=name, data=data, closed=f"quá {_DEEPEST} lớp nén")
        return
    try:
        for inner, content in opener(data):
            yield from contents(f"{name} › {inner}" if inner else name, content, depth + 1)
    except _FAULTS as error:
        yield Content(name=name, data=data, closed=f"{type(error).__name__}: {error}")


def _opener(name: str, data: bytes) -> Callable[[bytes], Iterator[tuple[str, bytes]]] | None:
    """How a file is opened, told by its first bytes; only Brotli has none."""
    for magic, opener in _OPENERS.items():
        if data.startswith(magic):
            return opener
    if data[257:262] == b"ustar":
        return _tar
    return _brotli if name.endswith(".br") else None


def _gzip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        yield "", _read(stream)


def _bzip2(data: bytes) -> Iterator[tuple[str, bytes]]:
    with bz2.BZ2File(io.BytesIO(data)) as stream:
        yield "", _read(stream)


def _xz(data: bytes) -> Iterator[tuple[str, bytes]]:
    with lzma.LZMAFile(io.BytesIO(data)) as stream:
        yield "", _read(stream)


def _brotli(data: bytes) -> Iterator[tuple[str, bytes]]:
    yield "nội dung", brotli.decompress(data)


def _read(stream: gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile) -> bytes:
    """All of a compressed stream."""
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(_TOO_LARGE)
    return data


def _zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield "(chú thích)", archive.comment
        for member in archive.infolist():
            if member.file_size > _LARGEST:
                raise ValueError(_TOO_LARGE)
            yield "(tên)", member.filename.encode() + b"\n" + member.comment
            if not member.is_dir():
                yield member.filename, archive.read(member)


def _tar(data: bytes) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for member in archive:
            yield "(tên)", f"{member.name}\n{member.linkname}".encode(errors="replace")
            if member.size > _LARGEST:
                raise ValueError(_TOO_LARGE)
            if member.isfile() and (file := archive.extractfile(member)) is not None:
                yield member.name, file.read()


def _sqlite(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every field of every table, each column as one text; a long field lies scattered in the file's bytes."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(data)
        base.text_factory = bytes
        tables = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        for name, sql in tables:
            table = name.decode()
            yield table, sql or b""
            quoted = table.replace('"', '""')
            rows = base.execute(f'SELECT * FROM "{quoted}"')  # noqa: S608  # a name that the file itself gives
            for column, *fields in zip((each[0] for each in rows.description), *rows.fetchall(), strict=True):
                for field in fields:
                    if isinstance(field, bytes):
                        yield f"{table}.{column}", field
                    elif field is not None:
                        yield f"{table}.{column}", str(field).encode()


def _deflated(data: bytes) -> Iterator[tuple[str, bytes]]:
    """A document or picture as it is, and each compressed stream in it: text of a PDF, remarks of a PNG."""
    yield "nội dung", b"\n" + data
    for start in (match.start() for match in _STREAM.finditer(data)):
        with suppress(zlib.error):
            yield f"luồng {start}", zlib.decompressobj().decompress(data[start:], _LARGEST)


_OPENERS: dict[bytes, Callable[[bytes], Iterator[tuple[str, bytes]]]] = {
    b"\x1f\x8b": _gzip,
    b"PK\x03\x04": _zip,
    b"PK\x05\x06": _zip,
    b"BZh": _bzip2,
    b"\xfd7zXZ\x00": _xz,
    _SQLITE: _sqlite,
    b"%PDF": _deflated,
    b"\x89PNG": _deflated,
}
