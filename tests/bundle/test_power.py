"""A power cut at any moment of packing: each archive is there whole, or not at all."""

import os
from pathlib import Path

import pytest

from tests.bundle.conftest import bundle
from tests.power.disk import lay_out, power_cuts, recorded, tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot open a folder to flush it")


def test_the_power_is_cut_while_the_site_is_packed(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "đĩa"
    disk.mkdir()
    with recorded(disk, monkeypatch) as moments:
        bundle(project, disk / "ra" / "gói")
    whole = tree(disk)
    met = set()
    cuts = list(power_cuts(moments, lambda path: "/.kho-dan-van.new" not in path))
    for is_done, found in cuts:
        archives = {path: content for path, content in found.items() if content is not None}
        assert archives.items() <= whole.items()
        assert found == whole or not is_done
        met.add(len(archives))
    assert met == {0, 1, 2}
    left = next(found for _, found in cuts if len(found) == len(whole) - 1)
    place = lay_out(left, tmp_path / "lại")
    bundle(project, place / "ra" / "gói")
    assert tree(place) == whole
