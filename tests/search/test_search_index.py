import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from build_tools.diagnostics import BuildError
from build_tools.search.facets import FACETS
from build_tools.search_index import index
from tests.publish.conftest import snapshot
from tests.search.invented import RECORDS, RULES, SUGGESTIONS, suggestions_json, write_site


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_site(tmp_path)
    index(tmp_path, RECORDS, suggestions=suggestions_json(), rules=RULES)
    assert snapshot(tmp_path / "pagefind") == snapshot(site / "pagefind")
    assert snapshot(tmp_path / "tim-kiem") == snapshot(site / "tim-kiem")


def test_the_published_pages_stay_as_they_were(site: Path, tmp_path: Path) -> None:
    write_site(tmp_path)
    page = "van-ban/33-ct-ttg-2031/index.html"
    assert (site / page).read_bytes() == (tmp_path / page).read_bytes()


def table_of(site: Path, name: str) -> Any:
    return json.loads(gzip.decompress((site / "tim-kiem" / f"{name}.json.gz").read_bytes()))


def test_the_tables_of_the_search_page_are_written(site: Path) -> None:
    assert table_of(site, "goi-y") == SUGGESTIONS
    accents = table_of(site, "dau")
    assert "đồng bào" in accents
    assert "hoà giải" in accents
    table = table_of(site, "trang")
    assert {row[0] for row in table["pages"]} == {record.address for record in RECORDS}
    assert table["values"][[facet.id for facet in FACETS].index("nam")] == ["2030", "2031", "2032"]


def test_the_passages_of_every_page_are_written_under_its_own_address(site: Path) -> None:
    for record in RECORDS:
        page = table_of(site, f"doan/{record.address[:-1]}")
        assert (page["title"], len(page["passages"])) == (record.title, len(record.passages))
    assert len(list((site / "tim-kiem/doan").rglob("*.gz"))) == len(RECORDS)


def test_indexing_again_leaves_nothing_of_the_former_index(tmp_path: Path) -> None:
    write_site(tmp_path)
    index(tmp_path, RECORDS, suggestions="[]", rules=RULES)
    index(tmp_path, RECORDS[1:], suggestions="[]", rules=RULES)
    assert len(list((tmp_path / "pagefind/fragment").iterdir())) == len(RECORDS) - 1
    assert len(list((tmp_path / "tim-kiem/doan").rglob("*.gz"))) == len(RECORDS) - 1


def test_a_site_with_nothing_to_index_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="không có nội dung"):
        index(tmp_path, (), suggestions="[]", rules=RULES)


def test_a_failure_of_pagefind_is_told_with_its_last_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "main[")
    (tmp_path / "pagefind").write_text("a file where the index must stand", encoding="utf-8")
    with pytest.raises(BuildError, match="Pagefind dừng với mã"):
        index(tmp_path, RECORDS, suggestions="[]", rules=RULES)
