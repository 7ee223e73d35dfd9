"""One obligation as readers see it: its sentence quoted whole, as the document prints it."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.obligations import Obligation
from build_tools.parts import deadline_words, entries, places, quotes, whereabouts, wording
from build_tools.parts.values import Entry, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationView:
    """One obligation as a line of the page."""

    deadline: str
    """`trước ngày 15/12 hằng năm`."""
    who: str
    """Words of the sentence, or an editor's; "" where it must be read in the sentence."""
    what: str
    """An editor's; "" leaves it to the sentence."""
    quote: Quote
    entry: Entry
    citation: str
    """The customary form in which its paper is quoted."""
    validity: str
    """`hết hiệu lực`; "" where no source says."""
    expired: bool
    why: str
    """The reason of the editor, where it is his word."""


def views_of(graph: Graph, document: Document, part: Anchor | str = "") -> tuple[ObligationView, ...]:
    """What one document orders in that part of its text which a page shows, in the order of the text."""
    own = (one for one in document.obligations if graph.part_with(document.id, one.anchor) == part)
    return tuple(view_of(graph, document, one) for one in own)


def view_of(graph: Graph, document: Document, one: Obligation) -> ObligationView:
    """One obligation, with who says what of it."""
    before, hit, after = quotes.marked(document, one.anchor, one.evidence, one.printed)
    instrument, said = document.instrument, one.said
    return ObligationView(
        deadline=deadline_words.put(one.deadline),
        who=who(document, one),
        what=said.what if said else "",
        quote=Quote(
            before=before,
            hit=hit,
            after=after,
            to=whereabouts.of_line(graph, document.id, one.line, one.anchor),
            place=places.at_line(graph, document.id, one.line),
            line=wording.line_name(one.line),
        ),
        entry=entries.entry(graph, instrument),
        citation=wording.citation_form(instrument, graph.registers),
        validity=wording.VALIDITIES.get(instrument.validity, instrument.validity),
        expired=instrument.validity == wording.ENDED,
        why=said.why if said else "",
    )


def who(document: Document, one: Obligation) -> str:
    """Who must: an editor's word, else the words of the sentence; "" where neither says."""
    if one.said and one.said.who:
        return one.said.who
    return quotes.plain(document, (one.who,)) if one.who else ""
