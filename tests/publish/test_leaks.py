"""A public site is read as a curious reader would read it: no disguise hides a masked name from the last look."""

import gzip
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest

from build_tools.publish.leaks import leaks
from tests.publish.conftest import write_files

WORDS = ("Lò Văn Hoà", "hungdn_snv")


def found(site: Path) -> list[str]:
    return [str(one) for one in leaks(site, WORDS)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("index.html", "<p>Ông Lò Văn Hoà.</p>".encode()),
        ("index.html", "<p>Ông LÒ VĂN HÒA.</p>".encode()),
        ("index.html", "<p>Ông Lò&nbsp;Văn\n  Hoà.</p>".encode()),
        ("index.html", "<p>Ông Lò <em>Văn</em> Hoà.</p>".encode()),
        ("index.html", unicodedata.normalize("NFD", "<p>Ông Lò Văn Hoà.</p>").encode()),
        ("index.html", b"<p>hungdn&#95;snv</p>"),
        ("index.html", f"<a href='?ten={quote('Lò Văn Hoà')}'>x</a>".encode()),
        ("api/a.json", '{"who": "ông Lò Văn Hoà"}'.encode()),
        ("a.csv", "\ufeffLò Văn Hoà;1\r\n".encode()),
        ("a.ics", "DESCRIPTION:ông Lò \r\n Văn Ho\r\n à\r\n".encode()),
        ("tim-kiem/goi-y.json.gz", gzip.compress('["Lò Văn Hoà"]'.encode())),
        ("pagefind/fragment/x.pf_fragment", gzip.compress('pagefind_dcd{"content":"Lò Văn Hoà\u2060"}'.encode())),
        ("sitemap.xml", b"<loc>hungdn_snv</loc>"),
    ],
)  # fmt: skip
def test_a_file_that_tells_masked_words_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(data)
    (said,) = found(tmp_path)
    assert said.startswith(f"site/{name}:0: masked-words-published: ")


def test_what_only_resembles_them_is_not_named(tmp_path: Path) -> None:
    texts = {"a.txt": "Lò Văn Hoàng, lò văn hoà, Lò Văn, hungdn", "b.gz": "no gzip"}
    write_files(tmp_path, texts)
    (tmp_path / "c.gz").write_bytes(b"\x1f\x8b broken")
    assert found(tmp_path) == []
