"""Put the body together: every line of the source in its paragraph, every paragraph with its anchor."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.labels import Label, Rank, read_label
from build_tools.models.headers import Header
from build_tools.models.ids import Anchor
from build_tools.models.texts import Body, LayoutMark, Paragraph, Role, Span
from build_tools.normalize import NormalizedText
from build_tools.structure.addresses import readable_anchors
from build_tools.structure.footnotes import note_signs, split_footnotes
from build_tools.structure.headings import heading_levels
from build_tools.structure.joining import is_cut, is_wrapped
from build_tools.structure.page_breaks import page_numbers
from build_tools.structure.pieces import LinePiece, cut_pieces, find_marks, make_piece, trimmed
from build_tools.structure.tables import RowLine, read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """Pieces that make one paragraph."""

    role: Role
    pieces: list[LinePiece]
    """Grows while the paragraph is read."""

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def read_body(
    text: NormalizedText, header: Header, grammar: Grammar, layout_marks: Sequence[str] = ()
) -> Body:
    """Paragraphs, footnotes and layout marks of the whole text; total."""
    tables = read_tables(text, grammar)
    roles = {**dict.fromkeys(tables, Role.ROW), **_roles(header)}
    marks = _marks(text, layout_marks, tables)
    hidden = {offset for mark in marks for offset in range(mark.span.start, mark.span.end)}
    lines = [
        replace(make_piece(text, piece.line, row.span, hidden), row=row.row)
        if (row := tables.get(piece.line))
        else piece
        for piece in cut_pieces(text, marks)
    ]
    pieces, footnotes = split_footnotes(text, lines)
    blocks = _blocks(_split_title_line(text, pieces, header, hidden), header, roles, grammar)
    marks = _in_order((*marks, *note_signs(footnotes, text.raw)))
    return Body(paragraphs=_paragraphs(blocks), footnotes=footnotes, marks=marks)


def _marks(
    text: NormalizedText, layout_marks: Sequence[str], tables: Mapping[int, RowLine]
) -> tuple[LayoutMark, ...]:
    """The marks that the record names, and the signs of tables; in a row a bar is a sign or a letter, whatever it names."""
    signs = sorted(mark.span for row in tables.values() for mark in row.marks)
    ends = [sign.end for sign in signs]

    def is_sign(span: Span) -> bool:
        at = bisect_right(ends, span.start)
        escaped = at and ends[at - 1] == span.start and text.raw[signs[at - 1].start] == "\\"
        return bool(escaped) or (at < len(signs) and signs[at].start < span.end)

    named = (mark for mark in find_marks(text.raw, layout_marks) if not is_sign(mark.span))
    return _in_order((*named, *(mark for row in tables.values() for mark in row.marks)))


def _in_order(marks: Iterable[LayoutMark]) -> tuple[LayoutMark, ...]:
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _split_title_line(
    text: NormalizedText, pieces: Sequence[LinePiece], header: Header, hidden: set[int]
) -> tuple[LinePiece, ...]:
    """Where kind and subject stand on one line ("CHỈ THỊ**Về …"), each is a piece of its own."""
    kind, subject = header.kind, header.subject
    if kind is None or subject is None or kind.line != subject.line:
        return tuple(pieces)
    result: list[LinePiece] = []
    for piece in pieces:
        if piece.row is not None:
            result.append(piece)
            continue
        cut = kind.span.end if piece.line == kind.line else piece.span.end
        halves = (Span(start=piece.span.start, end=cut), Span(start=cut, end=piece.span.end))
        shown = (trimmed(text.raw, half) for half in halves)
        result += [make_piece(text, piece.line, part, hidden) for part in shown if part is not None]
    return tuple(result)


def _blocks(
    pieces: Sequence[LinePiece], header: Header, roles: Mapping[int, Role], grammar: Grammar
) -> tuple[_Block, ...]:
    blocks: list[_Block] = []
    body = [piece for piece in pieces if piece.line not in roles]
    page_breaks = page_numbers(body, grammar)
    wrapped = is_wrapped([piece.text for piece in body])
    pages: list[_Block] = []
    for piece in pieces:
        role = roles.get(piece.line, Role.PARAGRAPH)
        if piece.line in page_breaks:
            pages.append(_Block(role=role, pieces=[piece]))  # behind the paragraph that it cuts
        elif (
            blocks
            and role is blocks[-1].role
            and _belongs(piece, blocks[-1], header, grammar, wrapped=wrapped)
        ):
            blocks[-1].pieces.append(piece)
        else:
            blocks += [*pages, _Block(role=role, pieces=[piece])]
            pages = []
    return (*blocks, *pages)


def _roles(header: Header) -> dict[int, Role]:
    """What each line of letterhead, title and closing is; every other line is a paragraph."""
    top = range(min(header.letterhead_lines, default=1), max(header.letterhead_lines, default=0) + 1)
    return {
        **dict.fromkeys(top, Role.LETTERHEAD),
        **dict.fromkeys(header.closing_lines, Role.SIGNATURE),
        **dict.fromkeys(header.recipient_lines, Role.RECIPIENTS),
        **dict.fromkeys(header.title_lines, Role.TITLE),
    }


def _belongs(piece: LinePiece, block: _Block, header: Header, grammar: Grammar, *, wrapped: bool) -> bool:
    """Whether a piece goes on with the paragraph of its role before it."""
    role = block.role
    if piece.row is not None or block.pieces[-1].row is not None:
        return False
    if role is Role.TITLE:
        subject = header.subject
        return subject is not None and all(
            part.span.start >= subject.span.start for part in (block.pieces[0], piece)
        )
    if role is not Role.PARAGRAPH:
        return False
    label = read_label(block.pieces[0].text)
    # "Phần thứ nhất" alone on its line: the capitals under it are its title.
    if label is not None and label.rank in {Rank.PART, Rank.CHAPTER} and len(block.pieces) == 1:
        alone = len(block.pieces[0].text) < 25
        if alone and piece.text.isupper() and read_label(piece.text) is None:
            return True
    neighbours = piece.line == block.pieces[-1].line + 1
    return is_cut(block.pieces[-1].text, piece.text, grammar, wrapped=wrapped and neighbours)


def _paragraphs(blocks: Sequence[_Block]) -> tuple[Paragraph, ...]:
    labels = [read_label(block.text) if block.role is Role.PARAGRAPH else None for block in blocks]
    levels = heading_levels([block.text for block in blocks], labels)
    anchors = _anchors(blocks)
    readable = readable_anchors([block.text for block in blocks], labels)
    taken: set[str] = set(anchors)
    section: Anchor | None = None
    paragraphs: list[Paragraph] = []
    for index, (block, label, level) in enumerate(zip(blocks, labels, levels, strict=True)):
        aliases = [Anchor(f"d{piece.line}") for piece in block.pieces[1:]]
        aliases += [readable[index]] if index in readable else []
        aliases = [alias for alias in dict.fromkeys(aliases) if alias not in taken]
        taken.update(aliases)
        paragraphs.append(
            Paragraph(
                anchor=anchors[index],
                aliases=tuple(aliases),
                role=_final_role(block.role, label, level),
                level=level,
                label=label.value if label and label.rank is not Rank.DASH else "",
                pieces=tuple(piece.span for piece in block.pieces),
                lines=tuple(piece.line for piece in block.pieces),
                section=section,
                row=block.pieces[0].row,
            )
        )
        if level:
            section = anchors[index]
    return tuple(paragraphs)


def _final_role(role: Role, label: Label | None, level: int) -> Role:
    if level:
        return Role.HEADING
    return Role.ITEM if label is not None else role


def _anchors(blocks: Sequence[_Block]) -> list[Anchor]:
    """`d37` for the paragraph that begins at line 37; `d37-2` for a second one on that line."""
    seen: dict[int, int] = {}
    anchors = []
    for block in blocks:
        line = block.pieces[0].line
        seen[line] = seen.get(line, 0) + 1
        anchors.append(Anchor(f"d{line}" if seen[line] == 1 else f"d{line}-{seen[line]}"))
    return anchors
