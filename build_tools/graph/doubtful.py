"""What is doubtful of addresses that are new: an editor reads these few, and leaves the plain ones to the summary.

An address is permanent, so that it must not stand for a slip of a scan. A new one is doubtful where the text is
damaged or prints look-alike letters there, where no register knows its kind or symbol, where its days contradict
each other, and where it is almost what is known already: one letter, one figure, another spelling of the symbol.
Numbers that follow each other are no doubt, nor are two papers of two authorities, nor what an editor entered.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_tools.graph.almost_equal import Neighbours
from build_tools.graph.model import Graph
from build_tools.models.citations import Mention
from build_tools.models.facts import Origin
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.numbers import DocumentNumber, is_blank

_FOREIGN = ("CYRILLIC", "GREEK", "FULLWIDTH", "LATIN CAPITAL LETTER ETH", "LATIN SMALL LETTER ETH")
"""How Unicode names letters that look like others: С of "С" in Russian, Ð of Iceland for Đ."""
_DAMAGED = re.compile(r"[�?¿¡§¢£¥|~^\\{}<>]")
"""Signs that no number, name or word beside them has, unless a scan was read wrongly."""


class Doubtful(NamedTuple):
    """A new address that an editor should look at."""

    id: InstrumentId
    told: str
    """Its number or name."""
    document: InstrumentId | None
    """Where it is named so, or first; None where no text held names it."""
    line: int
    printed: str
    reasons: tuple[str, ...]
    near: tuple[InstrumentId, ...]
    """Known instruments that may be meant."""


def doubtful(
    graph: Graph, new: Iterable[InstrumentId], registered: Iterable[KnownInstrument] = ()
) -> tuple[Doubtful, ...]:
    """Of the new addresses those that are doubtful, each with every reason, in their order."""
    known = (graph.instruments[each] for each in new if each in graph.instruments)
    ids = [each.id for each in known if not _is_registered(each)]
    neighbours = Neighbours(graph, frozenset(ids), registered)
    found = (_doubtful(graph, graph.instruments[each], neighbours) for each in ids)
    return tuple(one for one in found if one.reasons)


def _doubtful(graph: Graph, one: Instrument, neighbours: Neighbours) -> Doubtful:
    mentions = graph.mentions_of.get(one.id, ())
    near = tuple(neighbours.of(one))
    damaged = [(each, tuple(_of_print(graph, each))) for each in mentions]
    reasons = (
        *(reason for _, said in damaged for reason in said),
        *_of_kind(graph, one),
        *_of_days(graph, one, mentions),
        *(each.why for each in near),
    )
    place = next((each for each, said in damaged if said), next(iter(mentions), None))
    return Doubtful(
        id=one.id,
        told=one.number or one.name,
        document=place.document if place else None,
        line=place.citation.line if place else 0,
        printed=" ".join(place.citation.surface.split()) if place else "",
        reasons=tuple(dict.fromkeys(reasons)),
        near=tuple(each.id for each in near),
    )


def _is_registered(one: Instrument) -> bool:
    """Whether an editor or a register says itself that there is this instrument."""
    return any(fact.origin is Origin.REGISTER for fact in one.facts)


def _of_print(graph: Graph, mention: Mention) -> Iterator[str]:
    """Look-alike letters and damage, in the words of the citation and right behind them."""
    citation = mention.citation
    foreign = [sign for sign in citation.surface if _is_foreign(sign)]
    if foreign:
        yield f"có chữ trông giống chữ Việt nhưng là mã khác: {', '.join(dict.fromkeys(foreign))}"
    behind = graph.documents[mention.document].raw[citation.span.end : citation.span.end + 1]
    if citation.number and (behind.isupper() or _is_foreign(behind)):
        yield f"ngay sau số còn chữ “{behind}”, có thể số bị cắt"
    if _DAMAGED.search(citation.surface) or _DAMAGED.match(behind.replace("?", "")):
        yield "lượt viện dẫn có ký tự lạ, có thể do quét hoặc chuyển đổi hỏng"
    if citation.slip:
        yield f"in là “{citation.slip}”, phần mềm nhận diện là “{citation.number}”"


def _is_foreign(sign: str) -> bool:
    return bool(sign) and unicodedata.name(sign, "").startswith(_FOREIGN)


def _of_kind(graph: Graph, one: Instrument) -> Iterator[str]:
    """A kind or a symbol that no register knows."""
    registers = graph.registers
    if one.held and not one.number:
        return
    if one.kind not in registers.kinds:
        yield "chưa rõ loại văn bản"
    if is_blank(one.number):
        yield "số để trống"
        return
    symbol = _head(one.number)
    known = {each for kind in registers.kinds.values() for each in kind.symbols}
    known |= {each for issuer in registers.issuers.values() for each in issuer.symbols}
    if symbol and symbol not in known and re.sub(r"\d+$", "", symbol) not in known:
        yield f"ký hiệu “{symbol}” không có trong danh mục"
    kind = registers.kinds.get(one.kind)
    if kind and kind.symbols and symbol in _symbols(graph) and symbol not in kind.symbols:
        yield f"ký hiệu “{symbol}” không phải của loại {kind.name.lower()}"


def _symbols(graph: Graph) -> frozenset[str]:
    """Symbols that stand for kinds of papers, and for nothing else."""
    issuers = {each for issuer in graph.registers.issuers.values() for each in issuer.symbols}
    kinds = {each for kind in graph.registers.kinds.values() for each in kind.symbols}
    return frozenset(kinds - issuers)


def _head(number: str) -> str:
    """`NQ` of `25-NQ/TW`; "" of what is no whole number."""
    try:
        return DocumentNumber.parse(number).symbols[0]
    except ValueError:
        return ""


def _of_days(graph: Graph, one: Instrument, mentions: Iterable[Mention]) -> Iterator[str]:
    """A year in the number that is not that of its issue; a day after that of the paper that names it."""
    try:
        year = DocumentNumber.parse(one.number).year if one.number else None
    except ValueError:
        year = None
    if year and one.date and one.date.year != year:
        yield f"năm trong số ({year}) khác năm ban hành ({one.date.year})"
    for mention in mentions:
        day, stated = graph.documents[mention.document].instrument.date, mention.citation.date
        if day and stated and stated.surely_after(day):
            yield "ngày ghi cạnh số sau ngày của văn bản dẫn"
