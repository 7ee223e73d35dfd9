"""A YAML file of which a part is broken, as far as it can be read: one slip hides no other.

    id: 33-ct-ttg-2021
    quality:
    - {line: 3, note: 'không đóng nháy}      ← this entry is told and left out
    - {line: 99, note: …}                    ← this one is read, and judged

What stands under a key, an entry of a list and a key within a group are read by themselves where the whole
cannot be. `Located.lost` tells what is missing, so that nobody asks for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.located_yaml import KeyPath, Located, read_yaml, repeated_key

__all__ = ["LOST_ENTRY", "salvage"]

LOST_ENTRY = -1
"""In a path: an entry of a list, whose number nobody knows."""
_BEGINS = re.compile(r"^(?P<indent> *+)(?:(?P<entry>-)|(?P<key>[\w-]++):)(?=\s|$)(?P<rest>.*)")
_SILENT = re.compile(r"^\s*+(?:#|$)")


class _Part(NamedTuple):
    """Lines that begin with a key, or with the hyphen of an entry."""

    key: str
    """"" of an entry."""
    first: int
    """0-based, of the file."""
    lines: Sequence[str]
    has_body: bool
    """Whether what is under the key begins on the next line."""


@dataclass(slots=True)
class _Salvaged:
    """What was read so far."""

    path: str
    data: dict[str, object] = field(default_factory=dict)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    lost: set[KeyPath] = field(default_factory=set)
    lost_lines: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)


def salvage(text: str, path: str) -> tuple[Located | None, tuple[Diagnostic, ...]]:
    """The file as far as it can be read, None where it has no parts; and what is wrong with the rest."""
    try:
        return read_yaml(text, path), ()
    except BuildError as error:
        whole = error.diagnostics
    found = _Salvaged(path=path)
    for part in _parts(text.split("\n"), 0):
        _take(part, found)
    if not found.findings or not found.data:
        return None, whole
    lines = {(): min(found.lines.values()), **found.lines}
    located = Located(
        path=path,
        data=found.data,
        lines=lines,
        lost=frozenset(found.lost),
        lost_lines=tuple(found.lost_lines),
    )
    return located, tuple(dict.fromkeys(found.findings))


def _parts(lines: Sequence[str], first: int) -> Iterator[_Part]:
    """The keys, or the entries, of a group: what begins as its first line that says something."""
    begun = next((_BEGINS.match(line) for line in lines if not _SILENT.match(line)), None)
    if begun is None:
        return
    starts = [
        (number, match)
        for number, line in enumerate(lines)
        if (match := _BEGINS.match(line))
        and match["indent"] == begun["indent"]
        and bool(match["key"]) == bool(begun["key"])
    ]
    ends = [*(number for number, _ in starts[1:]), len(lines)]
    for (number, match), end in zip(starts, ends, strict=True):
        yield _Part(
            match["key"] or "", first + number, lines[number:end], bool(_SILENT.fullmatch(match["rest"]))
        )


def _take(part: _Part, found: _Salvaged) -> None:
    """Read one key of the file; where it cannot be read as a whole, entry by entry or key by key."""
    if not part.key:
        return
    if (part.key,) in found.lines:
        found.findings.append(repeated_key(found.path, part.first + 1, part.key, found.lines[part.key,]))
        return
    located, findings = _read(part, found.path)
    found.lines[part.key,] = part.first + 1
    if located is not None and isinstance(located.data, dict) and list(located.data) == [part.key]:
        found.data |= located.data
        found.lines |= {where: line for where, line in located.lines.items() if where}
        return
    inner = list(_parts(part.lines[1:], part.first + 1)) if part.has_body else []
    if not inner:
        found.findings += findings
        found.lost.add((part.key,))
        found.lost_lines += part.lines
    for one in inner:
        _take_inner(part.key, one, found)


def _take_inner(key: str, part: _Part, found: _Salvaged) -> None:
    """Read one entry, or one key, of what stands under a key of the file."""
    located, findings = _read(part, found.path)
    found.findings += findings
    data, group = located and located.data, found.data.get(key)
    if located is not None and isinstance(data, list) and len(data) == 1 and not part.key:
        before = group if isinstance(group, list) else []
        found.data[key] = [*before, *data]
        inner = (((len(before), *where[1:]), line) for where, line in located.lines.items() if where)
    elif located is not None and isinstance(data, dict) and list(data) == [part.key]:
        found.data[key] = {**(group if isinstance(group, dict) else {}), **data}
        inner = ((where, line) for where, line in located.lines.items() if where)
    else:
        found.lost.add((key, part.key or LOST_ENTRY))
        found.lost_lines += part.lines
        return
    found.lines |= {(key, *where): line for where, line in inner}


def _read(part: _Part, path: str) -> tuple[Located | None, tuple[Diagnostic, ...]]:
    """Read some lines by themselves, and count them as the file does."""
    try:
        located = read_yaml("\n".join(part.lines).rstrip("\n"), path)
    except BuildError as error:
        return None, tuple(
            replace(one, line=one.line + part.first if one.line else 0) for one in error.diagnostics
        )
    return replace(located, lines={where: line + part.first for where, line in located.lines.items()}), ()
