"""One archive to carry across an air gap: the site, what hosts it, and the proof of what it is.

`make_bundle` writes it as .tar.gz and .zip; `verify.py` and the publish package's `file_server.py`
travel with it and need nothing but Python's standard library.
"""

from build_tools.bundle.assembly import Bundled, Told, make_bundle

__all__ = ["Bundled", "Told", "make_bundle"]
