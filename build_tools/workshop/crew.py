"""Work done once, by as many processes as there are, and remembered for the next build.

Every result passes through the same bytes, whether it was worked out now, here or in another process, or by an earlier
build: a build with a full store gives what one with an empty store gives.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from build_tools.work import SILENT, AtHand, Item, Noting, Progress, Result, Shared, Step
from build_tools.work.fingerprint import fingerprint
from build_tools.workshop.hands import Here, Others, done, done_noting
from build_tools.workshop.packing import packed, unpacked
from build_tools.workshop.spool import Spool
from build_tools.workshop.store import Store
from build_tools.workshop.traces import Traces

__all__ = ["Count", "Crew"]

Made = TypeVar("Made")

_BATCH = 8
"""Items that go to a process together: a paper is read in some 20 ms, so that sending is cheap beside it."""
_AHEAD = 16
"""Batches that wait or are worked on at once: what is finished early waits in memory."""
_WORTH = 8
"""Batches for which other processes are started: they need half a second to begin."""


@dataclass(slots=True, kw_only=True)
class Count:
    """How many results of a step were worked out, and how many an earlier build had."""

    done: int = 0
    reused: int = 0


@dataclass(slots=True, kw_only=True)
class Crew:
    """A `Work` that remembers, and that may have others to do it."""

    store: Store
    code: str
    """Fingerprint of everything that determines a result beside what a step is told: programs, registers, versions."""
    others: Others | None = None
    """Whoever takes work, where there is enough of it; None: it is done here."""
    spool: Spool | None = None
    """Where it puts things aside; None: nowhere, they stay at hand."""
    progress: Progress = SILENT
    counts: dict[str, Count] = field(default_factory=dict)
    """By the name of the step."""

    def each(self, step: Step[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order."""
        keys = self._keys(step, items)
        missing = [place for place, key in enumerate(keys) if not self.store.has(key)]
        made = self._made(done, step, [items[place] for place in missing])
        waiting = set(missing)
        count = self._begin(step, items)
        for place, key in enumerate(keys):
            kept = None if place in waiting else self.store.get(key)
            if kept is not None:
                count.reused += 1
            else:
                # One that was there and is none any more was damaged, or deleted meanwhile.
                kept = (
                    next(made)
                    if place in waiting
                    else done(step.function, Here(step.shared()), [items[place]])[0]
                )
                self.store.put(key, kept)
                count.done += 1
            self.progress.advance()
            yield cast("Result", unpacked(kept))

    def noting(self, step: Noting[Shared, Item, Result], items: Sequence[Item]) -> Iterator[Result]:
        """The result for each item, in order; those of an earlier build where all that was read is as it was."""
        keys, traces = self._keys(step, items), Traces(store=self.store, present=step.present)
        missing = [place for place, key in enumerate(keys) if not traces.hold(key)]
        made = self._made(done_noting, step, [items[place] for place in missing])
        waiting = set(missing)
        count = self._begin(step, items)
        for place, key in enumerate(keys):
            kept = None if place in waiting else traces.result(key)
            if kept is not None:
                count.reused += 1
            else:
                noted = (
                    next(made)
                    if place in waiting
                    else done_noting(step.function, Here(step.shared()), [items[place]])[0]
                )
                traces.keep(key, *noted)
                kept = noted.result
                count.done += 1
            self.progress.advance()
            yield cast("Result", unpacked(kept))

    def recall(self, name: str, told: object) -> Any:  # noqa: ANN401 - whatever was remembered
        """What was remembered under a name for these plain values; None where nothing was, or it is damaged."""
        kept = self.store.get(fingerprint((self.code, name, told)))
        return None if kept is None else unpacked(kept)

    def remember(self, name: str, told: object, value: object) -> None:
        """Keep a value for the next run."""
        key = fingerprint((self.code, name, told))
        self.store.put(key, packed(value))

    def aside(self, value: Item) -> Callable[[], Item]:
        """Put a value away; where the disk is full, it stays at hand."""
        if self.spool is not None:
            with suppress(OSError):
                return self.spool.put(value)
        return AtHand(value)

    def _keys(self, step: Step[Shared, Item, Any], items: Sequence[Item]) -> list[str]:
        base = fingerprint((self.code, step.name, step.made_from))
        return [fingerprint((base, step.told(item))) for item in items]

    def _begin(self, step: Step[Shared, Item, Any], items: Sequence[Item]) -> Count:
        self.progress.begin(step.name, len(items))
        return self.counts.setdefault(step.name, Count())

    def _made(
        self,
        does: Callable[[Callable[[Any, Any], Any], Any, Sequence[object]], list[Made]],
        step: Step[Shared, Item, Any],
        items: Sequence[Item],
    ) -> Iterator[Made]:
        """The results that are not there yet, in order."""
        if not items:
            return
        batches = [items[start : start + _BATCH] for start in range(0, len(items), _BATCH)]
        if self.others is None or len(batches) < _WORTH:
            here = Here(step.shared())
            for batch in batches:
                for item in batch:
                    yield from does(step.function, here, [item])
            return
        handed = self.others.hand(step.shared())
        running = deque[Future[list[Made]]]()
        for batch in batches:
            running.append(self.others.executor().submit(does, step.function, handed, batch))
            if len(running) >= _AHEAD:
                yield from running.popleft().result()
        for one in running:
            yield from one.result()
