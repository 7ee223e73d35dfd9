"""Footnotes and endnotes: `[^1]` where they are called, `[^1]: …` at the end, in one row of numbers.

Footnotes keep the numbers that Word shows; endnotes go on behind the last footnote of the file.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.intake.docx.nodes import Node

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_KINDS = ("footnote", "endnote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note that is called."""

    number: int
    kind: str
    content: Node


@dataclass(slots=True, kw_only=True)
class Notes:
    """The notes of a file, and which of them were called so far."""

    known: Mapping[str, Mapping[str, Node]]
    """`footnote` or `endnote` → id → its content."""
    called: dict[tuple[str, str], Note] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def call(self, kind: str, note_id: str) -> str:
        """The mark of a note where it is called; "" where the file has none of that id."""
        content = self.known[kind].get(note_id)
        if content is None:
            return ""
        key = (kind, note_id)
        if key not in self.called:
            before = len(self.known["footnote"]) if kind == "endnote" else 0
            self._counts[kind] += 1
            self.called[key] = Note(number=before + self._counts[kind], kind=kind, content=content)
        return f"[^{self.called[key].number}]"

    def in_order(self) -> list[Note]:
        """Those that were called, by their numbers."""
        return sorted(self.called.values(), key=lambda note: note.number)

    def uncalled(self) -> list[Node]:
        """Those that nothing shown calls: Word does not show them either."""
        return [
            content
            for kind in _KINDS
            for note_id, content in self.known[kind].items()
            if (kind, note_id) not in self.called
        ]


def read_notes(footnotes: Node | None, endnotes: Node | None) -> Notes:
    """The notes of the parts that hold them, without the lines that part them from the text."""
    return Notes(
        known={
            kind: {
                node.get("w:id"): node
                for node in (tree.all(f"w:{kind}") if tree else ())
                if node.get("w:type") not in _SEPARATORS
            }
            for kind, tree in zip(_KINDS, (footnotes, endnotes), strict=True)
        }
    )
