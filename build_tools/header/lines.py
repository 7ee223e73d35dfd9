"""The lines of a text as a reader of letterheads sees them: tabs kept, letters that stood apart together.

What a converter wrote in place of a line break, of a mark or of a blank (`<br>`, `&nbsp;`, an escaped
dash, `[Nơi nhận:]{.underline}`) is taken away by `pieces`, which cuts a line where it was broken on paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.header.words import PlacedWords
from build_tools.normalize import LOWER, UPPER, NormalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One line of the source."""

    number: int
    """1-based."""
    words: PlacedWords
    """Normalized, but with its tabs."""
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What stands on one printed line of one cell of a table, or of the page."""

    words: PlacedWords
    line: int
    after_blank: bool = False
    after_rule: bool = False
    opens: bool = False
    """Whether bold or italics are left open at its end."""


# "C H Ỉ   T H Ị", "C H Ỉ T H Ị": single capitals apart, words apart by more blanks or by as many.
_LETTERS_APART = re.compile(rf"(?:[{UPPER}](?:\s++|$)){{4,}}")
_ONE_BLANK = re.compile(r"(?<!\s)\s(?!\s)")


def read_lines(text: NormalizedText) -> list[SourceLine]:
    """All lines, in order; a line feed ends them and nothing else does."""
    lines = []
    start = 0
    for number, content in enumerate(text.text.split("\n"), start=1):
        words = PlacedWords(text=content, at=range(start, start + len(content)))
        start += len(content) + 1
        new_page = False
        if text.offsets is not None:  # tabs and form feeds are normalized to blanks
            place = text.line_span(number)
            raw = text.raw[place.start : place.end]
            new_page = "\f" in raw
            if "\t" in raw:
                words = _with_tabs(text, words)
        lines.append(SourceLine(number=number, words=_letters_together(words), new_page=new_page))
    return lines


def _with_tabs(text: NormalizedText, words: PlacedWords) -> PlacedWords:
    """The words of a line with the tabs that normalization made blanks."""
    raw = (text.raw[text.raw_span(at, at + 1).start] for at in words.at)
    tabbed = ("\t" if mark == "\t" else shown for mark, shown in zip(raw, words.text, strict=True))
    return PlacedWords(text="".join(tabbed), at=words.at)


def _letters_together(words: PlacedWords) -> PlacedWords:
    if not words.text.isupper():
        return words
    stripped = words.stripped(_EDGES)
    if len(stripped.text) < 7 or stripped.text[1:2] != " " or not _LETTERS_APART.fullmatch(stripped.text):
        return words
    return stripped.replaced(_ONE_BLANK, "").folded()


_TAG = re.compile(r"</?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,9}+)(?![\w.@])[^<>]{0,300}+>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^<>]{0,99}+>|\\$", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[-*_.#+()\[\]!>|`~])|\[(?=[^\]\[]{1,80}\]\{\.)|\]\{\.[\w ]{1,20}\}")
_BLANK_ENTITY = re.compile(r"&nbsp;|&#160;")
# A mark in a word has a small letter behind it, or a capital in a word of capitals ("C**ỤC"), one in a figure has
# figures around it ("1**2"): it vanishes.
_MARK_IN_WORD = re.compile(rf"(?<=\w)\*++(?=[{LOWER}]|[{UPPER}](?![{LOWER}]))|(?<=\d)(?<!\*)\*{{2,3}}(?=\d)")
_UNDERLINES = re.compile(r"(?<![^\s*])_++(?=\S)|(?<=\S)_++(?![^\s*])")
_MARKS = re.compile(r"\*+")
# Marks of bold, italics, headings and quotations that converters leave at the edges.
_EDGES = "*_#>`\\ \t\u00a0"
_RULE = re.compile(r"[-=_+:.~*«»•\\\s]++(?:[oO0]{1,5}[-=_+:.~*\s]++)?")
"""`-------`, `*`, `---o0o---`: what parts the letterhead and the title from what follows."""
_RULE_IN_FRONT = re.compile(r"(?<![-=_])[-=_]{3,}+\s*+(?=[^\s|])")


# Where nothing of this stands in a line, nothing is to be cleaned.
_MARKED = re.compile(r"[<>*_\\&\[\]#`=+~«»•]|^[-.:]|---|\s\s|[^\S ]")


def pieces(line: SourceLine, words: PlacedWords, *, after_blank: bool, after_rule: bool) -> Iterator[Strip]:
    """The printed lines that one piece of a line holds, cleaned; rules and empty ones only leave their trace."""
    stripped = words.stripped()
    if stripped.text and not _MARKED.search(stripped.text):
        yield Strip(words=stripped, line=line.number, after_blank=after_blank, after_rule=after_rule)
        return
    parts = words.split(_BREAK) if "<" in words.text or words.text.endswith("\\") else [words]
    for part in parts:
        stripped = _rule_star(part.stripped())
        if not stripped.text:
            after_blank = after_blank or len(parts) > 1
            continue
        if is_rule(stripped.text):
            after_rule = True
            continue
        if front := _RULE_IN_FRONT.match(stripped.text):
            after_rule, stripped = True, stripped.part(front.end())
        clean = _clean(stripped)
        if clean.text:
            yield Strip(
                words=clean,
                line=line.number,
                after_blank=after_blank,
                after_rule=after_rule,
                opens=_leaves_open(stripped.text),
            )
            after_blank = after_rule = False


def is_rule(line: str) -> bool:
    """Whether a line only parts what is above and below; asterisks in pairs are bold around nothing."""
    marks = line.strip()
    if len(marks) < 2 and marks != "*":
        return False
    stars = marks.count("*") % 2 == 1
    return _RULE.fullmatch(marks) is not None and (stars or bool(marks.strip("* \\")))


def _rule_star(words: PlacedWords) -> PlacedWords:
    """Without the asterisk of the Party's rule, which stands before other words of its line: `* Điện Biên, ngày …`."""
    return words.part(2).stripped() if words.text[:2] == "* " else words


def _clean(words: PlacedWords) -> PlacedWords:
    if "<" in words.text:
        words = words.replaced(_TAG, "")
    if "&" in words.text:
        words = words.replaced(_BLANK_ENTITY, " ")
    if "\\" in words.text or "]{" in words.text:
        words = words.replaced(_ESCAPE, "")
    words = words.stripped(_EDGES)
    if "_" in words.text:
        words = words.replaced(_UNDERLINES, "")
    if "*" in words.text:
        words = words.replaced(_MARK_IN_WORD, "").replaced(_MARKS, " ")
    return words.folded()


_LONE_STAR = re.compile(r"\\\*|(?<!\S)\*(?!\S)")


def _leaves_open(line: str) -> bool:
    """Whether a line leaves bold or italics otherwise than it found them."""
    if "*" not in line or not line.strip("*\\ "):
        return False
    plain = _LONE_STAR.sub("", line)
    return bool(plain.count("**") % 2 or plain.replace("**", "").count("*") % 2)
