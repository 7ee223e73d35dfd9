"""Take a paper out again that was added by mistake: its folder, and the addresses that nobody has seen yet.

1. the archive must be sound without it: what still refers to it is told first;
2. its addresses are those of the book that no other text needs: its own, those of papers that it alone cites, pages
   that only it fills. Whether they were published no file says: an editor does. Published ones stay, and answer;
3. the file goes back to the inbox as it was received, the book is written, the folder goes last: where this is cut
   off, the same command once more finishes it.
"""

import shutil
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path, PurePath

from build_tools.archive import examine
from build_tools.archive.adding import refused
from build_tools.archive.construct import construct_archive
from build_tools.archive.ids_file import IDS_FILE, ids_text, recordable, write_ids
from build_tools.archive.reading import Files, read_files
from build_tools.archive.taking import INBOX
from build_tools.diagnostics import BuildError, Severity
from build_tools.durable import half_of, make_folder, write_whole
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.judgement import ARCHIVE, editions
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.ids import InstrumentId
from build_tools.pages.book import generated_pages
from build_tools.pipeline import read
from build_tools.registers import Registers
from build_tools.registers.loader import load

__all__ = ["Removal", "plan_removal", "remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What would become of the archive."""

    root: Path
    document: SourceDocument
    after: Archive
    """Without the paper, and with the whole book."""
    ids: frozenset[InstrumentId]
    """Of the book, needed by this paper alone."""
    pages: frozenset[str]
    files: Files

    @property
    def addresses(self) -> list[str]:
        """What readers would have had open, if it was published."""
        return [f"van-ban/{one}/" for one in sorted(self.ids)] + sorted(self.pages)


def plan_removal(project: Path, document: str) -> Removal:
    """What removing a paper means. Raises BuildError where it is not held, was replaced, or is referred to."""
    root, registers = project / ARCHIVE, load()
    archive, graph = read(project, public=False)
    held = next((one for one in archive.documents if one.record.id == document), None)
    if held is None:
        raise refused(document, "kho không giữ văn bản mang mã này; hãy xem lại mã")
    if held.record.replaced:
        raise refused(
            document,
            "văn bản đã qua thay tệp nguồn, không phải vừa thêm nhầm; hãy rút theo hướng dẫn cho người biên tập",
        )
    files = read_files(root)
    files = replace(files, folders=tuple(one for one in files.folders if one.name != document))
    after = _archive(files, registers)
    ids, without = _ids_needed_alone(after, graph, held.record.id, registers)
    made = _pages(archive, graph, registers) - _pages(without, build_graph(without, registers), registers)
    pages = {one.address for one in archive.pages if not one.moved_to} & made
    return Removal(root=root, document=held, after=after, ids=ids, pages=frozenset(pages), files=files)


def remove(removal: Removal, *, published: bool) -> Path:
    """Take the paper out; where it was not published, its addresses too. Return where its file is now."""
    kept = removal.after
    given = _give_back(removal)
    if not published and removal.addresses:
        registers = load()
        ids = [recordable(one, registers) for one in kept.ids if one.id not in removal.ids]
        pages = [one for one in kept.pages if one.address not in removal.pages]
        tables = {**removal.files.tables, IDS_FILE: ids_text(ids, pages).encode()}
        _archive(replace(removal.files, tables=tables), registers)
        write_ids(removal.root, ids, pages)
    folder = removal.root / "documents" / removal.document.record.id
    half = half_of(folder)
    shutil.rmtree(half, ignore_errors=True)
    folder.rename(half)
    shutil.rmtree(half, ignore_errors=True)
    return given


def _archive(files: Files, registers: Registers) -> Archive:
    """The archive of these files. Raises BuildError with every error that it then has."""
    picture, findings = examine(files, registers)
    if wrong := [one for one in findings if one.severity is Severity.ERROR]:
        raise BuildError(wrong)
    return construct_archive(picture)


def _ids_needed_alone(
    after: Archive, graph: Graph, document: InstrumentId, registers: Registers
) -> tuple[frozenset[InstrumentId], Archive]:
    """The ids that nothing else would enter into the book, and the archive without them.

    Those that the paper names are struck out of the book; what the others need is minted anew, and so stays.
    """
    named = {document, *(one.target for one in graph.mentions if one.document == document)}
    alone = {one.id for one in after.ids if one.id in named and not one.moved_to}
    unrecorded = {one.id for one in graph.new_ids}
    while alone:
        without = replace(after, ids=tuple(one for one in after.ids if one.id not in alone))
        minted = _minted(without, registers) - unrecorded
        if not minted:
            return frozenset(alone), without
        # Under another id than its own it would be a second page of one paper: then its own stays.
        alone -= alone & minted or alone & {document} or alone
    return frozenset(), after


def _minted(archive: Archive, registers: Registers) -> set[InstrumentId]:
    both = editions(archive, build_graph(archive, registers), registers)
    return {one.id for edition in both for one in edition.new_ids}


def _pages(archive: Archive, graph: Graph, registers: Registers) -> frozenset[str]:
    """The addresses of the pages of both editions."""
    return frozenset().union(*map(generated_pages, editions(archive, graph, registers)))


def _give_back(removal: Removal) -> Path:
    """Put the file into the inbox under the name that it came with, unless it lies there already."""
    record = removal.document.record
    folder, source = removal.root / "documents" / record.id, record.source
    data = (folder / (source.original.name if source.original else source.name)).read_bytes()
    name = PurePath(source.received_as.replace("\\", "/")).name or source.name
    inbox = removal.root / INBOX
    make_folder(inbox)
    place = _free(inbox, name, data)
    if not place.exists():
        write_whole(place, data)
    return place


def _free(inbox: Path, name: str, data: bytes) -> Path:
    """A place of the inbox that is free, or holds these bytes."""
    stem, dot, ending = name.rpartition(".")
    others = (f"{stem or ending} ({number}){dot}{ending}" for number in count(2))
    places = (inbox / one for one in chain((name,), others))
    return next(one for one in places if not one.exists() or (one.is_file() and one.read_bytes() == data))
