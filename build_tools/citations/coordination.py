"""What members of a list share: date, issuer, term, and titles dealt out in turn."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.citations.beside import Beside
from build_tools.citations.spotted import Spotted
from build_tools.citations.titles import quotations
from build_tools.grammar.kinds import Kinds
from build_tools.models.dates import PartialDate

_AND = re.compile(r"(?<!\s)\s*+(?:,\s*+và|,|và)\s*+(?:số\s*+)?")
_SYMBOL = re.compile(r"^[^-/]*[-/](?:\d{4}/)?(.*)")


def share(contexts: Sequence[Beside], spotted: Sequence[Spotted], text: str, kinds: Kinds) -> list[Beside]:
    """Hand date, issuer and title of the last of a coordination on to the others of it.

    "217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị “A”; “B”":
    both are of that day and of that issuer; A is the title of the first, B of the second.
    """
    shared = list(contexts)
    for first, last in _coordinations(contexts, spotted, text, kinds):
        source = contexts[last]
        titles = list(quotations(text, source.end)) if source.quoted else []
        for index in range(first, last + 1):
            own = contexts[index]
            title = (source.title_start, source.title_end)
            if len(titles) == last - first + 1 > 1:
                title = titles[index - first]
            shared[index] = replace(
                own,
                date=own.date or _fitting(source.date, spotted[index]),
                issuer=own.issuer or source.issuer,
                term=own.term or source.term,
                # Only the last one's title is a scope: nothing between the mentions is nested in it.
                title_start=title[0],
                title_end=title[1],
                quoted=source.quoted,
            )
    return shared


def _coordinations(
    contexts: Sequence[Beside], spotted: Sequence[Spotted], text: str, kinds: Kinds
) -> list[tuple[int, int]]:
    """Runs of mentions of one make that only "và" or a comma separates, as first and last index."""
    runs: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(spotted) + 1):
        if index < len(spotted) and _coordinated(index, contexts, spotted, text, kinds):
            continue
        if index - 1 > first and _is_run(first, index - 1, spotted, text):
            runs.append((first, index - 1))
        first = index
    return runs


def _coordinated(
    index: int, contexts: Sequence[Beside], spotted: Sequence[Spotted], text: str, kinds: Kinds
) -> bool:
    before, after = spotted[index - 1], spotted[index]
    numbered = bool(before.number) and symbol_of(before.number) == symbol_of(after.number)
    laws = kinds.is_law(before.type) and not before.number and not after.number and not before.year
    return (
        (numbered or laws)
        and before.type == after.type
        and contexts[index - 1].issuer is None
        and _AND.fullmatch(text, contexts[index - 1].end, after.start) is not None
    )


def _is_run(first: int, last: int, spotted: Sequence[Spotted], text: str) -> bool:
    """Whether "và" joins the last two, or commas alone do what they may.

    Commas alone do where the kind is printed once ("các Quyết định số 217-QĐ/TW, 218-QĐ/TW"), and
    among laws of one day ("Luật Khiếu nại, Luật Tố cáo ngày 11 tháng 11 năm 2011") and bare serials
    ("QĐ 217, QĐ 218 của Bộ Chính trị").
    """
    return (
        "và" in text[spotted[last - 1].end : spotted[last].start]
        or not any(symbol_of(mention.number) for mention in spotted[first : last + 1])
        or all(text[mention.start].isdigit() for mention in spotted[first + 1 : last + 1])
    )


def symbol_of(number: str) -> str:
    """What stands behind serial and year: `QĐ/TW`; "" of a bare serial."""
    match = _SYMBOL.search(number)
    return match[1] if match else ""


def _fitting(date: PartialDate | None, mention: Spotted) -> PartialDate | None:
    """A shared date, unless the year in the number speaks against it; of laws, a full day only."""
    year = re.search(r"/(\d{4})/", mention.number)
    if date is None or (year and int(year[1]) != date.year):
        return None
    return None if mention.name and not date.is_full else date
