"""A long text in parts, each with a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Paragraph, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """A stretch of a text that one page shows; of a text that is not divided, the whole."""

    document: Document
    """The document as if this were its text: paragraphs, footnotes, layout marks and citations of the stretch."""
    spans: tuple[Span, ...]
    """What of the raw source the stretch lies in: whole lines, in order."""
    name: Anchor
    """The last part of its address: where its text begins; "" for what stands on the document's own page."""
    number: int = 1
    count: int = 1
    under: Paragraph | None = None
    """The nearest heading above it."""
    head: tuple[Paragraph, ...] = ()
    """The rows that name the columns, where it begins within their table."""
    elsewhere: tuple[tuple[Span, Anchor, Anchor], ...] = ()
    """Calls of footnotes that another part shows: the call, the name of that part, the footnote."""

    @property
    def anchors(self) -> Iterator[Anchor]:
        """Those of its paragraphs and footnotes, readable ones too."""
        for paragraph in self.document.body.paragraphs:
            yield paragraph.anchor
            yield from paragraph.aliases
        yield from (note.anchor for note in self.document.body.footnotes)

    @property
    def first_line(self) -> int:
        """The source line on which its text begins."""
        return self.document.body.paragraphs[0].lines[0]

    @property
    def last_line(self) -> int:
        """The source line on which its text ends."""
        return max(line for paragraph in self.document.body.paragraphs[-2:] for line in paragraph.lines)
