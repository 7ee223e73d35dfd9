"""Which of many instruments a reader should see first: one order, told to him in one sentence."""

from collections.abc import Collection, Iterable, Mapping

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Level
from build_tools.parts import entries, wording

_LEVELS = tuple(Level)
_Key = tuple[bool, bool, int, int, tuple[int, ...], InstrumentId]


def ranked(
    graph: Graph,
    instruments: Iterable[Instrument],
    said: Mapping[InstrumentId, int],
    *,
    guiding: Collection[InstrumentId] = (),
) -> tuple[Instrument, ...]:
    """The most telling first; `said` is how much each says: passages, places.

    A guiding instrument before all others, what no source calls ended before what has ended, central before
    provincial before lower, what says more before what says less, the newer before the older: each point only
    among those that are equal in the points before it. The id decides last, so that the order is always the same.
    """

    def key(instrument: Instrument) -> _Key:
        level, date = entries.level_of(graph, instrument), instrument.date
        return (
            instrument.id not in guiding,
            instrument.validity == wording.ENDED,
            _LEVELS.index(level) if level else len(_LEVELS),
            -said.get(instrument.id, 0),
            tuple(-part for part in date.sort_key) if date else (0,),
            instrument.id,
        )

    return tuple(sorted(instruments, key=key))


def how(much: str, *, guiding: bool = False) -> str:
    """The order in words; `much` names what is counted: `có nhiều đoạn hơn`."""
    points = ("văn bản chưa hết hiệu lực", "của cấp trên", much, "mới hơn")
    return f"Xếp trước: {'; rồi '.join((*('văn bản chỉ đạo của chủ đề',) * guiding, *points))}."
