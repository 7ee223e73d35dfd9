"""What an instrument is called wherever it is listed or named as a source: short, and never like another one.

What has a number is called by it. What has none, or only a blank of one, by kind, time and authority: "Báo cáo 2023
của Văn phòng UBND tỉnh Quảng Trị", "Báo cáo 7/2020 của Sở Nội vụ Bắc Giang"; of two that would be called alike each
is told by the beginning of its subject too. Its whole title stands on its own page.
"""

from collections.abc import Iterable

from build_tools.graph.model import Graph, time_shared
from build_tools.models.instruments import Instrument
from build_tools.parts import wording

_SHORTENED = ("Ủy ban nhân dân", "Hội đồng nhân dân")
"""Bodies that everybody writes short within the name of an authority; the register tells how."""
_OFFICE, _OF_UNIT = "Sở ", (" tỉnh ", " thành phố ")
"""`Sở Nội vụ tỉnh Bắc Giang` is `Sở Nội vụ Bắc Giang`."""
_GIST = 48
"""Characters of a subject by which two are told apart, where that many do."""


def short_name(graph: Graph, instrument: Instrument) -> str:
    """As lists have it."""
    return _by_time(graph, instrument) or wording.short_form(instrument, graph.registers.kinds)


def source_name(graph: Graph, instrument: Instrument) -> str:
    """As it stands as a source beside something else."""
    return _by_time(graph, instrument) or wording.brief_form(instrument, graph.registers.kinds)


def told_by_time(graph: Graph, instrument: Instrument) -> bool:
    """Whether its short name tells when it was issued, and by whom."""
    return bool(_by_time(graph, instrument))


def _by_time(graph: Graph, instrument: Instrument) -> str:
    shared = time_shared(instrument)
    if shared is None or (not instrument.number and not wording.tells_subject(instrument)):
        return ""
    kind = wording.kind_name(instrument, graph.registers.kinds)
    time = wording.short_date(instrument.date)
    when = f"ngày {time}" if instrument.date and instrument.date.is_full else time
    name = " ".join(filter(None, (kind, when, f"của {_authority(graph, instrument.issuer_name)}")))
    alike = [each for each in graph.of_time.get(shared, ()) if each.id != instrument.id]
    return f"{name}{_apart(instrument, alike)}" if alike else name


def _apart(instrument: Instrument, others: Iterable[Instrument]) -> str:
    """`: kết quả 05 năm …`: as much of the subject as tells it from the others; the number or the id where none does."""
    subjects = [each.subject for each in others]
    subject = instrument.subject
    for said in (wording.cut(subject, _GIST), subject):
        if said and said not in {wording.cut(each, _GIST) if said != subject else each for each in subjects}:
            return f": {wording.within_sentence(said)}"
    return f" ({instrument.id})"


def _authority(graph: Graph, name: str) -> str:
    """`Văn phòng UBND tỉnh Quảng Trị` of Văn phòng Ủy ban nhân dân tỉnh Quảng Trị."""
    short = {each.long: each.short for each in graph.registers.abbreviations}
    for body in _SHORTENED:
        name = name.replace(body, short.get(body, body))
    if name.startswith(_OFFICE):
        for word in _OF_UNIT:
            name = name.replace(word, " ", 1)
    return name
