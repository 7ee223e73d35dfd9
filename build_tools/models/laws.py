"""Names of laws, so that a mention ends where the name ends, and the successive laws of each name."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.dates import IsoDate
from build_tools.models.ids import KindId
from build_tools.models.written import SLUG, SOME, UNIQUE, NamedSource, Rule

_LAW_NAME = Rule(pattern=r"^[A-ZĐƯ]\D*$", hint="tên bắt đầu bằng chữ hoa và không có chữ số")


@dataclass(frozen=True, slots=True, kw_only=True)
class Enactment:
    """One of the successive laws of a name: `Luật Thanh tra` of 2004, of 2010, of 2022, of 2025."""

    number: Annotated[
        str,
        "số, ký hiệu; hiến pháp thì bỏ",
        Rule(pattern=r"^\d+[/-]\S+$", hint="số, ký hiệu của văn bản, không có khoảng trắng"),
    ] = ""
    """`56/2010/QH12`; "" for a constitution, and where no source tells it."""
    passed: Annotated[IsoDate, "ngày thông qua"]
    """Ngày thông qua; the year alone where only the number tells it."""
    in_force: Annotated[IsoDate | None, "ngày có hiệu lực"] = None
    """Ngày có hiệu lực; None where no source tells it."""
    source: Annotated[NamedSource, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawName:
    """The customary name of a law, so that a mention ends where the name ends, and the laws of that name."""

    name: Annotated[str, "tên, không có chữ Luật", _LAW_NAME]
    """Without the word Luật: `Tiếp cận thông tin`."""
    kind: Annotated[KindId, "mã thể loại", SLUG]
    aliases: Annotated[tuple[Annotated[str, _LAW_NAME], ...], "tên gọi khác", UNIQUE] = ()
    """Other words for the same law: `Tiếp dân`."""
    enacted: Annotated[tuple[Enactment, ...], "các luật mang tên này, cũ trước", SOME] = ()
    """Oldest first. It may lack some; a law that only amends another is none of them."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the other words for it."""
        return (self.name, *self.aliases)
