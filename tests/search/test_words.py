"""What a query says beside the words that are sought: questions, dates, abbreviations."""

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def run(tab: Page, address: str, code: str, *values: object) -> Any:
    """Run code in which `load` imports a script of the search page."""
    tab.goto(f"{address}tim-kiem/")
    body = "([base, code, values]) => new Function('load', 'values', `return (async () => { ${code} })()`)"
    return tab.evaluate(
        f"async (given) => ({body})(given)((name) => import(given[0] + name + '.js'), given[2])",
        [f"{address}assets/js/search/", code, list(values)],
    )


@pytest.mark.parametrize(
    ("query", "content", "asks"),
    [
        ("chỉ số PCI là gì", "chỉ số PCI", ""),
        ("gửi báo cáo trước ngày nào", "gửi báo cáo trước", "ngay"),
        ("Trà Vinh có bao nhiêu người có uy tín", "Trà Vinh có người có uy tín", "so"),
        ("bao nhieu mo hinh", "mo hinh", "so"),
        ("văn bản nào ban hành quy chế", "ban hành quy chế", ""),
        # "đầu", "máy" typed without diacritics are no words of a question, nor is a query of nothing else.
        ("nguoi dung dau", "nguoi dung dau", ""),
        ("là gì", "là gì", ""),
    ],
)
def test_the_words_of_a_question_are_set_aside(
    tab: Page, address: str, query: str, content: str, asks: str
) -> None:
    made = run(tab, address, "return (await load('words')).understand(values[0])", query)
    assert made["content"] == content
    assert made["asks"] == asks


@pytest.mark.parametrize(
    ("query", "iso"),
    [
        ("26/11/2021", "2021-11-26"),
        ("chi thi ngay 26 thang 11 nam 2021", "2021-11-26"),
        ("van ban thang 7/2020", "2020-07"),
        ("thang 12 nam 2013", "2013-12"),
        ("chi thi nam 2014", "2014"),
        ("06/2018/nq-hdnd", None),
        ("bao cao thang 12", None),
        ("33/ct-ttg", None),
    ],
)
def test_a_date_is_read_in_its_customary_forms(tab: Page, address: str, query: str, iso: str | None) -> None:
    made = run(tab, address, "return (await load('dates')).dateIn(values[0])?.iso ?? null", query)
    assert made == iso


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("QCDC", ["quy chế dân chủ"]),
        ("qcdc cơ sở", ["quy chế dân chủ cơ sở"]),
        ("thực hiện quy chế dân chủ", ["thực hiện QCDC"]),
        ("ĐUK CQ & DN", ["Đảng ủy Khối"]),
        # In small letters a short form may be a word.
        ("tu tưởng", []),
        ("TU", ["Tỉnh ủy"]),
    ],
)
def test_an_abbreviation_stands_for_its_long_form_and_the_other_way(
    tab: Page, address: str, query: str, others: list[str]
) -> None:
    register = [
        {"group": "viet-tat", "name": "QCDC", "subject": "quy chế dân chủ", "keys": ["qcdc"]},
        {"group": "viet-tat", "name": "TU", "subject": "Tỉnh ủy", "keys": ["tu"]},
        {"group": "viet-tat", "name": "ĐUK CQ & DN", "subject": "Đảng ủy Khối", "keys": ["duk cq & dn"]},
    ]
    code = "return (await load('abbreviations')).abbreviationsOf(values[0]).otherForms(values[1])"
    assert run(tab, address, code, register, query) == others
