"""Which edition of the site an archive holds, and what everything in it is named and dated by."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from build_tools.publish.revision import EARLIEST, Revision, given_time, revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One state of the project, public or for an intranet."""

    revision: Revision
    moment: datetime
    """The time that every file bears: SOURCE_DATE_EPOCH, else that of the commit, else a constant."""
    is_public: bool

    @property
    def name(self) -> str:
        """`kho-dan-van-20261129-37bd82b`: of the archive, and of the one folder in it."""
        kind = "cong-khai" if self.is_public else ""
        parts = ("kho-dan-van", kind, self.moment.strftime("%Y%m%d"), self.revision.name)
        return "-".join(filter(None, parts))

    @property
    def seconds(self) -> int:
        """`moment` as seconds since 1970."""
        return int(self.moment.timestamp())


def edition_of(project_root: Path, *, public: bool) -> Edition:
    """The edition that the project's present state makes."""
    state = revision(project_root)
    times = (given_time(), state.time, EARLIEST)
    time = next(time for time in times if time is not None)
    # .zip knows no time before 1980.
    moment = datetime.fromtimestamp(max(time, EARLIEST), UTC)
    return Edition(revision=state, moment=moment, is_public=public)
