"""The arithmetic of the bench of builds, its edits and its tables; no clock is asked."""

import hashlib
import json
from pathlib import Path

import pytest
import yaml

from tests.bench.building import worker
from tests.bench.building.changes import EDIT, chosen, edit_record, edit_text
from tests.bench.building.measuring import Size
from tests.bench.building.runs import Output, Seconds, Took, took, weigh
from tests.bench.building.tables import NONE, own, ratios, section, stages
from tests.bench.invented.project import SEED, write_archive


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_archive(tmp_path / "archive", 3, SEED)
    return tmp_path / "archive"


def files(archive: Path) -> dict[str, bytes]:
    return {str(one.relative_to(archive)): one.read_bytes() for one in archive.rglob("*") if one.is_file()}


def changed(archive: Path, before: dict[str, bytes]) -> set[str]:
    return {name for name, held in files(archive).items() if held != before[name]}


def test_an_edited_text_is_one_word_longer_and_its_record_vouches_for_it(archive: Path) -> None:
    before, document = files(archive), chosen(archive)
    edit_text(document)
    name = f"documents/{document.name}"
    assert changed(archive, before) == {f"{name}/source.txt", f"{name}/record.yml"}
    after = (document / "source.txt").read_bytes()
    assert len(after) == len(before[f"{name}/source.txt"]) + len(f" {EDIT}".encode())
    assert after.count(b"\n") == before[f"{name}/source.txt"].count(b"\n")
    record = yaml.safe_load((document / "record.yml").read_text(encoding="utf-8"))
    assert record["source"]["sha256"] == hashlib.sha256(after).hexdigest()


def test_an_edited_record_differs_by_one_word(archive: Path) -> None:
    before, document = files(archive), chosen(archive)
    edit_record(document)
    assert changed(archive, before) == {f"documents/{document.name}/record.yml"}
    was = yaml.safe_load(before[f"documents/{document.name}/record.yml"])
    now = yaml.safe_load((document / "record.yml").read_text(encoding="utf-8"))
    assert now["source"].pop("origin") == f"{was['source'].pop('origin')} {EDIT}"
    assert now == was


@pytest.mark.parametrize("origin", ["'quoted'", '"quoted"', ">-\n    folded"])
def test_a_record_that_cannot_be_edited_by_one_line_is_not_chosen(archive: Path, origin: str) -> None:
    middle = chosen(archive)
    record = middle / "record.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("origin: bịa, đợt 1", f"origin: {origin}"))
    assert chosen(archive) != middle


def test_a_paper_whose_text_was_read_from_a_file_is_not_chosen(archive: Path) -> None:
    middle = chosen(archive)
    record = middle / "record.yml"
    record.write_text(
        record.read_text(encoding="utf-8").replace("  origin:", "  original: {file: a}\n  origin:")
    )
    assert chosen(archive) != middle


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> worker.Clock:
    """Each glance at it is twice as late as the one before: 0, 1, 2, 4, 8 …"""
    glances = iter([0, *(2**power for power in range(20))])
    monkeypatch.setattr("time.perf_counter", lambda: float(next(glances)))
    monkeypatch.setattr(worker, "cpu_of_all", lambda: 0.0)
    return worker.Clock()


def wall(clock: worker.Clock) -> dict[str, float]:
    return {name: one["wall"] for name, one in clock.finished().items()}


def test_a_stage_within_another_is_taken_out_of_it(clock: worker.Clock) -> None:
    clock.enter("outer")
    clock.enter("inner")
    clock.leave()
    clock.leave()
    assert wall(clock) == {worker.REST: 1 + 8, "outer": 1 + 4, "inner": 2}


def test_a_step_ends_with_its_last_item_and_the_rest_is_of_the_stage_around_it(clock: worker.Clock) -> None:
    clock.enter("graph")
    clock.begin("reading", 2)
    clock.advance()
    clock.advance()
    clock.leave()
    assert wall(clock) == {worker.REST: 1 + 8, "graph": 1 + 4, "reading": 2}


def test_a_step_of_which_nobody_knows_the_length_ends_where_the_next_begins(clock: worker.Clock) -> None:
    clock.begin("one")
    clock.advance()
    clock.begin("two")
    clock.end()
    assert wall(clock) == {worker.REST: 1 + 4, "one": 1, "two": 2}


def test_a_function_is_a_stage_only_while_it_is_measured(clock: worker.Clock) -> None:
    before = json.dumps
    with worker.staged("json", "dumps", "writing", clock):
        assert json.dumps([1]) == "[1]"
    assert "writing" in clock.finished()
    assert json.dumps is before
    with worker.staged("json", "no_such_function", "missing", clock):
        pass
    assert "missing" not in clock.finished()


def test_what_a_worker_prints_is_read_again() -> None:
    told = took({"wall": 2.5, "cpu": 2, "megabytes": 90.5, "stages": {"index": {"wall": 1.0, "cpu": 0.5}}})
    assert told == Took(
        whole=Seconds(wall=2.5, cpu=2.0), megabytes=90.5, stages={"index": Seconds(wall=1.0, cpu=0.5)}
    )


def test_a_site_is_weighed(tmp_path: Path) -> None:
    (tmp_path / "van-ban").mkdir()
    (tmp_path / "index.html").write_bytes(b"x" * 10)
    (tmp_path / "van-ban" / "index.html").write_bytes(b"x" * 30)
    (tmp_path / "a.js").write_bytes(b"x" * 60)
    assert weigh(tmp_path) == Output(pages=2, megabytes=0.0001, largest=30, largest_at="van-ban/")


def size(documents: int, seconds: float, *, two: bool = True) -> Size:
    def act(cpu: float, **named: float) -> Took:
        return Took(
            whole=Seconds(wall=2 * cpu, cpu=cpu),
            megabytes=100 * cpu,
            stages={name: Seconds(wall=2 * one, cpu=one) for name, one in named.items()},
        )

    return Size(
        documents=documents,
        megabytes=documents / 10,
        full=act(
            seconds, **{"đọc": seconds / 4, "dựng trang": seconds / 2, "lập chỉ mục tìm kiếm": seconds / 4}
        ),
        plain=act(seconds / 2),
        nothing=act(seconds / 100),
        text=act(seconds / 20),
        record=act(seconds / 50),
        two=act(seconds / 2) if two else None,
        output=Output(pages=9, megabytes=1.5, largest=2_000_000, largest_at="van-ban/"),
    )


SIZES = [size(100, 10), size(200, 40)]


def test_stages_have_seconds_at_each_size_and_the_exponent_between_two() -> None:
    head, *rows = stages(SIZES)
    assert head == ["Giây (CPU / thực)", "100 văn bản", "200 văn bản", "số mũ 100→200"]
    assert rows[0] == ["đọc", "2,5 / 5,0", "10,0 / 20,0", "2,00"]
    assert [row[0] for row in rows] == [
        "đọc",
        "dựng trang",
        "lập chỉ mục tìm kiếm",
        worker.REST,
        "cả lần dựng",
        "MkDocs nguyên bản",
    ]


def test_ratios_are_within_one_run() -> None:
    shown = {row[0]: row[1:] for row in ratios(SIZES)}
    assert shown["ms CPU cho mỗi văn bản"] == ["100", "200", ""]
    assert shown["cả lần dựng ÷ MkDocs nguyên bản, CPU / thực"] == ["2,00 / 2,00"] * 2 + ["≤ 2,0"]
    assert shown["hai tiến trình ÷ một, thực"] == ["0,50", "0,50", "≤ 0,62"]
    assert shown["đổi chữ một văn bản ÷ cả lần dựng, CPU / thực"][0] == "0,05 / 0,05"
    assert shown["không đổi gì ÷ cả lần dựng, CPU / thực"][0] == "0,01 / 0,01"


def test_what_a_program_cannot_do_is_no_figure() -> None:
    shown = {row[0]: row[1:] for row in ratios([size(100, 10, two=False)])}
    assert shown["hai tiến trình ÷ một, thực"] == [NONE, "≤ 0,62"]


def test_our_own_seconds_leave_out_what_other_programs_take() -> None:
    assert own(size(100, 10)) == 2.5


def test_every_table_has_a_cell_for_every_size() -> None:
    for table in section(SIZES, invented=True).tables:
        assert {len(row) for row in table} == {len(table[0])}
