"""Rules on what a record states: facts, themes, dates of entry."""

from collections.abc import Callable, Iterator

from build_tools.checks.picture import Finding, Holding, Known, entries, number_at, text_at, words_at
from build_tools.checks.vocabulary import (
    date_fault,
    issuer_fault,
    kind_fault,
    meant,
    number_fault,
    province_fault,
    validity_fault,
)
from build_tools.registers import Registers

__all__ = ["RULES"]


def _faulty(
    holding: Holding, known: Known, field: str, fault: Callable[[str, Registers], str]
) -> Iterator[Finding]:
    """Yield what is wrong with the value of one fact."""
    where = ("facts", field, "value")
    value = text_at(holding.record, where)
    message = fault(value, known.registers) if value else ""
    if holding.record is not None and message:
        yield holding.record.line_of(where), message


def unknown_province(holding: Holding, known: Known) -> Iterator[Finding]:
    """A province is an id of the register of provinces."""
    yield from _faulty(holding, known, "province", province_fault)


def unknown_kind(holding: Holding, known: Known) -> Iterator[Finding]:
    """A kind is an id of the register of kinds."""
    yield from _faulty(holding, known, "kind", kind_fault)


def unknown_issuer(holding: Holding, known: Known) -> Iterator[Finding]:
    """An issuer is an id of the register of issuers; of a class, joined with the id of a province."""
    yield from _faulty(holding, known, "issuer", issuer_fault)


def wrong_date(holding: Holding, known: Known) -> Iterator[Finding]:
    """A date is a day, a month or a year of the calendar."""
    for field in ("date", "in_force", "ended"):
        yield from _faulty(holding, known, field, date_fault)


def wrong_number(holding: Holding, known: Known) -> Iterator[Finding]:
    """A number is written as authorities write it, without spaces."""
    yield from _faulty(holding, known, "number", number_fault)


def unknown_validity(holding: Holding, known: Known) -> Iterator[Finding]:
    """A validity is one of the words in use."""
    yield from _faulty(holding, known, "validity", validity_fault)


def unknown_theme(holding: Holding, known: Known) -> Iterator[Finding]:
    """A theme is an id of archive/themes.yml."""
    for where, theme in words_at(holding.record, ("themes",)):
        if holding.record is not None and theme not in known.themes:
            hint = meant(theme, known.themes) or "; xem archive/themes.yml"
            yield holding.record.line_of(where), f'không có chủ đề "{theme}" trong danh mục{hint}'


def unfounded_fact(holding: Holding, _known: Known) -> Iterator[Finding]:
    """What is inferred names its line and says why; what an editor states names its source."""
    record = holding.record
    if record is None:
        return
    for where in entries(record, ("facts",)):
        line, origin = record.line_of(where), text_at(record, (*where, "origin"))
        if origin == "inferred" and number_at(record, (*where, "line")) is None:
            yield line, f'"{where[-1]}" là suy ra (inferred) nên phải có "line": dòng nguồn làm căn cứ'
        if origin == "inferred" and not text_at(record, (*where, "note")):
            yield line, f'"{where[-1]}" là suy ra (inferred) nên phải có "note": vì sao suy ra như vậy'
        if origin == "editor" and not text_at(record, (*where, "source")):
            yield line, f'"{where[-1]}" do người biên tập ghi (editor) nên phải có "source": lấy từ đâu'


def updated_before_added(holding: Holding, known: Known) -> Iterator[Finding]:
    """A record is updated on the day on which it was added, or later."""
    record = holding.record
    added, updated = text_at(record, ("added",)), text_at(record, ("updated",))
    if record is None or date_fault(added, known.registers) or date_fault(updated, known.registers):
        return
    if updated < added:
        yield (
            record.line_of(("updated",)),
            f'ngày cập nhật {updated} trước ngày thêm vào kho {added}; hãy xem lại "added" và "updated"',
        )


RULES = (
    unknown_province,
    unknown_kind,
    unknown_issuer,
    wrong_date,
    wrong_number,
    unknown_validity,
    unknown_theme,
    unfounded_fact,
    updated_before_added,
)
