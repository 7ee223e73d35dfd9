"""What has changed since: told by the registers alone, each statement with the register's own source."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId, IssuerId, ProvinceId
from build_tools.models.training import Change, Kind
from build_tools.parts import addresses, entries, provenance, wording
from build_tools.parts.authorities import changed
from build_tools.parts.values import Link, Provenance
from build_tools.training.quoted import SourceLink, mention

_TOLD = ("replaces", "amends", "repeals")
"""Predicates that change what an instrument says or whether it is in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredFact:
    """One thing that a register knows."""

    words: tuple[str | Link, ...]
    source: Provenance | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What became of an authority, an instrument or a unit."""

    about: SourceLink
    facts: tuple[RegisteredFact, ...]
    note: str


def change(graph: Graph, told: Change) -> ChangeView:
    """Look up what the register knows."""
    reference = told.about
    if reference.kind is Kind.ISSUER:
        facts = _of_issuer(graph, IssuerId(reference.id))
    elif reference.kind is Kind.PROVINCE:
        facts = _of_province(graph, ProvinceId(reference.id))
    else:
        facts = _of_instrument(graph, InstrumentId(reference.id))
    return ChangeView(about=mention(graph, reference), facts=tuple(facts), note=told.note)


def _of_issuer(graph: Graph, identifier: IssuerId) -> Iterator[RegisteredFact]:
    issuers = graph.registers.issuers
    known = changed(graph, issuers[identifier])
    words: list[str | Link] = [known.period]
    for index, kin in enumerate(known.after):
        words += ["; kế tục: " if not index else ", ", kin.link or kin.name]
    # That one body became another is told by the source of either.
    sources = [issuers[identifier].source, *(issuers[each].source for each in issuers[identifier].successors)]
    source = provenance.of_text(graph, "; ".join(dict.fromkeys(filter(None, sources))))
    yield RegisteredFact(words=tuple(words), source=source)


def _of_province(graph: Graph, identifier: ProvinceId) -> Iterator[RegisteredFact]:
    provinces = graph.registers.provinces
    unit = provinces[identifier]
    if unit.valid_to is None:
        return
    words: list[str | Link] = [f"đến hết {wording.full_date(unit.valid_to)}"]
    for index, each in enumerate(unit.successors):
        successor = Link(text=provinces[each].full_name, to=addresses.of_province(each))
        words += ["; nay thuộc " if not index else ", ", successor]
    if unit.act:
        words.append(f" ({unit.act})")
    yield RegisteredFact(words=tuple(words), source=provenance.of_text(graph, unit.source))


def _of_instrument(graph: Graph, identifier: InstrumentId) -> Iterator[RegisteredFact]:
    known = graph.instruments.get(identifier)
    if known is not None and known.validity == wording.ENDED:
        source = provenance.of_text(graph, known.validity_source)
        yield RegisteredFact(words=(wording.VALIDITIES[known.validity],), source=source)
    for relation in graph.relations_to.get(identifier, ()):
        if relation.predicate in _TOLD and relation.source:
            said = graph.registers.predicates[relation.predicate].phrases(partial=relation.partial)
            words = (f"{said.passive} ", entries.link(graph, relation.subject))
            yield RegisteredFact(words=words, source=provenance.of_text(graph, relation.source))
