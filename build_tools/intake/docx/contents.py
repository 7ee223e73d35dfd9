"""A table of contents that repeats the headings of the text is left out of it, and recorded.

A line of it that stands nowhere else in the text stays: the file says something there that it says
nowhere else. Where most lines do, it is no table of contents of this text, and all of it stays.
"""

import re
from collections.abc import Sequence
from itertools import islice

from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.taken import Reason

_LEADERS = " .…_\t"
_MOST_ENTRIES = 3_000
_NEAR = 40
"""Lines among which the first entry follows the heading of a table of contents."""
_NO_LETTERS = re.compile(r"[\W_]+")
_HEADINGS = frozenset({"mụclục", "nộidung", "trang", "mụclụctrang"})


def without_contents(items: Sequence[Item]) -> list[Item]:
    """The items of a story without a table of contents that only repeats."""
    listed = [item for item in items if isinstance(item, Line) and item.of_contents]
    repeated = _repeated(listed, items) if len(listed) <= _MOST_ENTRIES else frozenset()
    if len(repeated) * 2 < len(listed) or not repeated:
        return list(items)
    kept: list[Item] = []
    for index, item in enumerate(items):
        if isinstance(item, Line) and (item in repeated or _heads_contents(items, index)):
            kept.append(Left(reason=Reason.REPEATED, words=item.words))
        else:
            kept.append(item)
    return kept


def _repeated(listed: Sequence[Line], items: Sequence[Item]) -> frozenset[Line]:
    """The entries that stand in the text: as a line, or on two lines that follow each other."""
    keys = [_key(item.words) for item in items if isinstance(item, Line) and not item.of_contents]
    lines, text = frozenset(keys), "".join(keys)
    return frozenset(one for one in listed if (key := _entry_key(one)) in lines or key in text)


def _entry_key(entry: Line) -> str:
    """An entry without the number of its page, which stands behind a tab."""
    words, _, page = entry.words.rpartition("\t")
    return _key(words if page.strip(_LEADERS).isdigit() else entry.words)


def _heads_contents(items: Sequence[Item], index: int) -> bool:
    """Whether a line is the heading of a table of contents: "MỤC LỤC", with no words before its first line."""
    item = items[index]
    if not isinstance(item, Line) or _key(item.words) not in _HEADINGS:
        return False
    near = islice(items, index + 1, index + 1 + _NEAR)
    following = (later for later in near if isinstance(later, Line) and later.words)
    first = next((later for later in following if _key(later.words) not in _HEADINGS), None)
    return first is not None and first.of_contents


def _key(words: str) -> str:
    return _NO_LETTERS.sub("", words.casefold())
