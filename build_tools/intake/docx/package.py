"""The zip that a Word file is, opened within limits: only the parts that are asked for, never to the disk."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from build_tools.intake.broken_zip import BROKEN_ZIP
from build_tools.intake.detect import REFUSALS, FileKind, detect
from build_tools.intake.docx.nodes import Node, parse
from build_tools.intake.docx.refusals import BROKEN, NO_WORD_FILE, TOO_LARGE
from build_tools.intake.taken import UnreadableFileError

MOST_ENTRIES = 5_000
"""A paper with a hundred pictures has 150."""
LARGEST_PART = 48 * 2**20
"""Bytes of one part of XML. 500 pages come to 12 MB."""
LARGEST_FILE = 2**30
"""Bytes of all parts, pictures included, as the file declares them."""
STRONGEST = 250
"""How many times smaller a large part may be packed: XML of Word 30 times, tables of blank cells 80."""
_LARGE = 8 * 2**20

_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OFFICE = re.compile(
    r"http://(?:schemas\.openxmlformats\.org/officeDocument/2006|purl\.oclc\.org/ooxml/officeDocument)/"
)
_USUAL_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What a part points to."""

    id: str
    kind: str
    """The last word of its type: `styles`, `header`, `footnotes`."""
    part: str
    """"" where it is not in the file: nothing outside is ever fetched."""


class Package:
    """The parts of a file by their names."""

    def __init__(self, archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries

    def has(self, name: str) -> bool:
        """Whether a part is in the file; capital or small, as Windows has it."""
        return _key(name) in self._entries

    def part(self, name: str) -> Node | None:
        """The tree of a part, None where the file has none of the name."""
        content = self.content(name)
        return None if content is None else parse(content)

    def related(self, name: str) -> tuple[Related, ...]:
        """What a part points to; of "" what the file does."""
        folder, _, last = name.rpartition("/")
        tree = self.part(f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels")
        return tuple(
            Related(
                id=node.get("Id"),
                kind=node.get("Type").rpartition("/")[2],
                part="" if node.get("TargetMode") == "External" else _resolved(folder, node.get("Target")),
            )
            for node in (tree.all("rel:Relationship") if tree else ())
        )

    def main(self) -> str:
        """The name of the part that holds the text. Raises UnreadableFileError where none does."""
        tree = self.part("_rels/.rels")
        for node in tree.all("rel:Relationship") if tree else ():
            kind = node.get("Type")
            if _OFFICE.match(kind) and kind.endswith("/officeDocument"):
                name = _resolved("", node.get("Target"))
                if self.has(name):
                    return name
        if self.has(_USUAL_MAIN):
            return _USUAL_MAIN
        raise UnreadableFileError(BROKEN)

    def type_of(self, name: str) -> str:
        """What the file says that a part is; "" where it says nothing."""
        tree = self.part("[Content_Types].xml")
        types = (
            {_key(node.get("PartName")): node.get("ContentType") for node in tree.children} if tree else {}
        )
        return types.get(_key(name), "")

    def content(self, name: str) -> bytes | None:
        """The bytes of a part, None where the file has none of the name."""
        entry = self._entries.get(_key(name))
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableFileError(REFUSALS[FileKind.LOCKED])
        if entry.compress_type not in _METHODS:
            raise UnreadableFileError(BROKEN)
        try:
            with self._archive.open(entry) as opened:
                # What the file says of its size may be a lie: one byte more than allowed is enough to know.
                content = opened.read(LARGEST_PART + 1)
        except BROKEN_ZIP as error:
            raise UnreadableFileError(BROKEN) from error
        if len(content) > LARGEST_PART:
            raise UnreadableFileError(TOO_LARGE)
        return content


def open_package(content: bytes) -> Package:
    """The parts of a file. Raises UnreadableFileError with what is wrong and what to do."""
    kind = detect(content)
    if kind is not FileKind.DOCX:
        raise UnreadableFileError(REFUSALS.get(kind, NO_WORD_FILE))
    return Package(*open_zip(content))


def open_zip(content: bytes) -> tuple[zipfile.ZipFile, Mapping[str, zipfile.ZipInfo]]:
    """A zip and what is in it by name. Raises UnreadableFileError where it is broken or grows beyond its limits."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
        entries = archive.infolist()
    except BROKEN_ZIP as error:
        raise UnreadableFileError(BROKEN) from error
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_FILE:
        raise UnreadableFileError(TOO_LARGE)
    named: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        key = _key(entry.filename)
        # Two parts of one name: programs differ in which they show.
        if key in named:
            raise UnreadableFileError(BROKEN)
        if entry.file_size > max(_LARGE, STRONGEST * entry.compress_size):
            raise UnreadableFileError(TOO_LARGE)
        named[key] = entry
    return archive, named


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _resolved(folder: str, target: str) -> str:
    """`styles.xml` of `word` → `word/styles.xml`; `/word/a.xml` → `word/a.xml`; `../a.xml` → `a.xml`."""
    target = target.replace("\\", "/")
    steps = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in {"", "."}:
            steps = [*steps, step]
    return "/".join(step for step in steps if step)
