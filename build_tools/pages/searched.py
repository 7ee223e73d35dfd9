"""What a page says to a search, in passages: what one of them leads to is one place of the page."""

from dataclasses import dataclass

TOP = ""
"""Anchor of what stands above every other anchor: it leads to the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph, a heading, an item or a row, as it is written."""

    parts: tuple[tuple[str, str], ...]
    """Anchor and text; several where a paragraph goes on behind a page break, which has an anchor of its own."""

    @property
    def text(self) -> str:
        """The whole of it."""
        return " ".join(text for _, text in self.parts)


def passage(text: str, anchor: str = TOP) -> Passage:
    """A passage in one piece."""
    return Passage(parts=((anchor, text),))
