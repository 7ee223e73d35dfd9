"""What a file is, by its bytes and never by its name; each kind that is not read says what to do."""

import codecs
import io
import zipfile

import pytest

from build_tools.intake.detect import READERS, REFUSALS, FileKind, detect, read_file
from build_tools.intake.taken import UnreadableFileError
from tests.intake.text.old_files import OLD

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
PAPER = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 25/QĐ-UBND\n"
WORD_XML = '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'


def packed(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        for name in names:
            folder.writestr(name, "x")
    return file.getvalue()


DOCX = packed("[Content_Types].xml", "word/document.xml")
FILES = [
    (b"", FileKind.EMPTY),
    (b" \r\n\0\0", FileKind.EMPTY),
    (DOCX, FileKind.DOCX),
    (packed("[Content_Types].xml", "word/document2.xml"), FileKind.DOCX),
    (DOCX[: len(DOCX) // 2], FileKind.DOCX),  # cut off: its reader says so
    (packed("xl/workbook.xml"), FileKind.SHEET),
    (packed("ppt/presentation.xml"), FileKind.SLIDES),
    (packed("mimetype", "content.xml"), FileKind.ODT),
    (packed("a.txt"), FileKind.ZIP),
    (packed(), FileKind.ZIP),
    (b"PK\x03\x04 cut", FileKind.ZIP),
    (OLE + "WordDocument".encode("utf-16-le"), FileKind.OLD_WORD),
    (OLE + "EncryptedPackage".encode("utf-16-le"), FileKind.LOCKED),
    (OLE + "Workbook".encode("utf-16-le"), FileKind.OLD_OFFICE),
    (b"{\\rtf1\\ansi x}", FileKind.RTF),
    (b"%PDF-1.7\n\x00", FileKind.PDF),
    (b"\r\n\r\n%PDF-1.4\n", FileKind.PDF),
    (b"\x89PNG\r\n\x1a\n\0\0", FileKind.IMAGE),
    (b"\xff\xd8\xff\xe0\0", FileKind.IMAGE),
    (b"GIF89a\0", FileKind.IMAGE),
    (b"BM" + bytes(40), FileKind.IMAGE),
    (b"II*\0\x08\0", FileKind.IMAGE),
    (b"RIFF\0\0\0\0WEBPVP8 ", FileKind.IMAGE),
    (b"Rar!\x1a\x07\0", FileKind.PACKED),
    (b"7z\xbc\xaf\x27\x1c\0", FileKind.PACKED),
    (b"\x1f\x8b\x08\0", FileKind.PACKED),
    (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", FileKind.WEB_ARCHIVE),
    (WORD_XML.encode(), FileKind.WORD_XML),
    (b"<!DOCTYPE html><p>a", FileKind.HTML),
    (b"\r\n<HTML><body>a", FileKind.HTML),
    (b"<p class=MsoNormal>a</p>", FileKind.HTML),
    (b'<?xml version="1.0"?><html xmlns="x"><p>a', FileKind.HTML),
    (b"<!-- ghi --><html>a", FileKind.HTML),
    ("<html><p>Điều 1".encode("utf-16"), FileKind.HTML),
    (codecs.BOM_UTF8 + b"<html>a", FileKind.HTML),
    (b'<?xml version="1.0"?><danh-muc/>', FileKind.TEXT),
    (PAPER.encode(), FileKind.TEXT),
    (PAPER.encode("utf-16-le"), FileKind.TEXT),
    ("BMÔN: <b>Điều 1</b>".encode(), FileKind.TEXT),
    ("PHỤ LỤC <html> là gì".encode(), FileKind.TEXT),
    *((encode(PAPER), FileKind.TEXT) for encode in OLD.values()),
    (b"\x7fELF\x02\x01\x01" + bytes(60), FileKind.UNKNOWN),
    (bytes(range(256)) * 4, FileKind.UNKNOWN),
]


@pytest.mark.parametrize(
    ("content", "kind"), FILES, ids=[f"{index}-{kind}" for index, (_, kind) in enumerate(FILES)]
)
def test_the_bytes_say_what_a_file_is(content: bytes, kind: FileKind) -> None:
    assert detect(content) is kind


def test_every_kind_is_tried_and_has_a_reader_or_a_refusal_but_never_both() -> None:
    assert {kind for _, kind in FILES} == set(FileKind)
    assert set(READERS) | set(REFUSALS) == set(FileKind)
    assert not set(READERS) & set(REFUSALS)


@pytest.mark.parametrize(("content", "kind"), [one for one in FILES if one[1] in REFUSALS])
def test_what_is_not_read_is_refused_in_a_sentence_that_says_what_to_do(
    content: bytes, kind: FileKind
) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_file(content, "tệp")
    message = str(refusal.value)
    assert message == REFUSALS[kind]
    assert "hãy " in message
    assert message[0].islower()


def test_a_name_that_promises_word_is_told_of() -> None:
    with pytest.raises(UnreadableFileError, match=r"tên tệp ghi “\.docx” nhưng bên trong không phải vậy"):
        read_file(b"Rar!\x1a\x07", "Báo cáo.DOCX")
    with pytest.raises(UnreadableFileError, match=r"tệp nén.*bên trong vào$"):
        read_file(b"Rar!\x1a\x07", "Báo cáo.rar")


@pytest.mark.parametrize(("content", "reader"), [(PAPER.encode(), "text 1"), (b"<p>a</p>", "html 1")])
def test_the_reader_of_the_kind_reads_whatever_the_name(content: bytes, reader: str) -> None:
    assert read_file(content, "báo cáo.docx").reader == reader
