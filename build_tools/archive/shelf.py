"""What the archive holds and knows, as far as a new file is compared with it."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.archive import examine, read_archive
from build_tools.archive.likeness import Shared, likely, shared, sketch_of
from build_tools.archive.reading import read_files
from build_tools.archive.receiving import Received, sha256_of
from build_tools.archive.sound import sound_part
from build_tools.checks.picture import nfc
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.grammar.compiled import Grammar
from build_tools.graph.known_names import grammar_of
from build_tools.graph.laws import with_laws
from build_tools.graph.own import Held, hold, identity_of, own_of
from build_tools.header.read import read_header
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Record, SourceFile
from build_tools.normalize import normalize
from build_tools.reading import read_text
from build_tools.registers import Registers
from build_tools.resolve.addresses import recall
from build_tools.resolve.catalogue import Catalogue, catalogue_of
from build_tools.resolve.identity import Identity

__all__ = ["Shelf", "bare_shelf", "read_paper", "shelf_of", "sound_shelf_of", "text_key"]


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Grows by what is added while one command runs; it is never passed on."""

    grammar: Grammar
    catalogue: Catalogue
    held: dict[InstrumentId, Identity] = field(default_factory=dict)
    known: set[InstrumentId] = field(default_factory=set)
    """Every id that was given out, those of papers that are only cited included."""
    by_bytes: dict[str, InstrumentId] = field(default_factory=dict)
    """SHA-256 of a source or an original."""
    by_text: dict[str, InstrumentId] = field(default_factory=dict)
    sketches: dict[InstrumentId, "array[int]"] = field(default_factory=dict)
    """Of each text what is needed to find those that are alike; the text itself is read again only then."""
    sources: dict[InstrumentId, Path] = field(default_factory=dict)

    def put(self, identity: Identity, text: str, source: Path, *hashes: str) -> None:
        """Take in a document that is held now."""
        self.held[identity.id] = identity
        self.known.add(identity.id)
        self.by_text.setdefault(text_key(text), identity.id)
        self.sketches[identity.id] = sketch_of(nfc(text))
        self.sources[identity.id] = source
        for one in hashes:
            self.by_bytes.setdefault(one, identity.id)

    def add(self, received: Received, identity: Identity, source: Path) -> None:
        """Take in what was added just now."""
        self.catalogue.add(identity)
        self.put(identity, received.text, source, sha256_of(received.source), sha256_of(received.data))

    def alike(self, text: str) -> Iterator[tuple[InstrumentId, Shared]]:
        """The documents whose text the new one is, or is a part of, or contains; the most alike first."""
        for one in likely(sketch_of(nfc(text)), self.sketches):
            if (both := self.compared(text, one)).is_like:
                yield one, both

    def compared(self, text: str, document: InstrumentId) -> Shared:
        """How much the new text shares with the one held."""
        return shared(nfc(text), nfc(self.sources[document].read_text(encoding="utf-8")))


def shelf_of(root: Path, registers: Registers) -> Shelf:
    """The archive as it is. Raises BuildError where it is not sound: nothing can be compared with it then."""
    archive, findings = read_archive(root, registers)
    if archive is None:
        message = "kho đang có lỗi nên chưa so được với tệp mới; hãy chạy danvan check, sửa các chỗ máy nêu rồi thêm lại"
        wrong = next(one for one in findings if one.severity is Severity.ERROR)
        raise BuildError([Diagnostic(path=wrong.path, line=wrong.line, rule="not-added", message=message)])
    return _shelf(root, archive, registers)


def bare_shelf(root: Path, registers: Registers) -> Shelf:
    """What is known of papers where the archive cannot be read: the registers alone."""
    return _shelf(root, Archive(documents=(), instruments=(), ids=(), themes=()), registers)


def sound_shelf_of(root: Path, registers: Registers) -> Shelf:
    """What is sound of the archive: a source is replaced where something is wrong, too."""
    archive, _ = read_archive(root, registers)
    if archive is None:
        files = read_files(root)
        archive, _ = sound_part(*examine(files, registers), files)
    return _shelf(root, archive, registers)


def _shelf(root: Path, archive: Archive, registers: Registers) -> Shelf:
    grammar = grammar_of(archive, registers)
    # Of the documents held only what they are is needed: their letterheads.
    own = [own_of(one, read_header(normalize(one.raw), grammar), grammar) for one in archive.documents]
    catalogue = catalogue_of(with_laws(archive, registers), map(identity_of, own), registers)
    recall(catalogue, registers.terms)
    shelf = Shelf(grammar=grammar, catalogue=catalogue, known=set(_ids(archive)))
    for one in own:
        source = one.source.record.source
        hashes = (source.sha256, *([source.original.sha256] if source.original else []))
        shelf.put(identity_of(one), one.source.raw, root / "documents" / one.id / source.name, *hashes)
    return shelf


def _ids(archive: Archive) -> Iterator[InstrumentId]:
    yield from (one.id for one in archive.ids)
    yield from (one.id for one in archive.instruments)


def read_paper(received: Received, grammar: Grammar) -> Held:
    """What the file says of itself, before anybody has said anything of it."""
    day = PartialDate(year=1)
    source = SourceFile(name=received.name, received_as="", origin="", layout_marks=received.marks)
    record = Record(id=InstrumentId(""), source=source, added=day, updated=day, stated=received.stated)
    reading = read_text(received.text, grammar, received.marks)
    return hold(SourceDocument(record=record, raw=received.text), reading, grammar)


def text_key(text: str) -> str:
    """The letters and figures alone: one text in two formats has one key, whatever its lines, blanks and bars."""
    letters = (one for one in nfc(text).casefold() if one.isalnum())
    return sha256_of("".join(letters).encode())
