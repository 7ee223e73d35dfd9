"""How many instruments there are in each stretch of time: a year of the archive, or a month of a year."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.parts.addresses import Target
from build_tools.parts.time_axis import LANES
from build_tools.parts.values import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The instruments of one side in a stretch of time."""

    side: str
    name: str
    held: int
    cited: int

    @property
    def count(self) -> int:
        """All of them."""
        return self.held + self.cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time, with what stands in it."""

    label: str
    """`2019`, `Tháng 5`."""
    anchor: str
    """Of its row or its heading: `nam-2019`."""
    place: int | None
    """The year or the month; None where it is unknown."""
    to: Target
    """Where its instruments are listed."""
    tallies: tuple[Tally, ...]
    """One for each side that occurs in any of the stretches counted together."""
    central: int

    @property
    def count(self) -> int:
        """All instruments of it."""
        return sum(each.count for each in self.tallies)

    @property
    def held(self) -> int:
        """Those with their text."""
        return sum(each.held for each in self.tallies)

    @property
    def words(self) -> str:
        """`2019: 412 văn bản (Đảng 20, Nhà nước 392), 100 có toàn văn`."""
        sides = ", ".join(f"{each.name} {each.count}" for each in self.tallies if each.count)
        return f"{self.label}: {self.count} văn bản ({sides}), {self.held} có toàn văn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What is to be counted."""

    label: str
    anchor: str
    place: int | None
    to: Target
    entries: Sequence[Entry]


def periods(stretches: Iterable[Stretch]) -> tuple[Period, ...]:
    """Count the instruments of each stretch by side; a side that occurs in none of them is left out."""
    listed = tuple(stretches)
    occurring = {entry.side for one in listed for entry in one.entries}
    lanes = [lane for lane in LANES if lane[0] in occurring]
    return tuple(_period(one, lanes) for one in listed)


def _period(one: Stretch, lanes: Iterable[tuple[str, str]]) -> Period:
    counted = Counter((entry.side, entry.held) for entry in one.entries)
    return Period(
        label=one.label,
        anchor=one.anchor,
        place=one.place,
        to=one.to,
        tallies=tuple(
            Tally(side=side, name=name, held=counted[side, True], cited=counted[side, False])
            for side, name in lanes
        ),
        central=sum(entry.level == "trung-uong" for entry in one.entries),
    )
