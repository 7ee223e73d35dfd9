"""Which paper changes which: amends, replaces, repeals. A false one does harm, so each must be said outright.

A report that tells of "sửa đổi, bổ sung Quyết định số …" changes nothing. A document changes another
where its title says so, where it speaks of itself ("Thông tri này thay cho …") or orders it ("Bãi bỏ
Quyết định …"). Of two instruments named side by side the text may say that one changes the other.
"""

import re

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
# "Nghị quyết số 30/2012/NQ-HĐND … hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực"
_ENDED_BY_ITSELF = re.compile(
    r"hết\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+(?:kể\s+)?(?:từ|khi)[^.;]{0,60}?)?\s+này\s+có\s+hiệu\s+lực",
    re.IGNORECASE,
)
# "… hết hiệu lực kể từ ngày Nghị định này có hiệu lực, trừ Điều 5": Điều 5 stands. Of "trừ trường hợp quy định
# tại khoản 3 Điều này" (cases begun before) nothing of the paper itself does.
_BUT_FOR = re.compile(
    r"(?<!\w)trừ\s+(?:(?:các|những|nội\s+dung|quy\s+định|tại|của)\s+){0,4}"
    r"(?:phần|chương|mục|điều|khoản|điểm|phụ\s+lục)\s+[\divxa-dđ](?![^.;]{0,80}\bnày\b)",
    re.IGNORECASE,
)
_SOME = re.compile(r"một\s+(?:số|phần)", re.IGNORECASE)


def changes_by_itself(sentence: str, *, in_title: bool) -> bool:
    """Whether the document itself changes what the sentence names."""
    return in_title or bool(
        _OF_ITSELF.search(sentence) or _ORDERED.match(sentence) or _ENDED_BY_ITSELF.search(sentence)
    )


def says_some(words: str) -> bool:
    """Whether words say that some of a paper is changed: "được sửa đổi, bổ sung một số điều bởi"."""
    return _SOME.search(words) is not None


def spares_some(words: str) -> bool:
    """Whether words behind a paper that ends say that some of it stands: ", trừ Điều 5"."""
    return _BUT_FOR.search(words) is not None


def change_aside(raw: str, first: Citation, second: Citation) -> PredicateId | None:
    """What the first of two neighbouring mentions is said, in brackets, to have done to the second."""
    between = raw[first.span.end : second.span.start]
    return next((predicate for predicate, form in _ASIDE if form.search(between)), None)
