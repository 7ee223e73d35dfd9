"""What a converter left in a text and is none of its letters: proposed as `layout_marks` of the record."""

import re
from collections.abc import Iterator, Sequence

from build_tools.intake.damage.finding import Damage, DamageKind, excerpt
from build_tools.intake.table_rows import BREAK, is_rule, is_table_row

__all__ = ["mark_damages"]

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # A mark of emphasis touches the words that it is put around, and may end on a later line.
    ("**", re.compile(r"\*\*(?=[^\s*])|(?<=[^\s*])\*\*")),
    ("*", re.compile(r"(?<![*\w])\*(?=[^\s*])[^*\n]{1,400}(?<=[^\s*])\*(?![*\w])")),
    ("__", re.compile(r"(?<![_\w])__(?=[^\s_])[^_\n]{1,400}(?<=[^\s_])__(?![_\w])")),
    ("_", re.compile(r"(?<![_\w])_(?=[^\s_])[^_\n]{1,400}(?<=[^\s_])_(?![_\w])")),
)
# What is dropped wherever it stands, so that each is proposed as it is written.
_WRITTEN = re.compile(
    r"\[bookmark: [\w-]{1,60}\]|<!-- image -->|\{\.underline\}|</?(?:b|i|u|br|p|sup|sub)\s?/?>|&(?:nbsp|amp|lt|gt|quot);"
)
_HEADING = re.compile(r"#{1,6}(?= )")

_RULED = re.compile(r"\|\s?:?-{3,}")


def mark_damages(lines: Sequence[str]) -> Iterator[Damage]:
    """Each mark once, at the first line that has it."""
    seen: set[str] = set()
    above = ""
    for number, line in enumerate(lines, 1):
        ruled = is_rule(line) and is_table_row(above)
        found = () if ruled else _marks(line)
        above = line
        for mark, start, end in found:
            if mark not in seen:
                seen.add(mark)
                yield Damage(
                    kind=DamageKind.LAYOUT_MARKS,
                    line=number,
                    words=excerpt(line, start, end),
                    message=f"có dấu “{mark}” do phần mềm chuyển đổi để lại, không phải chữ của văn bản; nếu đúng vậy, hãy ghi nó vào layout_marks",
                    refuses=False,
                    marks=(mark,),
                )


def _marks(line: str) -> Iterator[tuple[str, int, int]]:
    # A line of asterisks alone is the rule of a Party letterhead; one of underscores is to be filled in.
    if line.strip(" *_\t"):
        for mark, form in _FORMS:
            found = form.search(line)
            if found:
                yield mark, *found.span()
    row = is_table_row(line)
    for written in _WRITTEN.finditer(line):
        if not (row and written[0] == BREAK):
            yield written[0], *written.span()
    heading = _HEADING.match(line)
    if heading:
        yield heading[0], *heading.span()
    bar = line.find("|")
    if bar >= 0 and (_RULED.search(line) or not row):
        yield "|", bar, bar + 1
