"""What one document is already found to name: a later mention in short means what was named in full."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from build_tools.models.citations import Citation
from build_tools.models.ids import InstrumentId
from build_tools.models.numbers import number_key, serial_key
from build_tools.resolve.catalogue import name_key, name_of, spelling_of
from build_tools.resolve.identity import is_whole, same_year
from build_tools.resolve.similarity import title_words

_NEAR = 600
"""Characters behind the mention of another paper of the same number within which a number in short may mean that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A citation of the document that is already resolved."""

    citation: Citation
    target: InstrumentId


@dataclass(slots=True, kw_only=True)
class Earlier:
    """The resolved citations of one document, by what a later mention repeats of them.

    Grows within one resolution, as `Catalogue` does; an index, so that a document of thousands of
    citations costs no more for each than one of ten.
    """

    title_lines: Collection[int] = ()
    """Where the title of the document stands."""
    _titled: set[InstrumentId] = field(default_factory=set)
    """What it names: the document is about that."""
    _numbers: dict[str, dict[InstrumentId, list[int]]] = field(default_factory=dict)
    _laws: dict[str, dict[InstrumentId, list[int]]] = field(default_factory=dict)
    _unknown: dict[str, Citation] = field(default_factory=dict)
    """By name, the first law told by its day that nobody knows."""
    _places: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    _named: dict[int, Named] = field(default_factory=dict)

    def add(self, place: int, citation: Citation, target: InstrumentId) -> None:
        """Take in the citation at this place (its index) of the document."""
        self._named[place] = Named(citation=citation, target=target)
        if citation.line in self.title_lines:
            self._titled.add(target)
        if is_whole(citation.number):
            bearers = self._numbers.setdefault(number_key(citation.number), {})
            insort(bearers.setdefault(target, []), place)
        if citation.name and (citation.number or (citation.date and citation.date.is_full)):
            insort(self._laws.setdefault(_law_key(citation), {}).setdefault(target, []), place)
        for key in _keys(citation):
            insort(self._places.setdefault(key, []), place)

    def of_number(self, citation: Citation, place: int) -> list[InstrumentId]:
        """What bore this number before `place`: a name given later explains nothing that was said before."""
        bearers = self._numbers.get(number_key(citation.number), {})
        before = {
            target: self._named[places[bisect_left(places, place) - 1]]
            for target, places in bearers.items()
            if places[0] < place
        }
        return list(self._about(before, citation))

    def of_serial(self, citation: Citation, place: int) -> dict[InstrumentId, Named]:
        """What was cited before with this kind and serial (and year, where one is printed); each with the nearest place."""
        found: dict[InstrumentId, Named] = {}
        for one in self._nearest(("serial", citation.type, serial_key(citation.number)), place):
            if same_year(citation.number, one.citation.number):
                found.setdefault(one.target, one)
            if len(found) > 1:
                break
        return self._about(found, citation)

    def _about(self, named: dict[InstrumentId, Named], citation: Citation) -> dict[InstrumentId, Named]:
        """Of several of one number the one that the title names, unless another was named right before.

        A report on ten years of 25-NQ/TW (khóa XI) may name 25-NQ/TW (khóa IX) once.
        """
        titled = {target: one for target, one in named.items() if target in self._titled}
        near = any(
            0 <= citation.span.start - one.citation.span.start < _NEAR
            for target, one in named.items()
            if target not in titled
        )
        return titled if len(titled) == 1 and not near else named

    def of_plenum(self, name: str, place: int) -> Named | None:
        """The resolution of a plenum whose term was named before: `nghị quyết trung ương 4 khóa XII`."""
        return next(self._nearest(("plenum", name), place), None)

    def of_name(self, name: str, place: int) -> Named | None:
        """What was named so before, with its title."""
        return next(self._nearest(("name", name), place), None)

    def add_unknown(self, citation: Citation) -> None:
        """Take in a law that is told by its day, though nobody knows it: in short it means no other either."""
        if citation.name and citation.date and citation.date.is_full:
            self._unknown.setdefault(_law_key(citation), citation)

    def of_law(self, citation: Citation, place: int) -> Named | None:
        """The one law that bore this name before `place` beside its number or its day; None of several."""
        laws = self._laws.get(_law_key(citation), {})
        told = [places[0] for places in laws.values() if places[0] < place]
        return self._named[told[0]] if len(told) == 1 else None

    def unknown_law(self, citation: Citation) -> Citation | None:
        """Where a law of this name was told by its day that nobody knows, unless another of the name was told too."""
        key = _law_key(citation)
        return None if key in self._laws else self._unknown.get(key)

    def of_title(self, citation: Citation) -> set[InstrumentId]:
        """What of the same kind has a number and a title that says all that this one says."""
        words = title_words(citation.title)
        if not words:
            return set()
        numbered = (self._named[place] for place in self._places.get(("kind", citation.type), ()))
        return {one.target for one in numbered if words <= title_words(one.citation.title)}

    def _nearest(self, key: tuple[str, ...], place: int) -> Iterator[Named]:
        """What has this key before `place`, the nearest first."""
        places = self._places.get(key, [])
        for at in range(bisect_left(places, place) - 1, -1, -1):
            yield self._named[places[at]]


def _law_key(citation: Citation) -> str:
    return spelling_of(citation) or name_of(citation)


def _keys(citation: Citation) -> Iterator[tuple[str, ...]]:
    if citation.number:
        yield "serial", citation.type, serial_key(citation.number)
    if citation.number and citation.title:
        yield "kind", citation.type
    if citation.name and citation.title:
        yield "name", name_key(citation.name)
    plenum, term, _ = name_key(citation.name).partition(" khoa")
    if term:
        yield "plenum", plenum
