"""A paper on several pages: nothing is lost, every place answers, every link leads straight to it."""

import posixpath
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from build_tools import pipeline
from build_tools.graph import division
from build_tools.graph.joints import is_of_line
from build_tools.graph.model import Graph
from build_tools.graph.text_parts import TextPart, parts_of, whole
from build_tools.graph.weights import weights
from build_tools.models.ids import Anchor, InstrumentId
from build_tools.models.published import PublishedPage
from build_tools.pages.book import answering, generated_pages, misrecorded
from build_tools.parts import addresses, contents, whereabouts
from build_tools.parts.fulltext import full_text
from build_tools.parts.obligation_views import view_of, views_of
from build_tools.parts.searched import of_text
from build_tools.render import all_pages
from build_tools.search.record import PageRecord, written
from tests.conftest import MINI
from tests.long_papers import add, lines, regulation, table
from tests.render.rendering import Seen, see, to_html

LAW, TABLE, LINES = (InstrumentId(one) for one in ("quy-dinh-dai", "bang-dai", "dong-dai"))
CITING = """\
QUYẾT ĐỊNH
về việc khen thưởng

Thực hiện khoản 3 Điều 11 Quyết định số 1/QĐ-UBND ngày 15 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Điện Biên.
"""
WHOLE, PART = 12_000, 6_000


@dataclass(frozen=True)
class Made:
    graph: Graph
    pages: dict[str, str]
    records: dict[str, PageRecord]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Pages are light here, so that a short paper is a long one."""
    root = tmp_path_factory.mktemp("long")
    shutil.copytree(MINI, root / "archive")
    add(root / "archive", LAW, regulation(1, chapters=3, articles=5, clauses=4, rows=60))
    add(root / "archive", TABLE, table(2, 90))
    add(root / "archive", LINES, lines(3, 150))
    add(root / "archive", "bai-viet-dan-quy-dinh-dai", CITING)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(division, "WHOLE", WHOLE)
        patch.setattr(division, "PART", PART)
        _, graph = pipeline.read(root, public=False)
        records = list[PageRecord]()
        pages = dict(all_pages(graph, str, records.append))
        yield Made(graph, pages, {one.address: one for one in records})


def parts(made: Made, document: InstrumentId) -> Sequence[TextPart]:
    return parts_of(made.graph.documents[document])


def path(part: TextPart) -> str:
    return addresses.of_instrument(part.document.id, part=part.name).path


def seen(made: Made, at: str) -> Seen:
    return see(to_html(made.pages[at]))


def anchors(document: InstrumentId, made: Made) -> list[str]:
    """Every anchor that a page of the whole text has."""
    body = made.graph.documents[document].body
    own = [one for paragraph in body.paragraphs for one in (paragraph.anchor, *paragraph.aliases)]
    return [*own, *(note.anchor for note in body.footnotes)]


def test_a_text_is_cut_at_its_chapters_and_annexes_then_at_its_articles(made: Made) -> None:
    names = [part.name for part in parts(made, LAW)]
    assert names[0] == ""
    assert {"chuong-ii", "chuong-iii", "phu-luc-i", "phu-luc-ii"} <= set(names)
    within = names[names.index(Anchor("chuong-ii")) + 1 : names.index(Anchor("chuong-iii"))]
    assert within
    assert all(name.startswith("dieu-") for name in within)


def test_a_text_without_joints_is_cut_between_paragraphs_and_a_table_between_rows(made: Made) -> None:
    for document in (LINES, TABLE):
        names = [part.name for part in parts(made, document)]
        assert len(names) > 2
        assert all(name.startswith("d") and name[1:].isdecimal() for name in names[1:])


def test_no_merged_cell_reaches_over_a_cut(made: Made) -> None:
    rows = [part.document.body.paragraphs[0].row for part in parts(made, TABLE)]
    within = [row for row in rows if row and not row.head]
    assert within
    assert all(len(row.cells) == 4 for row in within)  # the last column too begins anew


def test_every_part_is_as_light_as_it_shall_be(made: Made) -> None:
    for document in (LAW, TABLE, LINES):
        for part in parts(made, document):
            assert sum(weights(part.document.body, part.document.mentions)) <= PART * 1.25


def test_the_parts_are_the_text_whole_and_in_order(made: Made) -> None:
    for document in (LAW, TABLE, LINES):
        body, split = made.graph.documents[document].body, parts(made, document)
        assert [one for part in split for one in part.document.body.paragraphs] == list(body.paragraphs)
        assert {n.anchor for part in split for n in part.document.body.footnotes} == {
            note.anchor for note in body.footnotes
        }
        mentions = made.graph.documents[document].mentions
        assert sorted(m.citation.span for part in split for m in part.document.mentions) == sorted(
            mention.citation.span for mention in mentions
        )


def test_what_the_parts_show_is_what_one_page_would_show(made: Made) -> None:
    for document in (LAW, TABLE, LINES):
        one = made.graph.documents[document]
        together = [passage.text for passage in of_text(full_text(made.graph, whole(one)))]
        apart = [
            passage.text for part in parts(made, document) for passage in of_text(full_text(made.graph, part))
        ]
        assert apart == together


def test_every_anchor_of_the_whole_answers_on_the_first_page_and_leads_to_its_part(made: Made) -> None:
    for document in (LAW, TABLE, LINES):
        first = seen(made, path(parts(made, document)[0]))
        ids = first.values("id")
        assert len(ids) == len(set(ids))
        assert set(anchors(document, made)) <= set(ids)
        for anchor in anchors(document, made):
            at = whereabouts.of_place(made.graph, document, anchor)
            assert anchor in seen_ids(made, at.path)


def seen_ids(made: Made, at: str, kept: dict[str, frozenset[str]] = {}) -> frozenset[str]:  # noqa: B006 - read once
    if at not in kept:
        kept[at] = frozenset(seen(made, at).values("id"))
    return kept[at]


def test_every_link_leads_to_a_page_and_an_anchor(made: Made) -> None:
    for part in (*parts(made, LAW), *parts(made, TABLE)):
        here = path(part)
        for href in seen(made, here).values("href"):
            target, _, anchor = href.partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(here), target)) if target else here
            goal = posixpath.join(goal, "index.md") if target.endswith("/") else goal
            assert goal in made.pages, (here, href)
            assert not anchor or anchor in seen_ids(made, goal), (here, href)


def test_a_citation_leads_straight_to_the_part_that_holds_the_place(made: Made) -> None:
    at = addresses.of_instrument(InstrumentId("bai-viet-dan-quy-dinh-dai")).path
    hrefs = seen(made, at).values("href")
    place = whereabouts.of_place(made.graph, LAW, "dieu-11-khoan-3")
    assert made.graph.part_with(LAW, "dieu-11-khoan-3")
    assert f"../{LAW}/{place.path.split('/')[2]}/index.md#dieu-11-khoan-3" in hrefs


def test_each_part_leads_to_the_one_before_and_behind_it(made: Made) -> None:
    for before, behind in pairwise(parts(made, LAW)):
        there, back = path(behind).removesuffix("index.md"), path(before).removesuffix("index.md")
        ways = [
            posixpath.normpath(posixpath.join(posixpath.dirname(path(before)), href.partition("#")[0]))
            for href in seen(made, path(before)).values("href")
        ]
        assert there.rstrip("/") in ways
        ways = [
            posixpath.normpath(posixpath.join(posixpath.dirname(path(behind)), href.partition("#")[0]))
            for href in seen(made, path(behind)).values("href")
        ]
        assert back.rstrip("/") in ways


def test_a_search_finds_each_part_under_its_own_name(made: Made) -> None:
    for part in parts(made, LAW)[1:]:
        record = made.records[path(part).removesuffix("index.md")]
        shown = full_text(made.graph, part)
        said = [written(passage.text) for passage in of_text(shown)]
        assert [passage.text for passage in record.passages] == list(filter(None, said))
        assert " — " in record.title
    titles = [made.records[path(part).removesuffix("index.md")].title for part in parts(made, LAW)]
    assert len(titles) == len(set(titles))


def test_a_table_that_goes_on_shows_its_head_again_as_no_part_of_the_text(made: Made) -> None:
    page = to_html(made.pages[path(parts(made, TABLE)[2])])
    assert page.count('<thead class="khong-phai-nguyen-van">') == 1
    assert "Số hộ" in page


def test_a_text_that_is_light_enough_stays_whole(made: Made) -> None:
    assert {one.id for one in made.graph.documents.values() if one.division} == {LAW, TABLE, LINES}
    light = made.graph.documents[InstrumentId("901-ct-tw-2019")]
    assert [part.document for part in parts_of(light)] == [light]


def test_what_a_part_orders_and_leaves_open_stands_on_its_page(made: Made) -> None:
    document = made.graph.documents[LAW]
    shown = [views_of(made.graph, document, part.name) for part in parts(made, LAW)]
    assert [one for part in shown for one in part] == [
        view_of(made.graph, document, one) for one in document.obligations
    ]
    for part, views in zip(parts(made, LAW), shown, strict=True):
        assert made.pages[path(part)].count('<p class="han"') == len(views)
    assert len([views for views in shown if views]) > 1


def test_what_is_uncertain_leads_to_its_entry_below_its_own_part(made: Made) -> None:
    led = [
        (whereabouts.of_uncertain(made.graph, mention).path, path(part))
        for part in parts(made, LAW)
        for mention in part.document.mentions
    ]
    assert led
    assert all(to == at for to, at in led)


def test_the_page_of_a_part_that_is_gone_leads_to_its_paper(made: Made) -> None:
    """A shorter source took the place of a long one: nobody has to enter anything."""
    gone = [path(part).removesuffix("index.md") for part in parts(made, LAW)[1:]]
    book = tuple(PublishedPage(address=one) for one in sorted(generated_pages(made.graph)))
    documents = {name: replace(one, division=None) for name, one in made.graph.documents.items()}
    shorter = replace(made.graph, pages=book, documents=documents)
    assert set(gone) <= {one for one, _ in answering(shorter, public=False).led_on}
    assert {to for _, to in answering(shorter, public=False).led_on} >= {f"van-ban/{LAW}/"}
    assert [one.rule for one in misrecorded(book, generated_pages(shorter))] == []


def test_a_public_site_names_no_part_of_a_paper_that_it_has_nothing_of(made: Made) -> None:
    book = (PublishedPage(address="van-ban/mat/phu-luc-i/"),)
    assert answering(replace(made.graph, pages=book), public=True).led_on == ()
    assert answering(replace(made.graph, pages=book), public=True).withheld == ()


def test_of_a_very_long_text_the_first_page_names_readable_places_and_the_first_lines(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines beyond are told by the first and last line of each part."""
    document = made.graph.documents[LAW]
    readable = [one for part in parts(made, LAW)[1:] for one in part.anchors if not is_of_line(one)]
    monkeypatch.setattr(contents, "_MOST_NAMES", len(readable) + 3)
    named = [name for one in contents.contents(document) for name in one.names]
    assert set(readable) <= set(named)
    lines_named = [name for name in named if is_of_line(name)]
    assert lines_named == [one for one in parts(made, LAW)[1].anchors if is_of_line(one)][:3]
    ranges = [(one.first, one.last) for one in contents.contents(document)]
    assert all(last < first for (_, last), (first, _) in pairwise(ranges))
