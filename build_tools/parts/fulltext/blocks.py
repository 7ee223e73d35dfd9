"""From a document to the blocks of its page: paragraphs, footnotes at the foot, editors' notes."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.graph.text_parts import TextPart
from build_tools.models.citations import Ambiguous, Mention, Resolved
from build_tools.models.facts import Field
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document, Instrument
from build_tools.models.texts import Footnote, Paragraph, Role, Span
from build_tools.parts import changed, entries, places, quotes, whereabouts, wording
from build_tools.parts.fulltext.layers import Layers, Noted, covering, layers_of
from build_tools.parts.fulltext.pages import Pages, pages_of
from build_tools.parts.fulltext.views import (
    Block,
    Break,
    Call,
    CellView,
    Certainty,
    Cited,
    EditorNote,
    FootnoteBlock,
    FullText,
    Inline,
    Joint,
    NoteMark,
    RowView,
    Run,
    TableBlock,
)

_SPACE = re.compile(r"\s+")
_HEADINGS_BEGIN_AT = 3
"""Under the page's own headings: the title is of level 1, "Toàn văn" of level 2."""
_LOWEST = 6
_LABEL_LENGTH = 90


def full_text(graph: Graph, part: TextPart) -> FullText:
    """Every character of a text, or of a part of one, in order, except layout marks and white space.

    Footnotes go to the foot; what a page break had cut apart stands together.
    """
    document = part.document
    layers = layers_of(part, graph.registers.abbreviations, graph.training.terms)
    leaves = pages_of(graph, document)
    numbers = {noted: number for number, noted in enumerate(layers.noted, start=1)}
    blocks = tuple(_blocks(graph, part, layers, leaves))
    footnotes = tuple(
        FootnoteBlock(
            anchor=note.anchor,
            inlines=tuple(_inlines(graph, document, layers, note)),
            calls=tuple(_call_id(call) for call in note.calls),
        )
        for note in document.body.footnotes
    )
    notes = tuple(
        EditorNote(
            number=number,
            printed=noted.printed,
            suggested=noted.suggested,
            note=noted.note,
            back=_anchor_of(document, noted),
            grave=noted.grave,
        )
        for noted, number in numbers.items()
    )
    return FullText(blocks=blocks, footnotes=footnotes, notes=notes)


def _on_paper(pages: Pages, paragraph: Paragraph, block: Block) -> Block:
    """The block with what its original tells of it."""
    return replace(block, page=pages.begun_by(paragraph.lines), unsure=pages.unsure(paragraph.lines))


def _blocks(graph: Graph, part: TextPart, layers: Layers, pages: Pages) -> Iterator[Block | TableBlock]:
    """Paragraph by paragraph, the rows of a table together."""
    document, above = part.document, part.head
    for table, group in groupby(document.body.paragraphs, key=lambda each: each.row and each.row.table):
        if table:
            yield replace(
                _table(graph, document, layers, tuple(group)),
                above=_table(graph, document, layers, above).head if above else (),
            )
            above = ()
        else:
            yield from (_on_paper(pages, each, _block(graph, document, layers, each)) for each in group)


def _table(graph: Graph, document: Document, layers: Layers, rows: Sequence[Paragraph]) -> TableBlock:
    head: list[RowView] = []
    body: list[RowView] = []
    rule = ""
    for paragraph in rows:
        row = paragraph.row
        if row is None or row.rule:
            rule = paragraph.anchor
            continue
        over = layers.over(paragraph.pieces)
        cells = (
            CellView(
                inlines=tuple(_within_cell(graph, document, over, replace(paragraph, pieces=cell.pieces))),
                rows=cell.rows,
                columns=cell.columns,
            )
            for cell in row.cells
        )
        (head if row.head and paragraph.role is Role.ROW else body).append(
            RowView(
                anchor=paragraph.anchor,
                place=places.at_line(graph, document.id, paragraph.lines[0]),
                cells=tuple(cells),
            )
        )
    return TableBlock(role=rows[0].role, head=tuple(head), rows=tuple(body), rule=rule)


def _within_cell(graph: Graph, document: Document, layers: Layers, cell: Paragraph) -> Iterator[Inline]:
    lines = (cell.lines[0],) * len(cell.pieces)
    for inline in _inlines(graph, document, layers, replace(cell, lines=lines)):
        yield Break() if isinstance(inline, Joint) else inline


def _block(graph: Graph, document: Document, layers: Layers, paragraph: Paragraph) -> Block:
    level = min(_HEADINGS_BEGIN_AT - 1 + paragraph.level, _LOWEST) if paragraph.level else 0
    words = quotes.plain(document, paragraph.pieces) if level else ""
    inlines = tuple(_inlines(graph, document, layers, paragraph))
    inside = {each.anchor for each in inlines if isinstance(each, Joint)}
    return Block(
        anchor=paragraph.anchor,
        aliases=tuple(alias for alias in paragraph.aliases if alias not in inside),
        role=paragraph.role,
        level=level,
        inlines=inlines,
        place=places.at_line(graph, document.id, paragraph.lines[0]),
        label=quotes.shorten(words, _LABEL_LENGTH),
    )


def _inlines(
    graph: Graph, document: Document, layers: Layers, part: Paragraph | Footnote
) -> Iterator[Inline]:
    """The stretches of a paragraph, those of one citation gathered into one link."""
    layers = layers.over(part.pieces)
    named: set[str] = set()
    for (mention, note), group in groupby(_stretches(layers, part), key=lambda each: each[1:]):
        spans = [span for span, _, _ in group]
        if note:
            for call, stretches in groupby(spans, key=partial(_call_of, layers)):
                text = "".join(_text(layers, span) for span in stretches)
                yield Call(text=text, to=note, identifier=_call_id(call))
        elif mention is not None:
            cited = _cited(graph, document, mention, tuple(_run(layers, span) for span in spans))
            yield replace(cited, identifier="") if cited.identifier in named else cited
            named.add(cited.identifier)
            yield from _marks(layers, spans)
        else:
            for span in spans:
                yield _run(layers, span) if len(span) else _joint(part, span)
                yield from _marks(layers, [span])


def _stretches(layers: Layers, part: Paragraph | Footnote) -> Iterator[tuple[Span, Mention | None, str]]:
    """Each stretch with what it leads to. An empty one is a joint: it belongs to a citation that spans it."""
    before: tuple[Mention | None, str] = (None, "")
    for index, piece in enumerate(part.pieces):
        linked = [(each, *_links(layers, each, part.anchor)) for each in layers.within(piece)]
        if index:
            goes_on = bool(linked) and before[0] is not None and linked[0][1:] == before
            yield (Span(start=piece.start, end=piece.start), *(before if goes_on else (None, "")))
        yield from linked
        before = linked[-1][1:] if linked else (None, "")


def _joint(part: Paragraph | Footnote, span: Span) -> Joint:
    """A joint carries the anchor of its source line, where the paragraph answers for it."""
    index = next(index for index, piece in enumerate(part.pieces) if piece.start == span.start)
    own = f"d{part.lines[index]}"
    return Joint(anchor=own if isinstance(part, Paragraph) and own in part.aliases else "")


def _links(layers: Layers, stretch: Span, anchor: Anchor) -> tuple[Mention | None, str]:
    """The mention or the footnote that a stretch leads to. A footnote's own mark is no call."""
    for span, note in layers.calls:
        if note != f"#{anchor}" and covering((span,), stretch):
            return None, note
    for mention in reversed(
        layers.mentions
    ):  # the innermost: a law within the name of the law that amends it
        if covering((mention.citation.span,), stretch):
            return mention, ""
    return None, ""


def _call_of(layers: Layers, stretch: Span) -> Span:
    """The call that a stretch is (a part of): two calls of one note may follow each other, "(1)(1)"."""
    return next(span for span, _ in layers.calls if covering((span,), stretch))


def _run(layers: Layers, stretch: Span) -> Run:
    if stretch.start == stretch.end:
        return Run(text=" ")
    reason = next((mask.reason for span, mask in layers.masks if covering((span,), stretch)), "")
    short = next((each for each in layers.shorts if covering((each.span,), stretch)), None)
    return Run(
        text="" if reason else _text(layers, stretch),
        bold=covering(layers.bold, stretch),
        italic=covering(layers.italic, stretch),
        masked=reason,
        meaning=short.meaning if short else "",
        first=short.first if short else False,
        term=short.term if short else False,
        unsure=covering(layers.unsure, stretch),
    )


def _text(layers: Layers, stretch: Span) -> str:
    return unicodedata.normalize("NFC", _SPACE.sub(" ", layers.raw[stretch.start : stretch.end]))


def _marks(layers: Layers, spans: Sequence[Span]) -> Iterator[NoteMark]:
    """The marks of notes whose words end with these stretches."""
    for number, noted in enumerate(layers.noted, start=1):
        if any(span.start < noted.span.end <= span.end for span in spans):
            yield NoteMark(number=number, grave=noted.grave)


def _cited(graph: Graph, document: Document, mention: Mention, runs: tuple[Run, ...]) -> Cited:
    identifier = f"dan-{mention.citation.line}-{mention.citation.column}"
    resolution = mention.resolution
    if isinstance(resolution, Resolved):
        known = graph.instruments.get(resolution.target)
        if known is None or known.id == document.id:
            return Cited(runs=runs, certainty=Certainty.RESOLVED, to=None, hint="Chính văn bản này")
        return _known(graph, known, mention, runs, identifier)
    if isinstance(resolution, Ambiguous):
        return Cited(
            runs=runs,
            certainty=Certainty.AMBIGUOUS,
            to=whereabouts.of_uncertain(graph, mention),
            hint=f"Có {len(resolution.candidates)} văn bản phù hợp, kho chưa xác định được là văn bản nào",
            identifier=identifier,
        )
    return Cited(
        runs=runs,
        certainty=Certainty.UNRESOLVED,
        to=None,
        hint=f"Chưa xác định được văn bản: {resolution.reason}",
        identifier=identifier,
    )


def _known(
    graph: Graph, known: Instrument, mention: Mention, runs: tuple[Run, ...], identifier: str
) -> Cited:
    """A citation of a known instrument, with what its preview tells; it leads to the part meant, where it is held.

    That it had ended before the day of the document is told quietly, where that is certain.
    """
    seen = entries.entry(graph, known)
    parts = wording.capitalized(places.in_words(mention.citation.pinpoint))
    form = wording.citation_form(known, graph.registers)
    citing = graph.documents[mention.document].instrument
    ended = changed.plain(changed.cited_too_late(graph, citing, known))
    date = wording.full_date(known.date)
    if graph.conflict_on(known.id, Field.DATE) is not None:
        date += " (các nguồn không thống nhất)"
    hint = f"{parts}. {form}" if parts else form
    today = wording.VALIDITIES[wording.ENDED] if seen.ended else ""
    return Cited(
        runs=runs,
        certainty=Certainty.RESOLVED,
        to=whereabouts.of_place(graph, known.id, graph.clause(mention)),
        hint=f"{hint} – khi được dẫn {ended}" if ended else hint,
        side=seen.side,
        number=seen.call,
        date=date,
        subject=seen.subject,
        issuer=seen.issuer,
        validity=f"khi được dẫn {ended}" if ended else today,
        held=seen.held,
        identifier=identifier,
    )


def _call_id(call: Span) -> str:
    return f"goi-{call.start}"


def _anchor_of(document: Document, noted: Noted) -> str:
    parts: tuple[Paragraph | Footnote, ...] = (*document.body.paragraphs, *document.body.footnotes)
    return next((p.anchor for p in parts if any(noted.span.start in piece for piece in p.pieces)), "")
