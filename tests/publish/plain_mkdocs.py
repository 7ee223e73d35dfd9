"""The site as MkDocs itself makes it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.publish.conftest import snapshot

EPOCH = 1_767_312_000
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def plain(root: Path, target: Path, epoch: int = EPOCH) -> dict[str, bytes]:
    """What MkDocs itself makes of the project, but for what no reader asks for."""
    told = {"SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", "DANVAN_EDITION": "noi-bo"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(target)],
        cwd=root,
        env={**os.environ, **told, "DANVAN_BUILD": ""},
        check=True,
    )
    return {
        path: content
        for path, content in snapshot(target).items()
        if not path.startswith(_UNUSED) and not path.endswith(".map")
    }
