"""Rules on places of the source that a record names: what it says of a line must be true of that line."""

from collections.abc import Iterator

from build_tools.checks.personal import untold_by_record
from build_tools.checks.picture import Finding, Holding, Known, entries, nfc, number_at, text_at
from build_tools.checks.vocabulary import meant
from build_tools.located_yaml import KeyPath, Located
from build_tools.masked_words import SearchedText, Untold, kept_item
from build_tools.written.wording import quoted

__all__ = ["RULES", "WARNINGS", "told_by"]

_PLACES = (
    ("facts", "printed"),
    ("quality", "printed"),
    ("annotations", "printed"),
    ("masks", "text"),
    ("keeps", "text"),
    ("decisions", "surface"),
)
"""Each part of a record that names lines, and the key that holds the words of the line."""


def _places(record: Located) -> Iterator[tuple[KeyPath, int, str, str]]:
    """Yield path, line, key of the words and the words (in NFC, "" if none) of each place named."""
    for part, key in _PLACES:
        for where in entries(record, (part,)):
            line = number_at(record, (*where, "line"))
            if line is not None:
                yield where, line, key, nfc(text_at(record, (*where, key)))


def line_beyond_end(holding: Holding, _known: Known) -> Iterator[Finding]:
    """A line that a record names is a line of the source."""
    count = len(holding.lines)
    if holding.record is None or not count:
        return
    for where, line, _, _ in _places(holding.record):
        if line > count:
            message = f"nói đến dòng {line}, nhưng tệp nguồn chỉ có {count} dòng; hãy sửa số dòng"
            yield holding.record.line_of((*where, "line")), message


def words_not_on_line(holding: Holding, _known: Known) -> Iterator[Finding]:
    """The words that a record quotes stand on the line that it names: else its key no longer fits."""
    lines = holding.lines
    if holding.record is None:
        return
    for where, line, key, words in _places(holding.record):
        if not words or not 0 < line <= len(lines) or words in lines[line - 1]:
            continue
        if where[0] == "masks" and _in_earlier_source(holding, words):
            continue  # what only an earlier source tells is masked there
        found = [str(number) for number, text in enumerate(lines, 1) if words in text]
        if found:
            hint = f"các chữ này đứng ở dòng {', '.join(found[:5])}; hãy sửa số dòng"
        else:
            hint = "không dòng nào có; hãy chép lại đúng từng chữ của tệp nguồn"
        yield (
            holding.record.line_of((*where, key)),
            f"dòng {line} của tệp nguồn không có {quoted(words)}; {hint}",
        )


def _in_earlier_source(holding: Holding, words: str) -> bool:
    """Whether words stand in a source that was replaced."""
    names = (text_at(holding.record, (*where, "file")) for where in entries(holding.record, ("replaced",)))
    return any(words in line for name in names if (kept := holding.sources.get(name)) for line in kept.lines)


def wrong_column(holding: Holding, _known: Known) -> Iterator[Finding]:
    """A decision's words begin at its column: 0-based, in characters of the raw line."""
    record, source = holding.record, holding.source
    if record is None or source is None or source.text is None:
        return
    raw = source.text.split("\n")
    for where in entries(record, ("decisions",)):
        line, column = number_at(record, (*where, "line")), number_at(record, (*where, "column"))
        words = nfc(text_at(record, (*where, "surface")))
        if line is None or column is None or not words or not 0 < line <= len(raw):
            continue
        row = raw[line - 1]
        if words not in nfc(row) or nfc(row[column:]).startswith(words):
            continue
        right = ", ".join(str(start) for start in range(len(row)) if nfc(row[start:]).startswith(words))
        message = f"{quoted(words)} không bắt đầu ở cột {column} của dòng {line}; hãy sửa thành cột {right}"
        yield record.line_of((*where, "column")), message


def duplicate_decision(holding: Holding, _known: Known) -> Iterator[Finding]:
    """There is one decision for one place."""
    record = holding.record
    if record is None:
        return
    seen: dict[tuple[int, int], int] = {}
    for where in entries(record, ("decisions",)):
        line, column = number_at(record, (*where, "line")), number_at(record, (*where, "column"))
        if line is None or column is None:
            continue
        here = record.line_of(where)
        first = seen.setdefault((line, column), here)
        if first != here:
            yield here, f"chỗ này (dòng {line}, cột {column}) đã quyết định ở dòng {first}; hãy bỏ một"


def unknown_target(holding: Holding, known: Known) -> Iterator[Finding]:
    """A decision leads to an instrument that the archive knows."""
    record = holding.record
    if record is None:
        return
    for where in entries(record, ("decisions",)):
        target = text_at(record, (*where, "target"))
        if target and target not in known.targets:
            hint = meant(target, known.targets) or "; hãy thêm văn bản ấy vào archive/instruments.yml trước"
            yield record.line_of((*where, "target")), f'chưa biết văn bản "{target}"{hint}'


def masked_words_shown(holding: Holding, known: Known) -> Iterator[Finding]:
    """What is masked is not told by the record itself, which is shown to readers."""
    if holding.record is not None:
        yield from told_by(holding.record, untold_by_record(holding, known), _NOT_SHOWN)


_NOT_SHOWN = frozenset(
    {("id",), ("source", "sha256"), ("replaced", "sha256"), ("masks", "text"), ("keeps", "text")}
)
"""The id has a rule of its own; hashes are no words; the others name what is masked or kept."""


def told_by(located: Located, untold: Untold, spared: frozenset[KeyPath] = frozenset()) -> Iterator[Finding]:
    """Yield each masked word that a file tells, under whatever key, but for those that are `spared`."""
    for where in located.lines if untold.words else ():
        keys = tuple(part for part in where if isinstance(part, str))
        if keys and keys not in spared:
            yield from _told_at(located, where, keys[-1], untold)


def _told_at(located: Located, where: KeyPath, key: str, untold: Untold) -> Iterator[Finding]:
    """Yield each masked word that the text at this place tells, however it is spelled there."""
    text = text_at(located, where)
    told = untold.told(SearchedText(text), own=True) if text else ()
    for words, span in dict(told).items():
        item = kept_item(text, span, words)
        remedy = f"; nếu là người khác hay chữ khác thì ghi vào keeps của record.yml: {item}" if item else ""
        message = f'"{key}" nhắc lại chữ đã che "{words}"; hãy viết cách khác, không nêu tên{remedy}'
        yield located.line_of(where), message


def mask_elsewhere(holding: Holding, _known: Known) -> Iterator[Finding]:
    """What is masked on one line is masked wherever it stands."""
    record = holding.record
    if record is None:
        return
    places: dict[str, dict[int, KeyPath]] = {}
    for where in entries(record, ("masks",)):
        words, line = nfc(text_at(record, (*where, "text"))), number_at(record, (*where, "line"))
        if words and line is not None:
            places.setdefault(words, {})[line] = where
    for words, lines in places.items():
        others = [str(n) for n, text in enumerate(holding.lines, 1) if n not in lines and words in text]
        if others:
            line = record.line_of((*next(iter(lines.values())), "text"))
            yield line, f'"{words}" còn đứng ở dòng {", ".join(others)} mà chưa che; hãy thêm mục cho dòng ấy'


RULES = (
    line_beyond_end,
    words_not_on_line,
    wrong_column,
    duplicate_decision,
    unknown_target,
    masked_words_shown,
)
WARNINGS = (mask_elsewhere,)
