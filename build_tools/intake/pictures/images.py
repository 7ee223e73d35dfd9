"""Images of pages: photographs and scans as JPEG, PNG, BMP, WebP, GIF, and TIFF of several pages.

They are decoded in the child process alone; a program of recognition gets nothing but shades of grey.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from build_tools.intake.pictures.picture import POINTS, Picture
from build_tools.intake.sheets import Sheet, Unrecognised, UnrecognisedError
from build_tools.intake.taken import Taken, UnreadableFileError

__all__ = ["MOST_PICTURES", "image_picture", "read_images"]

READER = "image 1"
MOST_PICTURES = 300
"""Pages of one file that are recognised: a quarter of an hour."""
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF")
_LARGEST = 100_000_000
"""Pixels: a page of twice the size of A4 at 600 dots to the inch has seventy millions."""
_SMALLEST, _LONGEST = 100, 20
"""Pixels of the shorter side; how many times as long the other one may be."""
_ORIENTATION = 0x0112
_MANY_BYTES = frozenset({"RGB", "RGBA", "CMYK", "YCbCr"})
_DPI = 300
_ENLARGED = 3.0
"""How much a small picture is enlarged: letters of ten dots are read worse than the same letters blown up."""
_INCHES = (4.0, 20.0)
"""The width of a page that somebody laid on a scanner."""
_A4 = 8.27
_BROKEN = (
    "ảnh hỏng, chép chưa xong hoặc là kiểu ảnh máy không đọc được; "
    "hãy lưu lại thành JPEG hoặc PNG, hoặc quét lại rồi đưa tệp mới vào"
)
_TOO_LARGE = "ảnh lớn hơn {most} triệu điểm nên không được đọc; hãy quét lại ở 300 điểm/inch, mỗi trang một ảnh, rồi đưa vào"
_MOVES = "đây là ảnh động, không phải ảnh của trang văn bản; hãy đưa ảnh chụp hoặc bản quét của văn bản"
_TOO_SMALL = "ảnh quá nhỏ, không thể là ảnh của một trang văn bản; hãy chụp hoặc quét lại cho rõ chữ"
_TOO_MANY = (
    "tệp có hơn {most} trang ảnh, máy không nhận dạng hết; hãy tách riêng văn bản cần thêm rồi đưa tệp đó vào"
)
_BREAKS = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    EOFError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    MemoryError,
)
"""What Pillow raises for an image that is broken, one way or another."""


def read_images(content: bytes) -> Taken:
    """Raise UnrecognisedError with the pages of an image, UnreadableFileError where it cannot be decoded."""
    with _opened(content) as image:
        numbers = range(1, _count(image) + 1)
        sheets = tuple(_sheet(image, number) for number in numbers)
    raise UnrecognisedError(Unrecognised(sheets=sheets, reader=READER))


def image_picture(content: bytes, page: int, turned: int) -> Picture:
    """One page, turned clockwise by so many degrees. Raises UnreadableFileError where it cannot be decoded."""
    with _opened(content) as image:
        image.seek(page - 1)
        _refuse_size(image)
        dpi = _dpi(image)
        scale = min(_DPI / dpi, _ENLARGED)
        # Before it is copied: a large one in colours may fill the memory twice.
        shrunk = max(1, int(1 / scale)) if image.mode in _MANY_BYTES else 1
        grey = ImageOps.exif_transpose(_grey(image.reduce(shrunk) if shrunk > 1 else image))
        size = (max(1, round(grey.width * shrunk * scale)), max(1, round(grey.height * shrunk * scale)))
        if size != grey.size:
            grey = grey.resize(size, Image.Resampling.LANCZOS)
        if turned:
            grey = grey.rotate(-turned, expand=True)
        return Picture(width=grey.width, height=grey.height, dpi=dpi * scale, grey=grey.tobytes())


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """The image; whatever it breaks with is told as broken."""
    Image.init()  # TIFF and WebP are none of those that it knows from the start
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and told in a sentence
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(content), formats=_FORMATS) as image,
        ):
            yield image
    except UnreadableFileError:
        raise
    except _BREAKS as error:
        raise UnreadableFileError(_BROKEN) from error


def _count(image: Image.Image) -> int:
    """How many pages it has. Only of TIFF are frames pages."""
    count = 0
    try:
        # Counting them all first would walk through a million of them.
        while count <= MOST_PICTURES:
            image.seek(count)
            count += 1
    except EOFError:
        pass
    if count > 1 and image.format not in {"TIFF", "MPO"}:
        raise UnreadableFileError(_MOVES)
    if count > MOST_PICTURES:
        raise UnreadableFileError(_TOO_MANY.format(most=MOST_PICTURES))
    # What a camera keeps behind a photograph is the same photograph, smaller.
    return 1 if image.format == "MPO" else count


def _sheet(image: Image.Image, number: int) -> Sheet:
    image.seek(number - 1)
    _refuse_size(image)
    scale = POINTS / _dpi(image)
    width, height = (image.height, image.width) if _is_lying(image) else image.size
    return Sheet(
        number=number,
        width=round(width * scale, 1),
        height=round(height * scale, 1),
        needs_recognition=True,
    )


def _refuse_size(image: Image.Image) -> None:
    if image.width * image.height > _LARGEST:
        raise UnreadableFileError(_TOO_LARGE.format(most=_LARGEST // 1_000_000))
    if min(image.size) < _SMALLEST or max(image.size) > _LONGEST * min(image.size):
        raise UnreadableFileError(_TOO_SMALL)


def _is_lying(image: Image.Image) -> bool:
    """Whether a camera says that its picture is to be turned by a quarter."""
    return image.getexif().get(_ORIENTATION, 1) in {5, 6, 7, 8}


def _dpi(image: Image.Image) -> float:
    """Dots to an inch of the page: as the scanner says, where that makes a page; else as if it were A4."""
    across = image.height if _is_lying(image) else image.width
    told = image.info.get("dpi", (0, 0))[0]
    if told and _INCHES[0] <= across / float(told) <= _INCHES[1]:
        return float(told)
    return (min(image.size) if across > max(image.size) * 0.9 else across) / _A4


def _grey(image: Image.Image) -> Image.Image:
    """In shades of grey; what is transparent is paper."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        clear = image.convert("LA")
        paper = Image.new("L", clear.size, 255)
        paper.paste(clear.getchannel("L"), mask=clear.getchannel("A"))
        return paper
    if image.mode.startswith("I;16"):
        return image.point(lambda shade: shade / 256, "L")
    return image.convert("L")
