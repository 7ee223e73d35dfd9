"""What a document held says of itself, and what its editor adds: facts, identity, setting."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.issuer_names import IssuerName
from build_tools.graph.commencement import commencement
from build_tools.graph.laws import is_draft, is_enacted, law_name
from build_tools.header.read import kind_word
from build_tools.models.archive import SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.headers import Header, Printed
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.issuers import Level
from build_tools.models.records import Record
from build_tools.normalize import NormalizedText, fold_blanks, match_key, normalize
from build_tools.reading import Reading
from build_tools.registers.units import provinces_named, unit_issuer_id
from build_tools.resolve.catalogue import issuer_class, name_key, spelling
from build_tools.resolve.identity import Identity
from build_tools.resolve.scope import Setting

_BELOW = frozenset({Level.DISTRICT, Level.COMMUNE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a document says of itself, joined with what its record says."""

    source: SourceDocument
    facts: tuple[Fact, ...]
    """Read in its text first, then its editor's."""
    names: tuple[str, ...]
    """Customary ones, and that of its heading where it is a law."""
    signed_in: ProvinceId | None
    """The unit that its dateline names."""
    level: Level | None
    """That of a district or commune, where its letterhead is one's."""
    locality: str
    """Folded name of that district or commune; "" for any other authority."""
    above: ProvinceId | None
    """The province whose authority stands above it in the letterhead."""

    @property
    def id(self) -> InstrumentId:
        """The id of the record."""
        return self.source.record.id

    def value(self, field: Field) -> str:
        """The value that counts: the editor's where there is one, else the one read."""
        values = [fact.value for fact in self.facts if fact.field is field]
        return values[-1] if values else ""

    @property
    def date(self) -> PartialDate | None:
        """Day of issue, as far as known."""
        return PartialDate.parse(self.value(Field.DATE)) if self.value(Field.DATE) else None

    @property
    def in_force(self) -> PartialDate | None:
        """From when it holds, where it or its editor says so."""
        return PartialDate.parse(self.value(Field.IN_FORCE)) if self.value(Field.IN_FORCE) else None

    @property
    def issuer(self) -> IssuerId | None:
        """The authority; joined with its unit where it is one of a class."""
        return IssuerId(self.value(Field.ISSUER)) or None

    @property
    def province(self) -> ProvinceId | None:
        """The unit whose authority issued it, or that it is about where an editor says so."""
        return ProvinceId(self.value(Field.PROVINCE)) or None

    @property
    def setting(self) -> Setting:
        """What its citations are read against."""
        return Setting(
            province=self.province or self.above or self._dateline_unit,
            date=self.date,
            level=self.level,
            locality=self.locality,
        )

    @property
    def _dateline_unit(self) -> ProvinceId | None:
        """The unit where it was signed, if nothing says who issued it; "Hà Nội" is where central bodies sign."""
        return self.signed_in if self.issuer is None and self.signed_in != "ha-noi" else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held(Own):
    """A document that was read whole."""

    reading: Reading


def own_of(source: SourceDocument, header: Header, grammar: Grammar) -> Own:
    """Join what the letterhead says with what the record adds."""
    read = _read_facts(source.record, header, grammar)
    place = header.place
    units = provinces_named(grammar.registers, place.value, header.date) if place else ()
    facts = (*read, *source.record.facts)
    text = normalize(source.raw)
    is_final = not is_draft(text.text)
    heading = _heading(facts, grammar) if is_final else ""
    begins = _commencement(source.record.id, text, facts, grammar) if is_final else ()
    below = _below_province(header, grammar)
    return Own(
        source=source,
        facts=(*read, *begins, *source.record.facts),
        names=(*source.record.names, *([heading] if heading else [])),
        signed_in=units[0].id if len(units) == 1 else None,
        level=min(_levels(below, grammar) & _BELOW) if below else None,
        locality=match_key(below.unit) if below else "",
        above=_province_above(text.text, header, grammar) if below else None,
    )


def hold(source: SourceDocument, reading: Reading, grammar: Grammar) -> Held:
    """The document with all that was read in it."""
    own = own_of(source, reading.header, grammar)
    return Held(reading=reading, **{field.name: getattr(own, field.name) for field in fields(own)})


def _heading(facts: Sequence[Fact], grammar: Grammar) -> str:
    """The name of a law, as its heading has it; "" for anything else."""
    said = {fact.field: fact.value for fact in facts}
    kind = grammar.registers.kinds.get(KindId(said.get(Field.KIND, "")))
    return law_name(kind, said.get(Field.NUMBER, ""), said.get(Field.SUBJECT, "")) if kind else ""


def _commencement(
    document: InstrumentId, text: NormalizedText, facts: Sequence[Fact], grammar: Grammar
) -> tuple[Fact, ...]:
    """From when the paper says that it holds; a text that merges others speaks of them, not of itself."""
    said = {fact.field: fact.value for fact in facts}
    kind = grammar.registers.kinds.get(KindId(said.get(Field.KIND, "")))
    if kind is None or not is_enacted(said.get(Field.NUMBER, "")):
        return ()
    issued = PartialDate.parse(said[Field.DATE]) if Field.DATE in said else None
    begins = commencement(text, kind, issued)
    if begins is None:
        return ()
    return (
        Fact(
            field=Field.IN_FORCE,
            value=begins.day.iso,
            printed=begins.printed,
            origin=Origin.READ,
            document=document,
            line=begins.line,
        ),
    )


def _below_province(header: Header, grammar: Grammar) -> IssuerName | None:
    """The authority in the letterhead, where it is one of a district or commune."""
    name = grammar.issuers.at(header.issuer.value, 0) if header.issuer else None
    return name if name and _levels(name, grammar) & _BELOW else None


def _province_above(text: str, header: Header, grammar: Grammar) -> ProvinceId | None:
    """Whose district it is: "TỈNH ỦY BẮC GIANG" stands above "HUYỆN ỦY LỤC NGẠN"."""
    lines = text.split("\n")
    names = [grammar.issuers.at(lines[line - 1], 0) for line in header.letterhead_lines]
    units = {
        unit.id
        for name in names
        if name and name.unit and Level.PROVINCE in _levels(name, grammar)
        for unit in provinces_named(grammar.registers, name.unit, header.date)
    }
    return units.pop() if len(units) == 1 else None


def _levels(name: IssuerName, grammar: Grammar) -> set[Level]:
    return {grammar.registers.issuers[issuer].level for issuer in name.issuers}


def identity_of(held: Own) -> Identity:
    """How the document is told from others."""
    return Identity(
        id=held.id,
        kind=KindId(held.value(Field.KIND)),
        number=held.value(Field.NUMBER),
        names=tuple(dict.fromkeys(map(name_key, held.names))),
        spelt=tuple(dict.fromkeys(map(spelling, held.names))),
        issuer=issuer_class(held.issuer),
        province=held.province if "--" in (held.issuer or "") else held.above,
        locality=held.locality,
        date=held.date,
        in_force=held.in_force,
        subject=held.value(Field.SUBJECT),
    )


def _read_facts(record: Record, header: Header, grammar: Grammar) -> tuple[Fact, ...]:
    def fact(field: Field, value: str, printed: str, line: int) -> Fact:
        return Fact(
            field=field, value=value, printed=printed, origin=Origin.READ, document=record.id, line=line
        )

    facts: list[Fact] = []
    if header.number:
        facts.append(fact(Field.NUMBER, header.number.value, header.number.value, header.number.line))
    if header.kind:
        kind = _kind(header.kind, grammar)
        facts.append(fact(Field.KIND, kind, header.kind.value, header.kind.line))
    elif header.number and (named := grammar.kinds.by_word.get(kind_word(header, grammar))):
        # A dispatch prints no kind: its number tells it.
        facts.append(fact(Field.KIND, named.id, header.number.value, header.number.line))
    if header.issuer:
        issuer, province = _issuer(header.issuer, header.date, grammar)
        facts.append(
            fact(Field.ISSUER, issuer or header.issuer.value, header.issuer.value, header.issuer.line)
        )
        if province:
            facts.append(fact(Field.PROVINCE, province, header.issuer.value, header.issuer.line))
    if header.place:
        facts.append(fact(Field.PLACE, header.place.value, header.place.value, header.place.line))
    if header.date:
        facts.append(fact(Field.DATE, header.date.iso, "", header.date_line))
    if header.subject:
        subject = header.subject
        facts.append(fact(Field.SUBJECT, without_about(subject.value), subject.value, subject.line))
    if header.author:
        facts.append(fact(Field.AUTHOR, header.author.value, header.author.value, header.author.line))
    return tuple(facts)


def without_about(subject: str) -> str:
    """A subject without its leading "về", "về việc", "V/v"."""
    words = fold_blanks(subject)
    for about in ("về việc ", "v/v ", "về "):
        if words.lower().startswith(about):
            return words[len(about) :]
    return words


def _kind(printed: Printed, grammar: Grammar) -> str:
    key = match_key(printed.value)
    return next((kind.id for word, kind in grammar.kinds.by_word.items() if match_key(word) == key), "")


def _issuer(printed: Printed, date: PartialDate | None, grammar: Grammar) -> tuple[str, str]:
    """The registered authority and its unit, where the name is known; "" for what is not."""
    name = grammar.issuers.at(printed.value, 0)
    if name is None or name.end != len(printed.value):
        return "", ""
    issuer = grammar.registers.issuers[name.issuers[0]]
    if not issuer.per_unit:
        return issuer.id, ""
    units = provinces_named(grammar.registers, name.unit, date) if name.unit else ()
    if len(units) != 1:
        return "", ""
    return unit_issuer_id(issuer.id, units[0].id), units[0].id
