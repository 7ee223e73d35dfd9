"""Which law a citation by name means: of the laws of that name the one in force on the citing paper's day.

The words "Luật …" make no law: what no register, no text held and no editor knows stays unresolved, and
what one paper's slip made known ("Hiến pháp 2023") is nothing beside what the register knows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.models.citations import Ambiguous, Resolution, Resolved, Unresolved
from build_tools.models.dates import PartialDate
from build_tools.resolve.catalogue import Catalogue, is_spelt_otherwise
from build_tools.resolve.earlier import Earlier
from build_tools.resolve.identity import Identity
from build_tools.resolve.numbered import Evidence, younger

LONGEST_WAIT = 3
"""Years after which a law is surely in force; none of the register waited longer."""
_REVISED = re.compile(r"\(sửa\s+đổi", re.IGNORECASE)
_UNKNOWN_LAW = "kho chưa biết văn bản nào mang tên này"
_NONE_OF_THAT_DAY = "kho không biết văn bản nào mang tên này ban hành vào ngày, năm mà lượt viện dẫn nêu"
_OTHER_ACCENTS = "kho chỉ biết văn bản mang tên khác dấu"
_NONE_YET = "các văn bản mang tên này mà kho biết đều ban hành sau văn bản dẫn"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedName:
    """The name by which a law is cited."""

    folded: str
    registered: bool
    """Whether the register has it: then it is the name of a law, even where no law of it is known."""
    place: int
    """Index of the citation in its document."""


def resolve_law(
    name: CitedName, evidence: Evidence, catalogue: Catalogue, earlier: Earlier
) -> Resolution | None:
    """The law of this name; None where the register has the name and nobody knows a law of it."""
    citation = evidence.citation
    alike = catalogue.with_name(name.folded)
    bearing = [one for one in alike if not is_spelt_otherwise(one.spelt, citation)]
    if told := _told_before(name, evidence, catalogue, earlier, bearing):
        return told
    known = [one for one in bearing if one.known]
    if not known and (not name.registered or (alike and not bearing)):
        return Unresolved(reason=_OTHER_ACCENTS if alike and not bearing else _UNKNOWN_LAW)
    left = [one for one in known or bearing if _fits(one, evidence)]
    if any(one.number for one in left):
        # A copy without number or day may be of any of those that have one.
        left = [one for one in left if one.number or one.date]
    if len(left) > 1:
        return _in_force(left, evidence.setting.date)
    if left:
        return Resolved(target=left[0].id, reason="trùng tên gọi")
    return Unresolved(reason=_NONE_OF_THAT_DAY if citation.date else _NONE_YET) if known else None


def _told_before(
    name: CitedName, evidence: Evidence, catalogue: Catalogue, earlier: Earlier, bearing: Sequence[Identity]
) -> Resolution | None:
    """What the same paper told by number or day before; a day of a year in which no such law is known is none's."""
    citation = evidence.citation
    if citation.date:
        return None
    told = earlier.of_law(citation, name.place)
    law = catalogue.identities.get(told.target) if told else None
    # What a title names is no younger than the paper of that title: "Nghị định 99/2005 … quy định chi tiết Luật Thanh tra".
    nested = citation.subject is not None
    if told and not (law and (_is_before_revision(law, evidence) or (nested and younger(law, evidence)))):
        reason = f"đã nêu số hoặc ngày ban hành ở dòng {told.citation.line} của cùng văn bản"
        return Resolved(target=told.target, reason=reason)
    dated = earlier.unknown_law(citation)
    years = {one.date.year for one in bearing if one.date}
    if dated is None or dated.date is None or dated.date.year in years:
        return None
    reason = f"ngày ban hành nêu ở dòng {dated.line} của cùng văn bản không phải của văn bản nào mà kho biết"
    return Unresolved(reason=reason)


def _fits(law: Identity, evidence: Evidence) -> bool:
    stated = evidence.citation.date
    if stated and law.date and not stated.agrees_with(law.date):
        return False
    return not younger(law, evidence) and not (stated is None and _is_before_revision(law, evidence))


def _is_before_revision(law: Identity, evidence: Evidence) -> bool:
    """Whether a law is too old to be the one that is cited as a revision.

    "Luật Làng nghề (sửa đổi)" in a paper of 2022 is being drafted or has just been passed: not the one of 2014.
    """
    day = evidence.setting.date
    if day is None or law.date is None or not _REVISED.search(evidence.citation.surface):
        return False
    return day.year - law.date.year > LONGEST_WAIT


def _in_force(laws: Sequence[Identity], day: PartialDate | None) -> Resolution:
    """The last of them that holds on that day; with it each later one of which nobody says that it does not."""
    left: list[Identity] = []
    if day is not None and all(law.date is not None for law in laws):
        for law in sorted(laws, key=_passed, reverse=True):
            holds = _holds(law, day)
            if holds is not False:
                left.append(law)
            if holds:
                break
    if len(left) == 1:
        return Resolved(
            target=left[0].id, reason="văn bản mang tên này có hiệu lực vào thời điểm của văn bản dẫn"
        )
    return Ambiguous(
        candidates=tuple(law.id for law in left or laws),
        reason="nhiều văn bản cùng mang tên này; không rõ văn bản nào có hiệu lực khi văn bản dẫn ban hành",
    )


def _passed(law: Identity) -> tuple[int, int, int]:
    return law.date.sort_key if law.date else (0, 0, 0)


def _holds(law: Identity, day: PartialDate) -> bool | None:
    """Whether a law is in force on a day; None where that is not known."""
    begins = law.in_force
    if begins is None:
        waited = law.date is not None and day.year - law.date.year > LONGEST_WAIT
        return True if waited else None
    if begins.surely_after(day):
        return False
    return True if begins == day or day.surely_after(begins) else None
