"""A program in the place of Tesseract."""

import sys
from pathlib import Path


def tesseract(
    folder: Path, page: str, languages: str = "eng\nosd\nvie", turn: int = 0, upright: str = ""
) -> None:
    """A program instead of Tesseract that reads the same in every picture; another thing where the page lies upright."""
    program = folder / "tesseract"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\nassert os.environ['OMP_THREAD_LIMIT'] == '1'\n"
        f"if '--list-langs' in sys.argv: print({languages!r})\n"
        "elif '--version' in sys.argv: print('tesseract 5.3.0')\n"
        f"elif '0' in sys.argv: print('Orientation confidence: 9\\nRotate: {turn}')\n"
        "else:\n    wide, high = map(int, open('trang.pgm', 'rb').read(40).split()[1:3])\n"
        f"    open('trang.tsv', 'w', encoding='utf-8').write({page!r} if wide < high else {upright or page!r})\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
