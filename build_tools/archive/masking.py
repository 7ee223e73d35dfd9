"""Personal data leaves the archive before anything reads it: what was never read cannot be told.

For a public site a stand-in takes the place of every masked word (`masked_words.stand_ins`). Line ends
and the calls of notes stay, for they are the shape of the text. `hide` puts one visible sign in the
place of the stand-ins in what is published.

What one record masks is masked in every document, unless the record of that document keeps it: a
name that is hidden here must not be told there.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.masked_words import SearchedText, Strength, Untold, known_anywhere
from build_tools.masked_words.stand_ins import stand_in
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.records import Decision, Kept, Mask
from build_tools.models.texts import Span

_CALL = re.compile(r"\[\d+\]|\(\d+\)|[\d⁰¹²³⁴-⁹]+")
"""The call of a note between the syllables of a name."""
_ALONE = {"**": r"(?<!\*)\*\*(?!\*)", "*": r"(?<!\*)\*(?!\*)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """A stretch of a source and what takes its place."""

    span: Span
    mask: Mask
    stand_in: str
    text: str
    """The stand-in, and what stays of the stretch."""


def masked(archive: Archive) -> Archive:
    """The archive without the words that its records mask; each record masks their stand-ins."""
    everywhere = {
        mask.text: mask
        for document in archive.documents
        for mask in document.record.masks
        if known_anywhere([mask.text])
    }
    return replace(archive, documents=tuple(_masked(one, everywhere.values()) for one in archive.documents))


def untold(archive: Archive) -> Untold:
    """What no file of a public site may hold: masked somewhere, and not among words kept anywhere."""
    masks = {mask.text for document in archive.documents for mask in document.record.masks}
    kept = {kept.text for document in archive.documents for kept in document.record.keeps}
    return Untold(words=tuple(sorted(known_anywhere(masks - kept))), kept=tuple(sorted(kept)))


def _masked(document: SourceDocument, everywhere: Collection[Mask]) -> SourceDocument:
    """One document; masked words are replaced wherever they stand in it, however they are written."""
    record = document.record
    settled = {mask.text for mask in record.masks} | {kept.text for kept in record.keeps}
    masks = (*record.masks, *(mask for mask in everywhere if mask.text not in settled))
    changes = _changes(document.raw, masks, len(record.masks), record.keeps)
    before = [_changes(earlier.raw, masks, len(record.masks), record.keeps) for earlier in record.replaced]
    # A file holds more than was read in it: comments, deletions, hidden words, who wrote it. Nobody has masked those.
    source = replace(record.source, original=None)
    if not changes and not any(before):
        return replace(document, record=replace(record, source=source, masks=()))
    stand_ins = dict[str, Mask]()
    for change in changes:
        stand_ins.setdefault(change.stand_in, replace(change.mask, text=change.stand_in))
    hidden = replace(
        record,
        # The hash of what is hidden would prove a guess.
        source=replace(source, sha256="" if changes else source.sha256),
        masks=tuple(stand_ins.values()),
        decisions=tuple(_moved(document.raw, one, changes) for one in record.decisions),
        replaced=tuple(
            replace(earlier, raw=_changed(earlier.raw, found), sha256="" if found else earlier.sha256)
            for earlier, found in zip(record.replaced, before, strict=True)
        ),
    )
    return replace(document, record=hidden, raw=_changed(document.raw, changes))


def _changes(raw: str, masks: Sequence[Mask], own: int, keeps: Sequence[Kept]) -> list[_Change]:
    """Each stretch of masked words, in order; those that overlap or touch are one."""
    searched = SearchedText(raw)
    letters = {reason: n for n, reason in enumerate(dict.fromkeys(mask.reason for mask in masks))}
    kept = [span for one in keeps for span in searched.places(one.text, Strength.SAME_WORDS)]
    found = sorted(
        (span, index)
        for index, mask in enumerate(masks)
        for span in searched.places(mask.text, own=index < own)
        if not any(one.start <= span.start and span.end <= one.end for one in kept)
    )
    changes = []
    for span, indexes in _stretches(raw, found):
        first = masks[indexes[0]]
        sign = stand_in(raw[span.start : span.end], letters[first.reason])
        are_names = not any(character.isdigit() for index in indexes for character in masks[index].text)
        text = _text(raw, span, sign, with_calls=are_names)
        changes.append(_Change(span=span, mask=first, stand_in=sign, text=text))
    return changes


def _stretches(raw: str, found: list[tuple[Span, int]]) -> Iterator[tuple[Span, list[int]]]:
    """The stretches with more than blanks between them, each with the masks that it holds."""
    stretches: list[tuple[Span, list[int]]] = []
    for span, index in found:
        last = stretches[-1][0] if stretches else None
        if last and not raw[last.end : span.start].strip(" \t\u00a0"):
            joined = Span(start=last.start, end=max(last.end, span.end))
            stretches[-1] = (joined, [*stretches[-1][1], index])
        else:
            stretches.append((span, [index]))
    yield from stretches


def _text(raw: str, span: Span, sign: str, *, with_calls: bool) -> str:
    """What takes the place of a stretch: the stand-in, and what of the stretch is layout.

    A name over a line end leaves the line end, and its stand-in behind that; a line that would be left
    empty gets one too. Calls of notes stay, but for masked figures; so does a mark of layout whose
    other half stands outside.
    """
    hidden = raw[span.start : span.end]
    calls = "".join(_CALL.findall(hidden)) if with_calls else ""
    odd = "".join(mark for mark in ("**", "*") if len(re.findall(_ALONE[mark], hidden)) % 2)
    if "\n" not in hidden:
        return sign + calls + odd
    is_line_begun = raw[raw.rfind("\n", 0, span.start) + 1 : span.start].strip(" \t*_") != ""
    return ("" if is_line_begun else sign) + "\n" * hidden.count("\n") + sign + calls + odd


def _changed(raw: str, changes: Sequence[_Change]) -> str:
    """The text with all changes made."""
    pieces, position = [], 0
    for change in changes:
        pieces += [raw[position : change.span.start], change.text]
        position = change.span.end
    return "".join([*pieces, raw[position:]])


def _moved(raw: str, decision: Decision, changes: Sequence[_Change]) -> Decision:
    """A decision whose column counts the stand-ins, on the same line: no line end is hidden."""
    start = sum(len(line) + 1 for line in raw.split("\n")[: decision.line - 1])
    before = [change for change in changes if change.span.end <= start + decision.column]
    line = _changed(raw[: start + decision.column], before).rpartition("\n")[2]
    return replace(decision, column=len(line))
