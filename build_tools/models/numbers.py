"""The number of a document (số, ký hiệu) as a value: `parse` and `str` are inverse."""

import re
from dataclasses import dataclass
from typing import Self

from build_tools.models.issuers import Side

SERIAL_LETTERS = "A-ZĐa-eđ"
"""The letters that may end a serial (08B, 30a), as a character class without its brackets."""

LOOK_ALIKES = dict(zip("АВЕКМНОРСТХÐƉ", "ABEKMHOPCTXĐĐ", strict=True))
"""Cyrillic capitals, and the Đ of other alphabets, → the letter of quốc ngữ that a reader takes each for.

Only in a number are they read so: there no other alphabet has a place.
"""
_MEANT = str.maketrans(LOOK_ALIKES)


def without_look_alikes(number: str) -> str:
    """A number in the letters that are meant: Cyrillic `33/СТ-ТТg` → `33/CT-TTg`."""
    return number.translate(_MEANT)


_NUMBER = re.compile(
    rf"""
    (?P<serial>(?<!\d)\d++(?:\.\d++)?[{SERIAL_LETTERS}]?)?  # 25, 08B, 30a, 66.7; blank in a draft ("/BC-SNV")
    (?P<separator>[-/])                   # the Party writes 25-NQ/TW, the State 33/CT-TTg
    (?:(?P<year>(?:19|20)\d\d)/)?         # 04/2015/NĐ-CP
    (?P<symbol>\w[\w.&]*(?:[-/]\w[\w.&]*)*) # NQ/TW, CT-TTg, QH15, UBND-TCD, NQLT/CP-UBTƯMTTQVN
    """,
    re.VERBOSE,
)


def is_blank(number: str) -> bool:
    """Whether a number lacks its serial, as on a draft: `/BC-SNV`."""
    return number.startswith(("/", "-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """`04/2015/NĐ-CP` taken apart: serial 04, year 2015, symbol NĐ-CP.

    The separator after the serial decides the side: a hyphen is the Party's, a slash the
    State's (Hướng dẫn 36-HD/VPTW, mục II.1; Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """

    serial: str
    separator: str
    year: int | None = None
    symbol: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a canonical number (no spaces, plain hyphens). Raises ValueError where it is none."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            raise ValueError(f"not a document number: {text!r}")
        return cls(
            serial=match["serial"] or "",
            separator=match["separator"],
            year=int(match["year"]) if match["year"] else None,
            symbol=match["symbol"],
        )

    def __str__(self) -> str:
        year = f"{self.year}/" if self.year else ""
        return f"{self.serial}{self.separator}{year}{self.symbol}"

    @property
    def side(self) -> Side:
        """Whose way of numbering this is."""
        return Side.PARTY if self.separator == "-" else Side.STATE

    @property
    def symbols(self) -> tuple[str, str]:
        """What stands before and after the first separator of the symbol: ("NQ", "TW"), ("QH15", "").

        The first is a kind ("NQ") or, in a dispatch, already the issuer ("UBND" of
        2891/UBND-TCD): only the register of kinds can tell.
        """
        head, *tail = re.split(r"[-/]", self.symbol, maxsplit=1)
        return head, tail[0] if tail else ""


_SERIAL = re.compile(r"0*(?P<serial>[^-/]+)[-/]?(?P<rest>.*)")


def number_key(number: str) -> str:
    """Fold a number for comparison: case, leading zeros, which separators. `08B-NQ/HNTW` → `8b-nqhntw`.

    "241-HĐBT" and "241/HĐBT", "79/2025/NĐCP" and "79/2025/NĐ-CP" are one number, printed in two ways; and so is
    one with letters that only look like those of the other, "241-HDBT" among them: no two authorities and no two
    kinds that number alike differ by the stroke of Đ alone.
    """
    number = without_look_alikes(number).replace("Đ", "D").replace("đ", "d")
    match = _SERIAL.match(number)
    if match is None:
        return number.casefold()
    return f"{match['serial']}-{re.sub('[-/]', '', match['rest'])}".casefold()


def serial_key(number: str) -> str:
    """The serial alone: `05-CT/TW` → `5`."""
    match = _SERIAL.match(number)
    return (match["serial"] if match else number).casefold()
