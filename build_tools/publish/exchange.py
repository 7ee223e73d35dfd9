"""Two folders change places in one step of the file system, where it knows how (Linux, macOS).

Between two renames a site would be missing for a moment, and for good if the build is killed there.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths are those of this process."""
_EXCHANGE = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS."""


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders change places; False, with nothing done, where the system cannot."""
    if sys.platform != "win32":
        with suppress(AttributeError, OSError):  # an older library of the system
            library = ctypes.CDLL(None, use_errno=True)
            paths = (os.fsencode(one), os.fsencode(other))
            if sys.platform == "darwin":
                return bool(library.renamex_np(*paths, _EXCHANGE) == 0)
            return bool(library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
    return False
