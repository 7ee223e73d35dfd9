"""Kinds of documents: what a reader calls them, and the symbols that stand for them in numbers."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from build_tools.models.ids import IssuerId, KindId
from build_tools.models.issuers import Side
from build_tools.models.written import SLUG, UNIQUE, NamedSource, Wording, Wordings


class CitedBy(StrEnum):
    """How some kinds are cited beside their number and their bare serial; `document_kinds.yml` has examples."""

    SYMBOL = "symbol"
    ISSUER = "issuer"
    PERIOD = "period"
    PLENUM = "plenum"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """A kind of document (thể loại, loại văn bản)."""

    id: Annotated[KindId, "mã của thể loại: tên viết không dấu", SLUG]
    name: Annotated[Wording, "tên thể loại"]
    symbols: Annotated[Wordings, "ký hiệu trong số văn bản, ví dụ CT"] = ()
    """What stands for it in numbers: `CT`; several where practice differs (`QĐ`, `QĐi`)."""
    aliases: Annotated[Wordings, "từ khác chỉ thể loại này"] = ()
    """Other words that name it: `CV`, `công văn chỉ đạo`."""
    sides: Annotated[tuple[Side, ...], "những khối ban hành thể loại này", UNIQUE]
    named_only: Annotated[bool, "chỉ dẫn bằng tên, không bằng số"] = False
    """True where it is cited by name, not by number (`Hiến pháp`)."""
    law: Annotated[bool, "thể loại và nội dung làm thành tên, ví dụ Luật Tiếp công dân"] = False
    """True where kind and subject make its name: `Luật Tiếp công dân`."""
    orders: Annotated[bool, "câu trong văn bản có thể giao việc"] = False
    """True where its sentences may oblige somebody: a directive, not a report or an article."""
    passed_by: Annotated[IssuerId, "luật: mã cơ quan thông qua", SLUG] = field(default=IssuerId(""))
    """Of a law: who passes it."""
    untitled: Annotated[bool, "văn bản không in tên thể loại, trích yếu nằm dưới số"] = False
    """True where no word of the kind heads the paper: the subject stands under the number."""
    labels_number: Annotated[bool, "tên thể loại đứng trước số ở phần đầu, ví dụ Luật số 10/2022/QH15"] = (
        False
    )
    """True where its word stands before the number in a letterhead: `Luật số 10/2022/QH15`."""
    issued_with: Annotated[bool, "do văn bản khác ban hành kèm theo"] = False
    """True where another paper issues it: `Quyết định … ban hành Quy chế …`."""
    joins_subject: Annotated[bool, "nội dung đi liền, không có chữ “về”, ví dụ Báo cáo tổng kết …"] = False
    """True where its subject follows without "về": `Báo cáo tổng kết …`."""
    cited_by: Annotated[tuple[CitedBy, ...], "cách dẫn khác, ngoài số", UNIQUE] = ()
    """How it is cited beside its number and its bare serial."""
    no_serial: Annotated[bool, "số trần đứng sau không phải là số văn bản"] = False
    """True where a bare figure behind it is no serial: `Chương trình 135`, `phương án 2`."""
    never_counted: Annotated[bool, "số trần đứng sau luôn là số văn bản"] = False
    """True where a bare figure behind it is a serial whatever follows; of others the words behind must show it."""
    known_by_serial: Annotated[bool, "số trần, chưa nêu đủ, chỉ văn bản Trung ương ai cũng biết"] = False
    """True where a bare serial, never named in full, means a central paper that all know."""
    with_year: Annotated[bool, "số luôn đi cùng năm"] = False
    """True where its number never goes without its year: `2025/TT-BTC` has lost its serial."""
    whole_with: Annotated[Wording, "ký hiệu khiến số và năm là đủ, ví dụ NĐ-CP"] = ""
    """What makes a serial with its year the whole number: `NĐ-CP`, because no one else issues it."""
    outranks_heading: Annotated[bool, "ký hiệu trong số quyết định thể loại, dù đầu văn bản in tên khác"] = (
        False
    )
    """True where the symbol of the number tells the kind, whatever word heads the paper: `12/VBHN-BTC`."""
    source: Annotated[NamedSource, "lấy từ đâu"]

    @property
    def words(self) -> tuple[str, ...]:
        """What names it in a text, in lower case."""
        return tuple(word.lower() for word in (self.name, *self.aliases))
