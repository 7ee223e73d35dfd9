"""From the pages in `docs/` to the published folder `site/`, as one whole or not at all.

`build_lock` admits one build at a time, `recover` sets right what a killed one left, `publish` makes and
swaps the site, `serve` shows it.
"""

from build_tools.publish.assembly import Published, publish, recover
from build_tools.publish.lock import BuildLock, build_lock
from build_tools.publish.preview import serve, served

__all__ = ["BuildLock", "Published", "build_lock", "publish", "recover", "serve", "served"]
