"""Index a folder and print the most memory in MB that it took: `python -m tests.bench.search_index_worker ours FOLDER`.

In a process of its own, as what a process has taken at most is never given back.
"""

import pickle
import resource
import sys
from pathlib import Path

from build_tools.registers.loader import load
from build_tools.search.rules import rules_module
from build_tools.search_index import contributed, index
from tests.search.quality.asking import run_plain


def main(engine: str, folder: Path) -> None:
    """Index, and print."""
    if engine == "ours":
        suggestions = (folder / "goi-y.json").read_text(encoding="utf-8")
        records = pickle.loads((folder / "records.pickle").read_bytes())  # we wrote it
        index(folder, contributed(records), suggestions=suggestions, rules=rules_module(load()))
    else:
        run_plain(folder)
    kilobytes = max(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(kilobytes / 1000)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
