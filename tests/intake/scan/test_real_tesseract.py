"""Pages drawn and recognised by the real Tesseract: `make test-deep` installs it."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from build_tools.apart.limits import read_content_apart
from build_tools.intake.taken import Taken, UnreadableFileError
from tests.intake.pictures.test_images import image

pytestmark = pytest.mark.deep

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
A4 = (2480, 3508)
LEFT = ("ỦY BAN NHÂN DÂN", "TỈNH ĐIỆN BIÊN", "Số: 125/KH-UBND")
RIGHT = ("CỘNG HÒA XÃ HỘI", "Độc lập - Tự do - Hạnh phúc", "Điện Biên, ngày 15 tháng 7 năm 2021")
TEXT = (
    "Thực hiện Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban",
    "Chấp hành Trung ương Đảng về tăng cường và đổi mới sự lãnh đạo của Đảng",
    "đối với công tác dân vận trong tình hình mới, Ủy ban nhân dân tỉnh xây",
    "dựng kế hoạch công tác dân vận năm 2021 với những nội dung sau đây.",
)


def drawn(lines: Sequence[tuple[int, int, str]]) -> Image.Image:
    page = Image.new("L", A4, 255)
    draw = ImageDraw.Draw(page)
    for left, top, words in lines:
        draw.text((left, top), words, 0, ImageFont.truetype(FONT, 46))
    return page


def letterhead() -> Image.Image:
    left = [(300, 250 + 80 * at, words) for at, words in enumerate(LEFT)]
    right = [(1250, 250 + 80 * at, words) for at, words in enumerate(RIGHT)]
    text = [(300, 700 + 80 * at, words) for at, words in enumerate(TEXT)]
    return drawn([*left, *right, *text])


def saved(*pages: Image.Image, kind: str, **said: object) -> bytes:
    held = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if len(pages) > 1 else {}
    pages[0].save(held, kind, resolution=300, dpi=(300, 300), **more, **said)
    return held.getvalue()


def outcome(content: bytes) -> tuple[Taken | None, str]:
    """What was read, or the sentence that refuses it."""
    try:
        return read_content_apart(content, "a"), ""
    except UnreadableFileError as refusal:
        return None, str(refusal)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "PDF"])
def test_a_scan_is_read_as_it_is_printed(kind: str) -> None:
    assert Path(FONT).is_file()
    taken = read_content_apart(saved(letterhead(), kind=kind), f"scan.{kind}")
    lines = [line for line in taken.text.splitlines() if line]
    assert lines[:3] == list(LEFT)
    assert RIGHT[2] in lines
    words = set(" ".join(lines).split())
    expected = " ".join(TEXT).split()
    assert sum(one in words for one in expected) / len(expected) > 0.9
    assert "tesseract 5" in taken.reader


def test_a_page_on_its_side_and_one_on_its_head_are_turned() -> None:
    page = letterhead()
    scan = saved(page.rotate(90, expand=True), page.rotate(180), kind="TIFF")
    taken = read_content_apart(scan, "scan.tif")
    assert dict(taken.turned) == {1: 90, 2: 180}
    assert taken.text.count("Nghị quyết số 25-NQ/TW") == 2


def test_an_empty_page_among_others_is_no_fault_and_one_alone_is_refused() -> None:
    empty = drawn([])
    assert "Nghị quyết" in read_content_apart(saved(letterhead(), empty, kind="PDF"), "a.pdf").text
    with pytest.raises(UnreadableFileError, match="không nhận dạng được chữ nào"):
        read_content_apart(saved(empty, kind="PNG"), "a.png")


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.95])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "PDF"])
def test_a_scan_that_was_cut_off_is_read_or_refused_in_one_sentence(kind: str, cut: float) -> None:
    whole = saved(letterhead().resize((620, 877)), kind=kind)
    taken, refusal = outcome(whole[: int(len(whole) * cut)])
    assert "hãy " in refusal if taken is None else len(taken.origins) == taken.text.count("\n")


@pytest.mark.parametrize("shade", ["noise", "black", "stripes"])
def test_a_picture_of_no_text_is_refused_or_gives_words_that_are_doubtful(shade: str) -> None:
    page = {
        "noise": lambda: Image.effect_noise((827, 1169), 90),
        "black": lambda: Image.new("L", (827, 1169), 0),
        "stripes": lambda: Image.linear_gradient("L").resize((827, 1169)),
    }[shade]()
    taken, refusal = outcome(saved(page, kind="PNG"))
    assert "hãy " in refusal if taken is None else taken.doubtful


def test_a_white_page_is_no_text() -> None:
    with pytest.raises(UnreadableFileError):
        read_content_apart(image((2000, 2800), "1", "TIFF"), "a.tif")
