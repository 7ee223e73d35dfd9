"""What editors know of instruments whose text is not held: instruments.yml."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from build_tools.models.dates import IsoDate
from build_tools.models.facts import VALIDITY
from build_tools.models.ids import Anchor, InstrumentId, IssuerId, KindId, PredicateId, ProvinceId
from build_tools.models.written import ROMAN, SLUG, SOME, AtLine, Keys, Rule, Wording, Wordings

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


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRelation:
    """A relation between instruments that no text held states, with its source."""

    predicate: Annotated[PredicateId, "mã quan hệ", Rule(enum=_RELATIONS)]
    target: Annotated[InstrumentId, "id của văn bản kia", SLUG]
    source: Annotated[Wording, "lấy từ đâu"]
    partial: Annotated[bool, "ghi `true` khi chỉ một phần của văn bản kia bị sửa đổi, thay thế, bãi bỏ"] = (
        False
    )
    pinpoint: Annotated[
        tuple[Annotated[Anchor, SLUG], ...], "phần được nói đến, ví dụ `dieu-18-khoan-4`", SOME
    ] = ()
    line: Annotated[int, AtLine("target")] = 0
    """Of archive/instruments.yml, where its target stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInstrument:
    """What archive/instruments.yml knows of an instrument whose text is not held."""

    KEYS: ClassVar[Keys] = Keys(any_of=("number", "names"))

    id: Annotated[InstrumentId, "id của văn bản", SLUG]
    line: Annotated[int, AtLine()] = 0
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
    names: Annotated[Wordings, "tên quen gọi"] = ()
    """Customary names: `Quy chế công tác dân vận của hệ thống chính trị`."""
    variants: Annotated[Wordings, "cách viết khác của số, ký hiệu"] = ()
    """Other ways in which its number is written: `8B-NQ/HNTW`."""
    issuer: Annotated[IssuerId | None, "mã cơ quan ban hành", SLUG] = None
    province: Annotated[ProvinceId | None, "mã tỉnh, khi cơ quan tỉnh nào cũng có", SLUG] = None
    term: Annotated[str, "khóa, số La Mã", ROMAN] = ""
    date: Annotated[IsoDate | None, "ngày ban hành"] = None
    date_confirmed: Annotated[bool, "ghi `false` khi ngày chưa chắc", Rule(needs=("date",))] = True
    in_force: Annotated[IsoDate | None, "ngày có hiệu lực", Rule(needs=("in_force_source",))] = None
    """From when it holds; None where no source tells it."""
    in_force_source: Annotated[Wording, "ngày có hiệu lực lấy từ đâu", Rule(needs=("in_force",))] = ""
    subject: Annotated[Wording, "trích yếu"] = ""
    subject_confirmed: Annotated[bool, "ghi `false` khi trích yếu chưa chắc", Rule(needs=("subject",))] = True
    validity: Annotated[str, "hiệu lực", Rule(enum=VALIDITY, needs=("validity_source",))] = ""
    """`con-hieu-luc`, `het-hieu-luc`; "" where no source says."""
    validity_source: Annotated[Wording, "hiệu lực lấy từ đâu", Rule(needs=("validity",))] = ""
    ended: Annotated[
        IsoDate | None, "hết hiệu lực từ ngày nào, khi `validity_source` nói", Rule(needs=("validity",))
    ] = None
    """The first day on which it holds no longer; None where no source tells it."""
    relations: Annotated[tuple[StatedRelation, ...], "quan hệ mà không văn bản nào trong kho nói", SOME] = ()
    source: Annotated[Wording, "lấy từ đâu"]
    confirmed: Annotated[bool, "ghi `false` khi chưa có nguồn nào khác xác nhận"] = True
