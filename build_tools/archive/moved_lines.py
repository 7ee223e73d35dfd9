"""Lines that a record names, after its source was replaced: those that moved whole are followed, others are told.

A line moved where it stands in the new text letter for letter, between neighbours that fit. Where its words changed,
or it is gone, only an editor can say what the entry means now.
"""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from build_tools.checks.picture import entries, nfc, number_at, text_at
from build_tools.located_yaml import KeyPath, Located

__all__ = ["moved_lines", "new_numbers", "told_of_lines", "told_of_tables"]

_PARTS = ("facts", "quality", "annotations", "masks", "keeps", "decisions", "lifted")
"""What of a record names lines."""
_WORDS = ("printed", "text", "surface")
"""Keys of the words that stand on the line."""


def moved_lines(old: str, new: str) -> dict[int, int]:
    """1-based line of the old text → where it stands in the new one; blank lines are no line to follow."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(a=list(before.values()), b=list(after.values()), autojunk=False)
    froms, tos = list(before), list(after)
    return {
        froms[start + step]: tos[to + step]
        for start, to, size in matcher.get_matching_blocks()
        for step in range(size)
    }


def _lines(text: str) -> dict[int, str]:
    """The lines that are not blank, by number."""
    lines = ((number, line.rstrip()) for number, line in enumerate(nfc(text).split("\n"), 1))
    return {number: line for number, line in lines if line}


def _places(record: Located, old: str) -> Iterator[tuple[KeyPath, int]]:
    """Each entry of a record that names a line, and its line.

    One that quotes words which the old line does not have is written for the new text already: it is left alone.
    """
    lines = nfc(old).split("\n")
    for part in _PARTS:
        for where in entries(record, (part,)):
            line = number_at(record, (*where, "line")) or 0
            words = next(filter(None, (nfc(text_at(record, (*where, key))) for key in _WORDS)), "")
            if 0 < line <= len(lines) and words in lines[line - 1]:
                yield where, line


def new_numbers(record: Located, old: str, moved: Mapping[int, int]) -> dict[KeyPath, str]:
    """The values of the record that become others because their line moved."""
    places = ((where, moved.get(line, line), line) for where, line in _places(record, old))
    return {(*where, "line"): str(now) for where, now, line in places if now != line}


def told_of_lines(record: Located, old: str, moved: Mapping[int, int]) -> Iterator[str]:
    """What an editor must look at: entries whose line is no longer as it was."""
    for where, line in _places(record, old):
        if line not in moved:
            named = " ".join(str(one) if isinstance(one, str) else f"mục {one + 1}" for one in where)
            yield f"record.yml, {named}: dòng {line} của bản cũ nay khác chữ hoặc không còn; hãy xem lại số dòng và chữ"


def told_of_tables(tables: Mapping[str, Located], document: str, moved: Mapping[int, int]) -> Iterator[str]:
    """Places of the other files that name a line of the document which is not where it was."""
    for name, table in tables.items():
        for where, data in _groups(table.data, ()):
            line = data.get("line")
            if data.get("document") != document or not isinstance(line, int) or moved.get(line) == line:
                continue
            now = f"nay là dòng {moved[line]}" if line in moved else "nay khác chữ hoặc không còn"
            yield f"{name}, dòng {table.line_of((*where, 'line'))}: dẫn dòng {line} của văn bản, {now}; hãy sửa số dòng"


def _groups(data: object, where: KeyPath) -> Iterator[tuple[KeyPath, Mapping[object, object]]]:
    """Each group of keys, at any depth."""
    if isinstance(data, Mapping):
        yield where, data
        for key, value in data.items():
            yield from _groups(value, (*where, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _groups(value, (*where, index))
