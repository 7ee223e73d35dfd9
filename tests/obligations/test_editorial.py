"""An editor adds what the machine does not see, corrects what it reads, denies what is none."""

from dataclasses import replace

import pytest

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Origin
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Document
from build_tools.models.obligations import Bound, EditorialObligation, Interval, Once, Periodic, Yearly
from build_tools.registers import Registers
from tests.obligations.invented import LINE, graph_of, paper

ID = InstrumentId("5-ct-ubnd-dien-bien-2021")
TEXT = paper(
    "1. Sở Nội vụ gửi báo cáo trước ngày 15/12 hằng năm. Các huyện làm việc này đều đặn, mùa nào cũng vậy.\n\n"
    "2. Các xã gửi danh sách trước ngày 31/12/2022."
)
WORD = EditorialObligation(
    document=ID,
    line=LINE,
    printed="trước ngày 15/12 hằng năm",
    deadline=Yearly(bound=Bound.BEFORE, month=12, day=15),
    why="vì đã hỏi nơi ban hành",
)


def document(graph: Graph) -> Document:
    return graph.documents[ID]


def printed(of: Document) -> list[str]:
    return [of.raw[one.printed.start : one.printed.end] for one in of.obligations]


def test_without_a_word_the_machine_is_followed(registers: Registers) -> None:
    held = document(graph_of({ID: TEXT}, registers))
    assert printed(held) == ["trước ngày 15/12 hằng năm", "trước ngày 31/12/2022"]
    assert {one.origin for one in held.obligations} == {Origin.READ}


def test_a_word_that_denies_removes_only_what_it_names(registers: Registers) -> None:
    held = document(graph_of({ID: TEXT}, registers, said=[replace(WORD, deadline=None)]))
    assert printed(held) == ["trước ngày 31/12/2022"]


def test_a_correction_stands_in_the_place_of_what_was_read(registers: Registers) -> None:
    deadline = Once(bound=Bound.BEFORE, date=PartialDate(year=2021, month=12, day=15))
    said = replace(WORD, deadline=deadline, who="Sở Nội vụ (nay là cơ quan khác)")
    first = document(graph_of({ID: TEXT}, registers, said=[said])).obligations[0]
    assert (first.deadline, first.said, first.origin) == (deadline, said, Origin.EDITOR)
    assert first.who is not None  # what is printed is not lost


def test_what_the_machine_does_not_see_is_added_with_its_sentence(registers: Registers) -> None:
    added = replace(
        WORD, printed="đều đặn, mùa nào cũng vậy", deadline=Periodic(every=(Interval(amount=1, unit="quý"),))
    )
    held = document(graph_of({ID: TEXT}, registers, said=[added]))
    one = held.obligations[1]
    assert held.raw[one.evidence.start : one.evidence.end] == (
        "Các huyện làm việc này đều đặn, mùa nào cũng vậy."
    )
    assert (one.line, one.anchor, one.who) == (LINE, f"d{LINE}", None)


def test_a_report_obliges_nobody_unless_an_editor_says_so(registers: Registers) -> None:
    report = TEXT.replace("CHỈ THỊ", "BÁO CÁO").replace("CT-UBND", "BC-UBND")
    assert document(graph_of({ID: report}, registers)).obligations == ()
    assert printed(document(graph_of({ID: report}, registers, said=[WORD]))) == ["trước ngày 15/12 hằng năm"]


def test_what_was_due_before_the_paper_was_issued_is_no_order(registers: Registers) -> None:
    late = paper("1. Sở Nội vụ gửi báo cáo trước ngày 31/12/2020.")
    assert document(graph_of({ID: late}, registers)).obligations == ()


def test_a_section_of_results_orders_nothing(registers: Registers) -> None:
    words = "Các sở gửi báo cáo trước ngày 31/12/2022."
    results = paper(f"I. KẾT QUẢ THỰC HIỆN\n\n1. Báo cáo\n\n{words}\n\nII. NHIỆM VỤ\n\n1. Báo cáo\n\n{words}")
    held = document(graph_of({ID: results}, registers))
    assert [one.line for one in held.obligations] == [LINE + 10]


TWO = paper("1. Sở Nội vụ gửi báo cáo trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm.")


def messages(graph: Graph) -> list[tuple[int, str]]:
    return [(word.said.entry, word.message) for word in graph.misplaced]


def test_a_correction_of_two_deadlines_at_once_is_refused_and_loses_neither(registers: Registers) -> None:
    both = "trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm"
    graph = graph_of({ID: TWO}, registers, said=[replace(WORD, printed=both, entry=7)])
    assert printed(document(graph)) == ["trước ngày 15 tháng 6", "ngày 15 tháng 12 hằng năm"]
    assert messages(graph) == [
        (
            7,
            (
                'các chữ này gồm 2 thời hạn ("trước ngày 15 tháng 6", "ngày 15 tháng 12 hằng năm"); '
                "hãy ghi mỗi thời hạn một mục"
            ),
        )
    ]
    one = replace(WORD, printed="ngày 15 tháng 12 hằng năm", who="các phòng")
    graph = graph_of({ID: TWO}, registers, said=[one])
    assert [each.said for each in document(graph).obligations] == [None, one]
    assert messages(graph) == []


def test_two_deadlines_are_denied_at_once(registers: Registers) -> None:
    both = replace(WORD, printed="trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm", deadline=None)
    graph = graph_of({ID: TWO}, registers, said=[both])
    assert (document(graph).obligations, messages(graph)) == ((), [])


@pytest.mark.parametrize(
    ("line", "words"), [(6, "ngày 10 tháng 11 năm 2021"), (18, "Lưu: VT"), (9, "một việc thử")]
)
def test_words_outside_of_the_running_text_oblige_nobody(line: int, words: str, registers: Registers) -> None:
    graph = graph_of({ID: TEXT}, registers, said=[replace(WORD, line=line, printed=words)])
    assert len(document(graph).obligations) == 2
    ((_, message),) = messages(graph)
    assert message.startswith(f'"{words}" không nằm trong lời văn')
