"""Tell headings from numbered items.

"1. Quan điểm" heads the text under it; "1. Tổ chức quán triệt và thể chế hóa …" is itself the text.
The number does not tell; what follows does: numbered paragraphs of one series are headings where
most of them introduce text of their own.
"""

from collections.abc import Sequence

from build_tools.grammar.labels import Label, Rank

_LONGEST_HEADING = 500
_ALWAYS = (Rank.ANNEX, Rank.PART, Rank.CHAPTER, Rank.DIVISION, Rank.LETTER, Rank.ROMAN)
_BY_SERIES = (Rank.ARABIC, Rank.DECIMAL)


def heading_levels(texts: Sequence[str], labels: Sequence[Label | None]) -> tuple[int, ...]:
    """For each paragraph its level as a heading, 1 the highest; 0 where it is none."""
    leading = _leading_series(labels)
    heads = [
        label is not None
        and len(text) <= _LONGEST_HEADING
        and _is_heading(text, label, leading=leading.get(index, False))
        for index, (text, label) in enumerate(zip(texts, labels, strict=True))
    ]
    levels: list[int] = []
    open_ranks: list[tuple[int, int]] = []
    for head, label in zip(heads, labels, strict=True):
        if not head or label is None:
            levels.append(0)
            continue
        while open_ranks and open_ranks[-1] >= label.order:
            open_ranks.pop()
        open_ranks.append(label.order)
        levels.append(len(open_ranks))
    return tuple(levels)


def parents(labels: Sequence[Label | None]) -> tuple[int | None, ...]:
    """For each paragraph the index of the nearest wider label above it."""
    result: list[int | None] = []
    open_labels: list[int] = []
    for index, label in enumerate(labels):
        if label is None or label.rank is Rank.DASH:
            result.append(open_labels[-1] if open_labels else None)
            continue
        while open_labels and _order(labels[open_labels[-1]]) >= label.order:
            open_labels.pop()
        result.append(open_labels[-1] if open_labels else None)
        open_labels.append(index)
    return tuple(result)


def _leading_series(labels: Sequence[Label | None]) -> dict[int, bool]:
    """For each numbered paragraph whether most of its series (one kind of number under one parent) are headings."""
    series: dict[tuple[int | None, tuple[int, int]], list[int]] = {}
    for index, (label, parent) in enumerate(zip(labels, parents(labels), strict=True)):
        if label is not None:
            series.setdefault((parent, label.order), []).append(index)
    return {
        member: leads
        for members in series.values()
        for leads in [2 * sum(_introduces(member, labels) for member in members) > len(members)]
        for member in members
    }


def _is_heading(text: str, label: Label, *, leading: bool) -> bool:
    if label.rank in _ALWAYS:
        return True
    if label.rank is Rank.ARTICLE:
        return not text.endswith((".", ";")) and len(text) < 200
    return label.rank in _BY_SERIES and leading


def _introduces(index: int, labels: Sequence[Label | None]) -> bool:
    """Whether the paragraph behind it is unnumbered, or numbered more narrowly."""
    if index + 1 >= len(labels):
        return False
    following = labels[index + 1]
    return following is None or following.order > _order(labels[index])


def _order(label: Label | None) -> tuple[int, int]:
    return label.order if label else (0, 0)
