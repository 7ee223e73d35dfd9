"""Rules on personal data: what a record masks, what it keeps, and what nobody has decided on yet.

The finder points out what is likely: an e-mail address, a telephone number, the number of an identity
card, the name of a person behind "ông", "bà" and the like. Only an editor decides.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from build_tools.checks.picture import Finding, Holding, Known, entries, nfc, text_at
from build_tools.masked_words import SearchedText, Strength, Untold, known_anywhere
from build_tools.models.texts import Span
from build_tools.normalize import LOWER, UPPER, normalize, phrase_key

__all__ = [
    "RULES",
    "SOURCE_WARNINGS",
    "kept_words",
    "likely",
    "masked_words",
    "same_datum",
    "untold_by_record",
]

_NUMBERS = (
    # thangtt@bacgiang, van.thu@snv.bacgiang.gov.vn
    ("địa chỉ thư điện tử", r"(?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)*"),
    # 0912345678, 091 234 5678, +84 912.345.678; 0204 3854 123, (0204) 3.854.123
    ("số điện thoại", r"(?<![\d./,-])(?:\+84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![./-]?\d)"),
    ("số điện thoại", r"(?<![\d./,-])\(?02\d{1,2}\)?[ .-]?\d{1,4}(?:[ .-]\d{3}){1,2}(?:\d{1,2})?(?![./-]?\d)"),
    ("số điện thoại", r"(?:điện thoại|ĐT|SĐT|Tel|Fax|hotline)\s*+(?:số\s*+)?[:.]?\s*+(?P<words>\(?[\d+](?:[ .()-]?\d){6,12})"),
    # 001085012345; CMND số 121212121
    ("số căn cước", r"(?<![\d.,/-])0\d{11}(?![.,/-]?\d)"),
    ("số giấy tờ tùy thân", r"(?:CCCD|CMND|CMT|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)|hộ chiếu|định danh(?: cá nhân)?)\s*+(?:số\s*+)?[:.]?\s*+(?P<words>[A-Z]?\d(?:[ .]?\d){6,11})"),
)  # fmt: skip
"""What each pattern finds, with examples; where only a part of it is the datum, that is the group `words`."""
_COMPILED = tuple((what, re.compile(pattern)) for what, pattern in _NUMBERS)
_SYLLABLE = rf"[{UPPER}](?:[{LOWER}]+|[{UPPER}]*)"
_LETTER = re.compile("[A-ZĐ]")
_NUMBERED_LETTER = re.compile(r" [A-ZĐ]\d{1,2}(?!\w)")
_GOES_ON_BEFORE = re.compile(r"[\w@]\Z|[\w@][.+-]\Z")
_LETTER_OR_FIGURE = re.compile(r"\w")
_GOES_ON = re.compile(r"[\w@]|[.+-][\w@]")
"""Where words are a part of longer ones: `a@b.vn` in `xa@b.vn`, `x.a@b.vn`, `a@b.vn.com`."""
_OF_ELDERS = frozenset({"ông", "bà"})
"""Titles that are no common words before a capital: one name alone behind them is a person."""


def undecided_personal_data(holding: Holding, known: Known) -> Iterator[Finding]:
    """What looks like personal data is masked, or kept on purpose."""
    masked, kept = (tuple(map(phrase_key, of(holding))) for of in (masked_words, kept_words))
    for (what, words), lines in likely(holding.lines, known).items():
        key = phrase_key(words)
        if (
            same_datum(words) in known.kept_everywhere
            or any(_stands_in(each, key, may_go_on=True) for each in masked)
            or any(_stands_in(each, key) or _stands_in(key, each) for each in kept)
        ):
            continue
        more = ", ".join(str(line) for line in dict.fromkeys(lines) if line != lines[0])
        others = f" (cũng ở dòng {more})" if more else ""
        message = (
            f'"{words}" có vẻ là {what}{others}, chưa ai quyết định che hay để; hãy ghi vào record.yml, mục masks '
            "(che ở bản công khai) hoặc keeps (vẫn hiện; nếu nhiều văn bản cùng có thì ghi một lần vào "
            f"archive/keeps.yml, không cần line): {_item(lines[0], words)}"
        )
        yield lines[0], message


def _stands_in(words: str, text: str, *, may_go_on: bool = False) -> bool:
    """Whether words stand in others as a whole: `lò văn hoà` in `phố lò văn hoà`, never `a@b.vn` in `xa@b.vn`.

    What is masked hides an address of which it is the beginning: `thangtt` of `thangtt@bacgiang`.
    """
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        goes_on = (_LETTER_OR_FIGURE if may_go_on else _GOES_ON).match(text, end)
        if not goes_on and not _GOES_ON_BEFORE.search(text, max(start - 2, 0), start):
            return True
        start = text.find(words, start + 1)
    return False


def same_datum(words: str) -> str:
    """What is equal where the same datum is written: figures alone of a number, else the words, case folded.

    `(0215) 3825.123` is `0215 3825 123`, and `+84 912 345 678` is `0912345678`; `xa@b.vn` is not `a@b.vn`.
    """
    if any(character.isalpha() for character in words):
        return phrase_key(words)
    figures = "".join(character for character in words if character.isdigit())
    return f"0{figures[2:]}" if words.lstrip(" (").startswith("+84") else figures


def masked_in_another_document(holding: Holding, known: Known) -> Iterator[Finding]:
    """Words that are or may be those that some record masks are decided on here too: masked or kept.

    What is surely the same is hidden in any case; what only may be (`Lo Vân Hóa` for `Lò Văn Hoà`)
    would end the public build.
    """
    if not known.masked or holding.source is None or holding.source.text is None:
        return
    own, text = masked_words(holding), holding.source.text
    untold = Untold(words=known_anywhere(known.masked), kept=kept_words(holding))
    searched, told = SearchedText(text), set[str]()
    hidden: list[Span] | None = None
    for words, span in untold.told(searched):
        if hidden is None:
            hidden = [one for each in own for one in searched.places(each, own=True)]
        if words in told or any(one.start <= span.start and span.end <= one.end for one in hidden):
            continue
        told.add(words)
        line, found = text.count("\n", 0, span.start) + 1, " ".join(text[span.start : span.end].split())
        named = "" if found == words else f' (viết là "{found}")'
        message = (
            f'"{words}"{named} được che trong một văn bản khác hay ở chỗ khác; nếu đúng là người ấy thì hãy ghi vào '
            f"record.yml, mục masks, nếu là người khác thì mục keeps: {_item(line, found)}"
        )
        yield line, message


def _item(line: int, words: str) -> str:
    """What to write into the record."""
    quoted = words.replace("'", "''")
    return f"- {{line: {line}, text: '{quoted}', reason: …}}"


def masked_and_kept(holding: Holding, _known: Known) -> Iterator[Finding]:
    """No words are both masked and kept."""
    record = holding.record
    masked = {each.casefold() for each in masked_words(holding)}
    for where in entries(record, ("keeps",)):
        words = nfc(text_at(record, (*where, "text")))
        if record is not None and words.casefold() in masked:
            yield record.line_of((*where, "text")), f'"{words}" vừa ở masks vừa ở keeps; hãy bỏ một trong hai'


def masked_words_in_id(holding: Holding, known: Known) -> Iterator[Finding]:
    """An id, which is an address for all to see, does not tell what is masked here or elsewhere."""
    record = holding.record
    untold = untold_by_record(holding, known)
    identifier = SearchedText(text_at(record, ("id",)))
    for words in dict.fromkeys(words for words, _ in untold.told(identifier, Strength.IN_ADDRESS, own=True)):
        if record is not None:
            yield (
                record.line_of(("id",)),
                f'id nêu chữ đã che "{words}"; hãy đặt id khác, vì id là địa chỉ của trang',
            )


def untold_by_record(holding: Holding, known: Known) -> Untold:
    """What neither the id nor the notes of a record may tell."""
    own = masked_words(holding)
    return Untold(
        words=tuple(sorted({*own, *known_anywhere(known.masked)})),
        kept=tuple(each for each in kept_words(holding) if each not in own),
    )


def masked_words(holding: Holding) -> tuple[str, ...]:
    """The words that a record masks, in NFC."""
    return _texts(holding, "masks")


def kept_words(holding: Holding) -> tuple[str, ...]:
    """The words that a record shows on purpose, in NFC."""
    return _texts(holding, "keeps")


def _texts(holding: Holding, part: str) -> tuple[str, ...]:
    found = (nfc(text_at(holding.record, (*where, "text"))) for where in entries(holding.record, (part,)))
    return tuple(sorted(set(found) - {""}))


def likely(lines: Sequence[str], known: Known) -> Mapping[tuple[str, str], list[int]]:
    """What looks like personal data in the lines of a source, and what as: the lines that hold it."""
    places: dict[tuple[str, str], list[int]] = {}
    for line, text in enumerate(lines, 1):
        for found in _likely(normalize(text).text, known):
            places.setdefault(found, []).append(line)
    return places


def _likely(line: str, known: Known) -> Iterator[tuple[str, str]]:
    """Yield what each stretch of a line looks like, and its words."""
    for what, pattern in _COMPILED:
        for match in pattern.finditer(line):
            yield what, match.groupdict().get("words") or match[0]
    yield from (("tên người", name) for name in _names(line, known))


def _names(line: str, known: Known) -> Iterator[str]:
    """Yield the names behind a title: whole names, and behind "ông", "bà" single ones too.

    "Bà Rịa" and "Ông Đốc" are places: within a sentence, and in a line of capitals, a title with a
    capital counts only before a whole name.
    """
    words = known.registers.words
    for match in _titled(words.personal_titles).finditer(line):
        title, name = match["title"], match["name"]
        if _stands_for_nobody(name, line[match.end() :]):
            continue
        first, _, more = phrase_key(name).partition(" ")
        begins = not line[: match.start()].rstrip(' ([“"*-+•')[-1:].isalnum() and name[-1:].islower()
        if (more and first in words.surnames) or (
            phrase_key(title) in _OF_ELDERS
            and len(name) > 1
            and (title[0].islower() or begins)
            and not _is_place(match[0], known)
        ):
            yield name


def _stands_for_nobody(name: str, behind: str) -> bool:
    """Whether the given name is a single letter, as in examples and where names are masked already.

    `Nguyễn Thị A`, `Trần Văn B1`, `Lê T.H`: a letter without marks is no name; `Nguyễn Thị An` and
    `Nguyễn Như Ý` are persons.
    """
    return bool(_LETTER.fullmatch(name.rpartition(" ")[2]) or _NUMBERED_LETTER.match(behind))


def _is_place(words: str, known: Known) -> bool:
    """Whether the name of a province begins so: `Bà Rịa`."""
    return any(each.name.startswith(words) for each in known.registers.provinces.values())


@lru_cache(maxsize=4)
def _titled(titles: frozenset[str]) -> re.Pattern[str]:
    """A title and what is written with capitals behind it: `ông (bà): Lò Văn Hoà`."""
    known = "|".join(sorted(titles))
    return re.compile(
        rf"(?<!\w)(?P<title>(?i:{known}))(?:\s?[/(]\s?(?i:bà)\)?)?:? (?P<name>{_SYLLABLE}(?: {_SYLLABLE}){{0,4}})(?!\w)"
    )


RULES = (masked_and_kept, masked_words_in_id)
SOURCE_WARNINGS = (undecided_personal_data, masked_in_another_document)
"""Rules whose lines are those of the source."""
