"""Whether a number is one to be reached (chỉ tiêu) or one that was: by words before it and the heading above.

A result shown as a target misleads less than a target shown as a result; where words speak for a
target and nothing speaks for a result, it is one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.figures.compiled import TargetPatterns
from build_tools.figures.passages import Searched
from build_tools.models.dates import PartialDate
from build_tools.models.ids import Anchor
from build_tools.models.texts import Paragraph, Role
from build_tools.normalize import phrase_key
from build_tools.reading import Reading

_YEAR_AHEAD = re.compile(
    r"(?<!\w)(?:(?P<until>đến\s)năm\s|năm\s|(?P<by>đến\s))(?P<year>20\d\d)(?![\d/-])"
    r"|(?<!\w)giai đoạn\s(?P<first>20\d\d)\s?-\s?20\d\d(?!\d)"
)
_STOPS = frozenset(".;,…")
_LABEL = re.compile(
    r"\A[\W_]*+(?:(?:[ivxlcdm]+|[a-zđ]|\d+(?:\.\d+)*)[.)\-:]+|(?:phần|mục|chương)\s\S+)[\W_]*+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the whole document says about its targets."""

    year: int
    """Of the document, or of the newest paper that it cites; 0 where none has a date."""
    under: frozenset[Anchor]
    """Paragraphs under headings, or behind lines that end in a colon, that announce targets."""


def outlook(reading: Reading, date: PartialDate | None, patterns: TargetPatterns) -> Outlook:
    """Judge the headings once for all paragraphs; `date` is the day of the document, as far as known."""
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
            lead = any(not match["no"] for match in patterns.cues.finditer(words))
        elif paragraph.label and last not in _STOPS:  # a heading that was not read as one
            lead = _tells(words, patterns) is True
    return found


def _tells(heading: str, patterns: TargetPatterns) -> bool | None:
    """Whether numbers under a heading are targets; None where it does not say."""
    words = _LABEL.sub("", heading)
    if patterns.result_headings.search(words):
        return False
    return True if patterns.headings.search(words) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Where the words of a paragraph stand that speak for a target or for a result; each in order."""

    cues: Sequence[int]
    carrying: Sequence[int]
    years: Sequence[int]
    """Of years ahead."""
    results: Sequence[int]
    """Where such words end."""


def signs(place: Searched, outlook: Outlook, patterns: TargetPatterns) -> Signs:
    """Look for them once for all numbers of the paragraph."""
    words = place.folded
    return Signs(
        cues=[match.start() for match in patterns.cues.finditer(words) if not match["no"]],
        carrying=[match.start() for match in patterns.carrying.finditer(words)],
        years=[match.start() for match in _YEAR_AHEAD.finditer(words) if _ahead(match, outlook.year)],
        results=[match.end() for match in patterns.results.finditer(words)],
    )


def is_target(place: Searched, start: int, signs: Signs, outlook: Outlook) -> bool:
    """Whether the number that begins at `start` is one to be reached."""
    clause = place.clause_at(start)
    result = _last(signs.results, clause.start, start)
    cue = _last(signs.cues, clause.start, start)
    if cue is None:
        cue = _last(signs.years, clause.start, start)
    if cue is not None:
        return result is None or result <= cue
    if result is not None:
        return False
    carrying = _last(signs.carrying, clause.sentence.start, clause.start)
    if carrying is not None and carrying in signs.cues[bisect_left(signs.cues, carrying) :][:1]:
        return _last(signs.results, carrying, clause.start) is None
    return isinstance(place.part, Paragraph) and place.part.anchor in outlook.under


def _last(places: Sequence[int], start: int, end: int) -> int | None:
    """The last of some places within a stretch."""
    index = bisect_right(places, end) - 1
    return places[index] if index >= 0 and places[index] >= start else None


def _ahead(match: re.Match[str], year: int) -> bool:
    """Whether the year lies ahead of the document; of one without a date only "đến năm …" tells."""
    if not year:
        return bool(match["until"] or match["by"])
    return int(match["first"]) >= year if match["first"] else int(match["year"]) > year
