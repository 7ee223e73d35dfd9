"""A number whose place a letterhead leaves blank for a pen says no other number than the one that was written there."""

import pytest

from build_tools.graph.conflicts import _agree
from build_tools.models.facts import Field


@pytest.mark.parametrize(
    ("stated", "read", "agree"),
    [
        ("12/KH-UBND", "/KH-UBND", True),
        ("12-NQ/TU", "-NQ/TU", True),
        ("12/KH-UBND", "/QĐ-UBND", False),
        ("12/KH-UBND", "13/KH-UBND", False),
        ("012/KH-UBND", "12/KH-UBND", True),
    ],
)
def test_a_blank_number_agrees_with_what_fills_it(stated: str, read: str, agree: bool) -> None:
    assert _agree(Field.NUMBER, stated, read) is agree
