"""Terms (khóa) of the Central Committee: numbers of Party papers begin anew with each of them."""

from build_tools.models.registers import PartyTerm
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_party_terms"]


def load_party_terms(text: str) -> tuple[PartyTerm, ...]:
    """Read party_terms.yml, oldest term first. Raises BuildError if it is invalid."""
    return tuple(map(_term, read_register(text, "party_terms").entries("party_terms")))


def _term(entry: Entry) -> PartyTerm:
    begins = entry.date("begins")
    assert begins is not None, "the schema demands it"  # noqa: S101
    return PartyTerm(term=entry.text("term"), begins=begins, ends=entry.date("ends"), source=entry.source)
