"""What an invented paper cites: a few instruments that nearly all cite, papers of the archive, a long tail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.provinces import Province
from build_tools.registers import Registers
from tests.bench.invented.draw import Draw
from tests.bench.invented.papers import Paper, Register

TAIL = 60
"""How far the head of the tail reaches: the larger, the more instruments are cited once only."""
YOUNG = 2018
UNIVERSE = 60_000
SERIALS = (481, 2_900)
"""No paper of the archive has such a number: none of the tail is taken for one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An instrument, as papers name it."""

    kind: str
    number: str
    day: date
    issuer: str
    subject: str

    def fully(self, draw: Draw) -> str:
        """`Chỉ thị số 12-CT/TU, ngày 03/4/2019 của Ban Thường vụ Tỉnh ủy Điện Biên về …`, with or without its end."""
        day = f"{self.day.day:02}/{self.day.month}/{self.day.year}"
        if draw.share() < 0.3:
            day = f"{self.day.day:02} tháng {self.day.month} năm {self.day.year}"
        name = f"{self.kind} số {self.number}{draw.one((', ', ' '))}ngày {day} của {self.issuer}"
        return f"{name} về {self.subject}" if draw.share() < 0.6 else name

    def briefly(self) -> str:
        """`Chỉ thị số 12-CT/TU`."""
        return f"{self.kind} số {self.number}"


@dataclass(slots=True)
class Library:
    """All that can be cited, and how often each is."""

    seed: int
    registers: Registers
    known: Sequence[Cited]
    """The most cited first."""
    held: list[Paper] = field(default_factory=list)
    """The papers of the archive before this one."""
    tail: dict[tuple[str, int], Cited] = field(default_factory=dict)
    _elsewhere: Register = field(init=False)
    _often: list[int] = field(default_factory=list)
    """Places of papers, one for each time that a paper was cited: who is cited is cited again."""

    def __post_init__(self) -> None:
        self._elsewhere = Register(seed=self.seed, registers=self.registers, serials=SERIALS)

    def choose(self, paper: Paper, draw: Draw, count: int) -> list[Cited]:
        """So many different instruments, or a few less; none younger than the paper."""
        sources: Mapping[Callable[[Paper, Draw], Cited | None], float] = {
            self._central: 5, self._archive: 2, self._tail: 5,
        }  # fmt: skip
        found = (draw.weighted(sources)(paper, draw) for _ in range(count))
        return list({one.number: one for one in found if one and one.day < paper.day}.values())

    def _central(self, _: Paper, draw: Draw) -> Cited | None:
        """Zipf: the second half as often as the first, the tenth a tenth."""
        rank = int((len(self.known) + 1) ** draw.share()) - 1
        return self.known[rank]

    def _archive(self, paper: Paper, draw: Draw) -> Cited | None:
        """A paper that was cited before, or a new one; of the same unit or of none."""
        for _ in range(8):
            again = self._often and draw.share() < 0.6
            place = draw.one(self._often) if again else draw.number(0, len(self.held) - 1)
            one = self.held[place] if self.held else None
            if one and one.day < paper.day and one.unit in (None, paper.unit):
                self._often.append(place)
                return as_cited(one)
        return None

    def _tail(self, paper: Paper, draw: Draw) -> Cited | None:
        """One of very many that no archive holds; most of them are cited by one paper."""
        of = paper.unit if draw.share() < 0.7 else None
        for _ in range(4):
            rank = min(UNIVERSE, int(TAIL * (max(draw.share(), 1e-9) ** -1.4 - 1)))
            one = self._tail_at(rank, of)
            if one.day < paper.day:
                return one
        return None

    def _tail_at(self, rank: int, unit: Province | None) -> Cited:
        key = (unit.id if unit else "", rank)
        if key not in self.tail:
            self.tail[key] = as_cited(self._elsewhere.paper(rank, Draw(self.seed, "tail", *key), unit=unit))
        return self.tail[key]


def as_cited(paper: Paper) -> Cited:
    """A paper, as others name it."""
    return Cited(
        kind=paper.kind, number=paper.number, day=paper.day, issuer=paper.issuer, subject=paper.subject
    )


def known_instruments(known: Sequence[KnownInstrument], registers: Registers, seed: int) -> list[Cited]:
    """What editors know, in an order drawn once: the first is cited most."""
    whole = [
        Cited(
            kind=registers.kinds[one.kind].name,
            number=one.number,
            day=date.fromisoformat(one.date.iso),
            issuer=registers.issuers[one.issuer].name,
            subject=one.subject or "công tác dân vận",
        )
        for one in known
        if one.number and one.issuer and not one.province and one.date and one.date.is_full
    ]
    # What is young can be cited by few papers only, so that it is not first.
    return sorted(Draw(seed, "known").some(whole, len(whole)), key=lambda one: one.day.year >= YOUNG)
