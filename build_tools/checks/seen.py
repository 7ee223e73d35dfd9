"""What is seen in each source by itself, before any rule asks: it depends on the text, and on words that are masked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.checks.likely import likely
from build_tools.checks.personal import kept_words, masked_words
from build_tools.checks.picture import Holding, Seen, Source, Told
from build_tools.grammar.compiled import marking_patterns
from build_tools.grammar.markings import MarkingPatterns
from build_tools.header.markings import markings_of
from build_tools.masked_words import SearchedText, Untold, known_anywhere
from build_tools.models.texts import Span
from build_tools.registers import Registers
from build_tools.work import Step, Work

__all__ = ["seen_in", "told_in"]

_Words = tuple[str, ...]


def seen_in(holdings: Sequence[Holding], registers: Registers, work: Work) -> dict[str, Seen]:
    """The markings and the likely personal data of every source that is text, by the hash of its bytes."""
    sources = {
        one.sha256: one for holding in holdings for one in holding.sources.values() if one.text is not None
    }
    step = Step(
        name="xem dấu và thông tin cá nhân",
        function=_seen,
        shared=lambda: (marking_patterns(registers), registers),
        made_from=(),
        told=_hash,
    )
    return dict(zip(sources, work.each(step, list(sources.values())), strict=True))


def _hash(source: Source) -> str:
    return source.sha256


def _seen(shared: tuple[MarkingPatterns, Registers], source: Source) -> Seen:
    patterns, registers = shared
    markings = markings_of(source.text or "", patterns)
    return Seen(found=markings.found, doubtful=markings.doubtful, likely=likely(source.lines, registers))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A source, and what its record says of words that are masked."""

    source: Source
    masked: _Words
    kept: _Words


def told_in(holdings: Sequence[Holding], masked: _Words, work: Work) -> Mapping[str, tuple[Told, ...]]:
    """Where the source of a folder tells words that some record masks, and its own neither masks nor keeps."""
    asked = {
        one.folder: _Asked(source=one.source, masked=masked_words(one), kept=kept_words(one))
        for one in holdings
        if masked and one.source is not None and one.source.text is not None
    }
    words = known_anywhere(masked)
    step = Step(
        name="tìm chữ đã che ở văn bản khác",
        function=_told,
        shared=lambda: words,
        made_from=words,
        told=lambda one: (one.source.sha256, one.masked, one.kept),
    )
    return dict(zip(asked, work.each(step, list(asked.values())), strict=True))


def _told(words: _Words, asked: _Asked) -> tuple[Told, ...]:
    return tuple(_first_places(words, asked, asked.source.text or ""))


def _first_places(words: _Words, asked: _Asked, text: str) -> Iterator[Told]:
    """The first place of each of the words that is not hidden in any case."""
    searched, told = SearchedText(text), set[str]()
    hidden: list[Span] | None = None
    for each, span in Untold(words=words, kept=asked.kept).told(searched):
        if hidden is None:
            hidden = [place for own in asked.masked for place in searched.places(own, own=True)]
        if each in told or any(one.start <= span.start and span.end <= one.end for one in hidden):
            continue
        told.add(each)
        found = " ".join(text[span.start : span.end].split())
        yield Told(words=each, found=found, line=text.count("\n", 0, span.start) + 1)
