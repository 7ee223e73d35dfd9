"""What is known while a story is read: the body, a note, a running head, a text box."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.intake.docx.counters import Counters
from build_tools.intake.docx.doubts import Doubts
from build_tools.intake.docx.embedded import Embedded
from build_tools.intake.docx.fields import Fields, fields_of
from build_tools.intake.docx.items import Piece
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.notes import Notes
from build_tools.intake.docx.numbering import NumberedList
from build_tools.intake.docx.styles import Styles


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """What all stories of a file share."""

    styles: Styles
    lists: Mapping[str, NumberedList]
    notes: Notes
    comments: Mapping[str, Node]
    doubts: Doubts
    embedded: Embedded
    maker: str = ""
    """The program that says it wrote the file: `LibreOffice 7.4`."""

    @property
    def by_libreoffice(self) -> bool:
        """Whether LibreOffice wrote it, which keeps less of what Word had."""
        return self.maker.startswith("LibreOffice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a paragraph whose end is deleted or hidden leaves to the next, which begins with it."""

    pieces: tuple[Piece, ...] = ()
    place: int = 0
    deleted: bool = False
    """Whether the two became one; where the end is only hidden each keeps its number."""
    numbered: bool = False
    """Whether the one that they became has its number already."""


NOTHING = Carried()


@dataclass(slots=True, kw_only=True)
class Story:
    """A story, and how far it is read."""

    file: WordFile
    part: str
    places: Mapping[Node, int]
    """Where each paragraph of the part stands, 1-based."""
    counters: Counters
    fields: Fields
    carried: Carried = NOTHING


def story_of(file: WordFile, part: str, root: Node, places: Mapping[Node, int] | None = None) -> Story:
    """A story at its beginning; `places` where it stands in another, as a text box does."""
    if places is None:
        paragraphs = (node for node in root.within() if node.name == "w:p")
        places = {node: number for number, node in enumerate(paragraphs, 1)}
    return Story(
        file=file,
        part=part,
        places=places,
        counters=Counters(file.lists, file.styles, file.doubts),
        fields=fields_of(root),
    )
