"""What leads from a page of a list to the others, and answers to the anchors that stand there."""

from collections.abc import Iterator
from itertools import groupby

from build_tools.parts.addresses import Target
from build_tools.parts.paged.parts import Opened, Part, among
from build_tools.parts.paged.values import Jump, Run, Shelf, Shown
from build_tools.parts.values import Link


def shown(opened: Opened, here: Part) -> Shown:
    """What a page shows of a section, and the ways to the rest of it."""
    section = opened.section
    runs = among(opened.groups, here.start, here.stop)
    if len(opened.parts) == 1:
        return Shown(name=section.name, count=len(section.headings), runs=runs)
    at = opened.parts.index(here)
    return Shown(
        name=section.name,
        count=len(section.headings),
        runs=runs,
        jumps=tuple(_jumps(opened, here)),
        before=_way(opened, at - 1) if at else None,
        after=_way(opened, at + 1) if at + 1 < len(opened.parts) else None,
    )


def _way(opened: Opened, at: int) -> Link:
    part = opened.parts[at]
    return Link(text=part.title or "đầu danh sách", to=part.at if at else _first(opened))


def _first(opened: Opened) -> Target:
    """The beginning of a section on the page of the list."""
    return Target(path=opened.parts[0].at.path, anchor=opened.section.name)


def _jumps(opened: Opened, here: Part) -> Iterator[Jump]:
    first, *further = opened.parts
    if not first.label and first.of > 1:
        for part in opened.parts:
            yield _to_pages(opened, here, (part,))
        return
    only_there = (one for one in opened.groups if one.stop <= further[0].start)
    for shelf, group in groupby(only_there, key=lambda one: one.heading.shelves[-1]):
        yield _to_first(opened, here, shelf, tuple(group))
    for _, parts in groupby(further, key=lambda part: part.label):
        yield _to_pages(opened, here, tuple(parts))


def _to_first(opened: Opened, here: Part, shelf: Shelf, groups: tuple[Run, ...]) -> Jump:
    """A way to what stands on the first page only: no id, for it is found there itself."""
    page = opened.parts[0].at.path
    many = here is opened.parts[0] and bool(shelf.anchor)
    return Jump(
        label=shelf.label,
        count=sum(one.total for one in groups),
        to=Target(path=page, anchor=shelf.anchor or groups[0].heading.anchor),
        inner=tuple(_to_heading(opened, here, one) for one in groups) if many and opened.indexed else (),
    )


def _to_pages(opened: Opened, here: Part, pages: tuple[Part, ...]) -> Jump:
    """A way to the pages of a shelf; also to its headings, from itself, and from the first page where that has room."""
    to, start, stop = pages[0], pages[0].start, pages[-1].stop
    named = [one for one in opened.groups if one.heading.anchor and start <= one.start < stop]
    first = here is opened.parts[0]
    inner = (len(named) > 1 or to.anchor) and (here in pages or (first and opened.indexed))
    anchor = to.anchor or (named[0].heading.anchor if len(named) == 1 else "")
    return Jump(
        label=to.label or f"Trang {to.number}",
        count=stop - start if to.label else 0,
        to=_first(opened) if to is opened.parts[0] else to.at,
        anchor=anchor if first and start >= here.stop else "",
        here=here in pages,
        inner=tuple(_to_heading(opened, here, one) for one in named) if inner else (),
    )


def _to_heading(opened: Opened, here: Part, group: Run) -> Jump:
    """A way to a heading, on this page or on the one where it stands."""
    at = next(part for part in reversed(opened.parts) if part.start <= group.start < part.stop)
    anchor, on_page = group.heading.anchor, here.start <= group.start < here.stop
    return Jump(
        label=group.heading.label,
        count=group.total,
        to=Target(path=here.at.path if on_page else at.at.path, anchor=anchor),
        anchor="" if on_page or here is not opened.parts[0] else anchor,
    )
