"""Authorities that issue documents, and classes of them that every unit has one of."""

from collections.abc import Mapping

from build_tools.models.ids import IssuerId
from build_tools.models.registers import Issuer, Level, Side
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_issuers"]


def load_issuers(text: str) -> Mapping[IssuerId, Issuer]:
    """Read issuers.yml. Raises BuildError if it is invalid."""
    issuers = (_issuer(entry) for entry in read_register(text, "issuers").entries("issuers"))
    return {issuer.id: issuer for issuer in issuers}


def _issuer(entry: Entry) -> Issuer:
    return Issuer(
        id=IssuerId(entry.text("id")),
        name=entry.text("name"),
        aliases=entry.texts("aliases"),
        symbols=entry.texts("symbols"),
        level=Level(entry.text("level")),
        side=Side(entry.text("side")),
        term_in_symbol=entry.flag("term_in_symbol"),
        per_unit=entry.flag("per_unit"),
        valid_from=entry.date("valid_from"),
        valid_to=entry.date("valid_to"),
        predecessors=tuple(map(IssuerId, entry.texts("predecessors"))),
        successors=tuple(map(IssuerId, entry.texts("successors"))),
        note=entry.text("note"),
        source=entry.source,
    )
