"""Whether words order something: the cues of the register, compiled by role, and found in a sentence once."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.models.obligation_cues import CueRole, ObligationCue

_NEAR = 200
"""Characters before a deadline in which the cases stand that it tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """One pattern for each role; a value, built once."""

    patterns: Mapping[CueRole, re.Pattern[str]]
    heads: re.Pattern[str]
    """What the name of somebody who can be ordered begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence folded by `phrase_key`, with what its cues say of it as a whole."""

    words: str
    duties: tuple[int, ...]
    """Where words of duty begin."""
    told: tuple[int, ...]
    """Where words begin that tell that nothing is ordered."""
    addressing: tuple[tuple[int, int], ...]
    """Start and end of the words before the one who is ordered."""

    def clause_of(self, start: int) -> tuple[int, int]:
        """The clause, between semicolons, that holds an offset."""
        end = self.words.find(";", start)
        return self.words.rfind(";", 0, start) + 1, len(self.words) if end < 0 else end

    def addressed(self, start: int, end: int) -> int | None:
        """Where the last name begins to which the words from `start` to `end` are addressed."""
        before = bisect_left(self.addressing, (end, 0))
        last = self.addressing[before - 1] if before else (-1, -1)
        return last[1] if last[0] >= start else None


def compile_cues(cues: Sequence[ObligationCue], authority_heads: frozenset[str]) -> Cues:
    """Join the cues of each role; a role without cue matches nowhere."""
    patterns = {
        role: re.compile("|".join(cue.pattern.pattern for cue in cues if cue.role is role) or r"(?!)")
        for role in CueRole
    }
    heads = "|".join(sorted(map(re.escape, authority_heads), key=lambda word: (-len(word), word))) or r"(?!)"
    who = patterns[CueRole.WHO].pattern
    return Cues(patterns=patterns, heads=re.compile(rf"(?:{who}|(?<!\w)(?:{heads})(?!\w))"))


def read_sentence(words: str, cues: Cues) -> Sentence:
    """A sentence with its cues."""
    return Sentence(
        words=words,
        duties=tuple(match.start() for match in cues.patterns[CueRole.DUTY].finditer(words)),
        told=tuple(match.start() for match in cues.patterns[CueRole.NO_ORDER].finditer(words)),
        addressing=tuple(match.span() for match in cues.patterns[CueRole.ADDRESSING].finditer(words)),
    )


def orders(sentence: Sentence, start: int) -> bool:
    """Whether the clause that holds an offset orders something.

    Its duty may stand before it in the sentence; what tells that nothing is ordered stands in the clause.
    """
    begin, end = sentence.clause_of(start)
    told = bisect_left(sentence.told, begin)
    is_told = told < len(sentence.told) and sentence.told[told] < end
    return bool(sentence.duties) and sentence.duties[0] < end and not is_told


def only_a_condition(sentence: Sentence, deadline_start: int, cues: Cues) -> bool:
    """Whether a time tells which cases are meant: "các văn bản ban hành [trước ngày …]"."""
    before = re.split(r"[,;]", sentence.words[max(0, deadline_start - _NEAR) : deadline_start])[-1].rstrip()
    return any(match.end() == len(before) for match in cues.patterns[CueRole.CONDITION].finditer(before))
