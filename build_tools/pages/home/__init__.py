"""The home page."""

from build_tools.pages.home.view import home_page, says
from build_tools.pages.kind import single
from build_tools.parts import addresses

PAGE = single("", addresses.HOME, home_page, says=says)
