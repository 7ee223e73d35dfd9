"""The contents of a text: its own parts, chapters, articles and numbered sections, each with the way to it.

Of `33/CT-TTg` they are the sections 1 to 8, of a law its chapters and articles. What stands under a numbered
section (clauses, points) is not named: of a paper of so many sections that nobody would look through them, only the
higher levels are.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.joints import is_of_line
from build_tools.graph.text_parts import TextPart
from build_tools.models.instruments import Document
from build_tools.models.texts import Paragraph
from build_tools.parts import addresses, quotes
from build_tools.parts.addresses import Target
from build_tools.parts.contents import PartLine

_MOST = 120
"""Lines of contents that are looked through at a glance or two."""
_LENGTH = 80
_WITHIN = ("-khoan-", "-diem-")
"""What is named within an article or a section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A line of the contents."""

    words: str
    to: Target
    level: int
    """1 is the highest."""


def outline(part: TextPart, parts: Sequence[PartLine] = ()) -> tuple[Section, ...]:
    """The contents of a text or of a part of one, then `parts`: those that stand on pages of their own."""
    document = part.document
    named = [(each, _level(each)) for each in document.body.paragraphs if _is_section(each)]
    highest = _as_deep_as_readable(Counter(level for _, level in named))
    ranks = {level: rank for rank, level in enumerate(sorted(highest), start=1)}
    own = [_section(document, part, each, ranks[level]) for each, level in named if level in ranks]
    return (*own, *(Section(words=each.label, to=each.to, level=1) for each in parts))


def _is_section(paragraph: Paragraph) -> bool:
    """Whether it is a heading, or has a number by which readers name it: `muc-8`, not `dieu-5-khoan-2`."""
    if paragraph.level:
        return True
    name = _name(paragraph)
    return bool(name) and not name.startswith(("khoan-", "diem-")) and not any(one in name for one in _WITHIN)


def _name(paragraph: Paragraph) -> str:
    """Its readable anchor; "" where it has none."""
    return next((one for one in paragraph.aliases if not is_of_line(one)), "")


def _level(paragraph: Paragraph) -> int:
    """What is numbered and no heading stands under every heading, as deep as its name says."""
    return paragraph.level or 10 + _name(paragraph).count("-")


def _as_deep_as_readable(counts: Counter[int]) -> Iterator[int]:
    """The levels from the highest on, as far as all of them together are not too many; the highest in any case."""
    total = 0
    for number, level in enumerate(sorted(counts)):
        total += counts[level]
        if number and total > _MOST:
            return
        yield level


def _section(document: Document, part: TextPart, paragraph: Paragraph, level: int) -> Section:
    words = quotes.shorten(quotes.plain(document, paragraph.pieces), _LENGTH)
    to = addresses.of_instrument(document.id, _name(paragraph) or paragraph.anchor, part=part.name)
    return Section(words=words, to=to, level=level)
