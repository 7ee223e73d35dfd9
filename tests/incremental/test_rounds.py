"""A build that takes what an earlier one made gives what a build gives that has nothing: after any edits whatever.

`ROUNDS=50` tries more; `SEED=…` other ones.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.conftest import MINI, PROJECT
from tests.incremental.edits import EDITS, TRAINING, change_text
from tests.site.conftest import copy_project

ROUNDS, SEED = int(os.environ.get("ROUNDS", "6")), int(os.environ.get("SEED", "1"))
PREVIOUS = "truoc"
"""What pages left open over an update still need: it tells of the build before, and no clean build has it."""


def _run(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "build_tools", "--project", str(root), *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "random"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _wrong(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """The findings that stopped a build; how far it came is no matter."""
    return [line for line in done.stderr.splitlines() if not line.endswith(" …")]


def _tree(folder: Path) -> dict[str, str]:
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not (name := path.relative_to(folder).as_posix()).startswith(f"{PREVIOUS}/")
    }


def _clean(root: Path, twin: Path, *edition: str) -> "subprocess.CompletedProcess[str]":
    """The same project without anything that an earlier build left."""
    shutil.rmtree(twin, ignore_errors=True)
    _copy(root, twin)
    return _run(twin, "build", "--workers", "1", *edition)


def _copy(root: Path, target: Path) -> None:
    """What a person wrote, and what the build wrote into `docs/`, in the place of what the target has of that."""
    target.mkdir(exist_ok=True)
    for name in ("archive", "build_tools", "docs"):
        shutil.rmtree(target / name, ignore_errors=True)
        shutil.copytree(root / name, target / name)
    shutil.copy(root / "mkdocs.yml", target / "mkdocs.yml")


def _killed(root: Path, chance: Random) -> None:
    """A build that does not come to its end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "build_tools", "--project", str(root), "build"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(chance.uniform(0.5, 12))
    os.killpg(process.pid, 9)
    process.wait()


@pytest.mark.deep
def test_after_any_edits_a_build_gives_what_a_build_without_cache_gives(tmp_path: Path) -> None:
    root, twin, sound = tmp_path / "kho", tmp_path / "sạch", tmp_path / "đúng"
    chance = Random(SEED)
    copy_project(root, MINI)
    shutil.copytree(
        PROJECT / "build_tools", root / "build_tools", ignore=shutil.ignore_patterns("__pycache__")
    )
    (root / "archive/training").mkdir()
    for name, text in TRAINING.items():
        (root / "archive/training" / name).write_text(text, encoding="utf-8", newline="\n")
    refused = 0
    for number in range(ROUNDS):
        # Now and then several at once, and the first builds of all are of what is right.
        edits = [] if number == 0 else chance.choices(EDITS, k=chance.choice((1, 1, 2, 4)))
        _copy(root, sound)
        for edit in edits:
            edit(root, chance)
        if number % 7 == 3:
            change_text(root, chance)
            _killed(root, chance)
        _run(root, "ids")
        edition = ("--public",) if chance.random() < 0.3 else ()
        before = _tree(root / "site")
        kept, clean = _run(root, "build", *edition), _clean(root, twin, *edition)
        told = f"round {number}, {[one.__name__ for one in edits]}: {kept.stderr}"
        assert (kept.returncode, _wrong(kept)) == (clean.returncode, _wrong(clean)), told
        if kept.returncode:
            refused += 1
            assert _tree(root / "site") == before, told
            _copy(sound, root)
        else:
            site, expected = _tree(root / "site"), _tree(twin / "site")
            assert {
                name for name in site.keys() | expected.keys() if site.get(name) != expected.get(name)
            } == set(), told
    assert refused < ROUNDS / 2, "most rounds must build something"
