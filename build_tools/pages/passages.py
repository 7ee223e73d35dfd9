"""Passages under a theme, grouped by document, each cut to a readable length."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from build_tools.models.instruments import Passage
from build_tools.pages import addresses, entries, quotes, wording
from build_tools.pages.addresses import Target
from build_tools.pages.context import Context
from build_tools.pages.parts import Entry

_LENGTH = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A paragraph, as quoted on a theme's page."""

    text: str
    to: Target
    place: str
    triggers: str
    """The words that put it there."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesOfDocument:
    """The passages of one document."""

    entry: Entry
    passages: tuple[PassageView, ...]


def grouped(context: Context, passages: Iterable[Passage]) -> tuple[PassagesOfDocument, ...]:
    """Passages in the order of document and place, one group for each document."""
    return tuple(
        PassagesOfDocument(
            entry=entries.entry(context, context.graph.instruments[document]),
            passages=tuple(view for each in group if (view := _view(context, each))),
        )
        for document, group in groupby(passages, key=lambda passage: passage.document)
    )


def _view(context: Context, passage: Passage) -> PassageView | None:
    document = context.graph.documents[passage.document]
    part = quotes.part(document, passage.anchor)
    if part is None:
        return None
    text = context.shown(document.id, quotes.plain(document, part.pieces))
    return PassageView(
        text=quotes.shorten(text, _LENGTH),
        to=addresses.of_instrument(passage.document, passage.anchor),
        place=wording.line_name(part.lines[0]),
        triggers=", ".join(dict.fromkeys(trigger.lower() for trigger in passage.triggers)),
        why=passage.why,
    )
