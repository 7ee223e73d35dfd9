"""Which instrument a citation by name means."""

import re
from collections.abc import Sequence

from build_tools.models.citations import Ambiguous, Citation, Resolution, Resolved, Unresolved
from build_tools.models.ids import InstrumentId, IssuerId
from build_tools.models.kinds import CitedBy
from build_tools.resolve.catalogue import Catalogue, name_of
from build_tools.resolve.earlier import Earlier
from build_tools.resolve.identity import Identity, is_of_party_organisation
from build_tools.resolve.numbered import Evidence, younger
from build_tools.resolve.similarity import SAME_TITLE, likeness

_PLENUM = re.compile(r"[a-z ]{2,40} trung uong [\divxab]+ khoa [ivx]+")
_COMMITTEE = IssuerId("ban-chap-hanh-trung-uong")
_PLENUM_WITHOUT_TERM = re.compile(r"[a-z ]{2,40} trung uong [\divx]+")


def resolve_named(
    evidence: Evidence, catalogue: Catalogue, earlier: Earlier, place: int, within: InstrumentId | None
) -> Resolution | None:
    """The instrument of this name; None where nothing known bears it and it is one to be minted.

    `place` is the index of the citation in its document, `within` the instrument in whose title the
    name stands: "Quyết định số 23-QĐ/TW … về Quy chế công tác dân vận …" issues that very regulation.
    """
    citation, name = evidence.citation, name_of(evidence.citation)
    kind = evidence.kind
    of_plenum = kind is not None and CitedBy.PLENUM in kind.cited_by
    if of_plenum and (proven := _resolution_of_plenum(evidence, name, catalogue, earlier, place)):
        return proven
    pool = [
        identity
        for identity in catalogue.with_name(name)
        if _fits(identity, evidence, local=is_of_party_organisation(name))
    ]
    if any(one.known for one in pool):
        # What one paper's mention alone made known is nothing beside what others know.
        pool = [one for one in pool if one.known]
    if any(identity.number for identity in pool):
        # An undated paper known by its name only may be any of those that are known by number.
        pool = [identity for identity in pool if identity.number or identity.date]
    if (
        within is not None
        and kind
        and kind.issued_with
        and (not pool or within in {identity.id for identity in pool})
    ):
        return Resolved(target=within, reason="được chính văn bản này ban hành")
    if len(pool) == 1:
        return Resolved(target=pool[0].id, reason="trùng tên gọi")
    if pool:
        return _in_force(pool, evidence)
    if of_plenum and _PLENUM_WITHOUT_TERM.fullmatch(name):
        return _mentioned_before(name, earlier, place)
    return None if name else _of_same_title(citation, earlier)


def _resolution_of_plenum(
    evidence: Evidence, name: str, catalogue: Catalogue, earlier: Earlier, place: int
) -> Resolution | None:
    """The numbered resolution that a plenum passed, where the title beside the mention proves it.

    A plenum passes several: "Nghị quyết Trung ương 6 (khóa XII)" is 18-NQ/TW only with its title.
    """
    citation, kind = evidence.citation, evidence.kind
    if kind is None or not _PLENUM.fullmatch(name) or not citation.term:
        return None
    same = [
        one
        for one in catalogue.numbered_by(_COMMITTEE, kind.id)
        if one.term == citation.term and likeness(citation.title, catalogue.title_of(one)) >= SAME_TITLE
    ]
    if len(same) == 1:
        return Resolved(target=same[0].id, reason="cùng khóa, cùng trích yếu với nghị quyết có số")
    if not citation.title and (named := earlier.of_name(name, place)):
        reason = f"đã nêu rõ nội dung ở dòng {named.citation.line} của cùng văn bản"
        return Resolved(target=named.target, reason=reason)
    return None


def _fits(identity: Identity, evidence: Evidence, *, local: bool) -> bool:
    citation = evidence.citation
    if younger(identity, evidence):
        return False
    if local and evidence.scope.province not in {province for province, _ in identity.units}:
        return False
    return not (citation.date and identity.date and not citation.date.agrees_with(identity.date))


def _in_force(pool: Sequence[Identity], evidence: Evidence) -> Resolution:
    """Of papers that bore one name in turn, the last one before the citing document."""
    dated = [identity for identity in pool if identity.date is not None]
    if evidence.setting.date and len(dated) == len(pool):
        last = max(dated, key=lambda identity: identity.date.sort_key if identity.date else (0, 0, 0))
        return Resolved(target=last.id, reason="văn bản mới nhất mang tên này vào thời điểm của văn bản dẫn")
    return Ambiguous(
        candidates=tuple(identity.id for identity in pool), reason="nhiều văn bản cùng mang tên này"
    )


def _mentioned_before(name: str, earlier: Earlier, place: int) -> Resolution:
    named = earlier.of_plenum(name, place)
    if named is None:
        return Unresolved(reason="không nêu khóa của Ban Chấp hành Trung ương")
    reason = f"đã nêu đủ khóa ở dòng {named.citation.line} của cùng văn bản"
    return Resolved(target=named.target, reason=reason)


def _of_same_title(citation: Citation, earlier: Earlier) -> Resolution:
    """A paper named by issuer and title only: the numbered one of the same document that has this title."""
    same = earlier.of_title(citation)
    if len(same) == 1:
        return Resolved(
            target=same.pop(), reason="cùng loại, cùng nội dung với văn bản có số trong cùng tài liệu"
        )
    return Unresolved(reason="chỉ nêu loại, cơ quan và nội dung, không nêu số")
