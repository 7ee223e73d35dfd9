"""What is drawn on a page: rules, and how much of it pictures cover."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from build_tools.intake.pdf.items import Rule
from build_tools.intake.pdf.place import Place
from build_tools.intake.taken import Box

__all__ = ["Drawing", "drawing_of"]

_MOST = 20_000
"""Objects of one page that are looked at."""
_DEEPEST = 8
_MOST_SEGMENTS = 2_000
_THIN = 3.0
"""Points up to which a filled box is a rule."""
_STRAIGHT = 1.0
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn on a page."""

    rules: tuple[Rule, ...]
    pictured: float
    outlines: int


def drawing_of(page: Any, place: Place) -> Drawing:  # noqa: ANN401 - pdfium's handles have no types
    """What is drawn on a page, as it stands when the page is upright."""
    rules: list[Rule] = []
    covered = 0.0
    outlines = 0
    width, height = place.size()
    for held, matrix in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(held)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, top, right, bottom = place.box(_moved_box(_bounds(held), matrix))
            shown = max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(bottom, height) - max(top, 0))
            covered = max(covered, shown) if shown > 0.2 * width * height else covered + shown
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            outlines += 1
            rules += _rules(held, matrix, place)
    return Drawing(
        rules=tuple(rules), pictured=min(1.0, covered / max(1.0, width * height)), outlines=outlines
    )


def _objects(page: Any) -> Iterator[tuple[Any, Matrix]]:  # noqa: ANN401
    """The objects of a page and of the forms in it, with the matrix that places them."""
    left = _MOST
    waiting = [
        (held, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)
        for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST))
        if (held := pdfium.FPDFPage_GetObject(page, index))
        and pdfium.FPDFPageObj_GetType(held) != pdfium.FPDF_PAGEOBJ_TEXT
    ]
    waiting.reverse()
    while waiting and left:
        held, matrix, depth = waiting.pop()
        left -= 1
        if held and pdfium.FPDFPageObj_GetType(held) == pdfium.FPDF_PAGEOBJ_FORM:
            count = pdfium.FPDFFormObj_CountObjects(held) if depth < _DEEPEST else 0
            inner = _times(_matrix(held), matrix)
            waiting += [
                (pdfium.FPDFFormObj_GetObject(held, index), inner, depth + 1)
                for index in reversed(range(min(max(count, 0), _MOST)))
            ]
        elif held:
            yield held, matrix


def _matrix(held: Any) -> Matrix:  # noqa: ANN401
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(held, found):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(held: Any) -> Box:  # noqa: ANN401
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(held, left, bottom, right, top)
    return (left.value, bottom.value, right.value, top.value)


def _moved_box(box: Box, matrix: Matrix) -> Box:
    (ax, ay), (bx, by) = _moved(box[0], box[1], matrix), _moved(box[2], box[3], matrix)
    return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def _rules(held: Any, matrix: Matrix, place: Place) -> Iterator[Rule]:  # noqa: ANN401
    """The rules of one outline: its straight sides where it is stroked, itself where it is a thin filled box."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(held, fill, stroke)
    if not fill.value and not stroke.value:
        return
    own = _times(_matrix(held), matrix)
    for points in _outlines(held):
        placed = [place.point(*_moved(x, y, own)) for x, y in points]
        if not all(math.isfinite(value) for point in placed for value in point):
            continue
        across = [x for x, _ in placed]
        down = [y for _, y in placed]
        thin = _thin((min(across), min(down), max(across), max(down)))
        if thin:
            yield thin
        elif stroke.value:
            yield from filter(None, map(_side, placed, placed[1:]))


def _outlines(held: Any) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401
    """The points of each outline, the first again where it is closed; one with a curve is none."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(held), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(held, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _thin(box: Box) -> Rule | None:
    left, top, right, bottom = box
    if bottom - top <= _THIN < right - left:
        return Rule(level=True, at=(top + bottom) / 2, start=left, end=right)
    if right - left <= _THIN < bottom - top:
        return Rule(level=False, at=(left + right) / 2, start=top, end=bottom)
    return None


def _side(first: tuple[float, float], second: tuple[float, float]) -> Rule | None:
    (ax, ay), (bx, by) = first, second
    if abs(ay - by) <= _STRAIGHT < abs(ax - bx):
        return Rule(level=True, at=(ay + by) / 2, start=min(ax, bx), end=max(ax, bx))
    if abs(ax - bx) <= _STRAIGHT < abs(ay - by):
        return Rule(level=False, at=(ax + bx) / 2, start=min(ay, by), end=max(ay, by))
    return None
