"""The children of an element as they are shown: what only wraps them is entered, one of two choices taken."""

from collections.abc import Iterator

from build_tools.intake.docx.nodes import Node

_WRAPPERS = frozenset(
    {"w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:hyperlink", "w:dir", "w:bdo", "w:sdtContent"}
)
_DROPPED = frozenset({"w:del", "w:moveFrom"})
BOX = "w:txbxContent"
"""The story in a text box, of drawings and of the older pictures alike."""


def children(node: Node) -> Iterator[Node]:
    """The children without their wrappers: insertions, controls, tags, links."""
    for child in node.children:
        if child.name in _WRAPPERS:
            yield from children(child)
        elif child.name == "w:sdt":
            content = child.child("w:sdtContent")
            yield from children(content) if content else ()
        elif child.name == "mc:AlternateContent":
            chosen, _ = choice(child)
            yield from children(chosen) if chosen else ()
        else:
            yield child


def choice(node: Node) -> tuple[Node | None, Node | None]:
    """Of two ways to say the same the one that Word of today takes, and the other.

    The second where the first has no words and it has: a drawing of a kind that keeps them elsewhere.
    """
    first, second = node.child("mc:Choice"), node.child("mc:Fallback")
    if first is None or (second is not None and not words(first) and words(second)):
        return second, first
    return first, second


def within(node: Node) -> Iterator[Node]:
    """All elements below one that are shown in its own story: no deletions, no text boxes."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        below = children(found)
        waiting += reversed([child for child in below if child.name not in _DROPPED and child.name != BOX])


def words(node: Node, breaks: str = " ") -> str:
    """All words below an element, deleted ones too: for what is recorded, not for the text."""
    said: list[str] = []
    for found in node.within():
        if found.name in {"w:t", "w:delText", "m:t", "a:t"}:
            said.append(found.text)
        elif found.name in {"w:p", "w:br", "w:tab", "w:cr"} and said:
            said.append(breaks)
        elif found.name == "v:textpath":
            said.append(found.get("string"))
    return " ".join("".join(said).split())
