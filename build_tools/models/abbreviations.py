"""Short forms that documents use, and what they stand for."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.written import NamedSource, Rule, Wording, Wordings

_GROUPS = ("cơ quan, tổ chức", "công tác", "văn bản, văn phòng", "con người", "kinh tế - xã hội", "chỉ số")


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form and what it stands for."""

    short: Annotated[Wording, "chữ viết tắt"]
    long: Annotated[Wording, "viết đầy đủ"]
    group: Annotated[str, "nhóm", Rule(enum=_GROUPS)]
    aliases: Annotated[Wordings, "cách viết tắt khác"] = ()
    collisions: Annotated[Wordings, "nghĩa khác của cùng chữ viết tắt"] = ()
    """Other things that the same letters stand for."""
    confirmed: Annotated[bool, "nguồn đã được đọc"]
    source: Annotated[NamedSource, "lấy từ đâu"]
