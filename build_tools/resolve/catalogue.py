"""The instruments that are known, ready to be asked for by number, serial or name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_tools.models.ids import InstrumentId, IssuerId, KindId
from build_tools.models.numbers import number_key, serial_key
from build_tools.models.records import Archive, KnownInstrument, PublishedId
from build_tools.normalize import match_key
from build_tools.resolve.identity import Identity, congress_name


@dataclass(slots=True, kw_only=True)
class Catalogue:
    """Known identities by number, serial and name; grows while new ones are minted.

    The one mutable object of the core: it lives within one resolution and is never passed on.
    """

    identities: dict[InstrumentId, Identity] = field(default_factory=dict)
    moved: Mapping[InstrumentId, InstrumentId] = field(default_factory=dict)
    """Ids that were merged into others: still recognised in texts, and then stand for those."""
    _by_number: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _by_serial: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _by_name: dict[str, list[InstrumentId]] = field(default_factory=dict)
    _by_term: dict[str, list[InstrumentId]] = field(default_factory=dict)

    def add(self, identity: Identity) -> None:
        """Take an identity in, or put a better known one in the place of the same id."""
        if identity.id not in self.identities:
            numbers = (number_key(number) for number in (identity.number, *identity.variants) if number)
            for key in dict.fromkeys(numbers):
                self._by_number.setdefault(key, []).append(identity.id)
            if identity.number:
                self._by_serial.setdefault(serial_key(identity.number), []).append(identity.id)
            if identity.number and identity.term:
                self._by_term.setdefault(identity.term, []).append(identity.id)
            for name in identity.names:
                self._by_name.setdefault(name, []).append(identity.id)
        self.identities[identity.id] = identity

    def with_number(self, number: str) -> list[Identity]:
        """Those that bear this number."""
        return [self.identities[i] for i in self._by_number.get(number_key(number), ())]

    def with_serial(self, serial: str) -> list[Identity]:
        """Those whose number begins with this serial."""
        return [self.identities[i] for i in self._by_serial.get(serial_key(serial), ())]

    def with_name(self, name: str) -> list[Identity]:
        """Those known by this folded name."""
        return [self.identities[i] for i in self._by_name.get(name, ())]

    def numbered_in_term(self, term: str, kind: KindId, issuer: IssuerId) -> list[Identity]:
        """Central papers of a term of the committee that bear a number."""
        of_term = (self.identities[i] for i in self._by_term.get(term, ()))
        return [one for one in of_term if one.kind == kind and one.issuer == issuer]

    def current(self, identifier: InstrumentId) -> InstrumentId:
        """The id that now stands for this one; the archive's linter has refused circles."""
        while identifier in self.moved:
            identifier = self.moved[identifier]
        return identifier


def catalogue_of(archive: Archive, held: Iterable[Identity]) -> Catalogue:
    """All that the archive knows: documents held, known instruments, ids once published."""
    catalogue = Catalogue(moved={one.id: one.moved_to for one in archive.ids if one.moved_to is not None})
    for identity in held:
        catalogue.add(identity)
    for known in archive.instruments:
        catalogue.add(_of_known(known))
    for published in archive.ids:
        if published.id not in catalogue.identities:
            catalogue.add(_of_published(published))
    return catalogue


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
    )


def name_key(name: str) -> str:
    """How a name is compared: folded, papers of congresses in one spelling, a year left out."""
    folded = match_key(name.replace(",", " ").replace("(", " ").replace(")", " "))
    return congress_name(folded)


def issuer_class(issuer: IssuerId | None) -> IssuerId | None:
    """`tinh-uy` of `tinh-uy--dien-bien`: the unit of an identity stands in its province."""
    return IssuerId(issuer.partition("--")[0]) if issuer else None
