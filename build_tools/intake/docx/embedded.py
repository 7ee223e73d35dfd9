"""Documents that a Word file holds whole among its own blocks (`altChunk`): a web page, a text, a Word file.

Programs that make Word files of web pages put the page in as it is; Word shows it where it stands.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from build_tools.intake.detect import FileKind, detect, read_file
from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.docx.package import Package
from build_tools.intake.taken import Taken, UnreadableFileError

__all__ = ["Embedded"]

_READ = frozenset({FileKind.HTML, FileKind.TEXT, FileKind.WEB_ARCHIVE})
_NOTE = "[^"


@dataclass(slots=True, kw_only=True)
class Embedded:
    """The documents within a file, each read once: a part that comes again would grow without end."""

    package: Package
    read_word: Callable[[bytes], Taken] | None
    """Reads a Word file within this one; None within such a one."""
    has_notes: bool
    """Whether notes are called already, with whose numbers those of another document would be confused."""
    _seen: set[str] = field(default_factory=set)

    def read(self, part: str, relation: str) -> tuple[Iterator[Item], tuple[str, ...]] | None:
        """What becomes of the document that a part points to, and its doubts; None where it is not read."""
        name = next((one.part for one in self.package.related(part) if relation and one.id == relation), "")
        if not name or name in self._seen:
            return None
        self._seen.add(name)
        taken = self._taken(name)
        if taken is None or (self.has_notes and _NOTE in taken.text):
            return None
        self.has_notes = self.has_notes or _NOTE in taken.text
        return _items(taken, name), taken.doubts

    def _taken(self, name: str) -> Taken | None:
        content = self.package.content(name) or b""
        kind = detect(content)
        try:
            if kind is FileKind.DOCX:
                return self.read_word(content) if self.read_word else None
            return read_file(content, name) if kind in _READ else None
        except UnreadableFileError:
            return None


def _items(taken: Taken, name: str) -> Iterator[Item]:
    for one in taken.left_out:
        yield Left(reason=one.reason, words=one.words)
    for words, origin in zip(taken.text.split("\n"), taken.origins, strict=False):
        yield Line(words=words, part=name, place=origin.place, encoding=origin.encoding)
