"""The diagram of relations: everything is drawn or counted, nothing covers anything else."""

from itertools import combinations

import pytest

from build_tools.models.ids import InstrumentId
from build_tools.parts import addresses
from build_tools.parts.diagram import WIDTH, Box, diagram
from build_tools.parts.relations import Related, RelationGroup
from build_tools.parts.values import Entry


def entry(number: str) -> Entry:
    return Entry(
        to=addresses.of_instrument(InstrumentId(number.lower().replace("/", "-"))),
        kind="Quyết định",
        call=f"Quyết định số {number}",
        whole_call=f"Quyết định số {number}",
        number=number,
        subject="Ban hành Quy chế giám sát và phản biện xã hội của Mặt trận Tổ quốc Việt Nam",
        told=False,
        issuer="Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
        date="12/12/2013",
        iso="2013-12-12",
        year="2013",
        side="nha-nuoc",
        side_name="Nhà nước",
        level="tinh",
        province="",
        held=False,
    )


def group(name: str, count: int) -> RelationGroup:
    related = tuple(Related(parts="", entry=entry(f"{n}/QĐ-UBND"), quotes=(), more=()) for n in range(count))
    return RelationGroup(id=name, heading="Sơ kết, tổng kết, báo cáo kết quả", related=related)


def boxes(above: int, below: int) -> tuple[Box, ...]:
    drawing = diagram(entry("1/QĐ-TTg"), [group("a", above)], [group("b", below), group("c", 1)])
    assert drawing is not None
    beside = [box for band in (*drawing.above, *drawing.below) for box in band.boxes]
    return (*beside, drawing.centre)


@pytest.mark.parametrize(("above", "below"), [(1, 1), (2, 3), (7, 12), (60, 40)])
def test_no_box_covers_another_or_leaves_the_drawing(above: int, below: int) -> None:
    drawn = boxes(above, below)
    for one, other in combinations(drawn, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        apart = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert beside or apart
    assert all(box.x >= 0 and box.x + box.width <= WIDTH for box in drawn)


def test_what_is_above_stands_above() -> None:
    drawing = diagram(entry("1/QĐ-TTg"), [group("a", 4)], [group("b", 4)])
    assert drawing is not None
    assert max(box.y for box in drawing.above[0].boxes) < drawing.centre.y
    assert min(box.y for box in drawing.below[0].boxes) > drawing.centre.y
    assert max(box.y + box.height for box in drawing.below[0].boxes) <= drawing.height


def test_what_is_not_drawn_is_counted() -> None:
    drawing = diagram(entry("1/QĐ-TTg"), [group("a", 60)], [])
    assert drawing is not None
    (band,) = drawing.above
    assert len(band.boxes) + band.left_out == 60


def test_an_instrument_without_relations_has_no_diagram() -> None:
    assert diagram(entry("1/QĐ-TTg"), [], []) is None
