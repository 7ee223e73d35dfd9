"""A broken or hostile file is refused in one sentence for an office, or read; nothing else happens."""

import re
import zipfile

import pytest

from build_tools.intake.docx import nodes
from build_tools.intake.docx.nodes import DEEPEST
from build_tools.intake.docx.package import open_package
from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import UnreadableFileError
from tests.intake.docx.broken import READ, REFUSED, SOUND, mutated, rearranged
from tests.intake.docx.build import MACROS, docx, p, parts_of, zipped
from tests.intake.docx.test_whole_papers import DECISION, DIRECTIVE

_OF_MACHINES = re.compile(r"byte|offset|0x|xml:|line \d|column|Error|Exception|None|utf", re.IGNORECASE)


def refusal(content: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_docx(content)
    return str(caught.value)


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_sentence(name: str) -> None:
    sentence = refusal(REFUSED[name])
    assert "hãy " in sentence
    assert "\n" not in sentence
    assert len(sentence) < 200
    assert not _OF_MACHINES.search(sentence.replace("dạng XML", ""))


@pytest.mark.parametrize("name", READ)
def test_it_is_read_all_the_same(name: str) -> None:
    assert "chữ" in read_docx(READ[name]).text or "QUYẾT ĐỊNH" in read_docx(READ[name]).text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("có mật khẩu", "mật khẩu"),
        ("mục có mật khẩu", "mật khẩu"),
        ("word cũ", "Lưu thành"),
        ("rtf", "RTF"),
        ("excel", "Excel"),
        ("odt", "LibreOffice"),
        ("rỗng", "tệp rỗng"),
        ("ảnh nở", "phình ra"),
        ("thực thể nở", "gây hại"),
        ("lồng sâu", "lồng trong nhau"),
        ("chỉ có hình", "hình chụp"),
        ("chỉ bọc trang web", "lưu lại"),
    ],
)
def test_the_sentence_says_what_it_is(name: str, words: str) -> None:
    assert words in refusal(REFUSED[name])


def test_bytes_changed_by_chance() -> None:
    read = refused = 0
    for seed in range(400):
        try:
            read += read_docx(mutated(seed)).text.endswith("\n")
        except UnreadableFileError:
            refused += 1
    assert read + refused == 400
    assert min(read, refused) > 20


def test_elements_rearranged_by_chance() -> None:
    """What is read says where each line stands, and what is left out before which."""
    read = 0
    for seed in range(150):
        try:
            taken = read_docx(rearranged((DECISION, DIRECTIVE, SOUND)[seed % 3], seed))
        except UnreadableFileError:
            continue
        read += 1
        count = len(taken.origins)
        assert taken.text.count("\n") == count
        assert all(1 <= one.before_line <= count + 1 for one in taken.left_out)
        assert all(origin.place >= 1 and origin.part for origin in taken.origins)
    assert read > 100


def test_a_part_of_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MOST_ELEMENTS", 100)
    assert "quá dài" in refusal(docx(p("chữ") * 50))


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        (
            "<w:p><w:ins><w:r><mc:AlternateContent><mc:Choice>",
            "</mc:Choice></mc:AlternateContent></w:r></w:ins></w:p>",
        ),
        ("<w:p><m:oMath><m:f><m:num>", "</m:num></m:f></m:oMath></w:p>"),
        ("<w:p><w:hyperlink><w:fldSimple>", "</w:fldSimple></w:hyperlink></w:p>"),
    ],
)
def test_what_is_nested_as_deep_as_is_read(opened: str, closed: str) -> None:
    times = (DEEPEST - 12) // opened.count("<")
    body = p("chữ") + opened * times + p("x") + closed * times
    assert read_docx(docx(body)).text.startswith("chữ")


def test_every_length_of_a_file_cut_short() -> None:
    for length in range(0, len(SOUND), 37):
        with pytest.raises(UnreadableFileError):
            read_docx(SOUND[:length])


def test_macros_are_said_and_the_text_is_read() -> None:
    parts = parts_of(p("chữ"), kind=MACROS) | {"word/vbaProject.bin": b"\x00"}
    taken = read_docx(zipped(parts))
    assert taken.text == "chữ\n"
    assert any("macro" in doubt for doubt in taken.doubts)


def test_pictures_are_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = zipped(parts_of(p("chữ")) | {"word/media/a.png": b"A"})
    opened: list[str] = []
    really = zipfile.ZipFile.open

    def spy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> object:
        opened.append(entry.filename)
        return really(archive, entry)

    monkeypatch.setattr(zipfile.ZipFile, "open", spy)
    read_docx(content)
    assert "word/document.xml" in opened
    assert "word/media/a.png" not in opened


def test_the_parts_of_a_file_by_any_spelling() -> None:
    package = open_package(docx(p("chữ")))
    assert package.has("WORD/Document.xml")
    assert not package.has("word/none.xml")
    assert package.part("word/none.xml") is None
