"""The graph with what every page asks of it looked up once, and what a public site must not show."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_tools.graph.model import Graph
from build_tools.masked_words.stand_ins import HIDDEN, hide
from build_tools.models.citations import Mention, Relation
from build_tools.models.facts import Conflict, Field
from build_tools.models.ids import Anchor, InstrumentId, IssuerId, ProvinceId, ThemeId
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.models.texts import Footnote, Paragraph
from build_tools.normalize import match_key
from build_tools.pages.wording import is_blank

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything a page is made from. `public` masks what the records mark as personal."""

    graph: Graph
    public: bool
    mentions_of: Mapping[InstrumentId, tuple[Mention, ...]]
    relations_from: Mapping[InstrumentId, tuple[Relation, ...]]
    relations_to: Mapping[InstrumentId, tuple[Relation, ...]]
    conflicts_of: Mapping[InstrumentId, tuple[Conflict, ...]]
    of_province: Mapping[ProvinceId, tuple[Instrument, ...]]
    of_issuer: Mapping[IssuerId, tuple[Instrument, ...]]
    of_number: Mapping[Hashable, tuple[Instrument, ...]]
    """By number, kind and unit: 25-NQ/TW of 2003 on religion stands beside that of 2013 on dân vận."""
    of_title: Mapping[Hashable, tuple[Instrument, ...]]
    """By title, kind and unit: Quyết định 290-QĐ/TW of 2010 stands beside 23-QĐ/TW of 2021."""
    passages_under: Mapping[ThemeId, tuple[Passage, ...]]
    themes_of: Mapping[InstrumentId, tuple[ThemeId, ...]]
    """The themes that a document treats, by its passages or its editor's word, or that an instrument guides."""
    anchors: Mapping[InstrumentId, Mapping[int, Anchor]]
    """Of each document held: the anchor of the paragraph, or piece of one, on a source line."""

    @classmethod
    def of(cls, graph: Graph, *, public: bool) -> "Context":
        """Look up once what the pages ask again and again."""
        return cls(
            graph=graph,
            public=public,
            mentions_of=_grouped((m for m in graph.mentions if m.target), lambda m: m.target),
            relations_from=_grouped(graph.relations, lambda relation: relation.subject),
            relations_to=_grouped(graph.relations, lambda relation: relation.object),
            conflicts_of=_grouped(graph.conflicts, lambda conflict: conflict.instrument),
            of_province=_grouped((i for i in graph.instruments.values() if i.province), lambda i: i.province),
            of_issuer=_grouped((i for i in graph.instruments.values() if i.issuer), lambda i: i.issuer),
            of_number=_grouped(graph.instruments.values(), number_key),
            of_title=_grouped(graph.instruments.values(), title_key),
            passages_under=_grouped(
                (passage for document in graph.documents.values() for passage in document.passages),
                lambda passage: passage.theme,
            ),
            themes_of=_themes_of(graph),
            anchors={document.id: _anchors(document) for document in graph.documents.values()},
        )

    def conflict_on(self, instrument: InstrumentId, field: Field) -> Conflict | None:
        """The conflict on one field of an instrument."""
        return next((c for c in self.conflicts_of.get(instrument, ()) if c.field is field), None)

    def anchor_at(self, document: InstrumentId, line: int) -> Anchor:
        """The anchor of the paragraph that holds a source line; "" where none does."""
        return self.anchors.get(document, {}).get(line, Anchor(""))

    def shown(self, document: InstrumentId | None, text: str) -> str:
        """Words of a document, or of no one's, as this build may show them: in a public one stand-ins become a sign."""
        held = self.graph.documents.get(document) if document and self.public else None
        for mask in held.record.masks if held else ():
            text = text.replace(mask.text, HIDDEN)
        return hide(text) if self.public else text

    def withholds(self, document: InstrumentId) -> bool:
        """Whether this build may not give the source file away."""
        return self.public and bool(self.graph.documents[document].record.masks)


def _grouped(items: Iterable[_T], key: Callable[[_T], _K | None]) -> dict[_K, tuple[_T, ...]]:
    groups: defaultdict[_K, list[_T]] = defaultdict(list)
    for item in items:
        name = key(item)
        if name is not None:
            groups[name].append(item)
    return {name: tuple(members) for name, members in groups.items()}


def number_key(instrument: Instrument) -> Hashable | None:
    """What instruments of one number share; None for a draft or an unnumbered one."""
    number = instrument.number
    if not number or is_blank(number):
        return None
    return (number, instrument.kind, instrument.province)


def title_key(instrument: Instrument) -> Hashable | None:
    """What instruments of one title share; None where the title is not known."""
    if not instrument.subject:
        return None
    return (match_key(instrument.subject), instrument.kind, instrument.province)


def _themes_of(graph: Graph) -> dict[InstrumentId, tuple[ThemeId, ...]]:
    """In the editors' order of themes."""
    treated: defaultdict[InstrumentId, set[ThemeId]] = defaultdict(set)
    for document in graph.documents.values():
        treated[document.id].update(document.record.themes, (each.theme for each in document.passages))
    for theme in graph.themes.values():
        for instrument in theme.guiding:
            treated[instrument].add(theme.id)
    return {each: tuple(t for t in graph.themes if t in themes) for each, themes in treated.items()}


def _anchors(document: Document) -> dict[int, Anchor]:
    parts: tuple[Paragraph | Footnote, ...] = (*document.body.paragraphs, *document.body.footnotes)
    anchors: dict[int, Anchor] = {}
    for part in parts:
        aliases = part.aliases if isinstance(part, Paragraph) else ()
        for line in part.lines:
            own = Anchor(f"d{line}")
            anchors.setdefault(line, own if own in aliases else part.anchor)
    return anchors
