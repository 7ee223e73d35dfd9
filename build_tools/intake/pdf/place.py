"""From the space of a file, where up is more, to the upright page, where down is more."""

from dataclasses import dataclass

from build_tools.intake.taken import Box

__all__ = ["Place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page's frame (left, bottom, right, top) and by how many quarters it is turned clockwise to be read."""

    frame: Box
    turn: int = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point, from the upper left corner of the upright page."""
        left, bottom, right, top = self.frame
        if self.turn == 0:
            return x - left, top - y
        return ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[
            self.turn
        ]

    def box(self, box: Box) -> Box:
        """A box, its sides sorted."""
        if self.turn == 0:
            left, _, _, top = self.frame
            return (box[0] - left, top - box[3], box[2] - left, top - box[1])
        (ax, ay), (bx, by) = self.point(box[0], box[1]), self.point(box[2], box[3])
        return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def size(self) -> tuple[float, float]:
        """Width and height of the upright page."""
        left, bottom, right, top = self.frame
        return (right - left, top - bottom) if self.turn % 2 == 0 else (top - bottom, right - left)
