"""How a document number is written.

A number is serial, separator, symbol. The Party writes `25-NQ/TW` (Hướng dẫn 36-HD/VPTW, mục
II.1), the State `33/CT-TTg`, and with the year `04/2015/NĐ-CP` (Nghị định 30/2020/NĐ-CP, Phụ lục
I). Typists add or drop blanks around the first separators.
"""

import re

from build_tools.models.numbers import SERIAL_LETTERS
from build_tools.normalize import LOWER

# One group of a symbol: NQ, TW, TTg, QĐi, QH15, V.I. A small letter belongs to it only where the
# word ends behind it, so that the missing blank in "UBTVQH11của" ends the group.
_GROUP = rf"[A-ZĐƯ](?:[A-ZĐƯ&]|\.(?=[A-ZĐƯ])|[a-zđ](?![{LOWER}]))*\d{{0,2}}"

_YEAR = r"(?:19|20)\d\d"


def number_pattern(with_year: str, with_term: str) -> re.Pattern[str]:
    """A number in a text. The alternatives are symbols whose numbers have a year, or the number of a term, in them.

    A year where the serial should stand is none: behind a stroke its serial was left blank ("số /2025/NĐ-CP"), and
    kinds that never go without their year have lost it ("2025/TT-BTC"). "Quyết định số 2053/QĐ-TTg" is whole.
    """
    lost = rf"(?:(?<=/)|(?<=/\s)){_YEAR}\s?/|{_YEAR}\s?/\s?(?:(?:{with_year})[-/]|(?:{with_term})\d)"
    return re.compile(
        rf"""
        (?:(?<=số)|(?<![^\W_]))                  # "số1893-QĐ/TU" lacks a blank; underscores: a converter's bold
        (?<!\d[/.-])                             # not the tail of a longer figure
        (?!{lost})
        (?P<serial>\d{{1,5}}(?:\.\d{{1,2}})?[{SERIAL_LETTERS}]?)
        (?:
            (?P<before>[\s*_]{{0,3}})(?P<separator>[-/])(?P<after>[\s*_]{{0,3}})
            (?:(?P<year>(?:19|20)\d\d)(?:\s?/\s?|(?=[A-ZĐ])))?                 # "49/2025TT-BCT" lacks a stroke
            (?P<symbol>
                {_GROUP}
                (?:(?:\s?/\s?|\s-(?=[A-ZĐƯ]{{2}})|-\s(?=[A-ZĐƯ]{{2}})|-){_GROUP})?   # CT-TTg, NQ /TW
                (?:[-/]{_GROUP}){{0,2}}                                            # -BCSDUBND, /CP-UBTƯMTTQVN
                (?:/nb|(?<=/L)-\d{{3}}(?!\w))?                                           # SL/L-004: laws until 1957
            )
            | \s(?P<spaced>{_GROUP}/{_GROUP}(?:-{_GROUP})?)                         # 05 TT/MTTW
        )
        """,
        re.VERBOSE,
    )


BLANK_NUMBER = re.compile(
    rf"(?<![\s.…_])[\s.…_]*+(?P<number>[-/]\s?(?:{_YEAR}\s?/\s?|{_GROUP}[-/]){_GROUP}(?:[-/]{_GROUP}){{0,2}})"
)
"""A number whose serial was left blank: `/BC-SNV`, `…-KH/TU`, `/2024/QĐ-UBND`."""

_BLANKS = re.compile(r"[\s*_]+")
_LOST_STROKE = re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?=[A-ZĐ])")
_SPACED = re.compile(rf"(?<=[\d{SERIAL_LETTERS}])(?<!\s)\s(?={_GROUP}/)")


def canonical_number(printed: str) -> str:
    """As the number is customarily written.

    `25- NQ/TW` → `25-NQ/TW`, `05 TT/MTTW` → `05-TT/MTTW`, `49/2025TT-BCT` → `49/2025/TT-BCT`.
    """
    return _LOST_STROKE.sub(r"\g<year>/", _BLANKS.sub("", _SPACED.sub("-", printed)))
