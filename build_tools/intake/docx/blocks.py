"""A story block by block: paragraphs, tables, and the text boxes that stand beside them."""

from collections.abc import Iterator
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
    for child in children(node):
        if child.name == "w:p":
            for found in read_paragraph(child, story):
                if isinstance(found, Box):
                    yield from _box(found, story, in_data=in_data)
                else:
                    yield found
        elif child.name == "w:tbl":
            yield from rest(story)

            def read(cell: Node, *, in_data: bool) -> Iterator[Item]:
                return read_blocks(cell, story, in_data=in_data)

            yield from read_table(child, story, read, in_data=in_data)
        elif child.name in {"w:altChunk", "w:subDoc"}:
            story.file.doubts.add(Doubt.EMBEDDED)
    yield from rest(story)


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
