"""A document that stands whole in a Word file (`altChunk`) is read where it stands, or told of; never lost in silence."""

import pytest

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import Reason
from tests.intake.docx.build import docx, p, parts_of, zipped

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
CHUNK = '<w:altChunk r:id="rId9"/>'
PAGE = "<html><head><title>mẫu</title></head><body><p>Biểu mẫu số 05</p><table border=1><tr><td>a<td>b</table></body></html>"
NOTE = "<p>Biểu mẫu<a href='#_ftn1' name='_ftnref1'>[1]</a></p><div style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> lời chú</p></div>"


def with_chunk(body: str, chunk: bytes | None, **parts: str) -> bytes:
    """A Word file whose body may show a document within it."""
    made = parts_of(body, **parts)
    target = f'<Relationship Id="rId9" Type="{_KIND}" Target="afchunk.dat"/>'
    name = "word/_rels/document.xml.rels"
    made[name] = str(made[name]).replace("</Relationships>", f"{target}</Relationships>")
    return zipped(made | ({"word/afchunk.dat": chunk} if chunk is not None else {}))


@pytest.mark.parametrize(
    ("chunk", "lines"),
    [
        (PAGE.encode(), "Biểu mẫu số 05\n| a | b |\n"),
        (PAGE.encode("utf-16"), "Biểu mẫu số 05\n| a | b |\n"),
        ("Biểu mẫu số 05\r\nNơi nhận:\r\n".encode(), "Biểu mẫu số 05\nNơi nhận:\n"),
        (docx(p("Biểu mẫu số 05") + p("Nơi nhận:")), "Biểu mẫu số 05\nNơi nhận:\n"),
        (NOTE.encode(), "Biểu mẫu[^1]\n[^1]: lời chú\n"),
    ],
)
def test_a_document_within_is_read_where_it_stands(chunk: bytes, lines: str) -> None:
    taken = read_docx(with_chunk(p("Điều 1.") + CHUNK + p("Điều 2."), chunk))
    assert taken.text == f"Điều 1.\n{lines}Điều 2.\n"
    assert [origin.part for origin in taken.origins[1:3]] == ["word/afchunk.dat"] * 2
    assert any("ghép 1 tài liệu" in doubt for doubt in taken.doubts)


def test_what_a_document_within_leaves_out_and_doubts_is_told() -> None:
    taken = read_docx(with_chunk(p("Điều 1.") + CHUNK, b"<p>a<img src=x><p hidden>b"))
    assert [(one.reason, one.words) for one in taken.left_out] == [(Reason.HIDDEN, "b")]
    assert any("1 hình" in doubt for doubt in taken.doubts)


def test_a_file_that_only_wraps_a_page_is_that_page() -> None:
    assert read_docx(with_chunk(CHUNK, PAGE.encode())).text == "Biểu mẫu số 05\n| a | b |\n"


@pytest.mark.parametrize(
    "chunk",
    [
        None,
        b"",
        b"%PDF-1.4",
        rb"{\rtf1 a}",
        b"<html></html>",
        # Word files within each other are read once.
        with_chunk(CHUNK, docx(p("trong cùng"))),
    ],
)
def test_what_cannot_be_read_within_is_told(chunk: bytes | None) -> None:
    taken = read_docx(with_chunk(p("Điều 1.") + CHUNK, chunk))
    assert taken.text == "Điều 1.\n"
    assert any("nhúng 1 tài liệu" in doubt for doubt in taken.doubts)


def test_a_document_that_comes_again_is_read_once_and_told() -> None:
    taken = read_docx(with_chunk(p("Điều 1.") + CHUNK * 3, PAGE.encode()))
    assert taken.text.count("Biểu mẫu") == 1
    assert any("nhúng 2 tài liệu" in doubt for doubt in taken.doubts)


def test_notes_of_two_documents_are_not_confused() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = f'<w:footnote w:id="1">{p("của tệp")}</w:footnote>'
    taken = read_docx(with_chunk(p("Điều 1.", call) + CHUNK, NOTE.encode(), footnotes=notes))
    assert taken.text == "Điều 1.[^1]\n\n[^1]: của tệp\n"
    assert any("nhúng 1 tài liệu" in doubt for doubt in taken.doubts)
