"""How far the title of each mention reaches, and which mentions are nested in it."""

import re
from collections.abc import Sequence

from build_tools.citations.beside import Beside
from build_tools.citations.coordination import symbol_of
from build_tools.citations.spotted import Spotted
from build_tools.citations.titles import LONGEST_TITLE

_SIBLING = re.compile(r"(?:,|;|\bvà|\bcùng(?: với)?|\bhoặc|\btại)\s*(?:các\s+|số\s+)?$")
_GAP = 24
"""Characters before a mention in which the word stands that makes it the next of a list."""
# A title that names what it alters names all of it: "sửa đổi, bổ sung một số điều của Nghị định A và Nghị định B".
_ALTERS = re.compile(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)\b", re.IGNORECASE)
_UNDERGONE = re.compile(r"(?:bởi|bằng|tại|theo)\s+(?:các\s+)?$", re.IGNORECASE)


def scopes_of(text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]) -> list[tuple[int, int]]:
    """The title of each mention, cut where the list that the mention stands in goes on."""
    return [_scope(index, text, spotted, contexts) for index in range(len(spotted))]


def ends_of(
    spotted: Sequence[Spotted], contexts: Sequence[Beside], scopes: Sequence[tuple[int, int]]
) -> list[int]:
    """Where each mention ends with its date, its issuer and its own title; one shared with others is the last one's."""
    following = [*(mention.start for mention in spotted[1:]), None][: len(spotted)]
    return [
        max(
            mention.end,
            context.end,
            scope[1] if scope[0] < scope[1] and scope[0] <= (next_start or scope[0]) else 0,
        )
        for mention, context, scope, next_start in zip(spotted, contexts, scopes, following, strict=True)
    ]


def containers_of(spotted: Sequence[Spotted], scopes: Sequence[tuple[int, int]]) -> list[int | None]:
    """For each mention the nearest one before it in whose title it stands."""
    return [_container(index, spotted, scopes) for index in range(len(spotted))]


def outside(offsets: Sequence[int], scopes: Sequence[tuple[int, int]]) -> list[int]:
    """Those of the offsets that stand in none of the scopes, which begin in order."""
    outside: list[int] = []
    reached = place = 0
    for offset in offsets:
        while place < len(scopes) and scopes[place][0] <= offset:
            reached = max(reached, scopes[place][1])
            place += 1
        if offset >= reached:
            outside.append(offset)
    return outside


def _scope(index: int, text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]) -> tuple[int, int]:
    context = contexts[index]
    if context.quoted or context.title_start == context.title_end:
        return context.title_start, context.title_end
    for place in range(index + 1, len(spotted)):
        other = spotted[place]
        if other.start >= context.title_end:
            break
        if other.start < context.title_start or _goes_on(place, index, text, spotted, contexts):
            continue
        if sibling := _SIBLING.search(text, max(context.title_start, other.start - _GAP), other.start):
            return context.title_start, sibling.start()
    return context.title_start, context.title_end


def _goes_on(
    place: int, index: int, text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]
) -> bool:
    """Whether a mention is of the list that the one before it, within the title of `index`, belongs to.

    Without its kind it is: "217-QĐ/TW, 218-QĐ/TW"; a law is by its name behind another: "Luật số
    97/2025/QH15 sửa đổi, bổ sung một số điều của Luật Công đoàn, Luật Thanh niên"; and so is the second
    of two of one make that are not of the outer one's: "Hướng dẫn số 9-HD/TU thực hiện Quyết định số
    217-QĐ/TW và Quyết định số 218-QĐ/TW".
    """
    if place - 1 <= index:
        return False
    outer, before, mention = spotted[index], spotted[place - 1], spotted[place]
    if text[mention.start].isdigit():
        return True
    by_name = before.name and mention.name and outer.number
    of_one_make = before.number and symbol_of(before.number) == symbol_of(mention.number)
    if before.type != mention.type or not (by_name or of_one_make):
        return False
    if not by_name and outer.type == mention.type:
        return _is_altered_too(place, index, text, spotted, contexts)
    return bool(by_name) or text[before.end : mention.start].split() == ["và"]


def _is_altered_too(
    place: int, index: int, text: str, spotted: Sequence[Spotted], contexts: Sequence[Beside]
) -> bool:
    """Whether a paper alters what is named second in its title, as "sửa đổi Nghị định A và Nghị định B" says.

    Not where it alters something itself, nor behind "được sửa đổi bởi Nghị định B sửa đổi Nghị định A và …".
    """
    lead = text[max(0, spotted[index].start - _GAP) : spotted[index].start]
    alters = [bool(_ALTERS.match(text, contexts[one].title_start)) for one in (index, place)]
    return alters == [True, False] and not _UNDERGONE.search(lead)


def _container(index: int, spotted: Sequence[Spotted], scopes: Sequence[tuple[int, int]]) -> int | None:
    start = spotted[index].start
    for other in range(index - 1, -1, -1):
        if scopes[other][0] <= start < scopes[other][1]:
            return other
        if start - spotted[other].end > 2 * LONGEST_TITLE:
            return None
    return None
