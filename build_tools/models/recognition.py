"""When letters that were recognised in a picture are doubtful."""

__all__ = ["SURE", "is_doubtful"]

SURE = 0.70
"""From this confidence of its least certain word on a line passes for read."""


def is_doubtful(confidence: float | None) -> bool:
    """Whether somebody must compare a line with its picture; None where the file itself held its letters."""
    return confidence is not None and confidence < SURE
