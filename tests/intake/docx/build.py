"""Word files made of their parts, as Word writes them: only as much as a test needs."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def xml(name: str, content: str) -> str:
    """A part with one root element."""
    return f"{_DECLARATION}<w:{name} {_NAMESPACES}>{content}</w:{name}>"


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts, always the same bytes."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, method)
    return file.getvalue()


def parts_of(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    comments: str = "",
    headers: Iterable[str] = (),
    footers: Iterable[str] = (),
    kind: str = MAIN,
) -> dict[str, str | bytes]:
    """The parts of a Word file; `body` and the rest are the XML within their roots."""
    texts = {
        "styles": ("styles", styles),
        "numbering": ("numbering", numbering),
        "footnotes": ("footnotes", footnotes),
        "endnotes": ("endnotes", endnotes),
        "comments": ("comments", comments),
        **{f"header{number}": ("hdr", text) for number, text in enumerate(headers, 1)},
        **{f"footer{number}": ("ftr", text) for number, text in enumerate(footers, 1)},
    }
    texts = {name: (root, text) for name, (root, text) in texts.items() if text}
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for number, name in enumerate(texts, 1)
    )
    return {
        "[Content_Types].xml": f"{_DECLARATION}"
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": relationships(
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": relationships(related),
        "word/document.xml": xml("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        **{f"word/{name}.xml": xml(root, text) for name, (root, text) in texts.items()},
    }


def relationships(content: str) -> str:
    """A part that says what another points to."""
    return (
        f"{_DECLARATION}"
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>'
    )


def docx(body: str, **parts: str | Iterable[str]) -> bytes:
    """A Word file with this body."""
    return zipped(parts_of(body, **parts))  # type: ignore[arg-type]


def r(words: str, properties: str = "") -> str:
    """A run."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; what is no XML is a run of these words."""
    content = "".join(run if run.startswith("<") else r(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def numbered(list_id: int, level: int = 0) -> str:
    """The properties of a paragraph of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def li(words: str, list_id: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return p(words, properties=numbered(list_id, level))


def level(
    number: int, words: str, form: str = "decimal", more: str = "", *, start: int = 1, style: str = ""
) -> str:
    """A level of an outline; `more`: lvlRestart, isLgl, suff in the order of the schema."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{named}{more}<w:lvlText w:val="{escape(words)}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def outline(number: int, *levels: str) -> str:
    """An outline."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def num(number: int, of_outline: int, overrides: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of_outline}"/>{overrides}</w:num>'


def style(
    name: str, content: str = "", kind: str = "paragraph", based_on: str = "", attributes: str = ""
) -> str:
    """A style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" {attributes}><w:name w:val="{name}"/>{base}{content}</w:style>'


BORDERS = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def tc(*paragraphs: str, properties: str = "") -> str:
    """A cell; what is no XML is a paragraph of these words."""
    content = "".join(one if one.startswith("<") else p(one) for one in paragraphs) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; what is no XML is a cell of these words."""
    content = "".join(cell if cell.startswith(("<w:tc", "<w:sdt")) else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def tbl(*rows: str, borders: str = BORDERS, properties: str = "") -> str:
    """A table; with lines unless told otherwise."""
    return f"<w:tbl><w:tblPr>{properties}{borders}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def field(told: str, *result: str) -> str:
    """A field as Word writes it: told what to do, then its result."""
    shown = "".join(run if run.startswith("<") else r(run) for run in result)
    between = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}' if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(told)} </w:instrText></w:r>'
        f'{between}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def deleted(words: str) -> str:
    """A tracked deletion."""
    return f'<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r></w:del>'


def inserted(words: str) -> str:
    """A tracked insertion."""
    return f'<w:ins w:id="2" w:author="A">{r(words)}</w:ins>'


def text_box(content: str) -> str:
    """A text box with its fallback for older programs, as Word 2010 writes it."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
