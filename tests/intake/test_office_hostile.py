"""Broken and hostile old Word files, RTF and OpenDocument: what the real LibreOffice and the reader make of them."""

from dataclasses import replace

import pytest

from build_tools.apart.limits import read_content_apart
from build_tools.apart.office import PROGRAM, conversion
from build_tools.apart.programs import find_program, run_program
from build_tools.intake.detect import FileKind
from build_tools.intake.taken import UnreadableFileError
from tests.intake.docx.test_whole_papers import DIRECTIVE
from tests.intake.hostile_office import EITHER, REFUSED, mutated
from tests.intake.office_files import FILTERS, saved_as
from tests.program_install import MESSAGE

pytestmark = [pytest.mark.deep, pytest.mark.usefixtures("nothing_stays")]


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_or_hostile_file_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        read_content_apart(REFUSED[name], "tệp")
    assert "hãy " in str(refusal.value)


@pytest.mark.parametrize("name", EITHER)
def test_a_hostile_file_is_read_within_limits_or_refused(name: str) -> None:
    _is_read_or_refused(EITHER[name])


def test_a_file_that_libreoffice_never_ends_with_is_given_up() -> None:
    program = find_program(PROGRAM)
    assert program is not None, MESSAGE
    endless = b"{\\rtf1 x\\bin2147483647 y}"
    with pytest.raises(UnreadableFileError, match=r"^LibreOffice chạy quá 15 giây"):
        run_program(replace(conversion(endless, FileKind.RTF, program), seconds=15))


@pytest.mark.parametrize("ending", FILTERS)
def test_a_mutated_file_is_read_or_refused(ending: str) -> None:
    sound = saved_as(ending, {"a": DIRECTIVE})["a"]
    for seed in range(6):
        _is_read_or_refused(mutated(sound, seed))


def _is_read_or_refused(content: bytes) -> None:
    try:
        taken = read_content_apart(content, "tệp")
    except UnreadableFileError as refusal:
        said = str(refusal)
    else:
        said = "hãy "
        assert len(taken.origins) == taken.text.count("\n")
        assert "root:" not in taken.text
    assert "hãy " in said
