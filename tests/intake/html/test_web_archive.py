"""A web page saved as one file is read as the page that it is."""

from base64 import encodebytes
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from quopri import encodestring

import pytest

from build_tools.intake.detect import read_file
from build_tools.intake.html import read_html
from build_tools.intake.taken import Reason, UnreadableFileError
from tests.intake.html.test_word_page import WORD_PAGE


def saved(*pages: str, charset: str = "utf-8") -> bytes:
    """As Word saves it: the page, its running heads, a picture."""
    letter = MIMEMultipart("related")
    for page in pages:
        letter.attach(MIMEText(page, "html", charset))
    letter.attach(MIMEImage(b"\x89PNG\r\n\x1a\n", "png"))
    del letter["Content-Type"]
    letter["Content-Type"] = 'multipart/related; boundary="----=_NextPart"'
    letter.set_boundary("----=_NextPart")
    del letter["MIME-Version"]
    return b"MIME-Version: 1.0\n" + letter.as_bytes()


def test_the_page_within_is_read_and_its_running_heads_are_left_out() -> None:
    taken = read_file(saved(WORD_PAGE, "<html><p>Trang 2</p></html>", "<p> </p>"), "nghị quyết.doc")
    page = read_html(WORD_PAGE.encode())
    assert (taken.text, taken.origins, taken.reader) == (page.text, page.origins, "html 1")
    (head,) = taken.left_out[len(page.left_out) :]
    assert (head.reason, head.words) == (Reason.RUNNING_HEAD, "Trang 2")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", encodestring("<html><p>Điều 1. Phạm vi</p></html>".encode())),
        ("base64", encodebytes("<html><p>Điều 1. Phạm vi</p></html>".encode("utf-16"))),
        ("8bit", "<html><p>Điều 1. Phạm vi</p></html>".encode()),
    ],
)
def test_whatever_it_is_wrapped_in(encoding: str, body: bytes) -> None:
    head = f"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: {encoding}\n\n"
    assert read_file(head.encode() + body, "a.mht").text == "Điều 1. Phạm vi\n"


@pytest.mark.parametrize(
    "content",
    [
        b"MIME-Version: 1.0",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
        b"MIME-Version: 1.0\nContent-Type: text/plain\n\nDieu 1",
        b"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n=",
        saved("<p></p>"),
        saved("<p>x</p>")[:150],
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n\n----\n" * 2000,
    ],
)
def test_one_without_a_page_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="hãy"):
        read_file(content, "a.mht")
