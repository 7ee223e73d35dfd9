"""The keys of a dataclass, as its annotations tell them."""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from build_tools.models.written import AtLine, Inline, Key, Keys, Rule, Unwritten

__all__ = ["Typed", "WrittenField", "fields_of", "group_rule", "keys_of", "typed_of"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A type without its wrappings, and the markers that were among them."""

    bare: Any
    """A class, a generic alias, or a union of several that may be written."""
    marks: tuple[object, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What the value must be."""
        return tuple(mark for mark in self.marks if isinstance(mark, Rule))

    @property
    def meaning(self) -> str:
        """What editors are told; the outermost words count."""
        return next((mark for mark in reversed(self.marks) if isinstance(mark, str)), "")

    def mark(self, marker: type[T]) -> T | None:
        """The marker of this class, if there is one."""
        return next((mark for mark in self.marks if isinstance(mark, marker)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenField:
    """A field of a dataclass as it is read."""

    name: str
    key: str
    shape: Typed
    required: bool

    @property
    def is_key(self) -> bool:
        """Whether it has a key of its own in the group."""
        return self.shape.mark(AtLine) is None and self.shape.mark(Inline) is None


def typed_of(annotation: Any, marks: tuple[object, ...] = ()) -> Typed:  # noqa: ANN401 - any annotation
    """Take `Annotated`, `NewType` and `| None` off; what is optional is optional by its default."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *inner = get_args(annotation)
            marks = (*inner, *marks)
        elif isinstance(annotation, NewType):
            annotation = annotation.__supertype__
        elif get_origin(annotation) in {Union, UnionType} and NoneType in get_args(annotation):
            others = tuple(one for one in get_args(annotation) if one is not NoneType)
            annotation = Union[others]  # noqa: UP007 - of a tuple
        else:
            return Typed(bare=annotation, marks=marks)


@cache
def fields_of(cls: type) -> tuple[WrittenField, ...]:
    """Every field that is read, in the order of the class; `Unwritten` ones are not."""
    hints = get_type_hints(cls, include_extras=True)
    found = []
    for field in fields(cls):
        shape = typed_of(hints[field.name])
        if shape.mark(Unwritten):
            continue
        key = shape.mark(Key)
        needed = field.default is MISSING and field.default_factory is MISSING
        found.append(
            WrittenField(name=field.name, key=key.name if key else field.name, shape=shape, required=needed)
        )
    return tuple(found)


def keys_of(cls: type) -> Iterator[WrittenField]:
    """The keys of a group, those of groups within its own line included."""
    for field in fields_of(cls):
        if field.shape.mark(Inline):
            yield from keys_of(field.shape.bare)
        elif field.is_key:
            yield field


def group_rule(cls: type) -> Keys:
    """What the class says of its keys together."""
    rule = getattr(cls, "KEYS", Keys())
    return rule if isinstance(rule, Keys) else Keys()
