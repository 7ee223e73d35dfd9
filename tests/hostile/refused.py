"""What is no archive's business: records and files that are refused, each with the rule that says so."""

import os
from pathlib import Path

_SHA = "0" * 64
HEAD = (
    "id: pha\nsource: {file: source.txt, sha256: " + _SHA + ", received_as: a, origin: b}\n"
    "added: '2026-01-01'\nupdated: '2026-01-01'\n"
)


def named(identifier: str) -> str:
    """A record with another id."""
    return HEAD.replace("id: pha", f"id: {identifier}")


def sourced(file: str) -> str:
    """A record that names another source file."""
    return HEAD.replace("file: source.txt", f"file: {file}")


RECORDS = {
    "alias bomb": ("a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n", 1, "yaml-alias"),
    "merge key": ("a: &a {x: y}\nb:\n  <<: *a\n", 1, "yaml-alias"),
    "tag that runs a command": (f"{HEAD}names: !!python/object/apply:os.system ['touch hong.txt']\n", 5, "yaml-tag"),
    "tag that makes an object": (f"{HEAD}names: !!python/object/new:os.system [x]\n", 5, "yaml-tag"),
    "tag that imports": (f"{HEAD}names: !!python/name:os.system\n", 5, "yaml-tag"),
    "tag of bytes": (f"{HEAD}names: !!binary aGk=\n", 5, "yaml-tag"),
    "tag of one's own": (f"{HEAD}names: !x y\n", 5, "yaml-tag"),
    "environment tag": (f"{HEAD}names: !ENV HOME\n", 5, "yaml-tag"),
    "two documents": (f"{HEAD}---\nid: x\n", 5, "yaml-document"),
    "the same key twice": (f"{HEAD}id: x\n", 5, "duplicate-key"),
    "a tab": (f"{HEAD}names:\n\t- x\n", 6, "yaml-tab"),
    "nothing": ("", 1, "wrong-type"),
    "a list": ("- x\n", 1, "wrong-type"),
    "a word": ("x\n", 1, "wrong-type"),
    "an open bracket": (f"{HEAD}names: [x\n", 5, "yaml-syntax"),
    "an open quote": (f"{HEAD}names: ['x\n", 5, "yaml-syntax"),
    "endless nesting": ("[" * 20_000 + "]" * 20_000 + "\n", 1, "yaml-depth"),
    "a control character": (f"{HEAD}names: ['\x01']\n", 5, "yaml-character"),
    "a byte 0": (f"{HEAD}names: ['\x00']\n", 5, "not-utf8"),
    "an escape from the folder": (sourced("../../ids.yml"), 2, "wrong-form"),
    "an absolute path": (sourced("/etc/passwd"), 2, "wrong-form"),
    "a path of Windows": (sourced("'..\\..\\ids.yml'"), 2, "wrong-form"),
    "a drive of Windows": (sourced("'C:\\x.txt'"), 2, "wrong-form"),
    "a path behind an allowed name": (sourced("source.txt/../../x"), 2, "wrong-form"),
    "a path in a folder": (sourced("source/x.txt"), 2, "wrong-form"),
    "a name that ends with a blank": (sourced("'source.txt '"), 2, "wrong-form"),
    "a name with a line end": (sourced('"source.txt\\n"'), 2, "wrong-form"),
    "a stream of Windows": (sourced("'source.txt:x'"), 2, "wrong-form"),
    "the record itself": (sourced("record.yml"), 2, "wrong-form"),
    "zip-slip in an id": (named("../../../hong"), 1, "wrong-form"),
    "an id that is the folder above": (named("'..'"), 1, "wrong-form"),
    "an id with a slash": (named("a/b"), 1, "wrong-form"),
    "an id with a backslash": (named("'a\\b'"), 1, "wrong-form"),
    "an absolute id": (named("/etc/passwd"), 1, "wrong-form"),
    "an id with capitals": (named("Pha"), 1, "wrong-form"),
    "an id with letters of another script": (named("phа"), 1, "wrong-form"),
    "an id with a line end": (named('"pha\\n"'), 1, "wrong-form"),
    "an id that is markup": (named("'<b>x</b>'"), 1, "wrong-form"),
    "an id that is code": (named("\"x')+alert(1)+('\""), 1, "wrong-form"),
    "an id with a percent sign": (named("'%2e%2e'"), 1, "wrong-form"),
    "an id that Windows keeps": (named("con"), 1, "wrong-form"),
    "a numbered one that Windows keeps": (named("lpt1"), 1, "wrong-form"),
    "an id without an end": (named("a" * 300), 1, "too-long"),
    "an id that is a number": (named("1"), 1, "wrong-type"),
    "an id that is nothing": (named(""), 1, "wrong-type"),
    "a date that is none": (HEAD.replace("added: '2026-01-01'", "added: '2026-02-30'"), 3, "wrong-date"),
    "a date that is a payload": (HEAD.replace("added: '2026-01-01'", "added: '<b>'"), 3, "wrong-date"),
    "an unknown key": (f"{HEAD}__class__: x\n", 5, "unknown-key"),
    "a line that is huge": (f"{HEAD}masks: [{{line: {'9' * 400}, text: x, reason: y}}]\n", 5, "wrong-type"),
    "a line below zero": (f"{HEAD}masks: [{{line: -1, text: x, reason: y}}]\n", 5, "out-of-range"),
    "a line that is not a number": (f"{HEAD}masks: [{{line: .nan, text: x, reason: y}}]\n", 5, "wrong-type"),
    "a decision that leads away": (
        f"{HEAD}decisions: [{{line: 1, column: 0, surface: x, target: ../../x, why: y}}]\n",
        5,
        "wrong-form",
    ),
    "a wrong hash": (HEAD, 2, "wrong-sha256"),
    "a hash that is a payload": (HEAD.replace(_SHA, "'<script>'"), 2, "wrong-sha256"),
    "a theme that is a path": (f"{HEAD}themes: [../../x]\n", 5, "unknown-theme"),
}  # fmt: skip
"""Name → record.yml, the line that the message must name, and the rule."""

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF"
SOURCES = {
    "a PDF": (PDF, 0, ""),
    "a broken PDF": (b"%PDF-1.4\n\xff\xff\xff", 2, "not-utf8"),
    "a DOCX": (b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 40, 1, "not-utf8"),
    "a broken DOCX": (b"PK\x03\x04", 1, ""),
    "an old DOC": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 40, 1, "not-utf8"),
    "a gzip bomb": (b"\x1f\x8b\x08\x00" + b"\x00" * 100, 1, "not-utf8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, 1, "not-utf8"),
    "a program": (b"MZ\x90\x00" + b"\x00" * 20, 1, "not-utf8"),
    "UTF-16": ("Chỉ thị".encode("utf-16"), 1, "not-utf8"),
    "UTF-16 without a mark": ("Chi thi so 33".encode("utf-16-le"), 1, "not-utf8"),
    "UTF-32": ("Chỉ thị".encode("utf-32"), 1, "not-utf8"),
    "TCVN3": (b"Qu\xb6n l\xfd nh\xb5 n\xad\xedc", 1, "not-utf8"),
    "a byte 0 on the third line": (b"mot\nhai\nba\x00\n", 3, "not-utf8"),
    "an overlong sequence": (b"a\n\xc0\xaf..\n", 2, "not-utf8"),
    "half a surrogate": (b"a\n\xed\xa0\x80\n", 2, "not-utf8"),
    "a sequence cut at the end": (b"a\n\xe1\xbb", 2, "not-utf8"),
    "beyond Unicode": (b"\xf4\x90\x80\x80", 1, "not-utf8"),
    "no byte": (b"", 2, "empty-source"),
    "a mark only": (b"\xef\xbb\xbf", 2, "empty-source"),
    "blanks only": (" \t\r\n\u00a0\u2003\n".encode(), 2, "empty-source"),
}
"""Name → bytes of the source, the line named (of source or record), and the rule; "" for plain text: it is taken."""


def _link(folder: Path) -> None:
    (folder / "source.txt").unlink()
    (folder / "source.txt").symlink_to("/etc/passwd")


def _record_link(folder: Path) -> None:
    (folder / "record.yml").unlink()
    (folder / "record.yml").symlink_to("/etc/passwd")


def _folder_link(folder: Path) -> None:
    folder.rename(folder.parent.parent / "elsewhere")
    folder.symlink_to(folder.parent.parent / "elsewhere")


def _circle(folder: Path) -> None:
    (folder / "source.txt").unlink()
    (folder / "source.txt").symlink_to("source.txt")


def _fifo(folder: Path) -> None:
    (folder / "source.txt").unlink()
    os.mkfifo(folder / "source.txt")


def _device(folder: Path) -> None:
    (folder / "source.txt").unlink()
    (folder / "source.txt").symlink_to("/dev/zero")


def _folder(folder: Path) -> None:
    (folder / "source.txt").unlink()
    (folder / "source.txt").mkdir()


def _huge(folder: Path) -> None:
    with (folder / "source.txt").open("wb") as file:
        file.truncate(50_000_000)


def _huge_record(folder: Path) -> None:
    with (folder / "record.yml").open("ab") as file:
        file.write(b"#" * 50_000_000)


PLACES = {
    "a link to a file of the system": (_link, "pha/source.txt", "symlink"),
    "a record that is a link": (_record_link, "pha/record.yml", "symlink"),
    "a folder that is a link": (_folder_link, "pha", "symlink"),
    "a link to itself": (_circle, "pha/source.txt", "symlink"),
    "a pipe without an end": (_fifo, "pha/source.txt", "not-a-file"),
    "a device without an end": (_device, "pha/source.txt", "symlink"),
    "a folder in the place of a file": (_folder, "pha/source.txt", "not-a-file"),
    "50 MB": (_huge, "pha/source.txt", "too-large"),
    "a record of 50 MB": (_huge_record, "pha/record.yml", "too-large"),
}
"""Name → what is done to the folder, the path named, and the rule."""
