"""Pages of an earlier build that are taken again are those that would be made now: whatever an editor changed."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from build_tools.archive import load_archive
from build_tools.archive.masking import masked
from build_tools.graph.build import build_graph
from build_tools.masked_words.stand_ins import hide
from build_tools.models.answers import Judgement
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Mask, QualityNote
from build_tools.models.training import (
    Assertion,
    Excerpt,
    Lesson,
    LessonId,
    Place,
    Question,
    QuestionId,
    Reference,
    Term,
    TermId,
    Training,
)
from build_tools.registers import Registers
from build_tools.render.site import all_packages, all_pages
from build_tools.search.record import PageRecord
from build_tools.work import SERIAL, Work
from build_tools.workshop import Count, Crew
from build_tools.workshop.hands import Others
from build_tools.workshop.store import Store
from tests.conftest import MINI

PLAN, REPORT = InstrumentId("902-kh-ubnd-dien-bien-2020"), InstrumentId("bao-cao-thu-nghiem-dien-bien-2021")
State = tuple[Archive, Registers]
Edit = Callable[[State, Random], State]


def _training() -> Training:
    at = Place(document=PLAN, line=13)
    lesson = LessonId("bai-thu")
    return Training(
        lessons=(
            Lesson(
                id=lesson,
                title="Bài thử",
                aims=("Biết đọc kế hoạch",),
                introduction=(
                    Assertion(text="Kế hoạch nói rõ.", sources=(Reference(document=PLAN, line=13),)),
                ),
                excerpts=(Excerpt(at=at),),
                terms=(TermId("dan-van-kheo"),),
            ),
        ),
        questions=(
            Question(
                id=QuestionId("thu-mot"),
                lesson=lesson,
                ask="Kế hoạch có yêu cầu thi đua không?",
                at=Place(document=PLAN, line=14),
                answer=Judgement(right=True, proof="phong trào thi đua"),
            ),
        ),
        terms=(
            Term(
                id=TermId("dan-van-kheo"),
                name="Dân vận khéo",
                definition="Một phong trào.",
                sources=(Reference(document=PLAN, line=14),),
            ),
        ),
    )


def begun(registers: Registers) -> State:
    return replace(load_archive(MINI, registers), training=_training()), registers


def _with(state: State, index: int, document: SourceDocument) -> State:
    archive, registers = state
    documents = list(archive.documents)
    documents[index] = document
    return replace(archive, documents=tuple(documents)), registers


def _some(state: State, random: Random) -> tuple[int, SourceDocument]:
    index = random.randrange(len(state[0].documents))
    return index, state[0].documents[index]


def text(state: State, random: Random) -> State:
    """A word of a text is another one, of another length."""
    index, one = _some(state, random)
    return _with(
        state, index, replace(one, raw=one.raw.replace("công tác", random.choice(["việc", "công việc"]), 1))
    )


def line(state: State, random: Random) -> State:
    """A text has one more paragraph, which cites and orders."""
    index, one = _some(state, random)
    said = f"Trước ngày {random.randint(1, 28)}/12 hằng năm, các cơ quan báo cáo theo Chỉ thị số 901-CT/TW."
    return _with(state, index, replace(one, raw=f"{one.raw.rstrip()}\n\n{said}\n"))


def origin(state: State, random: Random) -> State:
    """A record says of another place from where its source came."""
    index, one = _some(state, random)
    source = replace(one.record.source, origin=f"Nơi {random.randint(1, 99)}")
    return _with(state, index, replace(one, record=replace(one.record, source=source)))


def updated(state: State, random: Random) -> State:
    """A record was changed on another day."""
    index, one = _some(state, random)
    day = PartialDate(year=2026, month=random.randint(1, 12), day=random.randint(1, 28))
    return _with(state, index, replace(one, record=replace(one.record, updated=day)))


def themes(state: State, random: Random) -> State:
    """A record names other themes."""
    index, one = _some(state, random)
    chosen = tuple(random.sample([theme.id for theme in state[0].themes], k=random.randint(0, 1)))
    return _with(state, index, replace(one, record=replace(one.record, themes=chosen)))


def quality(state: State, random: Random) -> State:
    """A note on a source."""
    index, one = _some(state, random)
    note = QualityNote(line=1, note=f"Thiếu {random.randint(1, 99)} chữ")
    return _with(state, index, replace(one, record=replace(one.record, quality=(note,))))


def theme(state: State, random: Random) -> State:
    """A theme has another definition, or another word that gathers passages."""
    archive, registers = state
    first, *rest = archive.themes
    word = random.choice(["nhận thức", "khiếu nại", "tiếp dân"])
    changed = replace(first, definition=f"Về {word}", triggers=(*first.triggers[:1], word))
    return replace(archive, themes=(changed, *rest)), registers


def removed(state: State, random: Random) -> State:
    """A paper is gone; at least one stays."""
    archive, registers = state
    if len(archive.documents) < 3:
        return state
    gone = random.choice([one for one in archive.documents if one.record.id != PLAN])
    return replace(archive, documents=tuple(one for one in archive.documents if one is not gone)), registers


def added(state: State, random: Random) -> State:
    """A paper that was gone is back, or there is a new one."""
    archive, registers = state
    there = {one.record.id for one in archive.documents}
    old = [one for one in load_archive(MINI, registers).documents if one.record.id not in there]
    if old:
        new = old[0]
    else:
        like = archive.documents[0]
        number = random.randint(910, 990)
        identifier = InstrumentId(f"{number}-ct-tw-2019")
        if identifier in there:
            return state
        raw = like.raw.replace("901", str(number))
        new = replace(like, raw=raw, record=replace(like.record, id=identifier))
    documents = sorted((*archive.documents, new), key=lambda one: one.record.id)
    return replace(archive, documents=tuple(documents)), registers


def known(state: State, random: Random) -> State:
    """What an editor knows of an instrument that is only cited."""
    archive, registers = state
    first, *rest = archive.instruments
    changed = replace(first, subject=f"thử nghiệm lần {random.randint(1, 99)}")
    return replace(archive, instruments=(changed, *rest)), registers


def question(state: State, random: Random) -> State:
    """A question asks otherwise."""
    archive, registers = state
    (one,) = archive.training.questions
    asked = replace(one, ask=f"Câu {random.randint(1, 99)}: có thi đua không?")
    return replace(archive, training=replace(archive.training, questions=(asked,))), registers


def term(state: State, random: Random) -> State:
    """A term is explained otherwise."""
    archive, registers = state
    (one,) = archive.training.terms
    other = replace(one, definition=f"Phong trào {random.randint(1, 99)}.")
    return replace(archive, training=replace(archive.training, terms=(other,))), registers


def mask(state: State, random: Random) -> State:
    """A word of a text is masked, or no longer."""
    index, one = _some(state, random)
    words = [(number, word) for number, row in enumerate(one.raw.split("\n"), 1) for word in row.split()[:1]]
    number, word = random.choice([each for each in words if each[1].isalpha()])
    masks = () if one.record.masks else (Mask(line=number, text=word, reason="thử"),)
    return _with(state, index, replace(one, record=replace(one.record, masks=masks)))


def register(state: State, random: Random) -> State:
    """A register has another word: a unit is called otherwise, a short form stands for something else."""
    archive, registers = state
    if random.random() < 0.5:
        first, *rest = registers.abbreviations
        changed = replace(first, long=f"Chữ {random.randint(1, 99)}")
        return archive, replace(registers, abbreviations=(changed, *rest))
    unit = next(each for each in registers.provinces.values() if each.id == "dien-bien")
    named = replace(unit, name=f"Điện Biên {random.randint(1, 9)}")
    return archive, replace(registers, provinces={**registers.provinces, unit.id: named})


EDITS = (
    text, line, origin, updated, themes, quality, theme, removed, added, known, question, term, mask, register,
)  # fmt: skip


def made(state: State, work: Work, *, public: bool) -> tuple[list[tuple[str, object]], list[PageRecord]]:
    """All files of an edition, and what its pages say to a search."""
    archive, registers = state
    graph = build_graph(masked(archive) if public else archive, registers)
    shown, records = (hide if public else str), list[PageRecord]()
    pages = list(all_pages(graph, shown, records.append, work))
    return [*pages, *all_packages(graph, shown, work)], records


def warm(store: Path) -> Crew:
    return Crew(store=Store(folder=store), code="1")


@pytest.mark.parametrize(
    ("seed", "rounds"), [(1, 6), *(pytest.param(n, 12, marks=pytest.mark.deep) for n in range(2, 8))]
)
def test_after_any_edits_a_build_with_a_store_gives_what_one_without_gives(
    registers: Registers, tmp_path: Path, seed: int, rounds: int
) -> None:
    random, state, reused = Random(seed), begun(registers), 0
    for _ in range(rounds):
        public, names = random.random() < 0.5, random.sample(EDITS, k=random.randint(0, 2))
        for edit in names:
            state = edit(state, random)
        crew = warm(tmp_path)
        with_store, without = made(state, crew, public=public), made(state, SERIAL, public=public)
        assert with_store == without, [edit.__name__ for edit in names]
        reused += crew.counts["làm trang"].reused
    assert reused > 100


@pytest.fixture(scope="module")
def kept(registers: Registers, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with all pages of the archive as it begins."""
    folder = tmp_path_factory.mktemp("kept")
    made(begun(registers), warm(folder), public=False)
    return folder


def remade(store: Path, state: State, tmp_path: Path) -> tuple[set[str], Count]:
    """Which pages are made again after an edit."""
    before = {path: path.read_bytes() for path in store.glob("*/*")}
    fresh = Store(folder=tmp_path)
    for path, content in before.items():
        (tmp_path / path.parent.name).mkdir(exist_ok=True)
        (tmp_path / path.parent.name / path.name).write_bytes(content)
    crew = Crew(store=fresh, code="1")
    files, _ = made(state, crew, public=False)
    plain = dict(made(begun(state[1]), SERIAL, public=False)[0])
    return {path for path, content in files if plain.get(path) != content}, crew.counts["làm trang"]


def test_nothing_is_made_again_where_nothing_changed(kept: Path, registers: Registers) -> None:
    crew = warm(kept)
    made(begun(registers), crew, public=False)
    assert {name: count.done for name, count in crew.counts.items()} == {"làm trang": 0, "làm tệp dữ liệu": 0}


@pytest.mark.parametrize(
    ("edit", "most"), [(origin, 3), (updated, 12), (quality, 8), (known, 20), (question, 12), (term, 16)]
)
def test_a_small_change_makes_few_pages_again(
    kept: Path, registers: Registers, tmp_path: Path, edit: Edit, most: int
) -> None:
    changed, count = remade(kept, edit(begun(registers), Random(3)), tmp_path)
    assert changed
    assert 0 < count.done <= most
    assert count.reused > 100


def test_a_word_masked_later_reaches_no_public_page(registers: Registers, tmp_path: Path) -> None:
    state = begun(registers)
    made(state, warm(tmp_path), public=True)
    index = next(i for i, one in enumerate(state[0].documents) if one.record.id == PLAN)
    plan = state[0].documents[index]
    name = Mask(
        line=plan.raw[: plan.raw.index("Trần Thị Thử")].count("\n") + 1, text="Trần Thị Thử", reason="thử"
    )
    hidden = _with(state, index, replace(plan, record=replace(plan.record, masks=(name,))))
    files, records = made(hidden, warm(tmp_path), public=True)
    assert (files, records) == made(hidden, SERIAL, public=True)
    assert "Trần Thị Thử" in repr(made(state, warm(tmp_path), public=True))
    assert "Trần Thị Thử" not in repr((files, records))


def test_the_two_editions_do_not_meet(registers: Registers, tmp_path: Path) -> None:
    """The report masks a name: it stands in the inner edition, and a sign in the public one."""
    state: Mapping[bool, object] = {
        public: made(begun(registers), warm(tmp_path), public=public) for public in (False, True)
    }
    for public in (True, False):
        assert made(begun(registers), warm(tmp_path), public=public) == state[public]
    assert state[False] != state[True]


def test_other_processes_make_the_same_pages(registers: Registers, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        crew = Crew(
            store=Store(folder=tmp_path / "kept"),
            code="1",
            others=Others(executor=lambda: pool, desk=tmp_path),
        )
        assert made(begun(registers), crew, public=False) == made(begun(registers), SERIAL, public=False)
    crew = warm(tmp_path / "kept")
    made(begun(registers), crew, public=False)
    assert crew.counts["làm trang"].done == 0
