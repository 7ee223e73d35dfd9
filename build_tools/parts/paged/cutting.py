"""What stands on which page of a list."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from build_tools.parts.addresses import Target
from build_tools.parts.paged.jumps import shown
from build_tools.parts.paged.parts import Opened, Part, among, groups_of
from build_tools.parts.paged.values import FEW, JUMP, ROOM, ListPage, Run, Section, Shelf, Shown


def fits(taken: int) -> bool:
    """Whether a page holds so much."""
    return taken <= ROOM


def list_pages(at: Target, *sections: Section) -> tuple[ListPage, ...]:
    """The pages of a list: one where all fits; else the first, and the further ones in their order."""
    if fits(sum(map(_whole, sections))):
        whole = (Shown(name=one.name, count=len(one.headings), runs=groups_of(one)) for one in sections)
        return (ListPage(at=at, sections=tuple(whole)),)
    opened = [_opened(at, one, room) for one, room in zip(sections, _shares(sections), strict=True)]
    first = ListPage(at=at, sections=tuple(shown(one, one.parts[0]) for one in opened))
    further = (
        ListPage(at=part.at, title=part.title, sections=(shown(one, part),))
        for one in opened
        for part in one.parts[1:]
    )
    return (first, *further)


def _whole(section: Section) -> int:
    return sum(section.weights)


def _shares(sections: Sequence[Section]) -> list[int]:
    """The room of each on the first page: what it needs, or an equal share of what the shorter ones leave."""
    left, shares = ROOM, [0] * len(sections)
    by_need = sorted(range(len(sections)), key=lambda place: _whole(sections[place]))
    for done, place in enumerate(by_need):
        shares[place] = min(_whole(sections[place]), left // (len(sections) - done))
        left -= shares[place]
    return shares


def _opened(at: Target, section: Section, room: int) -> Opened:
    """A section on its pages; of the first it may take so much room."""
    groups = groups_of(section)
    jumps = sum(JUMP for one in groups if one.heading.anchor)
    # A page that shows nothing of the section shows something else in its place.
    indexed = jumps <= room * (4 if section.begun else 2) // 5
    if _whole(section) <= room:
        alone = Part(at=at, start=0, stop=len(section.headings))
        return Opened(section=section, groups=groups, parts=(alone,), indexed=indexed)
    stop = _filled(section.weights, 0, len(section.headings), room - jumps * indexed) if section.begun else 0
    laden = list(section.weights)
    for one in groups:
        laden[one.start] += JUMP
    folder = f"{at.address}{section.name}/" if section.name else at.address
    if section.headings[0].shelves:
        shelves = _shelved(section, laden, range(len(laden)), after=stop)
        further = [part for row in _rows(shelves, laden) for part in _on_shelves(folder, row, laden, groups)]
        first = Part(at=at, start=0, stop=stop)
    else:
        first, *further = _numbered(at, folder, [range(stop), *_spans(laden, range(stop, len(laden)))])
    return Opened(section=section, groups=groups, parts=(first, *further), indexed=indexed)


def _numbered(at: Target, folder: str, spans: Sequence[range]) -> Iterator[Part]:
    """The pages of entries that have only a rank."""
    for n, span in enumerate(spans, 1):
        page = at if n == 1 else _page(folder, n)
        yield Part(at=page, start=span.start, stop=span.stop, number=n, of=len(spans))


def _shelved(
    section: Section, laden: Sequence[int], places: range, *, after: int, depth: int = 0
) -> Iterator[tuple[Shelf, range]]:
    """The shelves that have pages: not those that stand wholly before `after`, on the first page."""

    def shelf(place: int) -> Shelf:
        shelves = section.headings[place].shelves
        return shelves[min(depth, len(shelves) - 1)]

    for one, group in groupby(places, key=shelf):
        held = list(group)
        span = range(held[0], held[-1] + 1)
        if span.stop <= after:
            continue
        narrower = any(len(section.headings[place].shelves) > depth + 1 for place in span)
        if narrower and sum(laden[span.start : span.stop]) > ROOM:
            yield from _shelved(section, laden, span, after=after, depth=depth + 1)
        else:
            yield one, span


def _rows(
    shelves: Iterable[tuple[Shelf, range]], laden: Sequence[int]
) -> Iterator[list[tuple[Shelf, range]]]:
    """Shelves that share a page: neighbours that hold a few lines each; mostly one."""
    row, held = list[tuple[Shelf, range]](), 0
    for shelf, span in shelves:
        load = sum(laden[span.start : span.stop])
        few = load <= FEW and not shelf.alone
        if row and few and held and held + load <= ROOM // 2:
            row.append((shelf, span))
            held += load
            continue
        if row:
            yield row
        row, held = [(shelf, span)], load if few else 0
    if row:
        yield row


def _on_shelves(
    folder: str, row: Sequence[tuple[Shelf, range]], laden: Sequence[int], groups: Sequence[Run]
) -> Iterator[Part]:
    """The pages of shelves: `nam-2019/`, `nam-2019/trang-2/`."""
    shelf, places = row[0][0], range(row[0][1].start, row[-1][1].stop)
    label = shelf.label if len(row) == 1 else ""
    spans = list(_spans(laden, places))
    for n, span in enumerate(spans, 1):
        yield Part(
            at=_page(f"{folder}{shelf.name}/", n),
            start=span.start,
            stop=span.stop,
            label=label or _ends([one.heading.label for one in among(groups, places.start, places.stop)]),
            anchor=shelf.anchor,
            number=n,
            of=len(spans),
        )


def _ends(labels: Sequence[str]) -> str:
    """`1946–1999` of what goes from 1999 to 1946."""
    return "–".join(sorted({labels[0], labels[-1]}))


def _page(folder: str, number: int) -> Target:
    return Target(path=f"{folder}trang-{number}/index.md" if number > 1 else f"{folder}index.md")


def _spans(weights: Sequence[int], places: range) -> Iterator[range]:
    """The entries that each page of them has, about as much on each: no last page with a line or two."""
    held = weights[places.start : places.stop]
    pages = sum(1 for _ in _fillings(weights, places, ROOM))
    # None, where one entry that no page has room for is the whole list.
    return _fillings(weights, places, min(ROOM, sum(held) // pages + max(held))) if pages else iter(())


def _fillings(weights: Sequence[int], places: range, room: int) -> Iterator[range]:
    start = places.start
    while start < places.stop:
        stop = _filled(weights, start, places.stop, room)
        yield range(start, stop)
        start = stop


def _filled(weights: Sequence[int], start: int, stop: int, room: int) -> int:
    """How far one gets with this room: over one entry at least."""
    place, left = start + 1, room - weights[start]
    while place < stop and weights[place] <= left:
        left -= weights[place]
        place += 1
    return place
