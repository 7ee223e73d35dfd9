"""How tests compare names: letter case, diacritics and marks between words do not count."""

import re
import unicodedata


def folded(name: str) -> str:
    """`Ban Cán sự Đảng UBND tỉnh` → `ban can su dang ubnd tinh`."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"\W+", " ", plain).strip()
