"""The register of figures compiled into patterns; a value, built once and passed on.

All patterns are matched against text folded by `phrase_key`, which keeps every place.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.figures.numbers import POWERS
from build_tools.models.figure_words import FigureUnit, FigureWords, TargetWords
from build_tools.normalize import phrase_key

# A raised figure behind a word calls a footnote and is no part of the word.
_END = r"(?![^\W¹²³⁰⁴-⁹])"
_WHOLE = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,12})"
# 7.570 · 9.541,2 · 22,7 · 8.5 (a full stop before one or two digits can only be a decimal sign)
_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,3})?|\d{1,12}(?:,\d{1,3}|\.\d{1,2})?)(?![.,]?\d)"
_TIMES = rf"(?:\s?(?:{'|'.join(POWERS)}){_END}(?! (?:lệ|trọng|số|giá|suất)\b)){{1,2}}"
_LARGE = "|".join(f"(?<={word})" for word, power in POWERS.items() if power >= 6)
"""Behind one of these a number is an amount of money or people even without a unit: `2,5 tỷ`."""
# No part of a longer number, of a word, of a range or of a document number; a dash may begin an item.
_BEGIN = r"(?:(?<![^\W_])(?<![/.,-])|(?<=\A-))"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePatterns:
    """Patterns that find figures, and those that judge what stands before a number."""

    figure: re.Pattern[str]
    """A number, a range or a part of a whole, with its unit."""
    share: re.Pattern[str]
    """A part of a whole and its percentage, the unit before them: `144/170 đạt 84,7%`."""
    units: Mapping[str, FigureUnit]
    """Folded word → its class."""
    joined: Mapping[str, re.Pattern[str]]
    """Id of a class → further words of it that the same number counts: `, phường, thị trấn`."""
    named: re.Pattern[str]
    """This and the next four patterns match what ends where a number begins."""
    approximate: re.Pattern[str]
    counting_verbs: re.Pattern[str]
    dated: re.Pattern[str]
    """A word of the calendar, and whether it says how often (group `every`)."""
    last: Mapping[str, int]
    """Word of the calendar → the largest number that is a date behind it."""
    before_days: re.Pattern[str]
    targets: "TargetPatterns"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPatterns:
    """Patterns that tell a number to be reached from one that was."""

    cues: re.Pattern[str]
    """A cue, or (group `no`) what only looks like one."""
    carrying: re.Pattern[str]
    results: re.Pattern[str]
    headings: re.Pattern[str]
    """A heading above numbers to be reached."""
    result_headings: re.Pattern[str]


def compile_figures(words: FigureWords) -> FigurePatterns:
    """Compile the register."""
    last = {phrase_key(each.word): each.last for each in words.calendar}
    return FigurePatterns(
        figure=re.compile(_figure(words), re.VERBOSE),
        share=re.compile(
            rf"""{_BEGIN}(?P<number>(?P<low>{_WHOLE})\s?/\s?(?P<whole>{_WHOLE}))(?![.,/]?\d)
            \s?[,(=]?\s?(?:(?:đạt|chiếm|bằng)\s)?(?:tỷ\slệ\s)?(?P<percent>{_NUMBER})\s?%""",
            re.VERBOSE,
        ),
        units={phrase_key(word): unit for unit in words.units for word in unit.words},
        joined={unit.id: _joined(unit.words) for unit in words.units if unit.joined},
        named=re.compile(
            rf"""(?<!\w)(?P<counts>(?:{_any(words.counting)})|(?:mỗi|một|từng|các|những)\s(?:{_any(words.named)}))?
            (?(counts)|(?:{_any(words.named)})(?:\ssố)?)
            \s?:?(?:\s?\d{{1,4}}\s?(?:và|-))?\s{{0,2}}\Z""",
            re.VERBOSE,
        ),
        approximate=re.compile(
            rf"(?<!\w)(?P<compares>(?:{_any(words.comparing)})\s)?(?P<word>{_any(words.approximate)})\s{{1,2}}\Z"
        ),
        counting_verbs=_right_before(words.counting_verbs),
        dated=re.compile(rf"(?<!\w)(?P<every>(?:{_any(words.every)})\s)?(?P<word>{_any(last)})\s{{1,2}}\Z"),
        last=last,
        before_days=_right_before(words.before_days),
        targets=_targets(words.targets),
    )


def _figure(words: FigureWords) -> str:
    units = _any(word for unit in words.units for word in unit.words)
    return rf"""{_BEGIN}
        (?P<number>(?P<low>{_NUMBER})(?P<low_times>{_TIMES})?
          (?: \s?/\s?(?P<whole>{_WHOLE})(?![.,/]?\d)
            | (?P<percent>\s?%)?(?:\s?-\s?|\s(?:đến|tới)\s)(?P<high>{_NUMBER})(?P<high_times>{_TIMES})?
            | \s(?P<rest>{_NUMBER})(?P<rest_times>{_TIMES}) )?)
        (?: \s{{0,2}}(?!(?:{_any(words.no_units)}){_END})(?P<unit>(?:{units}){_END})
            (?P<per>(?:\s?/\s?(?:{_any(words.per)}){_END}){{1,2}})?
          | (?P<bare>(?:{_LARGE})(?=\s{{0,2}}(?:[,;.):*…]|\Z|\s(?:và|so)\s))) )"""


def _joined(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:,\s|\svà\s)(?:{_any(words)}){_END}(?!\s\d)){{1,4}}")


def _targets(words: TargetWords) -> TargetPatterns:
    return TargetPatterns(
        cues=re.compile(rf"(?<!\w)(?:(?P<no>{_or(words.no_cues)})|{_or(words.cues)})(?!\w)"),
        carrying=_whole_words(words.carrying),
        results=_whole_words(words.results),
        headings=re.compile(rf"(?<!\w)(?:{_or(words.headings)})(?!\w)|\A(?:{_or(words.leading)})(?!\w)"),
        result_headings=_whole_words(words.result_headings),
    )


def _right_before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(words)})\s{{1,2}}\Z")


def _whole_words(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_or(patterns)})(?!\w)")


def _or(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest that fits."""
    folded = sorted({phrase_key(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(r"\s".join(map(re.escape, word.split())) for word in folded)
