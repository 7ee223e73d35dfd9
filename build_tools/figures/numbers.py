"""How a number is written in Vietnamese: full stops group thousands, a comma begins the decimals."""

import re
from decimal import Decimal

POWERS = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
"""Word behind a number → how many zeros it stands for."""
_DECIMAL_STOP = re.compile(r"\.(?=\d{1,2}\Z)")


def amount_of(digits: str, times: str = "") -> Decimal:
    """`7.570` → 7570, `22,7` → 22.7, `8.5` → 8.5, (`12`, `nghìn tỷ`) → 12 000 000 000 000, `09` → 9."""
    plain = _DECIMAL_STOP.sub(",", digits).replace(".", "").replace(",", ".")
    power = sum(POWERS[word] for word in times.split())
    return Decimal(plain).scaleb(power)


def is_fraction(digits: str) -> bool:
    """Whether it has decimals."""
    return "," in digits or _DECIMAL_STOP.search(digits) is not None


def could_group(digits: str) -> bool:
    """Whether its comma or full stop may have been typed for another sign: `7,570`, `8.5`."""
    return len(digits.partition(",")[2]) == 3 or _DECIMAL_STOP.search(digits) is not None


def is_code(digits: str) -> bool:
    """Whether it cannot be an amount: `0915…`, `007`."""
    return digits.startswith("0") and digits[1:].isdecimal() and len(digits) > 2


def could_be_year(digits: str) -> bool:
    """Whether it is written like a year of our time: `2016`, never `2.016`."""
    return len(digits) == 4 and digits.isdecimal() and "1900" <= digits < "2100"


def written(value: Decimal) -> str:
    """Without an exponent and without idle zeros: `12000000000000`, `22.7`."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
