"""All that was read from `archive/`."""

from dataclasses import dataclass, field

from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.obligations import EditorialObligation
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.models.records import Record
from build_tools.models.themes import Theme
from build_tools.models.training import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A record together with the text that it describes."""

    record: Record
    raw: str
    """The source, decoded from UTF-8, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All that was read from `archive/`."""

    documents: tuple[SourceDocument, ...]
    """By id."""
    instruments: tuple[KnownInstrument, ...]
    ids: tuple[PublishedId, ...]
    themes: tuple[Theme, ...]
    pages: tuple[PublishedPage, ...] = ()
    obligations: tuple[EditorialObligation, ...] = ()
    training: Training = field(default_factory=Training)
