"""One build at a time, and no lock outlives its process."""

import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.diagnostics import BuildError
from build_tools.publish.lock import LOCK_FILE, build_lock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from build_tools.publish.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def test_a_lock_is_free_again_when_its_holder_is_done(tmp_path: Path) -> None:
    with build_lock(tmp_path) as held:
        assert held.project_root == tmp_path
    with build_lock(tmp_path):
        pass


def test_a_lock_is_free_again_when_its_holder_failed(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), build_lock(tmp_path):
        raise RuntimeError
    with build_lock(tmp_path):
        pass


def test_a_file_left_behind_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).write_text("1", encoding="ascii")
    with build_lock(tmp_path):
        pass


def test_another_process_is_refused_until_the_holder_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with (
            pytest.raises(BuildError, match=f"build-locked: .*tiến trình số {holder.pid}"),
            build_lock(tmp_path),
        ):
            pass
        holder.kill()
        holder.wait()
    with build_lock(tmp_path):
        pass
