"""What editors record about a document: record.yml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from build_tools.models.dates import IsoDay
from build_tools.models.facts import Fact, Field, StatedFact
from build_tools.models.ids import InstrumentId, ThemeId
from build_tools.models.written import AnyWordings, Key, LineNumber, Rule, Unwritten, Wording

# Windows keeps some names of devices for itself, whatever follows a full stop.
RECORD_ID = Rule(
    pattern=r"^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
    max_length=150,
    hint="id chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021; "
    "không dùng tên mà Windows giữ riêng (con, nul …)",
)
"""150 characters: file systems end at 255 bytes a name, and readers write addresses down."""
_SOURCE_NAME = r"^source[a-z0-9-]*\.[a-z0-9]+$(?!\n)"
_ONCE = Rule(unique_items=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalFile:
    """The file as received, where the source is the text that was read in it."""

    name: Annotated[
        str,
        "tên tệp gốc trong thư mục, ví dụ `goc.docx`",
        Key("file"),
        Rule(
            pattern=r"^goc(-truoc-[0-9]+)?\.[a-z0-9]+$(?!\n)",
            hint="tệp gốc nằm ngay trong thư mục của văn bản, tên là goc (của bản trước là goc-truoc-1 …) và đuôi "
            "theo loại tệp, ví dụ goc.docx",
        ),
    ]
    """In the document's folder: `goc.docx`."""
    sha256: Annotated[str, "mã băm của tệp gốc: nó chứng minh tệp chưa ai sửa"]
    reader: Annotated[Wording, "máy đọc bằng gì, phiên bản nào"]
    """Name and version: `docx 1`."""


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
    received_as: Annotated[Wording, "tên tệp lúc nhận"]
    """The name under which it was received."""
    origin: Annotated[Wording, "nhận từ đâu, ngày nào"]
    """Who gave it, or where it was taken from."""
    original: Annotated[
        OriginalFile | None,
        "tệp gốc (Word, trang web, chữ bảng mã cũ) mà máy đã đọc ra tệp nguồn; máy ghi mục này",
    ] = None
    """None where the source is the file as received."""
    layout_marks: Annotated[
        AnyWordings,
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
    received_as: Annotated[Wording, "tên tệp lúc nhận"]
    origin: Annotated[Wording, "nhận từ đâu, ngày nào"]
    replaced_on: Annotated[IsoDay, "ngày thay"]
    why: Annotated[Wording, "vì sao thay"]
    original: Annotated[OriginalFile | None, "tệp gốc của bản trước, khi máy đã đọc nó từ một tệp gốc"] = None
    raw: Annotated[str, Unwritten()] = ""
    """Its text, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityNote:
    """An editor's note on the state of the source: what is missing, cut, printed twice."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    printed: Annotated[Wording, "chữ như in, nếu có chữ để chỉ"] = ""
    note: Annotated[Wording, "tệp nguồn thiếu gì, đứt ở đâu; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An editor's note on words of the source: shown beside them, never put in their place."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    printed: Annotated[Wording, "chữ như in"]
    suggested: Annotated[Wording, "có lẽ là gì; bỏ nếu không rõ"] = ""
    """What is probably meant; "" where the note only explains."""
    note: Annotated[Wording, "vì sao; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Personal data that a public site does not show."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    text: Annotated[Wording, "chữ cần che, chép đúng như in"]
    reason: Annotated[Wording, "vì sao che; đừng nhắc lại chữ ấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Words that look like personal data, and that an editor decided to show in a public site too."""

    line: Annotated[LineNumber, "dòng của tệp nguồn; chữ nằm ngoài tệp nguồn thì bỏ"] = 0
    """Where they stand first; the decision holds for the whole document. 0: they stand outside the source."""
    text: Annotated[Wording, "chữ để hiện; là người khác thì ghi cả vài chữ đứng quanh"]
    reason: Annotated[Wording, "vì sao để hiện"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEverywhere:
    """The same, decided once for the whole archive: an entry of archive/keeps.yml."""

    text: Annotated[Wording, "hộp thư, số máy hay tên để hiện, chép đủ như in; chỉ đúng chữ ấy được để hiện"]
    reason: Annotated[Wording, "vì sao để hiện"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A marking that no longer holds, or that is none: who decided so."""

    line: Annotated[LineNumber, "dòng đầu tiên có dấu"]
    """Where it stands first; the decision holds for the whole document."""
    text: Annotated[Wording, "dấu như in; một mục cho mỗi dấu, dù dấu in lại ở nhiều trang"]
    decision: Annotated[
        Wording,
        "quyết định nào, của ai; hoặc ai đã xác nhận chữ ấy không phải dấu. Người đọc thấy câu này ở thẻ thông tin",
    ]
    """`Quyết định giải mật số …`, with the body that made it."""
    date: Annotated[IsoDay, "ngày ghi mục này"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An editor's decision on one citation, keyed by source hash (the record's), place and surface."""

    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    column: Annotated[
        int,
        "đếm ký tự từ đầu dòng, ký tự đầu là 0; ghi đại một số cũng được, máy sẽ cho số đúng",
        Rule(minimum=0),
    ]
    surface: Annotated[Wording, "chữ như in, từ tên loại đến hết số"]
    target: Annotated[
        InstrumentId, "id của văn bản trong kho, trong `instruments.yml` hoặc `ids.yml`", RECORD_ID
    ]
    why: Annotated[Wording, "vì sao là văn bản ấy; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """record.yml: what an editor knows of a document beyond what the machine reads in it."""

    id: Annotated[InstrumentId, "trùng với tên thư mục", RECORD_ID]
    path: Annotated[str, Unwritten()] = ""
    """Of the record, relative to the archive's root."""
    source: Annotated[SourceFile, "tệp nguồn"]
    added: Annotated[IsoDay, "ngày đưa vào kho"]
    updated: Annotated[
        IsoDay, "ngày sửa bản ghi lần cuối; hễ sửa điều gì người đọc thấy được thì sửa ngày này"
    ]
    stated: Annotated[Mapping[Field, StatedFact], "điều máy không đọc được trong văn bản", Key("facts")] = (
        field(default_factory=dict)
    )
    names: Annotated[AnyWordings, "tên quen gọi"] = ()
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
