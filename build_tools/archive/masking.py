"""Personal data leaves the archive before anything reads it: what was never read cannot be told.

For a public site every masked word is replaced, character by character, by stand-ins: letters of a
script that no Vietnamese paper uses, capital for capital, so that lines, columns and the shape of
the text stay as they are. `hide` puts one visible sign in their place in what is published.

What one record masks is masked in every document, unless the record of that document keeps it: a
name that is hidden here must not be told there.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from build_tools.masked_words import SearchedText, known_anywhere
from build_tools.models.records import Archive, Mask, SourceDocument
from build_tools.models.texts import Span

HIDDEN = "[đã ẩn]"
_CAPITALS, _SMALL, _LETTERS = 0x10400, 0x10428, 40
"""The Deseret alphabet: 40 letters, one for each reason to mask, in two cases."""
_STAND_INS = re.compile("[\U00010400-\U0001044f]+(?:\\s+[\U00010400-\U0001044f]+)*")


def masked(archive: Archive) -> Archive:
    """The archive without the words that its records mask; each record masks their stand-ins."""
    everywhere = {
        mask.text: mask
        for document in archive.documents
        for mask in document.record.masks
        if known_anywhere([mask.text])
    }
    return replace(archive, documents=tuple(_masked(one, everywhere.values()) for one in archive.documents))


def untold(archive: Archive) -> tuple[str, ...]:
    """The words that no file of a public site may hold: masked somewhere, and kept nowhere."""
    masks = {mask.text for document in archive.documents for mask in document.record.masks}
    kept = {kept.text for document in archive.documents for kept in document.record.keeps}
    return tuple(sorted(known_anywhere(masks - kept)))


def hide(text: str) -> str:
    """What is published, with one visible sign for each run of stand-ins.

    It is put into finished Markdown: only a parenthesis right behind it would give it a meaning.
    """
    return _STAND_INS.sub(HIDDEN, text).replace(f"{HIDDEN}(", f"{HIDDEN} (")


def _masked(document: SourceDocument, everywhere: Collection[Mask]) -> SourceDocument:
    """One document; masked words are replaced wherever they stand in it, however they are written."""
    settled = {mask.text for mask in document.record.masks} | {kept.text for kept in document.record.keeps}
    others = tuple(mask for mask in everywhere if mask.text not in settled)
    raw, masks = list(document.raw), dict[str, Mask]()
    for span, mask, letter in _places(document, others):
        piece = slice(span.start, span.end)
        raw[piece] = [_stand_in(character, letter) for character in document.raw[piece]]
        words = "".join(raw[piece])
        masks.setdefault(words, replace(mask, text=words))
    every = (*document.record.masks, *others)
    earlier = tuple(replace(old, raw=_without(old.raw, every)) for old in document.record.replaced)
    record = replace(document.record, masks=tuple(masks.values()), replaced=earlier)
    return replace(document, record=record, raw="".join(raw))


def _places(document: SourceDocument, others: Sequence[Mask]) -> Iterator[tuple[Span, Mask, int]]:
    """Span, mask and letter of each stretch of masked words; those that overlap are one stretch."""
    searched = SearchedText(document.raw)
    masks = (*document.record.masks, *others)
    letters = {reason: n for n, reason in enumerate(dict.fromkeys(mask.reason for mask in masks))}
    own = len(document.record.masks)
    found = sorted(
        (span, index)
        for index, mask in enumerate(masks)
        for span in searched.places(mask.text, whole=index >= own)
    )
    while found:
        span, index = found.pop(0)
        while found and found[0][0].start < span.end:
            span = Span(start=span.start, end=max(span.end, found.pop(0)[0].end))
        yield span, masks[index], letters[masks[index].reason] % _LETTERS


def _without(raw: str, masks: Sequence[Mask]) -> str:
    """An earlier source without the masked words."""
    searched, characters = SearchedText(raw), list(raw)
    for mask in masks:
        for span in searched.places(mask.text, whole=False):
            characters[span.start : span.end] = [_stand_in(one, 0) for one in raw[span.start : span.end]]
    return "".join(characters)


def _stand_in(character: str, letter: int) -> str:
    """A blank stays a blank, a capital a capital."""
    if character.isspace():
        return character
    return chr((_CAPITALS if character.isupper() else _SMALL) + letter)
