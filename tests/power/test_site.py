"""A power cut at any moment of a build leaves the old site whole or the new one; after its end, the new one."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.publish import assembly, build_lock, recover
from build_tools.publish.exchange import exchange
from build_tools.publish.html import STAMP_VARIABLE
from build_tools.publish.swap import clean_leftovers
from tests.power.disk import Tree, lay_out, power_cuts, recorded, tree
from tests.publish.conftest import write_files
from tests.publish.faults import build, render
from tests.publish.test_swap import refuse

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot open a folder to flush it")

Prepare = Callable[[pytest.MonkeyPatch], None]
WAYS: dict[str, Prepare] = {
    "exchanged": lambda _: None,
    "two renames": refuse,
    "file by file": lambda monkeypatch: refuse(monkeypatch, "site"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a published site, in which MkDocs is played by a few lines."""
    monkeypatch.setattr(assembly, "write_html", render)
    monkeypatch.setenv(STAMP_VARIABLE, "x")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    write_files(tmp_path / "kho", {"mkdocs.yml": "site_name: x\n"})
    return tmp_path / "kho"


@pytest.fixture
def sites(root: Path) -> dict[str, Tree]:
    """The new site and the old one, which stands."""
    whole = {}
    for version in ("moi", "cu"):
        build(root, version)
        whole[version] = tree(root / "site")
    return whole


def matters(path: str) -> bool:
    """The site and what lies beside it; what is in folders that may be deleted at any time does not."""
    return bool(re.match(r"site(?!\.new-[^/]*/|/\.half/)", path))


def is_of(sites: dict[str, Tree], found: Tree) -> bool:
    """Whether every page is the old one or the new one, whole; copies that wait are none."""
    pages = {path: content for path, content in found.items() if not path.startswith(".half")}
    return all(any(site.get(path) == content for site in sites.values()) for path, content in pages.items())


def names_beside(root: Path) -> list[str]:
    return [path.name for path in root.iterdir() if path.name.startswith("site")]


@pytest.mark.parametrize("way", WAYS)
def test_the_power_is_cut_at_every_moment_of_a_build(
    way: str, root: Path, sites: dict[str, Tree], monkeypatch: pytest.MonkeyPatch
) -> None:
    WAYS[way](monkeypatch)
    with recorded(root, monkeypatch) as moments:
        build(root, "moi")
    assert tree(root / "site") == sites["moi"]
    outcomes = {"cu": 0, "moi": 0}
    for number, (is_done, found) in enumerate(power_cuts(moments, matters)):
        place = lay_out(found, root.with_name(f"{number}"))
        if way == "exchanged":
            assert tree(place / "site") in sites.values(), (number, "before the next start")
        if way == "file by file":  # the one way in which pages of both may stand together for a while
            assert is_of(sites, tree(place / "site")), number
        with build_lock(place) as held:
            recover(held)
        now = tree(place / "site")
        assert now == sites["moi"] or (now == sites["cu"] and not is_done), (number, is_done, sorted(now))
        assert names_beside(place) == ["site"]
        outcomes["moi" if now == sites["moi"] else "cu"] += 1
        if number % 20 == 0:
            build(place, "moi")
            assert tree(place / "site") == sites["moi"]
    assert min(outcomes.values()) > 0


def test_the_power_is_cut_at_every_moment_of_the_first_build(
    root: Path, sites: dict[str, Tree], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(root / "site")
    with recorded(root, monkeypatch) as moments:
        build(root, "moi")
    for number, (is_done, found) in enumerate(power_cuts(moments, matters)):
        place = lay_out(found, root.with_name(f"{number}"))
        clean_leftovers(place / "site")
        now = tree(place / "site")
        assert now == sites["moi"] or (not now and not is_done), (number, is_done, sorted(now))


@pytest.mark.parametrize("way", WAYS)
def test_the_power_is_cut_while_the_next_start_sets_right_what_a_kill_left(
    way: str, root: Path, sites: dict[str, Tree], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(sites["moi"], root / "site.new-1")
    with recorded(root, monkeypatch) as moments:
        # What a build has done, and not flushed, when it is killed.
        if way == "exchanged":
            assert exchange(root / "site.new-1", root / "site")
        elif way == "two renames":
            (root / "site").rename(root / "site.old-1")
            (root / "site.new-1").rename(root / "site")
        else:
            (root / "site.new-1").rename(root / "site.whole")
        clean_leftovers(root / "site")
    assert tree(root / "site") == sites["moi"]
    for number, (_, found) in enumerate(power_cuts(moments, matters)):
        place = lay_out(found, root.with_name(f"{number}"))
        clean_leftovers(place / "site")
        assert tree(place / "site") in sites.values(), number
        assert names_beside(place) == ["site"]
