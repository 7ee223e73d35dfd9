"""The parts of a text that several pages share: what each is called, where it stands, what it answers for.

The first page answers for every place that a page of the whole text would: each has an element of its name beside
the link to the part that holds it now, and a script follows that at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from build_tools.graph.joints import is_of_line
from build_tools.graph.text_parts import TextPart, parts_of
from build_tools.models.divisions import Outline
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Paragraph, Span
from build_tools.parts import addresses, places, quotes, wording
from build_tools.parts.addresses import Target

_MOST_NAMES = 30_000
"""Names that the first page has for places of others, 18 bytes each: a third of what any page may weigh.
Of a longer text lines beyond are found by their number, with the script, or under the lines that each part names."""
_LABEL_LENGTH = 90
FIRST = "Phần đầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """A part in the list of them."""

    label: str
    to: Target
    first: int
    last: int
    """Its source lines."""
    names: tuple[str, ...] = ()
    """Anchors of the part that the first page answers for."""


def contents(document: Document) -> tuple[PartLine, ...]:
    """All parts of a divided text, with what the first page answers for; empty for any other text."""
    if document.division is None:
        return ()
    named = _named(parts_of(document)[1:])
    return tuple(line(document, part, named.get(part.name, ())) for part in document.division.parts)


def line(document: Document, part: Outline, names: Sequence[str] = ()) -> PartLine:
    """One part in the list."""
    return PartLine(
        label=label(document, part),
        to=addresses.of_instrument(document.id, "" if part.name else "toan-van", part=part.name),
        first=part.first_line,
        last=part.last_line,
        names=tuple(names),
    )


def label(document: Document, part: Outline) -> str:
    """What a part is called: `PHỤ LỤC I`, `Khoản 2 Điều 5`, `Chương III …, từ dòng 4001`."""
    first = document.body.paragraphs[part.first]
    if not part.name:
        return FIRST
    if first.level:
        return _words(document, first.pieces)
    if part.name != first.anchor:
        return wording.capitalized(places.in_words((part.name,)))
    begin = f"từ {wording.line_name(part.first_line)}"
    above = document.pieces(first.section) if first.section else None
    return f"{_words(document, above)}, {begin}" if above else wording.capitalized(begin)


def _words(document: Document, heading: Sequence[Span]) -> str:
    return quotes.shorten(quotes.plain(document, heading), _LABEL_LENGTH)


def _named(parts: Sequence[TextPart]) -> dict[Anchor, list[str]]:
    """The names that parts answer for, as many as the first page holds: what readers refer to before other lines."""
    found: dict[Anchor, list[str]] = {part.name: [] for part in parts}
    kinds = (_readable, _lines, _marks)
    each = chain.from_iterable(((part, name) for part in parts for name in names(part)) for names in kinds)
    for part, name in islice(each, _MOST_NAMES):
        found[part.name].append(name)
    return found


def _readable(part: TextPart) -> Iterator[str]:
    """Readable anchors, and footnotes: no number of a line tells where they stand."""
    body = part.document.body
    yield from (one for one in _anchors(body.paragraphs) if not is_of_line(one))
    yield from (note.anchor for note in body.footnotes)


def _lines(part: TextPart) -> Iterator[str]:
    yield from (one for one in _anchors(part.document.body.paragraphs) if is_of_line(one))


def _anchors(paragraphs: Iterable[Paragraph]) -> Iterator[Anchor]:
    for paragraph in paragraphs:
        yield paragraph.anchor
        yield from paragraph.aliases


def _marks(part: TextPart) -> Iterator[str]:
    """Places of citations and of calls of footnotes."""
    for mention in part.document.mentions:
        yield f"dan-{mention.citation.line}-{mention.citation.column}"
    yield from (f"goi-{call.start}" for note in part.document.body.footnotes for call in note.calls)
