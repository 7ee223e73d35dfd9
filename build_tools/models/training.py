"""Training as editors write it (archive/training/): lessons, questions with their proof, terms."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId

LessonId = NewType("LessonId", str)
"""`dan-van-kheo`: the last part of the lesson's address."""
QuestionId = NewType("QuestionId", str)
"""`ct33-han-bao-cao`: learners' progress is kept under it, so it is permanent."""
TermId = NewType("TermId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A source line of a document held; the paragraph that holds it answers for its words."""

    document: InstrumentId
    line: int


class Kind(StrEnum):
    """What a reference leads to."""

    PLACE = "place"
    INSTRUMENT = "instrument"
    ISSUER = "issuer"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where something said in our own words is to be found: a line of a document, or what a register holds."""

    kind: Kind
    id: str
    line: int = 0
    """Of a place; else 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A few sentences of our own, and where what they say is to be found."""

    text: str
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A paragraph to read. Its text is taken from the source, never typed again."""

    at: Place
    words: str = ""
    """Around which words a long paragraph is cut; "" for the whole of it."""
    lead: str = ""
    """What to look for in it, in our own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a register knows of an authority, an instrument or a unit that a lesson's documents name."""

    about: Reference
    note: str = ""
    """What it means for a reader, in our own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One step of the learning path."""

    id: LessonId
    title: str
    aims: tuple[str, ...]
    introduction: tuple[Said, ...]
    excerpts: tuple[Excerpt, ...]
    terms: tuple[TermId, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something to choose; right where words of the passage prove it."""

    text: str
    proof: str = ""

    @property
    def right(self) -> bool:
        """Whether it belongs to the answer."""
        return bool(self.proof)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Options of which one is right, or several."""

    options: tuple[Option, ...]
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether the sentence asked is right."""

    right: bool
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two things that belong together."""

    left: str
    right: str
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Pairs to put together again."""

    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Something to put in order, by the day that the passage prints beside it."""

    text: str
    date: PartialDate
    proof: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """Things to put in order of time, the earliest first; here they stand in it."""

    items: tuple[Dated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FillIn:
    """A number to fill in."""

    figure: str
    """As printed: `7.570`."""
    unit: str
    """`lượt người`; "" where the question names it."""
    proof: str


Answer = Choice | Judgement | Matching | Ordering | FillIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, and the one passage that proves its answer."""

    id: QuestionId
    lesson: LessonId
    ask: str
    at: Place
    answer: Answer
    why: str = ""
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

    id: TermId
    name: str
    forms: tuple[str, ...]
    """Words by which texts name it; capitals do not count."""
    definition: str
    """One sentence of our own: what a reader sees beside the words."""
    sources: tuple[Reference, ...]
    quote: Excerpt | None = None
    """Where a document says it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """All of archive/training/, in the editors' order."""

    lessons: tuple[Lesson, ...] = ()
    questions: tuple[Question, ...] = ()
    terms: tuple[Term, ...] = ()
