"""Kinds of documents: what a reader calls them, and the symbols that stand for them in numbers."""

from collections.abc import Mapping

from build_tools.models.ids import IssuerId, KindId
from build_tools.models.registers import CitedBy, DocumentKind, Side
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_document_kinds"]


def load_document_kinds(text: str) -> Mapping[KindId, DocumentKind]:
    """Read document_kinds.yml. Raises BuildError if it is invalid."""
    kinds = (_kind(entry) for entry in read_register(text, "document_kinds").entries("document_kinds"))
    return {kind.id: kind for kind in kinds}


def _kind(entry: Entry) -> DocumentKind:
    return DocumentKind(
        id=KindId(entry.text("id")),
        name=entry.text("name"),
        symbols=entry.texts("symbols"),
        aliases=entry.texts("aliases"),
        sides=tuple(map(Side, entry.texts("sides"))),
        named_only=entry.flag("named_only"),
        law=entry.flag("law"),
        orders=entry.flag("orders"),
        passed_by=IssuerId(entry.text("passed_by")),
        untitled=entry.flag("untitled"),
        labels_number=entry.flag("labels_number"),
        issued_with=entry.flag("issued_with"),
        joins_subject=entry.flag("joins_subject"),
        cited_by=tuple(map(CitedBy, entry.texts("cited_by"))),
        no_serial=entry.flag("no_serial"),
        never_counted=entry.flag("never_counted"),
        known_by_serial=entry.flag("known_by_serial"),
        with_year=entry.flag("with_year"),
        whole_with=entry.text("whole_with"),
        source=entry.source,
    )
