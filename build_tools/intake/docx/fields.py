"""Fields: `{ HYPERLINK … | the words }`. Of each its result is text, what it was told is not."""

import re
from dataclasses import dataclass, field

from build_tools.intake.docx.nodes import Node, is_on
from build_tools.intake.docx.shown import within
from build_tools.intake.docx.styles import whole

_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION"})
_OF_TODAY = frozenset({"DATE", "TIME"})
_SHOWN_WITHOUT_RESULT = frozenset({"EQ", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "SYMBOL"})
_KEPT_BY_WORD = frozenset(
    {
        "REF",
        "NOTEREF",
        "STYLEREF",
        "SEQ",
        "DOCPROPERTY",
        "TITLE",
        "SUBJECT",
        "AUTHOR",
        "SAVEDATE",
        "PRINTDATE",
        "CREATEDATE",
    }
)
_NOT_FOUND = "Error: Reference source not found"
"""What LibreOffice writes for a reference whose place it does not find; Word shows the words that it kept."""
_ENOUGH = len(_NOT_FOUND)
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
_KIND = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, kw_only=True)
class OpenField:
    """A field whose end is not met yet."""

    told: str = ""
    in_result: bool = False
    shown: str = ""
    """The first words of its result."""
    form: Node | None = None
    """Of a field of a form, what it is."""

    @property
    def kind(self) -> str:
        """`HYPERLINK`, `PAGE`; "" for a calculation."""
        found = _KIND.match(self.told.strip())
        return found[0].upper() if found else ""

    @property
    def is_page_number(self) -> bool:
        """Whether its result is the number of a page, which a text without pages has not."""
        return self.kind in _PAGE_NUMBERS

    @property
    def is_of_today(self) -> bool:
        """Whether Word writes the day on which the file is opened."""
        return self.kind in _OF_TODAY

    @property
    def lacks_result(self) -> bool:
        """Whether Word shows something that the file does not hold."""
        return not self.in_result and self.kind in _SHOWN_WITHOUT_RESULT

    @property
    def is_lost(self) -> bool:
        """Whether LibreOffice put its own result in place of the one that was kept: none, or the name of its copy."""
        lost = not self.shown.strip() or self.shown.startswith(_NOT_FOUND)
        return self.kind == "FILENAME" or (self.kind in _KEPT_BY_WORD and lost)

    def at_end(self) -> str:
        """The words of one that has no result: the box of a form, the face of a button."""
        if self.in_result:
            return ""
        if self.kind in _BUTTONS:
            return "".join(self.told.split(maxsplit=2)[2:]).strip()
        return _form_words(self.form) if self.form else ""


@dataclass(slots=True, kw_only=True)
class Fields:
    """The fields that are open where a story is read; one whose end is missing counts as none."""

    closed: frozenset[Node]
    open: list[OpenField] = field(default_factory=list)

    @property
    def in_result(self) -> bool:
        """Whether what comes is shown: no field is still being told what to do."""
        return all(one.in_result for one in self.open)

    @property
    def in_page_number(self) -> bool:
        """Whether what comes is the number of a page."""
        return any(one.is_page_number for one in self.open)

    @property
    def in_contents(self) -> bool:
        """Whether what comes stands in a table of contents."""
        return any(one.kind == "TOC" for one in self.open)

    def show(self, words: str) -> None:
        """What is shown of the fields that are open."""
        for one in self.open:
            one.shown = (one.shown + words)[:_ENOUGH] if len(one.shown) < _ENOUGH else one.shown

    def tell(self, words: str) -> None:
        """What the innermost field is told."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].told += words

    def mark(self, node: Node) -> OpenField | None:
        """A mark of a field is met; the field, where it ends here."""
        kind = node.get("w:fldCharType")
        if kind == "begin" and node in self.closed:
            self.open.append(OpenField(form=node.child("w:ffData")))
        elif kind == "separate" and self.open:
            self.open[-1].in_result = True
        elif kind == "end" and self.open:
            return self.open.pop()
        return None


def fields_of(story: Node) -> Fields:
    """The fields of a story, before it is read."""
    begun: list[Node] = []
    closed: set[Node] = set()
    for node in within(story):
        if node.name == "w:fldChar":
            kind = node.get("w:fldCharType")
            if kind == "begin":
                begun.append(node)
            elif kind == "end" and begun:
                closed.add(begun.pop())
    return Fields(closed=frozenset(closed))


def _form_words(form: Node) -> str:
    """☒ or ☐ of a check box, the chosen entry of a list."""
    box, entries = form.child("w:checkBox"), form.child("w:ddList")
    if box is not None:
        checked = box.child("w:checked") or box.child("w:default")
        return "☒" if is_on(checked) else "☐"
    if entries is not None:
        named = [entry.get("w:val") for entry in entries.all("w:listEntry")]
        chosen = whole(entries.value("w:result") or entries.value("w:default")) or 0
        return named[chosen] if 0 <= chosen < len(named) else ""
    return ""
