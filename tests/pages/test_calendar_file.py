"""The calendar file: read again by the library, and line by line as RFC 5545 asks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from build_tools.data.calendar_file import calendar
from build_tools.data.files import TEXTS
from build_tools.masked_words.stand_ins import hide
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.obligations import Bound, EditorialObligation, Once, Yearly
from build_tools.models.records import Mask
from build_tools.parts import addresses
from build_tools.registers import Registers
from tests.obligations.invented import LINE, graph_of, paper

A, B = InstrumentId("5-ct-ubnd-dien-bien-2021"), InstrumentId("6-ct-ubnd-dien-bien-2021")
TEXT = """\
1. Sở Nội vụ, các huyện; các xã báo cáo \\ gửi trước ngày 15/12 hằng năm; riêng quý I báo cáo trước ngày 05/01 hằng năm.

2. Các xã gửi danh sách trước ngày 31/12/2022; hoàn thành trong tháng 12 hằng năm.

3. Văn phòng báo cáo tiến độ trước ngày 25 hằng tháng. Định kỳ 6 tháng, các cấp ủy báo cáo kết quả.

4. Các đội trực báo cáo trước ngày 29/02 hằng năm. Trong thời hạn 30 ngày kể từ ngày ký, các sở lập kế hoạch."""


def made(registers: Registers, *names: InstrumentId) -> str:
    texts: dict[str, str] = {name: paper(TEXT, serial=int(name[0])) for name in names or (A,)}
    return calendar(graph_of(texts, registers))


def events(file: str) -> list[dict[str, str]]:
    """Name → value of each event's own properties, unfolded by hand."""
    unfolded = file.replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in unfolded:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1:] == ["VEVENT"]:
            assert name not in found[-1], f"{name} stands twice"
            found[-1][name] = value
    return found


def test_every_line_ends_and_folds_as_the_standard_asks(registers: Registers) -> None:
    file = made(registers)
    lines = file.split("\r\n")
    assert lines[-1] == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75
    assert all(re.match(r" |[A-Z-]+[;:]", line) for line in lines[:-1])
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2] == "END:VCALENDAR"
    assert "VERSION:2.0" in lines
    assert any(line.startswith("PRODID:") for line in lines)


def test_every_event_has_what_it_needs_and_a_name_of_its_own(registers: Registers) -> None:
    listed = events(made(registers, A, B))
    assert len(listed) == 12
    needed = {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION"}
    assert all(needed <= set(event) for event in listed)
    assert len({event["UID"] for event in listed}) == len(listed)
    assert {event["DTSTAMP"] for event in listed} == {"20260102T000000Z"}


def test_commas_semicolons_and_backslashes_are_escaped(registers: Registers) -> None:
    described = events(made(registers))[0]["DESCRIPTION"]
    assert r"Sở Nội vụ\, các huyện\; các xã báo cáo \\ gửi" in described
    assert not re.search(r"(?<!\\)[,;]", described.replace(r"\\", ""))
    assert described.count(r"\n") == 3


def read_again(file: str) -> list[Any]:
    """The events as the library reads them."""
    return Calendar.from_ical(file).walk("VEVENT")


def occurrences(registers: Registers) -> Iterator[tuple[str, date, str]]:
    for event in read_again(made(registers)):
        rule = event.get("rrule")
        yield str(event["summary"]), event["dtstart"].dt, rule.to_ical().decode() if rule else ""


def test_days_and_rules_are_those_of_the_text(registers: Registers) -> None:
    assert list(occurrences(registers)) == [
        ("Trước ngày 15/12: nhiệm vụ theo Chỉ thị số 5/CT-UBND", date(2021, 12, 14), "FREQ=YEARLY"),
        # The paper is of 10/11/2021: the fourth of January is next year's.
        ("Trước ngày 05/01: nhiệm vụ theo Chỉ thị số 5/CT-UBND", date(2022, 1, 4), "FREQ=YEARLY"),
        ("Trước ngày 31/12/2022: nhiệm vụ theo Chỉ thị số 5/CT-UBND", date(2022, 12, 30), ""),
        (
            "Trong tháng 12: nhiệm vụ theo Chỉ thị số 5/CT-UBND",
            date(2021, 12, 31),
            "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12",
        ),
        (
            "Ngày 25 hằng tháng: nhiệm vụ theo Chỉ thị số 5/CT-UBND",
            date(2021, 11, 25),
            "FREQ=MONTHLY;BYMONTHDAY=25",
        ),
        ("Trước ngày 29/02: nhiệm vụ theo Chỉ thị số 5/CT-UBND", date(2024, 2, 28), "FREQ=YEARLY"),
    ]


def test_what_is_due_before_the_first_stands_on_the_last_of_the_month_before(registers: Registers) -> None:
    text = paper(
        "1. Các sở gửi báo cáo trước ngày 01/3 hằng năm; các xã gửi danh sách trước ngày 01/01 hằng năm."
    )
    file = calendar(graph_of({A: text}, registers))
    days = [(event["dtstart"].dt, event["rrule"].to_ical().decode()) for event in read_again(file)]
    assert days == [
        (date(2022, 2, 28), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"),
        (date(2021, 12, 31), "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12"),
    ]


def test_an_event_lasts_its_day_and_reminds_a_week_before(registers: Registers) -> None:
    for event in read_again(made(registers)):
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        (alarm,) = event.walk("VALARM")
        assert alarm["trigger"].dt == timedelta(days=-7)
        assert (str(alarm["action"]), str(alarm["description"])) == ("DISPLAY", str(event["summary"]))


def test_the_file_does_not_depend_on_what_else_the_archive_holds(registers: Registers) -> None:
    """A second import changes the events of the first and doubles none."""
    alone, together = events(made(registers, A)), events(made(registers, A, B))
    assert [event for event in together if "Chỉ thị số 5" in event["SUMMARY"]] == alone
    assert made(registers, B, A) == made(registers, A, B)


def test_a_masked_name_is_hidden_before_lines_are_folded(registers: Registers) -> None:
    text = paper("1. Ông Trần Văn Ẩn có trách nhiệm nộp tiền trước ngày 15/12/2030.")
    mask = Mask(line=LINE, text="Trần Văn Ẩn", reason="tên công dân")
    graph = graph_of({A: text}, registers, masks=[mask], public=True)
    file = dict(TEXTS["calendar"](graph, hide))[addresses.CALENDAR.path]
    assert "[đã ẩn]" in file.replace("\r\n ", "")
    assert not any(0x10400 <= ord(character) <= 0x1044F for character in file)


def test_without_a_day_there_is_no_file(registers: Registers) -> None:
    text = paper("1. Định kỳ 6 tháng, các cấp ủy báo cáo kết quả.")
    assert calendar(graph_of({A: text}, registers)) == ""


def uids(registers: Registers, *said: EditorialObligation) -> list[str]:
    graph = graph_of({A: paper(TEXT)}, registers, said=said)
    return [event["UID"] for event in events(calendar(graph))]


def test_an_event_keeps_its_name_when_an_editor_corrects_its_words_or_denies_another(
    registers: Registers,
) -> None:
    word = EditorialObligation(
        document=A, line=LINE, printed="gửi trước ngày 15/12 hằng năm",
        deadline=Yearly(bound=Bound.BEFORE, month=12, day=20), why="đã hỏi",
    )  # fmt: skip
    read = uids(registers)
    assert uids(registers, word) == read
    assert uids(registers, replace(word, deadline=None)) == read[1:]


def test_an_event_that_only_an_editor_sees_keeps_its_name_when_he_copies_other_words(
    registers: Registers,
) -> None:
    added = EditorialObligation(
        document=A, line=LINE + 4, printed="Định kỳ", deadline=Once(bound=Bound.BY, date=PartialDate(year=2023, month=1, day=2)),
        why="đã hỏi",
    )  # fmt: skip
    first, second = (
        uids(registers, added),
        uids(registers, replace(added, printed="Định kỳ 6 tháng, các cấp ủy")),
    )
    assert len(set(first)) == len(first)
    assert first == second
