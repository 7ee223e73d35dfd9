"""What must hold of any text at all, from its characters to its page: one function for every kind of fuzzing."""

import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

from build_tools.archive import load_archive
from build_tools.graph.build import build_graph
from build_tools.graph.known_names import grammar_of
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Record, SourceFile
from build_tools.models.texts import Footnote, Paragraph
from build_tools.normalize import normalize
from build_tools.reading import read_text
from build_tools.registers.loader import load
from build_tools.render.site import all_pages

ROOT = Path(__file__).resolve().parents[2]
REGISTERS = load()
MINI = load_archive(ROOT / "tests" / "fixtures" / "archive_mini", REGISTERS)
GRAMMAR = grammar_of(MINI, REGISTERS)
_DAY = PartialDate(year=2026, month=1, day=1)
_RECORD = Record(
    id=InstrumentId("thu"),
    path="documents/thu/record.yml",
    source=SourceFile(name="source.txt", sha256="", received_as="a", origin="b"),
    added=_DAY,
    updated=_DAY,
)


def read_checked(raw: str) -> None:
    """Read any text: no error, every span within it, nothing of it in two places, twice the same."""
    text = normalize(raw)
    assert normalize(text.text).text == text.text
    reading = read_text(raw, GRAMMAR)
    assert read_text(raw, GRAMMAR).citations == reading.citations
    for citation in reading.citations:
        assert 0 <= citation.span.start < citation.span.end <= len(raw)
        assert raw[citation.span.start : citation.span.end] == citation.surface
        assert text.line_and_column(citation.span.start) == (citation.line, citation.column)
    parts: tuple[Paragraph | Footnote, ...] = (*reading.body.paragraphs, *reading.body.footnotes)
    pieces = sorted(span for part in parts for span in part.pieces)
    assert all(one.end <= other.start for one, other in pairwise(pieces))


def shown_checked(raw: str) -> None:
    """Resolve and render any text: no error, twice the same pages, the source to download as it is."""
    document = SourceDocument(record=_RECORD, raw=raw)
    archive = Archive(
        documents=(document,), instruments=MINI.instruments, ids=MINI.ids, themes=MINI.themes, obligations=()
    )
    graph = build_graph(archive, REGISTERS)
    pages = dict(all_pages(graph))
    assert dict(all_pages(build_graph(archive, REGISTERS))) == pages
    assert pages["van-ban/thu/nguon.txt"] == raw
    held = graph.documents[_RECORD.id]
    parts: tuple[Paragraph | Footnote, ...] = (*held.body.paragraphs, *held.body.footnotes)
    shown = Counter(one for part in parts for piece in part.pieces for one in raw[piece.start : piece.end])
    letters = Counter(one for one in raw if unicodedata.category(one)[0] in "LN")
    assert not letters - shown, "a letter or figure of the source stands in no paragraph"
