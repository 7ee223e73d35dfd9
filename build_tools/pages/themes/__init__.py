"""/chu-de/: the list of themes."""

from build_tools.pages.kind import single
from build_tools.pages.themes.view import themes_page
from build_tools.parts import addresses

PAGE = single("chu-de", addresses.THEMES, themes_page)
