"""The laws of the register as known instruments: "Luật Thanh tra" in a paper of 2018 is 56/2010/QH12."""

from collections.abc import Iterator
from dataclasses import replace

from build_tools.models.ids import InstrumentId, IssuerId, KindId
from build_tools.models.numbers import number_key
from build_tools.models.records import Archive, KnownInstrument
from build_tools.models.registers import Enactment, LawName
from build_tools.registers import Registers
from build_tools.resolve.minting import slug

_ORDINANCE = KindId("phap-lenh")
_NATIONAL_ASSEMBLY, _STANDING_COMMITTEE = IssuerId("quoc-hoi"), IssuerId("uy-ban-thuong-vu-quoc-hoi")


def with_laws(archive: Archive, registers: Registers) -> Archive:
    """The archive with the laws that its editors have not entered themselves, told by their number."""
    entered = {number_key(known.number) for known in archive.instruments if known.number}
    laws = (law for law in _laws(registers) if not law.number or number_key(law.number) not in entered)
    return replace(archive, instruments=(*archive.instruments, *laws))


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
        issuer=_STANDING_COMMITTEE if law.kind == _ORDINANCE else _NATIONAL_ASSEMBLY,
        date=enactment.passed,
        subject="" if kind.named_only else law.name,
        source=enactment.source,
    )
