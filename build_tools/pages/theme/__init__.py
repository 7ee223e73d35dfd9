"""/chu-de/<id>/: a theme."""

from build_tools.pages.kind import PageKind
from build_tools.pages.theme.view import says, theme_page
from build_tools.parts import addresses

PAGE = PageKind(
    folder="chu-de",
    subjects=lambda graph: graph.themes.values(),
    at=lambda theme: addresses.of_theme(theme.id),
    view=theme_page,
    says=says,
)
