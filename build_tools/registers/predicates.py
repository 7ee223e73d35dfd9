"""Relations between instruments, with the words for both of their directions."""

from collections.abc import Mapping

from build_tools.models.ids import PredicateId
from build_tools.models.registers import Predicate
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_predicates"]


def load_predicates(text: str) -> Mapping[PredicateId, Predicate]:
    """Read predicates.yml, in the order in which pages group relations."""
    predicates = (_predicate(entry) for entry in read_register(text, "predicates").entries("predicates"))
    return {predicate.id: predicate for predicate in predicates}


def _predicate(entry: Entry) -> Predicate:
    return Predicate(
        id=PredicateId(entry.text("id")),
        active=entry.text("active"),
        passive=entry.text("passive"),
        outgoing=entry.text("outgoing"),
        incoming=entry.text("incoming"),
        between_instruments=entry.flag("between_instruments"),
        alters=entry.flag("alters"),
    )
