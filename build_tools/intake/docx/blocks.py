"""A story block by block: paragraphs, tables, and the text boxes that stand beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.intake.docx.doubts import Doubt
from build_tools.intake.docx.items import Box, Item, Line
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.paragraphs import read_paragraph, rest
from build_tools.intake.docx.shown import children
from build_tools.intake.docx.story import Story, story_of
from build_tools.intake.docx.tables import read_table


def read_blocks(node: Node, story: Story, *, in_data: bool = False) -> Iterator[Item]:
    """The lines of all that stands in an element: a body, a cell, a note."""
    held: list[Item] = []
    for child in children(node):
        if child.name == "w:p":
            lines, boxes = _paragraph(child, story, in_data=in_data)
            if node.name == "w:tc":
                # What a cell says, an authority and its number, is not cut in two.
                yield from lines
                held += boxes
            elif _is_title(lines):
                yield from (*boxes, *lines)
            else:
                yield from (*lines, *boxes)
        elif child.name == "w:tbl":
            yield from rest(story)

            def read(cell: Node, *, in_data: bool) -> Iterator[Item]:
                return read_blocks(cell, story, in_data=in_data)

            yield from read_table(child, story, read, in_data=in_data)
        elif child.name in {"w:altChunk", "w:subDoc"}:
            yield from rest(story)
            yield from _embedded(child, story)
    yield from rest(story)
    yield from held


def _embedded(node: Node, story: Story) -> Iterator[Item]:
    """The lines of a document that stands whole among the blocks."""
    doubts = story.file.doubts
    found = story.file.embedded.read(story.part, node.get("r:id"))
    if found is None:
        doubts.add(Doubt.EMBEDDED)
        return
    items, said = found
    doubts.add(Doubt.READ_EMBEDDED)
    doubts.tell(said)
    yield from items


def _paragraph(node: Node, story: Story, *, in_data: bool) -> tuple[list[Item], list[Item]]:
    """The lines of a paragraph, and those of the text boxes that hang on it."""
    lines: list[Item] = []
    boxes: list[Item] = []
    for found in read_paragraph(node, story):
        if isinstance(found, Box):
            boxes += _box(found, story, in_data=in_data)
        else:
            lines.append(found)
    return lines, boxes


def _is_title(items: Sequence[Item]) -> bool:
    """Whether a paragraph is the word of a kind, whose subject follows and belongs to it: `QUYẾT ĐỊNH`.

    Not `II. MẪU BÌ VĂN BẢN`, below which stands what was drawn.
    """
    words = [item.words for item in items if isinstance(item, Line) and item.words]
    return bool(words) and words[-1].isupper() and words[-1].replace(" ", "").isalpha()


def _box(box: Box, story: Story, *, in_data: bool) -> Iterator[Item]:
    """Between blank lines: it stands beside the text and goes on with none of it."""
    inner = story_of(story.file, story.part, box.content, story.places)
    items = list(read_blocks(box.content, inner, in_data=in_data))
    lines = [item for item in items if isinstance(item, Line)]
    if lines:
        yield replace(lines[0], words="")
    yield from items
    if lines:
        yield replace(lines[-1], words="")
