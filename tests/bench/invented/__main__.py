"""`python -m tests.bench.invented FOLDER 1000`: a project of so many invented papers, its addresses recorded."""

import argparse
from pathlib import Path

from tests.bench.invented.project import SEED, make_project, record_ids


def main() -> None:
    """Read the arguments, write, and say where."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.invented", description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet, or is empty")
    parser.add_argument("count", type=int, help="how many papers")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed makes other papers")
    parser.add_argument("--no-ids", action="store_true", help="leave the addresses to `danvan ids`")
    told = parser.parse_args()
    make_project(told.folder, told.count, told.seed)
    if not told.no_ids:
        record_ids(told.folder)
    print(f"{told.folder}: {told.count} papers")


if __name__ == "__main__":
    main()
