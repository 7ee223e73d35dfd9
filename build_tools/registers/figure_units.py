"""Units that a number must stand before to be a figure, and the words around it: `figure_units.yml`."""

from typing import cast

from build_tools.models.registers import CalendarWord, FigureUnit, FigureWords, TargetWords
from build_tools.registers.register_file import Entry, Record, read_register

__all__ = ["load_figure_words"]


def load_figure_words(text: str) -> FigureWords:
    """Read figure_units.yml. Raises BuildError if it is invalid."""
    whole = read_register(text, "figure_units")
    targets = Entry(record=cast("Record", whole.record["targets"]), sources=whole.sources)
    return FigureWords(
        units=tuple(map(_unit, whole.entries("figure_units"))),
        per=whole.texts("per"),
        no_units=whole.texts("no_units"),
        named=whole.texts("named"),
        counting=whole.texts("counting"),
        approximate=whole.texts("approximate"),
        comparing=whole.texts("comparing"),
        counting_verbs=whole.texts("counting_verbs"),
        calendar=tuple(
            CalendarWord(word=entry.text("word"), last=entry.number("last"))
            for entry in whole.entries("calendar")
        ),
        every=whole.texts("every"),
        before_days=whole.texts("before_days"),
        targets=TargetWords(
            cues=targets.texts("cues"),
            carrying=targets.texts("carrying"),
            no_cues=targets.texts("no_cues"),
            results=targets.texts("results"),
            headings=targets.texts("headings"),
            leading=targets.texts("leading"),
            result_headings=targets.texts("result_headings"),
        ),
    )


def _unit(entry: Entry) -> FigureUnit:
    return FigureUnit(
        id=entry.text("id"),
        words=entry.texts("words"),
        measured=entry.flag("measured"),
        grouped_only=entry.flag("grouped_only"),
        joined=entry.flag("joined"),
        examples=entry.texts("examples"),
        counter_examples=entry.texts("counter_examples"),
    )
