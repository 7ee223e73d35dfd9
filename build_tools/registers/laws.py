"""Customary names of laws and codes, so that a mention ends where the name ends."""

from collections.abc import Mapping
from typing import cast

from build_tools.models.ids import KindId
from build_tools.models.registers import LawName
from build_tools.registers.register_file import read_register

__all__ = ["load_laws"]


def load_laws(text: str) -> tuple[LawName, ...]:
    """Read laws.yml, where names stand below their kind. Raises BuildError if it is invalid."""
    names_by_kind = cast("Mapping[str, list[str]]", read_register(text, "laws").record["laws"])
    return tuple(
        LawName(name=name, kind=KindId(kind)) for kind, names in names_by_kind.items() for name in names
    )
