"""A text file, whatever its encoding and its line ends."""

import codecs
import unicodedata
from pathlib import Path

import pytest

from build_tools.intake.taken import Origin, UnreadableFileError
from build_tools.intake.text.contents import letters_of
from build_tools.intake.text.read import read_text
from tests.intake.text.old_files import OLD

PAPER = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 25/QĐ-UBND
QUYẾT ĐỊNH
Về việc ban hành Quy chế công tác dân vận của hệ thống chính trị
"""
SOURCES = sorted(Path("archive/documents").glob("*/source*.txt"))


@pytest.mark.parametrize(
    "content",
    [
        PAPER.encode(),
        codecs.BOM_UTF8 + PAPER.encode(),
        PAPER.encode("utf-16"),
        PAPER.encode("utf-16-le"),
        PAPER.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + PAPER.encode("utf-16-be"),
        PAPER.encode("utf-32"),
        PAPER.replace("\n", "\r\n").encode(),
        PAPER.replace("\n", "\r").encode(),
        PAPER.replace("\n", "\r\n").encode("utf-16"),
        unicodedata.normalize("NFD", PAPER).encode(),
        unicodedata.normalize("NFD", PAPER).encode("utf-16-le"),
        PAPER.removesuffix("\n").encode(),
        PAPER.encode() + b"\x1a",
    ],
)
def test_every_way_of_saving_unicode_gives_the_same_text(content: bytes) -> None:
    taken = read_text(content)
    assert taken.text == PAPER
    assert taken.origins == tuple(Origin(place=number) for number in range(1, 7))
    assert taken.doubts == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", [name for name in OLD if name != "TCVN3 (ABC)"])
def test_an_old_file_becomes_unicode_and_says_so(encoding: str, end: str) -> None:
    taken = read_text(OLD[encoding](PAPER).replace(b"\n", end.encode()))
    assert taken.text == PAPER
    assert {origin.encoding for origin in taken.origins} == {encoding, ""}  # a blank line was in none
    assert len(taken.doubts) == 1
    assert encoding in taken.doubts[0]


def test_tcvn3_has_no_capitals_with_a_tone_but_headings_tell_theirs() -> None:
    taken = read_text(OLD["TCVN3 (ABC)"](PAPER))
    assert taken.text == PAPER
    assert "chữ hoa có dấu ở đầu câu" in taken.doubts[0]


@pytest.mark.parametrize("encoding", OLD)
def test_an_old_file_saved_as_utf8_becomes_unicode_too(encoding: str) -> None:
    shown = OLD[encoding](PAPER).decode("cp1252", errors="surrogateescape")
    content = "".join(
        chr(ord(one) - 0xDC00) if "\udc80" <= one <= "\udcff" else one for one in shown
    ).encode()
    assert read_text(content).text == PAPER


def test_lines_of_several_encodings_are_decided_one_by_one() -> None:
    content = "Điều 1. Phạm vi\nCéng hßa x· héi chñ nghÜa ViÖt Nam\nÑoäc laäp - Töï do\nĐiều 2. Đối tượng\n"
    taken = read_text(content.encode())
    assert taken.text == (
        "Điều 1. Phạm vi\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do\nĐiều 2. Đối tượng\n"
    )
    assert [origin.encoding for origin in taken.origins] == ["", "TCVN3 (ABC)", "VNI", ""]


def test_a_broken_letter_in_utf8_is_no_reason_to_take_the_file_for_an_old_one() -> None:
    content = PAPER.encode().replace("Số".encode(), b"S\xe1\xbb")
    assert read_text(content).text == PAPER.replace("Số", "S\ufffd")
    assert not letters_of(content).old


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_a_sound_text_stays_letter_by_letter(path: Path) -> None:
    taken = read_text(path.read_bytes())
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    assert taken.text.removesuffix("\n") == text.removesuffix("\n")
    assert taken.doubts == ()
    assert taken.text.count("\n") == len(taken.origins)


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\x1a"])
def test_a_file_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="không có chữ nào"):
        read_text(content)


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50, bytes(range(1, 32)) * 9]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="không phải văn bản chữ"):
        read_text(content)
