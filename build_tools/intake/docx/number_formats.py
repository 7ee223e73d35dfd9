"""How the number of a list is written: 4 as `4`, `IV`, `d`, `04`, `bốn`."""

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 4999
_MOST_LETTERS = 20
"""Of a number in letters: aaa … is the 53rd; Word goes on to 30."""
_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def padding(form: str, custom: str) -> int:
    """How many figures a number has at least: 2 for `decimalZero`, 3 for the custom `001, 002, ...`."""
    if form == "custom":
        first = custom.split(",", maxsplit=1)[0].strip()
        return len(first) if first.isascii() and first.isdigit() else 0
    return 2 if form == "decimalZero" else 0


def written(number: int, form: str, width: int = 0) -> str:
    """A number in a form of Word; in figures where the form is not known."""
    write = _FORMS.get(form)
    if write is not None and number >= 0:
        return write(number)
    return str(number).zfill(width)


def is_known(form: str) -> bool:
    """Whether numbers of a form are written as Word does."""
    return form in _FORMS or form in {"decimal", "decimalZero", "decimalHalfWidth", "decimalFullWidth"}


def roman(number: int) -> str:
    """4 → IV; in figures where Romans would not."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written_so_far = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written_so_far += letters * count
    return written_so_far


def letter(number: int) -> str:
    """1 → A, 26 → Z, 27 → AA, 53 → AAA, as Word has it: the Latin letters, without Đ."""
    if not 0 < number <= 26 * _MOST_LETTERS:
        return str(number)
    repeats, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (repeats + 1)


def vietnamese(number: int) -> str:
    """21 → hai mươi mốt; in figures from 100 on."""
    if number > 99:
        return str(number)
    tens, units = divmod(number, 10)
    if tens == 0:
        return _UNITS[units]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    if units == 0:
        return head
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 5: "lăm"}
    return f"{head} {special.get(units, _UNITS[units])}"


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": letter,
    "lowerLetter": lambda number: letter(number).lower(),
    "none": lambda _: "",
    "bullet": lambda _: "",
    "ordinal": lambda number: f"{number}.",
    "cardinalText": lambda number: vietnamese(number).capitalize(),
    "vietnameseCounting": vietnamese,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedCircle": _circled,
}
