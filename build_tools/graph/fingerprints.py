"""What each thing that a page may read of a graph is now, as a short name: made when it is first asked for.

It is made once for all pages that read it. Of an instrument or a document in a list only the id counts: what is read
of it is noted by itself (`graph.watched`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from build_tools.graph.model import Graph
from build_tools.graph.watched import APART, AT, REST, placed
from build_tools.models.citations import Mention, Relation
from build_tools.models.facts import Fact
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.work import Read
from build_tools.work.content import BYTES, Naming

__all__ = ["Fingerprints"]

_SHARED = (Mention, Relation, Fact, Passage, Instrument, Document)
"""What stands in several lists of a graph."""
_ABSENT = bytes(BYTES)


def _text(document: Document) -> object:
    """What a text was read from, where that is known; else the text."""
    return document.read_from or (document.raw, document.body)


def _whole(document: Document) -> object:
    """All of a document; its text as above."""
    return [
        _text(document) if one.name == "kept" else getattr(document, one.name) for one in fields(document)
    ]


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Of one graph."""

    graph: Graph
    _known: dict[Read, bytes] = field(default_factory=dict)
    _content: Naming = field(default_factory=lambda: Naming(_SHARED, {Document: _whole}))

    def __call__(self, read: Read) -> bytes:
        """What is read, as it is now."""
        known = self._known.get(read)
        if known is None:
            known = self._known[read] = self._made(read)
        return known

    def _made(self, read: Read) -> bytes:
        name, key, parts = read[1], read[2] if len(read) > 2 else None, read[3:]
        match read[0]:
            case "all":
                return self._part(self._field(name), parts)
            case "at":
                return self._at(name, key, parts)
            case "has":
                return self._content(key in self._field(name))
            case "keys":
                return self._content(list(self._field(name)))
            case "column":
                return self._content(
                    [(each, self((AT, name, each, *parts)).hex()) for each in self._field(name)]
                )
        raise ValueError(f"no such read: {read!r}")

    def _field(self, name: Any) -> Any:  # noqa: ANN401
        return getattr(self.graph, name)

    def _at(self, name: Any, key: Any, parts: Sequence[Any]) -> bytes:  # noqa: ANN401
        """What a mapping has under a key."""
        held = self._field(name)
        return self._part(held[key], parts) if key in held else _ABSENT

    def _part(self, value: Any, parts: Sequence[Any]) -> bytes:  # noqa: ANN401
        """What stands at the end of a path of fields."""
        for part in parts:
            if part == REST:
                apart = APART[type(value)]
                return self._content(
                    [getattr(value, one.name) for one in fields(value) if one.name not in apart]
                )
            if isinstance(value, Document) and part == "kept":
                return self._content(_text(value))
            value = getattr(value, part)
        return self._content(self._named(value))

    def _named(self, value: object) -> object:
        """A value with its instruments and documents named by their ids alone, as `Watched.given` has stand-ins for them."""
        if root := placed(self.graph, value):
            return {root: value.id}  # type: ignore[attr-defined]
        if isinstance(value, tuple):
            return [type(value).__name__, *map(self._named, value)]
        return list(value.items()) if isinstance(value, Mapping) else value

    def subject(self, value: object) -> bytes:
        """What a page is about."""
        return self._content(self._named(value))
