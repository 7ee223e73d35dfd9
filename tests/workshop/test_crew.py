"""Work that is remembered, or done by other processes, gives what work gives that is done here and now."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from build_tools.work import SERIAL, Step
from build_tools.workshop import Count, Crew, open_workshop, spool
from build_tools.workshop.hands import Others
from build_tools.workshop.store import Store

ITEMS = [f"văn bản {number}" for number in range(100)]


def said(shared: str, item: str) -> tuple[str, str]:
    return shared, item.upper()


def _refuse(_: str, item: str) -> tuple[str, str]:
    raise AssertionError(f"{item} was worked out again")


def step(shared: str = "mẫu", function: object = said) -> Step[str, str, tuple[str, str]]:
    return Step(name="thử", function=function, shared=lambda: shared, made_from=shared)  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(folder=tmp_path / "kept")


EXPECTED = list(SERIAL.each(step(), ITEMS))


def crew(store: Store, code: str = "1") -> Crew:
    return Crew(store=store, code=code)


def test_what_was_worked_out_is_not_worked_out_again(store: Store) -> None:
    first = crew(store)
    assert list(first.each(step(), ITEMS)) == EXPECTED
    assert first.counts == {"thử": Count(done=100, reused=0)}
    again = crew(store)
    assert list(again.each(step(function=_refuse), ITEMS)) == EXPECTED
    assert again.counts == {"thử": Count(done=0, reused=100)}


def test_only_what_is_new_is_worked_out(store: Store) -> None:
    list(crew(store).each(step(), ITEMS))
    again = crew(store)
    assert list(again.each(step(), ["mới", *ITEMS[1:]])) == [("mẫu", "MỚI"), *EXPECTED[1:]]
    assert again.counts == {"thử": Count(done=1, reused=99)}


@pytest.mark.parametrize("change", ["code", "shared"])
def test_other_programs_or_tables_make_everything_new(store: Store, change: str) -> None:
    list(crew(store).each(step(), ITEMS))
    again = crew(store, code="2" if change == "code" else "1")
    shared = "mẫu khác" if change == "shared" else "mẫu"
    assert list(again.each(step(shared), ITEMS)) == [(shared, word) for _, word in EXPECTED]
    assert again.counts["thử"].reused == 0


def test_other_processes_give_the_same(tmp_path: Path) -> None:
    with open_workshop(tmp_path, workers=2) as two:
        assert list(two.each(step(), ITEMS)) == EXPECTED
    with open_workshop(tmp_path, workers=1) as one:
        assert list(one.each(step(function=_refuse), ITEMS)) == EXPECTED


def test_any_executor_will_do(store: Store, tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        many = Crew(store=store, code="1", others=Others(executor=lambda: pool, desk=tmp_path))
        assert list(many.each(step(), ITEMS)) == EXPECTED


def _files(store: Store) -> Iterator[Path]:
    yield from sorted(path for path in store.folder.glob("*/*") if path.is_file())


@pytest.mark.parametrize("damage", [b"", b"\x00", bytes(80)])
def test_a_damaged_entry_is_as_good_as_none(store: Store, damage: bytes) -> None:
    list(crew(store).each(step(), ITEMS))
    for path in list(_files(store))[::3]:
        path.write_bytes(damage)
    again = crew(store)
    assert list(again.each(step(), ITEMS)) == EXPECTED
    assert again.counts == {"thử": Count(done=34, reused=66)}
    assert list(crew(store).each(step(function=_refuse), ITEMS)) == EXPECTED


def test_one_turned_letter_is_seen(store: Store) -> None:
    list(crew(store).each(step(), ITEMS[:1]))
    (path,) = _files(store)
    content = bytearray(path.read_bytes())
    for place in range(len(content)):
        damaged = bytearray(content)
        damaged[place] ^= 1
        path.write_bytes(damaged)
        assert list(crew(store).each(step(), ITEMS[:1])) == EXPECTED[:1]


def test_a_disk_that_takes_nothing_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert list(crew(Store(folder=tmp_path / "kept")).each(step(), ITEMS)) == EXPECTED


def test_the_store_is_bounded_and_keeps_what_was_used_last(tmp_path: Path) -> None:
    store = Store(folder=tmp_path, most=3_000)
    for number in range(10):
        store.put(f"{number:02}aa", bytes(500))
    later = Store(folder=tmp_path, most=3_000)
    assert later.get("00aa") is not None
    later.trim()
    assert sum(path.stat().st_size for path in _files(later)) <= 3_000
    assert later.get("00aa") == bytes(500)


def test_an_error_of_the_work_reaches_who_asked_for_it(store: Store) -> None:
    with pytest.raises(AssertionError, match="văn bản 0 was"):
        list(crew(store).each(step(function=_refuse), ITEMS))
    assert list(crew(store).each(step(), ITEMS)) == EXPECTED


def test_an_entry_in_the_place_of_another_is_as_good_as_none(store: Store) -> None:
    list(crew(store).each(step(), ITEMS))
    one, other = list(_files(store))[:2]
    one.write_bytes(other.read_bytes())
    again = crew(store)
    assert list(again.each(step(), ITEMS)) == EXPECTED
    assert again.counts == {"thử": Count(done=1, reused=99)}


def test_what_is_put_aside_comes_back_however_much_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "_AT_HAND", 1_000)
    kept = spool.Spool(tmp_path / "aside")
    values = [f"văn bản {number} " * 40 for number in range(20)]
    fetch = [kept.put(value) for value in values]
    for number in (*range(20), *reversed(range(20)), 3, 3):
        assert fetch[number]() == values[number]
    assert sum(size for _, _, size in spool._near) <= 1_000
