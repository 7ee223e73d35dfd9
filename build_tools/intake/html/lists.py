"""The number or bullet that a browser shows before an item of a list, as letters of the text.

`start`, `value`, `reversed`, and the form by `type` or by the style: 1, a, A, i, I.
"""

import re
from collections.abc import Mapping

from build_tools.intake.html.nodes import Element, name_of, style_of

__all__ = ["markers_of"]

_BULLET = "•"
_STYLE = re.compile(r"list-style(?:-type)?\s*+:\s*+([\w-]++)", re.IGNORECASE)
_FORMS = {"decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"} | {
    "lower-roman": "i",
    "upper-roman": "I",
}
_ROMAN_LETTERS = "1000 m 900 cm 500 d 400 cd 100 c 90 xc 50 l 40 xl 10 x 9 ix 5 v 4 iv 1 i"
_ROMAN = tuple(
    (int(value), letter) for value, letter in zip(*[iter(_ROMAN_LETTERS.split())] * 2, strict=True)
)
_MOST = 3999


def markers_of(items: Element) -> Mapping[Element, str]:
    """Each item of a list and its marker: `1.`, `b.`, `IV.`, `•`; "" where the list shows none."""
    inside = [one for one in items if name_of(one) == "li"]
    step = -1 if items.get("reversed") is not None else 1
    start = _whole(items.get("start"))
    number = (len(inside) if step < 0 else 1) if start is None else start
    found: dict[Element, str] = {}
    for item in inside:
        value = _whole(item.get("value"))
        number = number if value is None else value
        found[item] = _marker(item, items, number)
        number += step
    return found


def _marker(item: Element, items: Element, number: int) -> str:
    shown = _STYLE.search(style_of(item)) or _STYLE.search(style_of(items))
    style = shown[1].lower() if shown else ""
    if style == "none":
        return ""
    if name_of(items) != "ol" and style not in _FORMS:
        return _BULLET
    form = _FORMS.get(style) or item.get("type") or items.get("type") or "1"
    return f"{_written(number, form)}."


def _whole(written: str | None) -> int | None:
    found = re.match(r"\s*+([+-]?\d{1,6})\b", written or "")
    return int(found[1]) if found else None


def _written(number: int, form: str) -> str:
    if form in {"a", "A"} and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters.upper() if form == "A" else letters
    if form in {"i", "I"} and 0 < number <= _MOST:
        roman = ""
        for value, letter in _ROMAN:
            roman += letter * (number // value)
            number %= value
        return roman.upper() if form == "I" else roman
    return str(number)
