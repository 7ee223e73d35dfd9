"""`make fuzz`: libFuzzer, guided by the coverage of our code, looks for a text that the reader cannot bear.

Begins with the sources of the invented archive; a text that fails is written beside the caller as `crash-…`.
"""

import sys
import tempfile
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("Chưa cài được atheris cho Python này (cần Linux và Python 3.11): không chạy được make fuzz.")

with atheris.instrument_imports(include=["build_tools"]):
    from tests.fuzz.reading import ROOT, read_checked

RUNS, LONGEST = 20_000, 2_000


def one_input(data: bytes) -> None:
    """Read the text of these bytes; what is no UTF-8 is no text."""
    read_checked(data.decode("utf-8", errors="ignore"))


def main() -> None:
    """Run a bounded number of inputs, the same ones each time."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory(prefix="danvan-fuzz-") as folder:
        for number, source in enumerate(
            sorted(ROOT.glob("tests/fixtures/archive_mini/documents/*/source.txt"))
        ):
            (Path(folder) / f"{number}.txt").write_bytes(source.read_bytes()[:LONGEST])
        limits = [f"-runs={runs}", f"-max_len={LONGEST}", "-seed=1", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *limits, folder], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
