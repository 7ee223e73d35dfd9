import pytest

from build_tools.search.cited_numbers import cited_numbers, number_word


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021", ("33-ct-ttg",)),
        ("Quyết định số 217 và 218-QĐ/TW", ("217-qd/tw", "218-qd/tw")),
        ("Quyết định 217, 218-QĐ/TW", ("217-qd/tw", "218-qd/tw")),
        ("Nghị quyết số 25- NQ/TW, 25 -NQ/TW", ("25-nq/tw",)),
        ("Nghị quyết số 06/2018/NQ-HĐND", ("6/2018/nq-hdnd",)),
        ("Quy định số 11-QĐi/TW", ("11-qdi/tw",)),
        ("Luật số 57/2014/QH13", ("57/2014/qh13",)),
        ("Pháp lệnh 34/2007/PL-UBTVQH11", ("34/2007/pl-ubtvqh11",)),
        ("Nghị quyết 08B-NQ/HNTW", ("8b-nq/hntw",)),
        ("số 114-KL/W", ("114-kl/w",)),
        ("ngày 26/11/2021, 50 km/h, 12/giờ, 2016-2020, tỷ lệ 3/4", ()),
        ("", ()),
    ],
)
def test_numbers_cited(text: str, numbers: tuple[str, ...]) -> None:
    assert cited_numbers(text) == numbers


def test_a_number_is_one_word_of_the_index() -> None:
    assert number_word("6/2018/nq-hdnd") == "62018nqhdnd"
