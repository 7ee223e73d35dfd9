"""Notice that something was changed from which the site is made: for whoever edits and looks at once."""

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS

__all__ = ["changes"]

_QUIET = 0.2
"""Seconds without a further change: a program saves in several steps."""
_CHANGING = frozenset({"created", "modified", "deleted", "moved"})
"""Reading a file is an event too, and the build reads all of them."""
_FOLDERS, _FILES = ("archive", "docs"), ("mkdocs.yml",)


class _Noted(FileSystemEventHandler):
    """Puts down what was changed by hand."""

    def __init__(self, root: Path, queue: "Queue[str]") -> None:
        self._root, self._queue = root, queue

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer, in its own thread."""
        if event.event_type in _CHANGING and not event.is_directory:
            for path in (event.src_path, event.dest_path):
                if path and is_written_by_hand(Path(str(path)), self._root):
                    self._queue.put(str(path))


def is_written_by_hand(path: Path, root: Path) -> bool:
    """Whether the site is made from a file that a person writes, and not the build itself."""
    try:
        folder, *below = path.relative_to(root).parts
    except ValueError:
        return False
    if folder not in _FOLDERS:
        return not below and folder in _FILES
    written_by_build = (
        folder == "docs" and below and (below[0] in OWNED_FOLDERS or "/".join(below) in OWNED_FILES)
    )
    return bool(below) and not written_by_build and not below[-1].startswith((".", "~"))


def changes(root: Path) -> Iterator[None]:
    """Wait for a change, and for the end of several; then yield, for as long as the caller asks."""
    root, queue = root.resolve(), Queue[str]()
    observer, noted = Observer(), _Noted(root, queue)
    for folder in _FOLDERS:
        observer.schedule(noted, str(root / folder), recursive=True)
    observer.schedule(noted, str(root), recursive=False)
    observer.start()
    try:
        while True:
            queue.get()
            while _goes_on(queue):
                pass
            yield
    finally:
        observer.stop()
        observer.join()


def _goes_on(queue: "Queue[str]") -> bool:
    try:
        queue.get(timeout=_QUIET)
    except Empty:
        return False
    return True
