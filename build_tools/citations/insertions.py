"""What is inserted behind a mention about the changes that it underwent, and by which instruments.

"Căn cứ Luật A, được sửa đổi, bổ sung một số điều tại Luật số 1, Luật số 2 và Luật số 3; Nghị định B": each of
the three changed A; B stands in the list that the insertion interrupts, and what is said of A is said of B.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from build_tools.citations.spotted import Spotted
from build_tools.grammar.kinds import Kinds
from build_tools.models.citations import SaidChange
from build_tools.models.ids import PredicateId

_PREDICATES = {
    "thay": PredicateId("replaces"),
    "bãi": PredicateId("repeals"),
    "sửa": PredicateId("amends"),
    "bổ": PredicateId("amends"),
}
_VERB = r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)"
# "đã được sửa đổi, bổ sung một số điều theo", "(sửa đổi, bổ sung năm 2019 và năm 2020)", "được thay thế bằng".
_UNDERGONE = re.compile(
    rf"""(?P<passive>(?<!\w)(?:đã\s+)?(?:được|bị)\s+(?:lần\s+lượt\s+)?)?
    (?P<verb>(?<!\w){_VERB})(?:(?:\s*+,\s*+(?:và\s+)?|\s+và\s+|\s+hoặc\s+|\s+){_VERB})*+
    (?:\s+(?:một\s+số|các)\s+(?:điều|khoản|nội\s+dung|quy\s+định))?+
    (?P<year>\s*+,?\s*+(?:năm\s+)?(?:19|20)\d\d(?![\d/])(?:(?:\s*+,\s*+|\s+và\s+)(?:năm\s+)?(?:19|20)\d\d(?![\d/]))*+)?+
    (?:(?:\s*+,)?\s+(?P<by>bởi|bằng|tại|theo)\s+(?:quy\s+định\s+(?:của|tại)\s+)?(?:các\s+|số\s+)?)?+""",
    re.VERBOSE,
)
# Between what was changed and what is told of it: "…; được sửa đổi", "… (sau đây gọi là Nghị định 8) đã được sửa đổi".
_BEHIND = re.compile(r"(?:\([^()]{0,300}\)|[\s,;*])*+\(?\s*+")
_IN_PASSING = re.compile(r"(?<!\s)\s*+[,;)]")
_CLAUSES = re.compile(
    r"[*_]*+(?:(?:điểm|khoản|điều|mục|chương|phần)\s+\w{1,5}(?:(?:\s*+,\s*+|\s+và\s+)(?!điểm|khoản|điều|mục)\w{1,4}(?=[\s,]))*+"
    r"\s*+,?\s*+(?:của\s+)?)*+[*_]*+",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?<!\s)\s*+(?:,\s*+(?:(?P<last>và|cùng)\s+)?|(?P<and>và|cùng(?:\s+với)?)\s+)"
    r"(?:(?:bởi|tại|theo)\s+)?(?:các\s+|số\s+)?"
)
_OF_TERM = re.compile(r"/([^\W\d]+)\d{1,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertions:
    """What is inserted in a passage."""

    changes: Mapping[int, SaidChange]
    """By index of the mention that did it: what it did, and to which."""
    spans: Sequence[tuple[int, int]]
    """In order: what belongs to no list that goes on behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    text: str
    spotted: Sequence[Spotted]
    ends: Sequence[int]
    containers: Sequence[int | None]


def read_insertions(
    text: str,
    spotted: Sequence[Spotted],
    ends: Sequence[int],
    containers: Sequence[int | None],
    kinds: Kinds,
) -> Insertions:
    """Every insertion that stands directly behind a mention with its date, issuer and title."""
    passage = _Passage(text=text, spotted=spotted, ends=ends, containers=containers)
    starts = [mention.start for mention in spotted]
    changes: dict[int, SaidChange] = {}
    spans: list[tuple[int, int]] = []
    for match in _UNDERGONE.finditer(text) if spotted else ():
        first = bisect_left(starts, match.start())
        fitting = _told_of(first - 1, match.start(), passage)
        if not fitting or not _is_undergone(match, text):
            continue
        done = _done_by(match, first, fitting, passage, kinds) if match["by"] else {}
        if match["by"] and not done:
            continue
        changes.update(done)
        spans.append((match.start(), passage.ends[max(done)] if done else match.end()))
    return Insertions(changes=changes, spans=spans)


def _is_undergone(match: re.Match[str], text: str) -> bool:
    """Whether the verb tells in passing what was done to what stands before it.

    Not "Nghị định A sửa đổi Nghị định B", nor "Quyết định A được sửa đổi như sau:", which is all that is said.
    """
    return bool(match["by"] or match["year"] or (match["passive"] and _IN_PASSING.match(text, match.end())))


def _done_by(
    match: re.Match[str], first: int, fitting: Sequence[int], passage: _Passage, kinds: Kinds
) -> dict[int, SaidChange]:
    """What the mentions behind the verb, from the one at `first` on, did; {} where none stands there."""
    members = _members(first, match.end(), passage)
    if not members:
        return {}
    changed = _changed(fitting, passage.spotted[members[0]], match, passage)
    itself = passage.spotted[changed]
    if not _may_change(passage.spotted[members[0]], itself, kinds):
        return {}
    change = SaidChange(predicate=_PREDICATES[match["verb"].split()[0]], changed=changed)
    return dict.fromkeys(takewhile(lambda one: not _is_same(passage.spotted[one], itself), members), change)


def _told_of(last: int, start: int, passage: _Passage) -> list[int]:
    """Of the mention before `start` and those in whose titles it stands, the innermost first: which end here."""
    fitting: list[int] = []
    index: int | None = last if last >= 0 else None
    while index is not None:
        end = passage.ends[index]
        if end <= start and _BEHIND.fullmatch(passage.text, end, start):
            fitting.append(index)
        index = passage.containers[index]
    return fitting


def _members(first: int, start: int, passage: _Passage) -> list[int]:
    """The mentions from `start` on that did it: joined by commas and "và", of one kind."""
    clauses = _CLAUSES.match(passage.text, start)
    position = clauses.end() if clauses else start
    members: list[int] = []
    taken: set[int | None] = set()
    ended = False  # "A, B và C": behind "và" stands the last one
    for index in range(first, len(passage.spotted)):
        if passage.containers[index] in taken:
            continue  # named in the title of one of them
        if passage.spotted[index].start != position or not _of_one_kind(
            passage.spotted[first], passage.spotted[index]
        ):
            break
        members.append(index)
        taken.add(index)
        joint = _JOINT.match(passage.text, passage.ends[index])
        if joint is None:
            break
        clauses = _CLAUSES.match(passage.text, joint.end())
        position = clauses.end() if clauses else joint.end()
        if ended:
            break
        ended = bool(joint["last"] or joint["and"])
    return members


def _may_change(by: Spotted, changed: Spotted, kinds: Kinds) -> bool:
    """A law is changed by laws and by resolutions of the National Assembly, by no decree."""
    return not kinds.is_law(changed.type) or kinds.is_law(by.type) or bool(_OF_TERM.search(by.number))


def _is_same(mention: Spotted, other: Spotted) -> bool:
    return (mention.number, mention.name) == (other.number, other.name)


def _of_one_kind(first: Spotted, other: Spotted) -> bool:
    """A law may have been changed by a resolution of the same term's National Assembly, too."""
    ends = [_OF_TERM.search(one.number) for one in (first, other)]
    return first.type == other.type or bool(ends[0] and ends[1] and ends[0][1] == ends[1][1])


def _changed(fitting: Sequence[int], by: Spotted, match: re.Match[str], passage: _Passage) -> int:
    """Which of the mentions that end here was changed: the one of the kind of what did it.

    "Nghị định số 1 quy định chi tiết Luật A, được sửa đổi bởi Nghị định số 2": the decree; "… Luật A đã được
    sửa đổi bởi Luật số 3": the law. Of two of that kind a comma tells the outer one.
    """
    alike = [index for index in fitting if passage.spotted[index].type == by.type] or list(fitting)
    before = passage.text[passage.ends[alike[0]] : match.start()]
    return alike[-1] if "," in before or ";" in before else alike[0]
