"""The two documents that the invented archive holds, as they are after they were read."""

from build_tools.graph.spots import spots_of
from build_tools.models.citations import (
    Ambiguous,
    Resolved,
    Unresolved,
)
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.headers import Header, Printed, Signatory
from build_tools.models.held_text import text_of
from build_tools.models.ids import (
    Anchor,
    IssuerId,
    KindId,
)
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.models.records import Annotation, Mask
from build_tools.models.texts import Body, Footnote, LayoutMark, Role, Span
from build_tools.work import AtHand
from tests.pages.sample_parts import (
    FORMER,
    IMPLEMENTS,
    MASKED_NAME,
    PARTY,
    REPORT,
    REVIEWS,
    STATE,
    THEME,
    TWIN,
    mention,
    paragraph,
    record,
    span,
)

HOSTILE = (
    "4. <script>alert(1)</script> {{ x }} {% y %} *sao* __gạch__ [chữ](http://a.vn) # | \\ ` &amp; {: .x } "
    "[^1] :smile: --- *** *[UBND]: y ![ảnh](z) ~~xóa~~ ==tô== $toán$ <!-- ghi chú --> </div> &#42;"
)
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
        header=header,
        kept=AtHand(text_of(raw, body)),
        spots=spots_of(body, raw),
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
        header=Header(subject=Printed(value="Kết quả", span=span(raw, "KẾT QUẢ"), line=2)),
        kept=AtHand(text_of(raw, body)),
        spots=spots_of(body, raw),
        mentions=mentions,
        passages=(),
    )
