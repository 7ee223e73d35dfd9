"""Whether the letters of a page are what one sees on it, and what letters of the time before Unicode are.

Nearly every scan holds letters: those of the signature laid over it. So it is not asked whether a page has letters, but
whether they say what the page shows: a picture over most of it with few words beside is a scan; words of which many are
no syllables, or that mix scripts ("Trҫn Sӻ Thanh"), come from a broken map of letters.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.intake.damage import DamageKind, find_damage
from build_tools.intake.pdf.items import Letter, PrintedPage
from build_tools.intake.raised import plain
from build_tools.intake.sheets import SheetLine, SheetTable
from build_tools.intake.text.encodings import TCVN3
from build_tools.intake.text.judge import decoded_lines
from build_tools.intake.text.weights import judged_words, weight
from build_tools.normalize import UPPER

__all__ = ["in_unicode", "is_broken", "is_pictured", "is_recognised"]

_PICTURED = 0.5
_FEW = 200
"""Letters up to which a page that is mostly a picture is a scan: signatures have 85 to 187."""
_OUTLINES = 300
_BROKEN_KINDS = frozenset({DamageKind.LOST, DamageKind.LOOK_ALIKE})
_NO_LETTERS = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uefff\U000f0000-\U0010ffff]")
_MANY = 0.02
"""Share of them on a page with a broken map; a sign of an unknown font is one of a few, and told with its line."""
_FEWEST_UNSOUND = 4
"""Words: a name of the highlands has two."""
_UNSOUND = 0.3
_SOFT_HYPHEN = re.compile(rf"(?<=[0-9])\u00ad(?=[{UPPER}])")
_CAPITAL_FONT = re.compile(r"\.?Vn\w*H(?:\W|$|Bold|Italic)")


def is_pictured(page: PrintedPage, items: Sequence[SheetLine | SheetTable]) -> bool:
    """Whether what a page says stands in a picture of it, or in outlines of letters."""
    letters = sum(len(_words(item).replace(" ", "")) for item in items)
    laid = sum(len(item.words) for item in items if isinstance(item, SheetLine) and item.laid)
    if page.pictured >= _PICTURED:
        return letters <= _FEW or letters - laid <= _FEW // 4
    return letters - laid == 0 and (page.drawn > _OUTLINES or page.pictured > 0.2)


def is_recognised(page: PrintedPage) -> bool:
    """Whether the letters of a page were recognised by some program in the picture that covers it."""
    unseen = sum(letter.unseen for letter in page.letters)
    return page.pictured >= _PICTURED and unseen * 2 > len(page.letters)


def is_broken(items: Sequence[SheetLine | SheetTable]) -> bool:
    """Whether the letters of a page are not those that it shows."""
    text = "\n".join(_words(item) for item in items)
    if any(one.refuses and one.kind in _BROKEN_KINDS for one in find_damage(text)):
        return True
    if len(_NO_LETTERS.findall(text)) > _MANY * len(text):
        return True
    judged = judged_words(text)
    unsound = sum(weight(word) < 0 for word in judged)
    return unsound >= _FEWEST_UNSOUND and unsound > _UNSOUND * len(judged)


def _words(item: SheetLine | SheetTable) -> str:
    return item.words if isinstance(item, SheetLine) else "\n".join(item.rows)


def in_unicode(
    items: Sequence[SheetLine | SheetTable], letters: Sequence[Letter]
) -> list[SheetLine | SheetTable]:
    """The items of a page in Unicode, judged together; the soft hyphen, which is ư in TCVN3, only then loses itself."""
    count = [1 if isinstance(item, SheetLine) else len(item.rows) for item in items]
    said = [line for item in items for line in ([item.words] if isinstance(item, SheetLine) else item.rows)]
    told = iter(decoded_lines(said))
    read: list[SheetLine | SheetTable] = []
    for item, lines in zip(items, count, strict=True):
        mine = [next(told) for _ in range(lines)]
        encoding = next((line.encoding for line in mine if line.encoding), "")
        texts = [plain(_SOFT_HYPHEN.sub("-", line.text)) for line in mine]
        if isinstance(item, SheetTable):
            read.append(replace(item, rows=tuple(texts), encoding=encoding))
        elif texts[0]:
            words = texts[0].upper() if encoding == TCVN3 and _in_capitals(item, letters) else texts[0]
            read.append(replace(item, words=words, encoding=encoding))
    return read


def _in_capitals(line: SheetLine, letters: Sequence[Letter]) -> bool:
    """Whether a line is in a font that shows small letters as capitals: `.VnTimeH`."""
    left, top, right, bottom = line.box
    fonts = [
        letter.font
        for letter in letters
        if left - 1 <= letter.middle <= right + 1 and top <= letter.base <= bottom and letter.shown != " "
    ]
    return bool(fonts) and all(_CAPITAL_FONT.match(font) for font in fonts)
