"""The keys of a dataclass as a table of Markdown, for the guide of the editors."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, cast, get_args

from build_tools.models.written import As
from build_tools.written.keys import Typed, keys_of
from build_tools.written.schema import typed_schema

__all__ = ["group_at", "groups_of", "key_table"]

_HEAD = "| Khóa | Bắt buộc | Nghĩa |\n|---|---|---|\n"


def key_table(cls: type) -> str:
    """Every key, whether it must be there, and what it means; the words stand beside the field."""
    return _HEAD + "".join(
        f"| `{field.key}` | {'có' if field.required else ''} | {_meaning(field.shape)} |\n"
        for field in keys_of(cls)
    )


def _meaning(shape: Typed) -> str:
    """The words for editors; the values of a closed list behind them, where the words do not name them."""
    known = [f"`{one}`" for one in cast("list[str]", typed_schema(shape).get("enum", []))]
    if all(one in shape.meaning for one in known):
        return shape.meaning
    return f"{shape.meaning}: {', '.join(known)}"


def group_at(cls: type, keys: tuple[str, ...]) -> type:
    """The dataclass of the group that these keys lead to: `("themes", "passages")`."""
    for key in keys:
        (field,) = (field for field in keys_of(cls) if field.key == key)
        cls = next(groups_of(field.shape))
    return cls


def groups_of(shape: Typed) -> Iterator[type]:
    """The dataclasses that may be written for a type."""
    made = shape.mark(As)
    yield from _groups(made.written if made else shape.bare)


def _groups(kind: Any) -> Iterator[type]:  # noqa: ANN401 - any type
    if is_dataclass(kind) and isinstance(kind, type):
        yield kind
    for one in get_args(kind):
        yield from _groups(one)
