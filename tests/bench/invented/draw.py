"""Chance that is the same every time, and the parts that invented sentences are made of."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from random import Random
from typing import TypeVar

import yaml

Value = TypeVar("Value")


class Draw:
    """Draws from one seed; what is drawn for one thing never depends on what was drawn for another."""

    def __init__(self, *seed: object) -> None:
        # A text seeds alike on every machine and in every process.
        self._random = Random("/".join(map(str, seed)))
        self.share = self._random.random
        """A number from 0 to 1."""

    def one(self, values: Sequence[Value]) -> Value:
        """One of these, each as likely."""
        return values[int(self.share() * len(values))]

    def weighted(self, weights: Mapping[Value, float]) -> Value:
        """One of these, as likely as its weight says."""
        return self._random.choices(list(weights), list(weights.values()))[0]

    def number(self, first: int, last: int) -> int:
        """A whole number; both ends may come."""
        return first + int(self.share() * (last - first + 1))

    def around(self, middle: float, spread: float) -> float:
        """Half are below the middle; a few are far above it (log-normal)."""
        return middle * self._random.lognormvariate(0, spread)

    def some(self, values: Sequence[Value], count: int) -> Iterable[Value]:
        """So many different ones of these, or all."""
        return self._random.sample(values, min(count, len(values)))


@cache
def fragments() -> Mapping[str, Sequence[str]]:
    """The lists of `fragments.yml`."""
    text = resources.files(__package__).joinpath("fragments.yml").read_text(encoding="utf-8")
    read: Mapping[str, Sequence[str]] = yaml.safe_load(text)
    return read


def person(draw: Draw) -> str:
    """`Nông Thị Oanh`."""
    words = fragments()
    return " ".join(draw.one(words[part]) for part in ("families", "middles", "givens"))


def place(draw: Draw) -> str:
    """`Nậm Khánh`, `Tân Hòa 2`: a commune or a hamlet that no map shows."""
    names = fragments()["places"]
    name = f"{draw.one(names)} {draw.one(names)}"
    return name if draw.share() < 0.8 else f"{name} {draw.number(1, 9)}"
