"""A further document for an invented archive."""

import hashlib
from pathlib import Path


def add_record(archive: Path, identifier: str, text: str) -> Path:
    """Hold `text` under this id, with the shortest record there is; return its folder."""
    folder = archive / "documents" / identifier
    folder.mkdir()
    (folder / "source.txt").write_text(text, encoding="utf-8", newline="")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (folder / "record.yml").write_text(
        f"id: {identifier}\n"
        f"source: {{file: source.txt, sha256: {digest}, received_as: a.txt, origin: thử}}\n"
        "added: '2026-11-21'\nupdated: '2026-11-21'\n",
        encoding="utf-8",
    )
    return folder
