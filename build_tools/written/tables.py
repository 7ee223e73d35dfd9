"""Files that hold rows under one key: `provinces: [{id: …}, …]`."""

from collections.abc import Mapping
from dataclasses import field, make_dataclass
from functools import cache
from typing import Annotated, Any

from build_tools.models.written import Rule, Wording

__all__ = ["register", "table"]


@cache
def table(key: str, row: type, others: tuple[tuple[str, Any], ...] = (), *, fewest: int = 1) -> type:
    """The dataclass of a file with rows under `key`; `others` are further keys that may be absent."""
    rows = Annotated[tuple[row, ...], Rule(min_items=fewest)]  # type: ignore[valid-type]
    more: list[tuple[str, Any, Any]] = [(name, kind, field(default_factory=tuple)) for name, kind in others]
    return make_dataclass(key, [(key, rows), *more], frozen=True, slots=True, kw_only=True)


def register(key: str, row: type) -> type:
    """The same, with the sources that many rows share at its head; a row may say how many there must be."""
    sources = ("sources", Annotated[Mapping[str, Wording], "các nguồn mà nhiều mục cùng nêu"])
    return table(key, row, (sources,), fewest=getattr(row, "FEWEST", 1))
