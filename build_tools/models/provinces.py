"""Provinces and municipalities, present and past; regions and a schematic map of the present ones."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.dates import IsoDate
from build_tools.models.ids import ProvinceId
from build_tools.models.written import SLUG, SOME, UNIQUE, NamedSource, Rule, Unwritten, Wording, Wordings

_KINDS_OF_UNITS = ("tỉnh", "thành phố trực thuộc trung ương", "đặc khu")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChange:
    """From `since` on, a unit is of another kind (Đồng Nai: municipality since 30/4/2026)."""

    since: Annotated[IsoDate, "từ ngày nào"]
    kind: Annotated[str, "loại đơn vị từ ngày ấy", Rule(enum=_KINDS_OF_UNITS)]
    act: Annotated[Wording, "văn bản quyết định"]
    source: Annotated[NamedSource, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or municipality, with the time in which it existed."""

    id: Annotated[ProvinceId, "mã của đơn vị", SLUG]
    name: Annotated[Wording, "tên, không có chữ tỉnh hay thành phố"]
    kind: Annotated[str, "loại đơn vị, như hiện nay hoặc khi kết thúc", Rule(enum=_KINDS_OF_UNITS)]
    """`tỉnh` or `thành phố trực thuộc trung ương`, as it is today or was at its end."""
    region: Annotated[str, "mã vùng kinh tế - xã hội", SLUG] = ""
    """Id of its region in the register; "" for units that ended before 2025."""
    valid_from: Annotated[IsoDate | None, "ngày đầu tiên"] = None
    valid_to: Annotated[IsoDate | None, "ngày cuối cùng; đơn vị đang có thì bỏ"] = None
    """Last day of its existence; None for a unit in force."""
    valid_from_note: Annotated[Wording, "vì sao ngày đầu tiên chưa chắc; người đọc thấy"] = ""
    """Why the first day is not certain; shown to readers."""
    predecessors: Annotated[tuple[Annotated[ProvinceId, SLUG], ...], "mã các đơn vị trước đó", UNIQUE] = ()
    successors: Annotated[tuple[Annotated[ProvinceId, SLUG], ...], "mã các đơn vị kế tục", UNIQUE] = ()
    act: Annotated[Wording, "văn bản lập ra, hoặc chấm dứt đơn vị"] = ""
    """The act that created (unit in force) or ended it."""
    kind_changes: Annotated[tuple[KindChange, ...], "những lần đổi loại đơn vị", SOME] = ()
    aliases: Annotated[Wordings, "tên khác, cách viết khác"] = ()
    source: Annotated[NamedSource, "lấy từ đâu"]

    @property
    def is_current(self) -> bool:
        """Whether the unit exists today."""
        return self.valid_to is None

    @property
    def full_name(self) -> str:
        """`Tỉnh Điện Biên`, `Thành phố Hà Nội`."""
        return f"{'Thành phố' if self.kind.startswith('thành phố') else 'Tỉnh'} {self.name}"

    @property
    def name_within(self) -> str:
        """As it stands within a sentence: `tỉnh Điện Biên`, `thành phố Hà Nội`."""
        return f"{self.full_name[:1].lower()}{self.full_name[1:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A socio-economic region and the units in it."""

    id: Annotated[str, "mã của vùng", SLUG]
    name: Annotated[Wording, "tên vùng"]
    members: Annotated[tuple[ProvinceId, ...], Unwritten()] = ()
    """The units in force that name it."""
    source: Annotated[NamedSource, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """A cell of the schematic map."""

    unit: Annotated[ProvinceId, "mã của đơn vị", SLUG]
    row: Annotated[int, "hàng, đếm từ phía bắc", Rule(minimum=1, maximum=20)]
    column: Annotated[int, "cột, đếm từ phía tây", Rule(minimum=1, maximum=6)]
    part: Annotated[Wording, "tên phần nằm tách rời của đơn vị", Rule(needs=("part_source",))] = ""
    """Name of a part of the unit that lies apart from it: `Đặc khu Trường Sa`; "" for the unit itself."""
    part_source: Annotated[Wording, "ai nói phần ấy thuộc đơn vị"] = ""
    """Who says that the part belongs to the unit."""
