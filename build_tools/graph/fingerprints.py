"""What each thing that a page may read of a graph is now, as a short name: made when it is first asked for.

It is made once for all pages that read it. Of an instrument or a document in a list only the id counts: what is read
of it is noted by itself (`graph.watched`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, cast

from build_tools.graph.model import Graph
from build_tools.graph.watched import APART, AT, REST, placed
from build_tools.models.instruments import Document
from build_tools.work import Read
from build_tools.work.content import BYTES, content

__all__ = ["Fingerprints"]

_ABSENT = bytes(BYTES)
_TEXT = frozenset({"raw", "header", "body"})
"""Fields of a document that follow from what its text was read from."""
_OF_TEXT = frozenset({"anchors", "_readable"})
"""What a graph looks up of each document, and follows from the same."""


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Of one graph."""

    graph: Graph
    _known: dict[Read, bytes] = field(default_factory=dict)

    def __call__(self, read: Read) -> bytes:
        """What is read, as it is now."""
        known = self._known.get(read)
        if known is None:
            known = self._known[read] = self._made(read)
        return known

    def _made(self, read: Read) -> bytes:
        how, name, key, *parts = *read, *((None,) * (3 - len(read)))
        match how:
            case "all":
                return self._part(self._field(name), parts)
            case "at":
                return self._at(name, key, parts)
            case "has":
                return content(key in self._field(name))
            case "keys":
                return content(list(self._field(name)))
            case "column":
                return content([(each, self((AT, name, each, *parts)).hex()) for each in self._field(name)])
        raise ValueError(f"no such read: {read!r}")

    def _field(self, name: Any) -> Any:  # noqa: ANN401
        return getattr(self.graph, name)

    def _at(self, name: Any, key: Any, parts: list[Any]) -> bytes:  # noqa: ANN401
        """What a mapping has under a key; of what follows from the text of a document alone, what that was read from."""
        document = self.graph.documents.get(key) if name in _OF_TEXT else None
        if document is not None and document.read_from:
            return content((name, document.read_from))
        held = self._field(name)
        return self._part(held[key], parts) if key in held else _ABSENT

    def _part(self, value: Any, parts: list[Any]) -> bytes:  # noqa: ANN401
        """What stands at the end of a path of fields."""
        for part in parts:
            if part == REST:
                apart = APART[type(value)]
                return content([getattr(value, one.name) for one in fields(value) if one.name not in apart])
            if isinstance(value, Document) and value.read_from and part in _TEXT:
                return content((part, value.read_from))
            value = getattr(value, part)
        return content(self._named(value))

    def _named(self, value: object) -> object:
        """A value with its instruments and documents named by their ids alone, as `Watched.given` has stand-ins for them."""
        if root := placed(self.graph, value):
            return {root: value.id}  # type: ignore[attr-defined]
        if isinstance(value, tuple):
            return [type(value).__name__, *map(self._named, value)]
        return list(value.items()) if isinstance(value, Mapping) else value

    def subject(self, value: object) -> bytes:
        """What a page is about."""
        return content(self._named(value))
