"""Short forms that documents use, and what they stand for."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.written import Rule, Source, WordList, Words

_GROUPS = ("cơ quan, tổ chức", "công tác", "văn bản, văn phòng", "con người", "kinh tế - xã hội", "chỉ số")


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form and what it stands for."""

    short: Annotated[Words, "chữ viết tắt"]
    long: Annotated[Words, "viết đầy đủ"]
    group: Annotated[str, "nhóm", Rule(enum=_GROUPS)]
    aliases: Annotated[WordList, "cách viết tắt khác"] = ()
    collisions: Annotated[WordList, "nghĩa khác của cùng chữ viết tắt"] = ()
    """Other things that the same letters stand for."""
    confirmed: Annotated[bool, "nguồn đã được đọc"]
    source: Annotated[Source, "lấy từ đâu"]
