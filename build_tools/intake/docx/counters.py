"""The numbers that Word shows before paragraphs, counted as it counts them.

`Điều %1.` met for the fifth time is "Điều 5."; a chapter above it sets the next level back, unless
the level says otherwise; a list may begin anew where it is first met.
"""

import re
from collections.abc import Mapping

from build_tools.intake.docx.doubts import Doubt, Doubts
from build_tools.intake.docx.items import Piece
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.number_formats import is_known, written
from build_tools.intake.docx.numbering import Level, NumberedList
from build_tools.intake.docx.styles import Look, Styles, number_property
from build_tools.intake.symbols import bullet

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


class Counters:
    """The state of all lists in one story: the body, a note, a text box."""

    def __init__(self, lists: Mapping[str, NumberedList], styles: Styles, doubts: Doubts) -> None:
        self._lists = lists
        self._styles = styles
        self._doubts = doubts
        self._numbers: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Node, font: str) -> Piece | None:
        """What Word shows before a paragraph, with what follows it: `Điều 5. `, `a) `; None for nothing.

        `font` is that of the end of the paragraph, which the number has unless its level names one.
        """
        found = self._place(paragraph)
        level = self._lists[found[0]].levels.get(found[1]) if found else None
        if found is None or level is None:
            return None
        self._count(*found)
        words = "" if level.hidden else self._words(self._lists[found[0]], found[1], level)
        if words and level.suffix != "nothing" and not words[-1].isspace():
            words = f"{words} "
        # What a bullet shows is known already.
        of_label = "" if level.form == "bullet" else level.font or font
        return Piece(words=words, look=Look(font=of_label)) if words else None

    def _place(self, paragraph: Node) -> tuple[str, int] | None:
        """The list and level of a paragraph, by itself or by its style."""
        style = self._styles.style_of(paragraph)
        own = number_property(paragraph.child("w:pPr"))
        by_style = self._styles.numbered(style)
        list_id = own.list_id if own.list_id is not None else by_style.list_id
        numbered = self._lists.get(list_id or "0")
        if list_id is None or list_id == "0" or numbered is None:
            return None
        level = own.level
        if level is None:
            level = self._level_of_style(numbered, (style, by_style.of_style))
            level = by_style.level if level is None else level
        return list_id, min(max(level or 0, 0), _DEEPEST)

    def _level_of_style(self, numbered: NumberedList, styles: tuple[str, ...]) -> int | None:
        for style in styles:
            for number, level in numbered.levels.items():
                if style and level.style == style:
                    return number
        return None

    def _count(self, list_id: str, number: int) -> None:
        numbered = self._lists[list_id]
        numbers = self._numbers.setdefault(numbered.outline, {})
        first = number in numbered.begins and (list_id, number) not in self._begun
        self._begun.add((list_id, number))
        if first or number not in numbers:
            numbers[number] = numbered.levels[number].start
        else:
            numbers[number] += 1
        for deeper in [deeper for deeper in numbers if deeper > number]:
            level = numbered.levels.get(deeper, Level())
            after = deeper if level.restarts_after is None else level.restarts_after
            if number < after:
                # Articles run on through a paper: where they do not, a program may have lost that they should.
                if level.words.startswith("Điều") and numbers[number] > numbered.levels[number].start:
                    self._doubts.add(Doubt.RESTARTED)
                del numbers[deeper]

    def _words(self, numbered: NumberedList, number: int, level: Level) -> str:
        if level.form == "bullet":
            return bullet(level.words, level.font)
        numbers = self._numbers[numbered.outline]

        def shown(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            of_place = numbered.levels.get(place, Level())
            form = "decimal" if level.legal and of_place.form != "none" else of_place.form
            if not is_known(form):
                self._doubts.add(Doubt.NUMBER_FORM)
            count = numbers.get(place, of_place.start) if place <= number else 0
            return written(count, form, of_place.width) if place <= number else ""

        return _PLACE.sub(shown, level.words)
