"""Timeline, themes, obligations, doubts and relations where they fit on no page: nothing is lost, every way leads somewhere.

A page that holds little makes the archive of this repository a large one.
"""

import html
import posixpath
import re
from collections.abc import Iterator

import pytest

from build_tools.graph.model import Graph
from build_tools.pages.kinds import KINDS
from build_tools.parts.paged import cutting, is_part
from build_tools.render.site import render

LITTLE = 5_000
_LINK = re.compile(r"\]\(([^)\s]+)(?: \"[^\"]*\")?\)|href=\"([^\"]+)\"")
_ANCHOR = re.compile(r"\{[^}\n]*#([\w-]+)|\bid=\"([^\"]+)\"")
GROWING = ("timeline", "theme", "obligations", "quality", "cited", "directive", "related")

Pages = dict[str, str]


def pages_of(graph: Graph, *kinds: str) -> Pages:
    made: Pages = {}
    for name in kinds:
        kind = KINDS[name]
        for subject in kind.subjects(graph):
            at = kind.at(subject)
            assert at.path not in made
            made[at.path] = render(name, kind.view(graph, subject), at)
    return made


def links(path: str, content: str) -> Iterator[tuple[str, str]]:
    for written in _LINK.finditer(content):
        address, _, anchor = (written[1] or written[2]).partition("#")
        if "://" in address:
            continue
        to = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
        yield (posixpath.join(to, "index.md") if not to.endswith((".md", ".ics", ".txt")) else to), anchor


def anchors(content: str) -> set[str]:
    return {html.unescape(found[1] or found[2]) for found in _ANCHOR.finditer(content)}


@pytest.fixture(scope="module")
def whole(graph: Graph) -> Pages:
    return pages_of(graph, *GROWING)


@pytest.fixture(scope="module")
def divided(graph: Graph) -> Iterator[Pages]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "ROOM", LITTLE)
        yield pages_of(graph, *GROWING)


def test_what_was_one_page_is_many_under_its_address(whole: Pages, divided: Pages) -> None:
    further = divided.keys() - whole.keys()
    assert whole.keys() <= divided.keys()
    assert len(further) > 50
    assert all(is_part(path.removesuffix("index.md")) for path in further)
    assert {path.partition("/")[0] for path in further} == {
        "dong-thoi-gian",
        "chu-de",
        "nhiem-vu",
        "chat-luong",
        "van-ban",
    }


def test_every_place_that_a_page_led_to_one_of_its_pages_leads_to(whole: Pages, divided: Pages) -> None:
    for path, content in whole.items():
        folder = path.removesuffix("index.md")
        parts = [each for each in divided if each.startswith(folder)]
        reached = {link for each in parts for link in links(each, divided[each])}
        pages = {to for to, _ in reached}
        for to, anchor in links(path, content):
            if anchor.startswith("mau-thuan--"):  # beside a line of a timeline that bars stand for
                continue
            assert (to, anchor) in reached or (not anchor and to in pages), (path, to, anchor)


def test_every_way_between_these_pages_leads_to_a_place(divided: Pages) -> None:
    standing = {path: anchors(content) for path, content in divided.items()}
    for path, content in divided.items():
        for to, anchor in links(path, content):
            if to in standing and anchor and not re.fullmatch(r"d\d+(?:-\d+)?|o-.*", anchor):
                assert anchor in standing[to], (path, to, anchor)


@pytest.mark.parametrize(
    "path", ["dong-thoi-gian/index.md", "nhiem-vu/index.md", "chu-de/cai-cach-hanh-chinh/index.md"]
)
def test_every_anchor_of_the_one_page_is_on_the_first_of_many(
    whole: Pages, divided: Pages, path: str
) -> None:
    assert anchors(whole[path]) <= anchors(divided[path])


def test_a_doubt_that_stands_on_a_further_page_is_found_on_the_page_of_its_document(
    whole: Pages, divided: Pages
) -> None:
    gone = anchors(whole["chat-luong/index.md"]) - anchors(divided["chat-luong/index.md"])
    entries = {anchor for anchor in gone if anchor.count("--") > 1}
    assert entries
    for anchor in entries:
        document = anchor.split("--")[1]
        assert anchor in anchors(divided[f"van-ban/{document}/index.md"])


def test_a_theme_says_how_it_chooses_and_how_much_it_leaves_out(divided: Pages) -> None:
    page = html.unescape(divided["chu-de/cai-cach-hanh-chinh/index.md"])
    assert "Xếp trước: văn bản" in page
    assert re.search(r"\[Còn \d+ đoạn của [^]]+\]\(nam-[^)]+#[\w-]+\)", page)


def test_an_instrument_with_much_that_relates_to_it_shows_the_most_telling_and_counts_all(
    divided: Pages,
) -> None:
    long = [content for content in divided.values() if "văn bản tiêu biểu; cả" in content]
    assert long
    assert all("các phần" in content for content in long)
