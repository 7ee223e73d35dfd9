"""Whatever stands in a document appears as itself and does nothing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.render.escaping import escape
from tests.pages.sample_documents import HOSTILE
from tests.render.rendering import SITE, see, to_html

EVERYTHING = [*SITE, "extra", "smarty", "sane_lists", "wikilinks", "codehilite", "legacy_attrs"]
"""More than the site uses: an extension added later must not break a quotation."""

PLACES = {
    "paragraph": (
        '<div class="toan-van" markdown>\n\n{}<a class="neo"></a>\n{{: #d1 .doan }}\n\n</div>',
        ["div", "p", "a"],
    ),
    "heading": ('## {}<a class="neo"></a> {{ #d1 }}', ["h2", "a"]),
    "list": ("- {}", ["ul", "li"]),
    "link": ("a [{}](b.md) c", ["p", "a"]),
    "span": ('<dl markdown>\n<dd markdown="span">{}</dd>\n</dl>', ["dl", "dd"]),
    "quotation": ('<p markdown="span"><q>{}</q></p>', ["p", "q"]),
}
SNIPPETS = [
    "<script>", "</div>", "<!--", "-->", "{{ x }}", "{% y %}", "*a*", "**", "_b_", "__", "[x](y)", "[^1]", "![i](j)",
    "#", "##", "|", "\\", "\\*", "`c`", "```", "&amp;", "&#42;", "&", "{: .x }", "{ #y }", "4. ", "4) ", "- ", "+ ", "* ",
    "    ", "\t", "\n", "\n\n", ":smile:", "http://a.vn", "<http://a.vn>", "---", "***", "===", "*[UB]: y", "[[w]]",
    "~~~", "!!! note", "> ", ": ", "…", "ế", "klzzwxh:0000", "wzxhzdk:0", "--", "...", '"', "'", "(c)", "](x)", "a_b_c",
]  # fmt: skip
texts = st.one_of(
    st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=4)), max_size=8).map("".join),
    st.text(alphabet=st.sampled_from("#*_`[](){}<>&|\\~^=:!-+.019 \n\t\"'%$@/ab"), max_size=30),
)


def visible(text: str) -> str:
    """What HTML can show of a text, white space folded."""
    return " ".join(str(see(escape(text)).text).split())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("extensions", [SITE, EVERYTHING], ids=["site", "everything"])
@given(text=texts)
@example(text=HOSTILE)
@example(text="---")
@example(text="1986. một năm")
def test_any_text_appears_as_itself_and_makes_no_element(
    text: str, place: str, extensions: list[str]
) -> None:
    around, elements = PLACES[place]
    seen = see(to_html(around.format(f"x{escape(text)}x" if place == "list" else escape(text)), extensions))
    expected = " ".join(text.split())
    shown = seen.text.strip()
    if place == "list":
        shown = shown.removeprefix("x").removesuffix("x").strip()
    if place == "link":
        shown = shown.removeprefix("a").removesuffix("c").strip()
    assert shown == visible(text)
    if expected.isprintable():
        assert shown == expected
    if expected:
        assert seen.tags == elements


@pytest.mark.parametrize("text", ["(c.md)", "(c.md) d"])
def test_words_in_parentheses_behind_a_bracket_are_no_address(text: str) -> None:
    seen = see(to_html(f"[b]{escape(text)}"))
    assert seen.tags == ["p"]
    assert seen.text.strip() == f"[b]{text}"


@given(text=texts)
def test_any_text_is_an_attribute_of_raw_html(text: str) -> None:
    seen = see(to_html(f'a <span class="dan" title="{escape(text)}">[b](c.md)</span>'))
    assert seen.tags == ["p", "span", "a"]
    assert " ".join(seen.values("title")[0].split()) == visible(text)


@given(text=texts, other=texts)
def test_a_cell_of_a_table_holds_any_text(text: str, other: str) -> None:
    seen = see(to_html(f"| A | B |\n|---|---|\n| x{escape(text)} | y{escape(other)} |\n"))
    assert seen.tags.count("td") == 2
    assert seen.text == " ".join(f"A B x{visible_raw(text)} y{visible_raw(other)}".split())


def visible_raw(text: str) -> str:
    """As `visible`, with the white space at the ends kept."""
    return "".join(see(escape(text)).pieces)


@given(head=texts, tail=texts)
@example(head="", tail="    4. ")
def test_two_texts_side_by_side_do_nothing_together(head: str, tail: str) -> None:
    seen = see(to_html(f"{escape(head)}{escape(tail)}x\n{{: .doan }}"))
    assert seen.tags == ["p"]
    assert seen.text == " ".join(f"{visible_raw(head)}{visible_raw(tail)}x".split())


@pytest.mark.parametrize(
    "plain", ["Nghị quyết số 25-NQ/TW, ngày 03/6/2013", "Điều 5; khoản 2 (điểm a) – đã sửa?"]
)
def test_ordinary_words_stay_readable_in_the_markdown(plain: str) -> None:
    assert escape(plain) == plain


def test_what_html_cannot_hold_is_replaced() -> None:
    assert escape("a\x02b\ud800c\ufffe") == "a\ufffdb\ufffdc\ufffd"
