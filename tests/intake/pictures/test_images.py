"""Images are decoded within limits, whatever they are, and become shades of grey."""

import random
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from build_tools.intake.detect import FileKind, detect, image_ending
from build_tools.intake.pictures.images import image_picture, read_images
from build_tools.intake.pictures.picture import Picture
from build_tools.intake.sheets import UnrecognisedError
from build_tools.intake.taken import UnreadableFileError


def image(size: tuple[int, int] = (827, 1169), mode: str = "L", kind: str = "PNG", **said: Any) -> bytes:
    """A white page with a black upper left quarter."""
    page = Image.new("L", size, 255)
    page.paste(0, (0, 0, size[0] // 2, size[1] // 2))
    held = BytesIO()
    page.convert(mode).save(held, kind, **said)
    return held.getvalue()


def pages(content: bytes) -> list[tuple[int, float, float]]:
    with pytest.raises(UnrecognisedError) as unread:
        read_images(content)
    return [(one.number, one.width, one.height) for one in unread.value.pages.sheets]


def refusal(content: bytes, call: Callable[[bytes], object] = read_images) -> str:
    with pytest.raises(UnreadableFileError) as refused:
        call(content)
    assert not isinstance(refused.value, UnrecognisedError)
    return str(refused.value)


@pytest.mark.parametrize(
    ("mode", "kind", "ending"),
    [
        ("L", "PNG", "png"),
        ("1", "PNG", "png"),
        ("P", "PNG", "png"),
        ("RGBA", "PNG", "png"),
        ("RGB", "JPEG", "jpg"),
        ("CMYK", "JPEG", "jpg"),
        ("1", "TIFF", "tif"),
        ("RGB", "WEBP", "webp"),
        ("RGB", "BMP", "bmp"),
        ("P", "GIF", "gif"),
    ],
)
def test_every_kind_of_image_becomes_grey(mode: str, kind: str, ending: str) -> None:
    content = image(mode=mode, kind=kind)
    assert detect(content) is FileKind.IMAGE
    assert image_ending(content) == ending
    [(number, wide, high)] = pages(content)
    picture = image_picture(content, 1, 0)
    # A BMP of this size says 96 dots to the inch, the others nothing: that is A4 then.
    assert number == 1
    assert (wide, high) == pytest.approx((595, 842), rel=0.05)
    assert (picture.width, picture.height) == pytest.approx((2481, 3507), rel=0.05)
    assert picture.dpi == pytest.approx(300, rel=0.05)
    assert picture.grey[0] < 10
    assert picture.grey[-1] > 245


def test_pages_of_a_tiff_are_pages_and_an_image_that_moves_is_none() -> None:
    more = [Image.new("L", (400, 500), 255), Image.new("L", (500, 400), 0)]
    tiff = image((400, 500), kind="TIFF", save_all=True, append_images=more)
    assert [number for number, _, _ in pages(tiff)] == [1, 2, 3]
    assert image_picture(tiff, 3, 0).grey[0] == 0
    moving = image((400, 500), "P", "GIF", save_all=True, append_images=more)
    assert "ảnh động" in refusal(moving)


def test_a_tiff_of_thousands_of_pages_is_refused_without_counting_them() -> None:
    more = [Image.new("1", (120, 120), 1)] * 320
    tiff = image((120, 120), "1", "TIFF", save_all=True, append_images=more)
    assert "hơn 300 trang" in refusal(tiff)


def test_an_image_of_three_hundred_megapixels_is_refused_by_its_head_alone() -> None:
    head = struct.pack(">IIBBBBB", 20_000, 15_000, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    huge = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    assert "triệu điểm" in refusal(huge)
    assert "triệu điểm" in refusal(huge, lambda content: image_picture(content, 1, 0))


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\0",
        b"GIF89a\0",
        b"II*\0\x08\0\0\0",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"AT&TFORM",
    ],
)
def test_a_broken_image_is_refused_in_one_sentence(content: bytes) -> None:
    assert "hãy " in refusal(content)


def test_an_image_that_was_cut_off_is_refused_when_it_is_drawn() -> None:
    content = image(mode="RGB", kind="JPEG", quality=95)
    assert "hỏng" in refusal(content[: len(content) // 2], lambda cut: image_picture(cut, 1, 0))


def test_the_edge_of_an_icon_is_no_page() -> None:
    assert "quá nhỏ" in refusal(image((64, 64)))
    assert "quá nhỏ" in refusal(image((120, 9000)))


def test_the_page_is_as_large_as_the_scanner_says_where_that_makes_a_page() -> None:
    assert pages(image((1654, 2339), dpi=(200, 200)))[0][1] == pytest.approx(595.4, abs=0.5)
    assert pages(image((1654, 2339), dpi=(72, 72)))[0][1] == pytest.approx(595.4, abs=0.5)


def test_a_photograph_that_lies_on_its_side_is_drawn_as_the_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise by a quarter
    content = image((1169, 827), kind="JPEG", exif=exif)
    assert pages(content)[0][2] > pages(content)[0][1]
    picture = image_picture(content, 1, 0)
    assert picture.height > picture.width
    assert picture.grey[picture.width - 1] < 10


def test_a_page_is_turned_clockwise() -> None:
    picture = image_picture(image(), 1, 90)
    assert (picture.width, picture.height) == (3507, 2481)
    assert picture.grey[picture.width - 1] < 10
    assert picture.grey[0] > 245


PICTURE = Picture(width=4, height=3, dpi=72, grey=bytes(range(12)))


def test_a_picture_is_written_as_programs_read_it() -> None:
    with Image.open(BytesIO(PICTURE.pgm())) as read, Image.open(BytesIO(PICTURE.png())) as shown:
        assert read.tobytes() == shown.tobytes() == PICTURE.grey


def test_what_stands_in_a_box_is_cut_out_with_a_little_around_it() -> None:
    picture = Picture(width=40, height=30, dpi=72, grey=bytes(40 * 30))
    cut = picture.cut((10.0, 10.0, 20.0, 12.0))
    assert (cut.width, cut.height) == (18, 10)
    assert len(cut.grey) == 180
    assert picture.cut((100.0, 100.0, 120.0, 120.0)).height == 0


def outcome(content: bytes) -> str:
    """What becomes of a file: drawn, or the sentence that refuses it; any other error is a fault of the reader."""
    try:
        read_images(content)
    except UnrecognisedError as unread:
        if len(content) > 100_000:
            return "drawn"
        try:
            image_picture(content, len(unread.pages.sheets), 0)
        except UnreadableFileError as refused:
            return str(refused)
    except UnreadableFileError as refused:
        return str(refused)
    return "drawn"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_image_is_drawn_or_refused_in_one_sentence(kind: str, seed: int) -> None:
    chance = random.Random(f"{kind}{seed}")
    whole = bytearray(image((200, 280), "L" if kind != "WEBP" else "RGB", kind))
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(whole) if seed % 2 else min(200, len(whole)))
        whole[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 4))
    said = outcome(bytes(whole))
    assert said == "drawn" or "hãy " in said
