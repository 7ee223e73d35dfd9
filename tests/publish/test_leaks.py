"""A public edition is read as a curious reader would read it: nowhere is a masked name hidden from the last look."""

import base64
import bz2
import gzip
import io
import json
import lzma
import sqlite3
import tarfile
import unicodedata
import zipfile
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest
import yaml

from build_tools.masked_words import NOTHING, Untold
from build_tools.publish.containers import contents
from build_tools.publish.leaks import leaks
from tests.publish.conftest import write_files

UNTOLD = Untold(words=("Lò Văn Hoà", "dungvg_snv", "0912345678", "Lò Páo"), kept=("phố Lò Văn Hoà",))
NAME = "Lò Văn Hoà"
TEXT = f"<p>Ông {NAME}.</p>".encode()


def found(site: Path) -> list[str]:
    return [str(one) for one in leaks(site, UNTOLD)]


def zipped(name: str, data: bytes, comment: str = "") -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
            archive.comment = comment.encode()
        return file.getvalue()


def tarred(name: str, data: bytes) -> bytes:
    with io.BytesIO() as file:
        with tarfile.open(fileobj=file, mode="w:gz") as archive:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        return file.getvalue()


def base(value: object) -> bytes:
    """A data base in which the value lies scattered over several pages."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER, flds)")
        connection.execute("INSERT INTO notes VALUES (1, ?)", (value,))
        connection.commit()
        return connection.serialize()


def scattered(words: str) -> str:
    """Text in which the words lie where one page of a data base ends and another begins, wherever that is."""
    return "".join(f"{'x ' * (500 + shift)}{words} " for shift in range(40))


def nested(data: bytes, depth: int) -> bytes:
    for number in range(depth):
        data = gzip.compress(data) if number % 2 else zipped(f"{number}.bin", data)
    return data


WAYS = [
    ("plain", "index.html", TEXT),
    ("capitals", "index.html", "<p>Ông LÒ VĂN HÒA.</p>".encode()),
    ("blank as a reference, line end", "index.html", "<p>Ông Lò&nbsp;Văn\n  Hoà.</p>".encode()),
    ("emphasis", "index.html", "<p>Ông Lò <em>Văn</em> Hoà.</p>".encode()),
    ("emphasis within a syllable", "index.html", "<p>Ông L<b>ò</b> Văn Hoà.</p>".encode()),
    ("decomposed", "index.html", unicodedata.normalize("NFD", TEXT.decode()).encode()),
    ("a note's call", "index.html", "<p>Lò<sup><a href='#1'>1</a></sup> Văn Hoà</p>".encode()),
    ("a note's letter", "index.html", "<p>Lò<sup>a</sup> Văn Hoà</p>".encode()),
    ("cells", "index.html", "<tr><td>Lò</td><td>Văn</td>\n<td>Hoà</td></tr>".encode()),
    ("cells far apart", "index.html", "<td class='ho ten'>Lò Văn</td>\n\n   <td class='ten'>Hoà</td>".encode()),
    ("a comment", "index.html", f"<!-- {NAME} -->".encode()),
    ("divided by a comment", "index.html", "Lò <!-- họ --> Văn Hoà".encode()),
    ("an attribute", "index.html", f'<img alt="{NAME}">'.encode()),
    ("an address in a link", "index.html", b'<a href="/ho-so/lo-van-hoa/">x</a>'),
    ("an anchor", "index.html", b'<h2 id="ong-lo-van-hoa">x</h2>'),
    ("glued in an address", "index.html", b'<a href="mailto:lovanhoa@example.com">x</a>'),
    ("references by name", "index.html", b"L&ograve; V&abreve;n Ho&agrave;"),
    ("references by number", "index.html", b"L&#242; V&#259;n Ho&#224;"),
    ("references by hexadecimal number", "index.html", b"L&#xF2; V&#x103;n Ho&#xe0;"),
    ("references twice over", "index.html", b"L&amp;ograve; V&amp;#259;n Ho&amp;agrave;"),
    ("a sign as a reference", "index.html", b"<p>dungvg&#95;snv</p>"),
    ("percent signs", "index.html", f"<a href='?ten={quote(NAME)}'>x</a>".encode()),
    ("percent signs twice over", "index.html", f"<a href='?ten={quote(quote(NAME))}'>x</a>".encode()),
    ("plus signs", "index.html", b"<a href='?q=Lo+Van+Hoa'>x</a>"),
    ("JSON", "api/a.json", f'{{"who": "ông {NAME}"}}'.encode()),
    ("JSON, escaped", "api/a.json", json.dumps({"who": NAME}).encode()),
    ("JSON, a line end inside", "api/a.json", json.dumps({"who": "Lò\nVăn Hoà"}).encode()),
    ("JSON, pieces in a list", "api/a.json", '["Lò", "Văn", "Hoà"]'.encode()),
    ("JSON, a number", "api/a.json", b'{"tel": 912345678}'),
    ("a script", "a.js", 'const who = "Lò " + "Văn Hoà";'.encode()),
    ("a script, escaped", "a.js", rb"const who='L\xf2 V\u{103}n Ho\u00e0'"),
    ("a style sheet", "a.css", rb'a::after{content:"L\F2  V\103 n Ho\E0 "}'),
    ("a data address", "a.css", b"url(data:text/plain;base64," + base64.b64encode(f"ông {NAME}".encode()) + b")"),
    ("Base64 for addresses", "a.html", base64.urlsafe_b64encode(f"ông {NAME} ở".encode()).rstrip(b"=")),
    ("a table", "a.csv", f"\ufeff{NAME};1\r\n".encode()),
    ("a table with cells", "a.csv", 'Lò;"Văn";Hoà\r\n'.encode()),
    ("a calendar, folded", "a.ics", "DESCRIPTION:ông Lò \r\n Văn Ho\r\n à\r\n".encode()),
    ("a calendar, escaped", "a.ics", "SUMMARY:Lò\\, Văn\\nHoà\r\n".encode()),
    ("a feed", "a.xml", f"<name><![CDATA[{NAME}]]></name>".encode()),
    ("a map of the site", "sitemap.xml", b"<loc>dungvg_snv</loc>"),
    ("a drawing", "a.svg", "<svg><text>Lò</text><tspan>Văn</tspan> <tspan>Hoà</tspan></svg>".encode()),
    ("UTF-16", "a.txt", f"ông {NAME}".encode("utf-16")),
    ("UTF-16 without a mark", "a.txt", f"danh sach: ong {NAME}".encode("utf-16-le")),
    ("UTF-16, the other way", "a.txt", f"danh sach: ong {NAME}".encode("utf-16-be")),
    ("text within another file", "a.png", b"\x89PNG\r\n\x1a\n\x00\xfftEXtAuthor\x00" + NAME.encode() + b"\xff\xfe"),
    ("text in a file full of zeros", "a.ico", b"\x00\x00\x01" * 900 + NAME.encode()),
    ("UTF-8 taken for Latin letters", "a.html", "Lò Văn Hoà".encode().decode("cp1252").encode()),
    ("Vietnamese Windows", "a.txt", "Lo\u0300 Văn Hoa\u0300".encode("cp1258")),
    ("a remark in a picture, compressed", "a.png", b"\x89PNG\r\n\x1a\nzTXtAuthor\x00\x00" + zlib.compress(NAME.encode())),
    ("a stream of a PDF", "a.pdf", b"%PDF-1.4\nstream\n" + zlib.compress(b"BT (Lo Van Hoa) Tj ET") + b"\nendstream"),
    ("an archive in a data address", "a.html", b"data:application/gzip;base64," + base64.b64encode(gzip.compress(NAME.encode()))),
    ("a telephone link", "a.html", b'<a href="tel:+84-912-345-678">x</a>'),
    ("a telephone in cells", "a.html", b"<td>0912</td><td>345</td><td>678</td>"),
    ("gzip", "goi-y.json.gz", gzip.compress(f'["{NAME}"]'.encode())),
    ("a fragment of the index", "pagefind/x.pf_fragment", gzip.compress(f'pagefind_dcd{{"content":"{NAME}\u2060"}}'.encode())),
    ("the index's d", "pagefind/x.pf_fragment", gzip.compress("d\u0335ung vg: d\u0335ungvg_snv".encode())),
    ("Brotli", "a.html.br", brotli.compress(TEXT)),
    ("bzip2", "a.bz2", bz2.compress(TEXT)),
    ("xz", "a.xz", lzma.compress(TEXT)),
    ("zip", "a.zip", zipped("x.html", TEXT)),
    ("the name of a member", "a.zip", zipped("lo-van-hoa.txt", b"x")),
    ("a folder of a member", "a.zip", zipped("Lò Văn Hoà/x.txt", b"x")),
    ("the comment of an archive", "a.zip", zipped("x", b"x", comment=NAME)),
    ("a document of Word", "a.docx", zipped("word/document.xml", "<w:t>Lò</w:t><w:t xml:space='preserve'> Văn Hoà</w:t>".encode())),
    ("tar", "a.tar.gz", tarred("x.txt", TEXT)),
    ("the name of a member of a tar", "a.tar.gz", tarred("LoVanHoa.txt", b"x")),
    ("a data base", "a.sqlite", base(NAME)),
    ("a long field of a data base", "a.sqlite", base(scattered(NAME))),
    ("bytes in a data base", "a.sqlite", base(gzip.compress(NAME.encode()))),
    ("a number in a data base", "a.sqlite", base(912345678)),
    ("cards", "a.apkg", zipped("collection.anki2", base(f"Ai?\x1f{NAME}"))),
    ("an archive in an archive", "a.zip", nested(TEXT, 5)),
    ("the name of a file", "ho-so/lo-van-hoa.html", b"x"),
    ("the name of a file, glued", "ho-so/LoVanHoa.html", b"x"),
    ("the name of a file, escaped", f"ho-so/{quote(NAME)}.html", b"x"),
    ("the name of a folder", "Lo_Van_Hoa/a.html", b"x"),
    ("two syllables in the name of a file", "bao-cao-ve-lo-pao.html", b"x"),
]  # fmt: skip


@pytest.mark.parametrize(("way", "name", "data"), WAYS, ids=[way for way, _, _ in WAYS])
def test_a_place_that_tells_masked_words_is_named(tmp_path: Path, way: str, name: str, data: bytes) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(data)
    said = found(tmp_path)
    assert said, way
    assert all(": masked-words-published: " in one for one in said)
    assert all(one.startswith(f"site/{name.split('/', maxsplit=1)[0]}") for one in said)


def test_each_way_of_hiding_is_a_way_of_its_own() -> None:
    assert len({way for way, _, _ in WAYS}) == len(WAYS) >= 60


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "Lò Văn Hoàng, lò văn, Lò Văn, dungvg, Lò Pá, phố Lò Văn Hoà".encode()),
        ("a.html", "<p>lô <b>vạn</b> hao</p><p>Lò</p><p>một câu khác</p><p>Văn Hoà</p>".encode()),
        ("a.json", b'[9, 12, 34, 56, 87, "0912 34 56"]'),
        ("lo-van-hoang.html", b"x"),
        ("do-thi-hoa.zip", zipped("lo-van.txt", b"Van Hoa")),
        ("a.sqlite", base("Lò Văn")),
        ("a.gz", b"no gzip"),
    ],
)
def test_what_only_resembles_them_is_not_named(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert found(tmp_path) == []


def test_the_message_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    write_files(tmp_path, {"huong-dan/a.html": "một\nhai\n<p>Gặp ông Lo Van Hoa ở xã</p>"})
    assert found(tmp_path) == [
        (
            "site/huong-dan/a.html:3: masked-words-published: Bản công khai có chữ “Lo Van Hoa”, trùng với “Lò Văn Hoà” "
            "mà một record.yml che. Hãy bỏ chữ ấy ở nơi sinh ra nó (trang viết tay trong docs/, danh mục, tên tệp). Nếu đó "
            "là người khác hay chữ khác, hãy ghi vào keeps của record.yml che nó: "
            "- {text: 'ông Lo Van Hoa ở', reason: …}"
        )
    ]


def test_a_place_inside_an_archive_is_named_with_the_way_to_it(tmp_path: Path) -> None:
    package = zipped("collection.anki2", base(f"Ai?\x1f{NAME}"))
    (tmp_path / "ghi-nho.zip").write_bytes(zipped("the.apkg", package))
    (said,) = found(tmp_path)
    assert said.startswith("site/ghi-nho.zip › the.apkg › collection.anki2 › notes.flds:1: ")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gz", gzip.compress(TEXT)[:-9]),
        ("a.zip", zipped("a", TEXT)[:-5]),
        ("a.zst", b"\x28\xb5\x2f\xfd" + b"x" * 20),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + b"x" * 20),
        ("a.br", b"x" * 50),
        ("a.sqlite", base(NAME)[:2000]),
        ("a.zip", nested(TEXT, 12)),
    ],
)
def test_what_cannot_be_opened_is_not_published(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert [one.partition(": ")[2].partition(":")[0] for one in found(tmp_path)] == [
        "masked-words-unreadable"
    ]


def test_without_masks_nothing_is_looked_for(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(TEXT)[:-9])
    assert list(leaks(tmp_path, NOTHING)) == []


def test_a_bomb_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.publish.containers._LARGEST", 1000)
    for data in (gzip.compress(b"0" * 2000), zipped("a", b"0" * 2000), tarred("a", b"0" * 2000)):
        assert [bool(one.closed) for one in contents("a", data)][-1]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Gặp ông Lo Van Hoa ở xã</p>",
        "<p>phòng <b>Lò</b> Văn Hoà, tầng 2</p>",
        '{"to": "/lo-van-hoa/"}',
        "gọi 0912.345.678 nhé",
        "thư d'lovanhoa@x",
    ],
)
def test_the_remedy_that_a_message_tells_is_one(tmp_path: Path, text: str) -> None:
    write_files(tmp_path, {"a.html": text})
    (said,) = found(tmp_path)
    (item,) = yaml.safe_load(said.partition("che nó: ")[2])
    untold = replace(UNTOLD, kept=(*UNTOLD.kept, item["text"]))
    assert list(leaks(tmp_path, untold)) == []
