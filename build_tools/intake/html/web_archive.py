"""A web page saved as one file (.mht), as Word and portals save one, often under the name of a `.doc`.

It is a letter whose first page is the paper; Word puts its running heads into a page of their own.
"""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from build_tools.intake.html.read import read_html
from build_tools.intake.taken import LeftOut, Reason, Taken, UnreadableFileError

__all__ = ["read_web_archive"]

_NO_PAGE = "trang web lưu thành một tệp (.mht) bị hỏng, không có nội dung; hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"


def read_web_archive(content: bytes) -> Taken:
    """The text of its first page. Raises UnreadableFileError."""
    pages = list(_pages(message_from_bytes(content)))
    if not pages:
        raise UnreadableFileError(_NO_PAGE)
    taken = read_html(pages[0])
    return replace(taken, left_out=(*taken.left_out, *_left_out(pages[1:])))


def _pages(letter: "Message[str, str]") -> Iterator[bytes]:
    for part in letter.walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            yield page


def _left_out(pages: list[bytes]) -> Iterator[LeftOut]:
    for page in pages:
        try:
            yield LeftOut(reason=Reason.RUNNING_HEAD, words=read_html(page).text.strip(), before_line=1)
        except UnreadableFileError:  # no words in it: a line above the notes
            continue
