"""The real browser that the site is tested in: found, or installed where that is possible.

`python -m tests.browser_install` prints the path of one that starts, and ends with 1 and a message
in Vietnamese where none can be had; with --find-only it installs nothing. Tests call `find_browser`
and start what it finds with `LAUNCH_ARGUMENTS`; they fail, and are not skipped, without a browser.

Looked for, in this order: the file that CHROMIUM names, Chromium or Chrome or Edge on the PATH and
at its usual places, Playwright's own. Installed, where there is none: one of Debian's packages by apt-get
(as root, or by sudo without a password), else Playwright's own download.

The shell without windows is Chromium itself less what is drawn around a page: a page in a window of its
own costs 0.4 s of processor time in it, in the whole program 1.7 s (measured on the list of themes).
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.apt import apt_get, succeeds

ROOT = Path(__file__).parents[1]
FIND_ONLY = "--find-only"

PACKAGES = ("chromium-headless-shell", "chromium")
"""Debian's, the quicker first."""
NAMES = (*PACKAGES, "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
USUAL_PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

LIBRARIES = ("libatomic1", "fonts-dejavu-core")
"""What Playwright's program and Vietnamese text need, and a bare Debian does not have."""

LAUNCH_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Chromium's own sandbox refuses to start as root, which is who runs tests in a container.
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)
"""A browser that asks nothing of any other host than the one under test."""

MESSAGE = """\
Không có trình duyệt nào để kiểm tra trang, và không tự cài được.
Hãy làm một trong các cách sau rồi chạy lại “make test”:
  - Debian (cần quyền quản trị):  sudo apt-get install chromium-headless-shell libatomic1
  - Máy tải được từ Internet:     .venv/bin/python -m playwright install --with-deps chromium
  - Đã có Chromium hoặc Chrome:   CHROMIUM=/đường/dẫn/tới/trình-duyệt make test
"""


def find_browser() -> Path | None:
    """The first browser on this machine that really starts; None where there is none.

    Looks from a process of its own: Playwright's interface cannot be opened twice in one process,
    and whoever asks may have it open.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.browser_install", FIND_ONLY],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    return Path(done.stdout.strip()) if done.returncode == 0 else None


def look() -> Path | None:
    """Look for a browser from this process."""
    if not driver_starts():
        return None
    return next((path for path in candidates() if starts(path)), None)


def driver_starts() -> bool:
    """Whether Playwright's own program runs: on a bare Debian it lacks a library (libatomic1)."""
    command = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def candidates() -> Iterator[Path]:
    """Yield every file that may be a browser, the most wanted first.

    Where CHROMIUM is set it is the only one: a wish that cannot be met must show.
    """
    wanted = os.environ.get("CHROMIUM", "")
    if wanted:
        yield Path(wanted)
        return
    found = [shutil.which(name) for name in NAMES]
    yield from (
        Path(path) for path in dict.fromkeys([*found, *USUAL_PLACES]) if path and Path(path).is_file()
    )
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    if own.is_file():
        yield own


def starts(path: Path) -> bool:
    """Whether the browser opens a page: a package may be a stub, libraries may be missing."""
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
            browser.new_page().set_content("<p>x</p>")
            browser.close()
    except Error as error:
        print(f"{path}: {error.message.splitlines()[0]}", file=sys.stderr)
        return False
    return True


def install() -> None:
    """Try each way of installing until a browser is there; what the tools say goes to stderr."""
    for commands in ways():
        print("Cài trình duyệt để kiểm tra: " + " && ".join(" ".join(c) for c in commands), file=sys.stderr)
        if all(succeeds(command) for command in commands) and find_browser() is not None:
            return


def ways() -> Iterator[Sequence[Sequence[str]]]:
    """Yield the ways that this machine offers, each a list of commands."""
    apt = apt_get()
    libraries = [[*apt, "update"], [*apt, "install", "--no-install-recommends", *LIBRARIES]] if apt else []
    playwright = [sys.executable, "-m", "playwright", "install"]
    # Ubuntu's package of this name is only a pointer to a snap.
    if apt and not is_ubuntu():
        for package in PACKAGES:
            yield [*libraries, [*apt, "install", "--no-install-recommends", package]]
    if apt:
        yield [*libraries, [*playwright, "--with-deps", "chromium"]]
    yield [[*playwright, "chromium"]]


def is_ubuntu() -> bool:
    """Whether this is Ubuntu or made from it."""
    release = Path("/etc/os-release")
    return release.is_file() and "ubuntu" in release.read_text(encoding="utf-8").lower()


def main(arguments: Sequence[str] = ()) -> int:
    """Print the path of a browser that starts, installing one where needed and not forbidden."""
    only_look = FIND_ONLY in arguments
    path = look()
    if path is None and not only_look and not os.environ.get("CHROMIUM"):
        install()
        path = find_browser()
    if path is None:
        if not only_look:
            print(MESSAGE, file=sys.stderr)
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
