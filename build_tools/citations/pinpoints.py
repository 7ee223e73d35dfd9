"""Which part of an instrument a citation means, and whether what is done to it is done to a part only.

"khoản 2 Điều 4 Luật Tiếp công dân", "Luật Đất đai (Điều 5)", "Chương II của Quy chế … ban hành kèm theo
Quyết định số …"; "sửa đổi, bổ sung một số điều của Nghị định số …".
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from build_tools.citations.beside import Beside
from build_tools.citations.spotted import Spotted
from build_tools.grammar.pinpoints import Pinpoint, pinpoints
from build_tools.models.ids import Anchor
from build_tools.normalize import UPPER

__all__ = ["Part", "parts_of", "some_of", "with_partial"]

# "Điều 5 của Nghị định", "Điều 5, Luật …"; asterisks are what a converter left of bold.
_OF = re.compile(
    r"[\s*]*+(?:,\s*+)?(?:(?:của|thuộc|trong|vào)\s++)?(?:(?:các|những)\s++)?[*]*+", re.IGNORECASE
)
# "Điều 5 của Quy chế bảo đảm … ban hành kèm theo Quyết định": the part is one of what came with the paper;
# "Phụ lục II ban hành kèm theo Nghị định" is the decree's own.
_ANNEXED = re.compile(
    rf"""(?<!\s)\s++(?:(?:của|tại|trong)\s++)?(?P<annex>(?:bản\s++\w|[{UPPER}])[^.;:()]{{0,300}}?(?<=\s)\(?)??
    (?:(?:(?:được\s++)?ban\s++hành\s++)?kèm\s+theo|(?:được\s++)?ban\s++hành\s++(?:theo|tại))\s++(?:các\s++)?""",
    re.VERBOSE,
)
_LONGEST_ANNEX = 340
# Behind it: "Luật Đất đai (khoản 2 Điều 4)", "theo Luật Khiếu nại, tại Điều 5."
_BEHIND = re.compile(
    r"""(?<!\s)\s*+(?:(?P<bracket>\()\s*+(?:(?:bãi\s+bỏ|sửa\s+đổi(?:,\s+bổ\s+sung)?|bổ\s+sung|thay\s+thế)\s++)?|,?\s++)
    (?:(?:quy\s+định\s+)?(?:tại|theo|ở)\s++)?""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = re.compile(r"(?<!\s)\s*+(?:[.;:”]|$)")
_ENDS_IN_BRACKET = re.compile(r"(?<!\s)\s*+[;)]")
_SOME = re.compile(
    r"""(?:một\s+phần|(?:một\s+số|các)(?:(?:,?\s+|\s+và\s+)
    (?:điều|khoản|điểm|mục|chương|nội\s+dung|quy\s+định|phụ\s+lục|cụm\s+từ)){1,6})\s+(?:của\s+)?(?:các\s+(?:[\w\s]{2,20}:\s*)?)?
    (?:[^.;:()]{1,200}?\skèm\s+theo\s+(?:các\s+)?)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_SOME_WITHIN = 280
"""Characters before a mention in which "một số điều, khoản của" stands."""
_NEXT = re.compile(
    r"(?<!\s)\s*+(?:\([^()]{0,200}\)\s*+)?(?:[,;](?:\s*+và)?|và)\s*+(?:các\s+)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of an instrument is meant."""

    begins: int
    """Where the words begin that name it together with the instrument."""
    places: tuple[Anchor, ...] = ()
    """Readable anchors: `dieu-5-khoan-1-diem-a`; empty where the whole is meant."""
    annexed: bool = False
    """Whether they are places of the regulation that came with the paper."""
    partial: bool = False
    """Whether it is altered, and not as a whole."""


def parts_of(text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]) -> tuple[Part, ...]:
    """The part that each mention means, in the order of the mentions."""
    starts = [mention.start for mention in spotted]
    named: dict[int, Part] = {}
    for place in pinpoints(text) if spotted else ():
        following = bisect_left(starts, place.end)
        if following < len(spotted) and (part := _of_following(text, place, spotted[following])):
            named[following] = part
        elif following and _is_behind(text, place, (spotted[following - 1].end, contexts[following - 1].end)):
            before = following - 1
            named.setdefault(before, Part(begins=starts[before], places=place.places))
    return tuple(named.get(index, Part(begins=start)) for index, start in enumerate(starts))


def some_of(text: str, spotted: Sequence[Spotted], ends: Sequence[int], altered: Sequence[bool]) -> set[int]:
    """Those altered of which some is meant that is not told; `ends` are behind the titles of the mentions.

    "một số điều của Luật A và Luật B": of both.
    """
    found: set[int] = set()
    for index in (index for index, is_altered in enumerate(altered) if is_altered):
        mention = spotted[index]
        goes_on = index - 1 in found and _NEXT.fullmatch(
            text, _without_blanks(text, ends[index - 1]), mention.start
        )
        if goes_on or _SOME.search(text, max(0, mention.start - _SOME_WITHIN), mention.start):
            found.add(index)
    return found


def _without_blanks(text: str, end: int) -> int:
    """Where what ends there ends without the blanks behind it."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def with_partial(parts: Sequence[Part], altered: Sequence[bool], some: Collection[int]) -> tuple[Part, ...]:
    """The parts, those marked that are altered, and not as a whole."""
    return tuple(
        replace(part, partial=True) if is_altered and (part.places or index in some) else part
        for index, (part, is_altered) in enumerate(zip(parts, altered, strict=True))
    )


def _of_following(text: str, place: Pinpoint, mention: Spotted) -> Part | None:
    if _OF.fullmatch(text, place.end, mention.start):
        return Part(begins=place.start, places=place.places)
    near = mention.start - place.end <= _LONGEST_ANNEX
    annexed = near and _ANNEXED.fullmatch(text, place.end, mention.start)
    if not annexed:
        return None
    return Part(begins=place.start, places=place.places, annexed=bool(annexed["annex"]))


def _is_behind(text: str, place: Pinpoint, ends: Sequence[int]) -> bool:
    """Whether the place is that of the mention before it, whose words end at one of `ends`."""
    for end in ends:
        joint = _BEHIND.fullmatch(text, end, place.start)
        if joint and (_ENDS_IN_BRACKET if joint["bracket"] else _ENDS).match(text, place.end):
            return True
    return False
