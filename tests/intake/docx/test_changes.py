"""Tracked changes as if accepted, hidden text and comments out of the text, all of it recorded."""

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Origin, Reason, Taken
from tests.intake.docx.build import deleted, docx, inserted, level, li, num, numbered, outline, p, r, style


def left(taken: Taken) -> list[tuple[Reason, str]]:
    return [(one.reason, one.words) for one in taken.left_out]


def test_a_deadline_that_was_changed() -> None:
    body = p("Báo cáo trước ngày ", deleted("15/3/2024"), inserted("30/4/2024"), ".")
    taken = read_docx(docx(p("Kính gửi: các huyện ủy.") + body))
    assert taken.text == "Kính gửi: các huyện ủy.\nBáo cáo trước ngày 30/4/2024.\n"
    assert taken.left_out == (LeftOut(reason=Reason.DELETED, words="15/3/2024", before_line=2),)
    assert any("Track Changes" in doubt for doubt in taken.doubts)


def test_an_insertion_that_another_deleted() -> None:
    body = p(
        "a",
        '<w:ins w:id="1" w:author="A"><w:del w:id="2" w:author="B"><w:r><w:delText>b</w:delText></w:r></w:del></w:ins>',
        "c",
    )
    assert read_docx(docx(body)).text == "ac\n"


def test_what_was_moved_stands_once() -> None:
    away = f'<w:moveFromRangeStart w:id="1"/><w:moveFrom w:id="2" w:author="A">{r("câu chuyển")}</w:moveFrom>'
    here = f'<w:moveTo w:id="3" w:author="A">{r("câu chuyển")}</w:moveTo>'
    taken = read_docx(docx(p("một ", away) + p("hai ", here)))
    assert taken.text == "một\nhai câu chuyển\n"
    assert left(taken) == [(Reason.MOVED, "câu chuyển")]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    taken = read_docx(docx(p("nửa đầu ", properties=mark) + p("nửa sau") + p("khác")))
    assert taken.text == "nửa đầu nửa sau\nkhác\n"
    assert taken.origins[0] == Origin(part="word/document.xml", place=1)
    assert read_docx(docx(p("chữ", properties=mark))).text == "chữ\n"


def test_two_articles_that_became_one_have_one_number() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    numbering = outline(0, level(0, "Điều %1.")) + num(1, 0)
    body = p("Phạm vi", properties=numbered(1) + mark) + li(" và đối tượng", 1) + li("Hiệu lực", 1)
    assert (
        read_docx(docx(body, numbering=numbering)).text == "Điều 1. Phạm vi và đối tượng\nĐiều 2. Hiệu lực\n"
    )
    plain = p("Phạm vi", properties=mark) + li(" và đối tượng", 1)
    assert read_docx(docx(plain, numbering=numbering)).text == "Điều 1. Phạm vi và đối tượng\n"
    after = p("Phạm vi", properties=numbered(1) + mark) + p(" áp dụng") + li("Hiệu lực", 1)
    assert read_docx(docx(after, numbering=numbering)).text == "Điều 1. Phạm vi áp dụng\nĐiều 2. Hiệu lực\n"


def test_a_deleted_article_is_not_counted() -> None:
    mark = f'{numbered(1)}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    body = li("Phạm vi", 1) + p(deleted("Bỏ"), properties=mark) + li("Hiệu lực", 1)
    taken = read_docx(docx(body, numbering=outline(0, level(0, "Điều %1.")) + num(1, 0)))
    assert taken.text == "Điều 1. Phạm vi\nĐiều 2. Hiệu lực\n"


def test_what_looks_were_and_numbers_were_before_a_change_is_of_no_account() -> None:
    before = f'<w:pPrChange w:id="1" w:author="A"><w:pPr>{numbered(1)}</w:pPr></w:pPrChange>'
    run = '<w:r><w:rPr><w:rPrChange w:id="2" w:author="A"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>chữ</w:t></w:r>'
    taken = read_docx(docx(p(run, properties=before), numbering=outline(0, level(0, "Điều %1.")) + num(1, 0)))
    assert taken.text == "chữ\n"


HIDDEN = "<w:vanish/>"


def test_hidden_text_is_left_out_by_itself_and_by_style() -> None:
    styles = (
        style("An", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")
        + style("AnCon", kind="character", based_on="An")
        + style("DoanAn", f"<w:rPr>{HIDDEN}</w:rPr>")
    )
    body = (
        p("thấy", r(" ẩn", HIDDEN), r(" kiểu", '<w:rStyle w:val="AnCon"/>'), r(" hiện", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>'))
        + p("đoạn ẩn", style="DoanAn")
        + p(r("bật", '<w:vanish w:val="false"/>'), style="DoanAn")
        + p("cuối")
    )  # fmt: skip
    taken = read_docx(docx(body, styles=styles))
    assert taken.text == "thấy hiện\nbậtcuối\n"
    assert left(taken) == [(Reason.HIDDEN, " ẩn kiểu"), (Reason.HIDDEN, "đoạn ẩn")]


def test_a_switch_of_both_styles_is_off() -> None:
    styles = style("Doan", f"<w:rPr>{HIDDEN}</w:rPr>") + style(
        "Chu", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character"
    )
    assert (
        read_docx(docx(p(r("chữ", '<w:rStyle w:val="Chu"/>'), style="Doan"), styles=styles)).text == "chữ\n"
    )


def test_a_hidden_paragraph_is_not_counted() -> None:
    hidden = p(r("ẩn", HIDDEN), properties=f"{numbered(1)}<w:rPr>{HIDDEN}</w:rPr>")
    body = li("A", 1) + hidden + li("B", 1)
    assert read_docx(docx(body, numbering=outline(0, level(0, "%1.")) + num(1, 0))).text == "1. A\n2. B\n"


def test_a_heading_that_runs_into_its_text() -> None:
    heading = p("Phạm vi.", properties=f"{numbered(1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    body = heading + p(" Nghị định này quy định…")
    taken = read_docx(docx(body, numbering=outline(0, level(0, "Điều %1.")) + num(1, 0)))
    assert taken.text == "Điều 1. Phạm vi. Nghị định này quy định…\n"


def test_comments_are_recorded_where_they_stand() -> None:
    body = p("đầu") + p(
        '<w:commentRangeStart w:id="0"/>', r("chữ"), '<w:commentRangeEnd w:id="0"/>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )  # fmt: skip
    comments = f'<w:comment w:id="0" w:author="A" w:initials="A">{p("Xem lại số này")}</w:comment>'
    taken = read_docx(docx(body, comments=comments))
    assert taken.text == "đầu\nchữ\n"
    assert taken.left_out == (LeftOut(reason=Reason.COMMENT, words="Xem lại số này", before_line=2),)


def test_what_is_left_out_names_the_line_that_follows() -> None:
    body = p("một") + p() + p(deleted("x"), "hai") + p() + p(deleted("cuối cùng")) + p()
    taken = read_docx(docx(body))
    assert taken.text == "một\n\nhai\n"
    assert [(one.words, one.before_line) for one in taken.left_out] == [("x", 3), ("cuối cùng", 4)]
    assert [origin.place for origin in taken.origins] == [1, 2, 3]
