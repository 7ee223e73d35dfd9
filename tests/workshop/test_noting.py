"""Work that notes what it reads is done again where that has changed, and nowhere else."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from build_tools.work import SERIAL, Noted, Noting, Read
from build_tools.work.content import content
from build_tools.workshop import Count, Crew, open_workshop
from build_tools.workshop.hands import Others
from build_tools.workshop.store import Store

PRICES = {f"món {number}": number for number in range(120)}
ITEMS = tuple(PRICES)


def priced(prices: Mapping[str, int], item: str) -> Noted[str]:
    """An item reads its own price, and that of the first."""
    return Noted(f"{item}: {prices[item]}, {prices.get('món 0')}", ((item,), ("món 0",)))


def _refuse(_: Mapping[str, int], item: str) -> Noted[str]:
    raise AssertionError(f"{item} was worked out again")


def step(
    prices: Mapping[str, int] = PRICES, function: object = priced
) -> Noting[Mapping[str, int], str, str]:
    def present(read: Read) -> bytes:
        return content(prices.get(str(read[0])))

    return Noting(name="thử", function=function, shared=lambda: prices, made_from="", present=present)  # type: ignore[arg-type]


EXPECTED = list(SERIAL.noting(step(), ITEMS))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(folder=tmp_path / "kept")


def crew(store: Store, code: str = "1") -> Crew:
    return Crew(store=store, code=code)


def made(
    store: Store, step: Noting[Mapping[str, int], str, str], items: Sequence[str] = ITEMS
) -> tuple[list[str], Count]:
    one = crew(store)
    return list(one.noting(step, items)), one.counts["thử"]


def test_what_holds_is_not_worked_out_again(store: Store) -> None:
    assert made(store, step()) == (EXPECTED, Count(done=120, reused=0))
    assert made(store, step(function=_refuse)) == (EXPECTED, Count(done=0, reused=120))


def test_only_what_read_the_change_is_worked_out_again(store: Store) -> None:
    made(store, step())
    other = step({**PRICES, "món 7": 70})
    results, count = made(store, other)
    assert (results, count) == (list(SERIAL.noting(other, ITEMS)), Count(done=1, reused=119))
    assert results[7] == "món 7: 70, 0"
    # What came back is as good as what was never gone, but the build before does not know it any more.
    assert made(store, step()) == (EXPECTED, Count(done=1, reused=119))


def test_what_all_have_read_makes_all_new(store: Store) -> None:
    made(store, step())
    other = step({**PRICES, "món 0": 9})
    assert made(store, other) == (list(SERIAL.noting(other, ITEMS)), Count(done=120, reused=0))


def test_what_was_read_and_is_gone_has_changed(store: Store) -> None:
    made(store, step(), ITEMS[1:])
    other = step({item: price for item, price in PRICES.items() if item != "món 0"})
    results, count = made(store, other, ITEMS[1:])
    assert count == Count(done=119, reused=0)
    assert results[0] == "món 1: 1, None"


def test_another_program_makes_everything_new(store: Store) -> None:
    made(store, step())
    again = crew(store, code="2")
    assert list(again.noting(step(), ITEMS)) == EXPECTED
    assert again.counts["thử"].reused == 0


def _files(store: Store) -> Iterator[Path]:
    yield from sorted(path for path in store.folder.glob("*/*") if path.is_file())


@pytest.mark.parametrize("damage", [None, b"", b"\x00", bytes(80)])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_what_is_damaged_or_gone_is_worked_out_again(store: Store, damage: bytes | None, which: int) -> None:
    made(store, step())
    results = [path for path in _files(store) if path.name.endswith("-kq")]
    traces = [path for path in _files(store) if not path.name.endswith("-kq")]
    for path in ([*results[::4]], [*traces[::4]], [*results, *traces])[which]:
        if damage is None:
            path.unlink()
        else:
            path.write_bytes(damage)
    done = 120 if which == 2 else 30
    assert made(store, step()) == (EXPECTED, Count(done=done, reused=120 - done))
    assert made(store, step(function=_refuse))[0] == EXPECTED


def test_a_result_is_not_taken_for_that_of_another(store: Store) -> None:
    made(store, step())
    first, second = [path for path in _files(store) if path.name.endswith("-kq")][:2]
    second.write_bytes(first.read_bytes())
    assert made(store, step()) == (EXPECTED, Count(done=1, reused=119))


def test_a_trace_that_was_not_written_leaves_nothing_behind(store: Store) -> None:
    """A build that is killed between the two writes: the result is new, the trace is old."""
    made(store, step())
    traces = {path: path.read_bytes() for path in _files(store) if not path.name.endswith("-kq")}
    made(store, step({**PRICES, "món 7": 70}))
    for path, content_before in traces.items():
        path.write_bytes(content_before)
    assert made(store, step()) == (EXPECTED, Count(done=1, reused=119))


def test_other_processes_give_the_same(tmp_path: Path) -> None:
    with open_workshop(tmp_path, workers=2) as two:
        assert list(two.noting(step(), ITEMS)) == EXPECTED
    with open_workshop(tmp_path, workers=1) as one:
        assert list(one.noting(step(function=_refuse), ITEMS)) == EXPECTED


def test_any_executor_will_do(store: Store, tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        many = Crew(store=store, code="1", others=Others(executor=lambda: pool, desk=tmp_path))
        assert list(many.noting(step(), ITEMS)) == EXPECTED


def test_a_disk_that_takes_nothing_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert made(Store(folder=tmp_path / "kept"), step())[0] == EXPECTED


def test_an_error_of_the_work_reaches_who_asked_for_it(store: Store) -> None:
    with pytest.raises(AssertionError, match="món 0 was"):
        made(store, step(function=_refuse))
    assert made(store, step())[0] == EXPECTED
