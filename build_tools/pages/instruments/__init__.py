"""/van-ban/: the list of instruments."""

from build_tools.pages.instruments.view import instruments_page
from build_tools.pages.kind import single
from build_tools.parts import addresses

PAGE = single("van-ban", addresses.INSTRUMENTS, instruments_page)
