"""Resolve all citations of all documents together.

Three rounds. Citations that carry their own date, term or year go first: they are certain, and what
they name can then be recognised where it is named in short. Papers named by issuer and title only
come last. Each round goes through documents and citations in order, so that the result depends on
nothing but the archive.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.citations.find import find_citations
from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Ambiguous, Citation, CitationKind, Resolution, Resolved, Unresolved
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.numbers import number_key
from build_tools.models.records import Decision
from build_tools.normalize import fold_blanks, match_key, normalize
from build_tools.resolve.addresses import addresses_had, misprints
from build_tools.resolve.catalogue import Catalogue, is_spelt_otherwise, name_of
from build_tools.resolve.earlier import Earlier
from build_tools.resolve.identity import (
    Identity,
    is_of_party_organisation,
    is_whole,
    same_year,
    year_in_number,
)
from build_tools.resolve.laws import CitedName, resolve_law
from build_tools.resolve.minting import kind_of, mint
from build_tools.resolve.named import resolve_named
from build_tools.resolve.numbered import Evidence, choose, fits
from build_tools.resolve.scope import Scope, Setting, scope_of, within_document

_MISPRINTED = "cùng số, cùng ngày ban hành; ký hiệu in ở đây sai hoặc thiếu một chữ"
_RECEIVED = Unresolved(reason="số đến do nơi nhận ghi, không phải số của một văn bản khác")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A document whose citations are to be resolved."""

    id: InstrumentId
    citations: tuple[Citation, ...]
    setting: Setting
    decisions: tuple[Decision, ...] = ()
    names: tuple[str, ...] = ()
    """Folded names of the document itself: a law speaks of itself before it is in force."""
    spelt: tuple[str, ...] = ()
    """The same with their accents."""
    title_lines: tuple[int, ...] = ()
    """Where its title stands: what that names, the document is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolutions:
    """What the citations of all documents mean."""

    of: Mapping[InstrumentId, tuple[Resolution, ...]]
    """By document, in the order of its citations."""
    minted: tuple[Identity, ...]
    """Instruments that nothing known fitted."""


def resolve_documents(documents: Sequence[Citing], catalogue: Catalogue, grammar: Grammar) -> Resolutions:
    """Resolve every citation; the catalogue grows by what is minted."""
    rounds = _Rounds(catalogue, grammar)
    found: dict[InstrumentId, list[Resolution | None]] = {
        document.id: [None] * len(document.citations) for document in documents
    }
    earlier = {document.id: Earlier(title_lines=document.title_lines) for document in documents}
    for wanted in (_is_certain, _has_name_or_number, _is_any):
        for document in documents:
            for index, citation in enumerate(document.citations):
                if found[document.id][index] is None and wanted(citation):
                    resolution = rounds.resolve(index, document, found[document.id], earlier[document.id])
                    found[document.id][index] = resolution
                    if isinstance(resolution, Resolved):
                        earlier[document.id].add(index, citation, resolution.target)
                        if citation.number and citation.title:
                            catalogue.learn_title(resolution.target, fold_blanks(citation.title))
                    elif isinstance(resolution, Unresolved):
                        earlier[document.id].add_unknown(citation)
    misprinted, minted = _known_before(rounds.minted, catalogue, grammar)
    return Resolutions(
        of={
            document: tuple(_forwarded(one, catalogue, misprinted) for one in resolutions if one is not None)
            for document, resolutions in found.items()
        },
        minted=minted,
    )


def _known_before(
    minted: Sequence[Identity], catalogue: Catalogue, grammar: Grammar
) -> tuple[Mapping[InstrumentId, InstrumentId], tuple[Identity, ...]]:
    """What of the instruments that nothing fitted is a misprint, of what; and which are new to the book of addresses."""
    misprinted = misprints(minted, catalogue, grammar)
    for wrong, right in misprinted.items():
        catalogue.is_other(wrong, right)
    left = [one for one in minted if one.id not in misprinted]
    had = addresses_had(left, catalogue, grammar.registers.terms)
    for one in left:
        if one.id in had:
            catalogue.stands_under(one, had[one.id])
    return misprinted, tuple(one for one in left if one.id not in had)


def _forwarded(
    resolution: Resolution, catalogue: Catalogue, misprinted: Container[InstrumentId]
) -> Resolution:
    """The same with the ids that now stand for those that were merged into others."""
    if isinstance(resolution, Resolved) and resolution.target in misprinted:
        return Resolved(target=catalogue.current(resolution.target), reason=_MISPRINTED)
    if isinstance(resolution, Resolved):
        return replace(resolution, target=catalogue.current(resolution.target))
    if isinstance(resolution, Ambiguous):
        left = tuple(dict.fromkeys(map(catalogue.current, resolution.candidates)))
        if len(left) == 1:
            return Resolved(target=left[0], reason="các mã từng có đều đã gộp về văn bản này")
        return replace(resolution, candidates=tuple(sorted(left)))
    return resolution


def _is_certain(citation: Citation) -> bool:
    """Whether a citation says itself which of the papers of its number it means."""
    if citation.relation in {"self", "received"}:
        return True
    if citation.kind is CitationKind.NAMED or not is_whole(citation.number):
        return False
    return bool(citation.date or citation.term or year_in_number(citation.number))


def _tells_apart(citation: Citation, identity: Identity) -> bool:
    """Whether a citation may mean another paper than the one of its number that was named before.

    A year in the number tells the papers of one province apart, not those of several: "Nghị quyết số
    324/2023/NQ-HĐND" behind one "của HĐND tỉnh Hòa Bình" is that.
    """
    if not _is_local(identity) or citation.issuer or citation.date:
        return _is_certain(citation)
    return bool(citation.term)


def _is_of_day(citation: Citation, day: PartialDate | None) -> bool:
    """Whether what a citation says of a date does not speak against this day."""
    return not (citation.date and day) or citation.date.agrees_with(day)


def _is_local(identity: Identity) -> bool:
    return identity.province is not None or bool(identity.locality)


def _has_name_or_number(citation: Citation) -> bool:
    return bool(citation.name or citation.number)


def _is_any(_: Citation) -> bool:
    return True


class _Rounds:
    """The catalogue while it grows."""

    def __init__(self, catalogue: Catalogue, grammar: Grammar) -> None:
        self.catalogue, self.grammar = catalogue, grammar
        self.kinds = grammar.kinds.by_word
        self.law_names = {match_key(f"{kind} {name}") for name, kind in grammar.laws.items()}
        self.minted: list[Identity] = []

    def resolve(
        self, index: int, document: Citing, found: Sequence[Resolution | None], earlier: Earlier
    ) -> Resolution:
        citation = document.citations[index]
        if citation.relation == "self":
            return Resolved(target=document.id, reason="số, ký hiệu của chính văn bản này")
        if citation.relation == "received":
            return _RECEIVED
        for decision in document.decisions:
            place = (decision.line, decision.column, decision.surface)
            if place == (citation.line, citation.column, citation.surface):
                return Resolved(target=decision.target, reason=f"theo người biên tập: {decision.why}")
        within = found[citation.subject] if citation.subject is not None else None
        container = within.target if isinstance(within, Resolved) else None
        citation = self._as_known(citation, container)
        evidence = Evidence(
            citation=citation,
            kind=self.kinds.get(citation.type),
            scope=within_document(scope_of(citation, document.setting, self.grammar), document.id),
            setting=self._not_after(container, document.setting),
        )
        if citation.kind is CitationKind.NAMED:
            return self._named(index, document, evidence, earlier, container)
        if is_whole(citation.number):
            named = earlier.of_number(citation, index)
            return self.numbered(replace(evidence, earlier=named))
        return self._short(index, evidence, earlier)

    def numbered(self, evidence: Evidence) -> Resolution:
        citation = evidence.citation
        pool = [
            identity
            for identity in self.catalogue.with_number(citation.number)
            if (identity.id in evidence.earlier and not _tells_apart(citation, identity))
            or fits(identity, evidence, self.grammar.registers.terms)
        ]
        pool = self.catalogue.without_moved(pool)
        return choose(pool, evidence) or self._mint(citation, evidence.scope, "")

    def _not_after(self, container: InstrumentId | None, setting: Setting) -> Setting:
        """The setting on the day of the instrument in whose title a citation stands: it names nothing younger."""
        known = self.catalogue.identities.get(container) if container else None
        if known is None or known.date is None or (setting.date and known.date.surely_after(setting.date)):
            return setting
        return replace(setting, date=known.date)

    def _as_known(self, citation: Citation, container: InstrumentId | None) -> Citation:
        """A citation within a title, with the date, term and issuer that the title has where it is known in full.

        "43-KL/TW … về tiếp tục thực hiện Nghị quyết số 25-NQ/TW": the subject of 43-KL/TW says of which term.
        """
        known = self.catalogue.identities.get(container) if container else None
        if known is None or _is_certain(citation) or not is_whole(citation.number):
            return citation
        for stated in find_citations(normalize(known.subject), self.grammar):
            if number_key(stated.number) == number_key(citation.number):
                return replace(
                    citation,
                    date=citation.date or stated.date,
                    term=citation.term or stated.term,
                    issuer=citation.issuer or stated.issuer,
                    title=citation.title or stated.title,
                )
        return citation

    def _short(self, index: int, evidence: Evidence, earlier: Earlier) -> Resolution:
        """A bare serial: what its own date, term or issuer tells, else what was named before, else the only one."""
        citation, scope = evidence.citation, evidence.scope
        pool = [
            identity
            for identity in self.catalogue.with_serial(citation.number)
            if identity.kind == kind_of(citation, self.kinds)
            and same_year(citation.number, identity.number)
            and fits(identity, evidence, self.grammar.registers.terms)
        ]
        pool = self.catalogue.without_moved(pool)
        named = earlier.of_serial(citation, index)
        left = [identity for identity in pool if identity.id in named]
        if named and not (citation.date or citation.term):
            pool = left or [self.catalogue.identities[target] for target in named]
        if len(pool) == 1 and pool[0].id in named:
            line = named[pool[0].id].citation.line
            return Resolved(target=pool[0].id, reason=f"đã nêu rõ ở dòng {line} của cùng văn bản")
        told = scope.issuer or citation.title or citation.date or citation.term
        if not told and (
            scope.local
            or not (evidence.kind and evidence.kind.known_by_serial)
            or any(_is_local(one) for one in pool)
        ):
            pool = []
        return choose(pool, evidence) or Unresolved(reason="chỉ ghi số thứ tự, không ghi ký hiệu")

    def _named(
        self,
        index: int,
        document: Citing,
        evidence: Evidence,
        earlier: Earlier,
        container: InstrumentId | None,
    ) -> Resolution:
        citation, scope, name = evidence.citation, evidence.scope, name_of(evidence.citation)
        is_own = name in document.names and not is_spelt_otherwise(document.spelt, citation)
        if is_own and _is_of_day(citation, document.setting.date):
            return Resolved(target=document.id, reason="tên của chính văn bản này")
        if self.grammar.kinds.is_law(citation.type):
            law = CitedName(folded=name, registered=name in self.law_names, place=index)
            return resolve_law(law, evidence, self.catalogue, earlier) or self._mint(citation, scope, name)
        if scope.local or is_of_party_organisation(name):
            province = scope.province or evidence.setting.province
            scope = Scope(issuer=scope.issuer, province=province, local=True)
        resolution = resolve_named(replace(evidence, scope=scope), self.catalogue, earlier, index, container)
        return resolution or self._mint(evidence.citation, scope, name)

    def _mint(self, citation: Citation, scope: Scope, name: str) -> Resolution:
        identity = mint(citation, scope, name, self.kinds, self.catalogue.identities)
        self.catalogue.add(identity)
        self.minted.append(identity)
        return Resolved(target=identity.id, reason="văn bản chỉ được biết qua các lượt viện dẫn")


def resolve_self(own: Citation, setting: Setting, catalogue: Catalogue, grammar: Grammar) -> InstrumentId:
    """The id of the instrument whose number a text bears: a known one that fits, else a new one."""
    rounds = _Rounds(catalogue, grammar)
    scope = scope_of(own, setting, grammar)
    evidence = Evidence(citation=own, scope=scope, setting=Setting(province=setting.province))
    resolution = rounds.numbered(evidence)
    return catalogue.current(resolution.target) if isinstance(resolution, Resolved) else InstrumentId("")
