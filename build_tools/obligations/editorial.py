"""The editors' word on obligations, joined with what was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.sentences import sentence_spans
from build_tools.models.ids import Anchor
from build_tools.models.obligations import Deadline, EditorialObligation, Misplaced, Obligation
from build_tools.models.texts import RUNNING_TEXT, Role, Span
from build_tools.normalize import normalize
from build_tools.reading import Reading

_ROLES = RUNNING_TEXT | {Role.HEADING}
"""Where a duty can be stated; a numbered sentence may look like a heading. Footnotes are running text too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What a document obliges to, with the words of editors that do not fit it."""

    obligations: tuple[Obligation, ...]
    misplaced: tuple[Misplaced, ...] = ()


def with_editors(
    found: Sequence[Obligation], said: Sequence[EditorialObligation], reading: Reading
) -> Joined:
    """What was read, without what an editor denies, with what he corrects or adds, in the order of the text."""
    obligations, misplaced = list(found), list[Misplaced]()
    for one in said:
        place = _place(one, reading)
        if place is None:
            continue  # `checks` has refused it already: the words do not stand there
        meant = [each for each in obligations if _overlap(each.printed, place)]
        if message := _fault(one, place, meant, reading):
            misplaced.append(Misplaced(said=one, message=message))
            continue
        obligations = [each for each in obligations if each not in meant]
        if one.deadline is not None:
            known = meant[0] if meant else _stated(place, one.deadline, reading)
            if known is not None:
                obligations.append(
                    replace(known, printed=place, deadline=one.deadline, said=one, line=one.line)
                )
    return Joined(
        obligations=tuple(sorted(obligations, key=lambda each: each.printed)), misplaced=tuple(misplaced)
    )


def _fault(said: EditorialObligation, place: Span, meant: Sequence[Obligation], reading: Reading) -> str:
    """Why a word cannot be joined: nothing that the text states may be lost or made up by it."""
    if not any(_holds(pieces, place) for _, pieces in _running_text(reading)):
        return (
            f'"{said.printed}" không nằm trong lời văn (phần đầu, tên văn bản, nơi nhận, chữ ký không giao việc); '
            "hãy chép chữ nêu thời hạn trong một đoạn của nội dung"
        )
    if said.deadline is not None and len(meant) > 1:
        listed = ", ".join(f'"{reading.text.raw[one.printed.start : one.printed.end]}"' for one in meant)
        return f"các chữ này gồm {len(meant)} thời hạn ({listed}); hãy ghi mỗi thời hạn một mục"
    return ""


def _running_text(reading: Reading) -> Iterator[tuple[Anchor, tuple[Span, ...]]]:
    """Each passage of the text with the anchor of what it stands in."""
    for part in reading.body.paragraphs:
        if part.role in _ROLES:
            yield from ((part.anchor, pieces) for pieces in part.passages)
    yield from ((note.anchor, note.pieces) for note in reading.body.footnotes)


def _holds(pieces: Sequence[Span], place: Span) -> bool:
    return any(piece.start <= place.start < piece.end for piece in pieces)


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
    for anchor, pieces in _running_text(reading):
        if not _holds(pieces, place):
            continue
        passage = reading.text.join(pieces)
        for start, end in sentence_spans(passage.text):
            words = passage.text[start:end]
            begin = start + len(words) - len(words.lstrip())
            sentence = passage.raw_span(begin, start + len(words.rstrip())) if words.strip() else None
            if sentence is not None and place.start < sentence.end:
                return Obligation(anchor=anchor, line=0, evidence=sentence, printed=place, deadline=deadline)
    return None
