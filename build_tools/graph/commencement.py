"""From which day a paper holds, as it says itself: of any kind, in the words of its last articles.

"Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025"; "Quyết định này có hiệu lực kể từ ngày ký";
"Nghị quyết này được Hội đồng nhân dân tỉnh thông qua ngày 11/7/2018 và có hiệu lực từ ngày 20/7/2018".
What it only quotes, as the new wording of a clause of another paper, is not said of itself; of several
different days none is taken, nor where it says until when ("từ ngày ký đến hết năm 2025").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.grammar.dates import DATE, date_of
from build_tools.models.dates import PartialDate
from build_tools.models.kinds import DocumentKind
from build_tools.normalize import NormalizedText

_WHOLE = r"(?<!\w)(?<!của\s)(?<!tại\s)(?<!trong\s)"
"""Not "Điều 190 của Luật này": a part of it."""
_PASSED = r"(?:\s++(?:đã\s++)?được\s[^.;]{0,150}?(?<!\w)thông\s++qua(?!\w)[^.;]{0,80}?(?:,|\s++và))?"
_COMMENCES = rf"\s++này{_PASSED}\s++có\s++hiệu\s++lực(?:\s++thi\s++hành)?,?\s++(?:kể\s++)?từ\s++(?=ngày\s)"
_SIGNED = re.compile(
    r"ngày\s++(?:được\s++)?(?:ký(?:\s++ban\s++hành)?|ban\s++hành)(?!\w|\s++kết)", re.IGNORECASE
)
"""`từ ngày ký`, `từ ngày ký ban hành`: the day of issue; a `sau 10 ngày kể từ ngày ký` is another."""
_UNTIL = re.compile(r"(?<![\s,])[\s,]*+(?:cho\s++)?đến\s", re.IGNORECASE)
_LOOKED_BACK = 2000
"""Characters within which a quotation that is not closed must have begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commencement:
    """The day, and where it is said."""

    day: PartialDate
    line: int
    printed: str


def commencement(text: NormalizedText, kind: DocumentKind, issued: PartialDate | None) -> Commencement | None:
    """The one day from which a paper of this kind says that it holds; None where it does not say so outright."""
    found = list(_stated(text, (kind.name, *kind.aliases), issued))
    return found[0] if len({one.day for one in found}) == 1 else None


def _stated(text: NormalizedText, words: Iterable[str], issued: PartialDate | None) -> Iterator[Commencement]:
    kinds = "|".join(re.escape(word).replace(r"\ ", r"\s++") for word in words)
    for said in re.finditer(rf"{_WHOLE}(?:{kinds}){_COMMENCES}", text.text, re.IGNORECASE):
        day, end = _day(text.text, said.end(), issued)
        if day is None or _is_quoted(text.text, said.start()) or _UNTIL.match(text.text, end):
            continue
        line, _ = text.line_and_column(text.raw_span(said.start(), end).start)
        yield Commencement(day=day, line=line, printed=" ".join(text.text[said.start() : end].split()))


def _day(text: str, at: int, issued: PartialDate | None) -> tuple[PartialDate | None, int]:
    """The day that stands there, and where its words end."""
    if signed := _SIGNED.match(text, at):
        return issued, signed.end()
    date = DATE.match(text, at)
    return (date_of(date), date.end()) if date else (None, at)


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation has begun before this place and is still open there."""
    before = text[max(0, at - _LOOKED_BACK) : at]
    return before.rfind("“") > before.rfind("”")
