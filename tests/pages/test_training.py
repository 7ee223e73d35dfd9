"""Training on the real archive: every answer is in its passage, no wrong option is true, files say what pages say."""

import csv
import io
import re
import sqlite3
import zipfile
from html import unescape
from itertools import pairwise

import pytest

from build_tools.data.anki import anki_package
from build_tools.data.tables import cards_csv
from build_tools.graph.model import Graph
from build_tools.models.answers import Choice, FillIn, Matching, Ordering
from build_tools.models.facts import Field
from build_tools.models.training import Question
from build_tools.normalize import match_key
from build_tools.training.bank import questions_of
from build_tools.training.cards import cards
from build_tools.training.changes import change
from build_tools.training.generated import generated
from build_tools.training.questions import KINDS, view
from build_tools.training.quoted import whole


@pytest.fixture(scope="module")
def made(graph: Graph) -> tuple[Question, ...]:
    return generated(graph)


@pytest.fixture(scope="module")
def every(graph: Graph, made: tuple[Question, ...]) -> tuple[Question, ...]:
    return (*graph.training.questions, *made)


def test_there_is_a_path_of_lessons_and_a_bank_of_every_kind(graph: Graph) -> None:
    training = graph.training
    assert len(training.lessons) >= 6
    assert len(training.questions) >= 60
    assert {view(graph, each, 1).kind for each in training.questions} == set(KINDS)
    assert all(questions_of(graph, each) for each in training.lessons)
    assert {each.at.document for each in training.questions} == set(graph.documents)


def test_the_words_that_prove_each_answer_are_marked_in_the_passage_shown(
    every: tuple[Question, ...], graph: Graph
) -> None:
    for question in every:
        passage = view(graph, question, 1).passage
        marked = " ".join(each.text for stretches in passage.excerpts for each in stretches if each.hit)
        assert question.proofs
        for proof in question.proofs:
            assert " ".join(proof.split()) in marked, question.id
        assert all(any(each.hit for each in stretches) for stretches in passage.excerpts), question.id


def sides(question: Question) -> tuple[list[str], ...]:
    """What must not be alike within a question."""
    match question.answer:
        case Choice(options=options):
            return ([each.text for each in options],)
        case Matching(pairs=pairs):
            return ([each.left for each in pairs], [each.right for each in pairs])
        case Ordering(items=items):
            return ([each.text for each in items],)
        case _:
            return ()


def test_no_option_is_given_twice(every: tuple[Question, ...]) -> None:
    for question in every:
        for texts in sides(question):
            keys = [match_key(text) for text in texts]
            assert len(keys) == len(set(keys)), question.id


def test_no_wrong_option_is_printed_in_the_proof(every: tuple[Question, ...]) -> None:
    for question in every:
        if not isinstance(question.answer, Choice) or "--co-quan--" in question.id:
            continue
        proofs = match_key(" | ".join(question.proofs))
        for option in question.answer.options:
            if not option.right:
                assert not re.search(rf"(?<!\w){re.escape(match_key(option.text))}(?!\w)", proofs), (
                    question.id
                )


def test_ids_are_given_once(every: tuple[Question, ...], graph: Graph) -> None:
    for ids in ([each.id for each in every], [each.id for each in cards(graph)]):
        assert len(ids) == len(set(ids))


def instrument_of(question: Question) -> tuple[str, str]:
    _, kind, identifier = question.id.split("--", 2)
    return kind, identifier


def test_a_wrong_day_is_stated_by_no_source(made: tuple[Question, ...], graph: Graph) -> None:
    days = [each for each in made if instrument_of(each)[0] == "ngay"]
    assert days
    for question in days:
        instrument = next(i for i in graph.instruments.values() if i.id == instrument_of(question)[1])
        assert instrument.date is not None
        stated = {fact.value for fact in instrument.stated(Field.DATE)}
        assert isinstance(question.answer, Choice)
        for option in question.answer.options:
            day, month, year = map(int, option.text.split("/"))
            iso = f"{year}-{month:02}-{day:02}"
            assert option.right == (iso == instrument.date.iso)
            assert option.right or iso not in stated


def test_a_wrong_authority_is_not_kin_of_the_right_one(made: tuple[Question, ...], graph: Graph) -> None:
    for question in made:
        kind, identifier = instrument_of(question)
        if kind != "co-quan" or not isinstance(question.answer, Choice):
            continue
        instrument = next(i for i in graph.instruments.values() if i.id == identifier)
        stated = {match_key(fact.value) for fact in instrument.stated(Field.ISSUER)}
        (right,) = (match_key(option.text) for option in question.answer.options if option.right)
        for option in question.answer.options:
            if not option.right:
                name = match_key(option.text)
                assert name not in stated
                assert name not in right
                assert right not in name


def test_what_cannot_carry_an_instrument_out_is_older_than_it(
    made: tuple[Question, ...], graph: Graph
) -> None:
    asked = [each for each in made if instrument_of(each)[0] == "thuc-hien"]
    assert asked
    numbers: dict[str, list[str]] = {}
    for instrument in graph.instruments.values():
        numbers.setdefault(instrument.number, []).append(instrument.date.iso if instrument.date else "9999")
    for question in asked:
        done = next(i for i in graph.instruments.values() if i.id == instrument_of(question)[1])
        assert isinstance(question.answer, Choice)
        assert done.date is not None
        for option in question.answer.options:
            number = option.text.rpartition("số ")[2]
            if not option.right:
                assert min(numbers[number]) < done.date.iso, question.id


def test_every_change_is_told_by_a_register_with_its_source(graph: Graph) -> None:
    for lesson in graph.training.lessons:
        for each in lesson.changes:
            seen = change(graph, each)
            assert seen.facts, (lesson.id, each.about.id)
            assert all(fact.source for fact in seen.facts), (lesson.id, each.about.id)


def test_the_merger_of_2025_and_the_end_of_districts_are_told(graph: Graph) -> None:
    told = {
        each.about.id: "".join(
            word if isinstance(word, str) else word.text
            for fact in change(graph, each).facts
            for word in fact.words
        )
        for lesson in graph.training.lessons
        for each in lesson.changes
    }
    assert "02/02/2025; kế tục: Ban Tuyên giáo và Dân vận Trung ương" in told["ban-dan-van-trung-uong"]
    assert told["huyen-uy"].startswith("đến 30/6/2025")


def test_every_quoted_paragraph_is_the_sources_own(graph: Graph) -> None:
    for lesson in graph.training.lessons:
        for each in lesson.excerpts:
            raw = graph.documents[each.at.document].raw.split("\n")[each.at.line - 1]
            first = raw.replace("*", "").split()
            assert match_key(" ".join(first[:5])) in match_key(whole(graph, each.at))


def test_cards_are_a_table_that_excel_reads_and_takes_for_no_formula(graph: Graph) -> None:
    text = cards_csv(graph)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == len(cards(graph)) + 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_the_anki_package_holds_every_card_and_is_the_same_at_every_build(graph: Graph) -> None:
    data = anki_package(graph, str)
    assert data == anki_package(graph, str)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert set(package.namelist()) == {"collection.anki2", "media"}
        connection = sqlite3.connect(":memory:")
        connection.deserialize(package.read("collection.anki2"))
    fronts = [
        unescape(row[0].split("\x1f")[0]) for row in connection.execute("select flds from notes order by id")
    ]
    guids = {row[0] for row in connection.execute("select guid from notes")}
    connection.close()
    assert len(guids) == len(cards(graph))
    assert fronts == [each.front for each in cards(graph)]


def test_dates_to_choose_from_stand_in_order(made: tuple[Question, ...], graph: Graph) -> None:
    question = next(each for each in made if instrument_of(each)[0] == "ngay")
    texts = [each.text for each in view(graph, question, 1).options]
    keys = [tuple(reversed([int(part) for part in text.split("/")])) for text in texts]
    assert all(before < after for before, after in pairwise(keys))


def test_a_figure_to_fill_in_is_a_number_that_the_page_can_compare(graph: Graph) -> None:
    figures = [each.answer.figure for each in graph.training.questions if isinstance(each.answer, FillIn)]
    assert figures
    assert all(re.fullmatch(r"\d+([.,]\d+)*", figure) for figure in figures)
