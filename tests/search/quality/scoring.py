"""Whether a list of hits answers a question, and how often that is so. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.search.quality.questions import Question

_ANCHOR = re.compile(r"d(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a hit leads to."""

    address: str
    """Relative to the site's root: `van-ban/33-ct-ttg-2021/`."""
    anchors: tuple[str, ...] | None
    """Of its passages, the best first; None where the engine knows pages only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Of how many questions how many were answered."""

    asked: int
    first: int
    three: int
    """Among the first three hits."""


def is_answer(hit: Hit, reference: str, *, within: int) -> bool:
    """Whether a hit is what a reference names; a passage must be among the first ones shown of a hit.

    An engine that knows no passages is given its due for the right page.
    """
    kind, _, named = reference.partition(":")
    if kind != "muc":
        return hit.address == f"{kind}/{named}/"
    document, _, lines = named.rpartition(":")
    first, last = map(int, lines.split("-"))
    if hit.address != f"van-ban/{document}/":
        return False
    anchors = [match for anchor in (hit.anchors or ())[:within] if (match := _ANCHOR.match(anchor))]
    return hit.anchors is None or any(first <= int(match[1]) <= last for match in anchors)


def answered_first(hits: Sequence[Hit], question: Question) -> bool:
    """The first hit is the best answer; where that is a passage, the first passage of the hit."""
    return any(is_answer(hit, each, within=1) for hit in hits[:1] for each in question.expect)


def answered_in_three(hits: Sequence[Hit], question: Question) -> bool:
    """One of the first three hits serves."""
    serving = (*question.expect, *question.also_ok)
    return any(is_answer(hit, each, within=3) for hit in hits[:3] for each in serving)


def score(answers: Sequence[tuple[Question, Sequence[Hit]]]) -> Score:
    """Count the answers."""
    return Score(
        asked=len(answers),
        first=sum(answered_first(hits, question) for question, hits in answers),
        three=sum(answered_in_three(hits, question) for question, hits in answers),
    )
