"""A kind of page, declared once: what there is a page of, where each stands, how it is put together.

A kind is a folder of this package with a view (`view.py`, which ends in its one `PAGE`) and a template
(`page.md.j2`).
Whatever else concerns it follows from the list of kinds (`kinds.py`): which folders of `docs/` belong to
the build, which addresses the book must hold, what "Tra cứu nhanh" offers, what the tests open.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from build_tools.graph.model import Graph
from build_tools.parts.addresses import HOME, Target
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.values import Head

S = TypeVar("S")


class View(Protocol):
    """What a template shows."""

    @property
    def head(self) -> Head:
        """Title, way back, what a search filters by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A way from "Tra cứu nhanh" to a page, and what is said beside it."""

    text: str
    to: Target
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind(Generic[S]):
    """The pages of one kind; `S` is what each is about."""

    folder: str
    """The folder of `docs/` in which they stand, owned by the build: `co-quan`; "" for the home page."""
    subjects: Callable[[Graph], Iterable[S]]
    at: Callable[[S], Target]
    """Where the page of a subject stands, told without making the page."""
    view: Callable[[Graph, S], View]
    says: Callable[[Any], Iterable[SearchedPassage] | None] | None = described
    """What a view says to a search; None for pages that no reader searches for, or of a view that is one."""
    entered: bool = True
    """Whether archive/ids.yml keeps their addresses under `pages`; instruments have entries of their own."""
    door: Callable[[Graph], Door] | None = None


def single(
    at: Target,
    view: Callable[[Graph], View],
    *,
    says: Callable[[Any], Iterable[SearchedPassage]] | None = described,
    door: Callable[[Graph], Door] | None = None,
) -> PageKind[None]:
    """A kind that has one page; the home page needs no entry in the book of addresses."""
    return PageKind(
        folder=at.path.rpartition("/")[0].partition("/")[0],
        subjects=lambda _: (None,),
        at=lambda _: at,
        view=lambda graph, _: view(graph),
        says=says,
        entered=at != HOME,
        door=door,
    )
