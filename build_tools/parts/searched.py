"""What a page says to a search, in passages; each leads to one place of the page.

What has a page of its own (an instrument in a list, a quoted paragraph) is not said again by the pages that
show it: a reader finds it once, where it stands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from build_tools.parts.fulltext.views import (
    Block,
    Break,
    Call,
    Cited,
    FootnoteBlock,
    FullText,
    Inline,
    Joint,
    RowView,
    Run,
    TableBlock,
)
from build_tools.parts.quotes import BETWEEN_CELLS
from build_tools.parts.values import CardRow, Head, KnownFact, Link, Value, Words
from build_tools.parts.warnings import Warned

TOP = ""
"""Anchor of what stands above every other anchor: it leads to the page itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedPassage:
    """A paragraph, a heading, an item or a row, as it is written."""

    parts: tuple[tuple[str, str], ...]
    """Anchor and text; several where a paragraph goes on behind a page break, which has an anchor of its own."""

    @property
    def text(self) -> str:
        """The whole of it."""
        return " ".join(text for _, text in self.parts)


class _Headed(Protocol):
    @property
    def head(self) -> Head: ...


def passage(text: str, anchor: str = TOP) -> SearchedPassage:
    """A passage in one piece."""
    return SearchedPassage(parts=((anchor, text),))


def described(view: _Headed) -> Iterator[SearchedPassage]:
    """What a page says that only shows others: what it is for."""
    yield passage(view.head.description)


def of_known(known: Iterable[KnownFact]) -> Iterator[SearchedPassage]:
    """What is known of a unit or an authority."""
    for label, words, note in known:
        yield passage(f"{label}: {plain(words)}{f'. {note}' if note else ''}")


def of_card(rows: Iterable[CardRow]) -> Iterator[SearchedPassage]:
    """The rows of the card of an instrument, each value with the places that are named beside it."""
    for row in rows:
        alone = len(row.values) == 1 and not row.conflict and not row.folded
        yield passage(f"{row.label}: {'; '.join(_value(value, alone=alone) for value in row.values)}")


def of_warnings(warned: Iterable[Warned]) -> Iterator[SearchedPassage]:
    """What a reader must know before quoting an instrument, with the others that it is about."""
    for each in warned:
        named = (" ".join(filter(None, (other.call, other.date, other.subject))) for other in each.others)
        yield passage(f"{each.words} {'; '.join(named)}")


def of_text(text: FullText) -> Iterator[SearchedPassage]:
    """Every paragraph of a full text, every row of its tables, and its footnotes, each under its own anchor."""
    blocks: tuple[Block | TableBlock | FootnoteBlock, ...] = (*text.blocks, *text.footnotes)
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from map(_of_row, (*block.head, *block.rows))
            continue
        parts = [(block.anchor, "")]
        for inline in block.inlines:
            if isinstance(inline, Joint) and inline.anchor:
                parts.append((inline.anchor, ""))
            anchor, words = parts[-1]
            parts[-1] = (anchor, words + _words(inline))
        yield SearchedPassage(parts=tuple(parts))


def _of_row(row: RowView) -> SearchedPassage:
    cells = ("".join(map(_words, cell.inlines)) for cell in row.cells)
    return passage(BETWEEN_CELLS.join(filter(str.strip, cells)), row.anchor)


def plain(said: Words) -> str:
    """Words of which some lead elsewhere, as text."""
    return "".join(each if isinstance(each, str) else each.text for each in said)


def listed(links: Iterable[Link]) -> str:
    """Links behind each other, as text."""
    return "; ".join(link.text for link in links)


def _words(inline: Inline) -> str:
    match inline:
        case Run() | Call():
            return inline.text
        case Cited():
            return "".join(run.text for run in inline.runs)
        case Joint() | Break():
            return " "
        case _:
            return ""


def _value(value: Value, *, alone: bool) -> str:
    """Of a value alone, several places that state it are folded on the page, and so is where a register has it."""
    named = value.sources if not alone or len(value.sources) + value.more == 1 else ()
    where = plain(value.where.words) if value.where and not alone else ""
    return " ".join(filter(None, (value.text, value.note, listed(named), where)))
