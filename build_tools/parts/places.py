"""The parts of a paper in words: `dieu-5-khoan-1-diem-a` is "điểm a khoản 1 Điều 5"."""

import re
from collections.abc import Sequence
from itertools import groupby

from build_tools.models.ids import ANNEXED, Anchor

_UNITS = {
    "phu-luc": "Phụ lục",
    "phan": "phần",
    "chuong": "Chương",
    "muc": "mục",
    "dieu": "Điều",
    "khoan": "khoản",
    "diem": "điểm",
}
_ORDINALS = {
    "thu-nhat": "thứ nhất",
    "thu-hai": "thứ hai",
    "thu-ba": "thứ ba",
    "thu-tu": "thứ tư",
    "thu-nam": "thứ năm",
    "thu-sau": "thứ sáu",
}
_STEP = re.compile(rf"(?:^|-)(?:(?P<unit>{'|'.join(_UNITS)})-)?(?P<value>{'|'.join(_ORDINALS)}|[a-z0-9]+)")
_ROMAN = re.compile(r"[ivx]+")
_MOST = 8
"""Places that are named one by one; of more, these and how many follow."""


def in_words(places: Sequence[Anchor]) -> str:
    """`điểm a, b khoản 1 Điều 5; Điều 7`: what lies beside each other in one place shares its words."""
    annexed = [place for place in places if place.startswith(ANNEXED)]
    own = _listed([place for place in places if place not in annexed])
    theirs = f"{_listed(annexed)} của bản kèm theo" if annexed else ""
    return "; ".join(filter(None, (own, theirs)))


def _listed(places: Sequence[Anchor]) -> str:
    shown = [_steps(place) for place in places[:_MOST]]
    groups = [list(steps) for _, steps in groupby(shown, key=lambda steps: (steps[:-1], steps[-1][0]))]
    words = "; ".join(_together(steps) for steps in groups)
    left = len(places) - len(shown)
    return f"{words} và {left} chỗ khác" if left else words


def _steps(place: Anchor) -> tuple[tuple[str, str], ...]:
    """Units with their values, the widest first; numbers that follow each other are one: 2.1."""
    steps: list[tuple[str, str]] = []
    for match in _STEP.finditer(place.removeprefix(ANNEXED)):
        unit, value = match["unit"] or "", match["value"]
        if not unit and steps and steps[-1][0] == "":
            steps[-1] = ("", f"{steps[-1][1]}.{value}")
        else:
            steps.append((unit, _value(unit, value)))
    return tuple(steps)


def _value(unit: str, value: str) -> str:
    if value in _ORDINALS:
        return _ORDINALS[value]
    if unit in {"muc", "chuong", "phan", "phu-luc"} and _ROMAN.fullmatch(value):
        return value.upper()
    return value.replace("dd", "đ")


def _together(group: Sequence[tuple[tuple[str, str], ...]]) -> str:
    first = group[0]
    inner = f"{_UNITS.get(first[-1][0], 'điểm')} {', '.join(steps[-1][1] for steps in group)}"
    outer = (f"{_UNITS.get(unit, 'điểm')} {value}" for unit, value in reversed(first[:-1]))
    return " ".join((inner, *outer))
