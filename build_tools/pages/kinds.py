"""The list of the kinds of pages: one line each. The order is that in which they are written, and offered by "Tra cứu nhanh"."""

from importlib import import_module
from typing import Any

from build_tools.pages.kind import PageKind
from build_tools.pages.lookups.view import page as lookups

_FOLDERS = (
    "home",
    "instruments",
    "directive",
    "text_part",
    "cited",
    "related",
    "earlier",
    "redirect",
    "withheld",
    "abbreviations",
    "glossary",
    "catalogue",
    "signatories",
    "obligations",
    "issuers",
    "issuer",
    "provinces",
    "province",
    "themes",
    "theme",
    "timeline",
    "updates",
    "quality",
    "learning_path",
    "lesson",
    "revision",
    "exam",
    "cards",
    "trainer",
    "question_set",
)
"""Folders of this package."""

_LISTED: dict[str, PageKind[Any]] = {
    name: import_module(f"{__package__}.{name}.view").PAGE for name in _FOLDERS
}
KINDS: dict[str, PageKind[Any]] = {**_LISTED, "lookups": lookups(_LISTED.values())}
"""By the name of their folder. "Tra cứu nhanh" stands last: it lists the others."""

FOLDERS = tuple(dict.fromkeys(kind.folder for kind in KINDS.values() if kind.folder))
"""Folders of `docs/` that hold generated pages."""
