"""What only LibreOffice opens is read through it; without it an editor is told what to do."""

import os
import sys
from pathlib import Path

import pytest

from build_tools.apart.limits import read_content_apart
from build_tools.apart.office import CONVERTED, conversion, profile
from build_tools.intake.detect import REFUSALS
from build_tools.intake.taken import UnreadableFileError
from tests.apart.stand_in_office import PROPERTIES, makes, only_program_folder
from tests.intake.docx.build import docx, level, li, num, outline, p, parts_of, zipped
from tests.intake.old_word_file import old_word

RTF = b"{\\rtf1 x}"
ODT = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"}, 0)
OLD = {"doc": old_word(), "rtf": RTF, "odt": ODT}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return only_program_folder(tmp_path, monkeypatch)


@pytest.mark.parametrize("kind", OLD)
def test_without_libreoffice_an_editor_hears_of_both_ways(kind: str, office: Path) -> None:
    assert list(office.iterdir()) == []
    with pytest.raises(UnreadableFileError) as refusal:
        read_content_apart(OLD[kind], f"tệp.{kind}")
    assert "hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”" in str(refusal.value)
    assert str(refusal.value).endswith("; hoặc cài LibreOffice vào máy này rồi đưa lại chính tệp này")


def test_every_kind_that_is_converted_has_its_sentence_for_a_machine_without_libreoffice() -> None:
    assert {kind.value for kind in CONVERTED} == set(OLD)
    assert all("cài LibreOffice" in REFUSALS[kind] for kind in CONVERTED)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize("kind", OLD)
def test_what_libreoffice_makes_of_it_is_read_and_both_are_named(kind: str, office: Path) -> None:
    makes(office, zipped(parts_of(p("Điều 1.")) | {"docProps/app.xml": PROPERTIES}))
    taken = read_content_apart(OLD[kind], f"tệp.{kind}")
    assert (taken.text, taken.reader) == ("Điều 1.\n", "docx 1, LibreOffice 24.8")
    assert (office / "told" / "vao").read_bytes() == OLD[kind]
    assert (office / "told" / "ho-so" / "user" / "registrymodifications.xcu").read_bytes() == profile()


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize("made", [b"", b"%PDF-1.7", docx(p())])
def test_what_libreoffice_makes_proves_nothing(made: bytes, office: Path) -> None:
    makes(office, made)
    with pytest.raises(UnreadableFileError, match="hãy"):
        read_content_apart(RTF, "tệp.rtf")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_articles_that_begin_anew_in_each_chapter_are_refused_and_not_misnumbered(office: Path) -> None:
    """Writer knows no level that runs on through the chapters: of a .doc that has one it makes wrong numbers."""
    chapters = outline(0, level(0, "Chương %1", "upperRoman"), level(1, "Điều %2."))
    body = li("", 1) + li("Phạm vi", 1, 1) + li("", 1) + li("Trách nhiệm", 1, 1)
    makes(office, docx(body, numbering=chapters + num(1, 0)))
    with pytest.raises(UnreadableFileError, match=r"LibreOffice không giữ được.*hãy mở bằng Word"):
        read_content_apart(RTF, "tệp.rtf")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_bomb_is_refused_before_libreoffice_sees_it(office: Path) -> None:
    makes(office, docx(p("chữ")))
    bomb = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b" " * (9 << 20)})
    with pytest.raises(UnreadableFileError, match="phình ra quá lớn"):
        read_content_apart(bomb, "tệp.odt")
    assert not (office / "told").exists()


@pytest.mark.parametrize(
    ("version", "reader"),
    [(101, "MS Word 95"), (105, "MS Word 95"), (193, "MS Word 97"), (257, "MS Word 97")],
)
def test_each_word_has_its_filter(version: int, reader: str) -> None:
    command = conversion(old_word(version=version), next(iter(CONVERTED)), Path(os.devnull)).command
    assert f"--infilter={reader}" in command
