"""Replace the source of a document by a better copy: the older one is kept beside it, and said to be older.

1. the source in the archive must be the one that the record names: its bytes are kept as `source-truoc-<n>…`,
   those of its original as `goc-truoc-<n>…`;
2. record.yml learns the new hash and where it is from, and, under `replaced`, what the older one was;
3. the new original is kept, where the source is what was read in one; the new text becomes the source.

Each step is on the disk, whole, before the next begins. Where this is cut off, `danvan check` says so, and
the same command once more finishes it.

The record is changed at its own places only: comments, order and style of the editor stay. Lines that it names are
followed where they stand whole in the new text; what else they mean now is told, and for the editor to say.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from build_tools.archive.adding import refuse_left_out, refused, yaml_text
from build_tools.archive.files import TABLES
from build_tools.archive.moved_lines import moved_lines, new_numbers, told_of_lines, told_of_tables
from build_tools.archive.reading import MAP_FILE
from build_tools.archive.receiving import Received, receive, sha256_of
from build_tools.archive.record_text import original_text, with_entry, with_marks, with_original, with_values
from build_tools.archive.same_paper import refuse_another_paper
from build_tools.archive.secrecy import refuse_secret, secret_markings
from build_tools.checks.picture import entries, text_at, words_at
from build_tools.durable import write_whole
from build_tools.located_yaml import KeyPath, Located, read_yaml
from build_tools.models.ids import InstrumentId

__all__ = [
    "Original",
    "Present",
    "Replaced",
    "Replacement",
    "original_of",
    "present",
    "replace_by",
    "replace_source",
]

_ENTRY = """\
- file: {file}
  sha256: {sha256}
  received_as: {received_as}
  origin: {origin}
  replaced_on: '{today}'
  why: {why}
"""
_OTHER_SOURCE = "tệp nguồn không khớp bản ghi; hãy chép lại tệp cũ, chạy danvan check rồi mới thay"
_SAME_FILE = "tệp mới giống hệt tệp đang có, từng byte; không có gì để thay"
_SAME_TEXT = "chữ đọc được trong tệp mới giống hệt chữ đang có; không có gì để thay"
_OTHER_FILE = (
    "lần thay trước bị ngắt giữa chừng, khi ấy với một tệp khác (mã băm trong record.yml); hãy chạy lại "
    "danvan replace với đúng tệp ấy, xong rồi mới thay bằng tệp này"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """What an editor says of the new copy."""

    origin: str
    why: str
    today: str
    """ISO date."""
    is_same: bool = False
    """The new copy is this paper, though it reads otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """What became of it."""

    kept: Path
    """Where the older source is kept."""
    told: tuple[str, ...] = ()
    """What an editor must look at, each one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What the text of a source was read in."""

    file: Path
    data: bytes
    reader: str
    """What read it when it was taken in: `docx 1`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """A document as it stands before its source is replaced."""

    root: Path
    document: str
    text: str
    """Of record.yml."""
    located: Located

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return self.root / "documents" / self.document

    @property
    def source(self) -> Path:
        """Its source, which the record names."""
        return self.folder / (text_at(self.located, ("source", "file")) or "source.txt")


def present(root: Path, document: str) -> Present:
    """A document that is held. Raises BuildError where it is not, or its record cannot be read."""
    record = root / "documents" / document / "record.yml"
    if not re.fullmatch(r"[a-z0-9-]+", document) or not record.is_file():
        raise refused(document, "kho không giữ văn bản mang mã này; hãy xem lại mã, hoặc dùng danvan add")
    text = record.read_text(encoding="utf-8")
    located = read_yaml(text, f"archive/documents/{document}/record.yml")
    return Present(root=root, document=document, text=text, located=located)


def original_of(held: Present) -> Original | None:
    """What the source was read in, None where it is its own. Raises BuildError where it is not as it was received."""
    name, sha256, reader = (
        text_at(held.located, ("source", "original", key)) for key in ("file", "sha256", "reader")
    )
    if not name:
        return None
    file = held.folder / name
    data = file.read_bytes() if file.is_file() else b""
    if sha256_of(data) != sha256:
        raise refused(held.document, f"tệp gốc {name} không khớp bản ghi; hãy chép lại đúng tệp ấy")
    return Original(file=file, data=data, reader=reader)


def replace_source(root: Path, file: Path, document: str, said: Replacement) -> Replaced:
    """Make the file the source of the document.

    Raises BuildError, with the archive as it was, for a document that is not held or does not fit
    its record, for a file that cannot be read or is the same, another paper or a state secret, and for blank words.
    """
    held = present(root, document)
    if not said.origin.strip() or not said.why.strip():
        raise refused(document, "chưa ghi nguồn (--origin) hoặc lý do thay (--why)")
    new = receive(file)
    refuse_another_paper(root, InstrumentId(document), new, file, is_same=said.is_same)
    return replace_by(held, new, said)


def replace_by(held: Present, new: Received, said: Replacement) -> Replaced:
    """Make what was read the source of the document. Raises BuildError as `replace_source` does."""
    source, earlier = _said_of_sources(held.located)
    old = held.source.read_bytes() if held.source.is_file() else b""
    if sha256_of(old) != source.get("sha256"):
        if (kept := _cut_off(held.folder, earlier, old)) and sha256_of(new.source) == source.get("sha256"):
            _put(held.folder, held.source, new)
            return Replaced(kept=kept)
        raise refused(held.document, _OTHER_FILE if kept else _OTHER_SOURCE)
    if new.source == old:
        raise refused(held.document, _SAME_TEXT if new.original else _SAME_FILE)
    lifted = [text_at(held.located, (*where, "text")) for where in entries(held.located, ("lifted",))]
    remedy = "ghi vào record.yml, mục lifted, trước khi thay"
    refuse_secret(secret_markings(new.source, lifted), new.name, remedy)
    refuse_left_out(new, [one.printed.value for one in secret_markings(new.source)])
    kept = _free_place(held.folder, held.source.suffix, old, {entry.get("file", "") for entry in earlier})
    older = original_of(held)
    before = old.decode(errors="replace")
    moved = moved_lines(before, new.text)
    lines = new_numbers(held.located, before, moved)
    written = _recorded(held, new, _entry(held, kept, older, said), said, lines)
    record = held.folder / "record.yml"
    read_yaml(written, str(record))  # what cannot be read is not written
    for target, data in ((kept, old), *_older_files(older, kept), (record, written.encode())):
        write_whole(target, data)
    _put(held.folder, held.source, new)
    tables = {
        name: read_yaml((held.root / name).read_text(encoding="utf-8"), name)
        for name in TABLES
        if name != "ids.yml" and (held.root / name).is_file()
    }
    told = (*told_of_lines(held.located, before, moved), *told_of_tables(tables, held.document, moved))
    return Replaced(kept=kept, told=told)


def _older_files(older: Original | None, kept: Path) -> Iterator[tuple[Path, bytes]]:
    """What is kept beside the older source: its original, and the map from one to the other."""
    if older:
        yield _beside(kept, older), older.data
        if (map_file := kept.with_name(MAP_FILE)).is_file():
            yield kept.with_suffix(".map.json"), map_file.read_bytes()


def _beside(kept: Path, older: Original) -> Path:
    """`goc-truoc-1.docx` beside `source-truoc-1.txt`."""
    return kept.with_name(f"goc-{kept.stem.removeprefix('source-')}{older.file.suffix}")


def _put(folder: Path, current: Path, new: Received) -> None:
    """Write the new files, the source last; then what belonged to the older one alone goes."""
    files = dict(new.files())
    source = files.pop("source.txt")
    for name, data in files.items():
        write_whole(folder / name, data)
    write_whole(current, source)
    for stale in (*folder.glob("goc.*"), folder / MAP_FILE):
        if stale.name not in files:
            stale.unlink(missing_ok=True)


def _cut_off(folder: Path, earlier: Sequence[Mapping[str, str]], current: bytes) -> Path | None:
    """Where the present source is kept already, if a replacement was cut off before its last step."""
    newest = earlier[0] if earlier else {}
    kept = folder / newest.get("file", "")
    is_kept = newest.get("sha256") == sha256_of(current) and kept.is_file() and kept.read_bytes() == current
    return kept if is_kept else None


def _free_place(folder: Path, suffix: str, old: bytes, recorded: Collection[str]) -> Path:
    """Where the older source is to be kept: no recorded place, no other file; the copy of a cut off run is."""
    taken = {Path(name).stem for name in recorded}
    places = (folder / f"source-truoc-{number}{suffix}" for number in count(1))
    return next(
        place
        for place in places
        if place.stem not in taken and (not place.exists() or place.read_bytes() == old)
    )


def _entry(held: Present, kept: Path, older: Original | None, said: Replacement) -> str:
    """What the record said of the older source, now `kept`."""
    source, _ = _said_of_sources(held.located)
    entry = _ENTRY.format(
        file=kept.name,
        sha256=source["sha256"],
        received_as=yaml_text(source.get("received_as", "")),
        origin=yaml_text(source.get("origin", "")),
        today=said.today,
        why=yaml_text(said.why),
    )
    if older:
        name = _beside(kept, older).name
        entry += f"  original: {original_text(name, sha256_of(older.data), older.reader)}\n"
    return entry


def _recorded(
    held: Present, new: Received, entry: str, said: Replacement, lines: Mapping[KeyPath, str]
) -> str:
    """The record with the new source, and with what was said of the older one."""
    changed = {
        ("source", "sha256"): sha256_of(new.source),
        ("source", "received_as"): yaml_text(new.name),
        ("source", "origin"): yaml_text(said.origin),
        ("updated",): f"'{said.today}'",
        **lines,
    }
    original = original_text(new.original, sha256_of(new.data), new.taken.reader) if new.original else ""
    text = with_original(with_values(held.text, changed), original)
    before = tuple(mark for _, mark in words_at(held.located, ("source", "layout_marks")))
    marks = tuple(dict.fromkeys((*(one for one in before if one in new.text), *new.marks)))
    return with_entry(text if marks == before else with_marks(text, marks), entry)


def _said_of_sources(located: Located) -> tuple[dict[str, str], list[dict[str, str]]]:
    """What the record says of the source, and of each earlier one, the newest first."""
    data = located.data if isinstance(located.data, dict) else {}
    earlier = data.get("replaced")
    said = [_strings(data.get("source")), *map(_strings, earlier if isinstance(earlier, list) else ())]
    return said[0], said[1:]


def _strings(data: object) -> dict[str, str]:
    return {key: str(value) for key, value in data.items()} if isinstance(data, dict) else {}
