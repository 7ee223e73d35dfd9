"""The editors' word on obligations, joined with what was read."""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.grammar.sentences import sentence_spans
from build_tools.models.obligations import Deadline, EditorialObligation, Obligation
from build_tools.models.texts import Footnote, Paragraph, Span
from build_tools.normalize import normalize
from build_tools.reading import Reading


def with_editors(
    found: Sequence[Obligation], said: Sequence[EditorialObligation], reading: Reading
) -> tuple[Obligation, ...]:
    """What was read, without what an editor denies, with what he corrects or adds, in the order of the text."""
    obligations = list(found)
    for one in said:
        place = _place(one, reading)
        if place is None:
            continue  # `checks` has refused it already: the words do not stand there
        meant = [each for each in obligations if _overlap(each.printed, place)]
        obligations = [each for each in obligations if each not in meant]
        if one.deadline is not None:
            known = meant[0] if meant else _stated(place, one.deadline, reading)
            if known is not None:
                obligations.append(
                    replace(known, printed=place, deadline=one.deadline, said=one, line=one.line)
                )
    return tuple(sorted(obligations, key=lambda each: each.printed))


def _place(said: EditorialObligation, reading: Reading) -> Span | None:
    """Where the editor's words stand on their line."""
    line = reading.text.join((reading.text.line_span(said.line),))
    words = normalize(said.printed).text
    start = line.text.find(words)
    return line.raw_span(start, start + len(words)) if start >= 0 else None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _stated(place: Span, deadline: Deadline, reading: Reading) -> Obligation | None:
    """What the editor sees and the machine did not: the sentence that holds his words."""
    parts: tuple[Paragraph | Footnote, ...] = (*reading.body.paragraphs, *reading.body.footnotes)
    for part in parts:
        if not any(piece.start <= place.start < piece.end for piece in part.pieces):
            continue
        passage = reading.text.join(part.pieces)
        for start, end in sentence_spans(passage.text):
            words = passage.text[start:end]
            begin = start + len(words) - len(words.lstrip())
            sentence = passage.raw_span(begin, start + len(words.rstrip())) if words.strip() else None
            if sentence is not None and place.start < sentence.end:
                return Obligation(
                    anchor=part.anchor, line=0, evidence=sentence, printed=place, deadline=deadline
                )
    return None
