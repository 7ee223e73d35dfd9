"""Files as received that a site gives away beside the text that was read in them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from build_tools.models.archive import SourceDocument
from build_tools.parts import addresses


def originals(root: Path, documents: Iterable[SourceDocument]) -> Iterator[tuple[str, bytes]]:
    """Path within the site and bytes of each original of these documents, read one by one.

    In a public edition no record names one (`masking`): such a file holds more than its text.
    """
    for document in documents:
        record = document.record
        if original := record.source.original:
            data = (root / "documents" / record.id / original.name).read_bytes()
            yield addresses.of_original(record.id, original.name).path, data
