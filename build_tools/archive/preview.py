"""The doubtful lines of a recognised file, each beside its picture: a page that an editor opens in a browser.

A terminal shows no pictures. The page holds them itself, asks no other place for anything, and stands among the
temporary files of the system, where the next one of a file of the same name takes its place.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import gettempdir

from build_tools.apart import picture_apart
from build_tools.archive.receiving import Received
from build_tools.intake.pictures.picture import Picture
from build_tools.intake.taken import Origin, UnreadableFileError
from build_tools.models.printed import is_doubtful
from build_tools.normalize import slug

__all__ = ["doubtful_lines", "preview_of", "preview_page"]

_FOLDER = "dan-van-xem-anh"
_MOST = 60
"""Lines that are shown: beyond them the page of the original itself is the better place to compare."""
_PAGE = """\
<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
img{{max-width:100%;display:block;border:1px solid #999;margin:.3rem 0}}p{{margin:.2rem 0 1.6rem}}small{{color:#555}}</style>
<h1>{title}</h1><p>Mỗi mục: ảnh của dòng trên bản gốc, dưới đó là chữ máy nhận dạng. Trang này chỉ nằm trên máy của bạn.</p>
{items}
</html>
"""
_ITEM = "<p><small>Dòng {line}, trang {page}, chắc {sure} %</small>{picture}{words}</p>"
_IMAGE = '<img alt="Ảnh của dòng {line}" src="data:image/png;base64,{data}">'


def doubtful_lines(received: Received) -> list[tuple[int, Origin, str]]:
    """Number, place and words of each line that was recognised with doubt."""
    lines = zip(received.taken.origins, received.taken.text.split("\n"), strict=False)
    return [
        (number, one, words) for number, (one, words) in enumerate(lines, 1) if is_doubtful(one.confidence)
    ]


def preview_of(received: Received) -> Path | None:
    """Write the page; None where nothing is doubtful, or the page cannot be written."""
    doubtful = [one for one in doubtful_lines(received) if one[1].box and one[1].page][:_MOST]
    if not doubtful:
        return None
    pictures: dict[int, Picture | None] = {}
    for page, _ in groupby(doubtful, key=lambda one: one[1].page):
        pictures[page] = _drawn(received, page)
    cuts = [_cut(pictures[origin.page], origin) for _, origin, _ in doubtful]
    target = Path(gettempdir()) / _FOLDER / f"{slug(received.name) or 'tep'}.html"
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.write_text(preview_page(received.name, doubtful, cuts), encoding="utf-8")
    except OSError:
        return None
    return target


def _drawn(received: Received, page: int) -> Picture | None:
    try:
        return picture_apart(received.data, page, dict(received.taken.turned).get(page, 0))
    except UnreadableFileError:
        return None


def _cut(picture: Picture | None, origin: Origin) -> Picture | None:
    cut = picture.cut(origin.box) if picture and origin.box else None
    return cut if cut and cut.height else None


def preview_page(
    name: str, lines: Sequence[tuple[int, Origin, str]], pictures: Sequence[Picture | None]
) -> str:
    """The page as HTML; a line without a picture stands alone."""
    items = "\n".join(_items(lines, pictures))
    return _PAGE.format(title=escape(f"Chữ nhận dạng chưa chắc: {name}"), items=items)


def _items(lines: Sequence[tuple[int, Origin, str]], pictures: Sequence[Picture | None]) -> Iterator[str]:
    for (line, origin, words), picture in zip(lines, pictures, strict=True):
        data = b64encode(picture.png()).decode("ascii") if picture else ""
        yield _ITEM.format(
            line=line,
            page=origin.page,
            sure=round(100 * (origin.confidence or 0)),
            picture=_IMAGE.format(line=line, data=data) if data else "<br>",
            words=escape(words),
        )
