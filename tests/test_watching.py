"""What a person writes is watched; what the build writes, and reading, is not."""

import threading
from pathlib import Path

import pytest

from build_tools.watching import changes, is_written_by_hand

ROOT = Path("/kho")


@pytest.mark.parametrize(
    ("path", "watched"),
    [
        ("archive/documents/33-ct-ttg-2021/record.yml", True),
        ("archive/themes.yml", True),
        ("docs/huong-dan/bien-tap.md", True),
        ("docs/assets/css/kho.css", True),
        ("mkdocs.yml", True),
        ("docs/van-ban/33-ct-ttg-2021/index.md", False),
        ("docs/index.md", False),
        ("docs/api/instruments.json", False),
        ("archive/documents/a/.record.yml.swp", False),
        ("archive/documents/a/~$nguon.docx", False),
        ("archive", False),
        ("site/index.html", False),
        ("build.lock", False),
        ("README.md", False),
        ("../elsewhere/mkdocs.yml", False),
    ],
)
def test_only_what_is_written_by_hand_is_watched(path: str, watched: bool) -> None:
    assert is_written_by_hand(ROOT / path, ROOT) == watched


def test_several_changes_in_a_row_are_one(tmp_path: Path) -> None:
    for folder in ("archive/documents/a", "docs/van-ban"):
        (tmp_path / folder).mkdir(parents=True)
    seen, told = changes(tmp_path), threading.Event()

    def wait() -> None:
        next(seen)
        told.set()

    first = threading.Thread(target=wait)
    first.start()
    (tmp_path / "docs/van-ban/index.md").write_text("of the build")
    assert not told.wait(0.5)
    for number in range(5):
        (tmp_path / "archive/documents/a/record.yml").write_text(f"id: {number}")
    assert told.wait(30)
    first.join()
    seen.close()  # type: ignore[attr-defined]
