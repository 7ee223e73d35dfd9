"""The picture of a page in shades of grey, and what programs read of it: PGM, a crop as PNG."""

import struct
import zlib
from dataclasses import dataclass

from build_tools.intake.taken import Box

__all__ = ["POINTS", "Picture"]

POINTS = 72
"""To an inch."""
_FRAME = 4.0
"""Points around what is cut out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page, white on top: `grey[row * width + column]` is 0 for black, 255 for white."""

    width: int
    height: int
    dpi: float
    """Dots to an inch of the page, so that places on it can be told in points."""
    grey: bytes

    def pgm(self) -> bytes:
        """The simplest file that a program of recognition opens: nothing in it can be malformed."""
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.grey

    def cut(self, box: Box) -> "Picture":
        """What stands in a box of points, with a little around it."""
        scale = self.dpi / POINTS
        left, top = (max(0, int((one - _FRAME) * scale)) for one in box[:2])
        right = min(self.width, int((box[2] + _FRAME) * scale))
        bottom = min(self.height, int((box[3] + _FRAME) * scale))
        rows = [self.grey[row * self.width + left : row * self.width + right] for row in range(top, bottom)]
        width = max(0, right - left) if rows else 0
        return Picture(width=width, height=len(rows) if width else 0, dpi=self.dpi, grey=b"".join(rows))

    def png(self) -> bytes:
        """The picture as a browser shows it."""
        rows = b"".join(
            b"\0" + self.grey[row * self.width : (row + 1) * self.width] for row in range(self.height)
        )
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)
        chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
