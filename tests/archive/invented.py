"""Invented archives: what is said about one, and a further document for it."""

import hashlib
from pathlib import Path

from build_tools.archive import read_archive
from build_tools.diagnostics import Diagnostic
from build_tools.registers import Registers

DIRECTIVE = (
    "TỈNH ỦY ĐIỆN BIÊN",
    "*",
    "Số 77-CT/TU",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Điện Biên, ngày 05 tháng 3 năm 2021",
    "CHỈ THỊ",
    "về tăng cường công tác dân vận trong tình hình mới",
)
"""The head of a paper that no archive holds."""
DIRECTIVE_ID = "77-ct-tu-dien-bien-2021"


def check_archive(root: Path, registers: Registers) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the archive under `root`, warnings included, by file and line."""
    return read_archive(root, registers)[1]


def add_record(archive: Path, identifier: str, text: str) -> Path:
    """Hold `text` under this id, with the shortest record there is; return its folder."""
    folder = archive / "documents" / identifier
    folder.mkdir()
    (folder / "source.txt").write_text(text, encoding="utf-8", newline="")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / "record.yml").write_text(
        f"id: {identifier}\n"
        f"source: {{file: source.txt, sha256: {digest}, received_as: a.txt, origin: thử}}\n"
        "added: '2026-11-21'\nupdated: '2026-11-21'\n",
        encoding="utf-8",
    )
    return folder
