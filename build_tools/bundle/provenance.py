"""What an archive was made from, for machines: commit, sources, tools, time."""

import platform
import zlib
from collections.abc import Collection
from importlib.metadata import version
from pathlib import Path

from build_tools.bundle.edition import Edition
from build_tools.bundle.verify import digest

_TOOLS = ("brotli", "jinja2", "markdown", "mkdocs", "mkdocs-material", "pagefind", "pagefind-bin")
"""Packages whose version decides what the bytes of the site are; the bill of materials names all others."""


def provenance(
    project_root: Path,
    edition: Edition,
    *,
    documents: Collection[str] | None = None,
    unproven: Collection[str] = (),
) -> dict[str, object]:
    """The facts, in the order in which they are asked for.

    Of the archive's documents only `documents` are named, else all; of the `unproven` no hash is told.
    """
    return {
        "name": edition.name,
        "edition": "public" if edition.is_public else "intranet",
        "time": edition.moment.isoformat().replace("+00:00", "Z"),
        "source": {"commit": edition.revision.commit, "uncommitted_changes": edition.revision.is_changed},
        "documents": [
            {"file": path.relative_to(project_root).as_posix()}
            | ({} if path.parent.name in unproven else {"sha256": digest(path)})
            for path in sorted((project_root / "archive" / "documents").glob("*/*"))
            if path.is_file() and (documents is None or path.parent.name in documents)
        ],
        "tools": {
            "python": platform.python_version(),
            "zlib": zlib.ZLIB_RUNTIME_VERSION,
            **{name: version(name) for name in _TOOLS},
        },
    }
