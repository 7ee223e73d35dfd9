"""Where each line of a text stands, told once for all pages that quote it.

    4. Tổ chức triển khai …        muc-4
    Tập trung hoàn thiện …         muc-4: the number that follows goes on with its list
    5. Hoàn thiện …                muc-5
    Bộ trưởng … báo cáo …          behind muc-5: it may belong to it, or to the paper as a whole

What stands under a title belongs to it; an article holds everything up to the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.joints import readable
from build_tools.models.ids import Anchor
from build_tools.models.spots import Sort, Spot, Spots
from build_tools.models.texts import Body, Paragraph, Role

__all__ = ["spots_of"]

_LAST_STEP = re.compile(r"-?(?:(?:phu-luc|phan|chuong|muc|dieu|khoan|diem)-)?(?:thu-[a-z]+|[a-z0-9]+)$")
_ARTICLE = re.compile(r"(?:kem-theo-)?dieu-[a-z0-9]+$")
_OF_SECTION = re.compile(r"[A-ZĐ]+|thứ .*")
"""Numbers that sections alone have."""
_OF_ROLE = {
    Role.LETTERHEAD: Sort.LETTERHEAD,
    Role.TITLE: Sort.TITLE,
    Role.RECIPIENTS: Sort.RECIPIENTS,
    Role.SIGNATURE: Sort.SIGNATURE,
}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A numbered place that may hold what follows."""

    place: Anchor
    """"" of a heading without an address."""
    holds: bool
    """Whether it holds whatever follows: a title, an article."""
    level: int
    words: str = ""


def spots_of(body: Body, raw: str) -> Spots:
    """The spots of a text."""
    found = dict(_spots(body.paragraphs, raw))
    notes = ((note.lines[0], _note(note.mark)) for note in body.footnotes)
    lines = {**_by_line(body.paragraphs, found), **dict(notes)}
    begun = [
        line
        for line, before in zip(sorted(lines), (0, *sorted(lines)), strict=False)
        if not before or lines[line] != lines[before]
    ]
    return Spots(
        held=sum(1 << line for line in lines),
        readable={
            line: name
            for paragraph in body.paragraphs
            if (name := readable(paragraph))
            for line in paragraph.lines
        },
        begun=tuple(begun),
        spots=tuple(lines[line] for line in begun),
    )


def _by_line(paragraphs: Sequence[Paragraph], found: dict[Anchor, Spot]) -> dict[int, Spot]:
    lines: dict[int, Spot] = {}
    for paragraph in paragraphs:
        for line in paragraph.lines:
            lines.setdefault(line, found[paragraph.anchor])
    return lines


def _note(mark: str) -> Spot:
    """`¹`, `(1)` and `[^1]` are note 1."""
    return Spot(sort=Sort.NOTE, words=mark.translate(_SUPERSCRIPT).strip("()[]^"))


def _spots(paragraphs: Sequence[Paragraph], raw: str) -> Iterator[tuple[Anchor, Spot]]:
    names = [readable(each) for each in paragraphs]
    following = _following(names)
    numbered = any(names) or any(each.level for each in paragraphs)
    opened: list[_Open] = []
    begun, count = False, 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role in _OF_ROLE:
            yield paragraph.anchor, Spot(sort=_OF_ROLE[paragraph.role])
            continue
        name, count = names[index], count + (paragraph.role is not Role.ROW)
        if name or paragraph.level:
            opened = [*_around(opened, name, paragraph.level), _opened(paragraph, name, raw)]
            begun = True
            yield paragraph.anchor, _within(opened[-1])
        elif not numbered and count:
            yield paragraph.anchor, Spot(sort=Sort.COUNTED, words=str(count))
        elif not begun:
            yield paragraph.anchor, Spot(sort=Sort.OPENING)
        elif paragraph.role is Role.ITEM and not paragraph.label and _is_led(paragraphs, index, names):
            yield paragraph.anchor, _within(opened[-1])
        else:
            yield paragraph.anchor, _surely(opened, following[index])


def _is_led(paragraphs: Sequence[Paragraph], index: int, names: Sequence[Anchor | None]) -> bool:
    """Whether a dash goes on with the numbered place right above it, or with dashes that do."""
    while index and paragraphs[index].role is Role.ITEM and not paragraphs[index].label:
        index -= 1
    return bool(names[index] or paragraphs[index].level)


def _opened(paragraph: Paragraph, name: Anchor | None, raw: str) -> _Open:
    words = " ".join(" ".join(raw[piece.start : piece.end] for piece in paragraph.pieces).split())
    return _Open(
        place=name or Anchor(""),
        holds=bool((paragraph.level and _is_title(paragraph, words)) or (name and _ARTICLE.match(name))),
        level=paragraph.level,
        words="" if name else words.strip("*_ "),
    )


def _is_title(paragraph: Paragraph, words: str) -> bool:
    """Whether a heading names a section, `1. Quan điểm`, `II. …:`; "1. Bộ Nội vụ:" only leads its list."""
    return bool(_OF_SECTION.fullmatch(paragraph.label)) or not words.endswith((".", ":", ";", ","))


def _around(opened: Sequence[_Open], name: Anchor | None, level: int) -> list[_Open]:
    """What of the open places goes on around one that begins."""
    kept: list[_Open] = []
    for each in opened:
        if level and each.level and each.level >= level:
            break
        if not each.level and not (name and each.place and name.startswith(f"{each.place}-")):
            break
        kept.append(each)
    return kept


def _following(names: Sequence[Anchor | None]) -> list[Anchor]:
    """For each paragraph the next address behind it."""
    found: list[Anchor] = []
    last = Anchor("")
    for name in reversed(names):
        found.append(last)
        last = name or last
    return found[::-1]


def _surely(opened: Sequence[_Open], following: Anchor) -> Spot:
    """The narrowest open place that goes on: what follows is in it or stands beside it, or it holds everything."""
    for each in reversed(opened):
        if each.holds or (following and (_goes_on(each.place, following))):
            return _within(each)
    return Spot(sort=Sort.BEHIND, place=opened[-1].place)


def _goes_on(place: Anchor, following: Anchor) -> bool:
    return following.startswith(f"{place}-") or _outer(following) == _outer(place)


def _outer(place: Anchor) -> str:
    """`dieu-5` of `dieu-5-khoan-2`, `` of `muc-8`."""
    return _LAST_STEP.sub("", place)


def _within(opened: _Open) -> Spot:
    if not opened.place:
        return Spot(sort=Sort.HEADED, words=opened.words)
    return Spot(sort=Sort.WITHIN, place=opened.place)
