"""What a file is, by its bytes and never by its name, and which reader takes it.

A name proves nothing: a `.doc` of a portal is often a web page, of Word often RTF, and a `.docx` may be an old file.
"""

import re
import zipfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from io import BytesIO
from typing import cast

from build_tools.intake.broken_zip import BROKEN_ZIP
from build_tools.intake.old_word import WORD_STREAM, word_header
from build_tools.intake.taken import Taken, UnreadableFileError
from build_tools.intake.text.contents import are_letters, letters_of

__all__ = ["READERS", "FileKind", "detect", "read_file"]


class FileKind(StrEnum):
    """What a file is."""

    DOCX = "docx"
    OLD_WORD = "doc"
    LOCKED = "locked"
    """A file of Office behind a password: it stands in the container of the old ones."""
    OLD_OFFICE = "ole"
    RTF = "rtf"
    PDF = "pdf"
    ODT = "odt"
    SHEET = "sheet"
    SLIDES = "slides"
    WORD_XML = "word-xml"
    """Word's one-file XML of 2003 and later."""
    WEB_ARCHIVE = "mht"
    IMAGE = "image"
    HTML = "html"
    TEXT = "text"
    ZIP = "zip"
    PACKED = "packed"
    EMPTY = "empty"
    UNKNOWN = "unknown"


READERS: Mapping[FileKind, str] = {
    FileKind.DOCX: "build_tools.intake.docx:read_docx",
    FileKind.HTML: "build_tools.intake.html:read_html",
    FileKind.PDF: "build_tools.intake.pdf:read_pdf",
    FileKind.WEB_ARCHIVE: "build_tools.intake.html:read_web_archive",
    FileKind.TEXT: "build_tools.intake.text.read:read_text",
}
"""Kind → the function that reads it, named and not imported: each brings what the others do not need."""

_SAVE_AS = "hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"
_OR_INSTALL = "; hoặc cài LibreOffice vào máy này rồi đưa lại chính tệp này"
"""Of kinds that LibreOffice makes a .docx: where it is on the machine, nobody reads this sentence."""
_COPY = "hãy chép nội dung sang Word, lưu thành .docx rồi đưa tệp đó vào"
REFUSALS: Mapping[FileKind, str] = {
    FileKind.OLD_WORD: f"đây là tệp Word đời cũ (.doc); {_SAVE_AS}{_OR_INSTALL}",
    FileKind.LOCKED: "tệp có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu lại",
    FileKind.OLD_OFFICE: f"đây là tệp đời cũ của một chương trình văn phòng khác, không phải Word; {_COPY}",
    FileKind.RTF: f"đây là tệp RTF; {_SAVE_AS}{_OR_INSTALL}",
    FileKind.ODT: f"đây là tệp của LibreOffice, OpenOffice (.odt); {_SAVE_AS}{_OR_INSTALL}",
    FileKind.SHEET: f"đây là bảng tính Excel; {_COPY}",
    FileKind.SLIDES: f"đây là tệp trình chiếu PowerPoint; {_COPY}",
    FileKind.WORD_XML: f"đây là tệp Word lưu ở dạng XML; {_SAVE_AS}",
    FileKind.IMAGE: "đây là ảnh chụp, máy không đọc được chữ trong ảnh; hãy xin bản Word của văn bản, hoặc gõ lại vào Word",
    FileKind.ZIP: "đây là tệp nén (.zip); hãy giải nén rồi đưa từng văn bản bên trong vào",
    FileKind.PACKED: "đây là tệp nén; hãy giải nén rồi đưa từng văn bản bên trong vào",
    FileKind.EMPTY: "tệp rỗng, không có nội dung; hãy chép lại từ nơi gửi",
    FileKind.UNKNOWN: f"không rõ đây là loại tệp gì, có thể tệp đã hỏng; nếu Word mở được thì {_SAVE_AS}",
}
"""Kind → why it is not read, and what to do; each goes on from the name of the file."""

LARGEST_TEXT = 20 * 2**20
"""Bytes of a text or a web page: 5,000 pages in UTF-16."""
_TOO_LARGE = "tệp chữ lớn hơn 20 MB, quá lớn với một văn bản; hãy chép riêng phần chữ cần đưa vào sang Word, lưu thành .docx"

_BEGINNINGS: tuple[tuple[bytes, FileKind], ...] = (
    (b"{\\rt", FileKind.RTF),
    (b"\x89PNG\r\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"BM", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"AT&TFORM", FileKind.IMAGE),
    (b"\0\0\1\0", FileKind.IMAGE),
    (b"Rar!\x1a\x07", FileKind.PACKED),
    (b"7z\xbc\xaf\x27\x1c", FileKind.PACKED),
    (b"\x1f\x8b", FileKind.PACKED),
    (b"MIME-Version:", FileKind.WEB_ARCHIVE),
    (b"From: <Saved by", FileKind.WEB_ARCHIVE),
)
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_WORD_97, _FIRST_SECTOR = b"\xec\xa5", 512
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MANIFEST, _LARGEST_MANIFEST = "META-INF/manifest.xml", 1 << 20
_LOCKED_PART, _LOCKED_WHOLE = b"encryption-data", "encrypted-package"
"""Of OpenDocument with a password: until version 1.2 part by part, since 1.3 the whole."""
_HEAD = 4096
_NEAR_PDF = 1024
"""Before `%PDF` a mail program may have left some bytes."""
_WEB = re.compile(
    r"<(?:!doctype\s++html|html|head|body|meta|title|style|div|table|center|font|span|h[1-6]|p)\b",
    re.IGNORECASE,
)
_XML = re.compile(r"<(?:\?xml|!--)", re.IGNORECASE)


def detect(content: bytes) -> FileKind:
    """The kind of a file. Total: any bytes have one."""
    if not content.strip(b"\0 \t\r\n\v\f"):
        return FileKind.EMPTY
    if content.startswith(_OLE[:4]):
        return _in_ole(content)
    if content.startswith(_ZIPS):
        return _in_zip(content)
    return _by_beginning(content) or _of_letters(content)


def _by_beginning(content: bytes) -> FileKind | None:
    if b"%PDF-" in content[:_NEAR_PDF]:
        return FileKind.PDF
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return FileKind.IMAGE
    for beginning, kind in _BEGINNINGS:
        # Two letters of ASCII may begin a text as well.
        if content.startswith(beginning) and (beginning != b"BM" or not _is_text(content)):
            return kind
    return None


def _is_text(content: bytes) -> bool:
    return are_letters(letters_of(content[:_HEAD]).words)


def _in_ole(content: bytes) -> FileKind:
    """Which program's old file it is: the names of the streams stand in it in UTF-16."""
    if _LOCKED_STREAM in content:
        return FileKind.LOCKED
    # Where a file is cut off its directory is gone, and its first sector is not.
    if WORD_STREAM in content or content.startswith(_WORD_97, _FIRST_SECTOR):
        header = word_header(content)
        return FileKind.LOCKED if header and header.locked else FileKind.OLD_WORD
    return FileKind.OLD_OFFICE


def _in_zip(content: bytes) -> FileKind:
    """What the zip holds, by the names in its directory; where that is broken, by the names within the bytes."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = set(packed.namelist())
            is_locked = _MANIFEST in names and _LOCKED_PART in packed.open(_MANIFEST).read(_LARGEST_MANIFEST)
    except BROKEN_ZIP:
        return _in_broken_zip(content)
    if any(name.startswith("word/") for name in names):
        return FileKind.DOCX
    if any(name.startswith("xl/") for name in names) or b"opendocument.spreadsheet" in content[:_HEAD]:
        return FileKind.SHEET
    if any(name.startswith("ppt/") for name in names):
        return FileKind.SLIDES
    if "content.xml" not in names and _LOCKED_WHOLE not in names:
        return FileKind.ZIP
    return FileKind.LOCKED if is_locked or _LOCKED_WHOLE in names else FileKind.ODT


def _in_broken_zip(content: bytes) -> FileKind:
    """By what stands within its bytes; its reader says what is wrong with it."""
    if b"opendocument.text" in content[:_HEAD]:
        return FileKind.ODT
    return FileKind.DOCX if b"word/" in content or b"[Content_Types].xml" in content else FileKind.ZIP


def _of_letters(content: bytes) -> FileKind:
    words = letters_of(content).words
    if not are_letters(words):
        return FileKind.UNKNOWN
    head = words[:_HEAD].lstrip("\ufeff \t\r\n")
    if _WEB.match(head):
        return FileKind.HTML
    if _XML.match(head):
        if "Word.Document" in head or "schemas.microsoft.com/office/word" in head:
            return FileKind.HTML if _WEB.search(head) else FileKind.WORD_XML
        return FileKind.HTML if _WEB.search(head) else FileKind.TEXT
    return FileKind.TEXT


def read_file(content: bytes, name: str) -> Taken:
    """The text of a file. Raises UnreadableFileError with why not, and what to do.

    The name is only told where it says something else than the bytes do: `bao-cao.doc` that is a web page.
    """
    kind = detect(content)
    if kind in {FileKind.TEXT, FileKind.HTML} and len(content) > LARGEST_TEXT:
        raise UnreadableFileError(_TOO_LARGE)
    reader = READERS.get(kind)
    if reader is None:
        raise UnreadableFileError(f"{REFUSALS[kind]}{_misnamed(kind, name)}")
    module, function = reader.split(":")
    read = cast("Callable[[bytes], Taken]", getattr(import_module(module), function))
    return read(content)


def _misnamed(kind: FileKind, name: str) -> str:
    """A remark for a name that promises what Word would write."""
    ending = name.rpartition(".")[2].lower()
    return (
        f" (tên tệp ghi “.{ending}” nhưng bên trong không phải vậy)"
        if ending == "docx" and kind in _NO_WORD
        else ""
    )


_NO_WORD = frozenset(REFUSALS) - {FileKind.LOCKED, FileKind.EMPTY, FileKind.UNKNOWN}
