"""A register as it is read: valid against its schema, its sources known, every value typed.

A record's `source` is either the words themselves or a list of keys of `sources` at the head of
the file, where a source that many records share stands once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.located_yaml import Located, read_yaml, schema_diagnostics
from build_tools.models.dates import PartialDate

__all__ = ["Entry", "read_register", "register_text", "schema"]

Record = Mapping[str, object]

_PACKAGE = "build_tools.registers"
_KEYS = ("id", "term", "short")
"""What a record is known by, in the registers that have one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record of a register whose schema was checked, read through getters."""

    record: Record
    sources: Mapping[str, str]

    def text(self, key: str) -> str:
        """A string, "" where the record has none."""
        return str(self.record.get(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty where the record has none."""
        return tuple(cast("list[str]", self.record.get(key, [])))

    def flag(self, key: str) -> bool:
        """A truth value, False where the record has none."""
        return bool(self.record.get(key, False))

    def number(self, key: str) -> int:
        """A whole number, 0 where the record has none."""
        return int(str(self.record.get(key, 0)))

    def date(self, key: str) -> PartialDate | None:
        """A date, None where the record has none."""
        return PartialDate.parse(self.text(key)) if self.text(key) else None

    def entries(self, key: str) -> tuple["Entry", ...]:
        """Records within this one, empty where it has none."""
        inner = cast("list[Record]", self.record.get(key, []))
        return tuple(Entry(record=record, sources=self.sources) for record in inner)

    @property
    def source(self) -> str:
        """Where the record has its facts from, as a reader is told."""
        value = self.record.get("source", "")
        if isinstance(value, str):
            return value
        return "; ".join(self.sources[key] for key in cast("list[str]", value))


def register_text(name: str) -> str:
    """The text of `<name>.yml` in this package."""
    return files(_PACKAGE).joinpath(f"{name}.yml").read_text(encoding="utf-8")


@cache
def schema(name: str) -> Mapping[str, object]:
    """The JSON Schema `schemas/<name>.schema.yml`."""
    file = f"{name}.schema.yml"
    text = files(_PACKAGE).joinpath("schemas", file).read_text(encoding="utf-8")
    return cast("Mapping[str, object]", read_yaml(text, f"build_tools/registers/schemas/{file}").data)


def read_register(text: str, name: str) -> Entry:
    """Read the register `name` from its YAML text; the whole file is one entry.

    Raises BuildError with every finding if the text is no valid register.
    """
    path = f"build_tools/registers/{name}.yml"
    located = read_yaml(text, path)
    findings = tuple(schema_diagnostics(located, schema(name), path))
    if not findings:
        findings = tuple(_record_diagnostics(located, name, path))
    if findings:
        raise BuildError(findings)
    whole = cast("Record", located.data)
    return Entry(record=whole, sources=_sources(whole))


def _sources(whole: Record) -> Mapping[str, str]:
    return cast("Mapping[str, str]", whole.get("sources", {}))


def _record_diagnostics(located: Located, name: str, path: str) -> Iterator[Diagnostic]:
    """What a schema cannot see: a key given twice, a source that the head of the file does not have."""
    whole = cast("Record", located.data)
    known = _sources(whole)
    records = whole[name]
    seen: dict[str, int] = {}
    for index, record in enumerate(cast("list[Record]", records) if isinstance(records, list) else []):
        for field in _KEYS:
            if field not in record:
                continue
            line = located.line_of((name, index, field))
            first = seen.setdefault(str(record[field]), line)
            if first != line:
                message = f'"{record[field]}" đã có ở dòng {first}; hãy gộp hai mục hoặc đặt mã khác'
                yield Diagnostic(path=path, line=line, rule="duplicate-record", message=message)
        for where, key in _cited(record):
            if key not in known:
                line = located.line_of((name, index, *where))
                message = f'không có nguồn "{key}" ở đầu tệp; hãy thêm vào "sources" hoặc sửa mã nguồn'
                yield Diagnostic(path=path, line=line, rule="unknown-source", message=message)


def _cited(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each key of a source that a record or a record within it names, and its place."""
    for field, value in record.items():
        if field == "source" and isinstance(value, list):
            yield from (((field, index), str(key)) for index, key in enumerate(value))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                if isinstance(inner, Mapping):
                    yield from (((field, index, *where), key) for where, key in _cited(inner))
