"""Files that are broken or hostile, made from a sound one; none is read as if it were sound."""

import random
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO

from lxml import etree

from tests.intake.docx.build import docx, li, num, outline, p, parts_of, relationships, tbl, tr, xml, zipped
from tests.intake.docx.zips import DOCUMENT, SYMLINK, ZIP64, at_one_place, exactly_twice, patched, with_entry

SOUND = docx(
    p("QUYẾT ĐỊNH") + li("Phạm vi", 1) + tbl(tr("a", "b"), tr("c", "d")),
    numbering=outline(0) + num(1, 0),
    styles="<w:docDefaults/>",
    headers=[p("đầu trang")],
)
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def _with(changes: Mapping[str, str | bytes | None]) -> bytes:
    """The parts of a sound file, some of them changed or taken away."""
    sound = parts_of(p("chữ"), numbering=outline(0), styles="<w:docDefaults/>")
    parts: dict[str, str | bytes | None] = {**sound, **changes}
    return zipped({name: content for name, content in parts.items() if content is not None})


def _document(content: str) -> bytes:
    return _with({DOCUMENT: content})


def _entities() -> str:
    """Each names the one before ten times: ten to the ninth letters."""
    names = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    body = xml("document", f"<w:body>{p('X')}</w:body>").replace(">X<", ">&e9;<")
    return body.replace("<w:document", f'<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{names}]><w:document', 1)


def _external(address: str) -> str:
    body = xml("document", f"<w:body>{p('X')}</w:body>").replace(">X<", ">&e;<")
    return body.replace("<w:document", f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]><w:document', 1)


def _in_utf_16(content: str) -> bytes:
    return content.replace("UTF-8", "UTF-16").encode("utf-16")


def _nested(opened: str, closed: str, times: int) -> str:
    return xml("document", f"<w:body>{opened * times}{p('x')}{closed * times}</w:body>")


def _raw(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return _with_method({DOCUMENT: content}, method)


def _with_method(changes: Mapping[str, str | bytes], method: int) -> bytes:
    return zipped({**parts_of(p("chữ")), **changes}, method)


def _many(count: int) -> bytes:
    return zipped(parts_of(p("chữ")) | {f"word/media/{number}.png": b"" for number in range(count)})


def _twice() -> bytes:
    file = BytesIO(SOUND)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("Word/Document.xml", xml("document", f"<w:body>{p('chữ khác')}</w:body>"))
    return file.getvalue()


def _named(name: str) -> bytes:
    return zipped({name: "x"})


_BLANKS = b" " * 2**20
REFUSED: Mapping[str, bytes] = {
    "rỗng": b"",
    "toàn byte 0": bytes(4096),
    "chữ thường": "Kính gửi: các huyện ủy".encode(),
    "chỉ có chữ PK": b"PK",
    "cắt cụt một nửa": SOUND[: len(SOUND) // 2],
    "mất mục lục của zip": SOUND[: SOUND.index(b"PK\x01\x02")],
    "word cũ": OLE + "WordDocument".encode("utf-16-le") + bytes(512),
    "có mật khẩu": OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512),
    "excel cũ": OLE + "Workbook".encode("utf-16-le"),
    "rtf": rb"{\rtf1\ansi Kinh gui}",
    "pdf": b"%PDF-1.7\n",
    "trang web": b"\xef\xbb\xbf<html><body>x</body></html>",
    "word dạng xml": b'<?xml version="1.0"?><w:wordDocument/>',
    "ảnh": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "excel": _named("xl/workbook.xml"),
    "powerpoint": _named("ppt/presentation.xml"),
    "odt": _named("content.xml"),
    "zip khác": _named("ghi chú.txt"),
    "thiếu phần chữ": _with({DOCUMENT: None}),
    "phần chữ rỗng": _document(""),
    "phần chữ không phải xml": _document("chữ"),
    "phần chữ là byte": _raw(bytes(range(256)) * 40),
    "xml đứt": _document(xml("document", "<w:body><w:p>")[:-20]),
    "thẻ không khép": _document(xml("document", f"<w:body>{p('x')}")),
    "không có thân": _document(xml("document", "")),
    "gốc khác": _document("<html/>"),
    "thực thể nở": _document(_entities()),
    "thực thể nở, utf-16": _raw(_in_utf_16(_entities())),
    "thực thể đọc tệp": _document(_external("file:///tep-khac")),
    "thực thể đọc mạng": _document(_external("http://example.invalid/x")),
    "doctype không thực thể": _document(xml("document", "<w:body/>").replace("<w:d", "<!doctype x><w:d", 1)),
    "lồng sâu": _document(_nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 20_000)),
    "lồng bảng": _document(_nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60)),
    "lồng khung": _document(
        _nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 40)
    ),
    "mã hóa lạ": _document(xml("document", "<w:body/>").replace("UTF-8", "khong-co")),
    "nở ra lớn": _raw(xml("document", f"<w:body>{p('x')}</w:body>").encode() + _BLANKS * 9),
    "nở ra quá lớn": _with_method({DOCUMENT: _BLANKS * 49}, zipfile.ZIP_STORED),
    "khai quá lớn": patched(SOUND, size=2**31),
    "ảnh nở": _with({"word/media/a.bmp": _BLANKS * 9}),
    "quá nhiều mục": _many(5_001),
    "hai phần trùng tên": _twice(),
    "hai phần trùng hẳn tên": exactly_twice(),
    "hai mục một chỗ": at_one_place(_with({})),
    "mục lục khác đầu mục": SOUND.replace(DOCUMENT.encode(), b"word/Documen.xml", 1),
    "phần chữ là liên kết": with_entry(DOCUMENT, "../../../etc/passwd", mode=SYMLINK),
    "zip64 khai một tỉ tỉ": patched(with_entry(DOCUMENT, "x", extra=ZIP64), size=2**32 - 1),
    "khai quá nhỏ": patched(SOUND, size=10),
    "mục có mật khẩu": patched(SOUND, flags=1),
    "cách nén lạ": patched(SOUND, method=99),
    "nén lzma": _with_method({}, zipfile.ZIP_LZMA),
    "kiểu chữ hỏng": _with({"word/styles.xml": "<"}),
    "đánh số hỏng": _with({"word/numbering.xml": xml("numbering", "<w:num>")}),
    "liên hệ hỏng": _with({"word/_rels/document.xml.rels": "<a>"}),
    "rác ở đầu": b"rac" * 10 + SOUND,
    "tên phần có gạch ngược": zipped({n.replace("/", "\\"): c for n, c in parts_of(p("chữ")).items()}),
    "không có chữ": docx(p()),
    "chỉ có hình": docx("<w:p><w:r><w:drawing/></w:r></w:p>"),
    "chỉ bọc trang web": docx('<w:altChunk r:id="rId1"/>'),
    "chỉ có dấu": docx(p("-----")),
}
"""Each is refused, with a sentence."""

READ: Mapping[str, bytes] = {
    "không khai kiểu": _with({"[Content_Types].xml": None}),
    "khai sai kiểu": zipped(parts_of(p("chữ"), kind="text/plain")),
    "không khai liên hệ": _with({"_rels/.rels": None}),
    "liên hệ trỏ sai": _with({"_rels/.rels": relationships("")}),
    "thiếu kiểu chữ": _with({"word/styles.xml": None}),
    "thiếu đánh số": _with({"word/numbering.xml": None}),
    "liên hệ ra mạng": _with(
        {
            "word/_rels/document.xml.rels": relationships(
                '<Relationship Id="r1" Type="x/styles" TargetMode="External" Target="http://example.invalid/s.xml"/>'
                '<Relationship Id="r2" Type="x/numbering" Target="../../../../tep-khac"/>'
            )
        }
    ),
    "rác ở cuối": SOUND + bytes(100),
    "utf-16": _raw(_in_utf_16(xml("document", f"<w:body>{p('chữ')}</w:body>"))),
    "chuẩn chặt": _document(
        xml("document", f"<w:body>{p('chữ')}</w:body>").replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    ),
    "mục tên lạ": _with({"../../ngoai/a": "x", "/word/b": "x", "C:\\Windows\\c": "x", "word/CON.xml": "x"}),
    "mục là liên kết": with_entry("word/media/a.png", "/etc/passwd", mode=SYMLINK),
    "phần chữ ngoài máy": _with(
        {
            "_rels/.rels": relationships(
                '<Relationship Id="r1" TargetMode="External" Target="file:///etc/passwd" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
            )
        }
    ),
    "khuôn mẫu ngoài máy": _with(
        {
            "word/_rels/settings.xml.rels": relationships(
                '<Relationship Id="r1" Type="x/attachedTemplate" TargetMode="External" Target="http://127.0.0.1:9/a.dotm"/>'
            ),
            "word/settings.xml": xml("settings", '<w:attachedTemplate r:id="r1"/>'),
        }
    ),
    "đầu trang ngoài máy": _with(
        {
            "word/_rels/document.xml.rels": relationships(
                '<Relationship Id="r1" Type="x/header" TargetMode="External" Target="file://127.0.0.1/a.xml"/>'
                '<Relationship Id="r2" Type="x/footnotes" Target="file:///etc/passwd"/>'
            )
        }
    ),
}
"""Each is read all the same."""


def mutated(seed: int) -> bytes:
    """A sound file with some bytes of it changed, cut out or doubled: in the zip, or in the XML within."""
    chance = random.Random(seed)
    if seed % 2:
        return _mutated(SOUND, chance)
    with zipfile.ZipFile(BytesIO(SOUND)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    content = parts[name]
    parts[name] = _mutated(content if isinstance(content, bytes) else content.encode(), chance)
    return zipped(parts)


def rearranged(content: bytes, seed: int) -> bytes:
    """A file some of whose elements are taken away, doubled, moved, renamed, or say something else."""
    chance = random.Random(seed)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(
        [name for name in sorted(parts) if name.startswith("word/") and name.endswith(".xml")]
    )
    root = etree.fromstring(parts[name])
    for _ in range(chance.randint(1, 8)):
        one, other = (chance.choice(list(root.iter())[1:] or [root]) for _ in range(2))
        kind = chance.randrange(6)
        if kind == 0 and len(root) > 1:
            one.getparent().remove(one)
        elif kind == 1:
            one.append(deepcopy(other))
        elif kind == 2:
            one.tag = other.tag
        elif kind == 3 and one.attrib:
            one.set(
                chance.choice(sorted(one.attrib)), chance.choice(("", "-1", "9" * 12, "x", "²", "%1%9%%"))
            )
        elif kind == 4:
            one.attrib.clear()
        else:
            one.text = chance.choice(("", "|", "<br>", "\u0301", "\u00ad", "\ufdd0", "[^1]: x", "| a | b |"))
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return zipped(parts)


def _mutated(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed))
        length = chance.randint(1, 12)
        kind = chance.randrange(4)
        if kind == 0:
            changed[at] = chance.randrange(256)
        elif kind == 1:
            del changed[at : at + length]
        elif kind == 2:
            changed[at:at] = changed[at : at + length]
        else:
            changed[at : at + length] = chance.choice(
                (b"<", b"/>", b"w:p", b"9" * 20, b"\x00", b"&", b"-1", b"")
            )
    return bytes(changed)
