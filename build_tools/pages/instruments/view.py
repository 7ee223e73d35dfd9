"""The lists: of instruments, of provinces, of themes, of authorities."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Side
from build_tools.pages.kind import single
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.sides import side_of
from build_tools.parts.values import Entry, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsPage:
    """/van-ban/: what is held, then what is only cited, by side; newest first."""

    head: Head
    held: tuple[Entry, ...]
    cited: tuple[tuple[str, str, tuple[Entry, ...]], ...]
    """Id and name of the side, and its instruments."""
    cited_count: int


def instruments_page(graph: Graph) -> InstrumentsPage:
    """Put the list of instruments together."""
    newest = tuple(reversed(_dated_first(graph)))
    cited = [each for each in newest if not each.held]
    sides: tuple[Side | None, ...] = (*Side, None)
    groups = (
        (
            side.value if side else "",
            wording.SIDES[side] if side else "Chưa rõ khối",
            tuple(entries.entry(graph, i) for i in cited if side_of(graph, i) is side),
        )
        for side in sides
    )
    return InstrumentsPage(
        head=heads.under_home("Văn bản", "Văn bản có toàn văn trong kho và văn bản được dẫn."),
        held=tuple(entries.entry(graph, each) for each in newest if each.held),
        cited=tuple(group for group in groups if group[2]),
        cited_count=len(cited),
    )


def _dated_first(graph: Graph) -> tuple[Instrument, ...]:
    """Oldest first, those without date before all, so that the reverse ends with them."""
    ordered = entries.by_date(graph, graph.instruments.values())
    unknown = tuple(each for each in ordered if each.date is None)
    return (*reversed(unknown), *(each for each in ordered if each.date is not None))


PAGE = single(addresses.INSTRUMENTS, instruments_page)
