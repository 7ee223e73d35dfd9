"""Find the figures that a text states."""

import re
from collections.abc import Iterator

from build_tools.figures.compiled import FigurePatterns
from build_tools.figures.judge import is_figure, is_share, unit_key
from build_tools.figures.numbers import amount_of
from build_tools.figures.passages import Searched, searched
from build_tools.figures.targets import is_target, outlook, signs
from build_tools.models.dates import PartialDate
from build_tools.models.figures import Figure
from build_tools.models.texts import Span
from build_tools.normalize import LOWER, UPPER
from build_tools.reading import Reading

_LOOK_BACK = 40
# "3 thôn, xã Thanh Hải": the last of joined units goes on to be a name, and is not counted.
_NAME = re.compile(rf"\s[{UPPER}][{LOWER}]")
_LAST_JOINED = re.compile(r"(?:,| và) (?:(?!,| và ).)++\Z")


def find_figures(
    reading: Reading, issued: PartialDate | None, patterns: FigurePatterns
) -> tuple[Figure, ...]:
    """All figures, in the order of paragraphs and then of footnotes; `issued` is the day of the document."""
    ahead = outlook(reading, issued, patterns.targets)
    found: list[Figure] = []
    for place in searched(reading):
        told = signs(place, ahead, patterns.targets)
        for match in sorted(_matches(place, patterns), key=lambda match: match.start()):
            target = is_target(place, match.start(), told, ahead)
            found.append(_figure(match, place, patterns, target=target))
    return tuple(found)


def _matches(place: Searched, patterns: FigurePatterns) -> Iterator[re.Match[str]]:
    """Each number that is a figure. Behind one that is none, the search goes on with the next number."""
    at = 0
    while match := patterns.figure.search(place.folded, at):
        found = is_figure(match, place, patterns)
        if found:
            yield match
        at = match.end("number") if found else match.end("low")
    yield from (match for match in patterns.share.finditer(place.folded) if is_share(match, place))


def _figure(match: re.Match[str], place: Searched, patterns: FigurePatterns, *, target: bool) -> Figure:
    parts = match.groupdict("")
    start, number_end = match.span("number")
    unit = _unit(match, place, patterns) if parts.get("unit") else Span(start=number_end, end=number_end)
    span = place.text.raw_span(start, unit.end)
    high_times = parts.get("high_times", "")
    value = amount_of(parts["low"], parts.get("low_times") or high_times)
    if parts.get("rest"):
        value += amount_of(parts["rest"], parts["rest_times"])
    sentence = place.clause_at(start).sentence
    return Figure(
        anchor=place.part.anchor,
        line=place.text.line_and_column(span.start)[0],
        span=span,
        number=place.printed(start, number_end),
        value=value,
        upper=amount_of(parts["high"], high_times) if parts.get("high") else None,
        whole=amount_of(parts["whole"]) if parts.get("whole") else None,
        unit=place.printed(unit.start, unit.end),
        approximation=_approximation(start, place, patterns),
        target=target,
        sentence=place.text.raw_span(sentence.start, sentence.end),
    )


def _unit(match: re.Match[str], place: Searched, patterns: FigurePatterns) -> Span:
    """Where the unit stands, with what it is counted by or what is counted together with it."""
    start, end = match.span("unit")
    if match["per"]:
        return Span(start=start, end=match.end("per"))
    further = patterns.joined.get(patterns.units[unit_key(match)].id)
    if further and (tail := further.match(place.folded, end)):
        named = _NAME.match(place.text.text, tail.end()) is not None
        last = _LAST_JOINED.search(tail[0])
        end += last.start() if named and last else len(tail[0])
    return Span(start=start, end=end)


def _approximation(start: int, place: Searched, patterns: FigurePatterns) -> str:
    """The word before a number that makes it inexact, as printed."""
    found = patterns.approximate.search(place.folded, max(0, start - _LOOK_BACK), start)
    return place.printed(*found.span("word")) if found and not found["compares"] else ""
