"""Which papers there are: kind, authority, number, day, subject, signer. Their texts are made elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib import resources

import yaml

from build_tools.models.ids import KindId
from build_tools.models.provinces import Province
from build_tools.registers import Registers
from tests.bench.invented.draw import Draw, fragments, person

FIRST, LAST = date(1998, 1, 5), date(2025, 11, 28)
LONG_EVERY = 67
"""One paper of so many is a long one: three of 200, 45 of 3,000."""

Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who issues papers; the words hold what the unit fills in (offices.yml)."""

    id: str
    weight: float
    head: Sequence[str]
    number: str
    by: str
    """As papers cite it."""
    signs: Sequence[str]
    kinds: Mapping[KindId, float]
    of: str = ""
    """The line under the word of the kind, where the letterhead does not tell who it is."""
    since: int = 0
    until: int = 9999

    @property
    def central(self) -> bool:
        """No unit fills in anything."""
        return "{" not in self.by

    @property
    def party(self) -> bool:
        """Its letterhead is the Party's, which writes a hyphen behind the serial: `33-CT/TU`."""
        return self.number.startswith("{so}-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper, before its text."""

    place: int
    """Its place in the archive, from 0."""
    id: str
    kind: str
    """`Chỉ thị`."""
    kind_id: KindId
    number: str
    day: date
    office: Office
    unit: Province | None
    subject: str
    signer: str
    long: bool = False

    @property
    def issuer(self) -> str:
        """`Ủy ban nhân dân tỉnh Điện Biên`."""
        return filled(self.office.by, self.unit)


@dataclass(slots=True)
class Register:
    """Numbers that are given away; two papers never share one."""

    seed: int
    registers: Registers
    serials: tuple[int, int] = (1, 480)
    given: set[tuple[str, str, int]] = field(default_factory=set)
    lives: Sequence[tuple[Day, Day, Province]] = field(init=False)

    def __post_init__(self) -> None:
        self.lives = [
            (
                one.valid_from.sort_key if one.valid_from else (0, 0, 0),
                one.valid_to.sort_key if one.valid_to else (9999, 0, 0),
                one,
            )
            for one in self.registers.provinces.values()
        ]

    def paper(self, place: int, draw: Draw, *, unit: Province | None = None, long: bool = False) -> Paper:
        """The next paper; one of this unit, where one is given."""
        day = FIRST + timedelta(days=int((LAST - FIRST).days * draw.share() ** 0.55))
        able = [one for one in offices() if _issues(one, day, provincial=unit is not None)]
        office = able[draw.weighted({at: one.weight for at, one in enumerate(able)})]
        if unit is None and not office.central:
            unit = draw.one(self.units(day))
        elif office.central:
            unit = None
        kind = self.registers.kinds[draw.weighted(office.kinds)]
        number = self._number(draw, office, kind.symbols[0], day, unit)
        by = draw.one(range(4))
        signer = person(Draw(self.seed, "signer", office.id, unit and unit.id, day.year // 5, by // 3))
        return Paper(
            place=place,
            id=_identifier(number, unit, day, office),
            kind=kind.name,
            kind_id=kind.id,
            number=number,
            day=day,
            office=office,
            unit=unit,
            subject=_subject(draw, kind.id, unit, day),
            signer=signer,
            long=long,
        )

    def units(self, day: date) -> Sequence[Province]:
        """Provinces that stood on a day, as far as their register knows."""
        on = (day.year, day.month, day.day)
        return [one for first, last, one in self.lives if first <= on <= last]

    def _number(self, draw: Draw, office: Office, symbol: str, day: date, unit: Province | None) -> str:
        while True:
            number = office.number.format(so=f"{draw.number(*self.serials):02}", nam=day.year, loai=symbol)
            # The numbers of a central authority of the Party run on through a term: one year has no second.
            key = (number, unit.id if unit else "", day.year // (5 if office.central else 1))
            if key not in self.given:
                self.given.add(key)
                return number


def papers(registers: Registers, count: int, seed: int) -> Iterator[Paper]:
    """So many papers, the first of them the same whatever the count."""
    register = Register(seed=seed, registers=registers)
    for place in range(count):
        draw = Draw(seed, "paper", place)
        yield register.paper(place, draw, long=place % LONG_EVERY == LONG_EVERY // 2)


@cache
def offices() -> Sequence[Office]:
    """The offices of offices.yml."""
    text = resources.files(__package__).joinpath("offices.yml").read_text(encoding="utf-8")
    return [Office(**one) for one in yaml.safe_load(text)["offices"]]


def filled(words: str, unit: Province | None) -> str:
    """Words of an office with the unit in them: `{UY} {TEN}` is `THÀNH ỦY HẢI PHÒNG`."""
    if unit is None:
        return words
    city = unit.kind.startswith("thành phố")
    committee, within = ("Thành ủy" if city else "Tỉnh ủy"), unit.name_within
    return words.format(
        Ten=unit.name, TEN=unit.name.upper(), Don_vi=within, DON_VI=within.upper(),
        Uy=committee, UY=committee.upper(), Cap="thành phố" if city else "tỉnh",
    )  # fmt: skip


def _issues(office: Office, day: date, *, provincial: bool) -> bool:
    return office.since <= day.year <= office.until and not (provincial and office.central)


def _identifier(number: str, unit: Province | None, day: date, office: Office) -> str:
    letters = number.lower().replace("đ", "d")
    plain = "".join(one if one.isascii() and one.isalnum() else "-" for one in letters)
    parts = [plain, unit.id if unit else office.id, str(day.year)]
    return "-".join(parts).replace("--", "-")


def _subject(draw: Draw, kind: KindId, unit: Province | None, day: date) -> str:
    of = draw.one(fragments()["subjects"])
    where = f" ở {unit.name_within}" if unit and draw.share() < 0.3 else ""
    if kind == "bao-cao":
        return f"kết quả {of}{where} năm {day.year}"
    if draw.share() < 0.4:
        return f"{of}{where} giai đoạn {day.year}-{day.year + 5}"
    return f"{of}{where} năm {day.year}" if draw.share() < 0.5 else f"{of}{where}"
