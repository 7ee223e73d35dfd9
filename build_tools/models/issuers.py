"""Authorities that issue documents, classes of them that every unit has one of, and the Party's terms."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from build_tools.models.dates import IsoDate
from build_tools.models.ids import IssuerId, ProvinceId
from build_tools.models.written import ROMAN, SLUG, UNIQUE, NamedSource, Unwritten, Wording, Wordings


class Side(StrEnum):
    """Whose paper it is."""

    PARTY = "dang"
    STATE = "nha-nuoc"
    FRONT = "mat-tran-doan-the"


class Level(StrEnum):
    """On which level an authority stands."""

    CENTRAL = "trung-uong"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An authority (cơ quan ban hành), or a class of them that each province has one of."""

    id: Annotated[IssuerId, "mã của cơ quan", SLUG]
    name: Annotated[Wording, "tên; cơ quan tỉnh nào cũng có thì không kèm tên tỉnh"]
    """`Bộ Chính trị`; of a class, without the province: `Ban Thường vụ Tỉnh ủy`."""
    aliases: Annotated[Wordings, "những cách viết khác"] = ()
    """Other customary ways to write it: `BTV Tỉnh ủy`."""
    symbols: Annotated[Wordings, "ký hiệu trong số văn bản, ví dụ TW"] = ()
    """What stands for it in numbers: `TW`. A symbol may be shared by several authorities."""
    term_in_symbol: Annotated[bool, "số khóa nằm trong ký hiệu, ví dụ QH15"] = False
    """True where the number of its term stands in the symbol: `QH15`."""
    level: Annotated[Level, "cấp"]
    side: Annotated[Side, "khối"]
    per_unit: Annotated[bool, "tỉnh nào cũng có một"] = False
    """True for a class (`Tỉnh ủy`): the authority is the class together with a unit."""
    province: Annotated[ProvinceId | None, Unwritten()] = None
    """The unit, once a class has been joined with one."""
    valid_from: Annotated[IsoDate | None, "ngày đầu tiên"] = None
    valid_to: Annotated[IsoDate | None, "ngày cuối cùng; cơ quan đang có thì bỏ"] = None
    predecessors: Annotated[tuple[Annotated[IssuerId, SLUG], ...], "mã các cơ quan trước đó", UNIQUE] = ()
    successors: Annotated[tuple[Annotated[IssuerId, SLUG], ...], "mã các cơ quan kế tục", UNIQUE] = ()
    note: Annotated[Wording, "ghi chú; người đọc thấy"] = ""
    source: Annotated[NamedSource, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerm:
    """A term (khóa) of the Central Committee: the numbers of its papers begin anew with it."""

    term: Annotated[str, "khóa, số La Mã", ROMAN]
    """Roman numeral: `XI`."""
    begins: Annotated[IsoDate, "ngày bắt đầu"]
    ends: Annotated[IsoDate | None, "ngày kết thúc; khóa đang có thì bỏ"] = None
    source: Annotated[NamedSource, "lấy từ đâu"]
