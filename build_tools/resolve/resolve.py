"""Resolve all citations of all documents together.

Three rounds. Citations that carry their own date, term or year go first: they are certain, and what
they name can then be recognised where it is named in short. Papers named by issuer and title only
come last. Each round goes through documents and citations in order, so that the result depends on
nothing but the archive.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Ambiguous, Citation, CitationKind, Resolution, Resolved, Unresolved
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Decision
from build_tools.models.registers import DocumentKind
from build_tools.resolve.catalogue import Catalogue
from build_tools.resolve.earlier import Earlier
from build_tools.resolve.identity import (
    Identity,
    is_of_party_organisation,
    is_whole,
    year_in_number,
)
from build_tools.resolve.minting import kind_of, mint
from build_tools.resolve.named import name_of, resolve_named
from build_tools.resolve.numbered import Evidence, choose, fits
from build_tools.resolve.scope import Scope, Setting, scope_of

_OF_NOWHERE = Unresolved(
    reason="không rõ của tỉnh, huyện nào và không ghi đủ ngày: nhiều nơi có văn bản cùng số, ký hiệu"
)
_RECEIVED = Unresolved(reason="số đến do nơi nhận ghi, không phải số của một văn bản khác")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A document whose citations are to be resolved."""

    id: InstrumentId
    citations: tuple[Citation, ...]
    setting: Setting
    decisions: tuple[Decision, ...] = ()


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
    earlier = {document.id: Earlier() for document in documents}
    for wanted in (_is_certain, _has_name_or_number, _is_any):
        for document in documents:
            for index, citation in enumerate(document.citations):
                if found[document.id][index] is None and wanted(citation):
                    resolution = rounds.resolve(index, document, found[document.id], earlier[document.id])
                    found[document.id][index] = resolution
                    if isinstance(resolution, Resolved):
                        earlier[document.id].add(index, citation, resolution.target)
    return Resolutions(
        of={
            document: tuple(_forwarded(one, catalogue) for one in resolutions if one is not None)
            for document, resolutions in found.items()
        },
        minted=tuple(rounds.minted),
    )


def _forwarded(resolution: Resolution, catalogue: Catalogue) -> Resolution:
    """The same with the ids that now stand for those that were merged into others."""
    if isinstance(resolution, Resolved):
        return replace(resolution, target=catalogue.current(resolution.target))
    if isinstance(resolution, Ambiguous):
        left = tuple(dict.fromkeys(map(catalogue.current, resolution.candidates)))
        if len(left) == 1:
            return Resolved(target=left[0], reason="các mã từng có đều đã gộp về văn bản này")
        return replace(resolution, candidates=left)
    return resolution


def _is_certain(citation: Citation) -> bool:
    """Whether a citation says itself which of the papers of its number it means."""
    if citation.relation in {"self", "received"}:
        return True
    if citation.kind is CitationKind.NAMED or not is_whole(citation.number):
        return False
    return bool(citation.date or citation.term or year_in_number(citation.number))


def _of_nowhere(citation: Citation, scope: Scope) -> bool:
    """Whether it is a local paper that cannot be told from those of the same number elsewhere.

    An id for it would stand for a different paper in each text, and never be recognised again
    (`numbered.fits` asks for the full day): each run would mint another.
    """
    return scope.local and scope.province is None and not (citation.date and citation.date.is_full)


def _has_name_or_number(citation: Citation) -> bool:
    return bool(citation.name or citation.number)


def _is_any(_: Citation) -> bool:
    return True


class _Rounds:
    """The catalogue while it grows."""

    def __init__(self, catalogue: Catalogue, grammar: Grammar) -> None:
        self.catalogue, self.grammar = catalogue, grammar
        self.kinds: dict[str, DocumentKind] = {
            word.lower(): kind
            for kind in grammar.registers.kinds.values()
            for word in (*kind.aliases, kind.name)
        }
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
        evidence = Evidence(
            citation=citation,
            scope=scope_of(citation, document.setting, self.grammar),
            setting=document.setting,
        )
        if citation.kind is CitationKind.NAMED:
            within = found[citation.subject] if citation.subject is not None else None
            return self._named(index, evidence, earlier, within)
        if is_whole(citation.number):
            named = earlier.of_number(citation.number, index)
            return self.numbered(replace(evidence, earlier=named))
        return self._short(index, evidence, earlier)

    def numbered(self, evidence: Evidence) -> Resolution:
        citation = evidence.citation
        pool = [
            identity
            for identity in self.catalogue.with_number(citation.number)
            if (identity.id in evidence.earlier and not _is_certain(citation))
            or fits(identity, evidence, self.grammar.registers.terms)
        ]
        chosen = choose(pool, evidence)
        if chosen is None and _of_nowhere(citation, evidence.scope):
            return _OF_NOWHERE
        return chosen or self._mint(citation, evidence.scope, "")

    def _short(self, index: int, evidence: Evidence, earlier: Earlier) -> Resolution:
        """A bare serial: the paper of that kind and serial named in full, else the only one that is known."""
        citation, scope = evidence.citation, evidence.scope
        if named := earlier.of_serial(citation, index):
            reason = f"đã nêu rõ ở dòng {named.citation.line} của cùng văn bản"
            return Resolved(target=named.target, reason=reason)
        # Nothing but the serial is known of it: only a central paper, or one whose issuer is named.
        pool = [
            identity
            for identity in self.catalogue.with_serial(citation.number)
            if identity.kind == kind_of(citation, self.kinds)
            and fits(identity, evidence, self.grammar.registers.terms)
        ]
        if not scope.issuer and not citation.title and not citation.date:
            pool = []
        return choose(pool, evidence) or Unresolved(reason="chỉ ghi số thứ tự, không ghi ký hiệu")

    def _named(
        self, index: int, evidence: Evidence, earlier: Earlier, within: Resolution | None
    ) -> Resolution:
        scope, name = evidence.scope, name_of(evidence.citation)
        if scope.local or is_of_party_organisation(name):
            province = scope.province or evidence.setting.province
            scope = Scope(issuer=scope.issuer, province=province, local=True)
        target = within.target if isinstance(within, Resolved) else None
        resolution = resolve_named(replace(evidence, scope=scope), self.catalogue, earlier, index, target)
        return resolution or self._mint(evidence.citation, scope, name)

    def _mint(self, citation: Citation, scope: Scope, name: str) -> Resolution:
        identity = mint(citation, scope, name, self.kinds, self.catalogue.identities)
        self.catalogue.add(identity)
        self.minted.append(identity)
        return Resolved(target=identity.id, reason="văn bản chỉ được biết qua các chỗ dẫn")


def resolve_self(own: Citation, setting: Setting, catalogue: Catalogue, grammar: Grammar) -> InstrumentId:
    """The id of the instrument whose number a text bears: a known one that fits, else a new one."""
    rounds = _Rounds(catalogue, grammar)
    scope = scope_of(own, setting, grammar)
    evidence = Evidence(citation=own, scope=scope, setting=Setting(province=setting.province))
    resolution = rounds.numbered(evidence)
    return catalogue.current(resolution.target) if isinstance(resolution, Resolved) else InstrumentId("")
