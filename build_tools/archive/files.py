"""What each file of the archive is read as."""

from collections.abc import Mapping

from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.obligations import StatedObligation
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.models.records import KeptEverywhere, Record
from build_tools.models.themes import Theme
from build_tools.models.training import Lesson, Question, Term
from build_tools.written.tables import table

__all__ = ["FILES", "TABLES"]

TABLES: Mapping[str, type] = {
    "ids.yml": table("ids", PublishedId, (("pages", tuple[PublishedPage, ...]),), fewest=0),
    "instruments.yml": table("instruments", KnownInstrument),
    "themes.yml": table("themes", Theme),
    "obligations.yml": table("obligations", StatedObligation, fewest=0),
    "keeps.yml": table("keeps", KeptEverywhere, fewest=0),
    "training/lessons.yml": table("lessons", Lesson, fewest=0),
    "training/questions.yml": table("questions", Question, fewest=0),
    "training/terms.yml": table("terms", Term, fewest=0),
}
"""Files beside `documents/`; each may be absent."""
FILES: Mapping[str, type] = {"record.yml": Record, **TABLES}
