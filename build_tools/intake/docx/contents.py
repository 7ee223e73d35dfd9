"""A table of contents that repeats the headings of the text is left out of it, and recorded.

Each of its lines must stand again in the text; where one does not, all stay, since the file then says
something there that it says nowhere else.
"""

import re
from collections.abc import Sequence

from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.taken import Reason

_PAGE = re.compile(r"[\s.…_]*\t[\s.…_]*\d{1,4}$")
_NO_LETTERS = re.compile(r"[\W_]+")
_HEADINGS = frozenset({"mụclục", "nộidung", "trang", "mụclụctrang"})


def without_contents(items: Sequence[Item]) -> list[Item]:
    """The items of a story without a table of contents that only repeats."""
    listed = [item for item in items if isinstance(item, Line) and item.of_contents]
    text = "\n".join(_key(item.words) for item in items if isinstance(item, Line) and not item.of_contents)
    # A heading may stand on two lines of the text and on one of the table.
    text += "\n" + text.replace("\n", "")
    if not listed or not all(_key(_PAGE.sub("", item.words)) in text for item in listed):
        return list(items)
    kept: list[Item] = []
    for index, item in enumerate(items):
        if isinstance(item, Line) and (item.of_contents or _heads_contents(items, index)):
            kept.append(Left(reason=Reason.REPEATED, words=item.words))
        else:
            kept.append(item)
    return kept


def _heads_contents(items: Sequence[Item], index: int) -> bool:
    """Whether a line is the heading of a table of contents: "MỤC LỤC", with no words before its first line."""
    item = items[index]
    if not isinstance(item, Line) or _key(item.words) not in _HEADINGS:
        return False
    following = (later for later in items[index + 1 :] if isinstance(later, Line) and later.words)
    first = next((later for later in following if _key(later.words) not in _HEADINGS), None)
    return first is not None and first.of_contents


def _key(words: str) -> str:
    return _NO_LETTERS.sub("", words.casefold())
