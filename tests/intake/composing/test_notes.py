"""Notes at the foot of a page."""

from build_tools.intake.composing import compose
from build_tools.intake.sheets import SheetLine
from tests.intake.composing.sheets import STEP, body, line, sheet


def test_notes_come_to_their_marks_in_one_row_of_numbers() -> None:
    def page(mark: str, said: str) -> list[SheetLine]:
        return [
            *body(),
            line(f"Thực hiện Nghị quyết{mark} của Đảng.", 120 + 8 * STEP),
            line(f"{mark} {said}", 760, size=10),
        ]

    first = sheet(1, *page("¹", "Nghị quyết số 25-NQ/TW."), line("ngày 03/6/2013.", 773, size=10))
    second = sheet(2, *page("¹", "Nghị quyết số 43-NQ/TW."))
    taken = compose([first, second], reader="r 1")
    lines = taken.text.splitlines()
    assert lines[4] == "Thực hiện Nghị quyết[^1] của Đảng."
    assert lines[9] == "Thực hiện Nghị quyết[^2] của Đảng."
    assert lines[-3:] == [
        "",
        "[^1]: Nghị quyết số 25-NQ/TW. ngày 03/6/2013.",
        "[^2]: Nghị quyết số 43-NQ/TW.",
    ]
    assert [one.page for one in taken.origins[-2:]] == [1, 2]


def test_a_note_that_nothing_calls_stays_where_it_stands() -> None:
    taken = compose([sheet(1, *body(), line("¹ Nghị quyết số 25-NQ/TW.", 760, size=10))], reader="r 1")
    assert taken.text.splitlines()[-1] == "¹ Nghị quyết số 25-NQ/TW."
    assert "[^" not in taken.text


def test_a_measure_calls_no_note() -> None:
    page = [*body(), line("rộng 12 km² và 3 m².", 264), line("² Theo niên giám.", 760, size=10)]
    assert "rộng 12 km² và 3 m²." in compose([sheet(1, *page)], reader="r 1").text


def test_a_note_that_the_next_page_goes_on_with() -> None:
    first = [*body(), line("Nghị quyết¹ của Đảng.", 264), line("¹ Nghị quyết số 25-NQ/TW của", 770, size=10)]
    second = [
        *body(),
        line("Kết luận² của Đảng.", 264),
        line("Ban Chấp hành Trung ương.", 757, size=10),
        line("² Kết luận số 43.", 770, size=10),
    ]
    lines = compose([sheet(1, *first), sheet(2, *second)], reader="r 1").text.splitlines()
    assert lines[-2:] == [
        "[^1]: Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương.",
        "[^2]: Kết luận số 43.",
    ]
