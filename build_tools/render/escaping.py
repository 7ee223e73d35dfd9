"""The border between data and markup: text of documents must appear as itself and do nothing.

Python-Markdown keeps a numeric character reference as it stands, whatever the character means to
Markdown, to one of its extensions, or to HTML; a backslash it keeps only before some characters.
So every ASCII character that could mean something is written as its number.
"""

import re
import unicodedata
from functools import lru_cache

from markupsafe import Markup

_ACTIVE = re.compile(
    # What one of the following may be is said first: the search leaps from one such character to the next.
    r"""
    [\\`*_{}\[\]<>&\#|~^=:$@!"'+\-.()?/0-9]
    (?: (?<=[\\`*_{}\[\]<>&\#|~^=:$@!"'+])   # marks of Markdown, its extensions and HTML
      | (?<=-) (?: (?<![^ ]-)                # a dash at the beginning of a word: bullets, rules
                 | (?<=--) )                 # a second dash: rules, smart dashes
      | (?<=\.\.)                            # a second full stop: smart dots
      | (?<=\A[(.)])                         # behind a link's bracket, behind a number that ends the words before
      | (?<=\?)(?=\?) | (?<=/)(?=/)           # opening marks of block extensions
      | (?<=[wW]{3}\.)                       # bare addresses
      | (?: (?<=\A[0-9]) | (?<=\A\ [0-9]) ) (?=[0-9]*[.)])  # "4. …", " 4) …": a printed number is no list
    )
    """,
    re.VERBOSE,
)
_CONTROL = frozenset({"Cc", "Cs"})
_NONCHARACTERS = frozenset(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@lru_cache(maxsize=16384)
def escape(text: str) -> Markup:
    """Text for Markdown, for a heading, a link, a table cell, and for an attribute of raw HTML.

    White space is folded: a line break would begin a new block. What HTML cannot hold (control
    characters) becomes a replacement character.
    """
    folded = representable(_spaces(text))
    return Markup(_ACTIVE.sub(lambda match: f"&#{ord(match[0])};", folded))  # noqa: S704 - the escaping itself


def representable(text: str) -> str:
    """The text without what neither HTML nor YAML can hold."""
    return text if text.isprintable() else "".join(map(_representable, text))


def _spaces(text: str) -> str:
    """Every stretch of white space as one plain space, also at the ends."""
    inner = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and inner else ""
    return f"{lead}{inner}{tail}"


def _representable(character: str) -> str:
    unfit = unicodedata.category(character) in _CONTROL or character in _NONCHARACTERS
    return _REPLACEMENT if unfit else character
