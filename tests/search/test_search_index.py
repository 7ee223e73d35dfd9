import gzip
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools.diagnostics import BuildError
from build_tools.parts.searched import passage
from build_tools.search.contribution import CONTRIBUTION, mark_of
from build_tools.search.facets import FACETS
from build_tools.search.page_table import marked, page_table
from build_tools.search_index import contributed, index
from build_tools.search_index.parts import read_names, read_part, write_file
from build_tools.workshop import Count, Crew
from build_tools.workshop.store import Store
from tests.publish.conftest import snapshot
from tests.search.invented import RECORDS, RULES, SUGGESTIONS, suggestions_json, write_site


def test_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_site(tmp_path)
    index(tmp_path, contributed(RECORDS), suggestions=suggestions_json(), rules=RULES)
    assert snapshot(tmp_path / "tim-kiem") == snapshot(site / "tim-kiem")


def test_the_published_pages_stay_as_they_were(site: Path, tmp_path: Path) -> None:
    write_site(tmp_path)
    page = "van-ban/33-ct-ttg-2031/index.html"
    assert (site / page).read_bytes() == (tmp_path / page).read_bytes()


def table_of(site: Path, name: str) -> Any:
    return read_part(site, name, read_names(site)["single"][name])


def test_the_tables_of_the_search_page_are_written(site: Path) -> None:
    assert table_of(site, "goi-y") == SUGGESTIONS
    accents = table_of(site, "cap")
    assert "đồng bào" in accents
    assert "hoà giải" in accents
    table = table_of(site, "trang")
    assert {row[0] for row in table["pages"]} == {record.address for record in RECORDS}
    assert table["values"][[facet.id for facet in FACETS].index("nam")] == ["2030", "2031", "2032"]


def test_the_passages_of_every_page_are_written_under_its_own_address(site: Path) -> None:
    marks = dict(marked(table_of(site, "trang")))
    for record in RECORDS:
        page = read_part(site, f"doan/{record.address[:-1]}", marks[record.address])
        assert (page["title"], len(page["passages"])) == (record.title, len(record.passages))
    assert len(list((site / "tim-kiem/doan").rglob("*.gz"))) == len(RECORDS)


def test_every_file_is_named_by_its_content(site: Path) -> None:
    files = list((site / "tim-kiem").rglob("*.json.gz"))
    assert len(files) > 20
    for file in files:
        assert file.name.split(".")[-3] == mark_of(gzip.decompress(file.read_bytes()).decode()), file


def test_indexing_again_leaves_nothing_of_the_former_index(tmp_path: Path) -> None:
    write_site(tmp_path)
    index(tmp_path, contributed(RECORDS), suggestions="[]", rules=RULES)
    index(tmp_path, contributed(RECORDS[1:]), suggestions="[1]", rules=RULES)
    assert len(list((tmp_path / "tim-kiem/doan").rglob("*.gz"))) == len(RECORDS) - 1
    assert len(list((tmp_path / "tim-kiem").glob("*.gz"))) == 3


def test_one_changed_page_is_read_again_alone_and_the_bytes_are_those_of_a_first_build(
    tmp_path: Path,
) -> None:
    changed = replace(RECORDS[1], passages=(passage("Lắng nghe người dân, hòa giải ở cơ sở.", "d11"),))
    records, counts = [RECORDS[0], changed, *RECORDS[2:]], {}
    for name, cache, pages in (
        ("first", "kept", RECORDS),
        ("second", "kept", records),
        ("clean", "new", records),
    ):
        crew = Crew(store=Store(folder=tmp_path / cache), code="")
        write_site(tmp_path / name, pages)
        index(tmp_path / name, contributed(pages, crew), suggestions="[]", rules=RULES)
        counts[name] = crew.counts[CONTRIBUTION.name]
    assert counts["second"] == Count(done=1, reused=len(RECORDS) - 1)
    assert counts["clean"] == Count(done=len(RECORDS))
    assert snapshot(tmp_path / "second") == snapshot(tmp_path / "clean")


def test_a_site_with_nothing_to_index_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="không có nội dung"):
        index(tmp_path, (), suggestions="[]", rules=RULES)


def test_a_page_whose_passages_were_not_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def skipping(path: Path, content: bytes) -> None:
        if "doan" not in path.parts or "33-ct-ttg-2031" in path.name:
            write_file(path, content)

    write_site(tmp_path)
    monkeypatch.setattr("build_tools.search_index.writing.write_file", skipping)
    with pytest.raises(BuildError, match="thiếu 4 trong 5 trang: “chu-de/dan-van-kheo/”, “tinh/song-trang/”"):
        index(tmp_path, contributed(RECORDS), suggestions="[]", rules=RULES)


def test_a_page_that_the_table_lacks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path)
    monkeypatch.setattr("build_tools.search_index.writing.page_table", lambda pages: page_table(pages[:-1]))
    with pytest.raises(BuildError, match="thiếu 1 trong 5 trang: “van-ban/5-nq-tu-2032/”"):
        index(tmp_path, contributed(RECORDS), suggestions="[]", rules=RULES)


def test_a_page_that_no_word_leads_to_is_named(tmp_path: Path) -> None:
    write_site(tmp_path)
    pages = [
        replace(each, keys="", counts=b"") if "song" in each.address else each
        for each in contributed(RECORDS)
    ]
    with pytest.raises(BuildError, match="thiếu 1 trong 5 trang: “tinh/song-trang/”"):
        index(tmp_path, pages, suggestions="[]", rules=RULES)


def test_what_is_found_but_stands_nowhere_is_named(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / RECORDS[0].address / "index.html").unlink()
    with pytest.raises(BuildError, match="dẫn tới 1 trang không được dựng: “van-ban/33-ct-ttg-2031/”"):
        index(tmp_path, contributed(RECORDS), suggestions="[]", rules=RULES)


def test_a_table_that_cannot_be_read_again_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path)
    monkeypatch.setattr("build_tools.search_index.parts.packed", lambda _: b"")
    with pytest.raises(BuildError, match="không đọc lại được"):
        index(tmp_path, contributed(RECORDS), suggestions="[]", rules=RULES)
