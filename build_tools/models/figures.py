"""A figure (số liệu): a number with its unit, as a document states it at one place."""

from dataclasses import dataclass
from decimal import Decimal

from build_tools.models.ids import Anchor
from build_tools.models.texts import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What is printed there, and what number that is; never summed up or compared with another."""

    anchor: Anchor
    """Of its paragraph or footnote."""
    line: int
    """1-based source line on which the number begins."""
    span: Span
    """The number with its unit."""
    number: str
    """As printed: `1,8 triệu`, `10/10`."""
    value: Decimal
    """`1800000`; the lower end of a range, the part of `10/10`."""
    upper: Decimal | None = None
    """The upper end of a range: 11 of `10-11%`."""
    whole: Decimal | None = None
    """What the value is a part of: 10 of `10/10 huyện`."""
    unit: str = ""
    """As printed: `lượt người`, `xã, phường, thị trấn`; "" where it is left to the reader (`2,5 tỷ`)."""
    approximation: str = ""
    """The word before it that makes it inexact, or a bound, as printed: `trên`, `không quá`."""
    target: bool = False
    """A number to be reached (chỉ tiêu), not one that was."""
    sentence: Span
    """The sentence that states it: without it the number says nothing."""
