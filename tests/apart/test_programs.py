"""An outside program runs on files in a folder of its own, within limits, and nothing of it stays."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.apart import programs
from build_tools.apart.programs import FOLDER, SAID, Run, find_program, run_program
from build_tools.intake.taken import UnreadableFileError
from tests.apart.listening import Listener, listening

pytestmark = pytest.mark.usefixtures("nothing_stays")
POSIX = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows offers no such limit to its standard library"
)


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as one:
        yield one


def run(program: str, *arguments: str, wanted: tuple[str, ...] = (SAID,), **more: object) -> dict[str, bytes]:
    """Run a program of Python."""
    files = {"program.py": program.encode(), "vào/tệp.txt": "Điều 1.".encode()}
    told = {"name": "Máy", "files": files, "wanted": wanted, "remedy": "hãy thôi", "seconds": 20} | more
    return dict(run_program(Run(command=(sys.executable, "program.py", *arguments), **told)))  # type: ignore[arg-type]


def test_what_a_program_makes_and_prints_of_the_given_files_comes_back() -> None:
    program = "print(open('vào/tệp.txt', 'rb').read()[-2:]); open('ra.bin', 'wb').write(b'\\0\\r\\n')"
    assert run(program, wanted=("ra.bin", SAID)) == {"ra.bin": b"\0\r\n", SAID: f"b'1.'{os.linesep}".encode()}


def test_the_folder_holds_what_was_given_and_is_home_and_temporary_folder() -> None:
    program = """
import os, sys, tempfile
from pathlib import Path
here = Path.cwd()
print(sorted(os.listdir(here)), Path.home() == here, Path(tempfile.gettempdir()) == here, here.as_uri() == sys.argv[1])
"""
    said = run(program, FOLDER)[SAID].decode().strip()
    assert said == "['program.py', 'said.txt', 'vào'] True True True"


def test_nothing_of_our_environment_reaches_it_but_what_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_OURS", "x")
    monkeypatch.setenv("PATH", os.pathsep.join([".", "bin", os.environ["PATH"]]))
    program = "import os; print('SECRET_OF_OURS' in os.environ, os.environ['OMP_THREAD_LIMIT'], os.environ['PATH'].split(os.pathsep)[0])"
    said = run(program, environment={"OMP_THREAD_LIMIT": "1"})[SAID].decode().split()
    assert said[:2] == ["False", "1"]
    assert Path(said[2]).is_absolute()


@pytest.mark.parametrize("argument", ["$HOME", "`id`", "; exit 3", "*", "a b"])
def test_there_is_no_shell(argument: str) -> None:
    assert run("import sys; print(ascii(sys.argv[1:]))", argument)[SAID].decode().strip() == ascii([argument])


@pytest.mark.parametrize(
    "program",
    [
        "raise SystemExit(3)",
        "import os; os._exit(139)",
        "pass",
        "import os; os.symlink('program.py', 'ra.bin')",
        "import os; os.mkdir('ra.bin')",
    ],
)
def test_a_program_that_breaks_or_makes_nothing_is_a_refusal(program: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^Máy không mở được tệp này.*; hãy thôi$"):
        run(program, wanted=("ra.bin",))


def test_a_program_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    gone = Run(name="Máy", command=(str(tmp_path / "không"),), files={}, wanted=(), remedy="hãy thôi")
    with pytest.raises(UnreadableFileError, match="không mở được"):
        run_program(gone)


def test_a_program_that_takes_too_long_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "còn sống"
    child = f"import time; time.sleep(4); open({str(mark)!r}, 'w')"
    program = (
        f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    )
    with pytest.raises(UnreadableFileError, match=r"^Máy chạy quá 2 giây .* có thể tệp hỏng; hãy thôi$"):
        run(program, seconds=2)
    time.sleep(3)
    assert not mark.exists()


@POSIX
def test_what_a_program_left_running_ends_with_it(tmp_path: Path) -> None:
    mark = tmp_path / "còn sống"
    child = f"import time; time.sleep(2); open({str(mark)!r}, 'w')"
    run(f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}])")
    time.sleep(3)
    assert not mark.exists()


@POSIX
def test_a_program_has_so_much_memory_and_no_more() -> None:
    with pytest.raises(UnreadableFileError, match="quá phức tạp"):
        run("x = bytearray(1 << 29)", memory=1 << 28)


@POSIX
@pytest.mark.parametrize("write", ["open('ra.bin', 'wb').write(bytes(1 << 21))", "print('a' * (1 << 21))"])
def test_a_program_may_write_so_much_and_no_more(write: str) -> None:
    with pytest.raises(UnreadableFileError, match="không mở được"):
        run(write, size=1 << 20)


def test_what_is_larger_than_allowed_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_limited", lambda _: ())  # as on Windows, where no system keeps the limit
    with pytest.raises(UnreadableFileError, match=r"^Máy làm ra từ tệp này quá 1 MB, .*; hãy thôi$"):
        run("open('ra.bin', 'wb').write(bytes((1 << 20) + 1))", wanted=("ra.bin",), size=1 << 20)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has networks of a process's own")
def test_a_program_does_not_even_reach_this_machine(listener: Listener) -> None:
    program = f"import socket\ntry:\n    socket.create_connection(('127.0.0.1', {listener.port}), 2)\nexcept OSError as e:\n    print(type(e))"
    run(program)
    if own_network():
        assert listener.calls == 0


def own_network() -> bool:
    """Whether this system gives a process a network of its own; containers often forbid it."""
    said = run(
        "import socket; print(len(socket.if_nameindex()), open('/proc/net/route').read().count(chr(10)))"
    )
    return said[SAID].split() == [b"1", b"1"]


@pytest.mark.parametrize("ending", ["", ".exe"] if sys.platform == "win32" else [""])
def test_a_program_is_found_on_the_path_and_never_in_the_current_folder(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, here / "bin", there):
        folder.mkdir(exist_ok=True)
        (folder / f"dan-van-thu{ending}").write_text("x", encoding="utf-8")
        (folder / f"dan-van-thu{ending}").chmod(0o755)
    monkeypatch.chdir(here)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin"]))
    assert find_program("dan-van-thu") is None
    monkeypatch.setenv("PATH", os.pathsep.join([".", str(there)]))
    if sys.platform != "win32" or ending:
        assert find_program("dan-van-thu") == there / f"dan-van-thu{ending}"
    (there / f"dan-van-thu{ending}").chmod(0o644)
    assert find_program("dan-van-thu") is None or sys.platform == "win32"
