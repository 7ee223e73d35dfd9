"""The number and the day that a pen wrote into a recognised letterhead: an editor types them once, as facts.

They stand in no line of the text, for the recognition left their place blank; the record says who read them where.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from build_tools.archive.receiving import Received
from build_tools.checks.vocabulary import date_fault, number_fault
from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.models.facts import Field, Origin, StatedFact
from build_tools.normalize import normalize
from build_tools.registers import Registers

__all__ = ["blanks_of", "filled"]

Ask = Callable[[str], str]
_NUMBER = "Số ở đầu văn bản để trống vì viết tay hoặc in mờ. Số trên bản gốc, ví dụ {example} (không rõ thì Enter): "
_DATE = "Ngày ở đầu văn bản để trống vì viết tay hoặc in mờ. Ngày trên bản gốc, ví dụ 05/07/2021 (không rõ thì Enter): "
_AGAIN = 3
_DAY = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})")


def blanks_of(received: Received, grammar: Grammar) -> Iterator[tuple[Field, str]]:
    """What a recognised letterhead leaves blank; of the number the symbol, which is printed: `/QĐ-UBND`."""
    if all(one.confidence is None for one in received.taken.origins):
        return
    header = read_header(normalize(received.text), grammar)
    if header.number is None or not header.number.value[:1].isdigit():
        yield Field.NUMBER, header.number.value if header.number else ""
    if header.date is None or not header.date.is_full:
        yield Field.DATE, ""


def filled(received: Received, grammar: Grammar, ask: Ask | None, source: str) -> Received:
    """The file with what an editor reads on its original; as it is where nobody can be asked."""
    if ask is None:
        return received
    questions: Mapping[Field, str] = {Field.NUMBER: _NUMBER, Field.DATE: _DATE}
    stated: dict[Field, StatedFact] = {}
    for field, symbol in blanks_of(received, grammar):
        question = questions[field].format(
            example=f"25{symbol}" if symbol[:1] in {"/", "-"} else "25/QĐ-UBND"
        )
        if value := _answer(ask, question, field, symbol, grammar.registers):
            stated[field] = StatedFact(value=value, origin=Origin.EDITOR, source=source)
    return replace(received, stated=stated)


def _answer(ask: Ask, question: str, field: Field, symbol: str, registers: Registers) -> str:
    """The value as a record writes it; "" where the editor does not know it, or types three times what is none."""
    for _ in range(_AGAIN):
        said = ask(question).strip()
        if not said:
            return ""
        value, faulty = _day(said), date_fault
        if field is Field.NUMBER:
            value, faulty = f"{said}{symbol}" if re.fullmatch(r"\d{1,5}[a-zđ]?", said) else said, number_fault
        if value and not faulty(value, registers):
            return value
    return ""


def _day(said: str) -> str:
    """`5/7/2021` as `2021-07-05`; "" for what is none."""
    match = _DAY.fullmatch(said)
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else ""
