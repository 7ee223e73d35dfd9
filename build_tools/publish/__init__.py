"""From the pages in `docs/` to the published folder `site/`, as one whole or not at all.

`build_lock` admits one build at a time, `publish` makes and swaps the site, `serve` shows it.
"""

from build_tools.publish.assembly import Published, publish
from build_tools.publish.lock import Held, build_lock
from build_tools.publish.preview import serve

__all__ = ["Held", "Published", "build_lock", "publish", "serve"]
