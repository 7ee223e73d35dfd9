"""The edge that reads `archive/`: all of it is read, all of it is judged, then values are made.

1. `reading`: the disk → bytes (links refused, nothing outside a document's folder);
2. `encoding`, `located_yaml`: bytes → text and located data;
3. `written.faults`, by the dataclasses of `files`, and `checks`: data → diagnostics, of every file, all of them;
4. `construct`: data without an error → `models.records.Archive`.
"""

import hashlib
from pathlib import Path

from build_tools.archive.construct import construct_archive
from build_tools.archive.encoding import decode
from build_tools.archive.files import FILES
from build_tools.archive.printed import printed_text
from build_tools.archive.reading import MAP_FILE, Files, Folder, read_files
from build_tools.checks import check
from build_tools.checks.picture import Holding, Picture, Source, nfc
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.located_yaml import Located
from build_tools.models.archive import Archive
from build_tools.models.printed import PrintedText
from build_tools.registers import Registers
from build_tools.salvaged_yaml import salvage
from build_tools.work import SERIAL, Work
from build_tools.written.faults import faults

__all__ = ["examine", "load_archive", "misread", "read_archive"]


def load_archive(root: Path, registers: Registers, work: Work = SERIAL) -> Archive:
    """Read the archive under `root`.

    Raises BuildError with every finding, warnings included, where one of them is an error.
    """
    archive, findings = read_archive(root, registers, work)
    if archive is None:
        raise BuildError(findings)
    return archive


def read_archive(
    root: Path, registers: Registers, work: Work = SERIAL
) -> tuple[Archive | None, tuple[Diagnostic, ...]]:
    """The archive under `root`, None where something is an error; and every finding, warnings included."""
    picture, findings = examine(read_files(root), registers, work)
    wrong = any(one.severity is Severity.ERROR for one in findings)
    return None if wrong else construct_archive(picture), findings


def misread(files: Files) -> tuple[Diagnostic, ...]:
    """What is wrong with the files by themselves, where there are no registers to judge what they say."""
    findings = list(files.findings)
    _picture(files, findings)
    return tuple(findings)


def examine(
    files: Files, registers: Registers, work: Work = SERIAL
) -> tuple[Picture, tuple[Diagnostic, ...]]:
    """Judge bytes that were read: the picture of the archive and every finding, by file and line."""
    findings = list(files.findings)
    picture = _picture(files, findings)
    findings.extend(check(picture, registers, work))
    by_place = sorted(dict.fromkeys(findings), key=lambda one: (one.path, one.line, one.rule, one.message))
    return picture, tuple(by_place)


def _picture(files: Files, findings: list[Diagnostic]) -> Picture:
    """Decode and parse every file; what cannot be read is a finding and absent from the picture."""
    tables = {
        name: _located(data, f"{files.label}/{name}", name, findings) for name, data in files.tables.items()
    }
    return Picture(
        holdings=tuple(_holding(folder, findings) for folder in files.folders),
        tables={name: table for name, table in tables.items() if table is not None},
        unread={
            name: "\n".join(table.lost_lines) if table else files.tables[name].decode(errors="replace")
            for name, table in tables.items()
            if (table is None or table.lost) and files.tables[name].strip()
        },
    )


def _holding(folder: Folder, findings: list[Diagnostic]) -> Holding:
    path = f"{folder.path}/record.yml"
    data = folder.files.get("record.yml")
    return Holding(
        folder=folder.name,
        path=path,
        record=_located(data, path, "record.yml", findings) if data is not None else None,
        sources={
            name: _source(data, f"{folder.path}/{name}", findings)
            for name, data in folder.files.items()
            if name not in {"record.yml", MAP_FILE}
        },
        originals=folder.originals,
        printed=_printed(folder, findings),
    )


def _printed(folder: Folder, findings: list[Diagnostic]) -> PrintedText:
    data = folder.files.get(MAP_FILE)
    if data is None:
        return PrintedText()
    printed, wrong = printed_text(data, f"{folder.path}/{MAP_FILE}")
    findings.extend(wrong)
    return printed


def _source(data: bytes, path: str, findings: list[Diagnostic]) -> Source:
    text, wrong = decode(data, path)
    findings.extend(wrong)
    return Source(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        text=text,
        lines=tuple(nfc(text).removesuffix("\n").split("\n")) if text is not None else (),
    )


def _located(data: bytes, path: str, name: str, findings: list[Diagnostic]) -> Located | None:
    """Read one YAML file as far as it can be read, and judge it by its dataclass; None where it cannot be."""
    text, wrong = decode(data, path)
    findings.extend(wrong)
    if text is None:
        return None
    located, wrong = salvage(text, path)
    findings.extend(wrong)
    if located is None or (located.data is None and name != "record.yml"):
        return None
    findings.extend(faults(located, FILES[name]))
    return located
