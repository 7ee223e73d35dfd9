"""A small invented archive, built by hand from the models. No name, number or date in it is real.

It holds, each once: a Party directive held; a State directive only cited, on whose date two
sources differ; a report of a former province with a footnote, a paragraph that a page break
cut apart, a slip, layout marks, a mask, an editor's annotation; an ambiguous and an unresolved
citation; characters that mean something to Markdown, to HTML and to template languages.
"""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.citations import (
    Ambiguous,
    Citation,
    CitationKind,
    Mention,
    Relation,
    Resolution,
    Resolved,
    Unresolved,
)
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Conflict, Fact, Field, Origin
from build_tools.models.headers import Header, Printed, Signatory
from build_tools.models.ids import (
    Anchor,
    InstrumentId,
    IssuerId,
    KindId,
    PredicateId,
    ProvinceId,
    ThemeId,
)
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.models.records import Annotation, Mask, Record, SourceFile
from build_tools.models.registers import (
    Abbreviation,
    DocumentKind,
    FigureWords,
    Issuer,
    Level,
    MapCell,
    Predicate,
    Province,
    Region,
    Side,
    TargetWords,
    Theme,
    WordClasses,
)
from build_tools.models.texts import Body, Footnote, LayoutMark, Paragraph, Role, Span
from build_tools.registers import Registers

NO_WORDS = WordClasses(
    governing=frozenset(),
    law_name_ends=frozenset(),
    surnames=frozenset(),
    qualifiers=frozenset(),
    authority_heads=frozenset(),
    unit_words=frozenset(),
)

NO_FIGURES = FigureWords(
    units=(),
    per=(),
    no_units=(),
    named=(),
    counting=(),
    approximate=(),
    comparing=(),
    counting_verbs=(),
    calendar=(),
    every=(),
    before_days=(),
    targets=TargetWords(
        cues=(), carrying=(), no_cues=(), results=(), headings=(), leading=(), result_headings=()
    ),
)

HOSTILE = (
    "4. <script>alert(1)</script> {{ x }} {% y %} *sao* __gạch__ [chữ](http://a.vn) # | \\ ` &amp; {: .x } "
    "[^1] :smile: --- *** *[UBND]: y ![ảnh](z) ~~xóa~~ ==tô== $toán$ <!-- ghi chú --> </div> &#42;"
)
PARTY = InstrumentId("7-nq-tu-song-xa-2019")
STATE = InstrumentId("15-ct-ubnd-song-xa-2018")
REPORT = InstrumentId("bc-so-noi-vu-song-xa")
TWIN = InstrumentId("15-ct-ubnd-nui-cao-2018")
FORMER, PRESENT = ProvinceId("song-xa-truoc-2025"), ProvinceId("nui-cao")
CITES, IMPLEMENTS, REVIEWS = PredicateId("cites"), PredicateId("implements"), PredicateId("reviews")
THEME = ThemeId("doi-thoai")
MASKED_NAME = "Trần Văn Ẩn"

PARTY_RAW = f"""ĐẢNG BỘ SÔNG XA
Số 7-NQ/TU

NGHỊ QUYẾT
về đối thoại với Nhân dân

I- MỤC TIÊU

1. Lắng nghe dân; thực hiện Chỉ thị số 15/CT-UBND ngày 02/3/2018 của Ủy ban nhân dân tỉnh về tiếp dân.

{HOSTILE}

- Mỗi huyện có một buổi đối thoại.

Người ký: {MASKED_NAME}
"""
REPORT_RAW = f"""**BÁO CÁO
KẾT QUẢ**

Thực hiện Nghị quyết số 7-NQ/TU, tỉnh đã tổ chức *đối thoại*¹ và làm theo

¹ Ông {MASKED_NAME} chủ trì; xem Chỉ thị số 15/CT-UBND ngày 03/3/2018.

hướng dẫn tại Kế hoạch số 9/KH-UBND, Công văn số 88/XX cùng Nghị quyêt số 7-N/TU; tổ cáo giảm.[bookmark: x]
"""


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


def party_document() -> Document:
    """The Party directive: headings, an item, a hostile paragraph, a masked name."""
    raw = PARTY_RAW
    first = "1. Lắng nghe dân; thực hiện Chỉ thị số 15/CT-UBND ngày 02/3/2018 của Ủy ban nhân dân tỉnh về tiếp dân."
    body = Body(
        paragraphs=(
            paragraph(raw, Role.LETTERHEAD, "ĐẢNG BỘ SÔNG XA"),
            paragraph(raw, Role.LETTERHEAD, "Số 7-NQ/TU"),
            paragraph(raw, Role.TITLE, "NGHỊ QUYẾT"),
            paragraph(raw, Role.TITLE, "về đối thoại với Nhân dân"),
            paragraph(raw, Role.HEADING, "I- MỤC TIÊU", level=1, alias="muc-i"),
            paragraph(raw, Role.PARAGRAPH, first, alias="muc-i-1"),
            paragraph(raw, Role.PARAGRAPH, HOSTILE),
            paragraph(raw, Role.ITEM, "- Mỗi huyện có một buổi đối thoại."),
            paragraph(raw, Role.SIGNATURE, f"Người ký: {MASKED_NAME}"),
        )
    )
    instrument = Instrument(
        id=PARTY,
        kind=KindId("nghi-quyet"),
        number="7-NQ/TU",
        issuer=IssuerId("tinh-uy--song-xa-truoc-2025"),
        issuer_name="Tỉnh ủy Sông Xa",
        province=FORMER,
        date=PartialDate(year=2019, month=5),
        subject="đối thoại với Nhân dân | *và* <b>lắng nghe</b>",
        held=True,
        facts=(
            Fact(
                field=Field.NUMBER,
                value="7-NQ/TU",
                printed="7-NQ/TU",
                origin=Origin.READ,
                document=PARTY,
                line=2,
            ),
            Fact(
                field=Field.DATE,
                value="2019-05",
                origin=Origin.INFERRED,
                document=PARTY,
                line=8,
                note="Suy ra từ mục I.1.",
            ),
        ),
    )
    header = Header(
        number=Printed(value="7-NQ/TU", span=span(raw, "7-NQ/TU"), line=2),
        kind=Printed(value="NGHỊ QUYẾT", span=span(raw, "NGHỊ QUYẾT"), line=4),
        signatories=(Signatory(name=MASKED_NAME, capacity="BÍ THƯ", line=14),),
        recipients=(Printed(value="Lưu: *VT*", span=Span(start=0, end=4), line=1),),
    )
    cited = mention(
        PARTY,
        raw,
        "Chỉ thị số 15/CT-UBND",
        Resolved(target=STATE, reason="ngày"),
        anchor="d9",
        evidence=first,
        relation=IMPLEMENTS,
    )
    passage = Passage(document=PARTY, anchor=Anchor("d13"), theme=THEME, triggers=("đối thoại",))
    return Document(
        instrument=instrument,
        record=record(PARTY, masks=[Mask(line=15, text=MASKED_NAME, reason="tên người *riêng*")]),
        raw=raw,
        header=header,
        body=body,
        mentions=(cited,),
        passages=(passage,),
    )


def report_document() -> Document:
    """The report: joined paragraph, footnote, marks, slip, annotation, uncertain citations."""
    raw = REPORT_RAW
    note = next(line for line in raw.splitlines() if line.startswith("¹"))
    start, end = raw.splitlines()[3], raw.splitlines()[7]
    stars = [Span(start=at, end=at + 2) for at in (0, raw.index("**\n", 2))]
    single = [Span(start=at, end=at + 1) for at in (raw.index("*đối"), raw.index("*¹"))]
    body = Body(
        paragraphs=(
            paragraph(raw, Role.TITLE, "**BÁO CÁO"),
            paragraph(raw, Role.TITLE, "KẾT QUẢ**"),
            paragraph(raw, Role.PARAGRAPH, start, end, alias="d8"),
        ),
        footnotes=(
            Footnote(
                mark="¹",
                anchor=Anchor("d6"),
                lines=(6,),
                pieces=(span(raw, note),),
                calls=(Span(start=raw.index("¹"), end=raw.index("¹") + 1),),
            ),
        ),
        marks=(
            *(LayoutMark(span=each, style="strong") for each in stars),
            *(LayoutMark(span=each, style="em") for each in single),
            LayoutMark(span=span(raw, "[bookmark: x]"), style="drop"),
        ),
    )
    instrument = Instrument(
        id=REPORT,
        kind=KindId("bao-cao"),
        number="/BC-SNV",
        issuer_name="Sở Nội vụ tỉnh Sông Xa",
        province=FORMER,
        date=PartialDate(year=2020),
        subject="Kết quả đối thoại",
        held=True,
    )
    mentions = (
        mention(
            REPORT,
            raw,
            "Nghị quyết số 7-NQ/TU",
            Resolved(target=PARTY, reason="số"),
            anchor="d4",
            evidence=start,
            relation=REVIEWS,
        ),
        mention(
            REPORT,
            raw,
            "Chỉ thị số 15/CT-UBND",
            Resolved(target=STATE, reason="số"),
            anchor="d6",
            evidence=note,
        ),
        mention(
            REPORT,
            raw,
            "Kế hoạch số 9/KH-UBND",
            Ambiguous(candidates=(STATE, TWIN), reason="hai tỉnh cùng số"),
            anchor="d4",
            evidence=end,
        ),
        mention(
            REPORT, raw, "Công văn số 88/XX", Unresolved(reason="ký hiệu lạ *XX*"), anchor="d4", evidence=end
        ),
        mention(
            REPORT,
            raw,
            "Nghị quyêt số 7-N/TU",
            Resolved(target=PARTY, reason="số"),
            anchor="d4",
            evidence=end,
            slip="7-N/TU",
        ),
    )
    annotation = Annotation(line=8, printed="tổ cáo", suggested="tố cáo", note="Lỗi <dấu>.")
    mask = Mask(line=6, text=MASKED_NAME, reason="tên công dân")
    return Document(
        instrument=instrument,
        record=record(REPORT, annotations=[annotation], masks=[mask]),
        raw=raw,
        header=Header(subject=Printed(value="Kết quả", span=span(raw, "KẾT QUẢ"), line=2)),
        body=body,
        mentions=mentions,
        passages=(),
    )


def registers() -> Registers:
    """Registers of an invented country."""
    day = PartialDate(year=2025, month=7, day=1)
    provinces = (
        Province(
            id=PRESENT,
            name="Núi Cao",
            kind="tỉnh",
            region="vung-cao",
            valid_from=day,
            valid_to=None,
            predecessors=(FORMER,),
            act="Nghị quyết số 1/QH",
            source="bịa",
        ),
        Province(
            id=FORMER,
            name="Sông Xa",
            kind="tỉnh",
            region="",
            valid_from=None,
            valid_to=PartialDate(year=2025, month=6, day=30),
            successors=(PRESENT,),
            source="bịa",
        ),
    )
    kinds = {"nghi-quyet": "nghị quyết", "chi-thi": "chỉ thị", "bao-cao": "báo cáo"}
    verbs = {IMPLEMENTS: "thực hiện", REVIEWS: "tổng kết", CITES: "dẫn chiếu"}
    return Registers(
        provinces={each.id: each for each in provinces},
        regions=(Region(id="vung-cao", name="Vùng cao", members=(PRESENT,), source="bịa"),),
        map_cells=(
            MapCell(unit=PRESENT, row=1, column=2),
            MapCell(unit=PRESENT, row=2, column=6, part="Đặc khu Đảo Xa", part_source="bịa"),
        ),
        issuers={},
        kinds={
            KindId(each): DocumentKind(
                id=KindId(each), name=name, symbols=(), sides=(Side.PARTY, Side.STATE), source="bịa"
            )
            for each, name in kinds.items()
        },
        predicates={
            each: Predicate(
                id=each,
                active=verb,
                passive=f"được {verb}",
                outgoing=f"Văn bản được {verb}",
                incoming=f"Văn bản {verb} văn bản này",
                between_instruments=True,
            )
            for each, verb in verbs.items()
        },
        abbreviations=(
            Abbreviation(
                short="ĐẢNG BỘ", long="Đảng bộ <tỉnh>", group="cơ quan", confirmed=True, source="bịa"
            ),
            Abbreviation(
                short="UB_ND",
                long="Ủy ban *nhân dân*",
                group="cơ quan",
                collisions=("khác",),
                confirmed=False,
                source="bịa",
            ),
        ),
        terms=(),
        laws=(),
        cues=(),
        words=NO_WORDS,
        figures=NO_FIGURES,
    )


def sample_graph() -> Graph:
    """The whole graph."""
    party, report = party_document(), report_document()
    by_party = Fact(field=Field.DATE, value="2018-03-02", origin=Origin.READ, document=PARTY, line=9)
    by_report = replace(by_party, value="2018-03-03", document=REPORT, line=6)
    state = Instrument(
        id=STATE,
        kind=KindId("chi-thi"),
        number="15/CT-UBND",
        issuer_name="Ủy ban nhân dân tỉnh Sông Xa",
        province=FORMER,
        date=PartialDate(year=2018, month=3, day=3),
        subject="tiếp dân",
        facts=(by_party, by_report),
    )
    twin = Instrument(id=TWIN, kind=KindId("chi-thi"), number="15/CT-UBND", subject="khác", confirmed=False)
    instruments = sorted((party.instrument, report.instrument, state, twin), key=lambda each: each.id)
    issuer = Issuer(
        id=IssuerId("tinh-uy--song-xa-truoc-2025"),
        name="Tỉnh ủy Sông Xa",
        aliases=(),
        symbols=("TU",),
        level=Level.PROVINCE,
        side=Side.PARTY,
        province=FORMER,
        source="bịa",
    )
    theme = Theme(
        id=THEME,
        name="Đối thoại",
        definition="Gặp dân, nghe dân <nói>.",
        triggers=("đối thoại",),
        guiding=(PARTY,),
        source="bịa",
    )
    return Graph(
        registers=registers(),
        instruments={each.id: each for each in instruments},
        documents={each.id: each for each in sorted((party, report), key=lambda each: each.id)},
        issuers={issuer.id: issuer},
        themes={theme.id: theme},
        mentions=(*party.mentions, *report.mentions),
        relations=(
            Relation(subject=PARTY, predicate=IMPLEMENTS, object=STATE, mentions=party.mentions),
            Relation(subject=REPORT, predicate=REVIEWS, object=PARTY, mentions=report.mentions[:1]),
            Relation(subject=REPORT, predicate=CITES, object=STATE, mentions=report.mentions[1:2]),
        ),
        conflicts=(
            Conflict(
                instrument=STATE,
                field=Field.DATE,
                statements=(("2018-03-02", (by_party,)), ("2018-03-03", (by_report,))),
            ),
        ),
        new_ids=(),
        moved_ids={InstrumentId("dia-chi-cu"): PARTY},
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
