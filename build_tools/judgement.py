"""What is wrong with the archive, told in one run: what is wrong in one place hides nothing elsewhere.

1. `archive.examine` judges each file and what they say of each other;
2. where it finds an error, `archive.sound` takes what is sound;
3. a graph is made of that, and what only a graph shows is told: addresses that the book does not know,
   relations that lead nowhere, ids that mean another instrument;
4. what may be wrong for want of what was left out is not told, but that it is not: `not-judged`.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from build_tools.archive import examine, misread
from build_tools.archive.circulation import withheld_ids, without
from build_tools.archive.construct import construct_archive
from build_tools.archive.ids_file import IDS_FILE
from build_tools.archive.obligations import OBLIGATIONS_FILE
from build_tools.archive.reading import Files, read_files
from build_tools.archive.sound import NO_LOSSES, Losses, sound_part
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.graph.build import build_graph
from build_tools.graph.identities import mistaken_ids
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive
from build_tools.pages.book import generated_pages, misrecorded
from build_tools.pages.kinds import KINDS
from build_tools.parts.paged import is_part
from build_tools.registers import Registers
from build_tools.registers.loader import load, register_faults
from build_tools.work import SERIAL, Work

__all__ = ["ARCHIVE", "addresses", "editions", "findings", "findings_of", "of_graph"]

ARCHIVE = "archive"


def findings(project_root: Path, work: Work = SERIAL) -> tuple[Diagnostic, ...]:
    """All that is wrong with the archive, warnings included: what is wrong in one place hides nothing elsewhere."""
    return findings_of(read_files(project_root / ARCHIVE), work)


def findings_of(files: Files, work: Work = SERIAL) -> tuple[Diagnostic, ...]:
    """The same of files that were read, or that are still to be written."""
    try:
        registers = load()
    except BuildError:
        return (*register_faults(), *misread(files), _without_registers(files))
    picture, found = examine(files, registers, work)
    if not picture.holdings and found:
        return found
    if any(one.severity is Severity.ERROR for one in found):
        archive, losses = sound_part(picture, found, files)
    else:
        archive, losses = construct_archive(picture), NO_LOSSES
    graph = build_graph(archive, registers, work)
    _, *public = editions(archive, graph, registers, work)
    unrecorded_ids = (one for edition in public for one in _unrecorded_ids(edition, losses))
    # The same mistake is told once: of a text that is held twice, of a relation that leads nowhere.
    twice = {one.path for one in found if one.rule == "source-twice"}
    places = {(one.path, one.line) for one in found if one.line and one.severity is Severity.ERROR}
    of_sound = (
        one
        for one in of_graph(archive, graph, losses)
        if one.path not in twice and (one.path, one.line) not in places
    )
    known = addresses(graph, losses, _sure_pages(archive, losses, registers, work))
    return tuple(dict.fromkeys((*found, *of_sound, *known, *unrecorded_ids, *losses.told(files.label))))


def _without_registers(files: Files) -> Diagnostic:
    message = (
        "mới xét cách viết của từng tệp, chưa xét được nội dung của kho, vì danh mục trong build_tools/registers/ đang "
        "hỏng; hãy sửa các lỗi của danh mục rồi chạy lại danvan check"
    )
    return Diagnostic(path=files.label, line=0, rule="not-judged", message=message, severity=Severity.WARNING)


def of_graph(archive: Archive, graph: Graph, losses: Losses = NO_LOSSES) -> Iterator[Diagnostic]:
    """What editors say that does not fit what the texts say."""
    yield from _unbuilt(graph, losses)
    yield from _misplaced(graph)
    for one in _mistaken(archive, graph):
        if one.path.removeprefix(f"{ARCHIVE}/") not in losses.records:
            yield one


def addresses(
    graph: Graph, losses: Losses = NO_LOSSES, sure: frozenset[str] | None = None
) -> Iterator[Diagnostic]:
    """Every address is entered in archive/ids.yml before it is published, and every entry answers.

    Where something is left out, `sure` are the pages that there are for all that is not.
    """
    yield from _unrecorded_ids(graph, losses)
    pages = generated_pages(graph)
    told = tuple(misrecorded(graph.pages, pages))
    if losses.files:
        # Which further pages a list has depends on how long it is, and that on what is left out.
        new = frozenset(one for one in pages if not is_part(one)) - losses.words
        new = new if sure is None else new & sure
        told = (
            *(one for one in misrecorded(graph.pages, new) if not one.line),
            *(one for one in told if one.line and not _may_be_made(graph, one.line, losses)),
        )
    for line, rule, message in told:
        yield Diagnostic(path=f"{ARCHIVE}/{IDS_FILE}", line=line, rule=rule, message=message)


def _unrecorded_ids(graph: Graph, losses: Losses = NO_LOSSES) -> Iterator[Diagnostic]:
    """Each new id; where something is left out, those that it can have nothing to do with."""
    told_by = (
        one for one in graph.mentions if graph.documents[one.document].record.path not in losses.records
    )
    sure = {one.target for one in told_by} | graph.documents.keys()
    for one in graph.new_ids:
        if losses.files and (one.id not in sure or losses.words & {one.id, one.number}):
            continue
        yield Diagnostic(
            path=f"{ARCHIVE}/{IDS_FILE}",
            line=0,
            rule="id-not-recorded",
            message=f'mã "{one.id}"{f" ({named})" if (named := one.number or one.name) else ""} '
            "chưa có trong sổ địa chỉ; "
            "hãy chạy: danvan ids, xem lại thay đổi của tệp này rồi dựng lại",
        )


def _unbuilt(graph: Graph, losses: Losses = NO_LOSSES) -> Iterator[Diagnostic]:
    """Every relation that an editor states is built."""
    for stated in graph.unbuilt:
        if stated.target in losses.words:
            continue
        yield Diagnostic(
            path=f"{ARCHIVE}/instruments.yml",
            line=stated.line,
            rule="relation-not-built",
            message=f'quan hệ "{stated.predicate}" với "{stated.target}" không dựng được: không có văn bản ấy, '
            'hoặc mã ấy nay đã gộp vào chính văn bản này; hãy sửa "target" hoặc bỏ quan hệ này',
        )


def _misplaced(graph: Graph) -> Iterator[Diagnostic]:
    """What an editor says of a deadline fits the text that states it."""
    for word in graph.misplaced:
        yield Diagnostic(
            path=f"{ARCHIVE}/{OBLIGATIONS_FILE}",
            line=word.said.entry,
            rule="misplaced-deadline",
            message=word.message,
        )


def _mistaken(archive: Archive, graph: Graph) -> Iterator[Diagnostic]:
    """The id of a document means the instrument that the document is."""
    for record, rule, message in mistaken_ids(archive, graph.instruments):
        yield Diagnostic(path=f"{ARCHIVE}/{record}", line=0, rule=rule, message=message)


def _may_be_made(graph: Graph, line: int, losses: Losses) -> bool:
    """Whether a page of the book, of this line, may be one of what is left out: of a theme, a lesson, an authority."""
    names = (part for one in graph.pages if one.line == line for part in (one.address, one.moved_to or ""))
    made = {part for name in names for part in name.split("/")}
    return (
        bool(made & losses.words)
        or (losses.is_of_identity and bool(made & {KINDS["issuer"].folder, KINDS["lesson"].folder}))
        or (KINDS["lesson"].folder in made and any("/" in table for table in losses.tables))
    )


def _sure_pages(archive: Archive, losses: Losses, registers: Registers, work: Work) -> frozenset[str] | None:
    """The pages that there are without the documents that may be others than they seem; None where there are none."""
    doubtful = {one.record.id for one in archive.documents if one.record.path in losses.records}
    return generated_pages(build_graph(without(archive, doubtful), registers, work)) if doubtful else None


def editions(archive: Archive, graph: Graph, registers: Registers, work: Work = SERIAL) -> tuple[Graph, ...]:
    """The whole graph of an archive, and what the public edition names for want of texts, where it withholds any.

    The ids that the internal one mints are known to it: a text that is withheld keeps its own.
    """
    withheld = withheld_ids(archive, registers)
    if not withheld:
        return (graph,)
    recorded = replace(archive, ids=(*archive.ids, *graph.new_ids))
    return graph, build_graph(without(recorded, withheld), registers, work)
