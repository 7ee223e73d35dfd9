"""Where in a text held the part stands that a citation means."""

import re
from collections.abc import Collection, Iterator, Sequence

from build_tools.models.ids import ANNEXED, Anchor

__all__ = ["clause_of"]

_LAST_STEP = re.compile(r"-(?:(?:phu-luc|phan|chuong|muc|dieu|khoan|diem)-)?[a-z0-9]+$")
_UNIT = re.compile(r"\b(?:phu-luc|phan|chuong|muc|khoan|diem)-")


def clause_of(places: Sequence[Anchor], held: Collection[Anchor], *, annexed: bool) -> Anchor:
    """The anchor of the first place that the text has, else of what it stands in; "" where the text has neither.

    `held` are the readable anchors of the text. Of what came with a paper, only its own places are meant.
    """
    for place in places:
        for wider in _outward(place):
            if anchor := _found(wider, held, annexed=annexed):
                return anchor
    return Anchor("")


def _outward(place: Anchor) -> Iterator[Anchor]:
    """`dieu-5-khoan-1-diem-a`, `dieu-5-khoan-1`, `dieu-5`."""
    yield place
    while (wider := Anchor(_LAST_STEP.sub("", place))) != place:
        yield wider
        place = wider


def _found(place: Anchor, held: Collection[Anchor], *, annexed: bool) -> Anchor:
    if annexed and not any(one.startswith(ANNEXED) for one in held):
        return Anchor("")
    if annexed and (own := Anchor(ANNEXED + place)) in held:
        return own
    if place in held:
        return place
    # The Party says "mục 2, phần III" of what is printed "2." under "III.".
    alike = [
        one for one in held if not place.startswith("dieu-") and _UNIT.sub("", one) == _UNIT.sub("", place)
    ]
    return alike[0] if len(alike) == 1 else Anchor("")
