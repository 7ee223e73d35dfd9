"""A value as the data that its dataclass is read from: what the tools write into a file."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any

from build_tools.models.written import As, Inline
from build_tools.written.keys import fields_of

__all__ = ["data_of"]


def data_of(value: Any) -> dict[str, object]:  # noqa: ANN401 - of any dataclass
    """The keys and what stands under them, in the order of the class; what may be left out and says nothing, is."""
    usual = {
        field.name: field.default if field.default_factory is MISSING else field.default_factory()
        for field in fields(value)
    }
    data: dict[str, object] = {}
    for field in fields_of(value.__class__):
        held = getattr(value, field.name)
        if field.shape.mark(Inline):
            data |= data_of(held)
        elif field.is_key and (field.required or held not in (None, "", usual[field.name])):
            made = field.shape.mark(As)
            data[field.key] = _plain(made.back(held) if made else held)
    return data


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, frozenset)):
        return [_plain(one) for one in (sorted(value) if isinstance(value, frozenset) else value)]
    if isinstance(value, Mapping):
        return {_plain(key): _plain(one) for key, one in value.items()}
    return data_of(value) if is_dataclass(value) else value
