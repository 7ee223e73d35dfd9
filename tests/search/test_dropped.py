"""What no reader searches for is taken out of a page; everything else stays."""

import lxml.html
import pytest

from build_tools.search.dropped import drop


@pytest.mark.parametrize(
    ("attribute", "stays"),
    [
        ('aria-hidden="true"', False),
        ('aria-hidden="false"', True),
        ("hidden", False),
        ("data-pagefind-ignore", False),
        ('class="doan cong-cu"', False),
        ('class="doan"', True),
    ],
)
def test_what_is_hidden_or_a_tool_is_dropped_with_all_in_it(attribute: str, stays: bool) -> None:
    article = lxml.html.fromstring(f"<article>trước <p {attribute}>giữa <b>này</b></p> sau</article>")
    drop(article)
    assert article.text_content().split() == ["trước", *(["giữa", "này"] if stays else []), "sau"]
