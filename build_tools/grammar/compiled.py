"""The registers compiled into patterns and tables; a value, built once and passed on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.issuer_names import IssuerNames, build_issuer_names
from build_tools.grammar.kinds import Kinds, alternatives, build_kinds
from build_tools.grammar.markings import MarkingPatterns, compile_markings
from build_tools.grammar.people import People, build_people
from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId
from build_tools.models.laws import Enactment
from build_tools.normalize import fold_blanks, phrase_key
from build_tools.registers import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Patterns and tables that find citations; a value, built once."""

    registers: Registers
    kinds: Kinds
    people: People
    issuer_symbols: frozenset[str]
    symbols_of_issuer: Mapping[IssuerId, tuple[str, ...]]
    issuers: IssuerNames
    markings: MarkingPatterns
    laws: Mapping[str, str]
    """Folded name of a law without commas → kind word."""
    longest_law: int
    """In words."""
    enacted: Mapping[str, tuple[Enactment, ...]]
    """Under the same names the laws that the register knows."""
    expansions: Mapping[str, str]
    """Abbreviation → what it stands for (MTTQ → Mặt trận Tổ quốc); none that may stand for two things."""
    names: re.Pattern[str]
    """Customary names of known instruments."""

    def may_number(self, issuers: Sequence[IssuerId], number: str) -> tuple[IssuerId, ...]:
        """Those of the authorities that a group of the number's symbol stands for: `KH-UBND`, `TTr-BCĐ.SNV`."""
        groups = set(re.split(r"[-/.]", number))
        return tuple(one for one in issuers if groups & set(self.symbols_of_issuer[one]))


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownLaw:
    """A law that an archive knows."""

    kind: str
    name: str
    """With its kind before it: `Luật Làng nghề`."""
    number: str = ""
    passed: PartialDate | None = None


def with_names(grammar: Grammar, *, customary: Iterable[str], laws: Iterable[KnownLaw]) -> Grammar:
    """The grammar with the customary names of what an archive knows, and with its laws."""
    known = alternatives(customary)
    named: dict[str, str] = {}
    enacted = dict(grammar.enacted)
    for law in laws:
        if law.name.lower().startswith(f"{law.kind.lower()} "):
            key = _law_key(law.name[len(law.kind) :])
            named[key] = law.kind.lower()
            if law.number and law.passed:
                one = Enactment(number=law.number, passed=law.passed, source=law.name)
                enacted[key] = (*enacted.get(key, ()), one)
    # "Quy chế … của hệ thống chính trị tỉnh Trà Vinh" is another paper than the central one of that name.
    no_unit = rf"(?!\w)(?!\s+(?:{alternatives(grammar.registers.words.levels)})(?!\w))"
    every = {**named, **grammar.laws}
    return replace(
        grammar,
        laws=every,
        enacted=enacted,
        longest_law=_longest(every),
        names=re.compile(rf"(?<!\w)(?:{known}){no_unit}", re.IGNORECASE),
    )


def build_grammar(registers: Registers) -> Grammar:
    """Compile the registers."""
    kinds, laws = build_kinds(registers), _laws(registers)
    return Grammar(
        registers=registers,
        kinds=kinds,
        people=build_people(registers.words),
        issuer_symbols=frozenset(s for issuer in registers.issuers.values() for s in issuer.symbols),
        symbols_of_issuer={issuer.id: issuer.symbols for issuer in registers.issuers.values()},
        issuers=build_issuer_names(registers),
        markings=compile_markings(registers.markings, kinds, registers.words.authority_heads),
        laws=laws,
        longest_law=_longest(laws),
        enacted={_law_key(name): law.enacted for law in registers.laws for name in law.names},
        expansions={one.short: one.long for one in registers.abbreviations if not one.collisions},
        names=re.compile(r"(?!)"),
    )


def marking_patterns(registers: Registers) -> MarkingPatterns:
    """What finds secrecy, circulation and urgency, also where nothing else is read."""
    return compile_markings(registers.markings, build_kinds(registers), registers.words.authority_heads)


def _laws(registers: Registers) -> dict[str, str]:
    """Folded name → kind word; the constitution is spotted by a form of its own."""
    return {
        _law_key(name): registers.kinds[law.kind].name.lower()
        for law in registers.laws
        if not registers.kinds[law.kind].named_only
        for name in law.names
    }


def _law_key(name: str) -> str:
    """Case and commas vary, diacritics do not: "luật gia" is no Luật Giá."""
    return fold_blanks(phrase_key(name.replace(",", " ")))


def _longest(laws: Iterable[str]) -> int:
    return max((key.count(" ") + 1 for key in laws), default=0)
