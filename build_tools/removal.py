"""Take a paper out again that was added by mistake: its folder, and the addresses that nobody has seen yet.

1. the archive must be as sound without it as with it: what still refers to it is told first. What was wrong already
   stops nothing, least of all what its removal cures: one text that is held twice;
2. its addresses are those of the book that no other text needs: its own, those of papers that it alone cites, pages
   that only it fills. Whether they were published no file says: an editor does. Published ones stay, and answer: a
   paper as one that is only cited; a page that nothing fills any longer must first be given a `moved_to`;
3. the file goes back to the inbox as it was received, the book is written, the folder goes last: where this is cut
   off, the same command once more finishes it.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path, PurePath
from typing import TypeAlias

from build_tools.archive import examine
from build_tools.archive.adding import refused
from build_tools.archive.construct import construct_archive
from build_tools.archive.ids_file import IDS_FILE, ids_text, recordable, write_ids
from build_tools.archive.reading import Files, read_files
from build_tools.archive.sound import sound_part
from build_tools.archive.taking import INBOX
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.durable import half_of, make_folder, write_whole
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.judgement import ARCHIVE, editions, findings_of
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.ids import InstrumentId
from build_tools.pages.book import generated_pages
from build_tools.parts.paged import is_part
from build_tools.registers import Registers
from build_tools.registers.loader import load

__all__ = ["Removal", "plan_removal", "remove"]


_Error: TypeAlias = tuple[str, str, str]
"""File, rule and message: lines may change."""
_REFERRED = (
    "bài học, câu hỏi, thuật ngữ, chủ đề còn dẫn văn bản này ({count} chỗ); hãy bỏ các chỗ ấy trước, xem "
    "“Rút một văn bản khỏi kho” trong hướng dẫn"
)
_LOST = (
    "{count} địa chỉ của sổ sẽ không còn trang nào, nêu dưới đây; hãy ghi moved_to (địa chỉ trang thay nó, ví dụ "
    "co-quan/) vào mục của từng địa chỉ trong archive/ids.yml, rồi chạy lại đúng lệnh này"
)
_OF_NEW = frozenset({"id-not-recorded", "page-not-recorded"})
"""What the book lacks is entered by `danvan ids`."""


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
    """Without the paper."""
    lost: tuple[Diagnostic, ...]
    """Addresses of the whole book that would answer no longer."""
    known: frozenset[_Error]
    """What was wrong before."""

    @property
    def addresses(self) -> list[str]:
        """What readers would have had open, if it was published."""
        return [f"van-ban/{one}/" for one in sorted(self.ids)] + sorted(self.pages)


def plan_removal(project: Path, document: str) -> Removal:
    """What removing a paper means. Raises BuildError where it is not held, was replaced, or is referred to."""
    root, registers = project / ARCHIVE, load()
    whole = read_files(root)
    archive, broken = _sound(whole, registers)
    held = next((one for one in archive.documents if one.record.id == document), None)
    if held is None and (wrong := [one for one in broken if document in PurePath(one.path).parts]):
        raise BuildError(wrong)
    if held is None:
        raise refused(document, "kho không giữ văn bản mang mã này; hãy xem lại mã")
    if held.record.replaced:
        raise refused(
            document,
            "văn bản đã qua thay tệp nguồn, không phải vừa thêm nhầm; hãy rút theo hướng dẫn cho người biên tập",
        )
    files = replace(whole, folders=tuple(one for one in whole.folders if one.name != document))
    known = frozenset(map(_error, _errors(findings_of(whole))))
    lost = _judged(files, known, document)
    after, broken = _sound(files, registers)
    if broken:
        raise _told(
            document, "kho đang có lỗi khác nên chưa biết địa chỉ nào phải giữ; hãy sửa trước", broken
        )
    graph = build_graph(archive, registers)
    ids, without = _ids_needed_alone(after, graph, held.record.id, registers)
    made = _pages(archive, graph, registers) - _pages(without, build_graph(without, registers), registers)
    # A further page of a list stays in the book, and leads to its list.
    pages = {one.address for one in archive.pages if not one.moved_to and not is_part(one.address)} & made
    return Removal(
        root=root,
        document=held,
        after=after,
        ids=ids,
        pages=frozenset(pages),
        files=files,
        lost=lost,
        known=known,
    )


def remove(removal: Removal, *, published: bool) -> Path:
    """Take the paper out; where it was not published, its addresses too. Return where its file is now.

    Raises BuildError, with the archive as it was, where it was published and a page would be lost.
    """
    kept, book = removal.after, None
    lost, document = removal.lost, removal.document.record.id
    if not published and removal.addresses:
        registers = load()
        ids = [recordable(one, registers) for one in kept.ids if one.id not in removal.ids]
        pages = [one for one in kept.pages if one.address not in removal.pages]
        tables = {**removal.files.tables, IDS_FILE: ids_text(ids, pages).encode()}
        lost = _judged(replace(removal.files, tables=tables), removal.known, document)
        book = ids, pages
    if lost:
        raise _told(document, _LOST.format(count=len(lost)), lost)
    given = _give_back(removal)
    if book:
        write_ids(removal.root, *book)
    folder = removal.root / "documents" / document
    half = half_of(folder)
    shutil.rmtree(half, ignore_errors=True)
    folder.rename(half)
    shutil.rmtree(half, ignore_errors=True)
    return given


def _sound(files: Files, registers: Registers) -> tuple[Archive, tuple[Diagnostic, ...]]:
    """What is sound of these files; and their errors, where something is left out for them."""
    picture, findings = examine(files, registers)
    if not (wrong := _errors(findings)):
        return construct_archive(picture), ()
    archive, losses = sound_part(picture, findings, files)
    return archive, wrong if losses.files else ()


def _judged(files: Files, known: frozenset[_Error], document: str) -> tuple[Diagnostic, ...]:
    """The addresses that do not answer in an archive of these files. Raises BuildError with what else is wrong now."""
    new = [one for one in _errors(findings_of(files)) if _error(one) not in known and one.rule not in _OF_NEW]
    if wrong := [one for one in new if PurePath(one.path).name != IDS_FILE]:
        raise _told(document, _REFERRED.format(count=len(wrong)), wrong)
    return tuple(new)


def _errors(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in findings if one.severity is Severity.ERROR)


def _error(one: Diagnostic) -> _Error:
    return one.path, one.rule, one.message


def _told(document: str, message: str, why: Iterable[Diagnostic]) -> BuildError:
    """That nothing was removed; then why."""
    head = Diagnostic(
        path=f"{ARCHIVE}/documents/{document}", line=0, rule="not-removed", message=f"Chưa gỡ: {message}."
    )
    return BuildError([head, *why])


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
