"""Rules on archive/obligations.yml: what an editor says of a line must be true of that line."""

from collections.abc import Iterator

from build_tools.checks.knowledge import masked_words_told
from build_tools.checks.picture import Finding, Known, at, entries, nfc, number_at, text_at
from build_tools.checks.vocabulary import meant
from build_tools.located_yaml import Located
from build_tools.models.dates import LEAP_YEAR, PartialDate
from build_tools.written.wording import quoted

__all__ = ["OBLIGATION_RULES"]


def unknown_document(located: Located, known: Known) -> Iterator[Finding]:
    """An obligation is stated by a document whose text is held: what is only cited states none."""
    for entry in entries(located, ("obligations",)):
        where = (*entry, "document")
        document = text_at(located, where)
        if known.lacks(document):
            hint = meant(document, known.records) or "; nhiệm vụ chỉ ghi cho văn bản có toàn văn"
            yield located.line_of(where), f'kho không có toàn văn "{document}"{hint}'


def deadline_not_on_line(located: Located, known: Known) -> Iterator[Finding]:
    """The words of the deadline stand on the line that the entry names: else its key no longer fits."""
    for entry in entries(located, ("obligations",)):
        rows = known.lines.get(text_at(located, (*entry, "document")), ())
        line, words = number_at(located, (*entry, "line")), nfc(text_at(located, (*entry, "printed")))
        if line is None or line < 1 or not words or not rows:
            continue
        if line > len(rows):
            message = f"nói đến dòng {line}, nhưng tệp nguồn chỉ có {len(rows)} dòng; hãy sửa số dòng"
            yield located.line_of((*entry, "line")), message
        elif words not in rows[line - 1]:
            found = [str(number) for number, row in enumerate(rows, 1) if words in row]
            hint = f"các chữ này đứng ở dòng {', '.join(found[:5])}; hãy sửa số dòng" if found else _COPY
            message = f"dòng {line} của tệp nguồn không có {quoted(words)}; {hint}"
            yield located.line_of((*entry, "printed")), message
        elif rows[line - 1].count(words) > 1:
            message = (
                f"{quoted(words)} đứng nhiều lần ở dòng {line}; hãy chép thêm vài chữ liền kề cho rõ chỗ nào"
            )
            yield located.line_of((*entry, "printed")), message


_COPY = "không dòng nào có; hãy chép lại đúng từng chữ của tệp nguồn"


def deadline_and_none(located: Located, _known: Known) -> Iterator[Finding]:
    """An entry says what the deadline is, or that there is none: not both."""
    for entry in entries(located, ("obligations",)):
        if at(located, (*entry, "none")) is True:
            for key in ("deadline", "who", "what"):
                if at(located, (*entry, key)) is not None:
                    message = f'đã ghi "none: true" (không phải nhiệm vụ) thì không ghi "{key}"; hãy bỏ một trong hai'
                    yield located.line_of((*entry, key)), message


def no_such_day(located: Located, _known: Known) -> Iterator[Finding]:
    """The day of a year, or of every year, is one that the calendar has."""
    for entry in entries(located, ("obligations",)):
        for key, year, example in (
            ("yearly", f"{LEAP_YEAR}-", "tháng-ngày, ví dụ 12-15"),
            ("once", "", "năm-tháng-ngày, ví dụ 2021-12-15"),
        ):
            where = (*entry, "deadline", key)
            value = text_at(located, where)
            if not value[:1].isdigit():
                continue  # a quarter, which the schema judges
            try:
                PartialDate.parse(f"{year}{value}")
            except ValueError:
                yield located.line_of(where), f"không có ngày {quoted(value)}; hãy viết {example}"


def duplicate_obligation(located: Located, known: Known) -> Iterator[Finding]:
    """There is one entry for one place: of two whose words overlap, the later would undo the former."""
    seen: dict[tuple[str, int], list[tuple[range, int]]] = {}
    for entry in entries(located, ("obligations",)):
        document, line = text_at(located, (*entry, "document")), number_at(located, (*entry, "line"))
        words, rows = nfc(text_at(located, (*entry, "printed"))), known.lines.get(document, ())
        if line is None or not words or not 0 < line <= len(rows) or words not in rows[line - 1]:
            continue
        start = rows[line - 1].index(words)
        place, here = range(start, start + len(words)), located.line_of(entry)
        before = seen.setdefault((document, line), [])
        first = next((at for one, at in before if one.start < place.stop and place.start < one.stop), None)
        if first is not None:
            yield here, f"chỗ này đã ghi ở dòng {first}; hãy gộp hai mục làm một"
        before.append((place, here))


OBLIGATION_RULES = (
    unknown_document,
    deadline_not_on_line,
    deadline_and_none,
    no_such_day,
    duplicate_obligation,
    masked_words_told,
)
