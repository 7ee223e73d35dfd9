"""The doubtful words of a recognised file, each beside its picture: a page that an editor opens in a browser.

A terminal shows no pictures. The page holds them itself, asks no other place for anything, and stands among the
temporary files of the system, in a folder that nobody else may open.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import mkdtemp

from build_tools.apart.limits import picture_apart
from build_tools.archive.receiving import Received
from build_tools.intake.pictures.picture import Picture
from build_tools.intake.taken import Box, Doubtful, Reason, Taken, UnreadableFileError
from build_tools.normalize import slug

__all__ = ["preview_of", "preview_page"]

_BLANK = "(để trống: viết tay hoặc in mờ)"
_MOST = 60
"""Words that are shown: beyond them the page of the original itself is the better place to compare."""
_PAGE = """\
<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
img{{max-width:100%;display:block;border:1px solid #999;margin:.3rem 0}}p{{margin:.2rem 0 1.6rem}}small{{color:#555}}</style>
<h1>{title}</h1><p>Mỗi mục: ảnh quanh chữ ấy trên bản gốc, dưới đó là chữ máy nhận dạng. Trang này chỉ nằm trên máy của bạn.</p>
{items}
</html>
"""
_ITEM = "<p><small>Dòng {line}, trang {page}, chắc {sure} %</small>{picture}<b>{words}</b></p>"
_IMAGE = '<img alt="Ảnh quanh chữ này" src="data:image/png;base64,{data}">'
_AROUND = 160.0
"""Points at each side of a word: some words before and behind it."""


def preview_of(received: Received) -> Path | None:
    """Write the page; None where nothing is doubtful, or the page cannot be written."""
    doubtful = [*_blanks(received.taken), *received.taken.doubtful][:_MOST]
    if not doubtful:
        return None
    turned = dict(received.taken.turned)
    pictures: list[Picture | None] = []
    for page, of_page in groupby(doubtful, key=lambda one: one.page):
        drawn = _drawn(received, page, turned.get(page, 0))
        pictures += [_cut(drawn, one.box) for one in of_page]
    try:
        target = Path(mkdtemp(prefix="dan-van-")) / f"{slug(received.name) or 'tep'}.html"
        target.write_text(preview_page(received.name, doubtful, pictures), encoding="utf-8")
    except OSError:
        return None
    return target


def _blanks(taken: Taken) -> Iterator[Doubtful]:
    """What a pen wrote into the letterhead: the editor is asked to read it."""
    for one in taken.left_out:
        if one.reason is Reason.HANDWRITTEN and one.box:
            yield Doubtful(line=one.before_line, words=_BLANK, page=one.page, box=one.box, confidence=0.0)


def _drawn(received: Received, page: int, turned: int) -> Picture | None:
    try:
        return picture_apart(received.data, page, turned)
    except UnreadableFileError:
        return None


def _cut(picture: Picture | None, box: Box) -> Picture | None:
    cut = picture.cut((box[0] - _AROUND, box[1], box[2] + _AROUND, box[3])) if picture else None
    return cut if cut and cut.height else None


def preview_page(name: str, words: Sequence[Doubtful], pictures: Sequence[Picture | None]) -> str:
    """The page as HTML; a word without a picture stands alone."""
    items = "\n".join(_items(words, pictures))
    return _PAGE.format(title=escape(f"Chữ nhận dạng chưa chắc: {name}"), items=items)


def _items(words: Sequence[Doubtful], pictures: Sequence[Picture | None]) -> Iterator[str]:
    for one, picture in zip(words, pictures, strict=True):
        data = b64encode(picture.png()).decode("ascii") if picture else ""
        yield _ITEM.format(
            line=one.line,
            page=one.page,
            sure=round(100 * one.confidence),
            picture=_IMAGE.format(data=data) if data else "<br>",
            words=escape(one.words),
        )
