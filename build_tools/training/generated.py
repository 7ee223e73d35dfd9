"""Questions made from the graph: who issued an instrument, when, what carries it out.

Each rests on one place of a text that states it. A wrong option is one that the graph denies: an
authority or a day other than the certain one, which no source states; an instrument older than
the one that it would have to carry out.
"""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from build_tools.graph.model import Graph, number_shared
from build_tools.models.answers import Choice, Option
from build_tools.models.citations import Mention
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Field
from build_tools.models.ids import InstrumentId, PredicateId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer
from build_tools.models.numbers import is_blank
from build_tools.models.training import LessonId, Place, Question, QuestionId
from build_tools.normalize import fold_blanks, match_key
from build_tools.parts import entries, quotes, wording
from build_tools.training.quoted import whole

GENERATED = LessonId("nhan-dien-van-ban")
"""What such questions are gathered under."""
_INSTRUMENTS = 40
"""Questions on more of them would be a catalogue, not a lesson."""
_WRONG = 3
_SUBJECT = 150
_CARRIES_OUT = (PredicateId("continues"), PredicateId("implements"))
"""The plainer statement first: "thực hiện" may only look back at what was done."""


def generated(graph: Graph) -> tuple[Question, ...]:
    """On the instruments that are cited most, in the order of their dates."""
    return tuple(questions_made(graph))


def questions_made(graph: Graph) -> Iterator[Question]:
    """The same, one by one."""
    certain = [
        each
        for each in graph.instruments.values()
        if each.number and not is_blank(each.number) and each.confirmed
    ]
    certain.sort(key=lambda each: (-graph.times_named.get(each.id, 0), each.id))
    days = {each.date for each in graph.instruments.values() if each.date and each.date.is_full}
    for instrument in entries.by_date(graph, certain[:_INSTRUMENTS]):
        yield from _day(graph, instrument, days)
        yield from _issuer(graph, instrument)
        yield from _carried_out(graph, instrument)


def _day(graph: Graph, instrument: Instrument, days: AbstractSet[PartialDate]) -> Iterator[Question]:
    """`… được ban hành ngày nào?`: the certain day, and days of other instruments near it in time."""
    date = instrument.date
    if date is None or not date.is_full or graph.conflict_on(instrument.id, Field.DATE):
        return
    stated = {fact.value for fact in instrument.stated(Field.DATE)}
    namesakes = {each.date for each in graph.of_number.get(number_shared(instrument), ())}
    far = _days(date.sort_key)
    near = sorted(
        (day for day in days if day != date and day.iso not in stated and day not in namesakes),
        key=lambda day: (abs(_days(day.sort_key) - far), day.iso),
    )
    place = _place(graph, instrument, lambda mention: mention.citation.date == date)
    if place and len(near) >= _WRONG:
        yield _question(
            f"ngay--{instrument.id}",
            f"{_name(graph, instrument, dated=False)} được ban hành ngày nào?",
            place,
            wording.full_date(date),
            (wording.full_date(day) for day in near[:_WRONG]),
        )


def _days(key: tuple[int, ...]) -> int:
    """About how many days into our era a date is: for nearness only."""
    return key[0] * 372 + key[1] * 31 + key[2]


def _issuer(graph: Graph, instrument: Instrument) -> Iterator[Question]:
    """`Cơ quan nào ban hành …?`: the certain authority, and others of its level, its own unit first."""
    issuer = graph.issuers.get(instrument.issuer) if instrument.issuer else None
    if issuer is None or graph.conflict_on(instrument.id, Field.ISSUER):
        return
    names = [match_key(name) for name in (issuer.name, *issuer.aliases)]
    place = _place(
        graph, instrument, lambda mention: any(n in match_key(mention.citation.issuer) for n in names)
    )
    stated = {match_key(fact.value) for fact in instrument.stated(Field.ISSUER)}
    others = [
        each
        for each in graph.issuers.values()
        if each.level is issuer.level and not _kin(each, issuer) and match_key(each.name) not in stated
    ]
    others.sort(
        key=lambda each: (
            each.province != issuer.province,
            each.side is not issuer.side,
            -_papers(graph, each),
            each.id,
        )
    )
    if place and len(others) >= _WRONG:
        yield _question(
            f"co-quan--{instrument.id}",
            f"Cơ quan nào ban hành {_name(graph, instrument, dated=True)}?",
            place,
            issuer.name,
            (each.name for each in others[:_WRONG]),
        )


def _papers(graph: Graph, issuer: Issuer) -> int:
    return len(graph.of_issuer.get(issuer.id, ()))


def _kin(one: Issuer, other: Issuer) -> bool:
    """Whether two authorities are one, follow each other, or may be meant by each other's name."""
    if one.id == other.id or one.id in (*other.predecessors, *other.successors):
        return True
    first, second = match_key(one.name), match_key(other.name)
    return first in second or second in first


def _carried_out(graph: Graph, instrument: Instrument) -> Iterator[Question]:
    """`Văn bản nào … thực hiện …?`: one that a text says so of, and older ones, which cannot."""
    date = instrument.date
    if date is None or not date.is_full:
        return
    relations = [
        (relation.subject, relation.predicate, mention)
        for predicate in _CARRIES_OUT
        for relation in graph.relations_to.get(instrument.id, ())
        if relation.predicate == predicate
        for mention in relation.mentions
    ]
    related = {r.subject for r in graph.relations_to.get(instrument.id, ())}
    older = [
        each
        for each in graph.instruments.values()
        if each.number and each.date and date.surely_after(each.date) and each.id not in related
    ]
    older.sort(key=lambda each: (date.year - each.date.year if each.date else 0, each.id))
    for subject, predicate, mention in relations[:1]:
        doing = graph.instruments.get(subject)
        if doing is None or not doing.number or is_blank(doing.number) or len(older) < _WRONG:
            continue
        verb = graph.registers.predicates[predicate].whole.active
        place = _at(graph, mention)
        if place:
            yield _question(
                f"thuc-hien--{instrument.id}",
                f"Văn bản nào dưới đây {verb} {_name(graph, instrument, dated=True)}?",
                place,
                wording.short_form(doing, graph.registers.kinds),
                _calls(graph, doing, older),
            )


def _calls(graph: Graph, doing: Instrument, older: Iterable[Instrument]) -> Iterator[str]:
    """What older instruments are called, each name once."""
    kinds = graph.registers.kinds
    used = {wording.short_form(doing, kinds)}
    for each in older:
        call = wording.short_form(each, kinds)
        if call not in used and len(used) <= _WRONG:
            used.add(call)
            yield call


def _name(graph: Graph, instrument: Instrument, *, dated: bool) -> str:
    """Number and subject as officials quote them, without what is asked: a number alone may stand for several."""
    asked = replace(
        instrument,
        issuer_name="",
        date=instrument.date if dated else None,
        subject=quotes.shorten(instrument.subject, _SUBJECT),
    )
    return wording.citation_form(asked, graph.registers)


_Found = tuple[Place, str]


def _place(graph: Graph, instrument: Instrument, states: Callable[[Mention], bool]) -> _Found | None:
    """The first place, in another document, that states it of this instrument."""
    for mention in graph.mentions_of.get(instrument.id, ()):
        if mention.document != instrument.id and states(mention) and (found := _at(graph, mention)):
            return found
    return None


def _at(graph: Graph, mention: Mention) -> _Found | None:
    """Line and words of a mention, where its paragraph shows them as they are printed."""
    place = Place(document=InstrumentId(mention.document), line=mention.citation.line)
    words = fold_blanks(mention.citation.surface)
    return (place, words) if words in whole(graph, place) else None


def _question(name: str, ask: str, found: _Found, right: str, wrong: Iterable[str]) -> Question:
    place, words = found
    options = (Option(text=right, proof=words), *(Option(text=each) for each in wrong))
    return Question(
        id=QuestionId(f"sinh--{name}"), lesson=GENERATED, ask=ask, at=place, answer=Choice(options=options)
    )
