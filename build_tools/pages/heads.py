"""Title, way back and search data of the pages of instruments."""

from collections.abc import Iterator

from build_tools.models.instruments import Instrument
from build_tools.models.provinces import Province
from build_tools.pages import addresses, entries, quotes, wording
from build_tools.pages.context import Context
from build_tools.pages.parts import Head, Link

HOME = Link(text="Trang chủ", to=addresses.HOME)
_DESCRIPTION_LENGTH = 180
_HELD = "Toàn văn, mỗi đoạn có địa chỉ riêng; văn bản được dẫn và nơi dẫn."
_CITED = "Chưa có toàn văn; những điều đã biết và nơi dẫn."


def of_instrument(context: Context, instrument: Instrument) -> Head:
    """The head of an instrument's page, with the filters and values that a search offers."""
    seen = entries.entry(context, instrument)
    subject = f": {seen.subject}" if seen.subject and seen.number and not seen.told else ""
    form = context.shown(instrument.id, wording.citation_form(instrument, context.graph.registers))
    values = (("so", seen.number), ("ngay", seen.iso), ("co-quan", seen.issuer), ("loai", seen.kind))
    return Head(
        path=seen.to.path,
        title=quotes.shorten(f"{seen.call}{subject}", _DESCRIPTION_LENGTH),
        description=f"{quotes.shorten(form, 2 * _DESCRIPTION_LENGTH)}. {_HELD if instrument.held else _CITED}",
        crumbs=(HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS)),
        filters=tuple(dict.fromkeys(_filters(context, instrument))),
        meta=tuple((key, value) for key, value in values if value),
    )


def unit_names(context: Context, province: Province) -> Iterator[str]:
    """The unit and those it has become: a paper of Bắc Giang is found from Bắc Ninh too."""
    yield province.name
    for successor in province.successors:
        if successor in context.graph.registers.provinces:
            yield context.graph.registers.provinces[successor].name


def _filters(context: Context, instrument: Instrument) -> Iterator[tuple[str, str]]:
    seen = entries.entry(context, instrument)
    yield "loai", seen.kind
    if seen.issuer:
        yield "co-quan", seen.issuer
    level = entries.level_of(context, instrument)
    if level is not None:
        yield "cap", wording.capitalized(wording.LEVELS[level])
    province = context.graph.registers.provinces.get(instrument.province) if instrument.province else None
    for name in unit_names(context, province) if province else ():
        yield "tinh", name
    for theme in context.themes_of.get(instrument.id, ()):
        yield "chu-de", context.graph.themes[theme].name
    if seen.year:
        yield "nam", seen.year
    yield "toan-van", "co" if instrument.held else "khong"
