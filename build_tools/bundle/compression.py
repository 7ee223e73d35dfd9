"""Compressed copies beside the text files of a site, for hosts that send them as they are."""

import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from build_tools.publish.media_types import COMPRESSIBLE
from build_tools.publish.policy import ERROR_PAGE

# Measured on the site of 5 documents (10.1 MB of text): gzip 9: 2.19 MB in 0.6 s; brotli 5: 2.09 MB in 1.8 s;
# brotli 9: 2.04 MB in 30 s; brotli 11: 1.88 MB in 56 s. Beyond 5 time grows, size hardly shrinks.
_BROTLI_QUALITY = 5

_WAYS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, compresslevel=9, mtime=0),
    ".br": lambda data: brotli.compress(data, quality=_BROTLI_QUALITY),
}


def compress(site: Path) -> None:
    """Write `.gz` and `.br` beside each text file that they make smaller.

    Not beside the error page, into which the host writes its own path; a copy that the site itself
    holds (`sitemap.xml.gz`) stays.
    """
    files = [path for path in site.rglob("*") if path.suffix in COMPRESSIBLE and path != site / ERROR_PAGE]
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(_write_copies, files):
            pass


def _write_copies(path: Path) -> None:
    data = path.read_bytes()
    for suffix, way in _WAYS.items():
        copy = path.with_name(path.name + suffix)
        if not copy.exists() and len(compressed := way(data)) < len(data):
            copy.write_bytes(compressed)
