"""Everything in which a file differs from its dataclass, each with its line and with what to do."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from build_tools.diagnostics import Diagnostic
from build_tools.located_yaml import KeyPath, Located
from build_tools.written.fits import FORMATS, WRONG_FORM, Check, check_of
from build_tools.written.schema import json_schema
from build_tools.written.wording import meant, said, shown_path, within

if TYPE_CHECKING:
    import jsonschema

__all__ = ["faults"]

Error = Any
"""A `jsonschema.ValidationError`, whose parts are typed as what may be unset."""
Told = tuple[KeyPath | None, KeyPath, str, str]
"""The place to name in front of the message (None: the message names it), the place whose line is
meant, the rule and the message."""


@cache
def _fits(cls: type) -> Check:
    return check_of(json_schema(cls))


@cache
def _validator(cls: type) -> "jsonschema.Draft202012Validator":
    import jsonschema  # noqa: PLC0415  # importing it takes longer than to find that all files are sound

    formats = jsonschema.FormatChecker(formats=())
    for name, is_right in FORMATS.items():
        formats.checks(name, raises=WRONG_FORM)(is_right)
    return jsonschema.Draft202012Validator(json_schema(cls), format_checker=formats)


def faults(located: Located, cls: type) -> Iterator[Diagnostic]:
    """All that is wrong with the file, in order of lines; raises nothing for any data."""
    if _fits(cls)(located.data):
        return
    found = {
        Diagnostic(
            path=located.path,
            line=located.line_of(line_at),
            rule=rule,
            message=message if where is None else f"{shown_path(where)}: {message}",
        )
        for error in _validator(cls).iter_errors(located.data)
        for where, line_at, rule, message in _told(error)
        if not (rule in _OF_WHAT_LACKS and located.lacks(*line_at))
    }
    yield from sorted(found, key=lambda item: (item.line, item.rule, item.message))


_OF_WHAT_LACKS = frozenset({"missing-key", "too-few", "wrong-type", "empty-value"})
"""Rules that ask for what may stand in a part that cannot be read."""


def _told(error: Error) -> Iterator[Told]:
    where: KeyPath = tuple(error.absolute_path)
    group = _OF_GROUPS.get(error.validator)
    if group is not None:
        yield from group(error, where)
    else:
        yield where, where, *_said(error)


def _said(error: Error) -> tuple[str, str]:
    return said(error.validator, error.instance, error.validator_value, error.schema)


def _unknown_keys(error: Error, where: KeyPath) -> Iterator[Told]:
    known = tuple(error.schema["properties"])
    for key in error.instance:
        if key not in known:
            yield (
                None,
                (*where, key),
                "unknown-key",
                f'không có khóa "{key}" {within(where)}; {meant(key, known)}',
            )


def _missing_keys(error: Error, where: KeyPath) -> Iterator[Told]:
    for key in error.validator_value:
        if key not in error.instance:
            yield (
                None,
                (*where, key),
                "missing-key",
                f'thiếu khóa "{key}" {within(where)}; hãy thêm dòng "{key}: …"',
            )


def _missing_companions(error: Error, where: KeyPath) -> Iterator[Told]:
    for key, companions in error.validator_value.items():
        for one in companions:
            if key in error.instance and one not in error.instance:
                message = f'đã có "{key}" {within(where)} thì phải có "{one}"; hãy thêm dòng "{one}: …"'
                yield None, (*where, key), "missing-key", message


def _repeated_items(error: Error, where: KeyPath) -> Iterator[Told]:
    for index, item in enumerate(error.instance):
        if item in (before := error.instance[:index]):
            message = f"mục {index + 1} viết lại mục {before.index(item) + 1}; hãy bỏ một mục"
            yield where, (*where, index), "duplicate-item", message


def _nearest_branch(error: Error, where: KeyPath) -> Iterator[Told]:
    """Of several allowed forms, what is wrong with the one that the data resembles; else all are named."""
    branches: dict[object, list[Error]] = {}
    for one in error.context or ():
        branches.setdefault(one.schema_path[0], []).append(one)
    context = [one for ones in branches.values() for one in ones]
    if all(one.validator == "required" and one.absolute_path == error.absolute_path for one in context):
        keys = ", ".join(f'"{key}"' for one in context for key in one.validator_value)
        message = f"cần có ít nhất một trong các khóa {keys} {within(where)}; hãy thêm một khóa"
        yield None, where, "missing-key", message
        return
    alike = [
        ones
        for ones in branches.values()
        if not any(one.validator == "type" and one.absolute_path == error.absolute_path for one in ones)
    ]
    for one in min(alike, key=len) if alike else ():
        yield from _told(one)
    if not alike:
        forms = dict.fromkeys(_said(one)[1] for one in context)
        yield where, where, "wrong-type", "; hoặc ".join(forms)


_OF_GROUPS: Mapping[str, Callable[[Error, KeyPath], Iterator[Told]]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing_keys,
    "dependentRequired": _missing_companions,
    "uniqueItems": _repeated_items,
    "anyOf": _nearest_branch,
}
"""Keywords that speak of keys or items, not of the value itself."""
