"""The whole build, as one line.

1. registers: what holds for the whole country;
2. archive: read and judged; any error ends the build; for a public site, masked words leave it here, and
   papers of restricted circulation;
3. graph: every text read, every citation resolved, relations, conflicts, passages;
4. addresses: each is in archive/ids.yml before it is published, and what was published answers;
5. pages: written into docs/ where they changed;
6. site: rendered beside the published one, indexed, checked (a public one for masked words too), swapped in;
7. bundle, where it is asked for: the site and all that its host needs, as one archive.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from build_tools.archive import examine, load_archive
from build_tools.archive.circulation import withheld_ids, without
from build_tools.archive.ids_file import IDS_FILE, ids_text, recordable, write_ids
from build_tools.archive.masking import masked, untold
from build_tools.archive.originals import originals
from build_tools.archive.reading import read_files
from build_tools.bundle import Bundled, Told, make_bundle
from build_tools.diagnostics import BuildError, Severity
from build_tools.graph.build import build_graph
from build_tools.graph.doubtful import Doubtful, doubtful
from build_tools.graph.laws import with_laws
from build_tools.graph.model import Graph
from build_tools.judgement import ARCHIVE, addresses, editions, of_graph
from build_tools.masked_words import NOTHING, Untold
from build_tools.masked_words.stand_ins import hide
from build_tools.models.archive import Archive
from build_tools.models.citations import Ambiguous, Resolved
from build_tools.models.ids import InstrumentId
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.output import Written, write_pages
from build_tools.pages.book import answering, generated_pages, unrecorded
from build_tools.publish import BuildLock, Published, build_lock, publish, recover
from build_tools.publish.leaks import leaks
from build_tools.registers import Registers
from build_tools.registers.loader import load
from build_tools.render.site import OWNED_FOLDERS, all_packages, all_pages
from build_tools.search.record import PageRecord
from build_tools.search.rules import rules_module
from build_tools.search.suggestions import suggestions
from build_tools.search_index import guides, index
from build_tools.standing import inputs_of, outputs_of
from build_tools.work import SERIAL, Work
from build_tools.workshop import Count, Crew, open_workshop

__all__ = [
    "INTERNAL",
    "PUBLIC",
    "Built",
    "Contents",
    "Recorded",
    "build",
    "bundle",
    "contents_of",
    "read",
    "record_ids",
]

DOCS = "docs"
_WHOLE = "cả trang"
INTERNAL, PUBLIC = "noi-bo", "cong-khai"
"""For whom a site is built; without or with masks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a site holds, in numbers; and of which documents a bundle may tell what."""

    documents: frozenset[InstrumentId]
    """Whose text is held."""
    unproven: frozenset[InstrumentId]
    """Those that mask words, in a public edition."""
    instruments: int
    mentions: int
    resolved: int
    ambiguous: int
    relations: int
    conflicts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made."""

    contents: Contents
    written: Written
    published: Published
    counts: Mapping[str, Count] = field(default_factory=dict)
    """By the name of a step: what was worked out, and what an earlier build had."""
    untold: Untold = NOTHING
    """What nothing made from it may tell; empty for an intranet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    """What is left of the archive once its pages stand in `docs/`."""

    contents: Contents
    written: Written
    records: Sequence[PageRecord]
    suggestions: str
    rules: str
    newest_update: date | None
    untold: Untold


def build(
    project_root: Path, *, public: bool, crew: Crew | None = None, held: BuildLock | None = None
) -> Built:
    """Build and publish the site. Raises BuildError; the published site is then as it was.

    `crew`: who does the work; None for the project's own. A caller that holds the project's lock passes it as `held`.
    """
    with ExitStack() as stack:
        held = held or stack.enter_context(build_lock(project_root))
        recover(held)
        crew = crew or stack.enter_context(open_workshop(project_root))
        edition = PUBLIC if public else INTERNAL
        crew.progress.begin("xem có gì thay đổi")
        before = inputs_of(project_root, edition)
        if standing := _standing(project_root, crew, before):
            return standing
        prepared = _prepare(project_root, crew, public=public)
        published = publish(
            project_root,
            after_html=lambda site: _complete(site, prepared, crew),
            newest_update=prepared.newest_update,
            edition=edition,
            held=held,
            work=crew,
            progress=crew.progress,
        )
        built = Built(
            contents=prepared.contents,
            written=prepared.written,
            published=published,
            counts=crew.counts,
            untold=prepared.untold,
        )
        # What was edited while the build ran may be in it or not: only what it read from first to last has its name.
        if inputs_of(project_root, edition) == before:
            crew.remember(_WHOLE, before, (outputs_of(project_root), built))
        crew.progress.end()
        return built


def _standing(project_root: Path, crew: Crew, inputs: str) -> Built | None:
    """What an earlier build made of the same, where it stands as that left it."""
    remembered: tuple[str, Built] | None = crew.recall(_WHOLE, inputs)
    outputs, built = remembered or ("", None)
    if built is None or outputs_of(project_root) != outputs:
        return None
    unchanged = built.written.written + built.written.unchanged
    site = replace(built.published, site=project_root / built.published.site.name)
    return replace(
        built, written=Written(written=0, unchanged=unchanged, removed=0), published=site, counts=crew.counts
    )


def _prepare(project_root: Path, crew: Crew, *, public: bool) -> _Prepared:
    """Bring `docs/` to what the archive says. What only this needs, the graph above all, is free afterwards."""
    crew.progress.begin("đọc kho")
    registers = load()
    whole = load_archive(project_root / ARCHIVE, registers, crew)
    edition, graph = _edition(whole, registers, crew, public=public)
    if wrong := tuple(addresses(graph)):
        raise BuildError(wrong)
    kept = originals(project_root / ARCHIVE, edition.documents)
    secret = untold(whole) if public else NOTHING
    del whole, edition
    # Only a public site holds stand-ins: elsewhere such letters are the source's.
    shown = hide if public else str
    records = list[PageRecord]()
    pages = all_pages(graph, shown, records.append, crew)
    packages = all_packages(graph, shown, crew)
    written = write_pages(project_root / DOCS, chain[tuple[str, str | bytes]](pages, packages, kept))
    return _Prepared(
        contents=contents_of(graph, public=public),
        written=written,
        records=(*records, *guides(project_root / DOCS, OWNED_FOLDERS)),
        suggestions=shown(json.dumps(suggestions(graph), ensure_ascii=False, separators=(",", ":"))),
        rules=rules_module(registers),
        newest_update=_newest_update(graph),
        untold=secret,
    )


def contents_of(graph: Graph, *, public: bool) -> Contents:
    """The numbers of a graph."""
    documents = graph.documents.values()
    return Contents(
        documents=frozenset(one.id for one in documents),
        unproven=frozenset(one.id for one in documents if public and one.record.masks),
        instruments=len(graph.instruments),
        mentions=len(graph.mentions),
        resolved=sum(isinstance(mention.resolution, Resolved) for mention in graph.mentions),
        ambiguous=sum(isinstance(mention.resolution, Ambiguous) for mention in graph.mentions),
        relations=len(graph.relations),
        conflicts=len(graph.conflicts),
    )


def bundle(
    project_root: Path, *, public: bool, into: Path, crew: Crew | None = None
) -> tuple[Built, Bundled]:
    """Build the site, and pack it before another build may touch it. Raises BuildError."""
    with build_lock(project_root) as held:
        built = build(project_root, public=public, crew=crew, held=held)
        return built, make_bundle(
            project_root,
            built.published.site,
            public=public,
            into=into,
            told=Told(
                documents=built.contents.documents,
                unproven=built.contents.unproven,
                untold=built.untold,
            ),
        )


def read(project_root: Path, *, public: bool, work: Work = SERIAL) -> tuple[Archive, Graph]:
    """The archive, for a public site without what that must not tell, and its graph.

    Raises BuildError with every finding.
    """
    registers = load()
    return _edition(load_archive(project_root / ARCHIVE, registers, work), registers, work, public=public)


def _edition(whole: Archive, registers: Registers, work: Work, *, public: bool) -> tuple[Archive, Graph]:
    """What one edition may tell: masked words are found in what is withheld too, and hidden everywhere."""
    withheld = withheld_ids(whole, registers) if public else frozenset()
    archive = without(masked(whole), withheld) if public else whole
    graph = build_graph(archive, registers, work)
    if wrong := tuple(of_graph(archive, graph)):
        raise BuildError(wrong)
    return archive, answering(graph, public=bool(withheld))


def _complete(site: Path, prepared: _Prepared, crew: Crew) -> None:
    """Index the pages, and look whether a file tells what it must not."""
    crew.progress.begin("lập chỉ mục tìm kiếm")
    index(site, prepared.records, suggestions=prepared.suggestions, rules=prepared.rules)
    _refuse_leaks(site, prepared.untold, crew)


def _refuse_leaks(site: Path, secret: Untold, work: Work = SERIAL) -> None:
    if told := tuple(leaks(site, secret, work=work)):
        raise BuildError(told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was new to the book of addresses."""

    ids: tuple[PublishedId, ...]
    pages: tuple[PublishedPage, ...]
    doubts: tuple[Doubtful, ...] = ()
    """What of these ids an editor should look at."""


def record_ids(project_root: Path, work: Work = SERIAL) -> Recorded:
    """Enter what is new into archive/ids.yml; return it.

    Raises BuildError, with the file as it was, where the archive would not be sound with the new one.
    """
    root, registers = project_root / ARCHIVE, load()
    archive, graph = read(project_root, public=False, work=work)
    known = with_laws(archive, registers).instruments
    both = editions(archive, graph, registers, work)
    new_ids = {one.id: one for edition in reversed(both) for one in edition.new_ids}
    made = frozenset[str]().union(*map(generated_pages, both))
    ids = [recordable(one, registers) for one in (*archive.ids, *new_ids.values())]
    new_pages = unrecorded(graph.pages, made)
    pages = (*graph.pages, *new_pages)
    if new_ids or new_pages:
        files = read_files(root)
        tables = {**files.tables, IDS_FILE: ids_text(ids, pages).encode()}
        _, found = examine(replace(files, tables=tables), registers, work)
        if any(one.severity is Severity.ERROR for one in found):
            raise BuildError(found)
        write_ids(root, ids, pages)
    return Recorded(ids=tuple(new_ids.values()), pages=new_pages, doubts=doubtful(graph, new_ids, known))


def _newest_update(graph: Graph) -> date | None:
    """The last day on which an editor changed a record; None for an empty archive or partial dates."""
    days = [one.record.updated for one in graph.documents.values() if one.record.updated.is_full]
    newest = max(days, key=lambda day: day.sort_key, default=None)
    return date(newest.year, newest.month or 1, newest.day or 1) if newest else None
