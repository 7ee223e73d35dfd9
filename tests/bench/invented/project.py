"""A whole project on the disk: archive, hand-written pages, configuration; ids entered by `danvan ids`."""

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path

import yaml

from build_tools import pipeline
from build_tools.archive import load_archive
from build_tools.registers import Registers
from build_tools.registers.loader import load
from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS
from tests.bench.invented.cited import Library, known_instruments
from tests.bench.invented.draw import Draw
from tests.bench.invented.papers import LAST, Paper, papers
from tests.bench.invented.sheets import sheet

PROJECT = Path(__file__).resolve().parents[3]
SEED = 17
RECORD = """\
id: {id}
source:
  file: source.txt
  sha256: {sha256}
  received_as: {place:05}.txt
  origin: bịa, đợt {lot}
added: '{added}'
updated: '{updated}'
quality:
- {{line: 1, note: 'Bản bịa, không có bản giấy.'}}
"""
"""With a note of which an editor may change one word."""


def make_project(root: Path, count: int, seed: int = SEED) -> None:
    """A project of so many papers, without its book of addresses: `record_ids` enters them."""
    copy_handwritten(root)
    write_archive(root / "archive", count, seed)


def copy_handwritten(root: Path) -> None:
    """What a clone holds beside the archive: the pages that people wrote, and mkdocs.yml."""
    owned = {str(PROJECT / "docs" / name) for name in (*OWNED_FOLDERS, *OWNED_FILES)}

    def generated(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if f"{folder}/{name}" in owned}

    shutil.copytree(PROJECT / "docs", root / "docs", ignore=generated)
    shutil.copy(PROJECT / "mkdocs.yml", root / "mkdocs.yml")


def write_archive(archive: Path, count: int, seed: int) -> None:
    """The papers with their records, what editors know of instruments, and the themes."""
    (archive / "documents").mkdir(parents=True)
    _copy_known(archive)
    registers = load()
    library = _library(archive, registers, seed)
    for paper in papers(registers, count, seed):
        text, citizen = sheet(paper, library, seed)
        _write_document(archive / "documents" / paper.id, paper, text, citizen, seed)
        library.held.append(paper)


def record_ids(root: Path) -> None:
    """As `danvan ids`."""
    pipeline.record_ids(root)


def _copy_known(archive: Path) -> None:
    """The repository's own, without what speaks of papers that are not here."""
    for name, kept, gone in (
        ("instruments", "instruments", ("relations",)),
        ("themes", "themes", ("guiding", "passages")),
    ):
        table = yaml.safe_load((PROJECT / "archive" / f"{name}.yml").read_text(encoding="utf-8"))
        for entry in table[kept]:
            for key in gone:
                entry.pop(key, None)
        text = yaml.safe_dump(table, allow_unicode=True, sort_keys=False)
        (archive / f"{name}.yml").write_text(text, encoding="utf-8", newline="")


def _library(archive: Path, registers: Registers, seed: int) -> Library:
    known = load_archive(archive, registers).instruments
    return Library(seed=seed, registers=registers, known=known_instruments(known, registers, seed))


def _write_document(folder: Path, paper: Paper, text: str, citizen: str, seed: int) -> None:
    folder.mkdir()
    (folder / "source.txt").write_text(text, encoding="utf-8", newline="")
    draw = Draw(seed, "record", paper.place)
    added = LAST + timedelta(days=draw.number(1, 300))
    updated = added + timedelta(days=draw.number(0, 40))
    record = RECORD.format(
        id=paper.id,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        place=paper.place,
        lot=paper.place // 50 + 1,
        added=added,
        updated=updated,
    )
    if citizen:
        line = 1 + text[: text.index(citizen)].count("\n")
        record += f"masks:\n- {{line: {line}, text: {citizen}, reason: tên một người dân}}\n"
    (folder / "record.yml").write_text(record, encoding="utf-8", newline="")
