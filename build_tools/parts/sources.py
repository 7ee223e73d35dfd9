"""The sources of a document: the present one and those before it."""

from build_tools.models.instruments import Document
from build_tools.models.records import EarlierSource


def numbered(document: Document) -> list[tuple[int, EarlierSource]]:
    """The earlier sources, the newest first, each with its number: the oldest is 1 for good."""
    replaced = document.record.replaced
    return [(len(replaced) - index, earlier) for index, earlier in enumerate(replaced)]
