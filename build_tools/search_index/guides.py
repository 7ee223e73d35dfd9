"""The records of the hand-written pages."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from build_tools.search.guides import guide_record
from build_tools.search.record import PageRecord

_UNSEARCHED = ("tim-kiem", "phat-trien")
"""The search page itself, and the developers' pages, which are in English."""


def guides(docs: Path, owned: Collection[str]) -> Iterator[PageRecord]:
    """The records of the hand-written pages: what stands in no folder of the build."""
    for source in sorted(docs.glob("*/**/*.md")):
        path = source.relative_to(docs).as_posix()
        if path.partition("/")[0] not in {*owned, *_UNSEARCHED}:
            address = re.sub(r"(?:(?<=/)index)?\.md$", "", path)
            yield guide_record(address if address.endswith("/") else f"{address}/", source.read_text("utf-8"))
