"""Instruments out of what is said about them: the value that counts for each field."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.graph.own import Held, without_about
from build_tools.models.citations import Mention
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.ids import IssuerId, KindId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer, Side
from build_tools.models.known_instruments import KnownInstrument
from build_tools.normalize import fold_blanks, phrase_key
from build_tools.registers import Registers
from build_tools.registers.units import issuer_of_unit
from build_tools.resolve.catalogue import name_key
from build_tools.resolve.identity import Identity, term_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """All that is known of one instrument, before a value is chosen for each field."""

    identity: Identity
    facts: tuple[Fact, ...]
    mentions: tuple[Mention, ...]
    held: Held | None
    known: KnownInstrument | None


def make_instrument(said: Statements, registers: Registers) -> Instrument:
    """Choose each value: the document's own, else the register's, else the one most often stated."""
    identity, held, known = said.identity, said.held, said.known
    issuer = _issuer(said, registers)
    date = _date(said)
    term = identity.term
    validity, source = _validity(said)
    central_party = issuer is not None and issuer.side is Side.PARTY and issuer.province is None
    if not term and date and central_party:
        term = term_of(date, registers.terms)
    return Instrument(
        id=identity.id,
        kind=KindId(held.value(Field.KIND)) if held else identity.kind,
        number=identity.number,
        name="" if identity.number else _name(said),
        issuer=issuer.id if issuer else None,
        issuer_name=issuer.name if issuer else _most_stated(said.facts, Field.ISSUER),
        province=(held.province if held else None) or identity.province,
        term=term,
        date=date,
        subject=_subject(said),
        held=held is not None,
        validity=validity,
        validity_source=source,
        in_force=_day(said, Field.IN_FORCE),
        ended=_day(said, Field.ENDED),
        facts=said.facts,
        confirmed=known.confirmed if known and not (held or said.mentions) else True,
        misread=_is_misread(said, registers),
    )


def _is_misread(said: Statements, registers: Registers) -> bool:
    """Whether it was published as a law, and no text, register or editor knows a law of that name."""
    identity, kind = said.identity, registers.kinds.get(said.identity.kind)
    if identity.known or identity.number or said.mentions or kind is None or not kind.law:
        return False
    registered = {
        name_key(f"{kind.name} {name}") for law in registers.laws if law.kind == kind.id for name in law.names
    }
    return registered.isdisjoint(identity.names)


def joined_issuer(issuer: IssuerId, registers: Registers) -> Issuer | None:
    """The authority of an id: registered, or a class joined with a unit."""
    name, _, unit = issuer.partition("--")
    registered = registers.issuers.get(IssuerId(name))
    if registered is None or not unit:
        return registered
    province = next((p for p in registers.provinces.values() if p.id == unit), None)
    return issuer_of_unit(registered, province) if province else None


def _issuer(said: Statements, registers: Registers) -> Issuer | None:
    chosen = said.held.issuer if said.held else None
    if chosen is None:
        stated = [
            f for f in said.facts if f.field is Field.ISSUER and joined_issuer(IssuerId(f.value), registers)
        ]
        register = [f.value for f in stated if f.origin is Origin.REGISTER]
        values = register or [value for value, _ in Counter(f.value for f in stated).most_common(1)]
        chosen = IssuerId(values[0]) if values else _by_symbol(said, registers)
    issuer = joined_issuer(chosen, registers) if chosen else None
    return None if issuer is not None and issuer.per_unit else issuer


def _by_symbol(said: Statements, registers: Registers) -> IssuerId | None:
    """The authority whose symbol the number bears, where it is one authority's alone."""
    number = said.identity.number
    symbol = number.replace("/", "-").rsplit("-", 1)[-1] if number else ""
    bearing = [issuer for issuer in registers.issuers.values() if symbol in issuer.symbols]
    return bearing[0].id if len(bearing) == 1 and not bearing[0].per_unit else None


def _date(said: Statements) -> PartialDate | None:
    """The document's own; else the register's confirmed; else the fullest most often stated, the earliest of several."""
    if said.held:
        return said.held.date
    for origin in (Origin.REGISTER, Origin.READ):
        dates = Counter(f.value for f in said.facts if f.field is Field.DATE and f.origin is origin)
        if dates:
            parsed = {PartialDate.parse(value): count for value, count in dates.items()}
            return min(parsed, key=lambda date: (-len(date.iso), -parsed[date], date.sort_key))
    return said.identity.date if said.known and said.known.date_confirmed else None


def _day(said: Statements, field: Field) -> PartialDate | None:
    """The document's own or its editor's; else the register's, where all its entries tell the same day."""
    if said.held and said.held.value(field):
        return PartialDate.parse(said.held.value(field))
    days = [PartialDate.parse(fact.value) for fact in said.facts if fact.field is field]
    if any(not one.agrees_with(other) for one in days for other in days):
        return None
    return max(days, key=lambda day: len(day.iso), default=None)


def _validity(said: Statements) -> tuple[str, str]:
    """Whether it is in force, and who says so: the register, else the record of the document."""
    if said.known and said.known.validity:
        return said.known.validity, said.known.validity_source
    stated = [fact for fact in said.facts if fact.field is Field.VALIDITY and fact.origin is not Origin.READ]
    return (stated[-1].value, stated[-1].note or stated[-1].source) if stated else ("", "")


def _subject(said: Statements) -> str:
    if said.held:
        return said.held.value(Field.SUBJECT)
    for origin in (Origin.REGISTER, Origin.READ):
        titles = [
            without_about(f.value) for f in said.facts if f.field is Field.SUBJECT and f.origin is origin
        ]
        if titles:
            return _most_usual(titles)
    return ""


def _most_usual(words: Sequence[str]) -> str:
    """The wording most often used, case and quotation marks aside; the longest of several.

    Blanks make none longer: "25 -NQ/TW" says no more than "25-NQ/TW".
    """
    counts = Counter(phrase_key(word) for word in words)
    return max(
        words,
        key=lambda word: (
            counts[phrase_key(word)],
            len(word) - word.count(" "),
            sum(map(str.isupper, word)),
            word,
        ),
    )


def _name(said: Statements) -> str:
    """What an instrument without number is called: as its record says, else as it is cited most fully."""
    if said.held:
        names = said.held.source.record.names
        return names[0] if names else said.held.value(Field.SUBJECT)
    surfaces = [
        fold_blanks(mention.citation.surface)
        for mention in said.mentions
        if mention.citation.surface.count("(") == mention.citation.surface.count(")")
    ]
    starting = [s for s in surfaces if phrase_key(s).startswith(said.mentions[0].citation.type)]
    if starting:
        return _most_usual([s[0].upper() + s[1:] for s in starting])
    # Only cited in a coordination ("… Trung ương 4 (khóa XI và XII)"): no one place prints the whole name.
    citation = said.mentions[0].citation if said.mentions else None
    names = (*said.identity.names, said.identity.id)
    return _spelled_out(citation.surface, said.identity) if citation else names[0]


def _spelled_out(surface: str, identity: Identity) -> str:
    base = surface.split("(", maxsplit=1)[0].strip() if "(" in surface else ""
    return f"{base} khóa {identity.term}".strip() if base else f"Nghị quyết Trung ương khóa {identity.term}"


def _most_stated(facts: Sequence[Fact], field: Field) -> str:
    counts = Counter(fact.printed or fact.value for fact in facts if fact.field is field)
    return counts.most_common(1)[0][0] if counts else ""
