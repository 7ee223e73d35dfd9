"""Footnotes and endnotes with their marks."""

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Origin, Reason
from build_tools.normalize import normalize
from build_tools.structure.footnotes import split_footnotes
from build_tools.structure.pieces import cut_pieces
from tests.intake.docx.build import deleted, docx, p, r, tbl, tr

REFERENCE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def call(number: int, kind: str = "footnote") -> str:
    return f'{REFERENCE}<w:{kind}Reference w:id="{number}"/></w:r>'


def note(number: int, *paragraphs: str, kind: str = "footnote") -> str:
    mark = f"{REFERENCE}<w:{kind}Ref/></w:r>"
    first, *rest = paragraphs
    return f'<w:{kind} w:id="{number}">{p(mark, r(" " + first))}{"".join(p(one) for one in rest)}</w:{kind}>'


SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p/></w:footnote>'
)


def test_notes_stand_at_the_end_and_their_marks_in_the_text() -> None:
    body = p("Công tác dân vận", call(2), " là nhiệm vụ", call(1), ".") + p("Hết.")
    taken = read_docx(
        docx(body, footnotes=SEPARATORS + note(1, "Điều 3.") + note(2, "Theo Nghị quyết 25.", "Xem thêm."))
    )
    assert taken.text.splitlines() == [
        "Công tác dân vận[^1] là nhiệm vụ[^2].",
        "Hết.",
        "",
        "[^1]: Theo Nghị quyết 25. Xem thêm.",
        "[^2]: Điều 3.",
    ]
    assert taken.origins[-1] == Origin(part="word/footnotes.xml", place=3)


def test_the_reader_of_texts_finds_them_again() -> None:
    body = p("Công tác dân vận", call(1), " là nhiệm vụ.") + p("Hết.")
    text = normalize(read_docx(docx(body, footnotes=note(1, "Theo Nghị quyết 25."))).text)
    paragraphs, notes = split_footnotes(text, cut_pieces(text, ()))
    assert [piece.text for piece in paragraphs] == ["Công tác dân vận[^1] là nhiệm vụ.", "Hết."]
    assert [(one.mark, len(one.calls)) for one in notes] == [("[^1]", 1)]


def test_endnotes_go_on_behind_the_footnotes() -> None:
    body = p("một", call(1, "endnote"), " hai", call(1))
    taken = read_docx(
        docx(body, footnotes=note(1, "chân trang"), endnotes=note(1, "cuối bài", kind="endnote"))
    )
    assert taken.text.splitlines() == ["một[^2] hai[^1]", "", "[^1]: chân trang", "[^2]: cuối bài"]


def test_a_mark_of_the_writer_gives_way_to_the_number() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    taken = read_docx(docx(p("chữ", own, " tiếp"), footnotes=note(1, "lời")))
    assert taken.text.splitlines() == ["chữ[^1] tiếp", "", "[^1]: lời"]
    assert taken.left_out == (LeftOut(reason=Reason.REPEATED, words="*", before_line=1),)


def test_a_note_whose_call_is_deleted_is_not_shown_and_recorded() -> None:
    body = p("chữ", f'<w:del w:id="1" w:author="A">{call(1)}</w:del>', deleted("bỏ"))
    taken = read_docx(docx(body, footnotes=note(1, "lời cũ")))
    assert taken.text == "chữ\n"
    assert [(left.reason, left.words) for left in taken.left_out] == [
        (Reason.DELETED, "bỏ"),
        (Reason.HIDDEN, "lời cũ"),
    ]


def test_a_call_without_a_note_is_said() -> None:
    taken = read_docx(docx(p("chữ", call(7))))
    assert taken.text == "chữ\n"
    assert any("chú thích" in doubt for doubt in taken.doubts)


def test_a_note_in_a_cell_and_a_table_in_a_note() -> None:
    body = tbl(tr(f"<w:tc>{p('a', call(1))}</w:tc>", "b"))
    footnotes = f'<w:footnote w:id="1">{p("lời")}{tbl(tr("x", "y"))}</w:footnote>'
    assert read_docx(docx(body, footnotes=footnotes)).text.splitlines() == [
        "| a[^1] | b |",
        "",
        "[^1]: lời x y",
    ]
