"""What is stamped on a paper to say who may read it and how fast it must travel: `markings.yml`."""

from build_tools.models.registers import Marking, MarkingRole
from build_tools.registers.register_file import read_register

__all__ = ["load_markings"]


def load_markings(text: str) -> tuple[Marking, ...]:
    """Read markings.yml. Raises BuildError if it is invalid."""
    return tuple(
        Marking(
            id=entry.text("id"),
            role=MarkingRole(entry.text("role")),
            name=entry.text("name"),
            aliases=entry.texts("aliases"),
            labels=entry.texts("labels"),
            not_behind=entry.texts("not_behind"),
            source=entry.source,
        )
        for entry in read_register(text, "markings").entries("markings")
    )
