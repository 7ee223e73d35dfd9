"""Make the site beside the published one, check it, and only then swap it in.

1. `docs/` is rendered into a fresh folder beside `site/`, warnings of MkDocs as errors.
2. The caller's `after_html` adds what is made from the rendered pages: the search index.
3. Scripts and style sheets are joined into few files.
4. The result is checked as a reader would get it: links, anchors, no other host.
5. What did not change becomes one with the file that is published; the rest is flushed to the disk.
6. The new site takes the place of the published one, which is removed last.

Whatever fails on the way, a power cut included, the published site stays as it is, byte for byte.
"""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic, Severity, reason
from build_tools.publish.html import CONFIG, STAMP_VARIABLE, Edition, write_html
from build_tools.publish.joining import join
from build_tools.publish.lock import BuildLock, build_lock
from build_tools.publish.revision import EARLIEST, git, given_time, last_commit
from build_tools.publish.sharing import share
from build_tools.publish.site_check import check_site
from build_tools.publish.swap import clean_leftovers, fresh_sibling, remove, swap
from build_tools.work import SERIAL, SILENT, Progress, Work

SITE = "site"


def recover(held: BuildLock) -> None:
    """Set right what a build left that was killed: before anything else, so that no later error keeps it.

    Raises BuildError where that cannot be done, and where the site is a link: replacing it would
    leave what it leads to as it is, unnoticed.
    """
    site = held.project_root / SITE
    if site.is_symlink():
        raise BuildError([_link(site)])
    try:
        clean_leftovers(site)
    except OSError as error:
        raise BuildError([_unwritable(error)]) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The site that now stands."""

    site: Path
    pages: int
    warnings: tuple[Diagnostic, ...]


def publish(  # noqa: PLR0913 - what is told of the build, and who does it
    project_root: Path,
    *,
    after_html: Callable[[Path], None],
    newest_update: date | None = None,
    edition: str = "",
    held: BuildLock | None = None,
    work: Work = SERIAL,
    progress: Progress = SILENT,
) -> Published:
    """Build `site/` from `mkdocs.yml` and `docs/`, and swap it in.

    `after_html` is called with the folder of the new site, which it may change in place.
    `newest_update` dates the build, so that equal input gives equal bytes (see `_epoch`). `edition`
    stands in the footer. A caller that already holds the project's lock passes it as `held`.
    `work` makes the pages and reads them for the check; `progress` is told of the rest.

    Raises BuildError with all that is known where a stage fails or another build is running; what
    `after_html` raises passes through. The published site is then as it was.
    """
    site = project_root / SITE
    new = fresh_sibling(site)
    with ExitStack() as stack:
        recover(held or stack.enter_context(build_lock(project_root)))
        stack.callback(remove, new)
        try:
            told = Edition(
                epoch=_epoch(project_root, newest_update), stamp=stamp(project_root), reader=edition
            )
            _render(project_root, new, told, work, progress)
            after_html(new)
            warnings = (*join(new), *_check(new, work))
            pages = sum(1 for _ in new.rglob("*.html"))
            progress.begin("thay trang")
            swap(new, site, share(new, site))
        except OSError as error:
            raise BuildError([_unwritable(error)]) from error
    return Published(site=site, pages=pages, warnings=warnings)


def _render(project_root: Path, new: Path, told: Edition, work: Work, progress: Progress) -> None:
    """Write the site into `new`."""
    write_html(project_root, new, told, work=work, progress=progress)
    if not (new / "index.html").is_file():
        raise BuildError(
            [Diagnostic(path=CONFIG, line=0, rule="mkdocs", message="Trang chủ không được viết ra.")]
        )


def _check(new: Path, work: Work) -> tuple[Diagnostic, ...]:
    """Check the new site; return the warnings. Raises BuildError where there is an error."""
    findings = tuple(check_site(new, work))
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise BuildError(findings)
    return findings


def _epoch(project_root: Path, newest_update: date | None) -> int:
    """The time that the build bears, in seconds since 1970.

    `SOURCE_DATE_EPOCH` of the caller's environment, else the newest update of the archive, else the
    time of the last commit, else a constant: never the clock, so that a build can be repeated.
    """
    given = given_time()
    if given is not None:
        return given
    if newest_update is not None:
        return int(datetime.combine(newest_update, time(), UTC).timestamp())
    return last_commit(project_root) or EARLIEST


def stamp(project_root: Path) -> str:
    """`37bd82b`; `37bd82b+` where something is not committed; "" without git, or outside a repository."""
    return os.environ.get(STAMP_VARIABLE) or git(project_root, "describe", "--always", "--dirty=+")


def _link(site: Path) -> Diagnostic:
    """What to do about a site that is a link."""
    message = (
        f"là liên kết (symlink) trỏ tới {site.readlink()}; trang mới không được đặt thay vào liên kết. Hãy bỏ "
        "liên kết ấy rồi dựng lại, và cho máy chủ trỏ thẳng vào thư mục site."
    )
    return Diagnostic(path=SITE, line=0, rule="site-is-a-link", message=message)


def _unwritable(error: OSError) -> Diagnostic:
    """The file system refused; say which file and why."""
    name = Path(error.filename).name if isinstance(error.filename, str) else SITE
    message = f"Không ghi được tệp: {reason(error)}. Trang đang công bố không thay đổi."
    return Diagnostic(path=name, line=0, rule="file-system", message=message)
