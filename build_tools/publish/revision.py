"""Which state of the project something is made from, as git tells it."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

EARLIEST = 315_532_800
"""1/1/1980 in Unix time: the time of what nothing else is known about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """The commit that is checked out, and whether that is the whole truth."""

    commit: str
    """Its full hash; "" without git, or outside a repository."""
    is_changed: bool
    """Whether the folder holds anything that is not committed."""
    time: int | None
    """When it was committed, in seconds since 1970."""

    @property
    def name(self) -> str:
        """`37bd82b`; `37bd82b-sua` where something is not committed; "" where nothing is known."""
        return self.commit[:7] + ("-sua" if self.commit and self.is_changed else "")


def revision(project_root: Path) -> Revision:
    """The present state of the project."""
    return Revision(
        commit=git(project_root, "rev-parse", "HEAD"),
        is_changed=bool(git(project_root, "status", "--porcelain")),
        time=last_commit(project_root),
    )


def given_time() -> int | None:
    """The time that the caller wishes everything to bear (SOURCE_DATE_EPOCH); None where he has no wish."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() else None


def last_commit(project_root: Path) -> int | None:
    """Time of the last commit; None without git, or outside a repository."""
    said = git(project_root, "log", "-1", "--format=%ct")
    return int(said) if said.isdecimal() else None


def git(project_root: Path, *arguments: str) -> str:
    """What git answers; "" where there is none, or nothing to answer."""
    try:
        done = subprocess.run(
            ["git", *arguments],  # noqa: S607 (whichever git the user has)
            cwd=project_root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
