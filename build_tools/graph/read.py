"""Every text is read by itself; then what all of them cite is resolved together."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.graph.own import Held, hold, identity_of
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.citations import Mention
from build_tools.models.ids import InstrumentId
from build_tools.reading import Reading, read_text
from build_tools.resolve.catalogue import Catalogue, catalogue_of
from build_tools.resolve.resolve import Citing, resolve_documents
from build_tools.work import Step, Work
from build_tools.work.fingerprint import fingerprint

__all__ = ["AllRead", "read_all"]

_Text = tuple[str, tuple[str, ...]]
"""A source, and the marks of layout in it."""


def _text_of(source: SourceDocument) -> _Text:
    return source.raw, tuple(source.record.source.layout_marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllRead:
    """Every text, read and resolved."""

    archive: Archive
    grammar: Grammar
    held: Mapping[InstrumentId, Held]
    catalogue: Catalogue
    """All instruments that are known or were named."""
    mentions: Mapping[InstrumentId, tuple[Mention, ...]]
    """By document."""
    read_from: Mapping[InstrumentId, str]
    """Of each document, a short name for what its text was read from."""


def _reading_step(grammar: Grammar) -> Step[Grammar, _Text, Reading]:
    """The reading of one text; it depends on the names that the archive knows."""
    names = (grammar.names.pattern, grammar.laws, grammar.enacted)
    return Step(name="đọc văn bản", function=_read_one, shared=lambda: grammar, made_from=names)


def _read_one(grammar: Grammar, text: _Text) -> Reading:
    raw, layout_marks = text
    return read_text(raw, grammar, layout_marks)


def read_all(archive: Archive, grammar: Grammar, work: Work) -> AllRead:
    """Read each text by itself, then resolve all citations together."""
    step, texts = _reading_step(grammar), [_text_of(source) for source in archive.documents]
    readings, names = work.each(step, texts), fingerprint(step.made_from)
    held = {
        source.record.id: hold(source, reading, grammar)
        for source, reading in zip(archive.documents, readings, strict=True)
    }
    catalogue = catalogue_of(archive, [identity_of(one) for one in held.values()], grammar.registers)
    citing = [
        Citing(
            id=one.id,
            citations=one.reading.citations,
            setting=one.setting,
            decisions=one.source.record.decisions,
            names=identity_of(one).names,
            spelt=identity_of(one).spelt,
            title_lines=one.reading.header.title_lines,
        )
        for one in held.values()
    ]
    resolutions = resolve_documents(citing, catalogue, grammar)
    mentions = {
        one.id: tuple(
            Mention(document=one.id, anchor=anchor, citation=citation, resolution=resolution)
            for anchor, citation, resolution in zip(
                one.reading.anchors, one.reading.citations, resolutions.of[one.id], strict=True
            )
        )
        for one in held.values()
    }
    read_from = {one: fingerprint((names, text)) for one, text in zip(held, texts, strict=True)}
    return AllRead(
        archive=archive,
        grammar=grammar,
        held=held,
        catalogue=catalogue,
        mentions=mentions,
        read_from=read_from,
    )
