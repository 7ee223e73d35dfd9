"""Replace the source of a document by a better copy: the older one is kept beside it, and said to be older.

1. the source in the archive must be the one that the record names: its bytes are kept as `source-truoc-<n>…`;
2. record.yml learns the new hash and where it is from, and, under `replaced`, what the older one was;
3. the new bytes become the source. Where this is cut off, the hash no longer fits and `danvan check` says so.

The record is changed at its own places only: comments, order and style of the editor stay.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from build_tools.archive.adding import refused, text_bytes, yaml_text
from build_tools.archive.secrecy import refuse_secret, secret_markings
from build_tools.checks.picture import entries, text_at
from build_tools.located_yaml import Located, read_yaml

_ENTRY = """\
- file: {file}
  sha256: {sha256}
  received_as: {received_as}
  origin: {origin}
  replaced_on: '{today}'
  why: {why}
"""


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
    source = _source(located)
    current = folder / source.get("file", "source.txt")
    old = current.read_bytes() if current.is_file() else b""
    if hashlib.sha256(old).hexdigest() != source.get("sha256"):
        raise refused(
            document, "tệp nguồn không khớp bản ghi; hãy chép lại tệp cũ, chạy danvan check rồi mới thay"
        )
    new = text_bytes(file, document)
    if new == old:
        raise refused(document, "tệp mới giống hệt tệp đang có, từng byte; không có gì để thay")
    lifted = [text_at(located, (*where, "text")) for where in entries(located, ("lifted",))]
    refuse_secret(secret_markings(new, lifted), file.name, "ghi vào record.yml, mục lifted, trước khi thay")
    number = 1 + len(list(folder.glob("source-truoc-*")))
    kept = folder / f"source-truoc-{number}{current.suffix}"
    better = {"sha256": hashlib.sha256(new).hexdigest(), "received_as": file.name}
    written = _recorded(text, source, better, kept.name, said)
    read_yaml(written, str(record))  # what cannot be read is not written
    for target, data in ((kept, old), (record, written.encode()), (current, new)):
        half = target.with_name(f".{target.name}.half")
        half.write_bytes(data)
        half.replace(target)
    return kept


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


def _source(located: Located) -> dict[str, str]:
    data = located.data.get("source") if isinstance(located.data, dict) else None
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
