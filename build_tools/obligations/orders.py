"""Whether words order something: the cues of the register, compiled by role."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.models.registers import CueRole, ObligationCue


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """One pattern for each role; a value, built once."""

    patterns: Mapping[CueRole, re.Pattern[str]]
    heads: re.Pattern[str]
    """What the name of somebody who can be ordered begins with."""

    def find(self, role: CueRole, words: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first cue of a role in the words."""
        return self.patterns[role].search(words, start, len(words) if end is None else end)

    def all(self, role: CueRole, words: str) -> Iterator[re.Match[str]]:
        """Every cue of a role in the words."""
        return self.patterns[role].finditer(words)


def compile_cues(cues: Sequence[ObligationCue], authority_heads: frozenset[str]) -> Cues:
    """Join the cues of each role; a role without cue matches nowhere."""
    patterns = {
        role: re.compile("|".join(cue.pattern.pattern for cue in cues if cue.role is role) or r"(?!)")
        for role in CueRole
    }
    heads = "|".join(sorted(map(re.escape, authority_heads), key=lambda word: (-len(word), word))) or r"(?!)"
    who = patterns[CueRole.WHO].pattern
    return Cues(patterns=patterns, heads=re.compile(rf"(?:{who}|(?<!\w)(?:{heads})(?!\w))"))


def orders(words: str, clause: tuple[int, int], cues: Cues) -> bool:
    """Whether a clause of a sentence orders something.

    Its duty may stand before it in the sentence; what tells that nothing is ordered stands in the clause.
    """
    start, end = clause
    return bool(cues.find(CueRole.DUTY, words, 0, end)) and not cues.find(CueRole.NO_ORDER, words, start, end)


def only_a_condition(words: str, deadline_start: int, cues: Cues) -> bool:
    """Whether a date tells which cases are meant: "các văn bản ban hành [trước ngày …]"."""
    start = max(words.rfind(";", 0, deadline_start), words.rfind(",", 0, deadline_start)) + 1
    before = words[start:deadline_start].rstrip()
    return any(match.end() == len(before) for match in cues.all(CueRole.CONDITION, before))


def clause_of(words: str, start: int) -> tuple[int, int]:
    """The clause of a sentence, between semicolons, that holds an offset."""
    begin, end = words.rfind(";", 0, start) + 1, words.find(";", start)
    return begin, len(words) if end < 0 else end
