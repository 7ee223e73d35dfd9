"""Building: as one whole or not at all, the same bytes each time."""

import hashlib
from pathlib import Path

import pytest
from lxml import html

from build_tools import pipeline
from build_tools.diagnostics import BuildError
from tests.site.conftest import copy_project


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, small: Path) -> Path:
    """A small project of this module's own, built once, to be built again and to be broken."""
    root = copy_project(tmp_path_factory.mktemp("own"), small / "archive")
    pipeline.build(root, public=False)
    return root


def test_a_second_build_gives_the_same_bytes_and_writes_no_page_again(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    monkeypatch.setenv("PYTHONHASHSEED", "4711")
    before = tree(own / "site")
    again = pipeline.build(own, public=False)
    assert tree(own / "site") == before
    assert (again.written.written, again.written.removed) == (0, 0)


BREAKS = {
    "a changed source": ("archive/documents/901-ct-tw-2019/source.txt", b"x"),
    "an empty source": ("archive/documents/901-ct-tw-2019/source.txt", b""),
    "a source that is not UTF-8": ("archive/documents/901-ct-tw-2019/source.txt", "Chỉ thị".encode("utf-16")),
    "a broken record": ("archive/documents/901-ct-tw-2019/record.yml", b"id: [\n"),
    "a broken theme": ("archive/themes.yml", b"themes: 3\n"),
    "a broken page": ("docs/huong-dan/index.md", "[liên kết](khong-co.md)\n".encode()),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_failing_build_leaves_the_published_site_untouched(name: str, own: Path) -> None:
    path, content = BREAKS[name]
    before, kept = tree(own / "site"), (own / path).read_bytes()
    (own / path).write_bytes(content)
    try:
        with pytest.raises(BuildError):
            pipeline.build(own, public=False)
    finally:
        (own / path).write_bytes(kept)
    assert tree(own / "site") == before
    assert list(own.glob("site.*")) == []


HOSTILE = """\
BÁO CÁO

Về <script>document.title = 'hỏng'</script> và {{ config }} {% raw %}

1. *sao* **đậm** _gạch_ __dưới__ `mã` ~gạch~ [chữ](javascript:alert(1)) ![ảnh](http://x.invalid/a.png)

- # không phải tiêu đề | bảng | & &amp; &lt; <b>đậm</b> <!-- ẩn --> \\* \\\\ {: #id .lop } [^1] :smile: *[HTML]: x

+ dấu cộng

    bốn dấu cách

***

---

4. số in là bốn <img src=x onerror=alert(1)> http://x.invalid "ngoặc" 'nháy' ^mũ^ ==đánh dấu== ++ins++

Kết thúc./.
"""


def test_hostile_text_appears_as_itself_and_does_nothing(own: Path) -> None:
    folder = own / "archive" / "documents" / "van-ban-pha"
    folder.mkdir()
    try:
        (folder / "source.txt").write_text(HOSTILE, encoding="utf-8")
        digest = hashlib.sha256(HOSTILE.encode()).hexdigest()
        (folder / "record.yml").write_text(
            f"id: van-ban-pha\nsource: {{file: source.txt, sha256: {digest}, received_as: a.txt, origin: thử}}\n"
            "added: '2026-11-21'\nupdated: '2026-11-21'\nnames: [Văn bản phá]\n",
            encoding="utf-8",
        )
        pipeline.record_ids(own)
        pipeline.build(own, public=False)
        page = (own / "site" / "van-ban" / "van-ban-pha" / "index.html").read_text(encoding="utf-8")
    finally:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    (block,) = html.fromstring(page).cssselect(".toan-van")
    for added in block.cssselect(".khong-phai-nguyen-van"):
        added.drop_tree()
    assert "".join(block.text_content().split()) == "".join(HOSTILE.split())
    assert block.cssselect("script, img, b, iframe, table, code, [onerror], a[href^='javascript:']") == []
