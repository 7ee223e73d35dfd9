"""Replace the source of a document by a better copy: the older one is kept beside it, and said to be older.

1. the source in the archive must be the one that the record names: its bytes are kept as `source-truoc-<n>…`;
2. record.yml learns the new hash and where it is from, and, under `replaced`, what the older one was;
3. the new bytes become the source.

Each step is on the disk, whole, before the next begins. Where this is cut off, `danvan check` says so, and
the same command once more finishes it.

The record is changed at its own places only: comments, order and style of the editor stay.
"""

import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import yaml

from build_tools.archive.adding import refused, text_bytes, yaml_text
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
_HAS_ORIGINAL = (
    "nguồn của văn bản này do máy đọc ra từ tệp gốc, lệnh replace chưa thay được cả hai; hãy chuyển thư mục của "
    "văn bản ra ngoài kho rồi chạy danvan add với bản tốt hơn, cùng --id"
)
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
    its record, for a file that is no text or is the same or a state secret, and for blank words.
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
    if text_at(located, ("source", "original", "file")):
        raise refused(document, _HAS_ORIGINAL)
    current = folder / source.get("file", "source.txt")
    old = current.read_bytes() if current.is_file() else b""
    new = text_bytes(file, document)
    if _sha256(old) != source.get("sha256"):
        if (kept := _cut_off(folder, earlier, old)) and _sha256(new) == source.get("sha256"):
            write_whole(current, new)
            return kept
        raise refused(document, _OTHER_FILE if kept else _OTHER_SOURCE)
    if new == old:
        raise refused(document, "tệp mới giống hệt tệp đang có, từng byte; không có gì để thay")
    lifted = [text_at(located, (*where, "text")) for where in entries(located, ("lifted",))]
    refuse_secret(secret_markings(new, lifted), file.name, "ghi vào record.yml, mục lifted, trước khi thay")
    kept = _free_place(folder, current.suffix, old, {entry.get("file", "") for entry in earlier})
    better = {"sha256": _sha256(new), "received_as": file.name}
    written = _recorded(text, source, better, kept.name, said)
    read_yaml(written, str(record))  # what cannot be read is not written
    for target, data in ((kept, old), (record, written.encode()), (current, new)):
        write_whole(target, data)
    return kept


def _cut_off(folder: Path, earlier: Sequence[Mapping[str, str]], current: bytes) -> Path | None:
    """Where the present source is kept already, if a replacement was cut off before its last step."""
    newest = earlier[0] if earlier else {}
    kept = folder / newest.get("file", "")
    is_kept = newest.get("sha256") == _sha256(current) and kept.is_file() and kept.read_bytes() == current
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


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _recorded(
    text: str, source: Mapping[str, str], better: Mapping[str, str], kept: str, said: Replacement
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
    changed = {
        ("source", "sha256"): better["sha256"],
        ("source", "received_as"): yaml_text(better["received_as"]),
        ("source", "origin"): yaml_text(said.origin),
        ("updated",): f"'{said.today}'",
    }
    return _with_entry(_with_values(text, changed), entry)


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
