"""A page that is open while the site is updated goes on with the search that it began with, for one release."""

import gzip
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from build_tools.masked_words import Untold
from build_tools.parts.searched import passage
from build_tools.publish.leaks import leaks
from build_tools.search.record import PageRecord
from build_tools.search_index import PREVIOUS, contributed, index, keep_previous
from build_tools.search_index.parts import read_names
from tests.publish.conftest import snapshot
from tests.search.conftest import PREFIX, served
from tests.search.invented import RECORDS, RULES, page, suggestions_json, write_site
from tests.search.page import CT33, SearchPage

NEWS = page(
    "van-ban/1-kh-ubnd-2033", "Kế hoạch số 1/KH-UBND", "Hòa giải, lắng nghe, đồng bào.", loai="Kế hoạch"
)
"""It stands before all others: every page has another number."""
CHANGED = replace(RECORDS[0], passages=(passage("Điều khác hẳn, bằng lời khác.", "d11"),))
UPDATED = (NEWS, CHANGED, *RECORDS[1:])


class Releases:
    """A published site that is built anew, as the pipeline does it."""

    def __init__(self, folder: Path) -> None:
        self.site = folder / "site"
        self.new = folder / "site.new"

    def build(
        self, records: Sequence[PageRecord], *, edition: str = "noi-bo", untold: Sequence[str] = ()
    ) -> set[str]:
        """Publish; the names of what is kept of the release before."""
        hidden = Untold(words=tuple(untold))
        write_site(self.new, records)
        index(self.new, contributed(records), suggestions=suggestions_json(), rules=RULES, edition=edition)
        keep_previous(self.site, self.new, tells=lambda kept: any(leaks(kept, hidden)))
        shutil.rmtree(self.site, ignore_errors=True)
        self.new.rename(self.site)
        return self.kept

    @property
    def kept(self) -> set[str]:
        return set(snapshot(self.site / PREVIOUS)) if (self.site / PREVIOUS).is_dir() else set()

    @property
    def parts(self) -> dict[str, str]:
        files = sorted((self.site / "tim-kiem").rglob("*.json.gz"))
        return {f.relative_to(self.site).as_posix(): gzip.decompress(f.read_bytes()).decode() for f in files}


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    return Releases(tmp_path)


def test_what_an_update_changes_is_kept_and_only_that(releases: Releases) -> None:
    assert releases.build(RECORDS) == set()
    old, bundles = releases.parts, read_names(releases.site)["pagefind"]
    kept = releases.build(UPDATED)
    assert {name for name in kept if not name.startswith("pagefind/")} == old.keys() - releases.parts.keys()
    assert {name.split("/")[1].partition(".")[0] for name in kept} >= {"chu", "doan", "trang"}
    assert not [name for name in kept if "song-trang" in name], "the passages of a page that did not change"
    assert {name.split("/")[1] for name in kept if name.startswith("pagefind/")} == {bundles[1]}


def test_what_is_kept_goes_with_the_release_behind_the_next(releases: Releases) -> None:
    releases.build(RECORDS)
    first = releases.build(UPDATED)
    second = releases.build((*UPDATED, replace(NEWS, address="van-ban/9-kh-ubnd-2033/")))
    assert second
    assert not first & second


def test_a_build_that_changes_nothing_leaves_what_is_kept(releases: Releases) -> None:
    releases.build(RECORDS)
    kept = releases.build(UPDATED)
    whole = snapshot(releases.site)
    assert releases.build(UPDATED) == kept
    assert snapshot(releases.site) == whole


def test_all_but_what_is_kept_is_the_same_whatever_was_published_before(tmp_path: Path) -> None:
    sites = []
    for name, before in (("one", RECORDS), ("other", RECORDS[:1]), ("none", ())):
        releases = Releases(tmp_path / name)
        if before:
            releases.build(before)
        releases.build(UPDATED)
        shutil.rmtree(releases.site / PREVIOUS, ignore_errors=True)
        sites.append(snapshot(releases.site))
    assert sites[0] == sites[1] == sites[2]


MASKED = "lắng nghe đồng bào"


def masked(record: PageRecord) -> PageRecord:
    said = tuple(
        passage("[đã ẩn]" if MASKED in each.text else each.text, each.parts[0][0]) for each in record.passages
    )
    return replace(record, passages=said)


def test_a_new_mask_takes_away_all_that_is_kept(releases: Releases) -> None:
    records = [masked(each) for each in RECORDS]
    releases.build(RECORDS, edition="cong-khai")
    assert any(MASKED in text for text in releases.parts.values())
    assert releases.build(records, edition="cong-khai", untold=[MASKED]) == set()


def test_a_new_mask_takes_away_what_was_kept_before(releases: Releases) -> None:
    records = [masked(each) for each in RECORDS]
    releases.build(RECORDS, edition="cong-khai")
    assert releases.build(records, edition="cong-khai")
    assert releases.build(records, edition="cong-khai", untold=[MASKED]) == set()


def test_a_mask_of_before_touches_nothing(releases: Releases) -> None:
    records = [masked(each) for each in RECORDS]
    releases.build(records, edition="cong-khai", untold=[MASKED])
    assert releases.build([NEWS, *records], edition="cong-khai", untold=["chữ khác"])


def test_nothing_of_another_edition_is_kept(releases: Releases) -> None:
    releases.build(RECORDS, edition="noi-bo")
    assert releases.build(UPDATED, edition="cong-khai") == set()


def test_nothing_is_kept_where_a_page_has_gone(releases: Releases) -> None:
    releases.build(RECORDS)
    assert releases.build((NEWS, *RECORDS[1:])) == set()


def test_nothing_is_kept_where_the_text_of_a_paper_has_gone(releases: Releases) -> None:
    releases.build(RECORDS)
    withheld = replace(RECORDS[0], passages=(), facets={**RECORDS[0].facets, "toan-van": ("khong",)})
    assert releases.build((withheld, *RECORDS[1:])) == set()


@pytest.mark.parametrize("text", ["", "export default {};\n", "export default []"])
def test_nothing_is_kept_of_a_site_that_does_not_say_what_it_holds(releases: Releases, text: str) -> None:
    releases.build(RECORDS)
    (releases.site / "assets/js/search/parts.js").write_text(text, encoding="utf-8")
    assert releases.build(UPDATED) == set()
    assert read_names(releases.site)["words"]


@pytest.fixture
def left_open(browser: Browser, releases: Releases) -> Iterator[SearchPage]:
    releases.build(RECORDS)
    context = browser.new_context(locale="vi-VN")
    with served(releases.site) as address:
        search = SearchPage(context.new_page(), address)
        search.open()
        yield search
        context.close()


def ask(search: SearchPage, query: str) -> list[str]:
    """Type a query into the page as it stands."""
    search.tab.locator("#tk-o").fill(query)
    search.tab.locator("#tk-o").press("Enter")
    expect(search.tab.locator("#tk-tin")).to_contain_text(f"cho “{query}”")
    search.wait()
    return search.hits()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "answer", "passage_shown"),
    [
        ("hòa giải ở cơ sở", CT33, "hòa giải ở cơ sở"),
        ("217/QĐ-TW", "Quyết định số 217-QĐ/TW", ""),
        ("phản biệ xã hộ", CT33, "xã hội"),
    ],
)
def test_a_page_left_open_over_an_update_answers_as_before_it(
    releases: Releases, left_open: SearchPage, query: str, answer: str, passage_shown: str
) -> None:
    releases.build(UPDATED)
    assert ask(left_open, query)[0] == answer
    if passage_shown:
        expect(left_open.tab.locator(".tk-doan").first).to_contain_text(passage_shown)


@pytest.mark.browser
def test_pagefind_too_answers_as_before_it(releases: Releases, left_open: SearchPage) -> None:
    """Of a query with a word that stands nowhere our own index knows no answer."""
    releases.build(UPDATED)
    assert ask(left_open, "đồng bào dân tộc xyzkhongco") == [CT33]


@pytest.mark.browser
def test_where_pagefinds_index_has_gone_our_own_answers(releases: Releases, left_open: SearchPage) -> None:
    shutil.rmtree(releases.site / "pagefind")
    assert ask(left_open, "phản biệ xã hộ")[0] == CT33


@pytest.mark.browser
def test_a_page_opened_after_it_answers_from_the_new_one(releases: Releases, left_open: SearchPage) -> None:
    assert ask(left_open, "lắng nghe")[0] == CT33
    releases.build(UPDATED)
    left_open.open()
    assert "Kế hoạch số 1/KH-UBND" in ask(left_open, "lắng nghe")


@pytest.mark.browser
def test_a_page_left_open_over_two_updates_says_that_it_must_be_loaded_again(
    releases: Releases, left_open: SearchPage
) -> None:
    releases.build(UPDATED)
    releases.build((*UPDATED, replace(NEWS, address="van-ban/9-kh-ubnd-2033/")))
    left_open.tab.locator("#tk-o").fill("hòa giải ở cơ sở")
    expect(left_open.tab.locator("#tk-tin")).to_contain_text("Hãy tải lại trang")
    assert left_open.hits() == []


@pytest.mark.browser
def test_a_host_that_answers_with_a_page_of_its_own_is_understood(
    releases: Releases, left_open: SearchPage
) -> None:
    """Some hosts say 200 to every address."""
    releases.build(UPDATED)
    left_open.tab.route(
        "**/kho/tim-kiem/**",
        lambda route: (
            route.continue_() if _stands(releases, route.request.url) else route.fulfill(body="<p>Chủ")
        ),
    )
    assert ask(left_open, "hòa giải ở cơ sở")[0] == CT33


def _stands(releases: Releases, url: str) -> bool:
    return (releases.site / url.partition(f"{PREFIX}/")[2]).is_file()
