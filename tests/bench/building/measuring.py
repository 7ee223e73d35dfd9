"""Everything that is measured of one project, in an order in which nothing helps what comes after it unseen."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.building.changes import chosen, edit_record, edit_text
from tests.bench.building.runs import Output, Took, run, weigh
from tests.bench.invented.project import copy_handwritten


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What was measured of one project."""

    documents: int
    megabytes: float
    """Of all texts."""
    full: Took
    """One process, nothing remembered."""
    plain: Took
    """MkDocs and its theme by themselves, on the same Markdown."""
    nothing: Took
    """Built once more, nothing changed."""
    text: Took
    """One word of one text changed."""
    record: Took
    """One word of one record changed."""
    two: Took | None
    """Two processes, nothing remembered; None where the program knows one only."""
    output: Output


Say = Callable[[str], None]


def measure(root: Path, *, code: Path | None, say: Say) -> Size:
    """All acts on a project that stands without addresses; its folder is left as the last act left it."""

    def act(name: str, what: str, workers: int = 1) -> Took:
        told = run(name, root, workers=workers, code=code)
        assert told is not None
        say(f"{what}: {told.whole.cpu:.1f} s CPU, {told.whole.wall:.1f} s, {told.megabytes:.0f} MB")
        return told

    texts = [one.stat().st_size for one in (root / "archive" / "documents").glob("*/source.txt")]
    act("ids", "sổ địa chỉ")
    forget(root)
    full = act("build", "cả lần dựng")
    output = weigh(root / "site")
    plain = act("plain", "MkDocs nguyên bản")
    nothing = act("build", "dựng lại, không đổi gì")
    document = chosen(root / "archive")
    edit_text(document)
    text = act("build", "dựng lại, đổi chữ một văn bản")
    edit_record(document)
    record = act("build", "dựng lại, đổi một từ của một bản ghi")
    forget(root)
    two = run("build", root, workers=2, code=code)
    return Size(
        documents=len(texts),
        megabytes=sum(texts) / 1e6,
        full=full,
        plain=plain,
        nothing=nothing,
        text=text,
        record=record,
        two=two,
        output=output,
    )


def forget(root: Path) -> None:
    """As a clone: nothing that a build wrote or remembered."""
    for gone in (root / "docs", root / "site", root / ".cache", root.with_name(f"{root.name}-plain")):
        shutil.rmtree(gone, ignore_errors=True)
    copy_handwritten(root)
