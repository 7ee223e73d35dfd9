"""The instruments that are known, ready to be asked for by number, serial or name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from build_tools.models.archive import Archive
from build_tools.models.citations import Citation
from build_tools.models.ids import InstrumentId, IssuerId, KindId
from build_tools.models.issuers import PartyTerm
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.numbers import number_key, serial_key
from build_tools.models.published import PublishedId
from build_tools.normalize import fold_blanks, match_key, phrase_key
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
    """Ids of what stands here under another one: a law of the register, or what had an address before."""
    _remembered: dict[str, list[InstrumentId]] = field(default_factory=dict)
    """By number, else by name: what only the book of addresses knows. Nothing is recognised by it; what would be
    minted anew gets the address that it had."""
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

    def remember(self, identity: Identity) -> None:
        """Take in an id that was published for what only papers name, unless something known bears it."""
        if identity.known or identity.id in self.identities:
            self.add(identity)
        else:
            self.identities[identity.id] = identity
            _enter(self._remembered, _memory_key(identity), identity.id)

    def remembered(self, number: str, names: Iterable[str]) -> list[Identity]:
        """Addresses of this number, else of these names, that were published for what only papers name."""
        keys = [number_key(number)] if number else names
        return [self.identities[one] for key in keys for one in self._remembered.get(key, ())]

    def stands_under(self, identity: Identity, address: InstrumentId) -> None:
        """Let an instrument stand under the address that it had."""
        del self.identities[address]
        self.add(replace(identity, id=address))
        self._twins[identity.id] = address

    def is_other(self, identifier: InstrumentId, other: InstrumentId) -> None:
        """What stands under the first id is what stands under the other."""
        del self.identities[identifier]
        self._twins[identifier] = other

    def recall(self, identity: Identity) -> None:
        """Let an address be recognised in texts."""
        key = _memory_key(identity)
        self._remembered[key] = [one for one in self._remembered[key] if one != identity.id]
        self.add(identity)

    def forgotten(self) -> list[Identity]:
        """All addresses that were published for what only papers name."""
        return [self.identities[one] for ids in self._remembered.values() for one in ids]

    def learn_title(self, identifier: InstrumentId, title: str) -> None:
        """Remember a title that a text gives: it may prove a mention elsewhere, but never speaks against one."""
        self._titles.setdefault(identifier, title)

    def title_of(self, identity: Identity) -> str:
        """The subject that is known, else the first title that a text gave."""
        return identity.subject or self._titles.get(identity.id, "")

    def with_number(self, number: str) -> list[Identity]:
        """Those that bear this number."""
        return self._standing(self._by_number.get(number_key(number), ()))

    def with_serial(self, serial: str) -> list[Identity]:
        """Those whose number begins with this serial."""
        return self._standing(self._by_serial.get(serial_key(serial), ()))

    def with_name(self, name: str) -> list[Identity]:
        """Those known by this folded name; of one that moved and the one that it moved to, the latter."""
        found = self._by_name.get(name, ())
        return self.without_moved(self._standing(found))

    def without_moved(self, pool: Sequence[Identity]) -> list[Identity]:
        """Of an id that moved and the one that it moved to, the latter: they are not two that fit."""
        ids = {one.id for one in pool}
        return [one for one in pool if one.id not in self.moved or self.current(one.id) not in ids]

    def _standing(self, ids: Iterable[InstrumentId]) -> list[Identity]:
        return [self.identities[one] for one in ids if one in self.identities]

    def numbered_by(self, issuer: IssuerId, kind: KindId) -> list[Identity]:
        """Papers of a kind and an authority that bear a number."""
        return self._standing(self._by_issuer.get((kind, issuer), ()))

    def current(self, identifier: InstrumentId) -> InstrumentId:
        """The id that now stands for this one; the archive's linter has refused circles."""
        while identifier in self.moved:
            identifier = self.moved[identifier]
        while identifier in self._twins:
            identifier = self._twins[identifier]
        return identifier


def _memory_key(identity: Identity) -> str:
    return number_key(identity.number) if identity.number else next(iter(identity.names), "")


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
        catalogue.remember(_with_term(_of_published(published), terms))
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
        spelt=tuple(dict.fromkeys(spelling(name) for name in known.names)),
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


_PUNCTUATION = re.compile(r"[,()]")


def name_key(name: str) -> str:
    """How a name is compared: folded, papers of congresses in one spelling, a year left out."""
    return congress_name(match_key(_PUNCTUATION.sub(" ", name)))


def spelling(name: str) -> str:
    """A name with its accents: two names that differ in nothing else are names of two things."""
    return phrase_key(fold_blanks(_PUNCTUATION.sub(" ", name)))


def name_of(citation: Citation) -> str:
    """The name by which it is looked up, the year of a law or constitution left out."""
    return re.sub(r"(?: nam)? (?:19|20)\d\d$", "", name_key(citation.name))


def spelling_of(citation: Citation) -> str:
    """The name as it is printed, with its accents; "" where it is printed in other words, or without any accent."""
    name, printed = name_of(citation), spelling(citation.surface)
    printed = printed[: len(name)] if match_key(printed).startswith(name) else ""
    return "" if printed == name else printed


def is_spelt_otherwise(spelt: Iterable[str], citation: Citation) -> bool:
    """Whether of a cited name and of one that is known the accents, and nothing else, tell that they are two."""
    name, printed = name_of(citation), spelling_of(citation)
    known = [one for one in spelt if match_key(one) == name]
    return bool(known and printed) and printed not in known


def issuer_class(issuer: IssuerId | None) -> IssuerId | None:
    """`tinh-uy` of `tinh-uy--dien-bien`: the unit of an identity stands in its province."""
    return IssuerId(issuer.partition("--")[0]) if issuer else None
