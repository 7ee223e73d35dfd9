"""Broken and hostile pages and texts: each is read or refused, and never anything else happens."""

import random
import unicodedata

import pytest

from build_tools.apart.limits import read_content_apart
from build_tools.intake.damage import find_damage
from build_tools.intake.detect import LARGEST_TEXT, FileKind, detect, read_file
from build_tools.intake.taken import UnreadableFileError
from tests.intake.text.old_files import OLD

PAPER = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 25/QĐ-UBND
QUYẾT ĐỊNH\nĐiều 1. Phạm vi điều chỉnh của Quy chế công tác dân vận (3.849 km²)\n"""
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><style>.an{display:none}</style><title>Trang</title></head><body>
<nav><a href="/">Trang chủ</a></nav><table border=0><tr><td>UBND TỈNH<td>CỘNG HÒA XÃ HỘI</table>
<p>Diện tích 3.849 km<sup>2</sup><a href="#_ftn1" name="_ftnref1">[1]</a></p><ol start=3 type=a><li>Một<li value=7>Hai</ol>
<table border=1><tr><th rowspan=2>Xã<th colspan=2>Số hộ<tr><td>a|b<td>c</table><p class=an>ẩn</p><script>x</script>
<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Chú thích</p></div></body></html>"""

HOSTILE = {
    "one byte": b"a",
    "a NUL": b"\0",
    "NULs within a text": PAPER.encode().replace(b"\n", b"\0"),
    "NULs within a page": PAGE.encode().replace(b"<p>", b"\0<p>\0"),
    "a page of NULs": b"<html>" + bytes(1000),
    "a broken surrogate in UTF-16": b"\xff\xfe\x00\xd8a\0",
    "half a letter at the end of UTF-16": PAPER.encode("utf-16") + b"\x01",
    "half a letter at the end of UTF-8": PAPER.encode() + b"\xe1\xbb",
    "a mark of UTF-8 before UTF-16": b"\xef\xbb\xbf" + PAPER.encode("utf-16-le"),
    "UTF-16 behind the wrong mark": b"\xfe\xff" + PAPER.encode("utf-16-le"),
    "UTF-32 beyond Unicode": b"\xff\xfe\0\0" + b"\xff\xff\xff\xff" * 9,
    "CESU surrogates in UTF-8": "Điều ".encode() + b"\xed\xa0\xbd\xed\xb3\x84",
    "overlong UTF-8": b"\xc0\x80\xc1\xbf" * 50,
    "UTF-7": b"+AMQ-i+AOo-u 1",
    "a single line of a million letters": b"a" * 1_000_000,
    "a hundred thousand empty lines": b"a" + b"\r\n" * 100_000,
    "a word of all letters of an old encoding": bytes(range(0x80, 0x100)) * 40,
    "combining marks without end": ("a" + "\u0301" * 20_000).encode(),
    "old letters without blanks": OLD["TCVN3 (ABC)"]("cộnghòaxãhội" * 2000),
    "an unclosed tag": b"<p>Dieu 1 <b",
    "an unclosed attribute": b"<p style='display:none>Dieu 1</p>",
    "an unclosed comment": b"<p>Dieu 1</p><!-- <p>Dieu 2</p>",
    "an unclosed script": b"<p>Dieu 1</p><script> <p>Dieu 2",
    "tags in the wrong order": b"<b><p>Dieu</b> 1</p></div></td><table><p>x<tr>y<td>z</table>",
    "ten thousand elements within each other": b"<div>" * 10_000 + b"a",
    "ten thousand tables within each other": b"<table><tr><td>" * 10_000 + b"a",
    "ten thousand unclosed paragraphs": b"<p>a" * 10_000,
    "five thousand attributes": b"<p " + b" ".join(b"a%d=b" % number for number in range(5_000)) + b">Dieu 1",
    "an attribute of a million letters": b"<p title='" + b"a" * 1_000_000 + b"'>Dieu 1",
    "entities that are none": b"<p>&x; &#0; &#xFFFFFFFF; &#xD800; &#1114112; &amp;amp; &",
    "entities that grow": b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b;</p>',
    "an entity of a file": b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>Dieu &a;</p>',
    "a page of another machine": b'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd"><p>Dieu 1</p><img src="http://127.0.0.1:9/">',
    "an XML declaration of another encoding": '<?xml version="1.0" encoding="UTF-16"?><html><p>Điều 1'.encode(),
    "a meta of an unknown encoding": b"<meta charset=khong-co><p>Dieu 1",
    "spans of the greatest number": b"<table border=1><tr><td colspan=65534 rowspan=65534>a<td>b</table>" * 50,
    "spans that are no numbers": b"<table border=1><tr><td colspan=-1 rowspan=x>a<td colspan='1e9'>b</table>",
    "rows that reach over each other": b"<table border=1>" + b"<tr><td rowspan=3>a<td rowspan=2 colspan=2>b" * 100,
    "a row without a table": b"<tr><td>a<td>b",
    "a list that begins at a great number": b"<ol start=999999999999><li>a<li value=-5 type=I>b<li type=a value=0>c</ol>",
    "notes that lead to themselves": b"<p><a id=x href='#x'>1</a> <a name=y href='#z'>2</a><a name=z href='#y'>3</a> a",
    "notes that lead in a circle": b"<p id=a><a href='#b'>1</a> x</p><p id=b><a href='#a'>1</a> y</p>",
    "ten thousand notes to one place": b"<p>" + b"<a name=r href='#n'>1</a>" * 10_000 + b"<p id=n><a href='#r'>1</a> a",
    "a style sheet without an end": b"<style>" + b".a{display:none" * 20_000 + b"</style><p>Dieu 1",
    "a style of a million braces": b"<style>" + b"{" * 500_000 + b"}" * 500_000 + b"</style><p>Dieu 1",
    "everything hidden": b"<body style='display:none'><p>Dieu 1</p></body>",
    "a frameset": b"<frameset><frame src=a.htm></frameset>",
    "svg and mathematics": b"<svg><text>a</text></svg><math><mi>b</mi></math><p>Dieu 1",
    "letters that turn the direction": "<p>Điều \u202e1 \u2066x</p>".encode(),
    "a plaintext element": b"<plaintext><p>Dieu 1",
    "UTF-32 with its mark": PAPER.encode("utf-32"),
    "UTF-32 without a mark": PAPER.encode("utf-32-le"),
    "half a letter of UTF-32": PAPER.encode("utf-32") + b"\x01\x1e",
    "UTF-16 within UTF-8": PAPER.encode() + PAPER.encode("utf-16-le") + PAPER.encode(),
    "a NUL behind every letter of ASCII": b"".join(bytes([one, 0]) if one < 128 else bytes([one]) for one in PAPER.encode()),
    "a page in UTF-7": b"<meta charset=utf-7><p>+AMQ-i+AOo-u 1 +ADw-script+AD4-x+ADw-/script+AD4-",
    "a page that leads elsewhere": b"<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'><p>Dieu 1",
    "a page of another base": b"<base href='file:///etc/'><link rel=stylesheet href=passwd><p>Dieu 1<img src=passwd>",
    "pages within a page": b"<iframe src=file:///etc/passwd>x</iframe><object data=http://127.0.0.1:9/>y</object><embed src=//a><p>Dieu 1",
    "a page that includes a file": b"<html xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd' parse='text'/><p>Dieu 1",
    "an instruction for a style sheet": b"<?xml version='1.0'?><?xml-stylesheet href='http://127.0.0.1:9/a.xsl'?><html><p>Dieu 1",
    "a comment for one program": b"<!--[if gte mso 9]><xml><o:x>&e;</o:x></xml><![endif]--><p>Dieu 1<![if !x]>a<![endif]>",
    "a million elements within each other": b"<i>" * 1_000_000 + b"Dieu 1",
    "two hundred thousand old letters without an end": b"\xb8\xad" * 100_000,
    "a text beyond any paper": b"a " * (LARGEST_TEXT // 2 + 1),
    "a page beyond any paper": b"<p>" + b"a " * (LARGEST_TEXT // 2),
}  # fmt: skip


def is_ill_refused(content: bytes) -> bool:
    """Whether a file is refused with no sentence that tells what to do; what is read must be whole in itself."""
    try:
        taken = read_file(content, "tệp")
    except UnreadableFileError as refusal:
        said = str(refusal)
        return said[0].isupper() or "hãy " not in said
    lines = taken.text.split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(taken.origins)
    assert unicodedata.is_normalized("NFC", taken.text)
    assert "\r" not in taken.text
    assert all(1 <= one.before_line <= len(lines) + 1 and one.words for one in taken.left_out)
    assert all(origin.place >= 1 for origin in taken.origins)
    assert all(1 <= one.line <= len(lines) + 1 for one in find_damage(taken.text[:20_000]))
    return False


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused(name: str) -> None:
    assert not is_ill_refused(HOSTILE[name])


@pytest.mark.parametrize(
    "name",
    [
        "an entity of a file",
        "a page of another machine",
        "a page of another base",
        "pages within a page",
        "a page that includes a file",
        "an instruction for a style sheet",
    ],
)
def test_nothing_outside_of_the_file_is_fetched(name: str) -> None:
    """The child may neither open the network nor write: had the reader tried, the file would be refused."""
    text = read_content_apart(HOSTILE[name], "a.html").text
    assert "Dieu" in text
    assert "root:" not in text


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with some bytes changed, cut out, doubled or moved."""
    whole = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(whole) or 1)
        length = chance.randint(1, 40)
        piece = whole[start : start + length]
        match chance.randrange(5):
            case 0:
                whole[start : start + 1] = bytes([chance.randrange(256)])
            case 1:
                del whole[start : start + length]
            case 2:
                whole[start:start] = piece * chance.randint(1, 20)
            case 3:
                whole[start:start] = chance.choice(
                    [b"<", b">", b"<table>", b"</td>", b"\0", b"\xff", b"&#", b"'", b"<!--"]
                )
            case _:
                at = chance.randrange(len(whole) or 1)
                whole[at:at] = piece
    return bytes(whole)


BASES = {
    "page": PAGE.encode(),
    "page in UTF-16": PAGE.encode("utf-16"),
    "old page": OLD["windows-1258"](PAGE.replace("²", "2")),
    "text": PAPER.encode(),
    "text in UTF-16": PAPER.encode("utf-16-be"),
    **{f"text in {name}": encode(PAPER.replace("²", "2")) for name, encode in OLD.items()},
}


@pytest.mark.parametrize("base", BASES)
def test_a_mutated_file_is_read_or_refused(base: str) -> None:
    chance = random.Random(base)
    files = [mutated(BASES[base], chance) for _ in range(60)]
    # A mutation may make it another kind, whose reader is not of these.
    mine = [content for content in files if detect(content) is not FileKind.DOCX]
    assert [content for content in mine if is_ill_refused(content)] == []
    assert len(mine) == len(files)
