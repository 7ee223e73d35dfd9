"""What was read from `archive/`, before anything in it is known to be right.

The rules look into it through getters that answer "nothing" where the data is badly formed: that
is reported once, by its dataclass, and the other rules still say what they have to say.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from build_tools.located_yaml import KeyPath, Located
from build_tools.models.headers import PrintedMarking
from build_tools.models.printed import PrintedText
from build_tools.registers import Registers

__all__ = [
    "Holding",
    "Known",
    "Picture",
    "Seen",
    "Source",
    "Told",
    "at",
    "entries",
    "nfc",
    "number_at",
    "text_at",
    "words_at",
]


Finding = tuple[int, str]
"""What a rule says of a file: the line, and what is wrong there and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source file: its bytes' hash, and its text if the bytes are UTF-8."""

    sha256: str
    size: int
    text: str | None
    """Every character, a leading BOM included; None where the bytes are not UTF-8."""
    lines: tuple[str, ...] = ()
    """Its lines in NFC, split on "\\n" only (behind the last one begins no line); none where it has no text."""


class Told(NamedTuple):
    """Words that are masked elsewhere, and how and where a source has them."""

    words: str
    found: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is seen in a source by itself."""

    found: tuple[PrintedMarking, ...] = ()
    """Markings of secrecy, circulation, urgency."""
    doubtful: tuple[PrintedMarking, ...] = ()
    """Lines of capitals that say nothing else, where no stamp is expected."""
    likely: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    """What looks like personal data, and what as: the lines that hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One folder of `archive/documents/`."""

    folder: str
    path: str
    """Of its record.yml, as messages name it."""
    record: Located | None
    """None where there is none or its YAML cannot be read."""
    sources: Mapping[str, Source]
    """Its files named `source…`, by name."""
    originals: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of its files named `goc.…`, by name."""
    printed: PrintedText = field(default_factory=PrintedText)
    """What the map of the source says of the pages of its original."""

    @property
    def source(self) -> Source | None:
        """The source file that the record names, if it is there."""
        return self.sources.get(text_at(self.record, ("source", "file")))

    @property
    def source_path(self) -> str:
        """Of that file, as messages name it."""
        folder = self.path.rpartition("/")[0]
        return f"{folder}/{text_at(self.record, ('source', 'file'))}"

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the source in NFC; empty where it cannot be read."""
        return self.source.lines if self.source is not None else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The whole archive as read."""

    holdings: tuple[Holding, ...]
    tables: Mapping[str, Located]
    """The files beside `documents/` that are there and can be read, by name: `training/terms.yml`."""
    unread: Mapping[str, str] = field(default_factory=dict)
    """Those that are there and cannot be read, or not as a whole: what of them cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the rules compare with: the registers, and the ids that the archive itself gives out."""

    registers: Registers
    records: Mapping[str, tuple[str, int]]
    """Id of a record → path and line of the first one that claims it."""
    instruments: Mapping[str, int]
    """Id in instruments.yml → line of its first entry."""
    themes: Mapping[str, int]
    published: Mapping[str, int]
    """Id in ids.yml → line of its first entry."""
    targets: Mapping[str, str]
    """Every id that a link may lead to → the file that gives it out."""
    lines: Mapping[str, tuple[str, ...]]
    """Id of a record → the lines of its source in NFC; none where it cannot be read or holds no word."""
    masked: tuple[str, ...] = ()
    """Words that some record masks, in NFC."""
    kept: tuple[str, ...] = ()
    """Words that some record keeps and none masks: in the tables too they are others than those masked."""
    kept_everywhere: frozenset[str] = frozenset()
    """What archive/keeps.yml keeps in every document, as `personal.same_datum` writes it."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of a source → the first folder that holds it."""
    unreadable: frozenset[str] = frozenset()
    """Folders, named as their documents, whose record cannot be read: that is said once, there."""

    seen: Mapping[str, Seen] = field(default_factory=dict)
    """By SHA-256 of a source."""
    told: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    """By folder: where its source tells what another record masks."""

    def seen_in(self, source: Source | None) -> Seen:
        """What is seen in a source; nothing in none."""
        return self.seen.get(source.sha256, Seen()) if source is not None else Seen()

    def lacks(self, document: str) -> bool:
        """Whether a document that something else refers to is not held; nothing is referred to by ""."""
        return bool(document) and document not in self.records and document not in self.unreadable


def nfc(text: str) -> str:
    """Compose the characters: words are compared in this form, whatever the source uses."""
    return unicodedata.normalize("NFC", text)


def at(located: Located | None, path: KeyPath) -> object:
    """Return the value at a path; None where there is none."""
    value = located.data if located is not None else None
    for part in path:
        if isinstance(value, Mapping) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def text_at(located: Located | None, path: KeyPath) -> str:
    """Return the text at a path; "" where there is none."""
    value = at(located, path)
    return value if isinstance(value, str) else ""


def words_at(located: Located | None, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts of the list at a path, each with its own path."""
    values = at(located, path)
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, str):
            yield (*path, index), value


def number_at(located: Located | None, path: KeyPath) -> int | None:
    """Return the whole number at a path; None where there is none."""
    value = at(located, path)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def entries(located: Located | None, path: KeyPath) -> Iterator[KeyPath]:
    """Yield the paths of the groups of keys in the list or mapping at a path."""
    values = at(located, path)
    if isinstance(values, Mapping):
        yield from ((*path, key) for key, value in values.items() if isinstance(value, Mapping))
    elif isinstance(values, list):
        yield from ((*path, index) for index, value in enumerate(values) if isinstance(value, Mapping))
