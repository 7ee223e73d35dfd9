"""A program that stands in for LibreOffice: what is around it is tested where it is not installed."""

import sys
from pathlib import Path

import pytest

PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>LibreOffice/24.8.2.1$Windows_X86_64 LibreOffice_project/0f794b6</Application></Properties>"
)


def makes(office: Path, made: bytes) -> None:
    """A program instead of LibreOffice that makes the same of any file, and keeps what it was told."""
    (office / "made.docx").write_bytes(made)
    program = office / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport os, shutil, sys\n"
        f"os.mkdir('ra')\nshutil.copy({str(office / 'made.docx')!r}, 'ra/vao.docx')\n"
        f"shutil.copytree('.', {str(office / 'told')!r}, dirs_exist_ok=True)\n",
        encoding="utf-8",
    )
    program.chmod(0o755)


def only_program_folder(parent: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH: a program put there is LibreOffice, and there is no other."""
    folder = parent / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("build_tools.apart.programs._USUAL_FOLDERS", ())
    return folder
