"""What a run or a paragraph looks like, by its own properties and those of its styles.

A style is based on another, and so on; what the nearest says holds. Switches (hidden) of the style of
the paragraph and of that of the letters undo each other, as Word has it; its own property decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.intake.docx.nodes import Node, is_on

_FARTHEST = 30
"""Styles based on each other: a ring of them ends here too."""
_FONTS = ("w:hAnsi", "w:ascii")
_THEMES = ("w:hAnsiTheme", "w:asciiTheme")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What of a run's looks changes its words."""

    hidden: bool = False
    raised: str = ""
    """`superscript`, `subscript`, or ""."""
    font: str = ""


PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberProperty:
    """Of which list a paragraph is, and of which level: what of both is said."""

    list_id: str | None = None
    level: int | None = None
    of_style: str = ""
    """The style that says the list; "" where the paragraph says it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a file."""

    by_id: Mapping[str, Node] = field(default_factory=dict)
    default: str = ""
    """Of paragraphs that name none."""
    defaults: tuple[Node, ...] = ()
    """The run properties of the whole file."""
    _runs: dict[str, list[Node]] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)
    _numbers: dict[str, NumberProperty] = field(default_factory=dict)

    def style_of(self, paragraph: Node) -> str:
        """The style of a paragraph."""
        named = paragraph.value("w:pPr", "w:pStyle") or ""
        return named if named in self.by_id else self.default

    def chain(self, style: str | None) -> Iterator[Node]:
        """A style and those that it is based on."""
        for _ in range(_FARTHEST):
            node = self.by_id.get(style or "")
            if node is None:
                return
            yield node
            style = node.value("w:basedOn")

    def look(self, style: str, own: Node | None) -> Look:
        """Of a run with these properties of its own in a paragraph of a style."""
        if own is None:
            if style not in self._looks:
                self._looks[style] = self._read_look(style, None)
            return self._looks[style]
        return self._read_look(style, own)

    def _read_look(self, style: str, own: Node | None) -> Look:
        of_letters = own.value("w:rStyle") if own else None
        levels = [self._runs_of(style), self._runs_of(of_letters or "")]
        ordered = [*([own] if own else []), *levels[1], *levels[0], *self.defaults]
        return Look(
            hidden=_hidden(own, levels),
            raised=next((value for node in ordered if (value := node.value("w:vertAlign"))), ""),
            font=next((font for node in ordered if (font := _font(node)) is not None), ""),
        )

    def numbered(self, style: str) -> NumberProperty:
        """What a style says of numbers, or those that it is based on."""
        if style not in self._numbers:
            self._numbers[style] = self._read_numbered(style)
        return self._numbers[style]

    def _read_numbered(self, style: str) -> NumberProperty:
        list_id: str | None = None
        level: int | None = None
        of_style = ""
        for node in self.chain(style):
            found = number_property(node.child("w:pPr"))
            level = found.level if level is None else level
            if list_id is None and found.list_id is not None:
                list_id, of_style = found.list_id, node.get("w:styleId")
        return NumberProperty(list_id=list_id, level=level, of_style=of_style)

    def _runs_of(self, style: str) -> list[Node]:
        if style not in self._runs:
            self._runs[style] = [node for found in self.chain(style) if (node := found.child("w:rPr"))]
        return self._runs[style]


def read_styles(tree: Node | None) -> Styles:
    """The styles of the part that holds them."""
    if tree is None:
        return Styles()
    by_id = {node.get("w:styleId"): node for node in tree.all("w:style")}
    default = next(
        (
            name
            for name, node in by_id.items()
            if node.get("w:type") == "paragraph" and node.get("w:default") in {"1", "true", "on"}
        ),
        "",
    )
    defaults = tree.child("w:docDefaults")
    of_runs = defaults.child("w:rPrDefault") if defaults else None
    return Styles(by_id=by_id, default=default, defaults=tuple(of_runs.all("w:rPr")) if of_runs else ())


def number_property(properties: Node | None) -> NumberProperty:
    """What properties of a paragraph say of numbers themselves."""
    node = properties.child("w:numPr") if properties else None
    if node is None:
        return NumberProperty()
    level = whole(node.value("w:ilvl"))
    return NumberProperty(list_id=node.value("w:numId"), level=level)


def whole(value: str | None) -> int | None:
    """A whole number of an attribute, None where it is none: files are not always sound."""
    digits = (value or "").strip()
    negative = digits.startswith("-")
    digits = digits.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return None
    return -int(digits) if negative else int(digits)


def _hidden(own: Node | None, levels: list[list[Node]]) -> bool:
    direct = own.child("w:vanish") if own else None
    if direct is not None:
        return is_on(direct)
    switches = [
        next((is_on(found) for node in level if (found := node.child("w:vanish"))), False) for level in levels
    ]
    return switches[0] != switches[1]


def _font(properties: Node) -> str | None:
    """The font that properties name; "" for one of the theme, None where they name none."""
    fonts = properties.child("w:rFonts")
    if fonts is None:
        return None
    if any(fonts.get(theme) for theme in _THEMES):
        return ""
    return next((name for attribute in _FONTS if (name := fonts.get(attribute))), None)
