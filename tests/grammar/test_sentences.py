"""Where sentences and clauses end, whoever asks."""

import pytest

from build_tools.grammar.sentences import clause_spans, sentence_spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Các xã đã làm xong.| Các phường thì chưa.",
        "Đã giải quyết 222.940 hồ sơ, đạt tỷ lệ 99%).| 100% các sở đã báo cáo.",
        "Công tác dân vận của chính quyền⁵.| Xây dựng chính quyền các cấp",
        'Thực hiện "nói dân hiểu, làm dân tin"*.| Nâng cao chất lượng',
        "“Hết lòng vì dân.”| Nói đi đôi với làm",
        "Mở lớp, ...| Cơ chế, chính sách hỗ trợ",
        "Phổ biến Luật Tín ngưỡng, tôn giáo…|Qua đó, đã nâng cao nhận thức",
        "Đã họp bàn kỹ.| + Giao các sở thực hiện",
    ],
)
def test_a_mark_behind_a_word_ends_a_sentence_before_what_can_begin_one(text: str) -> None:
    assert cut(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Họp tại TP. Hà Nội",
        "Có 1.234 hộ, 7.570 lượt người",
        "Các hộ, v.v. của xã",
        "Đã ban hành (Kế hoạch số 5. Theo đó các xã làm trước. Các phường làm sau) và thực hiện",
        "",
        "Câu cuối cùng.",
    ],
)
def test_what_abbreviates_or_stands_in_brackets_ends_none(text: str) -> None:
    assert cut(text) == [text]


def test_a_bracket_that_is_never_closed_hides_nothing() -> None:
    assert cut("Giao (các xã. Các phường (đã xong. Rồi) báo cáo. Hết") == [
        "Giao (các xã.",
        " Các phường (đã xong. Rồi) báo cáo.",
        " Hết",
    ]


def test_clauses_are_cut_at_semicolons_outside_of_brackets() -> None:
    text = "Tiếp dân; đối thoại (xã A; xã B); giải quyết. Báo cáo"
    assert [text[a:b] for a, b in clause_spans(text)] == [
        "Tiếp dân;",
        " đối thoại (xã A; xã B);",
        " giải quyết.",
        " Báo cáo",
    ]
