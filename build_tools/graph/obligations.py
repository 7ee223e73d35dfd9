"""What each document orders, where it is of a kind that orders; and what editors say of it."""

from collections.abc import Mapping, Sequence

from build_tools.graph.own import Held
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.obligations import EditorialObligation
from build_tools.obligations.editorial import Joined, with_editors
from build_tools.obligations.find import find_obligations
from build_tools.obligations.orders import compile_cues
from build_tools.registers import Registers


def obligations_of(
    held: Mapping[InstrumentId, Held],
    instruments: Mapping[InstrumentId, Instrument],
    said: Sequence[EditorialObligation],
    registers: Registers,
) -> dict[InstrumentId, Joined]:
    """By document held, in the same order."""
    cues = compile_cues(registers.obligation_cues, registers.words.authority_heads)
    joined = {}
    for one in held.values():
        instrument = instruments[one.id]
        kind = registers.kinds.get(instrument.kind)
        found = find_obligations(one.reading, instrument.date, cues) if kind and kind.orders else ()
        joined[one.id] = with_editors(found, [word for word in said if word.document == one.id], one.reading)
    return joined
