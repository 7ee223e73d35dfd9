"""Passages under a theme, grouped by document, each cut to a readable length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.ids import line_named
from build_tools.models.instruments import Passage
from build_tools.normalize import fold_blanks
from build_tools.parts import entries, excerpts, places, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.excerpts import Stretch
from build_tools.parts.values import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A paragraph, as quoted on a theme's page."""

    stretches: tuple[Stretch, ...]
    """The sentences that put it there, their words marked."""
    to: Target
    place: str
    """`mục 8`."""
    line: str
    """`dòng 37`: where that was read."""
    triggers: str
    """The words that put it there."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesOfDocument:
    """The passages of one document."""

    entry: Entry
    citation: str
    """The customary form in which it is quoted."""
    passages: tuple[PassageView, ...]
    count: int
    """All of them."""
    rest: Target | None = None
    """Where all stand, if only some are shown."""
    continued: bool = False
    """Whether those before stand on another page."""

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.passages)


def grouped(graph: Graph, passages: Iterable[Passage]) -> tuple[PassagesOfDocument, ...]:
    """Passages in the order of document and place, one group for each document."""
    return tuple(
        of_document(graph, tuple(group))
        for _, group in groupby(passages, key=lambda passage: passage.document)
    )


def of_document(
    graph: Graph,
    shown: Sequence[Passage],
    *,
    count: int = 0,
    rest: Target | None = None,
    continued: bool = False,
) -> PassagesOfDocument:
    """Passages of one document; of `count` where these are not all, which stand at `rest`."""
    views = tuple(view for each in shown if (view := _view(graph, each)))
    instrument = graph.instruments[shown[0].document]
    return PassagesOfDocument(
        entry=entries.entry(graph, instrument),
        citation=wording.citation_form(instrument, graph.registers),
        passages=views,
        count=count or len(views),
        rest=rest,
        continued=continued,
    )


def most_telling(passages: Sequence[Passage], most: int) -> tuple[Passage, ...]:
    """Those in which most words of the theme stand, an editor's choice before them; in the order of the text."""
    by_weight = sorted(
        range(len(passages)), key=lambda at: (not passages[at].why, -len(passages[at].triggers), at)
    )
    return tuple(passages[at] for at in sorted(by_weight[:most]))


def _view(graph: Graph, passage: Passage) -> PassageView | None:
    document = graph.documents[passage.document]
    pieces, line = document.pieces(passage.anchor), line_named(passage.anchor)
    if pieces is None or line is None:
        return None
    text, hits = excerpts.places_shown(document, pieces, passage.places)
    return PassageView(
        stretches=excerpts.excerpt(text, hits),
        to=whereabouts.of_place(graph, passage.document, passage.anchor),
        place=places.at_line(graph, passage.document, line),
        line=wording.line_name(line),
        triggers="; ".join(_told_apart(passage.triggers)),
        why=passage.why,
    )


def _told_apart(triggers: Iterable[str]) -> Iterable[str]:
    """As printed where they first stand; what differs in case alone is named once."""
    named: dict[str, str] = {}
    for words in map(fold_blanks, triggers):
        named.setdefault(words.lower(), words)
    return named.values()
