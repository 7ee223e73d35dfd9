"""Laws under all their names: "Luật Thanh tra" in a paper of 2018 is 56/2010/QH12, held or not.

The register, the editors and the heading of a text held ("LUẬT" / "LÀNG NGHỀ") each give names to a law;
none of them takes away what another gave.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_tools.models.archive import Archive
from build_tools.models.ids import InstrumentId
from build_tools.models.kinds import DocumentKind
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.laws import Enactment, LawName
from build_tools.models.numbers import number_key
from build_tools.normalize import slug
from build_tools.registers import Registers

_NO_ENACTMENT = re.compile(r"\A\D|VBHN")
"""The number of a draft is blank; a consolidated text (VBHN) bears the name of a law and is none."""
_DRAFT = re.compile(r"^[^\w\n]*+(?:BẢN )?(?:DỰ THẢO\b|Dự thảo(?: lần\b|[^\w\n]*+$))", re.MULTILINE)
_TOP = 1000
"""Characters within which a draft says that it is one."""
_REVISED = re.compile(r"(?<!\s)\s*+\(sửa đổi[^()]*\)$", re.IGNORECASE)


def with_laws(archive: Archive, registers: Registers) -> Archive:
    """The archive with the laws of the register; what its editors have entered keeps their word, and is named too."""
    registered = {one.id: one for one in _laws(registers)}
    by_number = {number_key(one.number): one for one in registered.values() if one.number}
    entered = []
    for known in archive.instruments:
        law = by_number.get(number_key(known.number)) if known.number else registered.get(known.id)
        if law is not None:
            registered.pop(law.id, None)
        entered.append(_named(known, law, registers))
    return replace(archive, instruments=(*entered, *registered.values()))


def _named(known: KnownInstrument, law: KnownInstrument | None, registers: Registers) -> KnownInstrument:
    """What an editor entered, under the names that kind and subject and the register give it."""
    kind = registers.kinds[known.kind]
    own = law_name(kind, known.number, known.subject)
    names = (*known.names, *([own] if own else []), *(law.names if law else ()))
    named = replace(known, names=tuple(dict.fromkeys(names)))
    if known.in_force or law is None:
        return named
    return replace(named, in_force=law.in_force, in_force_source=law.in_force_source)


def law_name(kind: DocumentKind, number: str, subject: str) -> str:
    """The name that its kind and its heading make of a law: `Luật LÀNG NGHỀ`; "" for what is no enactment."""
    if not kind.law or kind.named_only or not subject or not is_enacted(number):
        return ""
    return f"{kind.name} {_REVISED.sub('', subject)}"


def is_enacted(number: str) -> bool:
    """Whether this is the number of a paper that was issued, not of a draft or of a text that merges others."""
    return not _NO_ENACTMENT.search(number)


def is_draft(text: str) -> bool:
    """Whether a text says of itself that it is one: it may bear the name of a law that is in force."""
    return _DRAFT.search(text, 0, _TOP) is not None


def _laws(registers: Registers) -> Iterator[KnownInstrument]:
    for law in registers.laws:
        for enactment in law.enacted:
            yield _known(law, enactment, registers)


def _known(law: LawName, enactment: Enactment, registers: Registers) -> KnownInstrument:
    kind = registers.kinds[law.kind]
    names = tuple(name if kind.named_only else f"{kind.name} {name}" for name in law.names)
    return KnownInstrument(
        id=InstrumentId(slug(enactment.number or f"{names[0]} {enactment.passed.year}")),
        line=0,
        kind=law.kind,
        number=enactment.number,
        names=names,
        issuer=kind.passed_by,
        date=enactment.passed,
        in_force=enactment.in_force,
        in_force_source=enactment.source if enactment.in_force else "",
        subject="" if kind.named_only else law.name,
        source=enactment.source,
    )
