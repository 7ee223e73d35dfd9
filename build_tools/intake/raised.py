"""Figures above and below the line as letters of their own: m², H₂O; and the blanks of a line as one writes them."""

import unicodedata

from build_tools.normalize import REPLACED

__all__ = ["LOWERED", "RAISED", "plain"]

RAISED = str.maketrans("0123456789+-−=noai", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼ⁿºªⁱ")
LOWERED = str.maketrans("0123456789+-−=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌")
_PLAIN = str.maketrans(
    {
        **{mark: meant for mark, meant in REPLACED.items() if meant in {"", " "} and mark != "\t"},
        "\u2010": "-",
        "\u2011": "-",
    }
)


def plain(words: str) -> str:
    """Composed letters, ordinary blanks and hyphens, nothing invisible, no blanks at the ends; tabs stay."""
    return unicodedata.normalize("NFC", words.translate(_PLAIN)).strip()
