"""How partial, unknown and disputed dates sort."""

from build_tools.models.dates import PartialDate
from build_tools.models.facts import Conflict, Field
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.instruments import Instrument
from build_tools.timelines import arrange, by_year


def instrument(name: str, date: str = "") -> Instrument:
    """An instrument of a date."""
    return Instrument(
        id=InstrumentId(name), kind=KindId("chi-thi"), date=PartialDate.parse(date) if date else None
    )


def order(*instruments: Instrument, conflicts: tuple[Conflict, ...] = ()) -> list[str]:
    """Ids in order of time."""
    return [moment.instrument.id for moment in arrange(instruments, conflicts)]


def disputed(name: str, *dates: str, field: Field = Field.DATE) -> Conflict:
    """A conflict of dates."""
    return Conflict(
        instrument=InstrumentId(name), field=field, statements=tuple((date, ()) for date in dates)
    )


def test_full_dates_come_in_order() -> None:
    assert order(instrument("b", "2021-11-26"), instrument("a", "2013-06-03")) == ["a", "b"]


def test_a_month_stands_after_its_days_and_before_the_next_month() -> None:
    found = order(instrument("m", "2020-07"), instrument("n", "2020-08-01"), instrument("d", "2020-07-31"))
    assert found == ["d", "m", "n"]


def test_a_year_stands_after_its_months_and_an_unknown_date_last() -> None:
    found = order(
        instrument("u"), instrument("y", "2020"), instrument("m", "2020-12"), instrument("z", "2021-01-01")
    )
    assert found == ["m", "y", "z", "u"]


def test_equal_dates_come_by_id() -> None:
    assert order(instrument("b", "2020-01-01"), instrument("a", "2020-01-01")) == ["a", "b"]


def test_a_disputed_date_stands_at_its_earliest_and_is_marked() -> None:
    conflict = disputed("x", "2013-12-13", "2013-12-12")
    moments = arrange([instrument("x", "2013-12-13"), instrument("y", "2013-12-12")], [conflict])
    assert [moment.instrument.id for moment in moments] == ["x", "y"]
    assert moments[0].date == PartialDate.parse("2013-12-12")
    assert moments[0].conflict is conflict
    assert moments[1].conflict is None


def test_a_conflict_about_something_else_moves_nothing() -> None:
    moments = arrange([instrument("x", "2013")], [disputed("x", "1999", field=Field.SUBJECT)])
    assert moments[0].date == PartialDate.parse("2013")
    assert moments[0].conflict is None


def test_a_statement_that_is_no_date_gives_no_place() -> None:
    moments = arrange([instrument("x", "2013")], [disputed("x", "không rõ")])
    assert moments[0].date == PartialDate.parse("2013")


def test_years_are_landmarks_and_the_unknown_comes_last() -> None:
    moments = arrange([instrument("u"), instrument("b", "2021"), instrument("a", "2021-05")], ())
    grouped = [(year, [m.instrument.id for m in group]) for year, group in by_year(moments)]
    assert grouped == [(2021, ["a", "b"]), (None, ["u"])]


def test_a_number_that_holds_its_year_gives_the_place_and_says_so() -> None:
    by_number = Instrument(id=InstrumentId("n"), kind=KindId("nghi-dinh"), number="108/2014/NĐ-CP")
    moments = arrange([by_number, instrument("u"), instrument("a", "2014-05-01")], [])
    assert [(moment.instrument.id, moment.by_number) for moment in moments] == [
        ("a", False),
        ("n", True),
        ("u", False),
    ]


def test_a_date_that_is_known_outranks_the_year_of_the_number() -> None:
    date = PartialDate.parse("2015-01-05")
    dated = Instrument(id=InstrumentId("d"), kind=KindId("nghi-dinh"), number="108/2014/NĐ-CP", date=date)
    (moment,) = arrange([dated], [])
    assert (moment.date, moment.by_number) == (date, False)
