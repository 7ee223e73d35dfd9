"""Two archives that differ only in what they mask make the same public edition, byte for byte."""

import json
import shutil
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.masked_words.stand_ins import hide
from build_tools.render.site import all_packages, all_pages
from build_tools.search.suggestions import suggestions
from tests.archive.two_names import ONE, OTHERS, add_masked
from tests.conftest import PROJECT


def generated(folder: Path, words: tuple[str, str, str]) -> dict[str, str | bytes]:
    """Every generated file of the small archive with the document that masks the words."""
    archive = folder / "archive"
    shutil.copytree(PROJECT / "tests" / "fixtures" / "archive_mini", archive)
    add_masked(archive, words, "901-ct-tw-2019")
    _, graph = pipeline.read(folder, public=True)
    files: dict[str, str | bytes] = {page.path: page.content for page in all_pages(graph, hide)}
    files["goi-y.json"] = hide(json.dumps(suggestions(graph), ensure_ascii=False))
    return {**files, **dict(all_packages(graph, hide))}


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | bytes]:
    return generated(tmp_path_factory.mktemp("one"), ONE)


@pytest.mark.parametrize(
    "other", [OTHERS[0], *(pytest.param(words, marks=pytest.mark.deep) for words in OTHERS[1:])]
)
def test_the_same_files_are_made_whoever_is_masked(
    one: dict[str, str | bytes], tmp_path: Path, other: tuple[str, str, str]
) -> None:
    files = generated(tmp_path, other)
    assert files.keys() == one.keys()
    assert [path for path in one if files[path] != one[path]] == []


def test_no_file_holds_a_stand_in_or_two_signs_side_by_side(one: dict[str, str | bytes]) -> None:
    texts = [text for text in one.values() if isinstance(text, str)]
    assert any("[đã ẩn]" in text for text in texts)
    for text in texts:
        assert "[đã ẩn][đã ẩn]" not in text
        assert "[đã ẩn] [đã ẩn]" not in text
        assert not any(0x10400 <= ord(character) < 0x10450 for character in text)
