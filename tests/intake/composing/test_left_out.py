"""Running heads, page numbers and stamps: out of the text, and told."""

import pytest

from build_tools.intake.composing import compose
from build_tools.intake.sheets import Sheet
from build_tools.intake.taken import Reason, Taken
from tests.intake.composing.sheets import BODY, body, centred, line, sheet


def left(taken: Taken) -> list[tuple[Reason, str, int]]:
    return [(one.reason, one.words, one.page) for one in taken.left_out]


def pages(*tops: str, top: float = 30.0) -> list[Sheet]:
    """A page for each head; "" for none."""
    return [
        sheet(number, *([centred(words, top)] if words else []), *body(120 + number))
        for number, words in enumerate(tops, 1)
    ]


def test_page_numbers_count_with_the_pages() -> None:
    taken = compose(pages("", "2", "3"), reader="r 1")
    assert left(taken) == [(Reason.PAGE_NUMBER, "2", 2), (Reason.PAGE_NUMBER, "3", 3)]
    assert taken.left_out[0].box is not None
    assert taken.left_out[0].before_line == 5
    shifted = compose(pages("- 15 -", "- 16 -", "- 17 -"), reader="r 1")
    assert len(left(shifted)) == 3


def test_a_number_that_does_not_count_stays() -> None:
    taken = compose(pages("", "1930", ""), reader="r 1")
    assert left(taken) == []
    assert "1930" in taken.text.splitlines()


def test_a_head_that_pages_share_is_left_out_even_where_it_restricts() -> None:
    taken = compose(pages("LƯU HÀNH NỘI BỘ", "LƯU HÀNH NỘI BỘ", "LƯU HÀNH NỘI BỘ"), reader="r 1")
    assert left(taken) == [(Reason.RUNNING_HEAD, "LƯU HÀNH NỘI BỘ", number) for number in (1, 2, 3)]


def test_the_head_of_a_gazette() -> None:
    taken = compose(pages("CÔNG BÁO/Số 615 + 616/Ngày 12-9-2021 3"), reader="r 1")
    assert left(taken) == [(Reason.RUNNING_HEAD, "CÔNG BÁO/Số 615 + 616/Ngày 12-9-2021 3", 1)]


@pytest.mark.parametrize("words", ["PHỤ LỤC", "Mẫu số 01", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
def test_what_begins_a_paper_of_its_own_is_no_head(words: str) -> None:
    assert left(compose(pages(words, words, words), reader="r 1")) == []


def test_a_foot_below_a_letterhead_is_one_too() -> None:
    state = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 60)
    foot = centred("Lưu hành tại cơ quan phát hành", 815)
    taken = compose([sheet(1, state, *body(), foot), sheet(2, *body(), foot)], reader="r 1")
    assert [page for _, _, page in left(taken)] == [1, 2]


def test_what_stands_at_another_height_is_no_head() -> None:
    first, second = pages("Báo cáo", top=30.0)[0], pages("", "Báo cáo", top=70.0)[1]
    assert left(compose([first, second], reader="r 1")) == []


SIGNED = (
    "Ký bởi: Ủy ban nhân dân",
    "tỉnh Bến Tre",
    "Email: vp@example.vn",
    "Thời gian ký: 26.11.2021 09:12:11 +07:00",
)


@pytest.mark.parametrize(
    "words",
    [
        SIGNED,
        ("Người ký: CỔNG THÔNG TIN", "Cơ quan: VĂN PHÒNG", "Thời gian ký: 16.02.2020 16:33:12 +07:00"),
        ("Digitally signed by Trần Văn A", "Date: 2021.11.26 09:12:11 +07'00'"),
        ("CÔNG VĂN ĐẾN", "Số: 13859", "Ngày: 01/12/2021", "Chuyển: TTTU"),
        ("ĐẾN Số: 4417", "Ngày: 20/5/2026"),
    ],
)
def test_stamps(words: tuple[str, ...]) -> None:
    stamp = [line(said, 40 + 10 * number, 350, size=8) for number, said in enumerate(words)]
    taken = compose([sheet(1, *stamp, *body(140))], reader="r 1")
    assert left(taken) == [(Reason.STAMP, said, 1) for said in words]
    assert taken.text.splitlines()[0] == f"{BODY} và báo cáo kết quả."


@pytest.mark.parametrize(
    "words",
    [
        ("Người ký: Chủ tịch Ủy ban nhân dân xã.",),
        ("Số: 25/QĐ-UBND", "Ngày: 01/12/2021"),
        ("Email: vp@example.vn",),
        ("Chuyển: các phòng, ban.",),
    ],
)
def test_what_is_no_stamp(words: tuple[str, ...]) -> None:
    told = [line(said, 300 + 18 * number) for number, said in enumerate(words)]
    assert left(compose([sheet(1, *body(), *told)], reader="r 1")) == []


def test_what_one_annotation_laid_goes_as_a_whole() -> None:
    stamp = [
        line(said, 300 + 10 * number, 350, size=8, laid=1)
        for number, said in enumerate(("VĂN PHÒNG", "Ký bởi: A", "Bến Tre"))
    ]
    remark = line("Đã xem", 500, laid=2)
    taken = compose([sheet(1, *body(), *stamp, remark)], reader="r 1")
    assert [words for _, words, _ in left(taken)] == ["VĂN PHÒNG", "Ký bởi: A", "Bến Tre"]
    assert taken.text.splitlines()[-1] == "Đã xem"
