"""What a search can be narrowed by, in the order in which the search page offers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A filter: its id stands in addresses, `?loai=Chỉ+thị`."""

    id: str
    label: str
    values: Mapping[str, str] = field(default_factory=dict)
    """What values are called that are no words for readers."""


HELD = Facet(id="toan-van", label="Toàn văn", values={"co": "Có toàn văn", "khong": "Chưa có toàn văn"})
FACETS = (
    Facet(id="loai", label="Loại văn bản"),
    Facet(id="tinh", label="Tỉnh, thành phố"),
    Facet(id="chu-de", label="Chủ đề"),
    Facet(id="nam", label="Năm ban hành"),
    Facet(id="khoa", label="Khóa"),
    Facet(id="co-quan", label="Cơ quan ban hành"),
    Facet(id="cap", label="Cấp ban hành"),
    HELD,
)
