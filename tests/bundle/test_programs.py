"""The programs that travel in the archive run on any PC with some Python, and nothing else."""

import ast
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
