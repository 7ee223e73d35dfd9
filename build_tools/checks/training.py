"""Rules on archive/training/: every answer is printed on the line that the question names, and no option twice."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from build_tools.checks.knowledge import masked_words_told
from build_tools.checks.picture import Finding, Known, at, entries, number_at, text_at, words_at
from build_tools.checks.vocabulary import issuer_fault, meant, province_fault
from build_tools.grammar.dates import DATE, date_of
from build_tools.located_yaml import KeyPath, Located
from build_tools.models.dates import PartialDate
from build_tools.normalize import fold_blanks, match_key

__all__ = ["LESSON_RULES", "QUESTION_RULES", "TERM_RULES", "unknown_lesson", "unknown_term"]

_COPY = "không dòng nào có; hãy chép lại đúng từng chữ của tệp nguồn"


def _places(located: Located) -> Iterator[KeyPath]:
    """Every group of keys, at any depth, that names a document."""

    def below(value: object, path: KeyPath) -> Iterator[KeyPath]:
        if isinstance(value, dict):
            if "document" in value:
                yield path
            for key, inner in value.items():
                yield from below(inner, (*path, key))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from below(inner, (*path, index))

    yield from below(located.data, ())


def _row(located: Located, place: KeyPath, known: Known) -> str | None:
    """The source line that a place names, blanks folded; None where there is none."""
    rows = known.lines.get(text_at(located, (*place, "document")), ())
    line = number_at(located, (*place, "line"))
    return fold_blanks(rows[line - 1]) if line is not None and 0 < line <= len(rows) else None


def place_not_held(located: Located, known: Known) -> Iterator[Finding]:
    """What is quoted stands on a line of a document whose text is held, and the line is not empty."""
    for place in _places(located):
        where = (*place, "document")
        document = text_at(located, where)
        if known.lacks(document):
            hint = meant(document, known.records) or "; chỉ trích được văn bản có toàn văn"
            yield located.line_of(where), f'kho không có toàn văn "{document}"{hint}'
        elif known.lines.get(document) and not _row(located, place, known):
            line = number_at(located, (*place, "line"))
            message = f"tệp nguồn không có chữ nào ở dòng {line}; hãy sửa số dòng"
            yield located.line_of((*place, "line")), message


def words_not_in_passage(located: Located, known: Known) -> Iterator[Finding]:
    """Words that a passage is cut around stand in it."""
    for place in _places(located):
        yield from _not_on_line(located, place, (*place, "words"), known)


def _not_on_line(located: Located, place: KeyPath, where: KeyPath, known: Known) -> Iterator[Finding]:
    words, row = fold_blanks(text_at(located, where)), _row(located, place, known)
    if not words or not row or words in row:
        return
    rows = known.lines[text_at(located, (*place, "document"))]
    found = [str(number) for number, each in enumerate(rows, 1) if words in fold_blanks(each)]
    hint = f"các chữ này đứng ở dòng {', '.join(found[:5])}; hãy sửa số dòng" if found else _COPY
    line = number_at(located, (*place, "line"))
    yield located.line_of(where), f'dòng {line} của tệp nguồn không có "{words}"; {hint}'


def unknown_reference(located: Located, known: Known) -> Iterator[Finding]:
    """A source or a change names an instrument, an authority or a unit that is known, and one thing only."""
    for table in ("lessons", "terms"):
        for entry in entries(located, (table,)):
            groups = [*entries(located, (*entry, "sources")), *entries(located, (*entry, "changes"))]
            for said in entries(located, (*entry, "introduction")):
                groups += entries(located, (*said, "sources"))
            for group in groups:
                yield from _reference(located, group, known)


def _reference(located: Located, group: KeyPath, known: Known) -> Iterator[Finding]:
    named = [k for k in ("document", "instrument", "issuer", "province") if text_at(located, (*group, k))]
    if len(named) != 1:
        message = "mỗi nguồn chỉ nêu một trong: document và line, instrument, issuer, province"
        yield located.line_of(group), message
        return
    where = (*group, named[0])
    value = text_at(located, where)
    if named[0] == "issuer" and value not in known.registers.issuers:
        yield located.line_of(where), issuer_fault(value, known.registers) or f'không có cơ quan "{value}"'
    if named[0] == "province" and (fault := province_fault(value, known.registers)):
        yield located.line_of(where), fault
    if named[0] == "instrument" and value not in known.targets:
        yield located.line_of(where), f'chưa biết văn bản "{value}"{meant(value, known.targets)}'


def _once(table: str, name: str) -> Callable[[Located, Known], Iterator[Finding]]:
    """Make a rule: an id is given once."""

    def rule(located: Located, _known: Known) -> Iterator[Finding]:
        first: dict[str, int] = {}
        for entry in entries(located, (table,)):
            key, line = text_at(located, (*entry, "id")), located.line_of((*entry, "id"))
            if key and first.setdefault(key, line) != line:
                yield line, f'id "{key}" đã có ở dòng {first[key]}; hãy đặt id khác'

    rule.__name__ = name
    rule.__doc__ = f"In the table of {table} an id is given once."
    return rule


def unknown_lesson(located: Located, lessons: Located | None) -> Iterator[Finding]:
    """A question belongs to a lesson that there is."""
    if lessons is None and any(True for _ in entries(located, ("questions",))):
        yield 0, "có câu hỏi mà không có tệp training/lessons.yml; hãy khôi phục tệp ấy, hoặc viết bài học"
        return
    ids = [text_at(lessons, (*entry, "id")) for entry in entries(lessons, ("lessons",))]
    for entry in entries(located, ("questions",)):
        where = (*entry, "lesson")
        value = text_at(located, where)
        if value and value not in ids:
            yield located.line_of(where), f'không có bài học "{value}"{meant(value, ids)}'


def unknown_term(located: Located, terms: Located | None) -> Iterator[Finding]:
    """A lesson explains terms that there are."""
    if terms is None and any(
        True for entry in entries(located, ("lessons",)) for _ in words_at(located, (*entry, "terms"))
    ):
        yield 0, "bài học nêu thuật ngữ mà không có tệp training/terms.yml; hãy khôi phục tệp ấy"
        return
    ids = [text_at(terms, (*entry, "id")) for entry in entries(terms, ("terms",))]
    for entry in entries(located, ("lessons",)):
        for where, value in words_at(located, (*entry, "terms")):
            if value not in ids:
                yield located.line_of(where), f'không có thuật ngữ "{value}"{meant(value, ids)}'


def proof_not_on_line(located: Located, known: Known) -> Iterator[Finding]:
    """The words that prove an answer stand on the line that the question names."""
    for entry in entries(located, ("questions",)):
        for group in _answers(located, entry):
            yield from _not_on_line(located, entry, (*group, "proof"), known)


def _answers(located: Located, entry: KeyPath) -> Iterator[KeyPath]:
    """The parts of a question's answer, each with its proof or without."""
    answer = (*entry, "answer")
    for form in ("one", "several", "match", "order"):
        yield from entries(located, (*answer, form))
    for form in ("judge", "number"):
        if at(located, (*answer, form)) is not None:
            yield (*answer, form)


def wrong_number_of_right_options(located: Located, _known: Known) -> Iterator[Finding]:
    """Of `one` exactly one option is right; of `several` two or more are, and one or more are not."""
    for entry in entries(located, ("questions",)):
        for form in ("one", "several"):
            options = list(entries(located, (*entry, "answer", form)))
            right = sum(bool(text_at(located, (*option, "proof"))) for option in options)
            if form == "one" and options and right != 1:
                message = f"có {right} phương án đúng (có proof); câu chọn một chỉ có một phương án đúng"
                yield located.line_of((*entry, "answer")), message
            if form == "several" and options and not 2 <= right < len(options):
                message = f"có {right} phương án đúng trên {len(options)}; phải có từ hai phương án đúng và còn phương án sai"
                yield located.line_of((*entry, "answer")), message


def option_twice(located: Located, _known: Known) -> Iterator[Finding]:
    """No option, no side of a pair and no item to put in order is the same as another of its question."""
    for entry in entries(located, ("questions",)):
        for key in ("text", "left", "right"):
            seen: dict[str, int] = {}
            for group in _answers(located, entry):
                words, line = match_key(text_at(located, (*group, key))), located.line_of((*group, key))
                if words and words in seen:
                    yield line, f"trùng với phương án ở dòng {seen[words]}; hãy thay một trong hai"
                seen.setdefault(words, line)


def wrong_option_proven(located: Located, _known: Known) -> Iterator[Finding]:
    """What is given as a wrong option is not printed in the words that prove the right one."""
    for entry in entries(located, ("questions",)):
        groups = list(_answers(located, entry))
        proofs = [match_key(text_at(located, (*group, "proof"))) for group in groups]
        for group in groups:
            words = re.compile(rf"(?<!\w){re.escape(match_key(text_at(located, (*group, 'text'))))}(?!\w)")
            wrong = not text_at(located, (*group, "proof"))
            if wrong and any(words.search(proof) for proof in proofs if proof):
                yield (
                    located.line_of((*group, "text")),
                    "phương án sai lại in nguyên trong chữ chứng minh; hãy đổi",
                )


def figure_not_proven(located: Located, _known: Known) -> Iterator[Finding]:
    """The number to fill in is printed in its proof, and its unit right behind it."""
    for entry in entries(located, ("questions",)):
        where = (*entry, "answer", "number")
        figure, unit = text_at(located, (*where, "figure")), text_at(located, (*where, "unit"))
        proof = fold_blanks(text_at(located, (*where, "proof")))
        if figure and proof and not any(f"{figure}{blank}{unit}" in proof for blank in ("", " ")):
            message = f'chữ chứng minh không in "{f"{figure} {unit}".strip()}"; hãy chép số và đơn vị như in'
            yield located.line_of((*where, "figure")), message


def date_not_proven(located: Located, _known: Known) -> Iterator[Finding]:
    """What is put in order is printed with its date, and the dates differ and go forward."""
    for entry in entries(located, ("questions",)):
        dated: list[tuple[PartialDate, KeyPath]] = []
        for item in entries(located, (*entry, "answer", "order")):
            try:
                date = PartialDate.parse(text_at(located, (*item, "date")))
            except ValueError:
                continue
            printed = {date_of(each) for each in DATE.finditer(text_at(located, (*item, "proof")))}
            if date not in printed:
                message = f"chữ chứng minh không in ngày {date.iso}; hãy chép cả ngày như in"
                yield located.line_of((*item, "proof")), message
            dated.append((date, item))
        for (before, _), (after, item) in pairwise(dated):
            if not after.surely_after(before):
                message = f"{after.iso} không chắc chắn sau {before.iso}; hãy ghi theo thứ tự thời gian"
                yield located.line_of((*item, "date")), message


_PLACES = (place_not_held, words_not_in_passage, masked_words_told)
LESSON_RULES = (_once("lessons", "duplicate_lesson"), unknown_reference, *_PLACES)
TERM_RULES = (_once("terms", "duplicate_term"), unknown_reference, *_PLACES)
QUESTION_RULES = (
    _once("questions", "duplicate_question"),
    proof_not_on_line,
    wrong_number_of_right_options,
    option_twice,
    wrong_option_proven,
    figure_not_proven,
    date_not_proven,
    *_PLACES,
)
