"""Replace the source of a document by a better copy: the older one is kept beside it, and said to be older.

1. the source in the archive must be the one that the record names: its bytes are kept as `source-truoc-<n>…`,
   those of its original as `goc-truoc-<n>…`;
2. record.yml learns the new hash and where it is from, and, under `replaced`, what the older one was;
3. the new original is kept, where the source is what was read in one; the new text becomes the source.

Each step is on the disk, whole, before the next begins. Where this is cut off, `danvan check` says so, and
the same command once more finishes it.

The record is changed at its own places only: comments, order and style of the editor stay.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import yaml

from build_tools.archive.adding import refused, yaml_text
from build_tools.archive.reading import MAP_FILE
from build_tools.archive.receiving import Received, receive, sha256_of
from build_tools.archive.secrecy import refuse_secret, secret_markings
from build_tools.checks.picture import entries, text_at
from build_tools.durable import write_whole
from build_tools.located_yaml import Located, read_yaml

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


def replace_source(root: Path, file: Path, document: str, said: Replacement) -> Path:
    """Make the file the source of the document; return where the older source is kept.

    Raises BuildError, with the archive as it was, for a document that is not held or does not fit
    its record, for a file that cannot be read or is the same or a state secret, and for blank words.
    """
    folder = root / "documents" / document
    record = folder / "record.yml"
    if not re.fullmatch(r"[a-z0-9-]+", document) or not record.is_file():
        raise refused(document, "kho không giữ văn bản mang mã này; hãy xem lại mã, hoặc dùng danvan add")
    if not said.origin.strip() or not said.why.strip():
        raise refused(document, "chưa ghi nguồn (--origin) hoặc lý do thay (--why)")
    text = record.read_text(encoding="utf-8")
    located = read_yaml(text, f"archive/documents/{document}/record.yml")
    source, earlier = _said_of_sources(located)
    current = folder / source.get("file", "source.txt")
    old = current.read_bytes() if current.is_file() else b""
    new = receive(file)
    if sha256_of(old) != source.get("sha256"):
        if (kept := _cut_off(folder, earlier, old)) and sha256_of(new.source) == source.get("sha256"):
            _put(folder, current, new)
            return kept
        raise refused(document, _OTHER_FILE if kept else _OTHER_SOURCE)
    if new.source == old:
        raise refused(document, _SAME_TEXT if new.original else _SAME_FILE)
    lifted = [text_at(located, (*where, "text")) for where in entries(located, ("lifted",))]
    refuse_secret(
        secret_markings(new.source, lifted), file.name, "ghi vào record.yml, mục lifted, trước khi thay"
    )
    kept = _free_place(folder, current.suffix, old, {entry.get("file", "") for entry in earlier})
    older = _original(located, folder, kept, document)
    written = _recorded(text, source, new, kept.name, older, said)
    read_yaml(written, str(record))  # what cannot be read is not written
    for target, data in ((kept, old), *_older_files(folder, older, kept), (record, written.encode())):
        write_whole(target, data)
    _put(folder, current, new)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class _Older:
    """The original of the source that is replaced."""

    name: str
    kept: str
    """Its name from now on: `goc-truoc-1.docx`."""
    data: bytes
    reader: str


def _original(located: Located, folder: Path, kept: Path, document: str) -> _Older | None:
    """That original, None where the source was its own. Raises BuildError where it is not as it was."""
    where = ("source", "original")
    name = text_at(located, (*where, "file"))
    if not name:
        return None
    file = folder / name
    data = file.read_bytes() if file.is_file() else b""
    if sha256_of(data) != text_at(located, (*where, "sha256")):
        raise refused(document, _OTHER_SOURCE)
    return _Older(
        name=name,
        kept=f"goc-{kept.stem.removeprefix('source-')}{file.suffix}",
        data=data,
        reader=text_at(located, (*where, "reader")),
    )


def _older_files(folder: Path, older: _Older | None, kept: Path) -> Iterator[tuple[Path, bytes]]:
    """What is kept beside the older source: its original, and the map from one to the other."""
    if older:
        yield folder / older.kept, older.data
        if (folder / MAP_FILE).is_file():
            yield folder / f"{kept.stem}.map.json", (folder / MAP_FILE).read_bytes()


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


def _recorded(  # noqa: PLR0913, PLR0917 - the record, what it said, and what it is to say
    text: str, source: Mapping[str, str], new: Received, kept: str, older: _Older | None, said: Replacement
) -> str:
    """The record with the new source, and with what was said of the older one, now `kept`."""
    entry = _ENTRY.format(
        file=kept,
        sha256=source["sha256"],
        received_as=yaml_text(source.get("received_as", "")),
        origin=yaml_text(source.get("origin", "")),
        today=said.today,
        why=yaml_text(said.why),
    )
    if older:
        entry += f"  original: {_flow(older.kept, sha256_of(older.data), older.reader)}\n"
    changed = {
        ("source", "sha256"): sha256_of(new.source),
        ("source", "received_as"): yaml_text(new.name),
        ("source", "origin"): yaml_text(said.origin),
        ("updated",): f"'{said.today}'",
    }
    original = _flow(new.original, sha256_of(new.data), new.taken.reader) if new.original else ""
    return _with_entry(_with_original(_with_values(text, changed), original), entry)


def _flow(name: str, sha256: str, reader: str) -> str:
    return f"{{file: {name}, sha256: {sha256}, reader: {yaml_text(reader)}}}"


def _with_original(text: str, original: str) -> str:
    """The text whose `source` has this `original`, or none; a comment behind it stays."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    source = next(value for key, value in pairs if key.value == "source")
    values = {key.value: (key, value) for key, value in source.value}
    if "original" in values:
        key, value = values["original"]
        end = _end(value)
        if original:
            return f"{text[: key.start_mark.index]}original: {original}{text[end:]}"
        return f"{text[: key.start_mark.index].rstrip().removesuffix(',')}{text[end:]}"
    if not original:
        return text
    key, value = values["origin"]
    before = ", " if source.flow_style else f"\n{' ' * key.start_mark.column}"
    return f"{text[: _end(value)]}{before}original: {original}{text[_end(value) :]}"


def _end(node: yaml.Node) -> int:
    """Where a value ends; a group of keys in lines of their own ends with its last value."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return node.end_mark.index


def _said_of_sources(located: Located) -> tuple[dict[str, str], list[dict[str, str]]]:
    """What the record says of the source, and of each earlier one, the newest first."""
    data = located.data if isinstance(located.data, dict) else {}
    earlier = data.get("replaced")
    said = [_strings(data.get("source")), *map(_strings, earlier if isinstance(earlier, list) else ())]
    return said[0], said[1:]


def _strings(data: object) -> dict[str, str]:
    return {key: str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _with_values(text: str, values: dict[tuple[str, ...], str]) -> str:
    """The text with other values at these paths; from the last to the first, so that places stay right."""
    nodes = sorted(
        ((_node(text, path), value) for path, value in values.items()), key=lambda each: -each[0][0]
    )
    for (start, end), value in nodes:
        text = text[:start] + value + text[end:]
    return text


def _node(text: str, path: tuple[str, ...]) -> tuple[int, int]:
    """Where the value at a path begins and ends."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for key in path:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), None)
    if node is None:
        raise refused("", f"bản ghi thiếu khóa {', '.join(path)}; hãy chạy danvan check trước")
    end = node.end_mark.index
    return node.start_mark.index, end - (len(text[:end]) - len(text[:end].rstrip()))


def _with_entry(text: str, entry: str) -> str:
    """The text with one more entry under `replaced`, the newest first."""
    match = re.search(r"^replaced:[ \t]*(?:#[^\n]*)?\n(?P<indent> *)-", text, re.MULTILINE)
    if match is None:
        return f"{text.rstrip()}\n\nreplaced:\n{entry}"
    indent, at = match["indent"], match.start("indent")
    lines = "".join(f"{indent}{line}\n" for line in entry.splitlines())
    return text[:at] + lines + text[at:]
