"""Title, way back and search data of the pages of instruments."""

from collections.abc import Iterator
from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.models.provinces import Province
from build_tools.parts import addresses, entries, quotes, wording
from build_tools.parts.addresses import Target
from build_tools.parts.terms import term_name
from build_tools.parts.values import Head, Link

HOME = Link(text="Trang chủ", to=addresses.HOME)
UNDER_LOOKUPS = (HOME, Link(text="Tra cứu nhanh", to=addresses.LOOKUPS))
UNDER_TRAINING = (HOME, Link(text="Đào tạo", to=addresses.TRAINING))
_DESCRIPTION_LENGTH = 180
_HELD = "Toàn văn, mỗi đoạn có địa chỉ riêng; văn bản được dẫn và nơi dẫn."
_CITED = "Chưa có toàn văn; những điều đã biết và nơi dẫn."


def under_home(title: str, description: str, *, wide: bool = False) -> Head:
    """The head of a page that stands right under the home page."""
    return Head(title=title, description=description, crumbs=(HOME,), wide=wide)


def of_instrument(graph: Graph, instrument: Instrument) -> Head:
    """The head of an instrument's page, with the filters and values that a search offers."""
    seen = entries.entry(graph, instrument)
    subject = f": {seen.subject}" if seen.subject and not seen.told else ""
    form = wording.citation_form(instrument, graph.registers)
    values = (("so", seen.number), ("ngay", seen.iso), ("co-quan", seen.issuer), ("loai", seen.kind))
    return Head(
        heading=" ".join(seen.heading).strip(),
        title=quotes.shorten(f"{seen.call}{subject}", _DESCRIPTION_LENGTH),
        description=f"{quotes.shorten(form, 2 * _DESCRIPTION_LENGTH)}. {_HELD if instrument.held else _CITED}",
        crumbs=(HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS)),
        filters=tuple(dict.fromkeys(_filters(graph, instrument))),
        meta=tuple((key, value) for key, value in values if value),
    )


def further(head: Head, what: str, to: Target) -> Head:
    """Of a further page of a list, whose first one has this head: `Danh mục văn bản: 2019, trang 2/3`."""
    crumbs = (*head.crumbs, Link(text=head.title, to=to))
    return replace(head, title=f"{head.title}: {what}", crumbs=crumbs)


def unit_names(graph: Graph, province: Province) -> Iterator[str]:
    """The unit and those it has become: a paper of Bắc Giang is found from Bắc Ninh too."""
    yield province.name
    for successor in province.successors:
        if successor in graph.registers.provinces:
            yield graph.registers.provinces[successor].name


def _filters(graph: Graph, instrument: Instrument) -> Iterator[tuple[str, str]]:
    seen = entries.entry(graph, instrument)
    yield "loai", seen.kind
    if seen.issuer:
        yield "co-quan", seen.issuer
    level = entries.level_of(graph, instrument)
    if level is not None:
        yield "cap", wording.capitalized(wording.LEVELS[level])
    province = graph.registers.provinces.get(instrument.province) if instrument.province else None
    for name in unit_names(graph, province) if province else ():
        yield "tinh", name
    for theme in graph.themes_of.get(instrument.id, ()):
        yield "chu-de", graph.themes[theme].name
    if seen.year:
        yield "nam", seen.year
    if term := term_name(graph, instrument):
        yield "khoa", term
    yield "toan-van", "co" if instrument.held else "khong"
