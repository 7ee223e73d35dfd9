"""archive/training/*.yml that passed every check → values."""

from collections.abc import Iterator, Mapping
from typing import cast

from build_tools.checks.picture import at, entries, number_at, text_at, words_at
from build_tools.located_yaml import Located
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.training import (
    Answer,
    Change,
    Choice,
    Dated,
    Excerpt,
    FillIn,
    Judgement,
    Kind,
    Lesson,
    LessonId,
    Matching,
    Option,
    Ordering,
    Pair,
    Place,
    Question,
    QuestionId,
    Reference,
    Said,
    Term,
    TermId,
    Training,
)

__all__ = ["construct_training"]

Path = tuple[str | int, ...]


def construct_training(lessons: Located | None, questions: Located | None, terms: Located | None) -> Training:
    """Everything, in the order of the files; what is absent is empty."""
    return Training(
        lessons=tuple(_lessons(lessons)), questions=tuple(_questions(questions)), terms=tuple(_terms(terms))
    )


def _lessons(located: Located | None) -> Iterator[Lesson]:
    for entry in entries(located, ("lessons",)):
        yield Lesson(
            id=LessonId(text_at(located, (*entry, "id"))),
            title=text_at(located, (*entry, "title")),
            aims=tuple(words for _, words in words_at(located, (*entry, "aims"))),
            introduction=tuple(
                Said(
                    text=text_at(located, (*said, "text")),
                    sources=tuple(_references(located, (*said, "sources"))),
                )
                for said in entries(located, (*entry, "introduction"))
            ),
            excerpts=tuple(_excerpt(located, each) for each in entries(located, (*entry, "passages"))),
            terms=tuple(TermId(words) for _, words in words_at(located, (*entry, "terms"))),
            changes=tuple(
                Change(about=about, note=text_at(located, (*group, "note")))
                for group in entries(located, (*entry, "changes"))
                for about in _reference(located, group)
            ),
        )


def _terms(located: Located | None) -> Iterator[Term]:
    for entry in entries(located, ("terms",)):
        name, quote = text_at(located, (*entry, "name")), (*entry, "quote")
        forms = tuple(words for _, words in words_at(located, (*entry, "forms")))
        yield Term(
            id=TermId(text_at(located, (*entry, "id"))),
            name=name,
            forms=forms if at(located, (*entry, "forms")) is not None else (name,),
            definition=text_at(located, (*entry, "definition")),
            sources=tuple(_references(located, (*entry, "sources"))),
            quote=_excerpt(located, quote) if at(located, quote) is not None else None,
        )


def _questions(located: Located | None) -> Iterator[Question]:
    for entry in entries(located, ("questions",)):
        yield Question(
            id=QuestionId(text_at(located, (*entry, "id"))),
            lesson=LessonId(text_at(located, (*entry, "lesson"))),
            ask=text_at(located, (*entry, "ask")),
            at=_place(located, entry),
            answer=_answer(located, (*entry, "answer")),
            why=text_at(located, (*entry, "why")),
        )


def _answer(located: Located | None, where: Path) -> Answer:
    (form,) = cast("Mapping[str, object]", at(located, where))
    under = (*where, form)

    def text(group: Path, key: str) -> str:
        return text_at(located, (*group, key))

    groups = tuple(entries(located, under))
    match form:
        case "judge":
            return Judgement(right=at(located, (*under, "right")) is True, proof=text(under, "proof"))
        case "number":
            return FillIn(figure=text(under, "figure"), unit=text(under, "unit"), proof=text(under, "proof"))
        case "match":
            return Matching(
                pairs=tuple(
                    Pair(left=text(each, "left"), right=text(each, "right"), proof=text(each, "proof"))
                    for each in groups
                )
            )
        case "order":
            return Ordering(
                items=tuple(
                    Dated(
                        text=text(each, "text"),
                        date=PartialDate.parse(text(each, "date")),
                        proof=text(each, "proof"),
                    )
                    for each in groups
                )
            )
    options = tuple(Option(text=text(each, "text"), proof=text(each, "proof")) for each in groups)
    return Choice(options=options, several=form == "several")


def _excerpt(located: Located | None, where: Path) -> Excerpt:
    return Excerpt(
        at=_place(located, where),
        words=text_at(located, (*where, "words")),
        lead=text_at(located, (*where, "lead")),
    )


def _place(located: Located | None, where: Path) -> Place:
    return Place(
        document=InstrumentId(text_at(located, (*where, "document"))),
        line=number_at(located, (*where, "line")) or 0,
    )


def _references(located: Located | None, where: Path) -> Iterator[Reference]:
    for group in entries(located, where):
        yield from _reference(located, group)


def _reference(located: Located | None, group: Path) -> Iterator[Reference]:
    """The one thing that a group names."""
    for kind, key in zip(Kind, ("document", "instrument", "issuer", "province"), strict=True):
        if value := text_at(located, (*group, key)):
            yield Reference(kind=kind, id=value, line=number_at(located, (*group, "line")) or 0)
