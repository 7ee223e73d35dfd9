"""Whether a number is one to be reached (chỉ tiêu) or one that was: by words before it and the heading above.

A result shown as a target misleads less than a target shown as a result; where words speak for a
target and nothing speaks for a result, it is one.
"""

import re
from dataclasses import dataclass

from build_tools.figures.compiled import TargetPatterns
from build_tools.figures.passages import Clause, Searched
from build_tools.models.ids import Anchor
from build_tools.models.texts import Paragraph, Role
from build_tools.normalize import phrase_key
from build_tools.reading import Reading

_YEAR_AHEAD = re.compile(
    r"(?<!\w)(?:năm|đến)\s(?P<year>20\d\d)(?![\d/-])|(?<!\w)giai đoạn\s(?P<first>20\d\d)\s?-\s?20\d\d(?!\d)"
)
_STOPS = frozenset(".;,…")
_LABEL = re.compile(r"\A[\W_]*+(?:(?:[ivxlcdm]+|[a-zđ]|\d+(?:\.\d+)*)[.)\-:]+|(?:phần|mục|chương)\s\S+)[\W_]*+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the whole document says about its targets."""

    year: int
    """Of the document, or of the newest paper that it cites; 0 where none has a date."""
    under: frozenset[Anchor]
    """Paragraphs under headings, or behind lines that end in a colon, that announce targets."""


def outlook(reading: Reading, patterns: TargetPatterns) -> Outlook:
    """Judge the headings once for all paragraphs."""
    date = reading.header.date
    cited = (citation.date.year for citation in reading.citations if citation.date)
    return Outlook(
        year=date.year if date else max(cited, default=0), under=frozenset(_announced(reading, patterns))
    )


def _announced(reading: Reading, patterns: TargetPatterns) -> list[Anchor]:
    """The paragraphs that stand under an announcement of targets; the nearest heading that tells decides."""
    found: list[Anchor] = []
    above: list[tuple[int, bool | None]] = []
    lead = False
    for paragraph in reading.body.paragraphs:
        words = phrase_key(reading.text.join(paragraph.pieces).text)
        if paragraph.role is Role.HEADING:
            above = [(level, tells) for level, tells in above if level < paragraph.level]
            above.append((paragraph.level, _tells(words, patterns)))
            lead = False
            continue
        lead = lead and paragraph.role is Role.ITEM
        if lead or next((tells for _, tells in reversed(above) if tells is not None), False):
            found.append(paragraph.anchor)
        last = words.rstrip(" *_")[-1:]
        if last == ":":
            lead = _last_cue(words, patterns) is not None
        elif paragraph.label and last not in _STOPS:  # a heading that was not read as one
            lead = _tells(words, patterns) is True
    return found


def _tells(heading: str, patterns: TargetPatterns) -> bool | None:
    """Whether numbers under a heading are targets; None where it does not say."""
    words = _LABEL.sub("", heading)
    if patterns.result_headings.search(words):
        return False
    return True if patterns.headings.search(words) else None


def is_target(place: Searched, clause: Clause, start: int, outlook: Outlook, patterns: TargetPatterns) -> bool:
    """Whether the number that begins at `start` in this clause is one to be reached."""
    before = place.folded[clause.start : start]
    results = [match.end() for match in patterns.results.finditer(before)]
    turned = max(results, default=0)
    cue = _last_cue(before, patterns)
    if cue is not None:
        return cue >= turned
    if any(match.start() >= turned and _ahead(match, outlook.year) for match in _YEAR_AHEAD.finditer(before)):
        return True
    if results:
        return False
    earlier = place.folded[clause.sentence.start : clause.start]
    carrying = max((match.start() for match in patterns.carrying.finditer(earlier)), default=-1)
    if carrying >= 0 and (last := _last_cue(earlier, patterns)) is not None and last >= carrying:
        return patterns.results.search(earlier, carrying) is None
    return isinstance(place.part, Paragraph) and place.part.anchor in outlook.under


def _last_cue(words: str, patterns: TargetPatterns) -> int | None:
    """Where the last true cue stands."""
    return max((m.start() for m in patterns.cues.finditer(words) if not m["no"]), default=None)


def _ahead(match: re.Match[str], year: int) -> bool:
    if match["first"]:
        return bool(year) and int(match["first"]) >= year
    return int(match["year"]) > year
