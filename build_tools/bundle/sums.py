"""SHA256SUMS: every file of the archive by its hash, as `sha256sum --check` reads it."""

from pathlib import Path

from build_tools.bundle.verify import SUMS, digest, files_below


def write_sums(tree: Path) -> str:
    """Write it for all that the folder holds; return its own hash."""
    lines = (f"{digest(tree / name)}  {name}\n" for name in files_below(tree))
    sums = tree / SUMS
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return digest(sums)
