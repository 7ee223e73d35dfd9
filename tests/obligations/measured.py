"""Tables of sentences, and how well the machine reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from build_tools.grammar.compiled import Grammar
from build_tools.models.dates import PartialDate
from build_tools.models.ids import KindId
from build_tools.models.obligations import Deadline, Obligation, Once, Periodic, Within, Yearly
from build_tools.obligations.find import find_obligations
from build_tools.obligations.orders import compile_cues
from build_tools.reading import read_text

HERE = Path(__file__).parent
_FRAME = """\
ỦY BAN NHÂN DÂN
TỈNH SÔNG XA

Số: 5/CT-UBND

CHỈ THỊ
Về một việc thử

Nội dung chung của văn bản nêu ở đoạn mở đầu này.

{}

Nơi nhận:
- Lưu: VT.
"""
"""Around a paragraph, so that it is read as one."""
_MONTHS = {"tháng": 1, "quý": 3, "năm": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    text: str
    kind: KindId
    date: PartialDate
    finds: tuple[str, ...]


def table(name: str) -> tuple[Sentence, ...]:
    rows = cast("list[dict[str, object]]", yaml.safe_load((HERE / name).read_text(encoding="utf-8")))
    return tuple(
        Sentence(
            text=str(row["text"]),
            kind=KindId(str(row.get("kind", "chi-thi"))),
            date=PartialDate.parse(str(row.get("date", "2020-01-01"))),
            finds=tuple(cast("list[str]", row.get("finds", []))),
        )
        for row in rows
    )


def found_in(sentence: Sentence, grammar: Grammar) -> tuple[str, ...]:
    """What the machine finds, written as the tables write it."""
    registers = grammar.registers
    if not registers.kinds[sentence.kind].orders:
        return ()
    raw = _FRAME.format(sentence.text)
    reading = read_text(raw, grammar)
    cues = compile_cues(registers.obligation_cues, registers.words.authority_heads)
    return tuple(_written(one, raw) for one in find_obligations(reading, sentence.date, cues))


def understood(deadline: Deadline) -> str:
    match deadline:
        case Yearly():
            return f"yearly {deadline.month:02}" + (f"-{deadline.day:02}" if deadline.day else "")
        case Once() if deadline.quarter:
            return f"once {deadline.date.year}-Q{deadline.quarter}"
        case Once():
            return f"once {deadline.date.iso}"
        case Periodic():
            months = [str(each.amount * _MONTHS.get(each.unit, 0)) for each in deadline.every]
            return f"every {' '.join(months) or '?'}" + (f" day {deadline.day}" if deadline.day else "")
        case Within():
            return f"within {deadline.amount} {deadline.unit}"


def _written(one: Obligation, raw: str) -> str:
    printed = raw[one.printed.start : one.printed.end]
    who = raw[one.who.start : one.who.end] if one.who else ""
    return f"{printed} | {understood(one.deadline)} | {who}"


def misses(name: str, grammar: Grammar) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    for sentence in table(name):
        found = found_in(sentence, grammar)
        if found != sentence.finds:
            yield sentence, found


def figures(name: str, grammar: Grammar) -> dict[str, float]:
    """Precision and recall of deadlines (with their words), and of who is ordered."""
    right = wanted = given = named = named_right = named_wanted = 0
    for sentence in table(name):
        want = {each.rpartition(" | ")[0]: each.rpartition(" | ")[2] for each in sentence.finds}
        have = {each.rpartition(" | ")[0]: each.rpartition(" | ")[2] for each in found_in(sentence, grammar)}
        both = want.keys() & have.keys()
        right, wanted, given = right + len(both), wanted + len(want), given + len(have)
        named += sum(bool(each) for each in have.values())
        named_wanted += sum(bool(each) for each in want.values())
        named_right += sum(bool(have[each]) and have[each] == want[each] for each in both)
    return {
        "sentences": len(table(name)),
        "wanted": wanted,
        "precision": right / given,
        "recall": right / wanted,
        "who_precision": named_right / named,
        "who_recall": named_right / named_wanted,
    }
