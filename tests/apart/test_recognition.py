"""What is a picture is recognised by Tesseract, where it is; an editor is told what to do where it is not."""

from pathlib import Path

import pytest

from build_tools.apart.limits import picture_apart, read_content_apart
from build_tools.apart.recognition import recognised
from build_tools.apart.transport import said_from_line, said_to_line
from build_tools.intake.pictures.picture import Picture
from build_tools.intake.sheets import Sheet, SheetLine, SheetTable, Unrecognised, pages_named
from build_tools.intake.taken import Reason, UnreadableFileError
from tests.apart.stand_in_office import only_program_folder
from tests.apart.stand_in_tesseract import tesseract
from tests.intake.pictures.test_images import image
from tests.intake.scan.tables import table

PAGE = table(
    (300, 200, "ÚY BAN NHÂN DÂN"),
    (330, 360, "Số: Z7~40 /QĐ-UBND"),
    (300, 700, "Quyết định số 25-NQ/1W~36 của Ban Thường vụ."),
)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of the PATH; a program put there is Tesseract."""
    return only_program_folder(tmp_path, monkeypatch)


def test_an_image_is_read_with_what_is_doubtful_and_what_was_left_out(programs: Path) -> None:
    tesseract(programs, PAGE)
    taken = read_content_apart(image(), "quét.png")
    assert [line for line in taken.text.splitlines() if line][:2] == ["ỦY BAN NHÂN DÂN", "Số: /QĐ-UBND"]
    assert taken.text.endswith("Quyết định số 25-NQ/1W của Ban Thường vụ.\n")
    assert taken.reader == "image 1, tesseract 5.3.0 (vie)"
    last = taken.text.count("\n")
    assert [(one.line, one.words, one.page, one.confidence) for one in taken.doubtful] == [
        (last, "25-NQ/1W", 1, 0.36)
    ]
    assert taken.origins[-1].confidence == 0.36
    assert [(one.reason, one.words, one.before_line) for one in taken.left_out] == [
        (Reason.MISREAD, "ÚY", 1),
        (Reason.HANDWRITTEN, "Z7", 3),
    ]
    assert any("để trống, không đoán" in one for one in taken.doubts)


def test_a_page_that_lies_on_its_side_is_turned(programs: Path) -> None:
    garbage = table((300, 200, " ".join(["lÍ~20"] * 12)))
    tesseract(
        programs,
        garbage,
        turn=90,
        upright=PAGE + table(*((300, 900 + 80 * n, "công tác dân vận") for n in range(4))),
    )
    taken = read_content_apart(image(), "nằm ngang.png")
    assert taken.text.startswith("ỦY BAN NHÂN DÂN\n")
    assert taken.turned == ((1, 90),)


def test_without_tesseract_an_editor_hears_what_to_do(programs: Path) -> None:
    assert list(programs.iterdir()) == []
    with pytest.raises(UnreadableFileError) as refusal:
        read_content_apart(image(), "quét.png")
    assert str(refusal.value).startswith(
        "trang duy nhất là ảnh chụp hoặc bản quét, mà máy này chưa có chương trình"
    )
    assert "hãy xin bản Word" in str(refusal.value)


def test_without_vietnamese_tesseract_reads_nothing(programs: Path) -> None:
    tesseract(programs, PAGE, languages="eng\nosd")
    with pytest.raises(UnreadableFileError, match=r"chưa có phần tiếng Việt \(vie\)"):
        read_content_apart(image(), "quét.png")


def test_a_picture_without_a_word_is_refused(programs: Path) -> None:
    tesseract(programs, table())
    with pytest.raises(UnreadableFileError, match="không nhận dạng được chữ nào"):
        read_content_apart(image(), "trắng.png")


def test_more_pages_than_are_recognised_are_refused_before_any_is(programs: Path) -> None:
    tesseract(programs, PAGE)
    sheets = tuple(Sheet(number=one, width=595, height=842, needs_recognition=True) for one in range(1, 302))
    with pytest.raises(UnreadableFileError, match="301 trang ảnh, máy chỉ nhận dạng đến 300 trang"):
        recognised(
            Unrecognised(sheets=sheets, reader="pdf 1"), draw=lambda *_: pytest.fail("nothing is drawn")
        )


def test_only_pages_that_need_it_are_recognised(programs: Path) -> None:
    tesseract(programs, table((300, 700, "trang hai, chữ nhận dạng.")))
    drawn = []

    def draw(page: int, turned: int) -> Picture:
        drawn.append((page, turned))
        return Picture(width=100, height=140, dpi=300, grey=bytes(14_000))

    line = SheetLine(words="Trang một, chữ của tệp.", box=(72.0, 100.0, 300.0, 112.0), size=12.0)
    sheets = (
        Sheet(number=1, width=595, height=842, items=(line,)),
        Sheet(number=2, width=595, height=842, needs_recognition=True),
    )
    taken = recognised(Unrecognised(sheets=sheets, reader="pdf 1"), draw)
    assert "Trang một, chữ của tệp." in taken.text
    assert "trang hai, chữ nhận dạng." in taken.text
    assert {page for page, _ in drawn} == {2}
    assert "Chữ ở trang 2 do máy nhận dạng" in taken.doubts[0]


def test_pages_and_pictures_survive_the_way_between_two_processes() -> None:
    line = SheetLine(words="Điều 1", box=(1.0, 2.0, 3.0, 4.0), confidence=0.5, size=12.0)
    rows = SheetTable(rows=("| a |",), box=(1.0, 2.0, 3.0, 4.0))
    pages = Unrecognised(
        sheets=(Sheet(number=1, width=595, height=842, items=(line, rows), needs_recognition=True),),
        reader="pdf 1",
        doubts=("Trang 2 …",),
    )
    picture = Picture(width=2, height=2, dpi=300.0, grey=b"\0\x80\xff\n")
    for said in (pages, picture):
        assert said_from_line(said_to_line(said)) == said


def test_a_picture_is_drawn_in_the_child_process() -> None:
    picture = picture_apart(image(), 1, 90)
    assert picture.width > picture.height
    with pytest.raises(UnreadableFileError):
        picture_apart(b"\x89PNG\r\n\x1a\n", 1)


@pytest.mark.parametrize(
    ("numbers", "count", "named"),
    [
        ([1], 1, "trang duy nhất"),
        ([1, 2], 2, "mọi trang"),
        ([2, 5, 6, 7], 9, "trang 2, 5–7"),
        ([3], 4, "trang 3"),
    ],
)
def test_pages_are_named_as_one_says_them(numbers: list[int], count: int, named: str) -> None:
    assert pages_named(numbers, count) == named
