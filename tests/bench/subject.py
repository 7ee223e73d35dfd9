"""What is measured: the archive of this repository and our grammar."""

from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.archive import load_archive
from build_tools.grammar.compiled import Grammar
from build_tools.graph.known_names import grammar_of
from build_tools.models.archive import Archive
from build_tools.registers import Registers
from build_tools.registers.loader import load

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The archive, read once, and what reads it."""

    archive: Archive
    registers: Registers
    grammar: Grammar

    @property
    def text(self) -> str:
        """All sources, joined."""
        return "\n".join(document.raw for document in self.archive.documents)

    @property
    def without_documents(self) -> Archive:
        """What the editors know, and not one text: `cite` then reads only what it is given."""
        return replace(self.archive, documents=())


def load_subject() -> Subject:
    """From the disk."""
    registers = load()
    archive = load_archive(ROOT / "archive", registers)
    return Subject(archive=archive, registers=registers, grammar=grammar_of(archive, registers))
