"""Read a Word file: its text as Word shows it, where each line stands, what was left out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from build_tools.intake.docx.blocks import read_blocks
from build_tools.intake.docx.contents import without_contents
from build_tools.intake.docx.doubts import Doubt, Doubts
from build_tools.intake.docx.embedded import Embedded
from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.notes import Note, Notes, read_notes
from build_tools.intake.docx.numbering import read_numbering
from build_tools.intake.docx.package import Package, open_package
from build_tools.intake.docx.refusals import BROKEN, LOST_NUMBERS, NO_WORDS, WRAPPED
from build_tools.intake.docx.running import RunningHead, read_running, with_letterhead
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.story import WordFile, story_of
from build_tools.intake.docx.styles import read_styles
from build_tools.intake.letterhead import is_lost
from build_tools.intake.taken import LeftOut, Origin, Reason, Taken, UnreadableFileError
from build_tools.intake.text.judge import Line as Judged
from build_tools.intake.text.judge import decoded
from build_tools.intake.text.read import conversion_doubts

READER = "docx 1"
_PROPERTIES = "docProps/app.xml"
_MAKER = re.compile(r"^([^/]++)/(\d++\.\d++)")
"""`LibreOffice/7.4.7.2$Linux_X86_64 …`"""


def read_docx(content: bytes) -> Taken:
    """The text of a Word file. Raises UnreadableFileError with what is wrong and what to do."""
    return _read(open_package(content))[0]


def read_converted(content: bytes, _name: str) -> Taken:
    """The text of what a program made of another file; the reader is both: `docx 1, LibreOffice 7.4`.

    Raises UnreadableFileError as well where that program cannot have kept the numbers of the articles.
    """
    package = open_package(content)
    taken, file = _read(package)
    if file.doubts.met(Doubt.RESTARTED):
        raise UnreadableFileError(LOST_NUMBERS)
    return replace(taken, reader=", ".join(filter(None, (READER, file.maker))))


def _read_within(content: bytes) -> Taken:
    """The text of a Word file that stands in another; what stands in it again is not read."""
    return _read(open_package(content), within=True)[0]


def _read(package: Package, *, within: bool = False) -> tuple[Taken, WordFile]:
    main = package.main()
    tree = package.part(main)
    body = tree.child("w:body") if tree else None
    if body is None:
        raise UnreadableFileError(BROKEN)
    parts = _parts(package, main)
    file, trees = _file(package, parts, within=within)
    file.doubts.add(Doubt.PROMPT, sum(node.name == "w:showingPlcHdr" for node in body.within()))
    items = without_contents(list(read_blocks(body, story_of(file, main, body))))
    heads = read_running(package, main, file, body)
    items, running = with_letterhead(items, heads)
    if len(running) < len(heads):
        file.doubts.add(Doubt.FROM_RUNNING_HEAD)
    items += _notes(file.notes, file, parts, trees)
    items += _what_is_uncalled(file.notes)
    if "macroEnabled" in package.type_of(main) or "vbaproject" in parts:
        file.doubts.add(Doubt.MACRO)
    return _taken(items, running, file), file


def _parts(package: Package, main: str) -> Mapping[str, str]:
    """The parts that the text points to, by what they are; of running heads there are several."""
    return {related.kind.lower(): related.part for related in package.related(main) if related.part}


def _file(
    package: Package, parts: Mapping[str, str], *, within: bool
) -> tuple[WordFile, Mapping[str, Node | None]]:
    names = ("styles", "numbering", "footnotes", "endnotes", "comments")
    trees = {name: package.part(parts[name]) if name in parts else None for name in names}
    styles = read_styles(trees["styles"])
    comments = trees["comments"]
    notes = read_notes(trees["footnotes"], trees["endnotes"])
    file = WordFile(
        styles=styles,
        lists=read_numbering(trees["numbering"], styles),
        notes=notes,
        comments={node.get("w:id"): node for node in (comments.all("w:comment") if comments else ())},
        doubts=Doubts(),
        maker=_maker(package),
        embedded=Embedded(
            package=package, read_word=None if within else _read_within, has_notes=any(notes.known.values())
        ),
    )
    return file, trees


def _maker(package: Package) -> str:
    """The program that says it wrote the file; "" where none does, as Word does in another way."""
    try:
        properties = package.part(_PROPERTIES)
    except UnreadableFileError:  # nothing of the text is in it
        return ""
    application = properties.child("ep:Application") if properties else None
    said = _MAKER.match(application.text) if application else None
    return f"{said[1]} {said[2]}" if said else ""


def _notes(
    notes: Notes, file: WordFile, parts: Mapping[str, str], trees: Mapping[str, Node | None]
) -> Iterator[Item]:
    """A line for each note: its paragraphs are joined, since a mark begins one line."""
    places = {
        kind: story_of(file, parts.get(kind, ""), tree).places
        for kind in ("footnotes", "endnotes")
        if (tree := trees[kind])
    }
    read: set[int] = set()
    # A note may call another.
    while fresh := [note for note in notes.in_order() if note.number not in read]:
        for note in fresh:
            read.add(note.number)
            kind = f"{note.kind}s"
            yield from _note(note, file, parts[kind], places[kind])


def _note(note: Note, file: WordFile, part: str, places: Mapping[Node, int]) -> Iterator[Item]:
    items = list(read_blocks(note.content, story_of(file, part, note.content, places), in_data=True))
    yield from (item for item in items if isinstance(item, Left))
    lines = [item for item in items if isinstance(item, Line) and item.words]
    said = " ".join(line.words for line in lines)
    place = lines[0].place if lines else 1
    # A blank line parts the notes from the text; a second one is not kept.
    if note.number == 1:
        yield Line(words="", part=part, place=place)
    encoding = next((line.encoding for line in lines if line.encoding), "")
    yield Line(words=f"[^{note.number}]: {said}".rstrip(), part=part, place=place, encoding=encoding)


def _what_is_uncalled(notes: Notes) -> Iterator[Left]:
    for content in notes.uncalled():
        said = words(content)
        if said:
            yield Left(reason=Reason.HIDDEN, words=said)


def _taken(items: Iterable[Item], running: Sequence[RunningHead], file: WordFile) -> Taken:
    """Lines with their numbers: blank ones neither at the ends nor twice."""
    lines: list[Line] = []
    left_out = [_head(said, 1) for said in _once(running, "header")]
    blank: Line | None = None
    for item in items:
        if isinstance(item, Left):
            before = len(lines) + 1 + (blank is not None and bool(lines))
            left_out.append(LeftOut(reason=item.reason, words=decoded(item.words)[0], before_line=before))
        elif not item.words:
            blank = blank or item
        else:
            lines += [blank, item] if blank and lines else [item]
            blank = None
    if not any(any(character.isalnum() for character in line.words) for line in lines):
        raise UnreadableFileError(WRAPPED if file.doubts.met(Doubt.EMBEDDED) else NO_WORDS)
    end = len(lines) + 1
    # A blank line that was to come behind the last is none.
    left_out = [replace(one, before_line=min(one.before_line, end)) for one in left_out]
    left_out += [_head(said, end) for said in _once(running, "footer")]
    text = "".join(f"{line.words}\n" for line in lines)
    if is_lost("\n".join(head.words for head in running), text):
        file.doubts.add(Doubt.LETTERHEAD)
    return Taken(
        text=text,
        origins=tuple(Origin(part=line.part, place=line.place, encoding=line.encoding) for line in lines),
        left_out=tuple(left_out),
        reader=READER,
        doubts=(
            *conversion_doubts([Judged(text=one.words, encoding=one.encoding) for one in lines]),
            *file.doubts.sentences(),
        ),
    )


def _once(running: Sequence[RunningHead], kind: str) -> list[str]:
    """What they say, each once, however many sections have it."""
    return list(dict.fromkeys(head.words for head in running if head.kind == kind))


def _head(said: str, before: int) -> LeftOut:
    return LeftOut(reason=Reason.RUNNING_HEAD, words=said, before_line=before)
