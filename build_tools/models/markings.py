"""What is stamped on a paper to say who may read it and how fast it must travel."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from build_tools.models.written import SLUG, NamedSource, Wording, Wordings


class MarkingRole(StrEnum):
    """What a marking of a paper is about."""

    SECRECY = "secrecy"
    """A state secret: no archive of this kind may hold it."""
    DECLASSIFIED = "declassified"
    CIRCULATION = "circulation"
    """Who may read it: it is no state secret, and not for the public either."""
    URGENCY = "urgency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A stamp or line of the letterhead: `TỐI MẬT`, `Lưu hành nội bộ`, `HỎA TỐC`."""

    id: Annotated[str, "mã của dấu", SLUG]
    role: Annotated[MarkingRole, "dấu nói về điều gì"]
    name: Annotated[Wording, "tên dấu"]
    """`Tối mật`: as it is told."""
    aliases: Annotated[Wordings, "cách in khác"] = ()
    """Other ways in which it is printed."""
    labels: Annotated[Wordings, "chữ có thể đứng trước"] = ()
    """What may stand before it: `độ mật`."""
    not_behind: Annotated[Wordings, "chữ mà đứng sau nó thì không phải dấu"] = ()
    """Words with which it is another word: `bí` and `mật`."""
    source: Annotated[NamedSource, "lấy từ đâu"]
