"""Put passages under themes: because of words that stand in them, or by an editor's word.

The words must be the paragraph's own. What stands in the name of a cited instrument ("Chỉ thị số 35-CT/TW về
tăng cường … công tác tiếp công dân") says what that instrument treats, and counts only where most of the
instruments cited there treat it; nor do those of a sentence that only opens or closes a paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.grammar.sentences import sentence_spans
from build_tools.models.citations import Citation
from build_tools.models.ids import Anchor, InstrumentId, ThemeId
from build_tools.models.instruments import Passage
from build_tools.models.texts import RUNNING_TEXT, Paragraph
from build_tools.models.themes import Theme
from build_tools.normalize import NormalizedText, phrase_key
from build_tools.reading import Reading

GAP = "…"
"""In a trigger: up to twenty other words of the same clause. `cấp ủy … lãnh đạo … công tác dân vận`."""

# A figure that calls a footnote is no letter of the word before it: "chính quyền⁵".
_BEGIN, _END = r"(?<!\w)", r"(?![^\W⁰¹²³⁴⁵⁶⁷⁸⁹])"
_MARKS = r"[^\w\s.;:?!]*"
# Only what ends a clause ends the search: "…, giải quyết đơn thư; tiếp" stops at the semicolon.
_BETWEEN = rf"{_MARKS}(?:\s+\S*[^\s.;:?!]){{0,20}}?\s+{_MARKS}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A trigger, ready to be found: whole words, whatever their case, tone placement and blanks."""

    parts: tuple[str, ...]
    """The stretches between the gaps, with single blanks: all stand in a text where the pattern matches."""
    pattern: re.Pattern[str]
    """One group for each part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Triggers:
    """What puts a paragraph under one theme, and the longer phrases within which it does not."""

    phrases: tuple[Phrase, ...]
    exceptions: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePatterns:
    """The triggers of every theme, and what sentences that treat no theme look like from end to end."""

    triggers: Mapping[ThemeId, Triggers]
    framing: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a paragraph, and where they are not its own."""

    text: NormalizedText
    folded: str
    flat: str
    """Folded, with single blanks."""
    framing: tuple[range, ...]
    """Sentences that only open or close a paper."""
    names: tuple[tuple[range, ...], ...]
    """For each instrument cited its places, from the word of its kind to the end of its title."""


def compile_triggers(themes: Sequence[Theme], framing: Iterable[str] = ()) -> ThemePatterns:
    """Everything that is looked for, compiled once."""
    return ThemePatterns(
        triggers={
            theme.id: Triggers(
                phrases=tuple(map(_phrase, theme.triggers)), exceptions=tuple(map(_phrase, theme.exceptions))
            )
            for theme in themes
        },
        framing=_framing(framing),
    )


def find_passages(
    document: InstrumentId, reading: Reading, themes: Sequence[Theme], matching: ThemePatterns
) -> tuple[Passage, ...]:
    """The passages of one document under each theme, in the order of the text, then of the themes."""
    cited: dict[Anchor, list[Citation]] = {}
    for anchor, citation in zip(reading.anchors, reading.citations, strict=True):
        if citation.subject is None:
            cited.setdefault(anchor, []).append(citation)
    return tuple(
        passage
        for paragraph in reading.body.paragraphs
        if paragraph.role in RUNNING_TEXT
        for passage in _passages(
            document,
            paragraph,
            _words(paragraph, reading.text, cited.get(paragraph.anchor, ()), matching.framing),
            themes,
            matching,
        )
    )


def _passages(
    document: InstrumentId,
    paragraph: Paragraph,
    words: _Words,
    themes: Sequence[Theme],
    matching: ThemePatterns,
) -> Iterator[Passage]:
    for theme in themes:
        said = [e for e in theme.passages if e.document == document and e.line in paragraph.lines]
        if any(not editorial.belongs for editorial in said):
            continue
        found = _found(words, matching.triggers[theme.id])
        if said or found:
            text = words.text.text
            yield Passage(
                document=document,
                anchor=paragraph.anchor,
                theme=theme.id,
                triggers=tuple(
                    dict.fromkeys(f" {GAP} ".join(text[s.start : s.stop] for s in each) for each in found)
                ),
                places=tuple(
                    words.text.raw_span(place.start, place.stop)
                    for place in _united(part for each in found for part in each)
                ),
                why=said[0].why if said else "",
            )


def _found(words: _Words, triggers: Triggers) -> list[tuple[range, ...]]:
    """The places of each trigger that counts, in the order of the text."""
    matches = [
        each
        for each in _matches(words, triggers.phrases)
        if not any(_touch(_whole(each), sentence) for sentence in words.framing)
    ]
    if matches:
        excepted = [_whole(each) for each in _matches(words, triggers.exceptions)]
        matches = [m for m in matches if not any(_touch(part, one) for part in m for one in excepted)]
    if not _mostly_named(matches, words.names):
        matches = [each for each in matches if not _in_name(each, words.names)]
    # The longest first: one whose words are all among those found already says nothing more.
    kept: list[tuple[range, ...]] = []
    for each in sorted(matches, key=lambda each: -sum(map(len, each))):
        if not all(any(_within(part, other) for one in kept for other in one) for part in each):
            kept.append(each)
    gapped = [each for each in kept if len(each) > 1]
    plain = _united(each[0] for each in kept if len(each) == 1)
    return sorted([*gapped, *((place,) for place in plain)], key=lambda each: each[0].start)


def _mostly_named(matches: Sequence[tuple[range, ...]], names: Sequence[tuple[range, ...]]) -> bool:
    """Whether the names of more than half of the instruments cited have the words in them."""
    return 2 * sum(any(_in_name(each, [name]) for each in matches) for name in names) > len(names)


def _in_name(match: tuple[range, ...], names: Iterable[tuple[range, ...]]) -> bool:
    return any(all(_within(part, place) for part in match) for name in names for place in name)


def _matches(words: _Words, phrases: Iterable[Phrase]) -> Iterator[tuple[range, ...]]:
    for phrase in phrases:
        # A pattern is tried only where the words stand at all, which is rare.
        if phrase.parts[0] in words.flat and all(part in words.flat for part in phrase.parts):
            for match in phrase.pattern.finditer(words.folded):
                yield tuple(range(*match.span(group + 1)) for group in range(len(phrase.parts)))


def _phrase(trigger: str) -> Phrase:
    parts = tuple(" ".join(part.split()) for part in phrase_key(trigger).split(GAP))
    stretches = [r"\s+".join(map(re.escape, part.split())) for part in parts]
    groups = [
        f"({_BEGIN if part[:1].isalnum() else ''}{stretch}{_END if part[-1:].isalnum() else ''})"
        for part, stretch in zip(parts, stretches, strict=True)
    ]
    return Phrase(parts=parts, pattern=re.compile(_BETWEEN.join(groups)))


def _framing(forms: Iterable[str]) -> re.Pattern[str]:
    """A sentence that opens or closes a paper: "…" stands for any words here, and marks may stand around."""
    stretches = [".*".join(re.escape(part.strip()) for part in phrase_key(form).split(GAP)) for form in forms]
    return re.compile(rf"[\W_]*+(?:{'|'.join(sorted(stretches)) or '(?!)'})[\W_]*")


def _words(
    paragraph: Paragraph, text: NormalizedText, cited: Iterable[Citation], framing: re.Pattern[str]
) -> _Words:
    joined = text.join(paragraph.pieces)
    folded = phrase_key(joined.text)
    framed = tuple(
        range(start, end)
        for start, end in sentence_spans(joined.text)
        if framing.fullmatch(" ".join(folded[start:end].split()))
    )
    names = _names(cited, joined)
    return _Words(
        text=joined,
        folded=folded,
        flat=" ".join(folded.split()),
        framing=framed,
        names=tuple(n for n in names if not all(any(_within(p, each) for each in framed) for p in n)),
    )


def _names(cited: Iterable[Citation], joined: NormalizedText) -> tuple[tuple[range, ...], ...]:
    """The places of each instrument; one cited twice is one."""
    names: dict[str, list[range]] = {}
    for citation in cited:
        key = citation.number or citation.name or citation.surface
        names.setdefault(key, []).append(range(*joined.place_of(citation.named)))
    return tuple(map(tuple, names.values()))


def _whole(match: tuple[range, ...]) -> range:
    return range(match[0].start, match[-1].stop)


def _touch(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _within(inner: range, outer: range) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def _united(places: Iterable[range]) -> list[range]:
    """The places in order, those that overlap as one."""
    apart: list[range] = []
    for place in sorted(places, key=lambda place: place.start):
        if apart and place.start < apart[-1].stop:
            apart[-1] = range(apart[-1].start, max(place.stop, apart[-1].stop))
        else:
            apart.append(place)
    return apart
