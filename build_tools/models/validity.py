"""What became of an instrument: what changed it, since when, and whether it was in force on a day."""

from dataclasses import dataclass
from enum import StrEnum

from build_tools.models.citations import Relation
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact
from build_tools.models.ids import InstrumentId, PredicateId


class Validity(StrEnum):
    """Whether an instrument is in force on a day."""

    NOT_YET = "not-yet"
    IN_FORCE = "in-force"
    PARTLY_ENDED = "partly-ended"
    """It stands, but for a part that was repealed or replaced."""
    ENDED = "ended"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one instrument does to another, and since when."""

    relation: Relation
    """With the places that state it, or the editor's source."""
    since: PartialDate | None = None
    """From which day the changing instrument holds; None where nobody says so. Never its day of issue alone."""
    told: tuple[Fact, ...] = ()
    """Who says from when."""

    @property
    def by(self) -> InstrumentId:
        """The instrument that changes the other."""
        return self.relation.subject

    @property
    def predicate(self) -> PredicateId:
        """What it does: amends, replaces, repeals."""
        return self.relation.predicate

    @property
    def partial(self) -> bool:
        """Whether it is only of a part."""
        return self.relation.partial


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Whether an instrument is in force on a day, and what that rests on."""

    validity: Validity
    day: PartialDate | None = None
    """The day that decides: of commencement or end; None where it is not known."""
    told: tuple[Fact, ...] = ()
    """Statements of that day: of the text itself, a register, an editor."""
    change: Change | None = None
    """What another instrument does to it, where that decides."""
    proven: bool = True
    """False where it only began before that day, and nothing is known that ended it since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time through which the answer stays the same: until the next one begins."""

    since: str
    """Its first day, in ISO; "" of the first one, which has no beginning."""
    standing: Standing
