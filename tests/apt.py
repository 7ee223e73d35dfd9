"""Programs of Debian that the tests need are installed by apt-get, where this machine lets them be."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

__all__ = ["apt_get", "as_administrator", "install_packages", "succeeds"]


def install_packages(packages: Sequence[str], what: str) -> None:
    """Install what is missing, where that is allowed; what apt-get says goes to stderr."""
    if (apt := apt_get()) is not None:
        print(f"Cài {what} …", file=sys.stderr)
        if succeeds([*apt, "update"]):
            succeeds([*apt, "install", "--no-install-recommends", *packages])


def apt_get() -> list[str] | None:
    """The beginning of its commands, that asks nothing; None where there is none, or nobody may."""
    prefix = as_administrator()
    if prefix is None or shutil.which("apt-get") is None:
        return None
    return [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]


def as_administrator() -> list[str] | None:
    """What stands before a command that only root may run: nothing for root; None where nobody may."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    may = shutil.which("sudo") is not None and succeeds(["sudo", "-n", "true"])
    return ["sudo", "-n"] if may else None


def succeeds(command: Sequence[str]) -> bool:
    """Run a command, its words to stderr; tell whether it ended well."""
    try:
        return (
            subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False).returncode == 0
        )
    except OSError:
        return False
