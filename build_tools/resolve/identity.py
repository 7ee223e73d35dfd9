"""What is needed to tell one instrument from another, and nothing else."""

import re
from dataclasses import dataclass, replace

from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.issuers import PartyTerm
from build_tools.models.numbers import DocumentNumber
from build_tools.normalize import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """An instrument as far as telling it apart goes."""

    id: InstrumentId
    kind: KindId
    number: str = ""
    variants: tuple[str, ...] = ()
    """Other ways in which its number is written."""
    names: tuple[str, ...] = ()
    """Folded names under which it is cited."""
    spelt: tuple[str, ...] = ()
    """The same with their accents, as far as they are known: "Luật Cây dừa" is not "Luật Cây dứa"."""
    issuer: IssuerId | None = None
    province: ProvinceId | None = None
    locality: str = ""
    """Folded name of a district or commune whose authority issued it; of a paper that cannot be placed, the only
    document that is known to cite it (`scope.within_document`)."""
    elsewhere: tuple[tuple[ProvinceId | None, str], ...] = ()
    """Other pairs of province and locality under which it was known before more was learnt of it."""
    term: str = ""
    date: PartialDate | None = None
    in_force: PartialDate | None = None
    """From when a law holds, where its text or the register says so."""
    subject: str = ""
    known: bool = True
    """Whether its own text, an editor or a register tells of it, not only papers that cite it."""

    @property
    def units(self) -> tuple[tuple[ProvinceId | None, str], ...]:
        """Every pair of province and locality under which it is cited."""
        return ((self.province, self.locality), *self.elsewhere)

    def is_of(self, province: ProvinceId | None, locality: str, *, same_day: bool) -> bool:
        """Whether it is of this unit; of a district, on one and the same day, though not both tell its province."""
        return (province, locality) in self.units or (
            same_day
            and any(place == locality and None in {its, province} for its, place in self.units if place)
        )


def merged(better: Identity, other: Identity) -> Identity:
    """What two sources know of one instrument: what the better one leaves open, the other tells.

    It keeps every name, every way of writing its number and every unit under which it was ever known:
    what is learnt of an instrument never takes a citation away from it.
    """
    number, blank = better.number, better.number[:1] in {"/", "-"}
    if not number or (blank and other.number):
        number = other.number
    variants = (*better.variants, better.number, other.number, *other.variants)
    placed = better if better.province or better.locality else other
    units = (one for one in (*better.units, *other.units) if one != (placed.province, placed.locality))
    return replace(
        better,
        kind=better.kind or other.kind,
        number=number,
        variants=tuple(dict.fromkeys(one for one in variants if one and one != number)),
        names=tuple(dict.fromkeys((*better.names, *other.names))),
        spelt=tuple(dict.fromkeys((*better.spelt, *other.spelt))),
        issuer=better.issuer or other.issuer,
        province=placed.province,
        locality=placed.locality,
        elsewhere=tuple(dict.fromkeys(units)),
        term=better.term or other.term,
        date=better.date or other.date,
        in_force=better.in_force or other.in_force,
        subject=better.subject or other.subject,
        known=better.known or other.known,
    )


_SYMBOL = re.compile(r"[-/][^\W\d]")


def is_whole(number: str) -> bool:
    """Whether a number has its symbol: `05-CT/TW`, not the bare serial of "Chỉ thị 05" or "Nghị định 04/2015"."""
    return _SYMBOL.search(number) is not None


def year_in_number(number: str) -> int | None:
    """2015 of `04/2015/NĐ-CP`."""
    try:
        return DocumentNumber.parse(number).year
    except ValueError:
        return None


def same_year(short: str, whole: str) -> bool:
    """Whether a serial with its year can be that of a whole number: `14/2018` of `14/2018/TT-BNV`."""
    year = re.search(r"/(\d{4})$", short)
    return year is None or year_in_number(whole) == int(year[1])


def term_of(date: PartialDate, terms: tuple[PartyTerm, ...]) -> str:
    """The term of the Central Committee in which a day lies; "" where the date is too coarse to tell."""
    fitting = [
        term.term
        for term in terms
        if not term.begins.surely_after(date) and (term.ends is None or not date.surely_after(term.ends))
    ]
    return fitting[0] if len(fitting) == 1 else ""


def congress_name(name: str) -> str:
    """One spelling for the papers of a congress, however long its name is printed.

    "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII" and "Nghị quyết Đại hội XIII" are one.
    """
    folded = match_key(name)
    match = re.match(r"(?P<kind>.*?)\bdai hoi\b(?P<middle>.*?)(?P<ordinal>[ivx]+)(?: cua dang)?$", folded)
    if match is None:
        return folded
    middle = re.sub(r"\b(?:dai bieu|toan quoc|lan thu|tinh|thanh pho|cua|trinh|tai)\b", " ", match["middle"])
    middle = re.sub(r"\bdang(?! bo)\b", " ", middle)
    kind = re.sub(r"\b(?:cua|trinh|tai)\b", " ", match["kind"])
    return " ".join(f"{kind} dai hoi {middle} {match['ordinal']}".split())


def is_of_party_organisation(name: str) -> bool:
    """Whether a folded congress name is that of a province's (or lower) Party organisation."""
    return " dang bo" in name
