"""A paper of restricted circulation ("Lưu hành nội bộ") leaves the archive before a public site is made of it.

What editors wrote about its text goes with it: passages of themes, obligations, questions, excerpts. Its
id stays, as that of an instrument that others cite and the archive does not hold: a published address answers.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from build_tools.grammar.compiled import marking_patterns
from build_tools.grammar.markings import MarkingPatterns
from build_tools.header.markings import decision_on, markings_of
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.ids import InstrumentId
from build_tools.models.markings import MarkingRole
from build_tools.models.published import PublishedId
from build_tools.models.training import Kind, Lesson, Reference, Term, Training
from build_tools.registers import Registers
from build_tools.resolve.catalogue import name_key


def without(archive: Archive, withheld: Collection[InstrumentId]) -> Archive:
    """The archive without the text of these documents, and without what rests on it."""
    if not withheld:
        return archive
    documents = tuple(one for one in archive.documents if one.record.id not in withheld)
    names = {one.record.id: one.record.names for one in archive.documents}
    texts = tuple(name_key(one.raw) for one in documents)
    return replace(
        archive,
        documents=documents,
        ids=tuple(_unnamed(one, names[one.id], texts) if one.id in withheld else one for one in archive.ids),
        themes=tuple(
            replace(theme, passages=tuple(each for each in theme.passages if each.document not in withheld))
            for theme in archive.themes
        ),
        obligations=tuple(one for one in archive.obligations if one.document not in withheld),
        training=_training(archive.training, withheld),
    )


def withheld_ids(archive: Archive, registers: Registers) -> frozenset[InstrumentId]:
    """The documents that bear a restriction of their circulation which no decision has lifted."""
    patterns = marking_patterns(registers)
    return frozenset(one.record.id for one in archive.documents if _is_restricted(one, patterns))


def _is_restricted(document: SourceDocument, patterns: MarkingPatterns) -> bool:
    """Whether the text, or an earlier copy of it, is not for everybody."""
    texts = (document.raw, *(earlier.raw for earlier in document.record.replaced))
    return any(
        one.marking.role is MarkingRole.CIRCULATION and decision_on(one, document.record.lifted) is None
        for text in texts
        for one in markings_of(text, patterns).found
    )


def _unnamed(one: PublishedId, names: Collection[str], texts: Collection[str]) -> PublishedId:
    """The id under a name only where another text prints it: a title is told by nobody else."""
    told = (name for name in (one.name, *names) if name and any(name_key(name) in text for text in texts))
    return replace(one, name=next(told, ""))


def _training(training: Training, withheld: Collection[InstrumentId]) -> Training:
    """Lessons, questions and terms as far as they rest on other documents."""
    terms = tuple(_terms(training.terms, withheld))
    lessons = tuple(_lessons(training.lessons, terms, withheld))
    taught = {lesson.id for lesson in lessons}
    return Training(
        lessons=lessons,
        questions=tuple(
            one for one in training.questions if one.at.document not in withheld and one.lesson in taught
        ),
        terms=terms,
    )


def _lessons(
    lessons: Collection[Lesson], terms: Collection[Term], withheld: Collection[InstrumentId]
) -> Iterator[Lesson]:
    """What is left of each lesson; one that taught these documents alone goes whole."""
    known = {term.id for term in terms}
    for lesson in lessons:
        left = replace(
            lesson,
            introduction=tuple(one for one in lesson.introduction if not _rests_on(one.sources, withheld)),
            excerpts=tuple(one for one in lesson.excerpts if one.at.document not in withheld),
            terms=tuple(term for term in lesson.terms if term in known),
        )
        if left.introduction or left.excerpts or not (lesson.introduction or lesson.excerpts):
            yield left


def _terms(terms: Collection[Term], withheld: Collection[InstrumentId]) -> Iterator[Term]:
    for term in terms:
        if not _rests_on(term.sources, withheld):
            quoted = term.quote is not None and term.quote.at.document in withheld
            yield replace(term, quote=None) if quoted else term


def _rests_on(sources: Collection[Reference], withheld: Collection[InstrumentId]) -> bool:
    return any(one.kind is Kind.PLACE and one.id in withheld for one in sources)
