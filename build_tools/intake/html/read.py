"""A web page as the text of a paper."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from build_tools.intake.html.items import Left, Note, Paragraph
from build_tools.intake.html.main_part import main_part, outside
from build_tools.intake.html.nodes import Element, name_of
from build_tools.intake.html.page import Page, parse
from build_tools.intake.html.walk import read_blocks
from build_tools.intake.letterhead import LOST_LETTERHEAD, is_lost
from build_tools.intake.taken import LeftOut, Origin, Reason, Taken, UnreadableFileError
from build_tools.intake.text.judge import Line, decoded_lines
from build_tools.intake.text.read import conversion_doubts

__all__ = ["read_html"]

READER = "html 1"
_NO_WORDS = "trang web không có chữ nào đọc được, có thể chỉ chứa hình hoặc nạp nội dung sau; hãy mở bằng trình duyệt, chép phần chữ sang Word, lưu thành .docx"
_PICTURES = "Trang có {n} hình; chữ trong hình không được đọc, hãy đối chiếu với bản gốc."
_FRAMES = (
    "Trang nhúng {n} trang hoặc tệp khác; nội dung của chúng không được đọc, hãy tải riêng về rồi đưa vào."
)
_AROUND = "Phần của trang web nằm ngoài văn bản (trình đơn, tin liên quan) không được đọc; hãy xem văn bản có thiếu đoạn nào không."
_CODE = (("script", "đoạn mã"), ("style", "bảng kiểu"), ("comment", "lời ghi trong mã"))
_EMBEDDED = frozenset({"iframe", "frame", "object", "embed"})


@dataclass(slots=True, kw_only=True)
class _Lines:
    """The lines so far, each with its paragraph."""

    words: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def add(self, lines: Sequence[str], place: int) -> None:
        for line in lines:
            # Blank ones neither at the head nor twice.
            if line or (self.words and self.words[-1]):
                self.words.append(line)
                self.places.append(place)


def read_html(content: bytes) -> Taken:
    """The text of a page. Raises UnreadableFileError. Nothing that the page names is fetched."""
    page = parse(content)
    part = main_part(page.root)
    lines, left_out, notes = _Lines(), [*_code(page.root), *_around(part)], list[tuple[int, Note]]()
    place = 0
    for item in read_blocks(part, page):
        if isinstance(item, Paragraph):
            place += 1
            lines.add(item.lines, place)
        elif isinstance(item, Left):
            left_out.append(LeftOut(reason=item.reason, words=item.words, before_line=len(lines.words) + 1))
        else:
            place += 1
            notes.append((place, item))
    while lines.words and not lines.words[-1]:
        lines.words.pop()
    for number, note in notes:
        lines.add([f"[^{note.label}]: {note.words}"], number)
    return _taken(page, part, lines, left_out)


def _code(root: Element) -> Iterator[LeftOut]:
    """How much of the page is no words at all."""
    counts = Counter(name_of(one) or "comment" for one in root.iter())
    said = [f"{counts[name]} {what}" for name, what in _CODE if counts[name]]
    if said:
        yield LeftOut(reason=Reason.SCRIPT, words=", ".join(said), before_line=1)


def _around(part: Element) -> Iterator[LeftOut]:
    """What the head of the page says, and what stands around the part that holds the paper."""
    titles = (" ".join((title.text or "").split()) for title in part.getroottree().iter("title"))
    for said in (*titles, *outside(part)):
        if said:
            yield LeftOut(reason=Reason.SCRIPT, words=said, before_line=1)


def _taken(page: Page, part: Element, lines: _Lines, left_out: Sequence[LeftOut]) -> Taken:
    decoded = decoded_lines(lines.words, likely=page.likely, old=page.old)
    if not any(letter.isalnum() for line in decoded for letter in line.text):
        raise UnreadableFileError(_NO_WORDS)
    origins = tuple(
        Origin(place=place, encoding=line.encoding)
        for line, place in zip(decoded, lines.places, strict=False)
    )
    return Taken(
        text="".join(f"{line.text}\n" for line in decoded),
        origins=origins,
        left_out=tuple(_as_unicode(one, page, len(decoded)) for one in left_out),
        reader=READER,
        doubts=tuple(_doubts(part, decoded, left_out)),
    )


def _as_unicode(one: LeftOut, page: Page, lines: int) -> LeftOut:
    (line,) = decoded_lines([one.words], likely=page.likely, old=page.old)
    # Blank lines at the end, which were counted, are none of the text.
    return LeftOut(reason=one.reason, words=line.text, before_line=min(one.before_line, lines + 1))


def _doubts(part: Element, lines: Sequence[Line], left_out: Sequence[LeftOut]) -> Iterator[str]:
    yield from conversion_doubts(lines)
    heads = "\n".join(one.words for one in left_out if one.reason is Reason.RUNNING_HEAD)
    if is_lost(heads, "\n".join(line.text for line in lines)):
        yield LOST_LETTERHEAD
    if next(outside(part), ""):
        yield _AROUND
    pictures = sum(name_of(one) == "img" for one in part.iter())
    if pictures:
        yield _PICTURES.format(n=pictures)
    frames = sum(name_of(one) in _EMBEDDED for one in part.iter())
    if frames:
        yield _FRAMES.format(n=frames)
