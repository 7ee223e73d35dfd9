"""A paragraph as lines of the text: its number, its words, a line for each break in it.

A paragraph whose end is deleted or hidden goes on in the next, as does the large letter that begins a text.
"""

from collections.abc import Iterator

from build_tools.intake.docx.doubts import Doubt
from build_tools.intake.docx.items import Box, Item, Left, Line, Piece
from build_tools.intake.docx.letters import lines_of
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.runs import parts_of
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.story import Story
from build_tools.intake.docx.styles import Look
from build_tools.intake.docx.symbols import unknown


def read_paragraph(node: Node, story: Story) -> Iterator[Item | Box]:
    """The lines of a paragraph, before them what is left out of it, behind them its text boxes."""
    style = story.file.styles.style_of(node)
    contents_before = story.fields.in_contents
    parts = list(parts_of(node, story, style))
    pieces = [part for part in parts if isinstance(part, Piece)]
    yield from (part for part in parts if isinstance(part, Left))
    boxes = [part for part in parts if isinstance(part, Box)]
    deleted, mark = _mark(node, story, style)
    hidden = mark.hidden
    has_words = any(piece.words.strip() for piece in pieces)
    # A paragraph that is hidden or deleted as a whole is not counted.
    counted = not deleted and (has_words or not hidden)
    label = story.counters.label(node, mark.font) if counted else None
    pieces = [*([label] if label else []), *pieces]
    place = story.carried_place or story.places[node]
    pieces = [*story.carried, *pieces]
    if deleted or hidden or _is_large_letter(node):
        story.carried, story.carried_place = pieces, place if pieces else 0
    else:
        story.carried, story.carried_place = [], 0
        in_contents = (contents_before or story.fields.in_contents) and has_words
        of_contents = in_contents or _is_contents_style(style, story)
        yield from _lines(pieces, story, place, of_contents=of_contents)
    yield from boxes


def rest(story: Story) -> Iterator[Line]:
    """What was carried to a next paragraph that does not come."""
    if story.carried:
        yield from _lines(story.carried, story, story.carried_place, of_contents=False)
    story.carried, story.carried_place = [], 0


def _lines(pieces: list[Piece], story: Story, place: int, *, of_contents: bool) -> Iterator[Line]:
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
