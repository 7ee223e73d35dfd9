"""Addresses once published that now lead elsewhere."""

from build_tools.pages.kind import PageKind
from build_tools.pages.redirect.view import moved, redirect_page

PAGE = PageKind(
    folder="",
    subjects=moved,
    at=lambda one: one.at,
    view=redirect_page,
    says=None,
    entered=False,
)
