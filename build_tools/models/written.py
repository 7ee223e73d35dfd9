"""How editors write a value: markers for `typing.Annotated`, beside the field that they speak of.

A frozen dataclass is the schema of what stands in a file: its fields are the keys, a field without a
default must be there, and a plain text among the markers is what editors are told about the key.
`build_tools.written` reads files, explains mistakes, exports JSON Schemas and lists keys by it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a value must be beyond its type; named as in JSON Schema where that has a word for it."""

    pattern: str = ""
    hint: str = ""
    """What an editor is told where the pattern does not match, in Vietnamese."""
    enum: tuple[str, ...] = ()
    const: bool | None = None
    format: str = ""
    """`date` for a whole day, `partial-date` for as much of one as is known, `regex`."""
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    needs: tuple[str, ...] = ()
    """Keys that must stand beside this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What keys of one group must be there together: the value of a class attribute `KEYS`."""

    any_of: tuple[str, ...] = ()
    fewest: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """The key in the file, where it is not the name of the field."""

    name: str


@dataclass(frozen=True, slots=True)
class AtLine:
    """No key: the line of the file on which the group begins, or on which one of its keys stands."""

    of: str = ""


@dataclass(frozen=True, slots=True)
class Unwritten:
    """No key: what is known elsewhere and added to what was read."""


@dataclass(frozen=True, slots=True)
class Inline:
    """No key of its own: the keys of this dataclass stand among those of the group."""


@dataclass(frozen=True, slots=True)
class As:
    """What is written is of another type; one function makes the value of it, the other goes back."""

    written: Any
    value: Callable[[Any], Any]
    back: Callable[[Any], Any] = str


Wording = Annotated[str, Rule(pattern=r"\S")]
"""A text that is not blank."""
Wordings = Annotated[tuple[Wording, ...], Rule(min_items=1, unique_items=True)]
AnyWordings = Annotated[tuple[Wording, ...], Rule(unique_items=True)]
"""As `Wordings`; may be empty."""
LineNumber = Annotated[int, Rule(minimum=1)]
SLUG = Rule(
    pattern=r"^[a-z0-9]+(-{1,2}[a-z0-9]+)*$(?!\n)", hint="mã chỉ gồm chữ thường không dấu, chữ số và gạch nối"
)
"""An id: of a register, or of a file of the archive."""
UNIQUE = Rule(min_items=1, unique_items=True)
SOME = Rule(min_items=1)
NamedSource = Annotated[str, As(Wording | Wordings, str)]
"""In a register: the words themselves, or keys of `sources` at the head of the file, already spelt out."""
ROMAN = Rule(pattern="^[IVXL]+$", hint="khóa viết bằng số La Mã, ví dụ XI")
LOWER = Rule(pattern=r"^[^A-ZĐ\s]+( [^A-ZĐ\s]+)*$", hint="chữ thường, cách nhau một dấu cách")
LowerWords = Annotated[tuple[Annotated[str, LOWER], ...], UNIQUE]
_BRACKETED = Rule(pattern=r"\[.+\]", hint="đặt chữ được nhận ra trong ngoặc vuông")
Examples = Annotated[tuple[Annotated[str, _BRACKETED], ...], SOME]
"""What a pattern finds stands in brackets."""


def _whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern where neither a letter nor a digit stands right before or behind."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


WholeWords = Annotated[re.Pattern[str], As(Wording, _whole_words), Rule(format="regex")]
