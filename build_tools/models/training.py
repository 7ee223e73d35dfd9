"""Training as editors write it (archive/training/): lessons, questions with their proof, terms."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar, NewType

from build_tools.models.answers import Answer, Choice, FillIn, Judgement, Matching, Ordering, StatedAnswer
from build_tools.models.ids import InstrumentId
from build_tools.models.written import (
    SLUG,
    SOME,
    AnyWordings,
    As,
    Inline,
    Key,
    Keys,
    LineNumber,
    Rule,
    Wording,
)

LessonId = NewType("LessonId", str)
"""`dan-van-kheo`: the last part of the lesson's address."""
QuestionId = NewType("QuestionId", str)
"""`ct33-han-bao-cao`: learners' progress is kept under it, so it is permanent."""
TermId = NewType("TermId", str)


_ID = Annotated[str, SLUG]
_TERM = Annotated[TermId, SLUG]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A source line of a document held; the paragraph that holds it answers for its words."""

    document: Annotated[InstrumentId, "id của văn bản có toàn văn", SLUG]
    line: Annotated[LineNumber, "dòng của tệp nguồn"]


class Kind(StrEnum):
    """What a reference leads to."""

    PLACE = "document"
    INSTRUMENT = "instrument"
    ISSUER = "issuer"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An instrument, an authority or a unit that a register knows; a rule of `checks` demands one of them."""

    KEYS: ClassVar[Keys] = Keys(fewest=1, most=2)

    instrument: Annotated[_ID, "id của văn bản"] = ""
    issuer: Annotated[_ID, "mã cơ quan"] = ""
    province: Annotated[_ID, "mã tỉnh"] = ""

    @property
    def kind(self) -> Kind:
        """Which of them is named."""
        return next(kind for kind in Kind if getattr(self, kind, ""))

    @property
    def id(self) -> str:
        """Its id."""
        return str(getattr(self, self.kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Registered):
    """Where something said in our own words is to be found: a line of a document, or what a register holds."""

    document: Annotated[_ID, "id của văn bản có toàn văn", Rule(needs=("line",))] = ""
    line: Annotated[LineNumber, "dòng của tệp nguồn", Rule(needs=("document",))] = 0
    """Of a place; else 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A few sentences of our own, and where what they say is to be found."""

    text: Annotated[Wording, "lời của mình"]
    sources: Annotated[
        tuple[Reference, ...],
        "căn cứ: dòng văn bản (`document`, `line`), hoặc mã `instrument`, `issuer`, `province`",
        SOME,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPlace:
    """A paragraph to show. Its text is taken from the source, never typed again."""

    at: Annotated[Place, Inline()]
    words: Annotated[Wording, "đoạn dài thì trích quanh chữ này"] = ""
    """Around which words a long paragraph is cut; "" for the whole of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt(QuotedPlace):
    """A paragraph to read."""

    lead: Annotated[Wording, "đọc đoạn này để thấy gì"] = ""
    """What to look for in it, in our own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a register knows of an authority, an instrument or a unit that a lesson's documents name."""

    KEYS: ClassVar[Keys] = Registered.KEYS

    about: Annotated[Registered, Inline()]
    note: Annotated[Wording, "điều ấy có nghĩa gì với người đọc"] = ""
    """What it means for a reader, in our own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One step of the learning path."""

    id: Annotated[LessonId, "địa chỉ của bài, không đổi nữa", SLUG]
    title: Annotated[Wording, "tên bài"]
    aims: Annotated[tuple[Wording, ...], "học xong thì biết gì", SOME]
    introduction: Annotated[tuple[Assertion, ...], "lời giới thiệu; đoạn nào cũng có `sources`", SOME]
    excerpts: Annotated[
        tuple[Excerpt, ...],
        "những đoạn để đọc: chỉ ghi chỗ, chữ do máy lấy từ tệp nguồn",
        Key("passages"),
        SOME,
    ]
    terms: Annotated[tuple[_TERM, ...], "id các thuật ngữ", Rule(unique_items=True)] = ()
    changes: Annotated[
        tuple[Change, ...], "điều đã đổi từ ngày ban hành: chỉ nêu mã, danh mục nói đổi thế nào"
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, and the one passage that proves its answer."""

    id: Annotated[QuestionId, "vĩnh viễn: tiến độ của người học gắn với nó", SLUG]
    lesson: Annotated[LessonId, "id của bài học", SLUG]
    ask: Annotated[Wording, "câu hỏi"]
    at: Annotated[Place, Inline()]
    answer: Annotated[Answer, "đáp án, một trong sáu dạng", As(StatedAnswer, StatedAnswer.answer)]
    why: Annotated[
        Wording, "một câu giải thích hiện dưới đáp án. Câu đúng, sai mà đáp án là sai thì nên có"
    ] = ""
    """What the answer rests on, in our own words, where the passage alone does not say it at a glance."""

    @property
    def proofs(self) -> tuple[str, ...]:
        """The words of the passage that prove the answer, in the order of the question."""
        match self.answer:
            case Choice(options=options):
                return tuple(each.proof for each in options if each.right)
            case Matching(pairs=pairs):
                return tuple(each.proof for each in pairs)
            case Ordering(items=items):
                return tuple(each.proof for each in items)
            case Judgement(proof=proof) | FillIn(proof=proof):
                return (proof,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of the trade."""

    id: Annotated[TermId, "mã thuật ngữ", SLUG]
    name: Annotated[Wording, "thuật ngữ"]
    written: Annotated[
        AnyWordings | None,
        "những cách viết được giải thích trong toàn văn (không ghi thì lấy `name`; `[]` thì không giải thích ở đó)",
        Key("forms"),
    ] = None
    definition: Annotated[Wording, "một câu của mình: người đọc thấy bên cạnh chữ", Rule(max_length=400)]
    """One sentence of our own: what a reader sees beside the words."""
    sources: Annotated[tuple[Reference, ...], "căn cứ", SOME]
    quote: Annotated[QuotedPlace | None, "một đoạn nói rõ hơn"] = None
    """Where a document says it itself."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Words by which texts name it; capitals do not count."""
        return (self.name,) if self.written is None else self.written


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """All of archive/training/, in the editors' order."""

    lessons: tuple[Lesson, ...] = ()
    questions: tuple[Question, ...] = ()
    terms: tuple[Term, ...] = ()
