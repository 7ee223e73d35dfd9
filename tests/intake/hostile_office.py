"""Broken and hostile old Word files, RTF and OpenDocument."""

import random
import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO

from tests.intake.docx.build import zipped
from tests.intake.old_word_file import NAME, old_word

ODT_TYPE = "application/vnd.oasis.opendocument.text"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible", "script": "script"}.items()
)  # fmt: skip
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def odt(body: str, more: str = "", before: str = "", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A text of OpenDocument with this body; `before` stands before the root."""
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {_NAMESPACES} '
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2">'
        f"{more}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": ODT_TYPE, "content.xml": content, "META-INF/manifest.xml": _MANIFEST}, method)


def calling_odt(address: str) -> bytes:
    """A text that would fetch pictures, objects and sections of this address, and a file of this machine."""
    frame = '<text:p><draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">{}</draw:frame></text:p>'
    links = "".join(
        frame.format(f'<draw:{kind} xlink:href="{address}/{kind}.odt" xlink:actuate="onLoad"/>')
        for kind in ("image", "object", "floating-frame", "plugin")
    )
    sections = "".join(
        f'<text:section text:name="s{number}"><text:section-source xlink:href="{source}"/><text:p>chữ cũ</text:p></text:section>'
        for number, source in enumerate((f"{address}/s.odt", "file:///etc/passwd", "../../etc/passwd"))
    )
    return odt(f"<text:p>Điều 1.</text:p>{links}{sections}")


def calling_rtf(address: str) -> bytes:
    """The same as RTF: a template, pictures, texts, objects, and DDE."""
    fields = "".join(
        rf"{{\field{{\*\fldinst {told} }}{{\fldrslt x}}}}"
        for told in (
            f'INCLUDEPICTURE "{address}/a.png" \\\\d',
            f'INCLUDETEXT "{address}/a.docx"',
            'INCLUDETEXT "/etc/passwd"',
            f'LINK Word.Document.8 "{address}/b.doc" \\\\a',
            'DDEAUTO cmd "/c calc"',
        )
    )
    return rf"{{\rtf1\ansi{{\*\template {address}/t.dotm}} Dieu 1.\par {fields}\par}}".encode()


def _bomb_that_lies() -> bytes:
    """A part that says it is small, and is not."""
    content = bytearray(odt("<text:p>x</text:p>" + " " * (40 << 20)))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        size = archive.getinfo("content.xml").file_size
    return bytes(content).replace(struct.pack("<I", size), struct.pack("<I", 4000))


_CHANCE = random.Random(16)
_NOISE = _CHANCE.randbytes(60_000)
_OBJECT = NAME.hex().encode() + _NOISE[:20_000].hex().encode()
_BLANKS = " " * (9 << 20)
REFUSED: Mapping[str, bytes] = {
    "word: random behind its header": old_word()[:1536] + _NOISE,
    "word: random from the directory on": old_word()[:512] + NAME + _NOISE,
    "word: its stream alone": old_word(),
    "word: a stream of zeros": old_word(chain=tuple(range(2, 100))),
    "word: Word 6 without a word": old_word(version=101, magic=0xA5DC, chain=tuple(range(2, 100))),
    "word: cut off": old_word(chain=tuple(range(2, 100)))[:20_000],
    "word: its table leads in a circle": old_word(chain=(2,), size=1 << 31),
    "word: with a password": old_word(flags=0x0100, chain=tuple(range(2, 100))),
    "rtf: its first letters alone": b"{\\rtf1",
    "rtf: not closed": b"{\\rtf1\\ansi Dieu 1. {\\b Pham vi",
    "rtf: a hundred thousand groups never closed": b"{\\rtf1 " + b"{" * 100_000 + b"x",
    "rtf: random": b"{\\rtf1 " + _NOISE.replace(b"{", b"").replace(b"}", b""),
    "rtf: an object and no word": b"{\\rtf1{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata " + _OBJECT + b"}}}",
    "rtf: a picture that is none": b"{\\rtf1{\\pict\\emfblip\\picw9999999\\pich9999999 " + _NOISE[:5000].hex().encode() + b"}}",
    "odt: no text": odt(""),
    "odt: cut off": odt("<text:p>Điều 1.</text:p>", method=zipfile.ZIP_STORED)[:700],
    "odt: no XML": zipped({"mimetype": ODT_TYPE, "content.xml": "chữ", "META-INF/manifest.xml": _MANIFEST}, 0),
    "odt: its XML ends early": zipped({"mimetype": ODT_TYPE, "content.xml": "<a><b>", "META-INF/manifest.xml": _MANIFEST}, 0),
    "odt: a bomb": odt(f"<text:p>x</text:p>{_BLANKS}"),
    "odt: a bomb that lies": _bomb_that_lies(),
    "odt: five thousand parts": zipped({"mimetype": ODT_TYPE, "content.xml": "<a/>"} | {f"Pictures/{n}.png": "" for n in range(5001)}),
    "odt: a picture that grows": zipped({"mimetype": ODT_TYPE, "content.xml": "<a/>", "Pictures/a.bmp": _BLANKS}),
    "odt: with a password": zipped({"mimetype": ODT_TYPE, "content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"}),
}  # fmt: skip
"""Each is refused, in a sentence."""

_ENTITIES = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "aaaaaaaaaa"}">' for n in range(10))
    + "]>"
)
EITHER: Mapping[str, bytes] = {
    "rtf: a hundred thousand groups within each other": b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_001,
    "rtf: a hundred thousand tables within each other": b"{\\rtf1 " + b"\\trowd\\cellx99\\intbl\\itap9999 x\\nestcell" * 20_000 + b"}",
    "rtf: words and an object": b"{\\rtf1 Dieu 1.{\\object\\objemb{\\*\\objdata " + _OBJECT + b"}}\\par}",
    "rtf: numbers beyond all measure": b"{\\rtf1\\li99999999999\\fs-99999999 x\\u99999999?\\'zz\\par}",
    "rtf: ten thousand fonts": b"{\\rtf1{\\fonttbl" + b"".join(b"{\\f%d A%d;}" % (n, n) for n in range(10_000)) + b"}x}",
    "odt: entities that grow": odt("<text:p>Dieu &e9;</text:p>", before=_ENTITIES),
    "odt: an entity of a file": odt("<text:p>Dieu &f;</text:p>", before='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    "odt: ten thousand sections within each other": odt("".join(f'<text:section text:name="s{n}">' for n in range(3000)) + "<text:p>x</text:p>" + "</text:section>" * 3000),
    "odt: a macro at its opening": odt("<text:p>Dieu 1.</text:p>", more='<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:pythonSamples|TableSample.py$createTable?language=Python&amp;location=share"/></office:event-listeners></office:scripts>'),
}  # fmt: skip
"""Each is refused or read; nothing but its own words is in it, and nothing else happens."""


def mutated(content: bytes, seed: int) -> bytes:
    """A file with some bytes changed, cut out or doubled; of a zip, in the XML within."""
    chance = random.Random(seed)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        parts["content.xml"] = _mutated(archive_part(parts, "content.xml"), chance)
        return zipped(parts)
    return content[:8] + _mutated(content[8:], chance)


def archive_part(parts: Mapping[str, str | bytes], name: str) -> bytes:
    """A part as bytes."""
    part = parts[name]
    return part if isinstance(part, bytes) else part.encode()


def _mutated(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(changed)), chance.randint(1, 40)
        kind = chance.randrange(4)
        if kind == 0:
            changed[at] = chance.randrange(256)
        elif kind == 1:
            del changed[at : at + length]
        elif kind == 2:
            changed[at:at] = changed[at : at + length]
        else:
            changed[at : at + length] = chance.randbytes(length)
    return bytes(changed)
