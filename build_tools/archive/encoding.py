"""Bytes to text, strictly UTF-8; where they are not, what they look like.

A byte order mark is not removed: it stays the first character (U+FEFF) of the text, so that offsets
count every character of the file.
"""

import re
import unicodedata
from collections.abc import Iterator

from build_tools.diagnostics import Diagnostic

__all__ = ["decode", "looks_like"]

_SIGNATURES = (
    (b"%PDF", "tệp PDF"),
    (b"PK\x03\x04", "tệp Word .docx (hoặc tệp nén khác)"),
    (b"\xd0\xcf\x11\xe0", "tệp Word .doc đời cũ"),
    (b"{\\rtf", "tệp RTF"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "b5b8b6b7b9 a8 bbbebcbdc6 a9 c7cac8c9cb ae ccd0cecfd1 aa d2d5d3d4d6 d7ddd8dcde dfe3e1e2e4"
            "ab e5e8e6e7e9 ac eaedebecee eff3f1f2f4 ad f5f8f6f7f9 fafdfbfcfe a1a2a3a4a5a6a7"
        ),
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
"""TCVN 5712:1993 in the font encoding of the 1990s (`.VnTime`), lower case and the seven capitals it has."""

_VNI = {
    0xF9: "\u0301", 0xF8: "\u0300", 0xFB: "\u0309", 0xF5: "\u0303", 0xEF: "\u0323",
    0xE2: "\u0302", 0xE1: "\u0302\u0301", 0xE0: "\u0302\u0300", 0xE5: "\u0302\u0309", 0xE3: "\u0302\u0303",
    0xE4: "\u0302\u0323", 0xEA: "\u0306", 0xE9: "\u0306\u0301", 0xE8: "\u0306\u0300", 0xFA: "\u0306\u0309",
    0xFC: "\u0306\u0303", 0xEB: "\u0306\u0323", 0xF4: "ơ", 0xF6: "ư", 0xF1: "đ", 0xED: "í", 0xEC: "ì",
    0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ",
}  # fmt: skip
"""VNI Windows, lower case: marks stand as bytes behind their letter."""

_WORDS = frozenset(
    re.findall(
        r"\w+",
        """của và các được với về những việc thực hiện là có đã đảng quyền công tác nhân dân vận nước quyết
        định nghị chỉ thị kết luận số ngày tháng năm tỉnh ủy người không một này đồng hội""",
    )
)
"""Frequent words: the encoding in which most of those with marks appear is the one."""


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the text of a file, every character kept; or None and what is wrong with its bytes.

    A byte 0 is refused too: no text has one, but UTF-16 without a mark may pass for UTF-8 with many.
    """
    try:
        text = data.decode("utf-8")
        start = data.find(0)
        if start < 0:
            return text, ()
    except UnicodeDecodeError as error:
        start = error.start
    likely = looks_like(data)
    advice = (
        f"tệp có vẻ là {likely}; hãy lưu một bản UTF-8 làm tệp nguồn, giữ nguyên bản gốc bên cạnh"
        if likely
        else "không nhận ra bảng mã; hãy mở bằng phần mềm soạn thảo rồi lưu một bản UTF-8"
    )
    message = f"không phải chữ UTF-8: byte thứ {start} (đếm từ 0) là 0x{data[start]:02X}; {advice}"
    line = data.count(b"\n", 0, start) + 1
    return None, (Diagnostic(path=path, line=line, rule="not-utf8", message=message),)


def looks_like(data: bytes) -> str:
    """Name the encoding (or kind of file) that the bytes look like; "" where nothing fits.

    The candidates are those in which Vietnamese papers come: the one in which the most frequent
    words of Vietnamese appear wins, if at least two marked words do.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    readings = ((_score(text), -rank, name) for rank, (name, text) in enumerate(_readings(data)))
    score, _, name = max(readings)
    return name if score >= 2 else ""


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text that the bytes would be in each encoding."""
    yield "UTF-8 bị hỏng vài chỗ", data.decode("utf-8", errors="ignore")
    yield "UTF-16", data.decode("utf-16-le", errors="ignore")
    yield "UTF-16", data.decode("utf-16-be", errors="ignore")
    yield "Windows-1258", data.decode("cp1258", errors="ignore")
    plain = data.decode("latin-1")
    yield "TCVN3 (ABC)", plain.translate(_TCVN3)
    yield "VNI Windows", plain.translate(_VNI)


def _score(text: str) -> int:
    """Count the frequent Vietnamese words with marks in a text."""
    return sum(
        word in _WORDS and not word.isascii() for word in unicodedata.normalize("NFC", text).lower().split()
    )
