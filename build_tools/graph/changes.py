"""Which paper changes which: amends, replaces, repeals. A false one does harm, so each must be said outright.

A report that tells of "sửa đổi, bổ sung Quyết định số …" changes nothing. A document changes another
where its title says so, where it speaks of itself ("Thông tri này thay cho …") or orders it ("Bãi bỏ
Quyết định …"). Of two instruments named side by side the text may say that one changes the other.
"""

import re
from dataclasses import dataclass

from build_tools.models.citations import Citation
from build_tools.models.ids import PredicateId

AMENDS, REPLACES, REPEALS = PredicateId("amends"), PredicateId("replaces"), PredicateId("repeals")
CHANGES = frozenset({AMENDS, REPLACES, REPEALS})

_VERBS = (
    (REPLACES, r"thay\s+(?:thế|cho)"),
    (REPEALS, r"bãi\s+bỏ"),
    (AMENDS, r"sửa\s+đổi(?:,?\s+bổ\s+sung)?|bổ\s+sung"),
)
_ANY = "|".join(verb for _, verb in _VERBS)
# "Quyết định này thay thế Quyết định số …", "các quy định trước đây trái với Hướng dẫn này bãi bỏ …"
_OF_ITSELF = re.compile(rf"\bnày\b[^.;]{{0,200}}?(?<!\w)(?:{_ANY})(?!\w)", re.IGNORECASE)
# "Điều 2. Bãi bỏ Quyết định số …", "3. Sửa đổi Điều 6 …"
_ORDERED = re.compile(
    rf"(?<!\W)\W*+(?:(?:Điều|Khoản|Mục)\s+\w{{1,5}}[.:]?\s*+|\w{{1,3}}[.)]\s*+)?(?:{_ANY})(?!\w)",
    re.IGNORECASE,
)
# In brackets behind the one that does it: "Nghị định số 149/2018/NĐ-CP (thay thế Nghị định số 60/2013/NĐ-CP)".
_ASIDE = tuple(
    (predicate, re.compile(rf"\((?:{verb})(?:\s+[^()\s]+){{0,8}}\s+$", re.IGNORECASE))
    for predicate, verb in _VERBS
)
# "Nghị định số 08/2015/NĐ-CP được sửa đổi, bổ sung một số điều bởi Nghị định số 167/2025/NĐ-CP"
_UNDERGONE = tuple(
    (
        predicate,
        re.compile(
            rf"(?:đã\s+)?được\s+(?:{verb})(?:\s+một\s+số\s+(?:điều|nội\s+dung))?,?\s+(?:bởi|bằng|tại|theo)\s+$",
            re.IGNORECASE,
        ),
    )
    for predicate, verb in _VERBS
)
_SOME = re.compile(r"một\s+(?:số|phần)", re.IGNORECASE)


def changes_by_itself(sentence: str, *, in_title: bool) -> bool:
    """Whether the document itself changes what the sentence names."""
    return in_title or bool(_OF_ITSELF.search(sentence) or _ORDERED.match(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one of two neighbouring mentions does to the other."""

    predicate: PredicateId
    by_first: bool
    partial: bool
    """Whether only a part is changed: "khoản 4 Điều 18 của Luật A đã được bãi bỏ bởi Luật B"."""


def change_between(raw: str, first: Citation, second: Citation) -> Change | None:
    """What one of two neighbouring mentions does to the other, where the words between them say so."""
    between = raw[first.span.end : second.span.start]
    for forms, by_first in ((_ASIDE, True), (_UNDERGONE, False)):
        for predicate, form in forms:
            if said := form.search(between):
                changed = second if by_first else first
                partial = bool(changed.pinpoint) or _SOME.search(said[0]) is not None
                return Change(predicate=predicate, by_first=by_first, partial=partial)
    return None
