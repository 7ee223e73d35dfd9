"""A part of the package as a tree of its elements: no entities, no network, within limits.

Both editions of the format, transitional and strict, become the same names: `w:p`, `r:id`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from build_tools.intake.docx.refusals import BROKEN, HOSTILE, TOO_DEEP, TOO_LONG
from build_tools.intake.taken import UnreadableFileError

MOST_ELEMENTS = 1_000_000
"""Of one part. A paper of 500 pages has 300,000."""
DEEPEST = 120
"""Elements within each other. A table in a text box in a table comes to 40."""

_SCHEMAS = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_SCHEMAS}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_SCHEMAS}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_SCHEMAS}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_SCHEMAS}markup-compatibility/2006": "mc",
    f"{_SCHEMAS}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_SCHEMAS}drawingml/2006/picture": "pic",
    f"{_STRICT}drawingml/picture": "pic",
    f"{_SCHEMAS}drawingml/2006/chart": "c",
    f"{_STRICT}drawingml/chart": "c",
    f"{_SCHEMAS}drawingml/2006/diagram": "dgm",
    f"{_STRICT}drawingml/diagram": "dgm",
    f"{_SCHEMAS}officeDocument/2006/extended-properties": "ep",
    f"{_SCHEMAS}package/2006/relationships": "rel",
    f"{_SCHEMAS}package/2006/content-types": "ct",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_DOCTYPE = re.compile(
    b"|".join(re.escape("<!DOCTYPE".encode(code)) for code in ("ascii", "utf-16-le", "utf-16-be")),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Node:
    """One element. Two are the same only if they are one element: a tree can be asked where it stands."""

    name: str
    """`w:p`; the address of the namespace for the prefix where it is none of ours."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Node", ...] = ()
    text: str = ""
    """The characters directly in it."""

    def get(self, name: str, default: str = "") -> str:
        """An attribute: `node.get("w:val")`."""
        return self.attributes.get(name, default)

    def child(self, name: str) -> "Node | None":
        """The first child of a name."""
        for child in self.children:  # asked for most of all: faster than `next` of an expression
            if child.name == name:
                return child
        return None

    def all(self, name: str) -> Iterator["Node"]:
        """The children of a name."""
        return (child for child in self.children if child.name == name)

    def value(self, *path: str) -> str | None:
        """`w:val` of a descendant: `paragraph.value("w:pPr", "w:pStyle")`; None where one is not there."""
        node: Node | None = self
        for name in path:
            node = node.child(name) if node else None
        return node.get("w:val") if node else None

    def within(self) -> Iterator["Node"]:
        """It and all elements in it, in their order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)


def is_on(node: Node | None) -> bool:
    """Whether a switch is there and not set off: `<w:vanish/>`; not `<w:vanish w:val="0"/>`."""
    return node is not None and node.get("w:val", "1") not in {"0", "false", "off"}


def parse(content: bytes) -> Node:
    """The root element of a part. Raises UnreadableFileError for what is broken or hostile."""
    # Word writes none; it is where entities are declared, which can grow without end or name other files.
    if _DOCTYPE.search(content):
        raise UnreadableFileError(HOSTILE)
    builder = _Builder()
    parser = etree.XMLParser(
        target=builder,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError, AssertionError) as error:
        if isinstance(error, UnreadableFileError):
            raise
        raise UnreadableFileError(BROKEN) from error
    if not isinstance(root, Node):
        raise UnreadableFileError(BROKEN)
    return root


class _Builder:
    """What the parser tells, put together."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str], list[Node], list[str]]] = []
        self._count = 0
        self._root: Node | None = None

    def doctype(self, *_: object) -> None:
        """In an encoding in which it was not seen before."""
        raise UnreadableFileError(HOSTILE)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise UnreadableFileError(TOO_LONG)
        if len(self._open) >= DEEPEST:
            raise UnreadableFileError(TOO_DEEP)
        named = {self._name(name): value for name, value in attributes.items()}
        self._open.append((self._name(tag), named, [], []))

    def end(self, _: str) -> None:
        name, attributes, children, text = self._open.pop()
        node = Node(name=name, attributes=attributes, children=tuple(children), text="".join(text))
        if self._open:
            self._open[-1][2].append(node)
        else:
            self._root = node

    def data(self, words: str) -> None:
        if self._open:
            self._open[-1][3].append(words)

    def comment(self, _: str) -> None:
        """Comments of XML are no words."""

    def pi(self, *_: str) -> None:
        """Nor are instructions to programs."""

    def close(self) -> Node | None:
        return self._root

    def _name(self, tag: str) -> str:
        known = self._names.get(tag)
        if known is None:
            space, _, local = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
            prefix = _PREFIXES.get(space, space)
            known = self._names[tag] = f"{prefix}:{local}" if prefix else local
        return known
