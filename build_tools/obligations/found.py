"""What the readers of deadlines yield."""

from dataclasses import dataclass

from build_tools.models.obligations import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A deadline in a sentence; offsets into it."""

    start: int
    end: int
    deadline: Deadline
