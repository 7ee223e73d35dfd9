"""The pieces of a paragraph as its words: Unicode, composed, nothing invisible, figures raised where raised.

Letters of the time before Unicode become Unicode in `old_letters`, before figures are raised.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from build_tools.intake.docx.items import SOFT_HYPHEN, Piece
from build_tools.intake.docx.old_letters import in_unicode
from build_tools.intake.raised import LOWERED, RAISED, plain
from build_tools.normalize import UPPER

_RAISED_WORDS = re.compile(r"[-+−]?[0-9]++[;,.:]?|[-+−]|[noai]")
_LOWERED_WORDS = re.compile(r"[-+−]?[0-9]++")
# As in `normalize`: between a serial and a symbol it stands for a hyphen, elsewhere for nothing.
_SOFT_HYPHEN = re.compile(rf"(?<=[0-9])[\u00ad{SOFT_HYPHEN}](?=[{UPPER}])")
# The tab behind the number or bullet of an item that was typed parts no columns.
_TYPED_LABEL = re.compile(
    r"""([-+•–]
    |\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđ])[.)]
    |(?:Điều|Chương|Mục|Phần)\s\w{1,5}[.:]?
    )[ ]?\t++""",
    re.IGNORECASE | re.VERBOSE,
)


def lines_of(pieces: Sequence[Piece]) -> tuple[list[str], str]:
    """The lines of a paragraph, one more than its breaks, and the encoding that its letters were in."""
    read, encoding = in_unicode(list(_joined(pieces)))
    words = "".join(map(_marked, read))
    return [clean(line) for line in words.split("\n")], encoding


def clean(line: str) -> str:
    """Composed letters, ordinary blanks and hyphens, nothing invisible, no blanks at the ends."""
    line = plain(_SOFT_HYPHEN.sub("-", line).replace(SOFT_HYPHEN, ""))
    label = _TYPED_LABEL.match(line)
    return f"{label[1]} {line[label.end() :]}" if label else line


def _joined(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Neighbours of one look as one: Word cuts words wherever they were edited."""
    for look, together in groupby(pieces, key=lambda piece: piece.look):
        yield Piece(words="".join(piece.words for piece in together), look=look)


def _marked(piece: Piece) -> str:
    """m² for a raised 2, H₂O for a lowered one; a raised "(1)" or "th" stays on the line."""
    if piece.look.raised == "superscript" and _RAISED_WORDS.fullmatch(piece.words.strip()):
        return piece.words.translate(RAISED)
    if piece.look.raised == "subscript" and _LOWERED_WORDS.fullmatch(piece.words.strip()):
        return piece.words.translate(LOWERED)
    return piece.words
