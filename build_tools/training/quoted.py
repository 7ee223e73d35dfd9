"""Passages quoted by place, with the words that matter marked, and references as links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId, IssuerId, ProvinceId
from build_tools.models.instruments import Document
from build_tools.models.texts import Footnote, Paragraph
from build_tools.models.training import Kind, Place, Reference, Registered
from build_tools.normalize import fold_blanks
from build_tools.parts import addresses, entries, excerpts, places, quotes, wording
from build_tools.parts.addresses import Target
from build_tools.parts.excerpts import Stretch

_CUT = quotes.CUT


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPassage:
    """A paragraph as quoted: one stretch of it, or several where the words that matter stand far apart."""

    excerpts: tuple[tuple[Stretch, ...], ...]
    to: Target
    source: str
    """`mục 8, Chỉ thị số 33/CT-TTg`."""
    line: str
    """`dòng 37`: where that was read."""

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return " ".join("".join(each.text for each in stretches) for stretches in self.excerpts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """What a statement of ours rests on; without a page where nothing of it is held or cited."""

    text: str
    to: Target | None


def whole(graph: Graph, at: Place) -> str:
    """The whole paragraph that holds a source line, as this build may show it."""
    document = graph.documents[at.document]
    part = _part(document, at.line)
    return quotes.plain(document, part.pieces) if part else ""


def passage(graph: Graph, at: Place, words: Sequence[str], *, entire: bool = False) -> QuotedPassage:
    """The paragraph that holds a source line, cut around the words; the whole of it if `entire`."""
    where = places.link(graph, at.document, at.line, named=True)
    text, hits = whole(graph, at), list(_found(whole(graph, at), words))
    shown = ((Stretch(text=text, hit=False),),) if entire and not hits else tuple(_excerpts(text, hits))
    return QuotedPassage(
        excerpts=shown,
        to=where.to,
        source=where.text,
        line=where.line,
    )


def _part(document: Document, line: int) -> Paragraph | Footnote | None:
    parts: tuple[Paragraph | Footnote, ...] = (*document.body.paragraphs, *document.body.footnotes)
    return next((each for each in parts if line in each.lines), None)


def _found(text: str, words: Sequence[str]) -> Iterator[range]:
    """Where words stand in a text, in order; those that overlap are one."""
    places = sorted(
        (start, start + len(each))
        for each in map(fold_blanks, words)
        if each and (start := text.find(each)) >= 0
    )
    while places:
        start, end = places.pop(0)
        while places and places[0][0] <= end:
            end = max(end, places.pop(0)[1])
        yield range(start, end)


def _excerpts(text: str, hits: Sequence[range]) -> Iterator[tuple[Stretch, ...]]:
    """Excerpts until every hit is shown once; a further one begins behind the one before it."""
    done, rest = 0, list(hits)
    while True:
        stretches = excerpts.excerpt(text[done:], [range(h.start - done, h.stop - done) for h in rest])
        yield (
            (Stretch(text=f"{_CUT} ", hit=False), *stretches)
            if done and not _is_cut(stretches)
            else stretches
        )
        rest = rest[max(1, sum(each.hit for each in stretches)) :]
        if not rest:
            return
        shown = "".join(each.text for each in stretches).removeprefix(f"{_CUT} ").removesuffix(f" {_CUT}")
        done = min(text.index(shown, done) + len(shown), rest[0].start)


def _is_cut(stretches: Sequence[Stretch]) -> bool:
    return stretches[0].text.startswith(_CUT)


def mention(graph: Graph, reference: Registered) -> SourceLink:
    """A reference as a link: a line of a document, an instrument, an authority, a unit."""
    if isinstance(reference, Reference) and reference.kind is Kind.PLACE:
        link = places.link(graph, InstrumentId(reference.id), reference.line, named=True)
        return SourceLink(text=link.text, to=link.to)
    if reference.kind is Kind.INSTRUMENT:
        link = entries.link(graph, InstrumentId(reference.id))
        return SourceLink(text=link.text, to=link.to if reference.id in graph.instruments else None)
    if reference.kind is Kind.ISSUER:
        issuer = graph.registers.issuers[IssuerId(reference.id)]
        held = issuer.id in graph.issuers
        return SourceLink(text=issuer.name, to=addresses.of_issuer(issuer.id) if held else None)
    unit = graph.registers.provinces[ProvinceId(reference.id)]
    return SourceLink(text=wording.unit_title(unit), to=addresses.of_province(unit.id))
