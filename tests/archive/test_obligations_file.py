"""Each mistake an editor can make in obligations.yml, and the complete message about it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools import judgement, pipeline
from build_tools.archive import load_archive
from build_tools.diagnostics import BuildError
from build_tools.models.dates import PartialDate
from build_tools.models.obligations import Bound, Counted, Deadline, Interval, Once, Periodic, Within, Yearly
from build_tools.registers import Registers

Said = Callable[[], list[str]]
FILE = "archive/obligations.yml"
ENTRY = """\
obligations:
- document: 901-ct-tw-2019
  line: 17
  printed: báo cáo Ban Bí thư
  deadline: {yearly: '12-15'}
  why: hỏi nơi ban hành
"""


def write(archive: Path, text: str) -> None:
    (archive / "obligations.yml").write_text(text, encoding="utf-8")


def test_a_sound_entry_gives_no_message(archive: Path, said: Said) -> None:
    write(archive, ENTRY)
    assert said() == []


def test_a_file_without_entries_gives_no_message(archive: Path, said: Said) -> None:
    write(archive, "# chưa có\nobligations: []\n")
    assert said() == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "901-ct-tw-2019",
            "903-qd-ttg-2018",
            (
                "2: unknown-document: kho không có toàn văn "
                '"903-qd-ttg-2018"; nhiệm vụ chỉ ghi cho văn bản có toàn văn'
            ),
        ),
        (
            "line: 17",
            "line: 13",
            (
                '4: deadline-not-on-line: dòng 13 của tệp nguồn không có "báo cáo Ban Bí thư"; các chữ này đứng ở dòng '
                "17; hãy sửa số dòng"
            ),
        ),
        (
            "báo cáo Ban Bí thư",
            "bao cao Ban Bi thu",
            (
                '4: deadline-not-on-line: dòng 17 của tệp nguồn không có "bao cao Ban Bi thu"; không dòng nào có; hãy '
                "chép lại đúng từng chữ của tệp nguồn"
            ),
        ),
        (
            "báo cáo Ban Bí thư",
            "Ban",
            '4: deadline-not-on-line: "Ban" đứng nhiều lần ở dòng 17; hãy chép thêm vài chữ liền kề cho rõ chỗ nào',
        ),
        (
            "line: 17",
            "line: 999",
            "3: deadline-not-on-line: nói đến dòng 999, nhưng tệp nguồn chỉ có 27 dòng; hãy sửa số dòng",
        ),
        (
            "{yearly: '12-15'}",
            "{every: [6 thang]}",
            (
                '5: wrong-form: obligations, mục 1, deadline, every, mục 1: "6 thang" không đúng dạng; hãy viết khoảng '
                "thời gian, ví dụ 6 tháng, quý hoặc năm; văn bản không nêu kỳ thì viết []"
            ),
        ),
        ("line: 17", "line: 0", "3: out-of-range: obligations, mục 1, line: 0 quá nhỏ; phải từ 1"),
        (
            "deadline: {yearly: '12-15'}",
            "none: false",
            "5: unknown-value: obligations, mục 1, none: phải là true, ở đây là false; không dùng thì bỏ hẳn khóa này",
        ),
        (
            "{yearly: '12-15'}\n",
            "{yearly: '12-15'}\n  none: false\n",
            "6: unknown-value: obligations, mục 1, none: phải là true, ở đây là false; không dùng thì bỏ hẳn khóa này",
        ),
        (
            "báo cáo Ban Bí thư",
            "báo cáo " * 1000,
            (
                f'4: deadline-not-on-line: dòng 17 của tệp nguồn không có "{("báo cáo " * 10)[:77]}…"; không dòng nào '
                "có; hãy chép lại đúng từng chữ của tệp nguồn"
            ),
        ),
        (
            "{yearly: '12-15'}",
            "{once: '2026-02-30'}",
            '5: no-such-day: không có ngày "2026-02-30"; hãy viết năm-tháng-ngày, ví dụ 2021-12-15',
        ),
        (
            "{yearly: '12-15'}",
            "{once: quý 2/2026}",
            (
                '5: wrong-form: obligations, mục 1, deadline, once: "quý 2/2026" không đúng dạng; hãy viết phần biết '
                "được của ngày hoặc quý, năm từ 1900 đến 2099, ví dụ '2021-11-26', '2021-11', '2021' hoặc 'quý II/2026'"
            ),
        ),
        (
            "{yearly: '12-15'}",
            "{yearly: '12-15', once: '2021'}",
            "5: too-many: obligations, mục 1, deadline: nhiều nhất 1 khóa; hãy bỏ bớt",
        ),
        (
            "  why: hỏi nơi ban hành\n",
            "",
            '2: missing-key: thiếu khóa "why" trong "obligations, mục 1"; hãy thêm dòng "why: …"',
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(archive: Path, said: Said, old: str, new: str, message: str) -> None:
    assert ENTRY.count(old) == 1
    write(archive, ENTRY.replace(old, new))
    assert said() == [f"{FILE}:{message}"]


def test_words_outside_of_the_running_text_stop_the_check_and_the_build(archive: Path) -> None:
    pipeline.record_ids(archive.parent)
    write(
        archive,
        ENTRY.replace("line: 17", "line: 6").replace("báo cáo Ban Bí thư", "ngày 01 tháng 02 năm 2019"),
    )
    (one,) = judgement.findings(archive.parent)
    assert str(one) == (
        f'{FILE}:2: misplaced-deadline: "ngày 01 tháng 02 năm 2019" không nằm trong lời văn (phần đầu, tên văn bản, '
        "nơi nhận, chữ ký không giao việc); hãy chép chữ nêu thời hạn trong một đoạn của nội dung"
    )
    with pytest.raises(BuildError):
        pipeline.read(archive.parent, public=False)


@pytest.mark.parametrize(
    ("written", "deadline"),
    [
        ("{yearly: '12-15'}", Yearly(bound=Bound.IN, month=12, day=15)),
        ("{yearly: '02'}", Yearly(bound=Bound.IN, month=2)),
        ("{yearly: quý IV}", Yearly(bound=Bound.IN, month=12, quarter=4)),
        ("{once: quý II/2026}", Once(bound=Bound.IN, date=PartialDate(year=2026, month=6), quarter=2)),
        ("{once: '2021-12'}", Once(bound=Bound.IN, date=PartialDate(year=2021, month=12))),
        (
            "{every: [6 tháng, năm]}",
            Periodic(every=(Interval(amount=6, unit="tháng"), Interval(amount=1, unit="năm"))),
        ),
        ("{every: []}", Periodic(every=())),
        ("{within: 15 ngày làm việc}", Within(counted=Counted.FROM, amount=15, unit="ngày làm việc")),
    ],
)
def test_every_form_of_deadline_is_read(
    archive: Path, registers: Registers, written: str, deadline: Deadline
) -> None:
    write(archive, ENTRY.replace("{yearly: '12-15'}", written))
    (one,) = load_archive(archive, registers).obligations
    assert (one.deadline, one.line, one.why) == (deadline, 17, "hỏi nơi ban hành")


def test_a_denial_has_no_deadline(archive: Path, registers: Registers) -> None:
    write(archive, ENTRY.replace("deadline: {yearly: '12-15'}", "none: true"))
    (one,) = load_archive(archive, registers).obligations
    assert one.deadline is None
