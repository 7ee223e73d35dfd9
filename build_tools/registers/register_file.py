"""A register as it is read: every row valid, its sources known and spelt out.

The `source` of a row is either the words themselves or a list of keys of `sources` at the head of
the file, where a source that many rows share stands once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any, TypeVar, cast

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.located_yaml import KeyPath, Located, read_yaml
from build_tools.written.faults import faults
from build_tools.written.tables import register
from build_tools.written.value import value

__all__ = ["read", "register_text", "rows"]

T = TypeVar("T")
Sources = Mapping[str, str]

_KEYS = ("id", "term", "short")
"""What a row is known by, in the registers that have one of them."""


def register_text(name: str) -> str:
    """The text of `<name>.yml` in this package."""
    return files("build_tools.registers").joinpath(f"{name}.yml").read_text(encoding="utf-8")


def rows(text: str, name: str, row: type[T]) -> tuple[T, ...]:
    """The rows of the register `name`. Raises BuildError with every finding if the text is no valid register."""
    return cast("tuple[T, ...]", getattr(read(text, name, register(name, row)), name))


def read(text: str, name: str, whole: type[T]) -> T:
    """The register `name` as a value of its dataclass. Raises BuildError with every finding."""
    located = read_yaml(text, f"build_tools/registers/{name}.yml")
    findings = tuple(faults(located, whole)) or tuple(_row_faults(located, name))
    if findings:
        raise BuildError(findings)
    sources = cast("Mapping[str, Sources]", located.data).get("sources", {})
    return value(replace(located, data=_spelt_out(located.data, sources)), whole)


def _spelt_out(data: object, sources: Sources) -> object:
    """The data with the words of every source that is named by keys."""
    if isinstance(data, list):
        return [_spelt_out(one, sources) for one in data]
    if not isinstance(data, dict):
        return data
    return {
        key: "; ".join(sources[name] for name in inner)
        if key == "source" and isinstance(inner, list)
        else _spelt_out(inner, sources)
        for key, inner in data.items()
    }


def _row_faults(located: Located, name: str) -> Iterator[Diagnostic]:
    """What a schema cannot see: a key given twice, a source that the head of the file does not have."""
    whole = cast("dict[str, Any]", located.data)
    known = whole.get("sources", {})
    seen: dict[str, int] = {}
    for index, row in enumerate(whole[name]):
        for field in _KEYS:
            if field not in row:
                continue
            line = located.line_of((name, index, field))
            first = seen.setdefault(str(row[field]), line)
            if first != line:
                message = f'"{row[field]}" đã có ở dòng {first}; hãy gộp hai mục hoặc đặt mã khác'
                yield Diagnostic(path=located.path, line=line, rule="duplicate-record", message=message)
        for where, key in _cited(row, (name, index)):
            if key not in known:
                message = f'không có nguồn "{key}" ở đầu tệp; hãy thêm vào "sources" hoặc sửa mã nguồn'
                line = located.line_of(where)
                yield Diagnostic(path=located.path, line=line, rule="unknown-source", message=message)


def _cited(data: object, where: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Each key of a source that a row or a group within it names, and its place."""
    if isinstance(data, list):
        for index, one in enumerate(data):
            if where[-1] == "source":
                yield (*where, index), str(one)
            else:
                yield from _cited(one, (*where, index))
    elif isinstance(data, dict):
        for key, inner in data.items():
            yield from _cited(inner, (*where, key))
