"""Invented projects: the same every time, the smaller the beginning of the larger, sound, and varied."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from build_tools.archive import load_archive
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.intake.table_rows import is_table_row
from build_tools.judgement import addresses
from build_tools.models.citations import Resolved
from build_tools.models.ids import InstrumentId
from build_tools.registers import Registers
from tests.bench.invented.draw import Draw
from tests.bench.invented.papers import LONG_EVERY, filled, papers
from tests.bench.invented.project import SEED, make_project, record_ids, write_archive
from tests.bench.invented.tables import figures_table

COUNT = 6


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("invented")
    make_project(root, COUNT)
    record_ids(root)
    return root


@pytest.fixture(scope="module")
def known(invented: Path, registers: Registers) -> Graph:
    return build_graph(load_archive(invented / "archive", registers), registers)


def files(archive: Path) -> dict[str, bytes]:
    return {str(one.relative_to(archive)): one.read_bytes() for one in archive.rglob("*") if one.is_file()}


def test_the_same_seed_gives_the_same_bytes_and_a_smaller_archive_is_the_beginning_of_a_larger(
    invented: Path, tmp_path: Path
) -> None:
    write_archive(tmp_path / "archive", COUNT - 2, SEED)
    smaller, larger = files(tmp_path / "archive"), files(invented / "archive")
    assert len(larger) == len(smaller) + 5  # two papers with their records, and the book of addresses
    assert smaller.items() <= larger.items()


def test_another_seed_makes_other_papers(registers: Registers) -> None:
    one, two = ({paper.id for paper in papers(registers, 20, seed)} for seed in (1, 2))
    assert not one & two


def test_an_invented_project_is_sound_and_its_book_of_addresses_whole(known: Graph) -> None:
    assert len(known.documents) == COUNT
    assert list(addresses(known)) == []


def test_what_an_invented_paper_says_of_itself_is_read_as_it_was_meant(
    known: Graph, registers: Registers
) -> None:
    for paper in papers(registers, COUNT, SEED):
        instrument = known.instruments[InstrumentId(paper.id)]
        assert instrument.number == paper.number
        assert instrument.date
        assert instrument.date.iso == paper.day.isoformat()
        assert instrument.kind == paper.kind_id


def test_most_of_what_invented_papers_cite_is_recognised(known: Graph) -> None:
    resolutions = [one.resolution for one in known.mentions]
    assert len(resolutions) > 8 * COUNT
    assert sum(isinstance(one, Resolved) for one in resolutions) > 0.9 * len(resolutions)


def test_no_two_papers_share_an_id_or_a_number_of_one_authority_and_year(registers: Registers) -> None:
    made = list(papers(registers, 400, SEED))
    assert len({paper.id for paper in made}) == 400
    assert len({(paper.number, paper.issuer, paper.day.year) for paper in made}) == 400


def test_papers_are_of_all_sides_many_kinds_years_and_provinces_that_stood_on_their_day(
    registers: Registers,
) -> None:
    made = list(papers(registers, 400, SEED))
    assert len({paper.kind_id for paper in made}) >= 9
    assert {registers.provinces[paper.unit.id].kind for paper in made if paper.unit} == {
        "tỉnh",
        "thành phố trực thuộc trung ương",
    }
    assert len({paper.unit.id for paper in made if paper.unit}) > 50
    assert min(paper.day for paper in made) < date(2002, 1, 1)
    assert max(paper.day for paper in made) > date(2025, 1, 1)
    for paper in made:
        ended = paper.unit.valid_to if paper.unit else None
        assert ended is None or (paper.day.year, paper.day.month, paper.day.day) <= ended.sort_key
    assert Counter(paper.long for paper in made)[True] == 400 // LONG_EVERY + 1


def test_the_words_of_an_office_take_the_unit_in(registers: Registers) -> None:
    cities = {one.name: one for one in registers.provinces.values()}
    assert filled("{UY} {TEN}, {Don_vi}", cities["Hà Nội"]) == "THÀNH ỦY HÀ NỘI, thành phố Hà Nội"
    assert filled("{Uy} {Ten} {Cap}", cities["Điện Biên"]) == "Tỉnh ủy Điện Biên tỉnh"


def test_tables_are_rows_as_the_intake_writes_them() -> None:
    rows = list(figures_table(Draw("rows"), 4))
    assert len(rows) == 6
    assert all(map(is_table_row, rows))
    assert rows[0].endswith("| Hộ nghèo | < | Tỷ lệ (%) |")
