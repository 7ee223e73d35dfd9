"""The instruments that are known, ready to be asked for by number, serial or name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from build_tools.models.archive import Archive
from build_tools.models.citations import Citation
from build_tools.models.ids import InstrumentId, IssuerId, KindId
from build_tools.models.issuers import PartyTerm
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.numbers import number_key, serial_key
from build_tools.models.published import PublishedId
from build_tools.normalize import match_key
from build_tools.registers import Registers
from build_tools.resolve.identity import Identity, congress_name, merged, term_of

_Key = TypeVar("_Key")


@dataclass(slots=True, kw_only=True)
class Catalogue:
    """Known identities by number, serial and name; grows while new ones are minted.

    The one mutable object of the core: it lives within one resolution and is never passed on.
    """

    identities: dict[InstrumentId, Identity] = field(default_factory=dict)
    moved: Mapping[InstrumentId, InstrumentId] = field(default_factory=dict)
    """Ids that were merged into others: still recognised in texts, and then stand for those."""
    _twins: dict[InstrumentId, InstrumentId] = field(default_factory=dict)
    """The ids that the register gives to laws which stand here under another one."""
    _by_number: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _by_serial: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _by_name: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _titles: dict[InstrumentId, str] = field(default_factory=dict)
    _by_issuer: dict[tuple[KindId, IssuerId], list[InstrumentId]] = field(default_factory=dict)

    def add(self, identity: Identity) -> None:
        """Take an identity in; where its id is known, only what that one leaves open is learnt of it."""
        known = self.identities.get(identity.id)
        self.identities[identity.id] = identity = merged(known, identity) if known else identity
        for number in (identity.number, *identity.variants):
            if number:
                _enter(self._by_number, number_key(number), identity.id)
        if identity.number:
            _enter(self._by_serial, serial_key(identity.number), identity.id)
        if identity.number and identity.issuer:
            _enter(self._by_issuer, (identity.kind, identity.issuer), identity.id)
        for name in identity.names:
            _enter(self._by_name, name, identity.id)

    def add_law(self, law: Identity) -> None:
        """Take in a law: its number is that of no other, so it may stand here under an id of the editor's own."""
        same = next((one.id for one in self.with_number(law.number) if one.kind == law.kind), law.id)
        if same != law.id:
            self._twins[law.id] = same
        self.add(replace(law, id=same))

    def learn_title(self, identifier: InstrumentId, title: str) -> None:
        """Remember a title that a text gives: it may prove a mention elsewhere, but never speaks against one."""
        self._titles.setdefault(identifier, title)

    def title_of(self, identity: Identity) -> str:
        """The subject that is known, else the first title that a text gave."""
        return identity.subject or self._titles.get(identity.id, "")

    def with_number(self, number: str) -> list[Identity]:
        """Those that bear this number."""
        return [self.identities[i] for i in self._by_number.get(number_key(number), ())]

    def with_serial(self, serial: str) -> list[Identity]:
        """Those whose number begins with this serial."""
        return [self.identities[i] for i in self._by_serial.get(serial_key(serial), ())]

    def with_name(self, name: str) -> list[Identity]:
        """Those known by this folded name; of one that moved and the one that it moved to, the latter."""
        found = self._by_name.get(name, ())
        return [self.identities[i] for i in found if i not in self.moved or self.current(i) not in found]

    def numbered_by(self, issuer: IssuerId, kind: KindId) -> list[Identity]:
        """Papers of a kind and an authority that bear a number."""
        return [self.identities[i] for i in self._by_issuer.get((kind, issuer), ())]

    def current(self, identifier: InstrumentId) -> InstrumentId:
        """The id that now stands for this one; the archive's linter has refused circles."""
        while identifier in self.moved:
            identifier = self.moved[identifier]
        return self._twins.get(identifier, identifier)


def _enter(index: dict[_Key, list[InstrumentId]], key: _Key, identifier: InstrumentId) -> None:
    bearing = index.setdefault(key, [])
    if identifier not in bearing:
        bearing.append(identifier)


def catalogue_of(archive: Archive, held: Iterable[Identity], registers: Registers) -> Catalogue:
    """All that the archive knows: documents held, known instruments, ids once published.

    The better source comes first: what is held speaks for itself.
    """
    terms = registers.terms
    catalogue = Catalogue(moved={one.id: one.moved_to for one in archive.ids if one.moved_to is not None})
    for identity in held:
        catalogue.add(_with_term(identity, terms))
    for known in archive.instruments:
        add = catalogue.add_law if registers.kinds[known.kind].law and known.number else catalogue.add
        add(_with_term(_of_known(known), terms))
    for published in archive.ids:
        catalogue.add(_with_term(_of_published(published), terms))
    return catalogue


def _with_term(identity: Identity, terms: tuple[PartyTerm, ...]) -> Identity:
    """A central paper of the Party with the term of the committee in which its day lies."""
    if identity.term or identity.date is None or not identity.number.endswith("/TW"):
        return identity
    return replace(identity, term=term_of(identity.date, terms))


def _of_known(known: KnownInstrument) -> Identity:
    return Identity(
        id=known.id,
        kind=known.kind,
        number=known.number,
        variants=known.variants,
        names=tuple(dict.fromkeys(name_key(name) for name in known.names)),
        issuer=issuer_class(known.issuer),
        province=known.province,
        term=known.term,
        date=known.date,
        in_force=known.in_force,
        subject=known.subject,
    )


def _of_published(published: PublishedId) -> Identity:
    return Identity(
        id=published.id,
        kind=published.kind,
        number=published.number,
        names=(published.name,) if published.name else (),
        issuer=issuer_class(published.issuer),
        province=published.province,
        locality=published.locality,
        term=published.term,
        date=published.date,
        known=published.moved_to is not None,  # an editor said what it is
    )


def name_key(name: str) -> str:
    """How a name is compared: folded, papers of congresses in one spelling, a year left out."""
    folded = match_key(name.replace(",", " ").replace("(", " ").replace(")", " "))
    return congress_name(folded)


def name_of(citation: Citation) -> str:
    """The name by which it is looked up, the year of a law or constitution left out."""
    return re.sub(r"(?: nam)? (?:19|20)\d\d$", "", name_key(citation.name))


def issuer_class(issuer: IssuerId | None) -> IssuerId | None:
    """`tinh-uy` of `tinh-uy--dien-bien`: the unit of an identity stands in its province."""
    return IssuerId(issuer.partition("--")[0]) if issuer else None
