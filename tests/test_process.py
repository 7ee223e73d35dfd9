"""A program that fails speaks for itself."""

from pathlib import Path

import pytest

from build_tools.diagnostics import BuildError
from build_tools.process import run_module, telling_lines


def test_the_error_names_the_file_the_program_and_its_words(tmp_path: Path) -> None:
    (tmp_path / "fails.py").write_text("import sys\nsys.exit('hỏng ở đây')\n", encoding="utf-8")
    with pytest.raises(BuildError) as error:
        run_module("fails", [], cwd=tmp_path, path="mkdocs.yml", environment={})
    (diagnostic,) = error.value.diagnostics
    assert (diagnostic.path, diagnostic.rule) == ("mkdocs.yml", "fails")
    assert "hỏng ở đây" in diagnostic.message


def test_warnings_are_shown_rather_than_the_last_lines() -> None:
    said = "INFO - one\nWARNING -  Doc file 'a.md'\nINFO - two\n\nAborted with 1 warnings\n"
    assert telling_lines(said) == ("WARNING -  Doc file 'a.md'",)


def test_without_warnings_the_last_lines_are_shown() -> None:
    assert telling_lines("\n".join(map(str, range(30)))) == tuple(map(str, range(10, 30)))


def test_of_very_many_warnings_the_rest_is_counted() -> None:
    assert telling_lines("\n".join(["WARNING x"] * 23))[-1] == "… và 3 dòng nữa"
