"""Rules on personal data: what a record masks, what it keeps, and what nobody has decided on yet.

The finder points out what is likely: an e-mail address, a telephone number, the number of an identity
card, the name of a person behind "ông", "bà" and the like. Only an editor decides.
"""

import re
from collections.abc import Iterator

from build_tools.checks.picture import Finding, Holding, Known, entries, nfc, text_at
from build_tools.masked_words import SearchedText, Strength, Untold, known_anywhere
from build_tools.normalize import phrase_key

__all__ = [
    "RULES",
    "SOURCE_WARNINGS",
    "kept_words",
    "masked_words",
    "same_datum",
    "untold_by_record",
]

_GOES_ON_BEFORE = re.compile(r"[\w@]\Z|[\w@][.+-]\Z")
_LETTER_OR_FIGURE = re.compile(r"\w")
_GOES_ON = re.compile(r"[\w@]|[.+-][\w@]")
"""Where words are a part of longer ones: `a@b.vn` in `xa@b.vn`, `x.a@b.vn`, `a@b.vn.com`."""


def undecided_personal_data(holding: Holding, known: Known) -> Iterator[Finding]:
    """What looks like personal data is masked, or kept on purpose."""
    masked, kept = (tuple(map(phrase_key, of(holding))) for of in (masked_words, kept_words))
    for (what, words), lines in known.seen_in(holding.source).likely.items():
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
    for words, found, line in known.told.get(holding.folder, ()):
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


RULES = (masked_and_kept, masked_words_in_id)
SOURCE_WARNINGS = (undecided_personal_data, masked_in_another_document)
"""Rules whose lines are those of the source."""
