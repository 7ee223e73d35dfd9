"""Markdown as MkDocs reads it, and what a reader sees of it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

SITE = ["admonition", "attr_list", "md_in_html", "tables", "toc"]
"""The extensions of mkdocs.yml."""


@dataclass
class Seen(HTMLParser):
    """The elements and the text of a piece of HTML."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    """Element, attribute, value."""
    pieces: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"!--{data}")

    @property
    def text(self) -> str:
        """The text, white space folded."""
        return " ".join("".join(self.pieces).split())

    def values(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [value for _, each, value in self.attributes if each == name]


def see(html: str) -> Seen:
    """Read HTML."""
    seen = Seen()
    seen.feed(html)
    seen.close()
    return seen


def to_html(text: str, extensions: list[str] | None = None) -> str:
    """Markdown to HTML, the front matter left out."""
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    return markdown.markdown(text, extensions=SITE if extensions is None else extensions)
