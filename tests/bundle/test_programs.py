"""The programs that travel in the archive run on any PC with some Python, and nothing else."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["kiem-tra.py", "xem-thu.py"])
def test_they_need_only_the_standard_library_and_python_of_2019(name: str, tree: Path) -> None:
    tree_of_code = ast.parse((tree / name).read_text(encoding="utf-8"), feature_version=(3, 8))
    imported: set[str] = set()
    for node in ast.walk(tree_of_code):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    assert imported
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["kiem-tra.py", "--help"], 0, "cách dùng: kiem-tra.py"),
        (["kiem-tra.py", "--xyz"], 2, "kiem-tra.py: lỗi: không hiểu tham số: --xyz. Xem: kiem-tra.py --help"),
        (["xem-thu.py", "--help"], 0, "cách dùng: xem-thu.py"),
        (["xem-thu.py", "a"], 2, "xem-thu.py: lỗi: port phải là số nguyên, không phải 'a'."),
    ],
)
def test_they_speak_vietnamese_where_they_are_used_wrongly(
    arguments: list[str], code: int, said: str, tree: Path
) -> None:
    """Isolated (-I): with nothing of this project to import."""
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", *arguments],
        cwd=tree,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = done.stdout + done.stderr
    assert done.returncode == code
    assert said in told
    assert not re.search(r"usage|positional|options|show|error|argument", told)
