"""The lists of a file: how each level of each is numbered.

A list (`w:num`) is made of an outline (`w:abstractNum`) that several may share, and says what differs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from build_tools.intake.docx.nodes import Node, is_on
from build_tools.intake.docx.number_formats import padding
from build_tools.intake.docx.styles import Styles, whole

_FARTHEST = 5
"""Outlines that name a style that names a list of another outline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How paragraphs of one level are numbered."""

    start: int = 1
    form: str = "decimal"
    """`decimal`, `upperRoman`, `bullet` …"""
    width: int = 0
    """Figures at least: 2 for 01."""
    words: str = ""
    """With the places of the numbers: `Điều %1.`, `%1.%2.`."""
    suffix: str = "tab"
    restarts_after: int | None = None
    """The 1-based level behind which it begins anew; 0 for never, None for the one above it."""
    legal: bool = False
    """Whether all its numbers are written in figures: `II.1` as `2.1`."""
    style: str = ""
    """The style whose paragraphs are of this level."""
    font: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedList:
    """A list."""

    outline: str
    """Lists of one outline go on with each other's numbers."""
    levels: Mapping[int, Level]
    begins: Mapping[int, int] = field(default_factory=dict)
    """Level → the number with which this list begins anew where it is first met."""


def read_numbering(tree: Node | None, styles: Styles) -> Mapping[str, NumberedList]:
    """The lists of the part that holds them, by their ids."""
    if tree is None:
        return {}
    outlines = {node.get("w:abstractNumId"): node for node in tree.all("w:abstractNum")}
    of_lists = {node.get("w:numId"): node.value("w:abstractNumId") or "" for node in tree.all("w:num")}
    lists: dict[str, NumberedList] = {}
    for node in tree.all("w:num"):
        outline = _outline(node.value("w:abstractNumId") or "", outlines, of_lists, styles)
        levels = {number: _level(found) for number, found in _levels(outlines.get(outline))}
        begins: dict[int, int] = {}
        for override in node.all("w:lvlOverride"):
            number = whole(override.get("w:ilvl")) or 0
            for _, found in _levels(override):
                levels[number] = _level(found)
            begin = whole(override.value("w:startOverride"))
            if begin is not None:
                begins[number] = begin
                levels[number] = replace(levels.get(number, Level()), start=begin)
        lists[node.get("w:numId")] = NumberedList(outline=outline, levels=levels, begins=begins)
    return lists


def _outline(name: str, outlines: Mapping[str, Node], lists: Mapping[str, str], styles: Styles) -> str:
    """The outline itself, where one only names the style of a list."""
    for _ in range(_FARTHEST):
        link = outlines[name].value("w:numStyleLink") if name in outlines else None
        if link is None:
            return name
        further = lists.get(styles.numbered(link).list_id or "")
        if further is None:
            named = (key for key, node in outlines.items() if node.value("w:styleLink") == link)
            further = next(named, name)
        name = further
    return name


def _levels(node: Node | None) -> Iterator[tuple[int, Node]]:
    return ((whole(level.get("w:ilvl")) or 0, level) for level in (node.all("w:lvl") if node else ()))


def _level(node: Node) -> Level:
    form = node.child("w:numFmt")
    if form is None:
        # Word 2010 writes "001" as a choice, with plain figures for programs that do not know it.
        form = next((found for found in node.within() if found.name == "w:numFmt"), None)
    name = form.get("w:val", "decimal") if form else "decimal"
    runs = node.child("w:rPr")
    fonts = runs.child("w:rFonts") if runs else None
    start = whole(node.value("w:start"))
    return Level(
        # Word begins with 0 where nothing is said.
        start=0 if start is None else start,
        form="decimal" if name == "custom" else name,
        width=padding(name, form.get("w:format") if form else ""),
        words=node.value("w:lvlText") or "",
        suffix=node.value("w:suff") or "tab",
        restarts_after=whole(node.value("w:lvlRestart")),
        legal=is_on(node.child("w:isLgl")),
        style=node.value("w:pStyle") or "",
        font=(fonts.get("w:ascii") or fonts.get("w:hAnsi")) if fonts else "",
        hidden=is_on(runs.child("w:vanish") if runs else None),
    )
