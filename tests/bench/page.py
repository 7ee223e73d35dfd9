"""The page `docs/phat-trien/hieu-nang.md`: its prose is written by hand, its tables by `make bench`.

Each part stands between `<!-- đo: building -->` and `<!-- hết -->`; only what was measured anew is written anew.
"""

import os
import platform
import re
from datetime import date
from pathlib import Path

from tests.bench.figures import Section, markdown_of, whole

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "phat-trien" / "hieu-nang.md"
NAMES = ("eyecite", "reading", "resolving", "building", "search", "phone")
"""Of the parts of the page."""
END = "<!-- hết -->"


def renewed(page: str, part: str, section: Section, told: str) -> str:
    """The page with this part written anew. Raises ValueError where the page has no such part."""
    begin = f"<!-- đo: {part} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{END}", re.DOTALL)
    lines = [begin, "", told, "", *markdown_of(section), "", END]
    text, times = pattern.subn(lambda _: "\n".join(lines), page)
    if times != 1:
        raise ValueError(f"{begin} … {END}: {times}")
    return text


def renew(part: str, section: Section, path: Path = PAGE) -> None:
    """Write a part of the page anew, with machine and day."""
    page = path.read_text(encoding="utf-8")
    path.write_text(renewed(page, part, section, told()), encoding="utf-8", newline="")


def told() -> str:
    """On what and when it was measured; no name of a host.

    `Đo ngày 30/11/2026: 2 lõi, 24 GB bộ nhớ, Python 3.11.2; tải của máy khi xong: 1,2.`
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = f"{os.getloadavg()[0]:.1f}".replace(".", ",")
    return (
        f"Đo ngày {date.today():%d/%m/%Y}: {cores} lõi, {whole(memory)} GB bộ nhớ, "  # noqa: DTZ011 - the day of this machine
        f"Python {platform.python_version()}; tải của máy khi xong: {load}."
    )
