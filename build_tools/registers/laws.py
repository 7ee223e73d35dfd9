"""Names of laws, so that a mention ends where the name ends, and the successive laws of each name."""

from build_tools.models.ids import KindId
from build_tools.models.registers import Enactment, LawName
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_laws"]


def load_laws(text: str) -> tuple[LawName, ...]:
    """Read laws.yml, the laws of a name oldest first. Raises BuildError if it is invalid."""
    return tuple(map(_law, read_register(text, "laws").entries("laws")))


def _law(entry: Entry) -> LawName:
    return LawName(
        name=entry.text("name"),
        kind=KindId(entry.text("kind")),
        aliases=entry.texts("aliases"),
        enacted=tuple(map(_enactment, entry.entries("enacted"))),
    )


def _enactment(entry: Entry) -> Enactment:
    passed = entry.date("passed")
    assert passed is not None, "the schema demands it"  # noqa: S101
    return Enactment(
        number=entry.text("number"), passed=passed, in_force=entry.date("in_force"), source=entry.source
    )
