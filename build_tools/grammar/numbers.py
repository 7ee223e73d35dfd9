"""How a document number is written.

A number is serial, separator, symbol. The Party writes `25-NQ/TW` (Hướng dẫn 36-HD/VPTW, mục
II.1), the State `33/CT-TTg`, and with the year `04/2015/NĐ-CP` (Nghị định 30/2020/NĐ-CP, Phụ lục
I). Typists add or drop blanks around the first separators, or drop the first of them.
"""

import re
import unicodedata
from functools import lru_cache

from build_tools.models.numbers import LOOK_ALIKES, SERIAL_LETTERS, without_look_alikes
from build_tools.normalize import LOWER, UPPER

_CAPITAL = f"A-ZĐƯ{''.join(LOOK_ALIKES)}"
# One group of a symbol: NQ, TW, TTg, QĐi, QH15, V.I. A small letter belongs to it only where the
# word ends behind it, so that the missing blank in "UBTVQH11của" ends the group.
_GROUP = rf"[{_CAPITAL}](?:[{_CAPITAL}&]|\.(?=[{_CAPITAL}])|[a-zđ](?![{LOWER}]))*\d{{0,2}}"
# A word is no group: neither "K" of "3.4- Kết quả" nor of "3.4- KẾT QUẢ" ends a number.
_NO_WORD = rf"(?:(?<=\d)|(?![{UPPER}]))(?:(?<![-/\s*_][{_CAPITAL}])|(?![{LOWER}]))"

_YEAR = r"(?:19|20)\d\d"


def number_pattern(with_year: str, with_term: str) -> re.Pattern[str]:
    """A number in a text. The alternatives are symbols whose numbers have a year, or the number of a term, in them.

    A year where the serial should stand is none: behind a stroke its serial was left blank ("số /2025/NĐ-CP"), and
    kinds that never go without their year have lost it ("2025/TT-BTC"). "Quyết định số 2053/QĐ-TTg" is whole.
    Directly behind a letter a number stands only where the blank behind its kind was lost: the caller knows kinds.
    """
    lost = rf"(?:(?<=/)|(?<=/\s)){_YEAR}\s?/|{_YEAR}\s?/\s?(?:(?:{with_year})[-/]|(?:{with_term})\d)"
    behind_term = "|".join(f"(?<={symbol})" for symbol in with_term.split("|"))
    return re.compile(
        rf"""
        (?<![A-Z\d])                             # letters may stand before it: "số1893-QĐ/TU", "Chỉ thị33/CT-TTg"
        (?<!\d[/.-])                             # not the tail of a longer figure
        (?!{lost})
        (?P<serial>\d{{1,5}}(?:\.\d{{1,2}})?(?:\s[a-eđ](?=/{_YEAR}/)|[{SERIAL_LETTERS}]?))
        (?:
            (?P<before>[\s*_]{{0,3}})(?P<separator>[-/])(?P<after>[\s*_]{{0,3}})
            (?:(?P<year>(?:19|20)\d\d)(?:\s?/\s?|(?<=/\d{{4}})-(?=(?:{with_year})-)|(?=[A-ZĐ])))?    # "49/2025TT-BCT" lacks a stroke
            (?P<symbol>
                {_GROUP}
                (?:(?:\s?/\s?|(?P<wide>\s-\s?)(?=[A-ZĐƯ]{{2}})|-\s(?=[A-ZĐƯ]{{2}})|-){_GROUP})?   # NQ /TW, CT - UBND
                (?:(?:[-/]|(?(wide)\s-\s(?=[A-ZĐƯ]{{2}})|(?!))){_GROUP}){{0,2}}          # -BCSDUBND, /CP-UBTƯMTTQVN
                (?:/nb|(?<=/L)-\d{{3}}(?!\w))?                                           # SL/L-004: laws until 1957
                (?:(?:{behind_term})\s(?:[1-9]|1\d)(?![\w/%]|[.,-]\d))?                # QH 11
            )
            | (?:\s|(?<=\d)(?=[A-ZĐ]{{2}}))(?P<spaced>{_GROUP}[-/]{_GROUP}(?:-{_GROUP})?) # 05 TT/MTTW, 217QĐ/TW
        )
        {_NO_WORD}
        """,
        re.VERBOSE,
    )


BLANK_NUMBER = re.compile(
    rf"(?<![\s.…_])[\s.…_]*+(?P<number>[-/]\s?(?:{_YEAR}\s?/\s?|{_GROUP}[-/]){_GROUP}(?:[-/]{_GROUP}){{0,2}})"
)
"""A number whose serial was left blank: `/BC-SNV`, `…-KH/TU`, `/2024/QĐ-UBND`."""

_BLANKS = re.compile(r"[\s*_]+")
_LOST_STROKE = re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)(?:-(?=[A-ZĐ]++-)|(?=[A-ZĐ]))")
_HYPHEN = re.compile(r"(?<=\d)-(?=(?:19|20)\d\d/[A-ZĐ])")
_LOST_SEPARATOR = re.compile(
    rf"(?P<serial>\d{{1,5}}(?:\.\d{{1,2}})?(?:[{SERIAL_LETTERS}](?=\s))?)(?:\s|(?=[A-ZĐ]{{2}}))(?={_GROUP}(?P<next>[-/]))"
)


@lru_cache(maxsize=4096)
def canonical_number(printed: str) -> str:
    """As the number is customarily written, in the letters that are meant.

    `25- NQ/TW` → `25-NQ/TW`, `05 TT/MTTW` → `05-TT/MTTW`, `33 CT-TTg` → `33/CT-TTg`, `49/2025TT-BCT` → `49/2025/TT-BCT`.
    """
    number = printed
    if lost := _LOST_SEPARATOR.match(printed):
        # The Party's symbol has a stroke in it and a hyphen before it, the State's the other way round.
        separator = "-" if lost["next"] == "/" else "/"
        number = f"{lost['serial']}{separator}{printed[lost.end() :]}"
    number = _HYPHEN.sub("/", _BLANKS.sub("", number), count=1)  # a year stands in a number of the State
    return without_look_alikes(_LOST_STROKE.sub(r"\g<year>/", number))


def misprint(printed: str, number: str) -> str:
    """The end of `printed` that stands for a number, where letters only look like those that are meant; else "".

    `Quyết định số 217-QD/TW`, meant as 217-QĐ/TW → `217-QD/TW`; Cyrillic letters, the Ð of the Western fonts and
    figures of full width are not those that are meant, either.
    """
    if number in printed:
        return ""
    composed = unicodedata.normalize("NFC", printed)
    meant = [one for one in number if one.isalnum()]
    places = [place for place, one in enumerate(composed) if one.isalnum()][-len(meant) :]
    letters = [composed[place] for place in places]
    if letters == meant or _alike(letters) != _alike(meant):
        return ""
    return _BLANKS.sub("", composed[places[0] :])


def _alike(letters: list[str]) -> str:
    """What letters look like."""
    alike = without_look_alikes(unicodedata.normalize("NFKC", "".join(letters))).replace("Đ", "D")
    return alike.replace("I", "1").replace("l", "1")
