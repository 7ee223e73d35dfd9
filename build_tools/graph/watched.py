"""The graph as a page sees it that notes what it reads: each instrument, each list that it asks for.

`Watched(graph)` stands in for a graph and for nothing else: whatever is asked of it is noted before it is given, and a
name that is neither value nor method of a graph is refused, so that nothing can be read past it. Methods run on the
stand-in: what they read is noted too. Of a long value that pages read in part (an instrument, a document) a stand-in
is given as well: a page that prints the name of an instrument does not depend on all that is said about it.

A read is `(how, field, key, *parts)`; `graph.fingerprints` says what each of them is now.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields
from functools import cached_property
from types import FunctionType, MethodType
from typing import Any, cast

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document, Instrument
from build_tools.models.records import Record
from build_tools.models.training import Training
from build_tools.registers import Registers
from build_tools.work import Read

__all__ = ["ALL", "APART", "AT", "COLUMN", "HAS", "KEYS", "REST", "Watched", "placed"]

ALL, AT, HAS, KEYS, COLUMN = "all", "at", "has", "keys", "column"
"""A whole field; what a mapping has under a key; whether it has it; its keys, in order; of each of its values one part."""
REST = ""
"""The parts of a value that are read together."""
APART: Mapping[type, frozenset[str]] = {
    # What other documents say of an instrument changes with each of them.
    Instrument: frozenset({"facts"}),
    Document: frozenset(one.name for one in fields(Document)),
    Record: frozenset(one.name for one in fields(Record)),
    Training: frozenset(one.name for one in fields(Training)),
    Registers: frozenset(one.name for one in fields(Registers)),
}
"""Values that pages read in part: the fields that are noted by themselves; all others together, as `REST`."""
_ROOTS = frozenset({Instrument, Document})
"""Those that stand under their id, wherever else they are met."""
_MANY = 32
"""Reads of one part beyond which it is worth naming it once, for all keys."""


class Watched:
    """Stands in for a graph, for one page."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.noted: dict[Read, None] = {}
        self._met: dict[int, object] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - of whichever field
        """Called for what was not asked for before: what is given stays an attribute of the stand-in."""
        given = self.__dict__[name] = self._member(name)
        return given

    def _member(self, name: str) -> object:
        member = Graph.__dict__.get(name)
        if name in _FIELDS or isinstance(member, cached_property):
            value = getattr(self._graph, name)
            if isinstance(value, Mapping):
                return _Mapping(self, name, value)
            if type(value) in APART:
                return _stand_in(type(value))(self, value, (ALL, name, None))
            self.note((ALL, name))
            return value
        if isinstance(member, FunctionType):
            return MethodType(member, self)
        raise AttributeError(f"{name}: nothing that a page may read of a graph")

    def as_graph(self) -> Graph:
        """As views take it."""
        return cast("Graph", self)

    def note(self, read: Read) -> None:
        """This is read."""
        self.noted[read] = None

    def reads(self) -> tuple[Read, ...]:
        """All that was read, in the order in which it was; what was read of most keys of a mapping, as of all."""
        counted = Counter((how, name, *parts) for how, name, *(_, *parts) in filter(_of_key, self.noted))
        most = {
            each
            for each, count in counted.items()
            if count > _MANY and 2 * count > len(getattr(self._graph, str(each[1])))
        }
        reads = dict[Read, None]()
        for read in self.noted:
            how, name, *key = read
            if _of_key(read) and (how, name, *key[1:]) in most:
                reads[(COLUMN, name, None, *key[1:]) if how == AT else (KEYS, name)] = None
            else:
                reads[read] = None
        return tuple(reads)

    def given(self, value: Any) -> Any:  # noqa: ANN401
        """What is handed out for a value: stand-ins for the instruments and documents in it."""
        if type(value) in _ROOTS:
            return self._stand_in_of(value)
        if isinstance(value, tuple) and any(type(one) in _ROOTS or isinstance(one, tuple) for one in value):
            parts = tuple(map(self.given, value))
            return parts if type(value) is tuple else type(value)(*parts)
        return value

    def _stand_in_of(self, value: Any) -> object:  # noqa: ANN401
        """Each has one, so that they can be told apart by identity."""
        met = self._met.get(id(value))
        if met is None:
            root = placed(self._graph, value)
            met = _stand_in(type(value))(self, value, (AT, root, value.id)) if root else value
            self._met[id(value)] = met
        return met


def _of_key(read: Read) -> bool:
    return read[0] in {AT, HAS}


def placed(graph: Graph, value: object) -> str:
    """Under which field of the graph a value stands by its id; "" where it is none of those that do."""
    if isinstance(value, Instrument):
        return "instruments" if graph.instruments.get(value.id) is value else ""
    if isinstance(value, Document):
        return "documents" if graph.documents.get(value.id) is value else ""
    return ""


_FIELDS = frozenset(one.name for one in fields(Graph))


class _Mapping(Mapping[Any, Any]):
    """Stands in for a mapping."""

    __slots__ = ("_field", "_given", "_real", "_watched")

    def __init__(self, watched: Watched, field: str, real: Mapping[Any, Any]) -> None:
        self._watched, self._field, self._real = watched, field, real
        self._given = dict[Any, Any]()

    def __getitem__(self, key: Hashable) -> Any:  # noqa: ANN401
        found = self.get(key, _ABSENT)
        if found is _ABSENT:
            raise KeyError(key)
        return found

    def get(self, key: Hashable, default: Any = None) -> Any:  # noqa: ANN401
        """What stands under a key."""
        if key in self._given:
            return self._given[key]
        value = self._real.get(key, _ABSENT)
        if value is _ABSENT:
            self._watched.note((HAS, self._field, key))
            return default
        given = self._given[key] = self._watched.given(value)
        # A stand-in notes itself what is read of it.
        self._watched.note((AT if given is value or type(value) not in _ROOTS else HAS, self._field, key))
        return given

    def __contains__(self, key: object) -> bool:
        self._watched.note((HAS, self._field, key))
        return key in self._real

    def __iter__(self) -> Iterator[Any]:
        self._watched.note((KEYS, self._field))
        return iter(self._real)

    def __reversed__(self) -> Iterator[Any]:
        self._watched.note((KEYS, self._field))
        return reversed(self._real)

    def __len__(self) -> int:
        self._watched.note((KEYS, self._field))
        return len(self._real)


_ABSENT = object()


class _Part:
    """Stands in for a value that is read in part; what the class defines beside its fields runs on the stand-in."""

    __slots__ = ("_noted", "_path", "_real", "_rest", "_watched")

    def __init__(self, watched: Watched, real: object, path: Read) -> None:
        self._watched, self._real, self._path, self._rest = watched, real, path, (*path, REST)
        self._noted = watched.noted

    def __reduce_ex__(self, _: object) -> Any:  # noqa: ANN401
        raise TypeError("a stand-in is of no use beyond the page that it was made for")


_STAND_INS: dict[type, type[_Part]] = {}


def _stand_in(kind: type) -> type[_Part]:
    """The class of what stands in for values of a class."""
    if kind not in _STAND_INS:
        own = {
            name: member
            for name, member in vars(kind).items()
            if (isinstance(member, FunctionType) and name not in _NOT_TAKEN) or isinstance(member, property)
        }
        read = {one.name: property(_reader(one.name, apart=one.name in APART[kind])) for one in fields(kind)}
        # `replace` gives a plain value, and a stand-in equals one.
        as_kind = {
            "__class__": property(lambda _: kind),
            "__dataclass_fields__": vars(kind)["__dataclass_fields__"],
            "__slots__": (),
        }
        _STAND_INS[kind] = type(f"Watched{kind.__name__}", (_Part,), {**own, **read, **as_kind})
    return _STAND_INS[kind]


_NOT_TAKEN = frozenset({"__init__", "__setattr__", "__delattr__", "__getstate__", "__setstate__"})


def _reader(name: str, *, apart: bool) -> Callable[[Any], object]:
    """How a stand-in reads a field: first it is noted."""

    def together(self: _Part) -> object:
        self._noted[self._rest] = None
        return getattr(self._real, name)

    def alone(self: _Part) -> object:
        value = getattr(self._real, name)
        given = self._watched.given(value) if type(value) in _ROOTS else value
        if given is not value:
            return given
        if type(value) in APART:
            return _stand_in(type(value))(self._watched, value, (*self._path, name))
        self._noted[*self._path, name] = None
        return value

    return alone if apart else together
