"""The public build of the repository's own archive tells none of the words that its records mask, in no file."""

import gzip
import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from build_tools import pipeline
from build_tools.diagnostics import BuildError
from build_tools.masked_words import NOTHING, Untold
from build_tools.models.archive import Archive
from tests.archive.two_names import ONE, OTHERS, add_masked
from tests.publish.conftest import snapshot, write_files
from tests.site.conftest import copy_project

FOOTERS = {"noi-bo": "Bản nội bộ", "cong-khai": "Bản công khai"}


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_project(tmp_path_factory.mktemp("public"))
    pipeline.build(root, public=True)
    return root


@pytest.fixture(scope="module")
def words(archive: Archive) -> list[str]:
    return [mask.text for document in archive.documents for mask in document.record.masks]


def unpacked(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a site, compressed ones (the search index among them) unpacked."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield (
                path.relative_to(site).as_posix(),
                gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data,
            )


def folded(text: str) -> str:
    """Without diacritics, case and đ, as the search folds; written without the product's own code."""
    bare = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", text))
    return re.sub(r"\s+", " ", bare.lower().replace("đ", "d"))


def told(site: Path, words: list[str]) -> set[tuple[str, str]]:
    """File and word, wherever a file tells it: as written, without diacritics, or as one searched token."""
    forms = {word: (folded(word), re.sub(r"[\W_]", "", folded(word))) for word in words}
    found = set()
    for name, data in unpacked(site):
        text = data.decode(errors="ignore")
        plain = folded(re.sub(r"<[^<>]*>", "", unquote(unescape(text))))
        whole, joined = folded(text), re.sub(r"[\W_]", "", plain)
        for word, (bare, token) in forms.items():
            # Joined only what is one word: "Tô Hiến Thành" would be found in "to hiển thành".
            if bare in plain or bare in whole or (" " not in word and token in joined):
                found.add((name, word))
    return found


@pytest.mark.deep
def test_no_file_of_the_public_site_tells_a_masked_word(public: Path, words: list[str]) -> None:
    assert len(words) >= 8
    assert told(public / "site", words) == set()


@pytest.mark.deep
def test_and_the_search_for_them_would_find_them(site: Path, words: list[str]) -> None:
    found = told(site, words)
    assert {word for _, word in found} == set(words)
    assert any(name.startswith("pagefind/fragment/") for name, _ in found)
    assert any(name.startswith("tim-kiem/doan/") for name, _ in found)
    assert {name.rpartition(".")[2] for name, _ in found} >= {"html", "txt", "pf_fragment"}


@pytest.mark.deep
def test_the_public_site_shows_where_something_is_hidden_and_withholds_its_source(public: Path) -> None:
    folder = public / "site" / "van-ban" / "bao-cao-05-nam-114-kl-tw-bac-giang-2020"
    page = unescape((folder / "index.html").read_text(encoding="utf-8"))
    assert page.count("[đã ẩn]") >= 6
    assert not (folder / "nguon.txt").exists()


@pytest.mark.deep
def test_each_edition_says_in_its_footer_which_it_is(public: Path, site: Path) -> None:
    for folder, own, other in ((site, "noi-bo", "cong-khai"), (public / "site", "cong-khai", "noi-bo")):
        footer = (folder / "index.html").read_text(encoding="utf-8").partition("<footer")[2]
        assert FOOTERS[own] in footer
        assert FOOTERS[other] not in footer


def test_a_page_that_tells_a_masked_word_in_another_way_stops_the_build(
    tmp_path: Path, words: list[str]
) -> None:
    write_files(tmp_path, {"huong-dan/index.html": f"<p>Ông {words[0].upper()}.</p>"})
    with pytest.raises(BuildError, match=r"site/huong-dan/index\.html:1: masked-words-published"):
        pipeline._refuse_leaks(tmp_path, Untold(words=tuple(words)))
    pipeline._refuse_leaks(tmp_path, NOTHING)


@pytest.mark.deep
def test_the_public_site_is_the_same_byte_for_byte_whoever_is_masked(tmp_path: Path) -> None:
    sites = []
    for number, names in enumerate((ONE, OTHERS[0])):
        root = copy_project(tmp_path / str(number))
        add_masked(root / "archive", names, "33-ct-ttg-2021")
        pipeline.build(root, public=True)
        sites.append(snapshot(root / "site"))
    one, other = sites
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
