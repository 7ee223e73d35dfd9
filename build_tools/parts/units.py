"""Units before and after the merger of 2025: which have a page, and what their authorities issued."""

from collections.abc import Iterator

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Instrument
from build_tools.models.provinces import Province
from build_tools.parts import addresses, wording
from build_tools.parts.values import Link

MERGER = PartialDate(year=2025, month=7, day=1)

_LAST_DAY_BEFORE = PartialDate(year=2025, month=6, day=30)


def paged(graph: Graph) -> Iterator[Province]:
    """Units with a page: those in force, those that ended in 2025, older ones only with papers."""
    for province in graph.registers.provinces.values():
        if has_page(graph, province):
            yield province


def has_page(graph: Graph, province: Province) -> bool:
    """Whether there is a page of the unit."""
    return province.is_current or ended_in_2025(province) or province.id in graph.of_province


def ended_in_2025(province: Province) -> bool:
    """Whether it is one of the 52 units that ended on 30/6/2025."""
    return province.valid_to == _LAST_DAY_BEFORE


def in_force_before(province: Province) -> bool:
    """Whether it is one of the 63 units that existed until 30/6/2025."""
    if province.valid_to is not None:
        return ended_in_2025(province)
    return province.valid_from is None or province.valid_from.sort_key < MERGER.sort_key


def instruments_of(graph: Graph, province: Province) -> tuple[Instrument, ...]:
    """What authorities of the unit issued, and of the units that became part of it."""
    own = graph.of_province.get(province.id, ())
    before = (each for unit in province.predecessors for each in graph.of_province.get(unit, ()))
    return (*own, *before)


def link(province: Province) -> Link:
    """A link to the page of a unit."""
    return Link(text=wording.unit_title(province), to=addresses.of_province(province.id))
