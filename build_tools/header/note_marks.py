"""Marks of notes behind the words of a letterhead or title, which are none of them: "THÔNG TƯ[1]", "THÔNG TƯ1"."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from build_tools.grammar.note_calls import NOTE_CALL
from build_tools.header.cells import Cell
from build_tools.normalize import match_key

# Behind the word of a kind alone on its line also in brackets that may stand apart, and as a bare figure.
_BEHIND_KIND = re.compile(r"(?<=\w)(?:\d{1,2}|\s?(?:\(\d{1,3}\)|\[\^?\d{1,3}\]))$")


def without_note_marks(cells: Sequence[Cell], titles: Collection[str]) -> Iterator[Cell]:
    """The cells without these marks; `titles` are the folded words that head a document."""
    for cell in cells:
        mark = _BEHIND_KIND.search(cell.text) if cell.in_capitals else None
        if mark and match_key(cell.text[: mark.start()]) in titles:
            yield cell.part(0, mark.start())
        elif NOTE_CALL.search(cell.text):
            yield replace(cell, words=cell.words.replaced(NOTE_CALL, ""))
        else:
            yield cell
