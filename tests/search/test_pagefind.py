"""Pagefind's index: in shards that change alone, of which none lacks a page, asked only for unfinished words."""

import gzip
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.diagnostics import BuildError
from build_tools.parts.searched import passage
from build_tools.process import run_module
from build_tools.search.record import PageRecord
from build_tools.search_index import contributed, index, pagefind, shards
from build_tools.search_index.pagefind import BUNDLE
from build_tools.search_index.parts import read_names
from build_tools.search_index.shards import shard_of, sharded
from build_tools.workshop import Count, Crew
from build_tools.workshop.store import Store
from tests.publish.conftest import snapshot
from tests.search.conftest import served
from tests.search.invented import RECORDS, RULES, page, suggestions_json, write_site
from tests.search.page import CT33, SearchPage


def names(many: int) -> list[str]:
    return [f"van-ban/{number}-nq-tw-2031/" for number in range(many)]


def test_a_small_archive_is_one_shard() -> None:
    assert sharded(names(400), address=str, size=len) == (tuple(names(400)),)


def test_no_shard_holds_too_many_pages_and_every_page_stands_in_one() -> None:
    parts = sharded(names(2000), address=str, size=len)
    assert len(parts) == 8
    assert max(map(len, parts)) <= 400
    assert sorted(page for part in parts for page in part) == sorted(names(2000))


def test_long_pages_are_divided_too() -> None:
    assert len(sharded(names(20), address=str, size=lambda _: 1_000_000)) == 4


def test_where_a_page_stands_depends_on_no_other() -> None:
    few = sharded(names(1000), address=str, size=len)
    more = sharded([*names(1000), "chu-de/moi/"], address=str, size=len)
    assert len(few) == len(more)
    assert sum(one != other for one, other in zip(few, more, strict=True)) == 1


def test_when_shards_are_divided_each_becomes_two() -> None:
    assert all(shard_of(one, 8) % 4 == shard_of(one, 4) for one in names(100))


def pages_of(site: Path) -> Mapping[str, list[str]]:
    """By bundle the addresses that its table gives."""
    tables = {name: site / "pagefind" / name / "trang.json.gz" for name in read_names(site)["pagefind"]}
    return {
        name: sorted(json.loads(gzip.decompress(file.read_bytes())).values()) for name, file in tables.items()
    }


def indexed(site: Path, records: Sequence[PageRecord], crew: Crew) -> None:
    write_site(site, records)
    index(
        site, contributed(records, crew), suggestions=suggestions_json(), rules=RULES, edition="", work=crew
    )


def test_the_bundles_hold_every_page_once_and_the_program_once(site: Path) -> None:
    engine, *others = pages_of(site).items()
    assert engine[1] == []
    assert sorted(page for _, pages in others for page in pages) == sorted(each.address for each in RECORDS)
    assert [path.parent.name for path in site.rglob("pagefind.js")] == [engine[0]]
    assert len(list(site.rglob("wasm.*"))) == 1
    assert list(site.rglob("*.pf_fragment")) == []


def test_one_changed_page_changes_one_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "MOST_PAGES", 2)
    changed = replace(RECORDS[1], passages=(passage("Lắng nghe người dân, hòa giải ở cơ sở.", "d11"),))
    records, counts = [RECORDS[0], changed, *RECORDS[2:]], {}
    for name, cache, pages in (
        ("first", "kept", RECORDS),
        ("second", "kept", records),
        ("clean", "new", records),
    ):
        crew = Crew(store=Store(folder=tmp_path / cache), code="")
        indexed(tmp_path / name, pages, crew)
        counts[name] = crew.counts[BUNDLE.name]
    first, second = pages_of(tmp_path / "first"), pages_of(tmp_path / "second")
    assert len(first) == len(second) > 3
    assert [pages for name, pages in second.items() if name not in first] == [
        pages for pages in second.values() if changed.address in pages
    ]
    assert counts["second"] == Count(done=1, reused=len(first) - 1)
    assert snapshot(tmp_path / "second") == snapshot(tmp_path / "clean")


def losing(module: str, arguments: Sequence[str], **how: Any) -> None:
    """Pagefind where it may not open a file: it goes on without."""
    pages = Path(arguments[arguments.index("--site") + 1])
    shutil.rmtree(pages / "tinh", ignore_errors=True)
    RUN(module, arguments, **how)


RUN = run_module


def test_a_page_that_pagefind_leaves_out_is_counted_and_named_and_nothing_is_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crew = Crew(store=Store(folder=tmp_path / "kept"), code="")
    with monkeypatch.context() as broken:
        broken.setattr(pagefind, "run_module", losing)
        with pytest.raises(BuildError, match="chỉ mục cho 4 trong 5 trang, thiếu 1: “tinh/song-trang/”"):
            indexed(tmp_path / "broken", RECORDS, crew)
    indexed(tmp_path / "site", RECORDS, crew)
    assert sum(map(len, pages_of(tmp_path / "site").values())) == len(RECORDS)


def test_pagefinds_own_count_is_believed_where_it_is_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def counting(module: str, arguments: Sequence[str], **how: Any) -> None:
        RUN(module, arguments, **how)
        entry = Path(arguments[-1], "pagefind-entry.json")
        entry.write_text(entry.read_text("utf-8").replace('"page_count":5', '"page_count":3'), "utf-8")

    monkeypatch.setattr(pagefind, "run_module", counting)
    with pytest.raises(BuildError, match=r"cho 3 trong 5 trang, thiếu 2 \(Pagefind không cho biết"):
        indexed(tmp_path, RECORDS, Crew(store=Store(folder=tmp_path / "kept"), code=""))


def asked(tab: Page) -> list[str]:
    urls: list[str] = []
    tab.on("request", lambda request: urls.append(request.url))
    return urls


@pytest.mark.browser
@pytest.mark.parametrize("query", ["hòa giải", "33/CT-TTg", "đồng bào các dân tộc"])
def test_for_whole_words_that_pages_hold_pagefind_is_not_loaded(search: SearchPage, query: str) -> None:
    urls = asked(search.tab)
    assert search.ask(query)
    assert [url for url in urls if "/pagefind/" in url] == []


@pytest.mark.browser
def test_the_program_is_fetched_once_for_all_that_is_asked(search: SearchPage) -> None:
    urls = asked(search.tab)
    assert search.ask("đồng bà") == [CT33]
    search.tab.locator("#tk-o").fill("dong ba")
    search.tab.locator("#tk-o").press("Enter")
    expect(search.tab.locator("#tk-tin")).to_contain_text("cho “dong ba”")
    search.wait()
    assert search.hits() == [CT33]
    assert len([url for url in urls if url.endswith("/pagefind.js")]) == 1
    assert not [url for url in urls if "fragment" in url or "worker" in url]


@pytest.mark.browser
def test_where_one_word_stands_nowhere_pagefind_answers_with_the_others(search: SearchPage) -> None:
    assert CT33 in search.ask("hòa giải đồng bào xyzkhongco")


@pytest.mark.browser
def test_a_browser_without_webassembly_finds_what_our_own_index_knows(search: SearchPage) -> None:
    search.tab.add_init_script("delete window.WebAssembly")
    assert search.ask("đồng bà") == [CT33]


MANY = tuple(
    page(
        f"van-ban/{number}-kh-ubnd-2031",
        f"Kế hoạch số {number}/KH-UBND",
        f"Việc khongdau{word * 2}.",
        nam="2031",
    )
    for number, word in enumerate(["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"], 1)
)


@pytest.mark.browser
def test_what_our_own_index_does_not_look_up_is_added_behind_and_nothing_twice(
    browser: Browser, tmp_path: Path
) -> None:
    """Of the nine words that begin so the search page looks up eight."""
    indexed(tmp_path, MANY, Crew(store=Store(folder=tmp_path / "kept"), code=""))
    with served(tmp_path) as address:
        found = SearchPage(browser.new_page(), address).all_hits("khongdau")
    assert sorted(found) == sorted(record.title for record in MANY)
