"""Find the figures that a text states."""

import re
from collections.abc import Iterator

from build_tools.figures.compiled import FigurePatterns
from build_tools.figures.judge import is_figure, is_share, unit_key
from build_tools.figures.numbers import value_of
from build_tools.figures.passages import Searched, searched
from build_tools.figures.targets import Outlook, is_target, outlook
from build_tools.models.figures import Figure
from build_tools.models.texts import Span
from build_tools.reading import Reading

_LOOK_BACK = 40
# "3 thôn, xã Thanh Hải": the last of joined units goes on to be a name, and is not counted.
_LAST_JOINED = re.compile(r"(?:,| và) (?:(?!,| và ).)++\Z")


def find_figures(reading: Reading, patterns: FigurePatterns) -> tuple[Figure, ...]:
    """All figures, in the order of paragraphs and then of footnotes."""
    ahead = outlook(reading, patterns.targets)
    return tuple(
        _figure(match, place, ahead, patterns)
        for place in searched(reading)
        for match in sorted(_matches(place, patterns), key=lambda match: match.start())
    )


def _matches(place: Searched, patterns: FigurePatterns) -> Iterator[re.Match[str]]:
    """Each number that is a figure. Behind one that is none, the search goes on with the next number."""
    at = 0
    while match := patterns.figure.search(place.folded, at):
        found = is_figure(match, place, patterns)
        if found:
            yield match
        at = match.end("number") if found else match.end("low")
    yield from (match for match in patterns.share.finditer(place.folded) if is_share(match, place))


def _figure(match: re.Match[str], place: Searched, ahead: Outlook, patterns: FigurePatterns) -> Figure:
    start, number_end = match.span("number")
    parts = match.groupdict()
    unit = _unit(match, place, patterns) if parts.get("unit") else Span(start=number_end, end=number_end)
    span = place.text.raw_span(start, unit.end)
    clause = next(clause for clause in place.clauses if start < clause.end)
    approximate = patterns.approximate.search(place.folded, max(0, start - _LOOK_BACK), start)
    inexact = approximate is not None and not approximate["compares"]
    times = parts.get("high_times") or ""
    value = value_of(match["low"], parts.get("low_times") or times)
    if parts.get("rest"):
        value += value_of(match["rest"], match["rest_times"])
    return Figure(
        anchor=place.part.anchor,
        line=place.text.line_and_column(span.start)[0],
        span=span,
        number=place.printed(start, number_end),
        value=value,
        upper=value_of(match["high"], times) if parts.get("high") else None,
        whole=value_of(match["whole"]) if parts.get("whole") else None,
        unit=place.printed(unit.start, unit.end),
        approximation=place.printed(*approximate.span("word")) if approximate and inexact else "",
        target=is_target(place, clause, start, ahead, patterns.targets),
        sentence=_trimmed(place, clause.sentence.start, clause.sentence.end),
    )


def _unit(match: re.Match[str], place: Searched, patterns: FigurePatterns) -> Span:
    """Where the unit stands, with what it is counted by or what is counted together with it."""
    start, end = match.span("unit")
    if match["per"]:
        return Span(start=start, end=match.end("per"))
    further = patterns.joined.get(patterns.units[unit_key(match)].id)
    if further and (tail := further.match(place.folded, end)):
        named = place.text.text[tail.end() + 1 : tail.end() + 2].isupper()
        last = _LAST_JOINED.search(tail[0])
        end += last.start() if named and last else len(tail[0])
    return Span(start=start, end=end)


def _trimmed(place: Searched, start: int, end: int) -> Span:
    words = place.text.text[start:end]
    return place.text.raw_span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
