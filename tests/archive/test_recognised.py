"""A scanned paper in the archive: what is doubtful, what an editor reads by hand, where its pages are."""

import json
import re
from base64 import b64decode
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image

from build_tools.archive import load_archive
from build_tools.archive.masking import masked
from build_tools.archive.printed import printed_text
from build_tools.archive.taking import Asker, Taking, Took, take_files
from build_tools.graph.build import build_graph
from build_tools.models.archive import Archive
from build_tools.models.printed import DoubtfulWord, PrintedText
from build_tools.registers import Registers
from build_tools.render.site import all_pages
from tests.apart.stand_in_office import only_program_folder
from tests.apart.stand_in_tesseract import tesseract
from tests.archive.invented import check_archive
from tests.intake.pictures.test_images import image
from tests.intake.scan.tables import table

PAGE = table(
    (300, 200, "ÚY BAN NHÂN DÂN · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (320, 280, "TỈNH ĐIỆN BIÊN ·· Độc lập - Tự do - Hạnh phúc"),
    (330, 360, "Số: &%~12 /KH-UBND ·· Điện Biên, ngày Í~0 tháng 7 năm 2021"),
    (1100, 480, "KẾ HOẠCH"),
    (900, 560, "Về tăng cường công tác dân vận"),
    (300, 700, "Thực hiện Quyết định số 25-QĐ/1W~36 của tỉnh."),
)
SCAN = {
    "tệp quét.tif": image(
        (827, 1169), "L", "TIFF", save_all=True, append_images=[Image.new("L", (827, 1169), 255)]
    )
}
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract(only_program_folder(tmp_path, monkeypatch), PAGE)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


class Editor:
    """Reads what is said, and answers."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.said: list[str] = []

    def asks(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0)

    @property
    def text(self) -> str:
        return "\n".join(self.said)


def take(archive: Path, tmp_path: Path, registers: Registers, editor: Editor, *, yes: bool = False) -> Took:
    [(name, data)] = SCAN.items()
    (tmp_path / name).write_bytes(data)
    asker = Asker(say=editor.said.append, tell=lambda _: None, agrees=lambda: True, asks=editor.asks)
    return take_files(archive, [tmp_path / name], Taking(today=TODAY, agreed=yes), asker, registers)


def html_of(archive: Archive, registers: Registers, address: str) -> str:
    return next(page for path, page in all_pages(build_graph(archive, registers)) if path == address)


def test_an_editor_types_the_number_and_the_day_that_a_pen_wrote_once(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    editor = Editor("một", "12", "5/7/2021")
    [folder] = take(archive, tmp_path, registers, editor).added
    assert folder.name == "12-kh-ubnd-dien-bien-2021"
    assert "ví dụ 25/KH-UBND" in editor.asked[0]
    record = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    read = "Người biên tập đọc trên bản gốc, ngày 21/11/2026"
    assert record["facts"] == {
        "number": {"value": "12/KH-UBND", "origin": "editor", "source": read},
        "date": {"value": "2021-07-05", "origin": "editor", "source": read},
    }
    assert "Số: /KH-UBND\n" in (folder / "source.txt").read_text(encoding="utf-8")
    assert check_archive(archive, registers) == ()


def test_who_does_not_know_them_or_is_not_asked_leaves_them_blank(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    editor = Editor()
    [folder] = take(archive, tmp_path, registers, editor, yes=True).added
    assert editor.asked == []
    assert "\n# facts:\n" in (folder / "record.yml").read_text(encoding="utf-8")
    assert "viết tay hoặc in mờ nên để trống, không đoán" in editor.text


def test_the_summary_names_the_doubtful_words_and_shows_their_pictures(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    editor = Editor("", "")
    take(archive, tmp_path, registers, editor)
    assert "“25-QĐ/1W” (chắc 36 %)" in editor.text
    assert "chỗ viết tay hoặc in mờ ở đầu văn bản, để trống: “&%”; “Í … 7”" in editor.text
    [shown] = tmp_path.glob("dan-van-*/tep-quet-tif.html")
    assert editor.said[0].endswith(shown.as_uri())  # before anything is asked
    page = shown.read_text(encoding="utf-8")
    assert page.count("(để trống: viết tay hoặc in mờ)") == 2
    assert page.count("<b>25-QĐ/1W</b>") == 2
    pictures = re.findall(r'src="data:image/png;base64,([^"]+)"', page)
    with Image.open(BytesIO(b64decode(pictures[0]))) as picture:
        assert picture.width > picture.height
    assert "default-src 'none'" in page


def test_readers_see_what_is_doubtful_and_the_page_beside_it(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    [folder] = take(archive, tmp_path, registers, Editor("12", "5/7/2021")).added
    loaded = load_archive(archive, registers)
    printed = next(one.record.source.printed for one in loaded.documents if one.record.id == folder.name)
    lines = (folder / "source.txt").read_text(encoding="utf-8").splitlines()
    assert [page for _, page in printed.pages] == [1, 2]
    # The second page is no letterhead: what stands there is doubtful, and not taken for a pen's.
    assert {one.words for one in printed.doubtful} == {"25-QĐ/1W", "&%", "Í"}
    assert all(one.words in lines[one.line - 1] for one in printed.doubtful)
    shown = html_of(loaded, registers, f"van-ban/{folder.name}/index.md")
    assert 'title="Chữ nhận dạng chưa chắc">' in shown
    assert 'href="goc.tif">chữ nhận dạng chưa chắc</a>' in shown
    assert 'aria-label="Trang 2 của bản gốc">tr. 2</a>' in shown
    assert f"van-ban/{folder.name}/index.md#d{printed.doubtful[0].line}" in html_of(
        loaded, registers, "chat-luong/index.md"
    )


def test_a_public_edition_shows_what_is_doubtful_and_leads_to_no_original(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    [folder] = take(archive, tmp_path, registers, Editor("12", "5/7/2021")).added
    shown = html_of(masked(load_archive(archive, registers)), registers, f"van-ban/{folder.name}/index.md")
    assert "chữ nhận dạng chưa chắc</span>" in shown
    assert "goc.tif" not in shown
    assert "tr. 2" not in shown
    assert "không thống nhất" not in shown


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"lines": 1}',
        b'{"lines": [{}]}',
        b'{"lines": [], "doubtful": [{"line": 1}]}',
        b"[" * 100_000,
    ],
)
def test_a_map_that_is_broken_is_told_and_nothing_else(data: bytes) -> None:
    printed, findings = printed_text(data, "x/source.map.json")
    assert printed == PrintedText()
    assert [one.rule for one in findings] == ["wrong-map"]


def test_a_map_tells_with_which_line_each_page_begins() -> None:
    box = [1, 2, 3, 4]
    lines = [
        {"line": 1, "page": 1, "box": box},
        {"line": 2, "page": 2},  # a blank line
        {"line": 3, "page": 2, "box": box},
        {"line": 4, "page": 1, "box": box},
    ]
    doubtful = [{"line": 3, "words": "25", "page": 2, "box": box, "confidence": 0.3}]
    printed, findings = printed_text(json.dumps({"lines": lines, "doubtful": doubtful}).encode(), "x")
    assert findings == []
    assert printed == PrintedText(
        pages=((1, 1), (3, 2)), doubtful=(DoubtfulWord(line=3, words="25", page=2),)
    )
