"""How heavy a text is as HTML, told from the text alone: before any page is made, and the same on every machine.

Measured on the built pages of the five documents of this archive and of 200 invented papers
(`tests/render/test_weights.py` measures them anew): bytes of the full text as a linear sum of what it is made of.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from build_tools.models.citations import Mention
from build_tools.models.ids import Anchor
from build_tools.models.texts import Body, Paragraph

_PARAGRAPH = 175
"""Element, anchor, sign of the paragraph: 168 bytes for `d37`, 180 for `d323000`."""
_CELL = 14
"""Of a row of a table; merged ones carry more, empty ones less."""
_CHARACTER_TENTHS = 25
"""UTF-8 takes 1.35 bytes for a character of Vietnamese; explanations of abbreviations and terms 0.6 to 1.2 more."""
_CITATION = 500
"""Class, title, and what its preview tells."""


def weights(body: Body, mentions: Iterable[Mention]) -> Sequence[int]:
    """Bytes of HTML that each paragraph takes, its citations with it."""
    cited = Counter(mention.anchor for mention in mentions)
    return [_weight(paragraph, cited) for paragraph in body.paragraphs]


def _weight(paragraph: Paragraph, cited: Mapping[Anchor, int]) -> int:
    characters = sum(len(piece) for piece in paragraph.pieces)
    cells = len(paragraph.row.cells) if paragraph.row else 0
    citations = cited.get(paragraph.anchor, 0)
    return _PARAGRAPH + characters * _CHARACTER_TENTHS // 10 + cells * _CELL + citations * _CITATION
