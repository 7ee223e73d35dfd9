"""Break a build at every single thing that it does to the file system, one after the other.

Run as a program of its own (`python -m tests.publish.faults FOLDER`), because it forks: each child runs a
whole build of a tiny project, in which MkDocs and Pagefind are played by a few lines, and is killed, or
refused the disk, at its n-th access. Afterwards the published site must be the old one whole or the new
one whole, and the next build must leave nothing behind. Prints one JSON object with what happened.
"""

import errno
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from build_tools.diagnostics import BuildError
from build_tools.output import write_pages
from build_tools.publish import assembly, build_lock, publish
from build_tools.publish.html import STAMP_VARIABLE, Edition
from build_tools.work import SERIAL, SILENT, Progress, Work
from tests.publish.conftest import snapshot, write_files

EVENTS = frozenset(
    {
        "open",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.scandir",
        "os.truncate",
        "shutil.rmtree",
    }
)
"""Audit events of what touches the disk."""
PAGES = tuple(f"van-ban/{name}/index.md" for name in "abc")
Fault = Callable[[], None]


def kill() -> None:
    """End this process as the system does: no clean-up runs."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    """The disk is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site")


def render(root: Path, new: Path, edition: Edition, *, work: Work, progress: Progress) -> None:
    """What MkDocs does, small: one page for each file of docs/."""
    assert edition.stamp
    assert work is SERIAL
    assert progress is SILENT
    sources = sorted((root / "docs").rglob("*.md"))
    pages = [source.relative_to(root / "docs").with_suffix(".html") for source in sources]
    menu = "".join(f'<a href="{page.as_posix()}">{page.parent}</a>' for page in pages)
    for source, page in zip(sources, pages, strict=True):
        text = f"<p>{source.read_text(encoding='utf-8')}</p>{menu if page.name == str(page) else ''}"
        (new / page).parent.mkdir(parents=True, exist_ok=True)
        (new / page).write_text(text, encoding="utf-8")
    (new / "404.html").write_text("<p>404</p>", encoding="utf-8")


def index(site: Path) -> None:
    """What Pagefind does, small: copies in a folder of their own, then an index."""
    with tempfile.TemporaryDirectory(prefix=f"{site.name}.", dir=site.parent) as folder:
        (Path(folder) / "copy.html").write_text("x", encoding="utf-8")
        write_files(site, {"pagefind/index.js": str(sum(1 for _ in site.rglob("*.html")))})


def build(root: Path, version: str) -> None:
    """A whole build of this version of the project."""
    with build_lock(root) as held:
        pages = [("index.md", f"trang chủ {version}"), *((path, f"{path} {version}") for path in PAGES)]
        if version == "moi":
            pages.append(("tinh/x/index.md", "trang mới"))
        write_pages(root / "docs", pages)
        publish(root, after_html=index, held=held)


def broken_at(number: int, root: Path, fault: Fault) -> bool:
    """Build the new version in a child whose n-th access meets the fault; whether it got that far."""
    child = os.fork()
    if child == 0:
        seen = 0

        def count(event: str, _arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in EVENTS:
                seen += 1
                if seen == number:
                    fault()

        sys.addaudithook(count)
        code = 0
        try:
            build(root, "moi")
        except (BuildError, OSError):
            code = 1
        os._exit(code if seen >= number else 77)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.waitstatus_to_exitcode(status) in {0, 1, 77}, status
    return os.waitstatus_to_exitcode(status) != 77


def main(root: Path, step: int) -> dict[str, dict[str, int]]:
    """Break a build at each `step`-th access in turn, first by killing it, then by a full disk."""
    vars(assembly)["write_html"] = render
    os.environ.update({STAMP_VARIABLE: "x", "SOURCE_DATE_EPOCH": "1"})  # no question to git
    write_files(root, {"mkdocs.yml": "site_name: x\n"})
    whole = {}
    for version in ("moi", "cu"):
        build(root, version)
        whole[version] = snapshot(root / "site")
    clean = sorted(path.name for path in root.iterdir())
    told = {}
    for name, fault in (("killed", kill), ("refused", refuse)):
        number, outcomes = 1, {"old": 0, "new": 0}
        while True:
            build(root, "cu")
            assert sorted(path.name for path in root.iterdir()) == clean
            assert not list(root.rglob("*.half"))
            if not broken_at(number, root, fault):
                break
            now = snapshot(root / "site")
            assert now in whole.values(), (name, number, sorted(now))
            outcomes["old" if now == whole["cu"] else "new"] += 1
            number += step
        told[name] = outcomes
    return told


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
