"""A last look at a public site: no file of it tells words that the archive masks.

Masked words leave the archive before anything reads it; this finds them where they came in another
way: on a hand-written page, in a register. Files are read as a curious reader would: unpacked,
without markup, folded lines joined, character references and percent signs resolved.
"""

import gzip
import re
import unicodedata
import zlib
from collections.abc import Collection, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from build_tools.diagnostics import Diagnostic
from build_tools.masked_words import SearchedText

_GZIP = b"\x1f\x8b"
_TAG = re.compile(r"<[^<>]*>")
_FOLD = re.compile(r"\r?\n[ \t]")
"""Where a line of a calendar is cut."""
_STROKE = re.compile("([dD])\u0335")
"""How the search index writes đ (`build_tools.search.canon`)."""


def leaks(site: Path, words: Collection[str]) -> Iterator[Diagnostic]:
    """Yield each file below `site` that tells one of the words."""
    if not words:
        return
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            for told in told_in(path.read_bytes(), words):
                message = (
                    f"Tệp của bản công khai có chữ “{told}” mà một record.yml che; hãy bỏ chữ ấy ở nơi sinh ra nó "
                    "(trang viết tay trong docs/, danh mục), hoặc ghi vào keeps nếu được phép hiện."
                )
                yield Diagnostic(path=f"site/{name}", line=0, rule="masked-words-published", message=message)


def told_in(data: bytes, words: Collection[str]) -> list[str]:
    """Which of the words a file tells."""
    text = unicodedata.normalize("NFC", _unpacked(data).decode("utf-8", errors="ignore"))
    text = _STROKE.sub(lambda match: "Đ" if match[1] == "D" else "đ", _FOLD.sub("", unquote(unescape(text))))
    readings = [SearchedText(reading) for reading in {text, _TAG.sub("", text)}]
    return [
        one
        for one in sorted(words)
        if any(next(each.places(one, whole=True), None) is not None for each in readings)
    ]


def _unpacked(data: bytes) -> bytes:
    """What is inside a compressed file; the rest as it is."""
    if not data.startswith(_GZIP):
        return data
    try:
        return gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return data
