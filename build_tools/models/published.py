"""The book of addresses: every id and every page that was published once."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.dates import IsoDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.written import ROMAN, AtLine, Rule, Wording

_PUBLISHED_ID = Rule(
    pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
    hint="id chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021",
)
_ADDRESS = Rule(
    pattern=r"^([a-z0-9-]+/)+$(?!\n)",
    hint="địa chỉ trang tính từ gốc của trang web, kết thúc bằng dấu gạch chéo, ví dụ chu-de/ton-giao/",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedId:
    """An id that was published once, and what it stands for: addresses answer for ever."""

    id: Annotated[InstrumentId, "id đã công bố", _PUBLISHED_ID]
    kind: Annotated[KindId, "mã thể loại, khi có trong danh mục", Rule(pattern=r"\S")] = KindId("van-ban")
    number: Annotated[Wording, "số, ký hiệu"] = ""
    name: Annotated[Wording, "tên, khi văn bản được dẫn bằng tên hoặc không có số"] = ""
    """For an instrument cited by name, or a document without number."""
    issuer: Annotated[IssuerId | None, "mã cơ quan ban hành", Rule(pattern=r"\S")] = None
    province: Annotated[ProvinceId | None, "mã tỉnh", Rule(pattern=r"\S")] = None
    locality: Annotated[Wording, "huyện, xã: tên viết không dấu"] = ""
    """Folded name of a district or commune whose authority issued it."""
    term: Annotated[str, "khóa, số La Mã", ROMAN] = ""
    date: Annotated[IsoDate | None, "ngày ban hành"] = None
    moved_to: Annotated[InstrumentId | None, "id mà trang cũ dẫn sang", _PUBLISHED_ID] = None
    """Where readers are sent when the id was merged into another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPage:
    """The address of a page that is not an instrument's: theme, unit, authority, lesson, guide."""

    address: Annotated[str, "địa chỉ trang, tính từ gốc của trang web", _ADDRESS]
    """`chu-de/ton-giao/`"""
    moved_to: Annotated[str, "địa chỉ mà trang cũ dẫn sang", _ADDRESS] = ""
    """Where readers are sent when the page is gone; "" while it stands."""
    line: Annotated[int, AtLine()] = 0
    """Of archive/ids.yml; 0 for one that is not entered yet."""
