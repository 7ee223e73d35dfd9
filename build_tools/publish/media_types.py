"""Which type each kind of file of the site is sent with: the same on every host that we write a configuration for."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {
    ".apkg": "application/octet-stream",
    ".atom": "application/atom+xml; charset=utf-8",
    ".bmp": "image/bmp",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mht": "message/rfc822",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pagefind": "application/octet-stream",
    ".pdf": "application/pdf",
    ".pf_index": "application/octet-stream",
    ".pf_meta": "application/octet-stream",
    ".png": "image/png",
    ".rtf": "application/rtf",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Fixed here: the tables of servers, and Python's own, depend on the machine (on Windows, on its registry)."""
OTHER = "application/octet-stream"

COMPRESSIBLE = frozenset(
    suffix
    for suffix, kind in TYPES.items()
    if kind.startswith("text/") or kind.partition(";")[0].endswith(("json", "jsonl", "xml"))
)
"""Suffixes of text: worth compressing beforehand."""
