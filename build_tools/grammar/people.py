"""How persons are named where papers are signed: offices, ranks, family names; from `words.yml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from build_tools.grammar.kinds import alternatives
from build_tools.models.words import WordClasses

FOR = r"(?<!\w)(?:T[./]?M|K[./]?T|T[./]?L|T[./]?U[./]?Q|Q(?=\.))(?!\w)\.?"
"""`TM.`, `T/M`, `KT.`, `K/T`, `TL.`, `TUQ.`, `Q.`: for whom one signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Family names and patterns; a value, built once."""

    surnames: frozenset[str]
    office: re.Pattern[str]
    """An office that a signatory holds."""
    line_of_capacity: re.Pattern[str]
    """What begins a line of a capacity."""
    rank: re.Pattern[str]
    """A military rank or an academic title before a name."""
    head: re.Pattern[str]
    """At the beginning of a line of capitals: in whose name the paper speaks from there on."""

    def without_rank(self, words: str) -> str:
        """A name without military rank and academic titles: `Đại tá Hồ Sỹ Quảng`, `Trung tướng, PGS.TS Lê Văn B`."""
        while rank := self.rank.match(words):
            words = words[rank.end() :]
        return words


@cache
def build_people(words: WordClasses) -> People:
    """Compile the words of persons."""
    offices = (
        r"(?<!\w)(?:quyền\s+)?(?:phó\s+|p\.\s*)*(?:tổng\s+)?"
        rf"(?<!ban\s)(?:{_with_gaps(words.offices)})(?!\w)"  # "Ban Bí thư" is a body
    )
    return People(
        surnames=words.surnames,
        office=re.compile(rf"(?:{offices}|(?:{_with_gaps(words.lone_offices)})(?!\w))", re.IGNORECASE),
        line_of_capacity=re.compile(rf"{FOR}(?=\s)|{offices}", re.IGNORECASE),
        rank=re.compile(rf"(?:{alternatives(words.ranks)})(?!\w)[\s,.-]*+", re.IGNORECASE),
        head=re.compile(rf"(?:{_with_gaps(words.speaking_heads)})(?!\w)", re.IGNORECASE),
    )


def _with_gaps(words: Iterable[str]) -> str:
    return alternatives(words).replace("…", r"\w+")
