"""A text as a curious reader may read it: unescaped, without markup, with folded lines joined."""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_TAG = re.compile(r"<(?:!--[^<>]*--|sup\b[^<>]*>[^<>]{0,6}</sup|[^<>]*)>")
"""A tag, a comment, the call of a note."""
_FOLD = re.compile(r"\r?\n[ \t]")
"""Where a line of a calendar is cut."""
_ESCAPE = re.compile(
    r"\\u\{(?P<brace>[0-9a-fA-F]{1,6})\}|\\u(?P<four>[0-9a-fA-F]{4})|\\x(?P<two>[0-9a-fA-F]{2})|\\(?P<sign>[nrt,;\"'/])"
    r"|\\(?P<css>[0-9a-fA-F]{2,6}) ?"
)
"""Of JSON, JavaScript, calendars (`\\,`) and style sheets (`\\1ea1 `)."""
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"SQLite format 3")
_MISREAD = re.compile(
    r"[\u00c3-\u00c6\u00e1\u00cc][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]{1,2}"
)
"""What one letter of UTF-8 looks like when it is read as Windows' Latin letters."""
_ROUNDS = 3
"""How often a text is unescaped: `&amp;ograve;` is written twice over."""


def decoded(data: bytes) -> str:
    """A file's text, one after the other in each encoding that it may have.

    UTF-16 is known by its byte order mark or by its many zeros, which a picture may have too; what
    cannot be UTF-8 may be Vietnamese Windows' own, and hold a text in UTF-8 still.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        texts = [data.decode("utf-8")]
    except UnicodeDecodeError:
        texts = [data.decode(encoding, errors="replace") for encoding in ("utf-8", "cp1258")]
    head = data[:4096]
    for zeros, encoding in ((head[1::2], "utf-16-le"), (head[::2], "utf-16-be")):
        if zeros.count(0) > len(zeros) // 3:
            texts.append(data.decode(encoding, errors="replace"))
    return "\n".join(texts)


def readings(text: str) -> Iterator[str]:
    """Yield each way of reading that differs from the others. Lines are kept but by the last."""
    plain = text
    for _ in range(_ROUNDS):
        further = _unescaped(plain)
        if further == plain:
            break
        plain = further
    misread = _MISREAD.sub(_read_again, plain)
    yield from dict.fromkeys((text, plain, _TAG.sub(_lines_of, plain), _FOLD.sub("", plain), misread))


def embedded(text: str) -> Iterator[bytes]:
    """What tokens of Base64 in a text say, where that is text or a compressed file."""
    for match in _BASE64.finditer(text):
        token = match[0].rstrip("=").replace("-", "+").replace("_", "/")
        try:
            data = base64.b64decode(token + "=" * (-len(token) % 4))
        except binascii.Error:
            continue
        if data.isascii() or data.startswith(_PACKED) or _is_text(data):
            yield data


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _read_again(match: re.Match[str]) -> str:
    """UTF-8 that some program took for Windows' Latin letters: `LÃ²`."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return match[0].encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return match[0]


def _lines_of(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _unescaped(text: str) -> str:
    """Character references, percent signs and backslashes resolved."""
    if "&" in text:
        text = unescape(text)
    if "\\" in text:
        text = _SURROGATES.sub(
            lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"),
            _ESCAPE.sub(_meant, text),
        )
    return _PERCENT.sub(lambda match: unquote(match[0]), text) if "%" in text else text


def _meant(match: re.Match[str]) -> str:
    if match["sign"]:
        return {"n": "\n", "r": "\n", "t": "\t"}.get(match["sign"], match["sign"])
    code = int(match["brace"] or match["four"] or match["two"] or match["css"], 16)
    return chr(code) if code <= 0x10FFFF else ""
