"""A paragraph as lines of the text: its number, its words, a line for each break in it.

A paragraph whose end is deleted or hidden goes on in the next, as does the large letter that begins a text.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_tools.intake.docx.doubts import Doubt
from build_tools.intake.docx.items import Box, Item, Left, Line, Piece
from build_tools.intake.docx.letters import lines_of
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.runs import Part, parts_of
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.story import NOTHING, Carried, Story
from build_tools.intake.docx.styles import Look
from build_tools.intake.symbols import unknown


def read_paragraph(node: Node, story: Story) -> Iterator[Item | Box]:
    """The lines of a paragraph, before them what is left out of it, behind them its text boxes."""
    style = story.file.styles.style_of(node)
    contents_before = story.fields.in_contents
    parts = list(parts_of(node, story, style))
    yield from _left(parts)
    deleted, mark = _mark(node, story, style)
    pieces = tuple(part for part in parts if isinstance(part, Piece))
    has_words = any(piece.words.strip() for piece in pieces)
    before = story.carried
    # A paragraph that is hidden or deleted as a whole is not counted, nor the rest of one that is.
    counted = (has_words or not (deleted or mark.hidden)) and not before.numbered
    label = story.counters.label(node, mark.font) if counted else None
    front = (label,) if label else ()
    pieces = (*front, *before.pieces, *pieces) if before.deleted else (*before.pieces, *front, *pieces)
    place = before.place or story.places[node]
    story.carried = NOTHING
    if deleted or mark.hidden or _is_large_letter(node):
        numbered = deleted and (before.numbered or label is not None)
        if pieces:
            story.carried = Carried(pieces=pieces, place=place, deleted=deleted, numbered=numbered)
    else:
        in_contents = (contents_before or story.fields.in_contents) and has_words
        of_contents = in_contents or _is_contents_style(style, story)
        yield from _lines(pieces, story, place, of_contents=of_contents)
    yield from (part for part in parts if isinstance(part, Box))


def rest(story: Story) -> Iterator[Line]:
    """What was carried to a next paragraph that does not come."""
    if story.carried.pieces:
        yield from _lines(story.carried.pieces, story, story.carried.place, of_contents=False)
    story.carried = NOTHING


def _left(parts: Sequence[Part]) -> Iterator[Left]:
    """What is left out of a paragraph; neighbours of one reason as one, wherever Word has cut them."""
    for reason, together in groupby(parts, lambda part: part.reason if isinstance(part, Left) else None):
        if reason is not None:
            yield Left(
                reason=reason, words="".join(part.words for part in together if isinstance(part, Left))
            )


def _lines(pieces: Sequence[Piece], story: Story, place: int, *, of_contents: bool) -> Iterator[Line]:
    lines, encoding = lines_of(pieces)
    # Breaks at the ends of a paragraph part nothing.
    while len(lines) > 1 and not lines[-1]:
        del lines[-1]
    while len(lines) > 1 and not lines[0]:
        del lines[0]
    for line in lines:
        not_known = unknown(line)
        if not_known:
            story.file.doubts.add(Doubt.SYMBOL, not_known)
        yield Line(
            words=line,
            part=story.part,
            place=place,
            of_contents=of_contents and bool(line),
            encoding=encoding if line else "",
        )


def _mark(node: Node, story: Story, style: str) -> tuple[bool, Look]:
    """Whether the end of the paragraph is deleted, and how it looks."""
    properties = node.child("w:pPr")
    own = properties.child("w:rPr") if properties else None
    deleted = own is not None and any(own.child(name) for name in ("w:del", "w:moveFrom"))
    return deleted, story.file.styles.look(style, own)


def _is_large_letter(node: Node) -> bool:
    properties = node.child("w:pPr")
    frame = properties.child("w:framePr") if properties else None
    return frame is not None and frame.get("w:dropCap") in {"drop", "margin"} and len(words(node)) <= 3


def _is_contents_style(style: str, story: Story) -> bool:
    name = next((node.value("w:name") or "" for node in story.file.styles.chain(style)), "")
    return name.lower().startswith("toc ")
