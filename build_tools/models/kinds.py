"""Kinds of documents: what a reader calls them, and the symbols that stand for them in numbers."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.ids import KindId
from build_tools.models.issuers import Side
from build_tools.models.written import SLUG, UNIQUE, NamedSource, Wording, Wordings


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
    source: Annotated[NamedSource, "lấy từ đâu"]
