"""Personal data leaves the archive before anything reads it: what was never read cannot be told.

For a public site every masked word is replaced, character by character, by stand-ins: letters of a
script that no Vietnamese paper uses, capital for capital, so that lines, columns and the shape of
the text stay as they are. `hide` puts one visible sign in their place in what is published.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_tools.models.records import Archive, Mask, SourceDocument
from build_tools.normalize import normalize

HIDDEN = "[đã ẩn]"
_CAPITALS, _SMALL, _LETTERS = 0x10400, 0x10428, 40
"""The Deseret alphabet: 40 letters, one for each reason to mask, in two cases."""
_STAND_INS = re.compile("[\U00010400-\U0001044f]+(?:\\s+[\U00010400-\U0001044f]+)*")


def masked(archive: Archive) -> Archive:
    """The archive without the words that its records mask; each record masks their stand-ins."""
    return replace(archive, documents=tuple(_masked(one) for one in archive.documents))


def hide(text: str) -> str:
    """What is published, with one visible sign for each run of stand-ins.

    It is put into finished Markdown: only a parenthesis right behind it would give it a meaning.
    """
    return _STAND_INS.sub(HIDDEN, text).replace(f"{HIDDEN}(", f"{HIDDEN} (")


def _masked(document: SourceDocument) -> SourceDocument:
    """One document; masked words are replaced wherever they stand in it, however they are composed."""
    raw, masks = list(document.raw), dict[str, Mask]()
    for start, end, mask, letter in _places(document):
        raw[start:end] = [_stand_in(character, letter) for character in document.raw[start:end]]
        words = "".join(raw[start:end])
        masks.setdefault(words, replace(mask, text=words))
    record = replace(document.record, masks=tuple(masks.values()))
    return replace(document, record=record, raw="".join(raw))


def _places(document: SourceDocument) -> Iterator[tuple[int, int, Mask, int]]:
    """Start, end, mask and letter of each stretch of masked words; those that overlap are one stretch."""
    text = normalize(document.raw)
    letters = {reason: n for n, reason in enumerate(dict.fromkeys(m.reason for m in document.record.masks))}
    found = sorted(
        (span.start, span.end, index)
        for index, mask in enumerate(document.record.masks)
        for match in re.finditer(re.escape(normalize(mask.text).text), text.text)
        if (span := text.raw_span(match.start(), match.end()))
    )
    while found:
        start, end, index = found.pop(0)
        while found and found[0][0] < end:
            end = max(end, found.pop(0)[1])
        mask = document.record.masks[index]
        yield start, end, mask, letters[mask.reason] % _LETTERS


def _stand_in(character: str, letter: int) -> str:
    """A blank stays a blank, a capital a capital."""
    if character.isspace():
        return character
    return chr((_CAPITALS if character.isupper() else _SMALL) + letter)
