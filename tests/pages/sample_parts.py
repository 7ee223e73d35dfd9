"""The names in the invented archive, and its parts made from the models with few words."""

from collections.abc import Sequence

from build_tools.models.citations import (
    Citation,
    CitationKind,
    Mention,
    Resolution,
)
from build_tools.models.dates import PartialDate
from build_tools.models.ids import (
    Anchor,
    InstrumentId,
    KindId,
    PredicateId,
    ProvinceId,
    ThemeId,
)
from build_tools.models.instruments import Instrument
from build_tools.models.records import Annotation, Mask, Record, SourceFile
from build_tools.models.texts import Paragraph, Role, Span

PARTY = InstrumentId("7-nq-tu-song-xa-2019")
STATE = InstrumentId("15-ct-ubnd-song-xa-2018")
REPORT = InstrumentId("bc-so-noi-vu-song-xa")
TWIN = InstrumentId("15-ct-ubnd-nui-cao-2018")
FORMER, PRESENT = ProvinceId("song-xa-truoc-2025"), ProvinceId("nui-cao")
CITES, IMPLEMENTS, REVIEWS = PredicateId("cites"), PredicateId("implements"), PredicateId("reviews")
THEME = ThemeId("doi-thoai")
MASKED_NAME = "Trần Văn Ẩn"


def span(raw: str, words: str) -> Span:
    """Where words stand in a text, for the first time."""
    start = raw.index(words)
    return Span(start=start, end=start + len(words))


def line_of(raw: str, offset: int) -> int:
    """The 1-based line of an offset."""
    return raw.count("\n", 0, offset) + 1


def paragraph(raw: str, role: Role, *pieces: str, level: int = 0, alias: str = "") -> Paragraph:
    """A paragraph made of words of a text."""
    spans = tuple(span(raw, piece) for piece in pieces)
    lines = tuple(line_of(raw, each.start) for each in spans)
    return Paragraph(
        anchor=Anchor(f"d{lines[0]}"),
        aliases=(Anchor(alias),) if alias else (),
        role=role,
        level=level,
        pieces=spans,
        lines=lines,
    )


def mention(
    document: InstrumentId,
    raw: str,
    surface: str,
    resolution: Resolution,
    *,
    anchor: str,
    evidence: str,
    relation: PredicateId = CITES,
    slip: str = "",
) -> Mention:
    """A citation at the first place of its surface."""
    place = span(raw, surface)
    citation = Citation(
        span=place,
        line=line_of(raw, place.start),
        column=place.start - (raw.rfind("\n", 0, place.start) + 1),
        surface=surface,
        kind=CitationKind.NUMBERED,
        type=" ".join(surface.split()[:2]).lower(),
        number=surface.rpartition(" ")[2],
        named=place,
        relation=relation,
        slip=slip,
        evidence=span(raw, evidence),
    )
    return Mention(document=document, anchor=Anchor(anchor), citation=citation, resolution=resolution)


def record(of: InstrumentId, *, annotations: Sequence[Annotation] = (), masks: Sequence[Mask] = ()) -> Record:
    """A record with its source file."""
    return Record(
        id=of,
        path=f"documents/{of}/record.yml",
        source=SourceFile(
            name="source.txt", sha256="0" * 64, received_as="a_b*.txt", origin="Sở Nội vụ Sông Xa"
        ),
        added=PartialDate(year=2026, month=1, day=2),
        updated=PartialDate(year=2026, month=1, day=2),
        annotations=tuple(annotations),
        masks=tuple(masks),
    )


def instrument_of(
    kind: str, number: str, date: str, issuer: str, subject: str, *, name: str = ""
) -> Instrument:
    """An instrument by what readers see of it."""
    return Instrument(
        id=InstrumentId("x"),
        kind=KindId(kind),
        number=number,
        date=PartialDate.parse(date) if date else None,
        issuer_name=issuer,
        subject=subject,
        name=name,
    )
