"""The same archive gives the same bytes, whoever builds it: in whatever folder, time zone, language, and year."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.site.conftest import copy_project

AHEAD = """\
import datetime, time
_AHEAD = 400 * 24 * 3600
_time, _datetime = time.time, datetime.datetime
time.time = lambda: _time() + _AHEAD
time.time_ns = lambda: int(time.time() * 10**9)
class Later(_datetime):
    @classmethod
    def now(cls, tz=None):
        return _datetime.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = Later
"""
"""A clock that is a year and more ahead, in the build and in the programs that it runs."""


def build_elsewhere(root: Path) -> None:
    """Build as another person on another machine would."""
    copy_project(root)
    clock = root.parent / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(AHEAD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", "--project", str(root), "build"],
        cwd=root,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(clock), str(PROJECT))),
            "PYTHONHASHSEED": "4711",
            "TZ": "Pacific/Kiritimati",
            "LANG": "tr_TR.UTF-8",
            "LC_ALL": "C",
            "COLUMNS": "20",
        },
        umask=0o077,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.deep
def test_two_builds_that_share_nothing_but_the_archive_are_byte_identical(site: Path, tmp_path: Path) -> None:
    root = tmp_path / "một thư mục khác" / "dự án"
    root.mkdir(parents=True)
    build_elsewhere(root)
    one, other = digests(site), digests(root / "site")
    assert sorted(one.keys() ^ other.keys()) == []
    differing = sorted(path for path in one if one[path] != other[path])
    assert differing == [], f"these files differ: {', '.join(differing)}"
    assert any(path.startswith("pagefind/") and path.endswith(".pf_index") for path in one)
    assert any(path.endswith(".json.gz") for path in one)
