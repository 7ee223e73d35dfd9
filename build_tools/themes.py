"""Put passages under themes: because of words that stand in them, or by an editor's word."""

import re
from collections.abc import Iterator, Mapping, Sequence

from build_tools.models.ids import InstrumentId, ThemeId
from build_tools.models.instruments import Passage
from build_tools.models.registers import Theme
from build_tools.models.texts import Paragraph, Role
from build_tools.normalize import NormalizedText, phrase_key
from build_tools.reading import Reading

_ROLES = frozenset({Role.PARAGRAPH, Role.ITEM})
"""Running text; headings, letterhead and signature are no passages to quote."""

Triggers = Mapping[ThemeId, re.Pattern[str]]


def compile_triggers(themes: Sequence[Theme]) -> Triggers:
    """One pattern for each theme; a trigger is found as whole words, whatever its case and tone placement."""
    patterns = {}
    for theme in themes:
        phrases = sorted({phrase_key(trigger) for trigger in theme.triggers}, key=lambda p: (-len(p), p))
        words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
        patterns[theme.id] = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    return patterns


def find_passages(
    document: InstrumentId, reading: Reading, themes: Sequence[Theme], triggers: Triggers
) -> tuple[Passage, ...]:
    """The passages of one document under each theme, in the order of the text, then of the themes."""
    return tuple(
        passage
        for paragraph in reading.body.paragraphs
        if paragraph.role in _ROLES
        for passage in _passages(document, paragraph, reading.text, themes, triggers)
    )


def _passages(
    document: InstrumentId,
    paragraph: Paragraph,
    text: NormalizedText,
    themes: Sequence[Theme],
    triggers: Triggers,
) -> Iterator[Passage]:
    words = text.join(paragraph.pieces).text
    folded = phrase_key(words)
    for theme in themes:
        said = [e for e in theme.passages if e.document == document and e.line in paragraph.lines]
        if any(not editorial.belongs for editorial in said):
            continue
        found = tuple(dict.fromkeys(words[m.start() : m.end()] for m in triggers[theme.id].finditer(folded)))
        if said or found:
            yield Passage(
                document=document,
                anchor=paragraph.anchor,
                theme=theme.id,
                triggers=found,
                why=said[0].why if said else "",
            )
