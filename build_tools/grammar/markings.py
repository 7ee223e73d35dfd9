"""The register of markings, compiled: how "TỐI MẬT" is found in "[ T Ố I   M Ậ T ]" and "TOI MAT".

Two forms of a line are asked: with its diacritics, and, for papers typed without them, bare. In the
bare form a single syllable counts only where the whole line is plain ASCII: "MẶT" is no "MẬT".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.grammar.kinds import Kinds
from build_tools.models.markings import Marking
from build_tools.normalize import match_key, phrase_key

_LONGEST = 90
"""Characters of a line beyond which it is no marking."""
_BETWEEN = r"[\W_]*+"
_BEARERS = ("tài liệu", "văn bản")
"""What may be said to bear it: "TÀI LIỆU MẬT"."""
_BEHIND = r"(?:[\W_]*+(?:(?:bản số|số bản|thời hạn|đến|trước|lúc|vào)\b|\d).*)?"
"""What is written behind a marking: the number of the copy, the hour of delivery."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpottedMarking:
    """A marking in a line, and where."""

    marking: Marking
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """The patterns over one form of a line."""

    each: re.Pattern[str]
    """One marking, its wording as the group."""
    whole: re.Pattern[str]
    """A line of markings only."""
    beside: tuple[re.Pattern[str], ...]
    """A marking before or behind the rest of a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingPatterns:
    """How markings are found in a line; a value, built once."""

    meant: Mapping[str, Marking]
    """By the group of a wording."""
    accented: _Form
    bare: _Form
    """Of wordings of several syllables, whatever diacritics they bear."""
    plain: _Form
    """Of every wording, for a line of capitals without diacritics."""
    kinds: Kinds
    """What heads a document: "BÁO CÁO MẬT"."""
    heads: tuple[str, ...]
    """What the name of an authority begins with: "BỘ CÔNG AN (MẬT)"."""

    def whole(self, line: str) -> tuple[SpottedMarking, ...]:
        """The markings of a line that says nothing else; none of any other line."""
        for form, text in self._forms(line):
            if form.whole.fullmatch(text):
                return tuple(self._all(form, text))
        return ()

    def beside(self, line: str) -> Iterator[tuple[SpottedMarking, tuple[int, int]]]:
        """What stands in capitals, in brackets or behind its label at an end of a line, and where the rest is."""
        for form, text in self._forms(line):
            for pattern in form.beside:
                match = pattern.fullmatch(text)
                if match is None:
                    continue
                start, end = match.span("marking")
                set_apart = match["lead"] or any(mark in "([{«“-" for mark in match["gap"])
                if set_apart or line[start:end].isupper():
                    found = next(self._all(form, match["marking"]))
                    yield SpottedMarking(marking=found.marking, start=start, end=end), match.span("rest")

    def is_name(self, line: str) -> bool:
        """Whether a line of capitals begins as the name of an authority does."""
        return line.isupper() and phrase_key(line).startswith(self.heads)

    def _forms(self, line: str) -> Iterator[tuple[_Form, str]]:
        if not line or len(line) > _LONGEST:
            return
        yield self.accented, phrase_key(line)
        yield self.bare, bare(line)
        if line.isascii() and line.isupper():
            yield self.plain, bare(line)

    def _all(self, form: _Form, text: str) -> Iterator[SpottedMarking]:
        for match in form.each.finditer(text):
            wording = match.lastgroup or ""
            start, end = match.span(wording)
            yield SpottedMarking(marking=self.meant[wording], start=start, end=end)


def compile_markings(markings: Sequence[Marking], kinds: Kinds, heads: Iterable[str]) -> MarkingPatterns:
    """Compile the register; an empty one finds nothing."""
    wordings = [(words, one) for one in markings for words in (one.name, *one.aliases)]
    # The longer first: "HỎA TỐC HẸN GIỜ" is no "HỎA TỐC", "GIẢI MẬT" no "MẬT".
    wordings.sort(key=lambda each: -len(each[0]))
    named = {f"w{place}": words for place, (words, _) in enumerate(wordings)}
    several = {name: words for name, words in named.items() if " " in words}
    labels = sorted({label for one in markings for label in one.labels}, key=len, reverse=True)
    return MarkingPatterns(
        meant={f"w{place}": one for place, (_, one) in enumerate(wordings)},
        accented=_form(named, labels, phrase_key),
        bare=_form(several, labels, bare),
        plain=_form(named, labels, bare),
        kinds=kinds,
        heads=tuple(f"{head} " for head in sorted(heads)),
    )


def bare(text: str) -> str:
    """Small letters without diacritics, one for each character of the text."""
    return text.translate(_BARE)


class _Bare(dict[int, str]):
    """Each sign as it stands without diacritics, found when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        self[code] = "d" if letter == "đ" else letter
        return self[code]


_BARE = _Bare()


def same_words(one: str, other: str) -> bool:
    """Whether two markings are printed with the same letters: "TỐI MẬT" and "T Ố I   M Ậ T"."""
    first, second = ("".join(filter(str.isalnum, match_key(words))) for words in (one, other))
    return first == second


def _form(wordings: Mapping[str, str], labels: Sequence[str], fold: Callable[[str], str]) -> _Form:
    letters = {name: _BETWEEN.join(fold(words).replace(" ", "")) for name, words in wordings.items()}
    each = "|".join(f"(?P<{name}>{pattern})" for name, pattern in letters.items()) or r"(?!)"
    one = rf"(?<![^\W_])(?:{'|'.join(letters.values()) or '(?!)'})(?![^\W_])"
    label, bearer = (
        "|".join(_BETWEEN.join(fold(word) for word in words.split()) for words in group) or "(?!)"
        for group in (labels, _BEARERS)
    )
    lead = rf"(?:(?:{label}){_BETWEEN})?(?:(?:{bearer}){_BETWEEN})?"
    marking = rf"(?P<lead>{lead})(?P<marking>{one})"
    return _Form(
        each=re.compile(rf"(?<![^\W_]){lead}(?:{each})(?![^\W_])"),
        whole=re.compile(rf"\A{_BETWEEN}(?:{lead}{one}{_BETWEEN})+{_BEHIND}"),
        beside=(
            re.compile(rf"\A(?P<rest>.*[^\W_])(?P<gap>[\W_]+){marking}{_BETWEEN}"),
            re.compile(rf"\A(?P<gap>[\W_]*+){marking}[\W_]+(?P<rest>\S.*)"),
        ),
    )
