"""The full text of a document as a page shows it: every character of the source, in order."""

from build_tools.parts.fulltext.blocks import full_text
from build_tools.parts.fulltext.views import Block, FullText

__all__ = ["Block", "FullText", "full_text"]
