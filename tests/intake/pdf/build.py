"""PDF files as small as they can be: letters with a map to Unicode, rules, pictures, fields, locks, broken places.

The font has no outlines, only widths and a map: what pdfium reads is what the map says.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
_EM = 500
"""Width of every letter, in thousandths: half its height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words at a place of the page: from its left and its top, in points."""

    said: str
    left: float
    top: float
    size: float = 12
    unseen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field that lays words on the page."""

    said: str
    left: float
    top: float
    width: float = 60
    size: float = 12
    subtype: str = "Widget"
    depth: int = 1
    """Of forms within each other: programs that sign write three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOf:
    """What a page is made of."""

    words: Sequence[Words] = ()
    rules: Sequence[tuple[float, float, float, float]] = ()
    """Left, top, right, bottom of lines."""
    boxes: Sequence[tuple[float, float, float, float]] = ()
    """Left, top, right, bottom of stroked boxes."""
    fields: Sequence[Field] = ()
    picture: float = 0
    """The share of the page's height that a picture of its width covers."""
    picture_pixels: tuple[int, int] = (1, 1)
    turned: int = 0


@dataclass(slots=True)
class _File:
    objects: list[bytes] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        self.objects.append(content)
        return len(self.objects)

    def stream(self, entries: str, content: bytes) -> int:
        return self.add(f"<<{entries}/Length {len(content)}>>stream\n".encode() + content + b"\nendstream")

    def written(self, root: int, extra: str = "") -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        places = []
        for number, content in enumerate(self.objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj".encode() + content + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        out += (
            f"trailer<</Root {root} 0 R/Size {len(places) + 1}{extra}>>\nstartxref\n{start}\n%%EOF".encode()
        )
        return bytes(out)


def pdf(*pages: PageOf, shown: dict[str, str] | None = None, font: str = "Times", extra: str = "") -> bytes:
    """A PDF of these pages; `shown` is the map of a broken or old font: letter → what the file claims it is."""
    file = _File()
    codes: dict[str, int] = {}
    contents = [_content(page, codes) for page in pages]
    forms = [[_text(one.said, 0, one.size, one.size * 0.3, codes) for one in page.fields] for page in pages]
    fonts = f"/Font<</F {_font(file, codes, shown or {}, font)} 0 R>>"
    tree = len(file.objects) + 1 + sum(3 + sum(1 + one.depth for one in page.fields) for page in pages)
    kids, widgets = [], []
    for page, content, laid in zip(pages, contents, forms, strict=True):
        drawn = file.stream("", content.encode("latin-1"))
        width, height = page.picture_pixels
        image = file.stream(
            f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
            zlib.compress(bytes(min(width * height, 64))),
        )
        annotations = []
        for one, words in zip(page.fields, laid, strict=True):
            frame = f"/Type/XObject/Subtype/Form/BBox[0 0 {one.width} {one.size * 1.4}]"
            look = file.stream(f"{frame}/Resources<<{fonts}>>", words.encode("latin-1"))
            for _ in range(one.depth - 1):
                look = file.stream(f"{frame}/Resources<</XObject<</FRM {look} 0 R>>>>", b"q /FRM Do Q")
            bottom = HEIGHT - one.top - one.size * 0.3
            box = f"[{one.left} {bottom} {one.left + one.width} {bottom + one.size * 1.4}]"
            kind = "/FT/Sig/T(k)" if one.subtype == "Widget" else ""
            annotations.append(
                file.add(
                    f"<</Type/Annot/Subtype/{one.subtype}{kind}/F 4/Rect{box}/AP<</N {look} 0 R>>>>".encode()
                )
            )
        widgets += annotations
        annots = f"/Annots[{' '.join(f'{one} 0 R' for one in annotations)}]" if annotations else ""
        kids.append(
            file.add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {page.turned}/Contents {drawn} 0 R"
                f"/Resources<<{fonts}/XObject<</I {image} 0 R>>>>{annots}>>".encode()
            )
        )
    assert (
        file.add(f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{one} 0 R' for one in kids)}]>>".encode())
        == tree
    )
    fields = f"/AcroForm<</Fields[{' '.join(f'{one} 0 R' for one in widgets)}]>>" if widgets else ""
    return file.written(file.add(f"<</Type/Catalog/Pages {tree} 0 R{fields}{extra}>>".encode()))


def _content(page: PageOf, codes: dict[str, int]) -> str:
    parts = (
        [f"q {WIDTH} 0 0 {HEIGHT * page.picture} 0 {HEIGHT * (1 - page.picture)} cm /I Do Q"]
        if page.picture
        else []
    )
    for left, top, right, bottom in page.rules:
        parts.append(f"{left} {HEIGHT - top} m {right} {HEIGHT - bottom} l S")
    for left, top, right, bottom in page.boxes:
        parts.append(f"{left} {HEIGHT - bottom} {right - left} {bottom - top} re S")
    for one in page.words:
        text = _text(one.said, one.left, one.size, HEIGHT - one.top, codes)
        parts.append(f"3 Tr {text} 0 Tr" if one.unseen else text)
    return "\n".join(parts)


def _text(said: str, left: float, size: float, base: float, codes: dict[str, int]) -> str:
    numbers = [codes.setdefault(letter, len(codes) + 1) for letter in said]
    return f"BT /F {size} Tf 1 0 0 1 {left} {base} Tm <{''.join(f'{one:04x}' for one in numbers)}> Tj ET"


def _font(file: _File, codes: dict[str, int], shown: dict[str, str], name: str) -> int:
    pairs = "\n".join(
        f"<{code:04x}> <{shown.get(letter, letter).encode('utf-16-be').hex()}>"
        for letter, code in codes.items()
    )
    to_unicode = file.stream(
        "",
        f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(codes)} beginbfchar\n{pairs}\nendbfchar\n"
        f"endcmap end end".encode(),
    )
    descriptor = file.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -250 1000 800]/ItalicAngle 0/Ascent 800/Descent -250"
        f"/CapHeight 700/StemV 80>>".encode()
    )
    inner = file.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW {_EM}/CIDToGIDMap/Identity>>".encode()
    )
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{inner} 0 R]/ToUnicode {to_unicode} 0 R>>".encode()
    )


def lines(*said: str, left: float = 85, top: float = 100, step: float = 18, size: float = 12) -> list[Words]:
    """Lines one below the other; a blank one only takes its place."""
    return [
        Words(said=one, left=left, top=top + number * step, size=size)
        for number, one in enumerate(said)
        if one
    ]
