"""PDF files that are broken or hostile, made from a sound one."""

import random
import zlib

from tests.intake.pdf.build import Field, PageOf, Words, lines, pdf

SOUND = pdf(
    PageOf(
        words=[
            *lines("QUYẾT ĐỊNH", "Điều 1. Phạm vi điều chỉnh"),
            Words(said="Một", left=95, top=215),
            Words(said="Hai", left=210, top=215),
        ],
        boxes=[(85, 200, 200, 220), (200, 200, 400, 220)],
        fields=[Field(said="Ký bởi: Sở Nội vụ", left=300, top=700, width=200)],
    ),
    PageOf(words=lines("Điều 2. Đối tượng áp dụng của Quy chế này")),
)


def _replaced(old: bytes, new: bytes) -> bytes:
    assert old in SOUND
    return SOUND.replace(old, new)


def _of(*objects: str, trailer: str = "/Root 1 0 R") -> bytes:
    body = "".join(f"{number} 0 obj{content}endobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.7\n{body}trailer<<{trailer}>>\n%%EOF".encode()


def _page(content: bytes, entries: str = "", resources: str = "") -> bytes:
    """One page of this content, its entries and resources."""
    head = _of(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>{entries}>>",
    )
    stream = b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content)
    return head.replace(b"trailer", stream + b"trailer")


def _bomb() -> bytes:
    """A stream that unpacks to a quarter of a gigabyte."""
    squeeze = zlib.compressobj(9)
    packed = b"".join(squeeze.compress(bytes(1 << 20)) for _ in range(256)) + squeeze.flush()
    return _page(packed).replace(b"<</Length", b"<</Filter/FlateDecode/Length")


REFUSED = {
    "nothing behind its name": b"%PDF-1.7\n",
    "cut in the middle": SOUND[: len(SOUND) // 2],
    "without a catalogue": _replaced(b"/Type/Catalog/Pages", b"/Type/Catalog/Pagez"),
    "five thousand pages": pdf(*[PageOf()] * 5_000),
    "no page": _of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"),
    "a tree of pages that is its own child": _of(
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>"
    ),
    "a lock of an unknown kind": _replaced(b"trailer<<", b"trailer<</Encrypt<</Filter/Standard/V 9/R 9>>"),
    "a password": _replaced(
        b"trailer<<",
        b"trailer<</ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
        b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"28" * 32 + b">/U<" + b"7f" * 32 + b">>>",
    ),
    "sixty thousand lists within each other": b"%PDF-1.4\n1 0 obj"
    + b"[" * 60_000
    + b"]" * 60_000
    + b"endobj",
    "a picture of 300 megapixels": pdf(PageOf(picture=1, picture_pixels=(20_000, 15_000))),
    "a stream that grows without end": _bomb(),
    "only noise": b"%PDF-1.7\n" + random.Random(1).randbytes(20_000),
}
READ = {
    "mail before it": b"From: a@example.vn\r\n\r\n" + SOUND,
    "bytes behind its end": SOUND + bytes(2_000),
    "no table of objects": SOUND[: SOUND.rindex(b"xref")]
    + b"trailer<</Root %d 0 R>>" % SOUND.count(b" 0 obj"),
    "a table of objects at a wrong place": _replaced(b"startxref\n", b"startxref\n9"),
    "a count that lies": _replaced(b"/Type/Pages/Count 2", b"/Type/Pages/Count 99999999"),
    "a script that runs for ever": pdf(
        PageOf(words=lines("Điều 1. Phạm vi")), extra="/OpenAction<</S/JavaScript/JS(while\\(1\\){})>>"
    ),
    "a program to start": pdf(
        PageOf(words=lines("Điều 1. Phạm vi")), extra="/OpenAction<</S/Launch/F(/bin/sh)>>"
    ),
    "a page without a size": _replaced(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 0 0]"),
    "a page as large as a town": _replaced(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 9e30 9e30]"),
}


def mutated(chance: random.Random) -> bytes:
    """The sound file with some bytes changed, cut out, doubled or moved, or cut at its end."""
    whole = bytearray(SOUND)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(whole))
        length = chance.randint(1, 60)
        match chance.randrange(6):
            case 0:
                whole[start : start + 1] = bytes([chance.randrange(256)])
            case 1:
                del whole[start : start + length]
            case 2:
                whole[start:start] = whole[start : start + length] * chance.randint(1, 20)
            case 3:
                pieces = [
                    b"<<",
                    b">>",
                    b"stream\n",
                    b"endobj",
                    b"[",
                    b"9" * 12,
                    b" 0 R",
                    b"-1",
                    b"/Kids",
                    b"/Length 0",
                ]
                whole[start:start] = chance.choice(pieces)
            case 4:
                number = chance.randrange(40)
                whole[start : start + 6] = b"%d 0 R" % number
            case _:
                if chance.random() < 0.3:
                    del whole[start:]
                    whole += b"%PDF-"
    return b"%PDF-1.7\n" + bytes(whole)
