"""What is known, who says so, and where two sources differ."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from build_tools.models.ids import InstrumentId
from build_tools.models.written import LineNumber, Rule, Wording

HOLDS, HOLDS_NO_LONGER = "con-hieu-luc", "het-hieu-luc"
VALIDITY = (HOLDS, HOLDS_NO_LONGER)
"""Whether an instrument is in force; where nobody says, it is not said."""


class Origin(StrEnum):
    """How a fact came to be known."""

    READ = "read"
    """Read by machine in the text of a document held."""
    INFERRED = "inferred"
    """Concluded by an editor from a line of the document; the note says how."""
    EDITOR = "editor"
    """Stated by an editor, with a source outside the document."""
    REGISTER = "register"
    """Stated by a register, with its source."""


class Field(StrEnum):
    """What a fact is about."""

    NUMBER = "number"
    KIND = "kind"
    ISSUER = "issuer"
    PLACE = "place"
    DATE = "date"
    SUBJECT = "subject"
    PROVINCE = "province"
    AUTHOR = "author"
    VALIDITY = "validity"
    IN_FORCE = "in_force"
    """From which day it holds."""
    ENDED = "ended"
    """From which day it holds no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFact:
    """What an editor writes in record.yml on one field."""

    value: Annotated[
        Wording, "giá trị. Với `kind`, `issuer`, `province` là mã trong danh mục (`build_tools/registers/`)"
    ]
    origin: Annotated[
        Origin,
        "`inferred`: suy ra từ văn bản, phải có `line` và `note`. `editor`: biết từ nơi khác, phải có `source`",
        Rule(enum=(Origin.INFERRED, Origin.EDITOR)),
    ]
    line: Annotated[LineNumber, "dòng của tệp nguồn làm căn cứ"] = 0
    printed: Annotated[Wording, "chữ đứng trên dòng ấy, chép đúng từng chữ"] = ""
    note: Annotated[Wording, "vì sao suy ra như vậy; người đọc thấy câu này"] = ""
    source: Annotated[Wording, "lấy từ đâu, khi không phải từ văn bản"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement: a value, how it is known, and from where."""

    field: Field
    value: str
    """Canonical: an ISO date, a register's id for kind and province, else the words."""
    printed: str = ""
    """As the source prints it; "" where the value was not printed (inferred, from a register)."""
    origin: Origin
    document: InstrumentId | None = None
    """The document held that says so; None for a register or an outside source."""
    line: int = 0
    """1-based line of that document; 0 where there is none."""
    source: str = ""
    """Where an editor or a register has it from."""
    note: str = ""
    """Why an editor concluded so; shown to readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Statements on one field of one instrument that cannot all be true."""

    instrument: InstrumentId
    field: Field
    statements: tuple[tuple[str, tuple[Fact, ...]], ...]
    """Each value with the facts that state it, the most often stated first."""
    grave: bool = True
    """Whether it changes how the instrument is cited: another day, number, issuer, year; not wording and signs."""
