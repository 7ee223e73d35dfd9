"""The figures that documents state, by document and theme, each in the words that state it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.figures import Figure
from build_tools.models.ids import Anchor, ThemeId
from build_tools.models.instruments import Document, Passage
from build_tools.normalize import LOWER, UPPER
from build_tools.parts import addresses, places, sentences, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.values import Entry, Link

_NEAR = 40
"""Letters between a number and words at which these count half."""
# Not "tự phê bình và phê bình", nor "kỷ luật, kỷ cương".
_BLAME = re.compile(
    r"(?i)khiển trách|cảnh cáo|cách chức|(?<!tự )(?<!và )phê bình|(?:bị|thi hành|xử lý) kỷ luật"
    r"|cho thôi việc|buộc thôi việc|bãi nhiệm|khởi tố"
)
# "Ông Vũ Văn Thọ": a name of two words or more behind what a person is called.
_PERSON = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí)\s(?:[{UPPER}][{LOWER}]{{1,7}}\s?){{2,5}}")


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


def gathered(document: Document) -> tuple[Figure, ...]:
    """The figures that pages show away from their paper: none that stands beside persons who are blamed by name.

    "12 trường hợp bị khiển trách" is one; "khiển trách ông Nguyễn Văn A … và 02 giáo viên" is read in its
    paper only (decision 0022).
    """
    return tuple(each for each in document.figures if not _blames(document, each))


def by_theme(graph: Graph, document: Document) -> tuple[Figure, ...]:
    """Those figures, in the editors' order of the themes that their own sentences treat."""
    place = _places(graph, document)
    return tuple(sorted(gathered(document), key=place))


def of_document(
    graph: Graph, document: Document, entry: Entry, figures: Sequence[Figure], *, anchor: str = ""
) -> FiguresOfDocument:
    """Figures of a document, theme by theme: all that `by_theme` has, or what of them stands on a page."""
    return FiguresOfDocument(
        entry=entry,
        themes=tuple(
            _under(graph, document, index, list(group))
            for index, group in groupby(figures, key=_places(graph, document))
        ),
        count=len(gathered(document)),
        anchor=anchor,
    )


def _blames(document: Document, figure: Figure) -> bool:
    said = document.raw[figure.sentence.start : figure.sentence.end]
    return _BLAME.search(said) is not None and _PERSON.search(said) is not None


def _places(graph: Graph, document: Document) -> Callable[[Figure], int]:
    """What tells under which theme, by its place among all, a figure stands; behind all where under none."""
    order = {theme: index for index, theme in enumerate(graph.themes)}
    passages: dict[Anchor, list[Passage]] = {}
    for passage in document.passages:
        passages.setdefault(passage.anchor, []).append(passage)

    def place(figure: Figure) -> int:
        theme = theme_of(figure, passages.get(figure.anchor, ()), order)
        return len(order) if theme is None else order[theme]

    return place


def theme_of(figure: Figure, passages: Sequence[Passage], order: Mapping[ThemeId, int]) -> ThemeId | None:
    """The theme that the words of the figure's own sentence speak for most: many, and near the number.

    "trên 6.000 mô hình “Dân vận khéo”, nhất là … xây dựng nông thôn mới" counts models. A sentence without
    such words goes on with what those before it treat; where none does, with the paragraph's only theme.
    """
    within = _strongest(figure, passages, order, figure.sentence.start, figure.sentence.end)
    before = within or _strongest(figure, passages, order, 0, figure.sentence.start)
    return before or (passages[0].theme if len(passages) == 1 else None)


def _strongest(
    figure: Figure, passages: Sequence[Passage], order: Mapping[ThemeId, int], start: int, end: int
) -> ThemeId | None:
    """Of the themes for which words speak between two places."""
    spoken: dict[ThemeId, float] = {}
    for passage in passages:
        for span in passage.places:
            if start <= span.start and span.end <= end:
                far = max(span.start - figure.span.end, figure.span.start - span.end, 0)
                worth = (span.end - span.start) / (_NEAR + far)
                spoken[passage.theme] = spoken.get(passage.theme, 0) + worth
    return max(spoken, key=lambda theme: (spoken[theme], -order[theme]), default=None)


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
