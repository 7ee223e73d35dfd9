"""What editors record: about a document (record.yml), about cited instruments, about addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from build_tools.models.dates import Day, PartialDate, WholeDay
from build_tools.models.facts import VALIDITY, Fact, Field, StatedFact
from build_tools.models.ids import InstrumentId, IssuerId, KindId, PredicateId, ProvinceId, ThemeId
from build_tools.models.obligations import EditorialObligation
from build_tools.models.registers import ROMAN, Theme
from build_tools.models.training import Training
from build_tools.models.written import (
    SLUG,
    SOME,
    Key,
    Keys,
    Line,
    LineNumber,
    Rule,
    SomeWords,
    Unwritten,
    WordList,
    Words,
)

# Windows keeps some names of devices for itself, whatever follows a full stop.
RECORD_ID = Rule(
    pattern=r"^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
    max_length=150,
    hint="id chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021; "
    "không dùng tên mà Windows giữ riêng (con, nul …)",
)
"""150 characters: file systems end at 255 bytes a name, and readers write addresses down."""
_PUBLISHED_ID = Rule(
    pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
    hint="id chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021",
)
_ADDRESS = Rule(
    pattern=r"^([a-z0-9-]+/)+$(?!\n)",
    hint="địa chỉ trang tính từ gốc của trang web, kết thúc bằng dấu gạch chéo, ví dụ chu-de/ton-giao/",
)
_SOURCE_NAME = r"^source[a-z0-9-]*\.[a-z0-9]+$(?!\n)"
_RELATIONS = (
    "implements",
    "continues",
    "reviews",
    "based_on",
    "guides",
    "amends",
    "replaces",
    "repeals",
    "cites",
)
_ONCE = Rule(unique_items=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The file as received."""

    name: Annotated[
        str,
        "tên tệp trong thư mục, bắt đầu bằng `source`",
        Key("file"),
        Rule(
            pattern=_SOURCE_NAME,
            hint="tệp nguồn nằm ngay trong thư mục của văn bản và tên bắt đầu bằng source, ví dụ source.txt",
        ),
    ]
    """In the document's folder: `source.txt`."""
    sha256: Annotated[
        str,
        "mã băm của tệp: nó chứng minh tệp chưa ai sửa; mọi số dòng trong bản ghi dựa vào nó. Chưa biết thì bỏ dòng này, máy sẽ cho",
    ] = ""
    """"" in a public edition where words of it are masked: a hash proves what was guessed."""
    received_as: Annotated[Words, "tên tệp lúc nhận"]
    """The name under which it was received."""
    origin: Annotated[Words, "nhận từ đâu, ngày nào"]
    """Who gave it, or where it was taken from."""
    layout_marks: Annotated[
        SomeWords,
        "dấu mà phần mềm chuyển đổi để lại, không phải chữ của văn bản, ví dụ `['**', '*']` hay `['[bookmark: _GoBack]']`",
    ] = ()
    """Marks that a converter left in it and that are no text: `**`, `*`, `[bookmark: _GoBack]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSource:
    """A source that an editor replaced by a better copy: kept as it was, with what is said of it."""

    name: Annotated[
        str,
        "tên tệp của bản trước, trong thư mục",
        Key("file"),
        Rule(
            pattern=_SOURCE_NAME,
            hint="bản trước nằm trong thư mục của văn bản và tên bắt đầu bằng source, ví dụ source-truoc-1.txt",
        ),
    ]
    """In the document's folder: `source-truoc-1.txt`."""
    sha256: Annotated[str, "mã băm của bản trước"]
    received_as: Annotated[Words, "tên tệp lúc nhận"]
    origin: Annotated[Words, "nhận từ đâu, ngày nào"]
    replaced_on: Annotated[WholeDay, "ngày thay"]
    why: Annotated[Words, "vì sao thay"]
    raw: Annotated[str, Unwritten()] = ""
    """Its text, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityNote:
    """An editor's note on the state of the source: what is missing, cut, printed twice."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    printed: Annotated[Words, "chữ như in, nếu có chữ để chỉ"] = ""
    note: Annotated[Words, "tệp nguồn thiếu gì, đứt ở đâu; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An editor's note on words of the source: shown beside them, never put in their place."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    printed: Annotated[Words, "chữ như in"]
    suggested: Annotated[Words, "có lẽ là gì; bỏ nếu không rõ"] = ""
    """What is probably meant; "" where the note only explains."""
    note: Annotated[Words, "vì sao; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Personal data that a public site does not show."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    text: Annotated[Words, "chữ cần che, chép đúng như in"]
    reason: Annotated[Words, "vì sao che; đừng nhắc lại chữ ấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Words that look like personal data, and that an editor decided to show in a public site too."""

    line: Annotated[LineNumber, "dòng của tệp nguồn; chữ nằm ngoài tệp nguồn thì bỏ"] = 0
    """Where they stand first; the decision holds for the whole document. 0: they stand outside the source."""
    text: Annotated[Words, "chữ để hiện; là người khác thì ghi cả vài chữ đứng quanh"]
    reason: Annotated[Words, "vì sao để hiện"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A marking that no longer holds, or that is none: who decided so."""

    line: Annotated[LineNumber, "dòng đầu tiên có dấu"]
    """Where it stands first; the decision holds for the whole document."""
    text: Annotated[Words, "dấu như in; một mục cho mỗi dấu, dù dấu in lại ở nhiều trang"]
    decision: Annotated[
        Words,
        "quyết định nào, của ai; hoặc ai đã xác nhận chữ ấy không phải dấu. Người đọc thấy câu này ở thẻ thông tin",
    ]
    """`Quyết định giải mật số …`, with the body that made it."""
    date: Annotated[WholeDay, "ngày ghi mục này"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An editor's decision on one citation, keyed by source hash (the record's), place and surface."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    column: Annotated[
        int,
        "đếm ký tự từ đầu dòng, ký tự đầu là 0; ghi đại một số cũng được, máy sẽ cho số đúng",
        Rule(minimum=0),
    ]
    surface: Annotated[Words, "chữ như in, từ tên loại đến hết số"]
    target: Annotated[
        InstrumentId, "id của văn bản trong kho, trong `instruments.yml` hoặc `ids.yml`", RECORD_ID
    ]
    why: Annotated[Words, "vì sao là văn bản ấy; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """record.yml: what an editor knows of a document beyond what the machine reads in it."""

    id: Annotated[InstrumentId, "trùng với tên thư mục", RECORD_ID]
    path: Annotated[str, Unwritten()] = ""
    """Of the record, relative to the archive's root."""
    source: Annotated[SourceFile, "tệp nguồn"]
    added: Annotated[WholeDay, "ngày đưa vào kho"]
    updated: Annotated[
        WholeDay, "ngày sửa bản ghi lần cuối; hễ sửa điều gì người đọc thấy được thì sửa ngày này"
    ]
    stated: Annotated[Mapping[Field, StatedFact], "điều máy không đọc được trong văn bản", Key("facts")] = (
        field(default_factory=dict)
    )
    names: Annotated[SomeWords, "tên quen gọi"] = ()
    """Customary names under which it is known."""
    themes: Annotated[
        tuple[Annotated[ThemeId, Rule(pattern=r"\S")], ...],
        "chủ đề của cả văn bản, là id trong `themes.yml`",
        _ONCE,
    ] = ()
    quality: Annotated[
        tuple[QualityNote, ...], "tình trạng của tệp nguồn: thiếu, đứt, in hai lần", _ONCE
    ] = ()
    annotations: Annotated[tuple[Annotation, ...], "chỗ in sai", _ONCE] = ()
    masks: Annotated[tuple[Mask, ...], "chữ cần che", _ONCE] = ()
    keeps: Annotated[tuple[Kept, ...], "chữ giống thông tin cá nhân nhưng vẫn để hiện", _ONCE] = ()
    lifted: Annotated[tuple[Lifted, ...], "dấu không còn giá trị", _ONCE] = ()
    decisions: Annotated[tuple[Decision, ...], "quyết định thay máy", _ONCE] = ()
    replaced: Annotated[tuple[EarlierSource, ...], "bản trước của tệp nguồn, mới nhất trước", _ONCE] = ()
    """Earlier sources, the newest first."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Editor's and inferred facts; they win over what is read, and say so."""
        return tuple(
            Fact(
                field=field,
                value=one.value,
                printed=one.printed,
                origin=one.origin,
                document=self.id if one.line else None,
                line=one.line,
                source=one.source,
                note=one.note,
            )
            for field, one in self.stated.items()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRelation:
    """A relation between instruments that no text held states, with its source."""

    predicate: Annotated[PredicateId, "mã quan hệ", Rule(enum=_RELATIONS)]
    target: Annotated[InstrumentId, "id của văn bản kia", SLUG]
    source: Annotated[Words, "lấy từ đâu"]
    line: Annotated[int, Line("target")] = 0
    """Of archive/instruments.yml, where its target stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInstrument:
    """What archive/instruments.yml knows of an instrument whose text is not held."""

    KEYS: ClassVar[Keys] = Keys(any_of=("number", "names"))

    id: Annotated[InstrumentId, "id của văn bản", SLUG]
    line: Annotated[int, Line()] = 0
    """Of archive/instruments.yml, where the entry begins."""
    kind: Annotated[KindId, "mã thể loại", SLUG]
    number: Annotated[
        str,
        "số, ký hiệu",
        Rule(
            pattern=r"^[0-9.]*[A-ZĐa-eđ]?[-/]\S+$",
            hint="số, ký hiệu viết liền, ví dụ 25-NQ/TW hoặc 04/2015/NĐ-CP",
        ),
    ] = ""
    names: Annotated[WordList, "tên quen gọi"] = ()
    """Customary names: `Quy chế công tác dân vận của hệ thống chính trị`."""
    variants: Annotated[WordList, "cách viết khác của số, ký hiệu"] = ()
    """Other ways in which its number is written: `8B-NQ/HNTW`."""
    issuer: Annotated[IssuerId | None, "mã cơ quan ban hành", SLUG] = None
    province: Annotated[ProvinceId | None, "mã tỉnh, khi cơ quan tỉnh nào cũng có", SLUG] = None
    term: Annotated[str, "khóa, số La Mã", ROMAN] = ""
    date: Annotated[Day | None, "ngày ban hành"] = None
    date_confirmed: Annotated[bool, "ghi `false` khi ngày chưa chắc", Rule(needs=("date",))] = True
    in_force: Annotated[PartialDate | None, Unwritten()] = None
    """From when a law of the register holds; None where no source tells it."""
    subject: Annotated[Words, "trích yếu"] = ""
    subject_confirmed: Annotated[bool, "ghi `false` khi trích yếu chưa chắc", Rule(needs=("subject",))] = True
    validity: Annotated[str, "hiệu lực", Rule(enum=VALIDITY, needs=("validity_source",))] = ""
    """`con-hieu-luc`, `het-hieu-luc`; "" where no source says."""
    validity_source: Annotated[Words, "hiệu lực lấy từ đâu", Rule(needs=("validity",))] = ""
    relations: Annotated[tuple[StatedRelation, ...], "quan hệ mà không văn bản nào trong kho nói", SOME] = ()
    source: Annotated[Words, "lấy từ đâu"]
    confirmed: Annotated[bool, "ghi `false` khi chưa có nguồn nào khác xác nhận"] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedId:
    """An id that was published once, and what it stands for: addresses answer for ever."""

    id: Annotated[InstrumentId, "id đã công bố", _PUBLISHED_ID]
    kind: Annotated[KindId, "mã thể loại, khi có trong danh mục", Rule(pattern=r"\S")] = KindId("van-ban")
    number: Annotated[Words, "số, ký hiệu"] = ""
    name: Annotated[Words, "tên, khi văn bản được dẫn bằng tên hoặc không có số"] = ""
    """For an instrument cited by name, or a document without number."""
    issuer: Annotated[IssuerId | None, "mã cơ quan ban hành", Rule(pattern=r"\S")] = None
    province: Annotated[ProvinceId | None, "mã tỉnh", Rule(pattern=r"\S")] = None
    locality: Annotated[Words, "huyện, xã: tên viết không dấu"] = ""
    """Folded name of a district or commune whose authority issued it."""
    term: Annotated[str, "khóa, số La Mã", ROMAN] = ""
    date: Annotated[Day | None, "ngày ban hành"] = None
    moved_to: Annotated[InstrumentId | None, "id mà trang cũ dẫn sang", _PUBLISHED_ID] = None
    """Where readers are sent when the id was merged into another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPage:
    """The address of a page that is not an instrument's: theme, unit, authority, lesson, guide."""

    address: Annotated[str, "địa chỉ trang, tính từ gốc của trang web", _ADDRESS]
    """`chu-de/ton-giao/`"""
    moved_to: Annotated[str, "địa chỉ mà trang cũ dẫn sang", _ADDRESS] = ""
    """Where readers are sent when the page is gone; "" while it stands."""
    line: Annotated[int, Line()] = 0
    """Of archive/ids.yml; 0 for one that is not entered yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A record together with the text that it describes."""

    record: Record
    raw: str
    """The source, decoded from UTF-8, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All that was read from `archive/`."""

    documents: tuple[SourceDocument, ...]
    """By id."""
    instruments: tuple[KnownInstrument, ...]
    ids: tuple[PublishedId, ...]
    themes: tuple[Theme, ...]
    pages: tuple[PublishedPage, ...] = ()
    obligations: tuple[EditorialObligation, ...] = ()
    training: Training = field(default_factory=Training)
