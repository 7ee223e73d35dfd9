"""The answer of a question, in one of its forms, and what proves it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from build_tools.models.dates import IsoDate
from build_tools.models.written import Keys, Rule, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose; right where words of the passage prove it."""

    text: Annotated[Wording, "chữ của phương án"]
    proof: Annotated[Wording, "chữ của đoạn chứng minh phương án đúng; sai thì bỏ"] = ""

    @property
    def right(self) -> bool:
        """Whether it belongs to the answer."""
        return bool(self.proof)


_PROOF = Annotated[Wording, "chữ của đoạn chứng minh, chép đúng như in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Options of which one is right, or several."""

    options: tuple[Option, ...]
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether the sentence asked is right."""

    right: Annotated[bool, "`true`: câu hỏi nói đúng"]
    proof: _PROOF


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two things that belong together."""

    left: Annotated[Wording, "vế trái"]
    right: Annotated[Wording, "vế phải"]
    proof: _PROOF


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Pairs to put together again."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Something to put in order, by the day that the passage prints beside it."""

    text: Annotated[Wording, "việc"]
    date: Annotated[IsoDate, "ngày, như chữ chứng minh in"]
    proof: _PROOF


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """Things to put in order of time, the earliest first; here they stand in it."""

    items: tuple[Dated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FillIn:
    """A number to fill in."""

    figure: Annotated[
        str,
        "con số, chép đúng như in",
        Rule(
            pattern=r"^[0-9]+([.,][0-9]+)*$",
            hint="hãy chép con số đúng như in, trong dấu nháy, ví dụ '15' hoặc '7.570'",
        ),
    ]
    """As printed: `7.570`."""
    unit: Annotated[Wording, "đơn vị đứng ngay sau số"] = ""
    """`lượt người`; "" where the question names it."""
    proof: _PROOF


Answer = Choice | Judgement | Matching | Ordering | FillIn
_THREE = Rule(min_items=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAnswer:
    """An answer as editors write it: one key says its form."""

    KEYS: ClassVar[Keys] = Keys(fewest=1, most=1)

    one: Annotated[tuple[Option, ...], "chọn một", _THREE] = ()
    several: Annotated[tuple[Option, ...], "chọn nhiều", _THREE] = ()
    judge: Annotated[Judgement | None, "đúng hay sai"] = None
    match: Annotated[tuple[Pair, ...], "ghép `left` với `right`", _THREE] = ()
    order: Annotated[tuple[Dated, ...], "xếp theo `date`, ghi theo thứ tự đúng", _THREE] = ()
    number: Annotated[FillIn | None, "điền số"] = None

    def answer(self) -> Answer:
        """The one form that is there."""
        if self.match:
            return Matching(pairs=self.match)
        if self.order:
            return Ordering(items=self.order)
        return (
            self.judge or self.number or Choice(options=self.one or self.several, several=bool(self.several))
        )
