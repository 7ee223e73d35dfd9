"""Which known instruments a numbered citation can mean, and which one it does.

The order in which evidence is asked: date beside it; term or issuer; subject; an earlier mention in
the same document. Never an instrument younger than the citing document, unless the citation states
its very date: then one of the two papers is dated wrongly, and it is no third paper.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from build_tools.models.citations import Ambiguous, Citation, Resolution, Resolved
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.issuers import Level, PartyTerm, Side
from build_tools.models.kinds import DocumentKind
from build_tools.models.numbers import DocumentNumber
from build_tools.resolve.identity import Identity, term_of, year_in_number
from build_tools.resolve.scope import Scope, Setting, only_in_one_document
from build_tools.resolve.similarity import SAME_TITLE, likeness

_OTHER_TITLE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A citation with all that helps to tell what it means."""

    citation: Citation
    kind: DocumentKind | None = None
    """What its word names; None for a word that no register knows."""
    scope: Scope
    setting: Setting
    earlier: Sequence[InstrumentId] = ()
    """What the same document has named before under this number."""


def fits(identity: Identity, evidence: Evidence, terms: tuple[PartyTerm, ...]) -> bool:
    """Whether nothing that is known speaks against this instrument."""
    citation, scope = evidence.citation, evidence.scope
    if younger(identity, evidence):
        return False
    if only_in_one_document(scope.locality) and citation.date and citation.date.is_full:
        # Not placed: one and the same day makes it the same paper, in whatever text.
        if scope.level in {Level.DISTRICT, Level.COMMUNE} and identity.issuer and not identity.locality:
            return False
        provinces = {province for province, _ in identity.units}
        return identity.date == citation.date and scope.province in {None, *provinces}
    return _same_unit(identity, citation, scope) and _same_series(identity, citation, scope, terms)


def _same_series(identity: Identity, citation: Citation, scope: Scope, terms: tuple[PartyTerm, ...]) -> bool:
    """Whether date, term, subject and issuer leave it the same paper."""
    if citation.date and identity.date:
        return same_period(identity.number, citation.date, identity.date, scope, terms)
    if year_in_number(citation.number):
        return True
    if not scope.local and citation.term and (known := identity.term or _term(identity, terms)):
        return citation.term == known
    return not _contradicts(identity, citation, scope)


def younger(identity: Identity, evidence: Evidence) -> bool:
    """Whether the instrument is surely later than the citing document, which does not itself say so."""
    day, stated = evidence.setting.date, evidence.citation.date
    if day is None or identity.date is None or not identity.date.surely_after(day):
        return False
    return stated is None or not stated.agrees_with(identity.date)


def _same_unit(identity: Identity, citation: Citation, scope: Scope) -> bool:
    """Whether both are of one unit; of a district whose province one of them does not tell, on one and the same day."""
    same_day = citation.date is not None and citation.date.is_full and citation.date == identity.date
    return identity.is_of(scope.province, scope.locality, same_day=same_day)


def same_period(
    number: str, first: PartialDate, second: PartialDate, scope: Scope, terms: tuple[PartyTerm, ...]
) -> bool:
    """Whether one number given on both days must be one paper: the series did not begin anew between them.

    Central Party numbers run through a term of the committee, State numbers through a calendar
    year. When a province's series began anew is not registered: a year is safe there too.
    """
    if year_in_number(number):
        return True
    if not scope.local and _side(number) is Side.PARTY:
        one, other = term_of(first, terms), term_of(second, terms)
        if one and other:
            return one == other
    return first.year == second.year


def choose(candidates: Sequence[Identity], evidence: Evidence) -> Resolution | None:
    """One of the candidates, where the evidence leaves one; all that it leaves, else; None of none."""
    left, reason = list(candidates), "văn bản duy nhất mang số này mà kho biết"
    for why, holds in _tests(evidence):
        kept = [identity for identity in left if holds(identity)]
        if kept and (len(kept) < len(left) or len(left) == 1):
            left, reason = kept, why
        if len(left) == 1 and kept:
            break
    if not left:
        return None
    if len(left) == 1:
        return Resolved(target=left[0].id, reason=reason)
    named = [target for target in evidence.earlier if target in {identity.id for identity in left}]
    if len(named) == 1:
        return Resolved(target=named[0], reason="đã được nêu rõ ở lượt viện dẫn trước trong cùng văn bản")
    return Ambiguous(
        candidates=tuple(identity.id for identity in left),
        reason="nhiều văn bản cùng mang số này; lượt viện dẫn không nêu ngày, khóa hay nội dung để phân biệt",
    )


def _tests(evidence: Evidence) -> list[tuple[str, Callable[[Identity], bool]]]:
    citation, scope = evidence.citation, evidence.scope

    def same_date(identity: Identity) -> bool:
        return bool(citation.date and identity.date and citation.date.agrees_with(identity.date))

    def same_term(identity: Identity) -> bool:
        return bool(citation.term) and citation.term == identity.term

    def same_subject(identity: Identity) -> bool:
        return likeness(citation.title, identity.subject) >= SAME_TITLE

    def same_issuer(identity: Identity) -> bool:
        return scope.issuer is not None and scope.issuer == identity.issuer

    return [
        ("trùng số và ngày ban hành", same_date),
        ("trùng số và khóa", same_term),
        ("trùng số và trích yếu", same_subject),
        ("trùng số và cơ quan ban hành", same_issuer),
    ]


def _contradicts(identity: Identity, citation: Citation, scope: Scope) -> bool:
    """An undated citation whose issuer, or whose subject, is plainly that of another paper."""
    if citation.title and identity.subject and likeness(citation.title, identity.subject) < _OTHER_TITLE:
        return True
    alike = bool(citation.title) and likeness(citation.title, identity.subject) >= SAME_TITLE
    return (
        not alike
        and not scope.local
        and None not in {scope.issuer, identity.issuer}
        and (scope.issuer != identity.issuer)
    )


def _term(identity: Identity, terms: tuple[PartyTerm, ...]) -> str:
    return term_of(identity.date, terms) if identity.date else ""


def _side(number: str) -> Side | None:
    try:
        return DocumentNumber.parse(number).side
    except ValueError:
        return None
