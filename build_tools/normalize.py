"""Raw text → text for matching, with a map from each of its characters back to the raw source.

Normalization only takes away what never distinguishes two Vietnamese words: how a letter is
composed (NFD → NFC), which blank or hyphen was typed, invisible characters, letters and figures of
full width, and the Icelandic Ð that old fonts print for Đ. What is displayed as a quotation is always the raw text itself.

`match_key` goes further (case, diacritics, tone placement) and is for comparison only.
"""

import re
import string
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_tools.models.texts import Span

REPLACED = {
    # Blanks that a typesetter or converter put in: they separate words like any other blank.
    **dict.fromkeys("\t\v\f\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    **dict.fromkeys("\u202f\u205f\u3000\u0085\u2028\u2029", " "),
    # Hyphens and dashes: "25–NQ/TW" is 25-NQ/TW.
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"),
    "\uff0f": "/",
    # Letters and figures as wide as a Chinese character: "２５-ＮＱ/ＴＷ" is 25-NQ/TW.
    **{chr(ord(one) + 0xFEE0): one for one in string.digits + string.ascii_letters},
    "\u2044": "/",
    # Invisible: soft hyphen, zero-width characters, byte order mark, direction marks.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e", ""),
    # "Ð" and "ð" of Western fonts, and the African "Ɖ", stand for Đ and đ in old files.
    "\u00d0": "Đ",
    "\u0189": "Đ",
    "\u00f0": "đ",
}
"""Character → what stands for it in a text for matching."""
_TABLE = str.maketrans(REPLACED)
_SPECIAL = re.compile("[" + re.escape("".join(REPLACED)) + "]")
# Characters that may join, vanish or be replaced, with the letter before them that they may belong to:
# what is neither letter nor figure nor ASCII, the conjoining Hangul letters, and those of the table.
_CHANGING = re.compile(rf".?(?:[^\w\x00-\x7f]|[\u1160-\u11ff{re.escape(''.join(REPLACED))}])+", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NormalizedText:
    """Text for matching; only `normalize` and the methods of this class make one.

    `offsets[i]` is where character `i` begins in the raw source; one further entry closes the
    last. `None` stands for the identity, the case of a clean file.
    """

    raw: str
    text: str
    offsets: tuple[int, ...] | None
    line_starts: tuple[int, ...]
    """Raw offset at which each line begins; lines end at "\\n" and at nothing else."""

    def raw_span(self, start: int, end: int) -> Span:
        """The raw characters that `text[start:end]` was made of; never splits a combining sequence."""
        if self.offsets is None:
            return Span(start=start, end=end)
        if start == end:
            return Span(start=self.offsets[start], end=self.offsets[start])
        # The character after the last one begins where the last one ends, but for characters that
        # left nothing (a soft hyphen), which belong to neither.
        last = self.offsets[end - 1]
        return Span(start=self.offsets[start], end=last + _cluster_length(self.raw, last))

    def place_of(self, span: Span) -> tuple[int, int]:
        """Where a raw span stands in the text: the converse of `raw_span`."""
        if self.offsets is None:
            return span.start, span.end
        start = bisect_left(self.offsets, span.start)
        # The blank that `join` puts before a piece counts as its first character.
        start += self.offsets[start : start + 2] == (span.start, span.start)
        return start, max(start, bisect_left(self.offsets, span.end))

    def line_and_column(self, raw_offset: int) -> tuple[int, int]:
        """1-based line and 0-based column, in characters of the raw line."""
        index = bisect_right(self.line_starts, raw_offset) - 1
        return index + 1, raw_offset - self.line_starts[index]

    def line_span(self, line: int) -> Span:
        """The raw characters of a 1-based line, without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] - 1 if line < len(self.line_starts) else len(self.raw)
        return Span(start=start, end=end)

    def join(self, pieces: tuple[Span, ...]) -> "NormalizedText":
        """The given raw pieces as one text, a blank between them, offsets still those of the source."""
        words: list[str] = []
        offsets: list[int] = []
        for piece in pieces:
            if words:
                offsets.append(piece.start)
            if self.offsets is None:
                words.append(self.text[piece.start : piece.end])
                offsets += range(piece.start, piece.end)
            else:
                start, end = (bisect_left(self.offsets, at) for at in (piece.start, piece.end))
                words.append(self.text[start:end])
                offsets += self.offsets[start:end]
        offsets.append(pieces[-1].end if pieces else 0)
        return NormalizedText(
            raw=self.raw, text=" ".join(words), offsets=tuple(offsets), line_starts=self.line_starts
        )


def normalize(raw: str) -> NormalizedText:
    """Text for matching. Total (never raises) and idempotent; line ends are kept."""
    line_starts = (0, *(match.end() for match in re.finditer("\n", raw)))
    if unicodedata.is_normalized("NFC", raw) and not _SPECIAL.search(raw):
        return NormalizedText(raw=raw, text=raw, offsets=None, line_starts=line_starts)
    text: list[str] = []
    offsets: list[int] = []
    position = 0
    for start, end in [*(match.span() for match in _CHANGING.finditer(raw)), (len(raw), len(raw))]:
        plain = raw[position:start]
        if unicodedata.is_normalized("NFC", plain):
            text.append(plain)
            offsets += range(position, start)
            position = start
        for character, at in _characters(raw, Span(start=position, end=end)):
            text.append(character)
            offsets.append(at)
        position = end
    return NormalizedText(raw=raw, text="".join(text), offsets=(*offsets, len(raw)), line_starts=line_starts)


def _characters(raw: str, span: Span) -> Iterator[tuple[str, int]]:
    """Each normalized character of a raw span with the raw offset at which it begins."""
    position = span.start
    while position < span.end:
        length = min(_cluster_length(raw, position), span.end - position)
        cluster = raw[position : position + length]
        if cluster == "\u00ad" and _stands_for_hyphen(raw, position):
            cluster = "-"
        elif length > 1 or not cluster.isascii():
            # What is invisible goes first: it may stand between a letter and its mark.
            visible = "".join(c for c in cluster if REPLACED.get(c) != "")
            cluster = unicodedata.normalize("NFC", visible).translate(_TABLE)
        elif cluster in REPLACED:
            cluster = REPLACED[cluster]
        for character in cluster:
            yield character, position
        position += length


def _stands_for_hyphen(raw: str, at: int) -> bool:
    """Whether a soft hyphen separates serial and symbol ("25\u00adNQ/TW"): within a word none stands there."""
    return raw[at - 1 : at].isdigit() and raw[at + 1 : at + 2].isupper()


def _cluster_length(raw: str, start: int) -> int:
    """How many characters from `start` on compose with each other: a letter and its marks."""
    end = ahead = start + 1
    if raw[start] == "\n" or REPLACED.get(raw[start]) == "":
        return 1  # a mark at the beginning of a line stays in its line
    while ahead < len(raw) and not raw[ahead].isascii():
        if _joins(raw[ahead]):
            end = ahead + 1
        elif REPLACED.get(raw[ahead]) != "":
            break
        ahead += 1
    return end - start


def _joins(character: str) -> bool:
    """Whether a character belongs to the letter before it: any mark, or a conjoining Hangul letter."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"


_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
LOWER = "".join(sorted({*_VOWELS, *"abcdefghijklmnopqrstuvwxyz", "đ"}))
"""Every small letter of quốc ngữ, for a class of a pattern: a range of accented letters would mix cases."""
UPPER = LOWER.upper()

# "hoà" and "hòa" are one word: in an open oa, oe, uy the mark may stand on either vowel.
_OLD_TONES = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_OPEN_PAIR = re.compile(rf"(?<!q)(?:{'|'.join(_OLD_TONES)})(?!\w)")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=16384)
def match_key(text: str) -> str:
    """Fold for comparison only: case, diacritics, đ, blanks. `Điện Biên` → `dien bien`.

    Remembered, because texts repeat their words and registers their names.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_TABLE).casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("đ", "d")
    return _BLANKS.sub(" ", bare).strip()


def phrase_key(text: str) -> str:
    """Fold case and tone placement only, for finding a phrase; `hoà giải` → `hòa giải`.

    Of a text in NFC the result has the same length, so that a place found is a place of the text.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" becomes two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return _OPEN_PAIR.sub(lambda match: _OLD_TONES[match[0]], lowered)


def fold_blanks(text: str) -> str:
    """NFC with every run of white space as one blank: how a printed value is carried on."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def slug(words: str) -> str:
    """For an address: no diacritics, hyphens for all that is no letter or figure."""
    return re.sub(r"[^a-z0-9]+", "-", match_key(words)).strip("-")
