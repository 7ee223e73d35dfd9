"""Old Word files, RTF and OpenDocument, read through the real LibreOffice."""

import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.apart.limits import read_content_apart
from build_tools.apart.office import PROGRAM, conversion, profile, to_docx
from build_tools.apart.programs import find_program, run_program
from build_tools.grammar.compiled import Grammar
from build_tools.intake.detect import FileKind, detect
from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import Reason, Taken, UnreadableFileError
from build_tools.reading import read_text
from tests.apart.listening import Listener, listening
from tests.conftest import PROJECT
from tests.intake.docx.build import docx, p, r, style
from tests.intake.docx.test_whole_papers import DECISION, DIRECTIVE
from tests.intake.hostile_office import calling_odt, calling_rtf
from tests.intake.office_files import FILTERS, saved_as, typed
from tests.intake.rtf_papers import LETTERS, RUNS, in_old_letters, paper
from tests.intake.text.old_files import OLD
from tests.program_install import MESSAGE

pytestmark = [pytest.mark.deep, pytest.mark.usefixtures("nothing_stays")]


@pytest.fixture(scope="module")
def papers() -> Mapping[str, bytes]:
    """Word files by their names: the papers of the archive, and those made as an office makes them."""
    files = sorted((PROJECT / "archive" / "documents").glob("*/source.txt"))
    texts = {
        f"kho{number}": unicodedata.normalize("NFC", file.read_text(encoding="utf-8-sig"))
        for number, file in enumerate(files)
    }
    return {name: typed(text) for name, text in texts.items()} | {"chi-thi": DIRECTIVE}


@pytest.mark.parametrize("ending", FILTERS)
def test_the_text_is_the_same_as_from_the_word_file(
    ending: str, papers: Mapping[str, bytes], grammar: Grammar
) -> None:
    saved = saved_as(ending, papers)
    read = {name: read_content_apart(content, f"a.{ending}") for name, content in saved.items()}
    truth = {name: read_docx(content) for name, content in papers.items()}
    assert {name: taken.text for name, taken in read.items()} == {
        name: taken.text for name, taken in truth.items()
    }
    assert {taken.reader.partition(" ")[2].rstrip("0123456789.") for taken in read.values()} == {
        "1, LibreOffice "
    }
    header = read_text(read["chi-thi"].text, grammar).header
    assert header.number is not None
    assert header.number.value == "25-CT/TU"


@pytest.mark.parametrize("ending", FILTERS)
def test_articles_that_run_on_through_the_chapters_are_refused_where_they_are_lost(ending: str) -> None:
    content = saved_as(ending, {"a": DECISION})["a"]
    with pytest.raises(UnreadableFileError, match="LibreOffice không giữ được"):
        read_content_apart(content, "a")


def test_what_word_writes_into_an_rtf_file_is_read_as_word_shows_it() -> None:
    taken = read_content_apart(paper(), "chỉ thị.rtf")
    assert taken.text.splitlines() == [
        "Các sở báo cáo trước ngày 30/4[^1].",
        "Điều 1. Phạm vi",
        "Điều 2. Đối tượng",
        "| STT | Xã |",
        "| 1 | Mường Bi |",
        "120 m²",
        "",
        "[^1]: Chú thích một.",
    ]
    assert {(one.reason, one.words) for one in taken.left_out} == {
        (Reason.RUNNING_HEAD, "Đầu trang"),
        (Reason.DELETED, "15/3"),
        (Reason.HIDDEN, "chữ ẩn"),
    }


@pytest.mark.parametrize(("font", "encoding"), RUNS)
def test_letters_of_the_time_before_unicode_in_rtf(font: str, encoding: str) -> None:
    assert _small(read_content_apart(in_old_letters(font, encoding), "a.rtf")) == LETTERS.casefold()


@pytest.mark.parametrize(("font", "encoding"), [one for one in RUNS if one[1] in {"VNI", "TCVN3 (ABC)"}])
def test_letters_of_the_time_before_unicode_in_an_old_word_file(font: str, encoding: str) -> None:
    looks = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    shown = OLD[encoding](LETTERS).decode("cp1252")
    content = saved_as("doc", {"a": docx(p(r(shown, looks)))})["a"]
    taken = read_content_apart(content, "a.doc")
    assert _small(taken) == LETTERS.casefold()
    assert {one.encoding for one in taken.origins} == {encoding}


def _small(taken: Taken) -> str:
    """TCVN3 has no capitals with tones: which ones it meant is the reader's to judge."""
    return taken.text.removesuffix("\n").casefold()


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as one:
        yield one


@pytest.mark.parametrize("make", [calling_odt, calling_rtf])
def test_no_file_makes_libreoffice_call_anybody_or_read_another_file(
    make: Callable[[str], bytes], listener: Listener, tmp_path: Path
) -> None:
    """By its settings alone: the network that `launch` takes away it keeps here."""
    content = make(f"http://127.0.0.1:{listener.port}")
    program = find_program(PROGRAM)
    assert program is not None, MESSAGE
    run = conversion(content, detect(content), program)
    for name, given in run.files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(given)
    command = [part.replace("{folder}", tmp_path.as_uri()) for part in run.command]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    assert listener.calls == 0
    made = read_docx((tmp_path / run.wanted[0]).read_bytes())
    assert "root:" not in made.text
    assert "1." in made.text


def test_without_its_settings_libreoffice_would_call(listener: Listener, tmp_path: Path) -> None:
    """The proof of the proof: the listener hears what the settings forbid."""
    program = find_program(PROGRAM)
    assert program is not None, MESSAGE
    (tmp_path / "a.odt").write_bytes(calling_odt(f"http://127.0.0.1:{listener.port}"))
    own = f"-env:UserInstallation={(tmp_path / 'own').as_uri()}"
    command = [str(program), own, "--headless", "--convert-to", "docx", "a.odt"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=600)
    assert listener.calls > 0


def test_the_settings_are_ones_that_libreoffice_knows() -> None:
    """It writes its settings anew at the end, and keeps of ours what it knows."""
    program = find_program(PROGRAM)
    assert program is not None, MESSAGE
    run = conversion(calling_rtf("x"), FileKind.RTF, program)
    kept = "ho-so/user/registrymodifications.xcu"
    written = run_program(replace(run, wanted=(kept,)))[kept].decode()
    names = [part.partition('"')[0] for part in profile().decode().split('oor:name="')[1:]]
    assert [name for name in names if f'oor:name="{name}"' not in written] == []


def test_a_style_of_capitals_in_an_old_font_survives() -> None:
    heading = style("Tieude", '<w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr>')
    shown = OLD["TCVN3 (ABC)"]("quyết định về công tác dân vận").decode("cp1252")
    content = saved_as("doc", {"a": docx(p(shown, style="Tieude"), styles=heading)})["a"]
    assert read_content_apart(content, "a.doc").text == "QUYẾT ĐỊNH VỀ CÔNG TÁC DÂN VẬN\n"


def test_two_files_at_once_do_not_meet() -> None:
    """Each run has a profile of its own: a second LibreOffice would else hand its file to the first, and end."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    files = [b"{\\rtf1 Dieu %d.\\par}" % number for number in range(3)]
    with ThreadPoolExecutor(3) as together:
        made = list(together.map(to_docx, files))
    assert [read_docx(one).text for one in made if one] == [f"Dieu {number}.\n" for number in range(3)]
