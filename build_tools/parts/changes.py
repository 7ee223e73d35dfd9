"""When documents came into the archive and were changed."""

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document
from build_tools.parts import wording

FEED_LENGTH = 50
"""How many changes the feed holds: what a reader program that looks once a month would miss of a busy archive."""


def newest(graph: Graph) -> tuple[Document, ...]:
    """Documents by their last change, then by the day on which they were added; newest first."""
    return tuple(
        sorted(
            graph.documents.values(),
            key=lambda each: (each.record.updated.sort_key, each.record.added.sort_key, each.id),
            reverse=True,
        )
    )


def what_happened(document: Document) -> str:
    """`vào kho 21/11/2026`; `sửa 02/12/2026, vào kho 21/11/2026`."""
    added = f"vào kho {wording.full_date(document.record.added)}"
    if document.record.updated == document.record.added:
        return added
    return f"sửa {wording.full_date(document.record.updated)}, {added}"
