"""How a part of a paper is named: "điểm a, b khoản 1 Điều 5 và Điều 7", "mục III", "Chương II".

The State counts phần, chương, mục, điều, khoản, điểm (Luật 64/2025/QH15, Điều 60 on the form of legal papers;
Nghị định 78/2025/NĐ-CP, Điều 61), the Party phần, mục, điểm, tiết. A part is named from the narrow to the wide,
now and then from the wide to the narrow.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.grammar.labels import Label, Rank, place_of
from build_tools.models.ids import Anchor

__all__ = ["Pinpoint", "pinpoints"]

_NUMBERED = r"\d{1,3}[a-zđ]?"
_DIVIDED = r"[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-HĐ]"
_LETTERED = r"(?:[a-zđ]\d?|\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?\))?"
# From the widest unit to the narrowest, each with what numbers it.
_UNITS = (
    (r"[Pp]hụ\s+lục", _DIVIDED),
    ("[Pp]hần", rf"thứ\s+\w+|{_DIVIDED}"),
    ("[Cc]hương", _DIVIDED),
    ("[Mm]ục", _DIVIDED),
    (r"[Tt]iểu\s+mục", _DIVIDED),
    ("[ĐÐđð]iều", _NUMBERED),
    ("[Kk]hoản", _NUMBERED),
    ("[Đđ]iểm", _LETTERED),
    ("[Tt]iết", _LETTERED),
)
_ARTICLE, _POINT = 5, 7
_DIVISIONS = (Rank.ANNEX, Rank.PART, Rank.CHAPTER, Rank.DIVISION, Rank.DIVISION, Rank.ARTICLE)
_TO = r"\s*+(?:-|–|đến(?:\s+hết)?)\s*+"
_VALUE_JOINT = rf"(?:\s*+,\s*+(?:và\s+|hoặc\s+)?|\s++(?:và|hoặc)\s++|{_TO})"


def _item(unit: str, value: str) -> str:
    return rf"{unit}\s+(?:số\s+)?(?:{value})(?!\w)(?:{_VALUE_JOINT}(?:{value})(?![\w/]|[-.]\d)){{0,40}}+"


_ITEM = re.compile(
    r"(?<!\w)(?:[Tt]ừ\s+|[Cc]ác\s+|[Nn]hững\s+)?+(?:"
    + "|".join(f"(?P<u{index}>{_item(*unit)})" for index, unit in enumerate(_UNITS))
    + ")"
)
_VALUES = tuple(re.compile(rf"(?<!\w)(?:{value})(?!\w)") for _, value in _UNITS)
# "sửa đổi khoản 3 Điều 7 và bãi bỏ Điều 40": two things are done to one paper.
_JOINT = re.compile(
    r"""\s*+(?:(?P<to>-|–|đến(?:\s+hết)?)
    |(?P<next>[,;]?\s*+(?:và|hoặc|cùng)(?:\s+(?:bãi\s+bỏ|sửa\s+đổi(?:,?\s+bổ\s+sung)?|bổ\s+sung|thay\s+thế))?|;|\()
    |(?P<of>,|của|thuộc|tại)?)\s*+""",
    re.VERBOSE,
)
_MOST = 200
"""Places that one expression may name: a law has up to 700 articles, none is cited so far by a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinpoint:
    """The parts that an expression names; offsets into the passage."""

    start: int
    end: int
    places: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One unit with its numbers: "điểm a, b"."""

    start: int
    end: int
    unit: int
    values: tuple[str, ...]


_Path = tuple[tuple[int, str], ...]
"""Units with a number each, the widest first."""


def pinpoints(text: str) -> Iterator[Pinpoint]:
    """Every expression that names parts, in order. Whose parts they are, the words around it say."""
    items: list[_Item] = []
    joints: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        item = _read(text, match)
        joint = _JOINT.fullmatch(text, items[-1].end, item.start) if items else None
        if items and joint is None:
            yield _pinpoint(text, items, joints)
            items, joints = [], []
        elif joint is not None:
            joints.append(joint)
        items.append(item)
    if items:
        yield _pinpoint(text, items, joints)


def _read(text: str, match: re.Match[str]) -> _Item:
    unit = next(index for index in range(len(_UNITS)) if match[f"u{index}"])
    start, end = match.span(f"u{unit}")
    values: list[str] = []
    behind = start
    for found in _VALUES[unit].finditer(text, start, end):
        if values and re.fullmatch(_TO, text[behind : found.start()]):
            values += _between(values[-1], found[0])
        values.append(found[0])
        behind = found.end()
    return _Item(start=match.start(), end=end, unit=unit, values=tuple(values))


def _between(first: str, last: str) -> list[str]:
    """What lies between the ends of a range: 6 of "từ Điều 5 đến Điều 7"; b, c of "điểm a đến d"."""
    if first.isdigit() and last.isdigit():
        return [str(number) for number in range(int(first) + 1, min(int(last), int(first) + _MOST))]
    letters = "abcdđeghiklmnopqrstuvxy"
    if len(first) == len(last) == 1 and first in letters and last in letters:
        return list(letters[letters.index(first) + 1 : letters.index(last)])
    return []


def _pinpoint(text: str, items: Sequence[_Item], joints: Sequence[re.Match[str]]) -> Pinpoint:
    paths = _descending(items, joints) or _ascending(items, joints)
    places = dict.fromkeys(place_of(_labels(path)) for path in paths[:_MOST])
    end = items[-1].end
    if any(joint["next"] == "(" for joint in joints) and text.startswith(")", end):
        end += 1  # "Chương VI (từ Điều 65 đến Điều 75)"
    return Pinpoint(start=items[0].start, end=end, places=tuple(places))


def _descending(items: Sequence[_Item], joints: Sequence[re.Match[str]]) -> list[_Path]:
    """From the wide to the narrow: "Điều 5, khoản 1, khoản 2"; not "Chương II và Điều 12"."""
    units = [item.unit for item in items]
    steps = list(zip(pairwise(units), joints, strict=True))
    if units[0] == units[-1] or any(
        first > second or joint["to"] or (joint["next"] and first != second)
        for (first, second), joint in steps
    ):
        return []
    above = tuple((item.unit, item.values[0]) for item in items if item.unit != units[-1])
    return [(*above, (item.unit, value)) for item in items if item.unit == units[-1] for value in item.values]


def _ascending(items: Sequence[_Item], joints: Sequence[re.Match[str]]) -> list[_Path]:
    """From the narrow to the wide; what is wider and said once holds for all before it.

    "điểm a khoản 1, điểm b khoản 2 Điều 3 và Điều 7": both khoản are of Điều 3.
    """
    found: list[_Path] = []
    above: _Path = ()
    last: _Item | None = None
    for item, joint in zip(reversed(items), (None, *reversed(joints)), strict=True):
        values = item.values
        if last is not None and joint is not None:
            if joint["to"] and item.unit == last.unit:
                values = (*values, *_between(values[-1], last.values[0]))
            elif item.unit > last.unit and not (joint["next"] or joint["to"]):
                found = found[1:]  # "khoản 1 Điều 5": the article is not meant as a whole
            elif item.unit > last.unit:
                above = ()  # "Điều 3 và Chương III"
                values = values if item.unit <= _ARTICLE else ()  # "khoản 1 và Điều 7": of which article?
        outer = tuple(part for part in above if part[0] < item.unit)
        paths = [(*outer, (item.unit, value)) for value in values]
        found = [*paths, *found]
        above, last = paths[0] if paths else (), item
    return found


def _labels(path: _Path) -> list[Label]:
    """The labels that head these parts in a text."""
    article = any(unit == _ARTICLE for unit, _ in path)
    return [Label(rank=_rank(unit, value, article=article), value=value) for unit, value in path]


def _rank(unit: int, value: str, *, article: bool) -> Rank:
    if unit <= _ARTICLE:
        return _DIVISIONS[unit]
    if unit < _POINT or (value[0].isdigit() and not article):
        return Rank.DECIMAL if "." in value else Rank.ARABIC
    return Rank.SMALL_LETTER
