"""What the map of a source says of the pages of its original: `source.map.json`, as `receiving` writes it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_tools.diagnostics import Diagnostic
from build_tools.models.printed import DoubtfulLine, PrintedText, is_doubtful

__all__ = ["printed_text"]

_WRONG = "tệp bản đồ của tệp nguồn hỏng hoặc đã bị sửa; hãy chép lại đúng tệp ấy, hoặc thay tệp nguồn bằng danvan replace"


def printed_text(data: bytes, path: str) -> tuple[PrintedText, list[Diagnostic]]:
    """The pages and the doubtful lines of a source, and what is wrong with its map."""
    try:
        lines = [_line(one) for one in json.loads(data)["lines"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return PrintedText(), [Diagnostic(path=path, line=0, rule="wrong-map", message=_WRONG)]
    doubtful = tuple(
        DoubtfulLine(line=line, page=page, confidence=confidence)
        for line, page, confidence in lines
        if confidence is not None and is_doubtful(confidence)
    )
    return PrintedText(pages=tuple(_beginnings(lines)), doubtful=doubtful), []


def _line(said: Mapping[str, Any]) -> tuple[int, int, float | None]:
    """Line, page (0 where there is none) and confidence."""
    confidence = said.get("confidence")
    has_words = "box" in said
    return (
        int(said["line"]),
        int(said.get("page", 0)) if has_words else 0,
        None if confidence is None else float(confidence),
    )


def _beginnings(lines: Iterable[tuple[int, int, float | None]]) -> Iterator[tuple[int, int]]:
    before = 0
    for line, page, _ in lines:
        if page > before:
            yield line, page
            before = page
