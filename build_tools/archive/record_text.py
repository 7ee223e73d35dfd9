"""A record.yml changed at its own places only: comments, order and style of the editor stay."""

import re
from collections.abc import Mapping

import yaml

from build_tools.archive.adding import refused, yaml_text
from build_tools.located_yaml import KeyPath

__all__ = ["original_text", "with_entry", "with_marks", "with_original", "with_values"]


def with_values(text: str, values: Mapping[KeyPath, str]) -> str:
    """The text with other values at these paths; from the last to the first, so that places stay right."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    places = sorted(((_place(root, path, text), value) for path, value in values.items()), reverse=True)
    for (start, end), value in places:
        text = text[:start] + value + text[end:]
    return text


def _place(root: yaml.Node | None, path: KeyPath, text: str) -> tuple[int, int]:
    """Where the value at a path begins and ends."""
    node = root
    for key in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
            continue
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), None)
    if node is None:
        named = ", ".join(map(str, path))
        raise refused("", f"bản ghi thiếu khóa {named}; hãy chạy danvan check trước")
    end = node.end_mark.index
    return node.start_mark.index, end - (len(text[:end]) - len(text[:end].rstrip()))


def original_text(name: str, sha256: str, reader: str) -> str:
    """What a record says of an original, as one value."""
    return f"{{file: {name}, sha256: {sha256}, reader: {yaml_text(reader)}}}"


def with_original(text: str, original: str) -> str:
    """The text whose `source` has this `original`, or none where it is ""; a comment behind it stays."""
    return _with_key(text, "original", original, behind="origin")


def with_marks(text: str, marks: tuple[str, ...]) -> str:
    """The text whose `source` has these `layout_marks`, or none."""
    value = f"[{', '.join(map(yaml_text, marks))}]" if marks else ""
    return _with_key(text, "layout_marks", value, behind="origin")


def _with_key(text: str, name: str, wanted: str, *, behind: str) -> str:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    source = next(value for key, value in pairs if key.value == "source")
    values = {key.value: (key, value) for key, value in source.value}
    if name in values:
        key, value = values[name]
        end = _end(value)
        if wanted:
            return f"{text[: key.start_mark.index]}{name}: {wanted}{text[end:]}"
        return f"{text[: key.start_mark.index].rstrip().removesuffix(',')}{text[end:]}"
    if not wanted:
        return text
    key, value = values[behind]
    before = ", " if source.flow_style else f"\n{' ' * key.start_mark.column}"
    return f"{text[: _end(value)]}{before}{name}: {wanted}{text[_end(value) :]}"


def _end(node: yaml.Node) -> int:
    """Where a value ends; a group of keys in lines of their own ends with its last value."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return node.end_mark.index


def with_entry(text: str, entry: str) -> str:
    """The text with one more entry under `replaced`, the newest first."""
    match = re.search(r"^replaced:[ \t]*(?:#[^\n]*)?\n(?P<indent> *)-", text, re.MULTILINE)
    if match is None:
        return f"{text.rstrip()}\n\nreplaced:\n{entry}"
    indent, at = match["indent"], match.start("indent")
    lines = "".join(f"{indent}{line}\n" for line in entry.splitlines())
    return text[:at] + lines + text[at:]
