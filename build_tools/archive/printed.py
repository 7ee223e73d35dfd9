"""What the map of a source says of the pages of its original: `source.map.json`, as `receiving` writes it."""

import json
from collections.abc import Iterable, Iterator

from build_tools.diagnostics import Diagnostic
from build_tools.models.printed import DoubtfulWord, PrintedText

__all__ = ["printed_text"]

_WRONG = "tệp bản đồ của tệp nguồn hỏng hoặc đã bị sửa; hãy chép lại đúng tệp ấy, hoặc thay tệp nguồn bằng danvan replace"


def printed_text(data: bytes, path: str) -> tuple[PrintedText, list[Diagnostic]]:
    """The pages and the doubtful words of a source, and what is wrong with its map."""
    try:
        said = json.loads(data)
        lines = [(int(one["line"]), int(one.get("page", 0)) if "box" in one else 0) for one in said["lines"]]
        doubtful = [
            DoubtfulWord(
                line=int(one["line"]),
                words=str(one["words"]),
                before=str(one.get("before", "")),
                page=int(one["page"]),
            )
            for one in said.get("doubtful", ())
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return PrintedText(), [Diagnostic(path=path, line=0, rule="wrong-map", message=_WRONG)]
    return PrintedText(pages=tuple(_beginnings(lines)), doubtful=tuple(doubtful)), []


def _beginnings(lines: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    before = 0
    for line, page in lines:
        if page > before:
            yield line, page
            before = page
