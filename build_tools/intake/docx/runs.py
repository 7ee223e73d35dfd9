"""What stands in a paragraph: pieces of words, words that are left out, text boxes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from build_tools.intake.docx.doubts import Doubt
from build_tools.intake.docx.fields import OpenField
from build_tools.intake.docx.formulas import linear
from build_tools.intake.docx.items import SOFT_HYPHEN, Box, Left, Piece
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.shown import BOX, choice, words
from build_tools.intake.docx.story import Story
from build_tools.intake.docx.styles import Look
from build_tools.intake.symbols import symbol
from build_tools.intake.taken import Reason

Part = Piece | Left | Box

_ENTERED = frozenset(
    {"w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent", "w:hyperlink", "w:rubyBase"}
)
_REMOVED = {"w:del": Reason.DELETED, "w:moveFrom": Reason.MOVED}
_SIGNS: Mapping[str, str] = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
    "w:softHyphen": SOFT_HYPHEN,
}
_PICTURES = frozenset({"pic:pic", "c:chart", "dgm:relIds", "v:imagedata"})
_XML_BLANKS = " \t\r\n"


def parts_of(node: Node, story: Story, style: str) -> Iterator[Part]:
    """All of a paragraph, or of an element in it; `style` is that of the paragraph."""
    for child in node.children:
        if child.name == "w:r":
            yield from _run(child, story, style)
        elif child.name in _ENTERED:
            yield from parts_of(child, story, style)
        elif child.name in {"w:ins", "w:moveTo"}:
            story.file.doubts.add(Doubt.INSERTED)
            yield from parts_of(child, story, style)
        elif child.name in _REMOVED:
            yield from left(_REMOVED[child.name], words(child))
        elif child.name == "w:sdt":
            content = child.child("w:sdtContent")
            yield from parts_of(content, story, style) if content else ()
        elif child.name == "mc:AlternateContent":
            yield from _alternate(child, lambda chosen: parts_of(chosen, story, style))
        elif child.name == "w:fldSimple":
            yield from _simple_field(child, story, style)
        elif child.name in {"m:oMath", "m:oMathPara"}:
            story.file.doubts.add(Doubt.EQUATION)
            yield Piece(words=linear(child))
        elif child.name == "w:subDoc":
            story.file.doubts.add(Doubt.EMBEDDED)


def left(reason: Reason, said: str) -> Iterator[Left]:
    """Words that are left out, if there are any."""
    if said.strip():
        yield Left(reason=reason, words=said)


def _alternate(node: Node, read: Callable[[Node], Iterator[Part]]) -> Iterator[Part]:
    chosen, other = choice(node)
    yield from read(chosen) if chosen else ()
    yield from left(Reason.REPEATED, words(other)) if other else ()


def _simple_field(node: Node, story: Story, style: str) -> Iterator[Part]:
    one = OpenField(told=node.get("w:instr"), in_result=True)
    story.fields.open.append(one)
    yield from parts_of(node, story, style)
    story.fields.open.pop()
    _note_field(one, story)


def _run(run: Node, story: Story, style: str) -> Iterator[Part]:
    look = story.file.styles.look(style, run.child("w:rPr"))
    own_mark = False
    for child in run.children:
        for part in _run_part(child, story, look, style):
            if own_mark and isinstance(part, Piece):
                # What Word shows in place of a number: `*`.
                yield from left(Reason.REPEATED, part.words)
            else:
                yield from _judged(part, story)
        own_mark = own_mark or child.get("w:customMarkFollows") in {"1", "true", "on"}


def _judged(part: Part, story: Story) -> Iterator[Part]:
    """A part as it is, or left out: hidden, the number of a page, what a field was told."""
    if not isinstance(part, Piece):
        yield part
    elif part.look.hidden:
        yield from left(Reason.HIDDEN, part.words)
    elif not story.fields.in_result:
        return
    elif story.fields.in_page_number:
        yield from left(Reason.RUNNING_HEAD, part.words)
    else:
        story.fields.show(part.words)
        yield part


def _run_part(node: Node, story: Story, look: Look, style: str) -> Iterator[Part]:
    name = node.name
    if name == "w:t":
        yield Piece(words=_text(node), look=look)
    elif name in _SIGNS:
        yield Piece(words=_SIGNS[name], look=look)
    elif name == "w:sym":
        yield Piece(words=_symbol(node), look=replace(look, font=""))
    elif name in {"w:footnoteReference", "w:endnoteReference"}:
        yield from _note(node, story, look)
    elif name == "w:fldChar":
        yield from _field_mark(node, story, look)
    elif name == "w:instrText":
        story.fields.tell(node.text)
    elif name == "w:delText":
        yield from left(Reason.DELETED, node.text)
    elif name == "w:commentReference":
        comment = story.file.comments.get(node.get("w:id"))
        yield from left(Reason.COMMENT, words(comment)) if comment else ()
    elif name == "w:ruby":
        base = node.child("w:rubyBase")
        yield from parts_of(base, story, style) if base else ()
    elif name == "mc:AlternateContent":
        yield from _alternate(node, lambda chosen: _each(chosen, story, look, style))
    elif name in {"w:drawing", "w:pict", "w:object"}:
        yield from _drawn(node, story)


def _each(node: Node, story: Story, look: Look, style: str) -> Iterator[Part]:
    for child in node.children:
        yield from _run_part(child, story, look, style)


def _text(node: Node) -> str:
    """Word drops blanks at the ends unless it is told to keep them; a line end is a blank."""
    said = node.text if node.get("xml:space") == "preserve" else node.text.strip(_XML_BLANKS)
    return said.replace("\r", " ").replace("\n", " ")


def _symbol(node: Node) -> str:
    try:
        character = chr(int(node.get("w:char"), 16))
    except (ValueError, OverflowError):
        return ""
    # Half of a pair is no character.
    return (
        "" if "\ud800" <= character <= "\udfff" or character < " " else symbol(character, node.get("w:font"))
    )


def _note(node: Node, story: Story, look: Look) -> Iterator[Part]:
    if look.hidden or not story.fields.in_result:
        return
    mark = story.file.notes.call(node.name.removeprefix("w:").removesuffix("Reference"), node.get("w:id"))
    if mark:
        yield Piece(words=mark)
    else:
        story.file.doubts.add(Doubt.NOTE)


def _field_mark(node: Node, story: Story, look: Look) -> Iterator[Part]:
    ended = story.fields.mark(node)
    if ended is not None:
        _note_field(ended, story)
        said = ended.at_end()
        if said:
            yield Piece(words=said, look=look)


def _note_field(ended: OpenField, story: Story) -> None:
    if ended.lacks_result:
        story.file.doubts.add(Doubt.FIELD)
    elif ended.is_of_today:
        story.file.doubts.add(Doubt.OF_TODAY)
    elif story.file.by_libreoffice and ended.is_lost:
        story.file.doubts.add(Doubt.LOST_FIELD)


def _drawn(node: Node, story: Story) -> Iterator[Part]:
    """The text boxes of a drawing, each once; that it has pictures is said."""
    if node.name == "w:object":
        story.file.doubts.add(Doubt.EMBEDDED)
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if found.name == BOX:
            yield Box(content=found)
            continue
        if found.name == "mc:AlternateContent":
            chosen, other = choice(found)
            yield from left(Reason.REPEATED, words(other)) if other else ()
            waiting += [chosen] if chosen else []
            continue
        if found.name in _PICTURES and node.name != "w:object":
            story.file.doubts.add(Doubt.PICTURE)
        if found.name == "v:textpath" and found.get("string").strip():
            yield Piece(words=f"\n{found.get('string').strip()}\n")
        waiting += reversed(found.children)
