"""Pure work that is done for each of many items: reading a text, making a page.

Whoever needs the results says only what is to be done. Whether it is done here one after another, by several processes,
or was done by an earlier build and is remembered, is the matter of the `Work` that is handed in: the results are the
same, in the order of the items.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

__all__ = ["SERIAL", "SILENT", "AtHand", "Noted", "Noting", "Progress", "Read", "Step", "Work"]

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")


def itself(item: object) -> object:
    """What tells an item of plain values from others."""
    return item


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[Shared, Item, Result]):
    """One kind of work. Its function depends on nothing but its arguments, the code and the registers."""

    name: str
    """As the user of the command line sees it: `đọc văn bản`. No two steps have the same."""
    function: Callable[[Shared, Item], Result]
    """Of a module, so that another process finds it by its name."""
    shared: Callable[[], Shared]
    """Makes what the work on every item needs: a grammar, compiled patterns. Asked only where there is work."""
    made_from: object
    """The plain values that it is made from, beside the registers."""
    told: Callable[[Item], object] = itself
    """The plain values that determine the result for an item; of a heavy one, what it was made from."""


Read = tuple[Hashable, ...]
"""The name of a value that was read, of plain parts: `("at", "instruments", "33-ct-ttg-2021")`."""


class Noted(NamedTuple, Generic[Result]):
    """A result, and everything that was read for it beside the item."""

    result: Result
    reads: tuple[Read, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noting(Step[Shared, Item, Noted[Result]]):
    """Work on a small part of what is shared, of which nobody can say beforehand which part: it is noted as it is read.

    A result holds as long as everything read for it is as it was, whatever else of `shared` has changed; `made_from`
    tells only what none of the reads would.
    """

    present: Callable[[Read], bytes]
    """A short name for what is read, as it is now; always of the same length."""


class Work(Protocol):
    """Who does it."""

    def each(self, step: Step[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order."""

    def noting(self, step: Noting[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order."""

    def aside(self, value: Item) -> Callable[[], Item]:
        """Put away what is large and seldom needed, for as long as this run lasts; what comes back fetches it."""


class Progress(Protocol):
    """Who is told how far a run is: a bar on a terminal, the clock of a bench."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """A stage begins, of so many items; None where nobody knows. The one before has ended."""

    def advance(self, count: int = 1) -> None:
        """So many more items are done."""

    def end(self) -> None:
        """The last stage has ended."""


class _Silent:
    """Nobody is told."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """A stage begins."""

    def advance(self, count: int = 1) -> None:
        """Items are done."""

    def end(self) -> None:
        """All has ended."""


@dataclass(frozen=True, slots=True)
class AtHand(Generic[Item]):
    """What is fetched from nowhere."""

    value: Item

    def __call__(self) -> Item:
        """Itself."""
        return self.value


class _Serial:
    """Here and now, one after another."""

    def each(self, step: Step[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order."""
        shared = step.shared()
        for item in items:
            yield step.function(shared, item)

    def aside(self, value: Item) -> Callable[[], Item]:
        """It stays at hand."""
        return AtHand(value)

    def noting(self, step: Noting[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order; what was read for it is of no use here."""
        shared = step.shared()
        for item in items:
            yield step.function(shared, item).result


SILENT: Progress = _Silent()
SERIAL: Work = _Serial()
