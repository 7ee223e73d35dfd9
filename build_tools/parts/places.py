"""The parts of a paper in words: `dieu-5-khoan-1-diem-a` is "điểm a khoản 1 Điều 5".

From the narrow to the wide and then the paper, as Nghị quyết 351/2017/UBTVQH14, Điều 24 has it for the State: where an
article is named, no chapter is; "khoản 2 Điều 5 Luật …". No register tells what Hướng dẫn 05-HD/VPTW or 36-HD/VPTW say
of this for the Party; in common usage its papers are cited in the same order, "điểm 2 mục III", and a bare mục is set
apart by a comma: "mục 8, Chỉ thị số 33/CT-TTg".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.ids import ANNEXED, Anchor, InstrumentId
from build_tools.models.spots import Sort, Spot
from build_tools.parts import naming, whereabouts, wording
from build_tools.parts.values import Link

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
_CAPITAL = re.compile(r"[ivx]+|[a-h]|dd")
_LETTER = re.compile(r"^muc-([a-h]|dd)(?![a-z0-9])")
"""What is printed "B." stands over "II.": mục II phần B."""
_JOINED = re.compile(r"(?:Điều \w+|bản kèm theo)$")
_LONGEST = 60
"""Characters of a heading that stands for a place without an address."""
_MOST = 8
"""Places that are named one by one; of more, these and how many follow."""


_SORTS: Mapping[Sort, Callable[[Spot], str]] = {
    Sort.WITHIN: lambda spot: in_words((Anchor(spot.place),)),
    Sort.BEHIND: lambda spot: f"đoạn sau {in_words((Anchor(spot.place),))}",
    Sort.HEADED: lambda spot: f"mục “{_cut(spot.words)}”",
    Sort.OPENING: lambda _: "phần mở đầu",
    Sort.COUNTED: lambda spot: f"đoạn {spot.words}",
    Sort.NOTE: lambda spot: f"chú thích {spot.words}",
    Sort.LETTERHEAD: lambda _: "phần đầu",
    Sort.TITLE: lambda _: "tên văn bản",
    Sort.RECIPIENTS: lambda _: "nơi nhận",
    Sort.SIGNATURE: lambda _: "phần ký",
}


def at_line(graph: Graph, document: InstrumentId, line: int) -> str:
    """The place of a source line as officials name it: `mục 8`, `khoản 2 Điều 5`; "" where the text has nothing there."""
    held = graph.documents.get(document)
    spot = held.spots.at(line) if held else None
    return of_spot(spot) if spot else ""


def of_spot(spot: Spot) -> str:
    """A spot in words."""
    return _SORTS[spot.sort](spot)


def joint(place: str) -> str:
    """What stands between a place and its paper: nothing but a blank behind an article, elsewhere a comma.

    The script `page/citing.js` follows the same rule.
    """
    return " " if _JOINED.search(place) else ", "


def of_paper(place: str, paper: str) -> str:
    """`mục 8, Chỉ thị số 33/CT-TTg`; `khoản 2 Điều 5 Luật …`."""
    return f"{place}{joint(place)}{paper}" if place else paper


def link(
    graph: Graph,
    document: InstrumentId,
    line: int,
    otherwise: Anchor | str = "",
    *,
    named: bool = False,
) -> Link:
    """A place of a text as a link; `named` adds what the paper is called. Line 0 is the paper as a whole."""
    place = at_line(graph, document, line) if line else ""
    known = graph.instruments.get(document)
    name = naming.source_name(graph, known) if known else str(document)
    return Link(
        text=of_paper(place, name) if named else place,
        to=whereabouts.of_line(graph, document, line, otherwise),
        line=wording.line_name(line) if line else "",
    )


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} …"


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
    for match in _STEP.finditer(_LETTER.sub(r"phan-\1", place.removeprefix(ANNEXED))):
        unit, value = match["unit"] or "", match["value"]
        last = steps[-1] if steps else ("dieu", "")
        if not unit and last[0] in {"", "muc"} and value.isdigit() and last[1][-1:].isdigit():
            steps[-1] = (last[0], f"{last[1]}.{value}")
        elif not unit and last[0] == "phan":
            steps.append(("muc", _value("muc", value)))
        else:
            steps.append((unit, _value(unit, value)))
    return tuple(steps)


def _value(unit: str, value: str) -> str:
    if value in _ORDINALS:
        return _ORDINALS[value]
    if unit in {"muc", "chuong", "phan", "phu-luc"} and _CAPITAL.fullmatch(value):
        return value.replace("dd", "đ").upper()
    return value.replace("dd", "đ")


def _together(group: Sequence[tuple[tuple[str, str], ...]]) -> str:
    first = group[0]
    names = [_name(first, index) for index in range(len(first))]
    inner = f"{names[-1]} {', '.join(steps[-1][1] for steps in group)}"
    outer = (f"{name} {value}" for name, (_, value) in reversed([*zip(names, first, strict=True)][:-1]))
    return " ".join((inner, *outer))


def _name(steps: Sequence[tuple[str, str]], index: int) -> str:
    """What a unit is called; a letter below an unnamed number, which is a điểm, is a tiết."""
    unit = steps[index][0]
    below = index > 0 and steps[index - 1][0] == ""
    return "tiết" if unit == "diem" and below else _UNITS.get(unit, "điểm")
