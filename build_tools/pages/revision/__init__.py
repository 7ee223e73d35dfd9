"""/dao-tao/on-tap/: what was missed, again."""

from build_tools.pages.kind import single
from build_tools.pages.revision.view import revision_page
from build_tools.parts import addresses

PAGE = single("dao-tao", addresses.REVISION, revision_page)
