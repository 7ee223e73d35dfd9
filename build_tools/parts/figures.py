"""The figures that documents state, by document and theme, each in the words that state it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.figures import Figure
from build_tools.models.instruments import Document
from build_tools.parts import addresses, places, sentences, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.values import Entry, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePart:
    """Words of a sentence as printed."""

    text: str
    marked: bool
    """Whether they are a figure."""
    target: bool
    """Whether they are one to be reached, in a line that holds others too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A sentence, or as much of it as can be read at a glance, with its figures marked."""

    words: tuple[LinePart, ...]
    target: bool
    """Whether all its figures are to be reached."""
    to: Target
    place: str
    line: str
    """`dòng 37`: where that was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresOfTheme:
    """Those in passages of one theme."""

    theme: Link | None
    """None for passages under no theme."""
    lines: tuple[FigureLine, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresOfDocument:
    """Those of one document, which alone vouches for them."""

    entry: Entry
    themes: tuple[FiguresOfTheme, ...]
    """On a page of a long list, those that stand on it."""
    count: int
    """How many there are on all pages."""
    anchor: str = ""
    """Where a jump leads to; "" where none does."""


def by_theme(graph: Graph, document: Document) -> tuple[Figure, ...]:
    """The figures of a document under the first theme, in the editors' order, of their paragraph."""
    places = _themes_of(graph, document)
    return tuple(sorted(document.figures, key=lambda figure: places.get(figure.anchor, len(graph.themes))))


def of_document(
    graph: Graph, document: Document, entry: Entry, figures: Sequence[Figure], *, anchor: str = ""
) -> FiguresOfDocument:
    """Figures of a document, theme by theme: all that `by_theme` has, or what of them stands on a page."""
    places = _themes_of(graph, document)
    return FiguresOfDocument(
        entry=entry,
        themes=tuple(
            _under(graph, document, index, list(group))
            for index, group in groupby(
                figures, key=lambda figure: places.get(figure.anchor, len(graph.themes))
            )
        ),
        count=len(document.figures),
        anchor=anchor,
    )


def _themes_of(graph: Graph, document: Document) -> Mapping[str, int]:
    """Under which theme, by its place among all, each paragraph stands first."""
    place = {theme: index for index, theme in enumerate(graph.themes)}
    first: dict[str, int] = {}
    for passage in document.passages:
        here = place[passage.theme]
        first[passage.anchor] = min(first.get(passage.anchor, here), here)
    return first


def _under(graph: Graph, document: Document, index: int, figures: Sequence[Figure]) -> FiguresOfTheme:
    themes = list(graph.themes.values())
    theme = themes[index] if index < len(themes) else None
    return FiguresOfTheme(
        theme=Link(text=theme.name, to=addresses.of_theme(theme.id)) if theme else None,
        lines=tuple(_lines(graph, document, figures)),
        count=len(figures),
    )


def _lines(graph: Graph, document: Document, figures: Sequence[Figure]) -> Iterator[FigureLine]:
    for _, group in groupby(figures, key=lambda figure: (figure.anchor, figure.sentence)):
        for line in sentences.lines(document, list(group)):
            stated = [piece.figure for piece in line if piece.figure]
            target = all(figure.target for figure in stated)
            yield FigureLine(
                words=tuple(
                    LinePart(
                        text=piece.text,
                        marked=piece.figure is not None,
                        target=piece.figure is not None and piece.figure.target and not target,
                    )
                    for piece in line
                ),
                target=target,
                to=whereabouts.of_line(graph, document.id, stated[0].line, stated[0].anchor),
                place=places.at_line(graph, document.id, stated[0].line),
                line=wording.line_name(stated[0].line),
            )
