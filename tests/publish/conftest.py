"""A project of three pages with the smallest theme there is."""

from pathlib import Path

import pytest

_FILES = {
    "mkdocs.yml": """\
site_name: Kho thử
theme:
  name: null
  custom_dir: theme
  static_templates: [404.html, ban-dung.json]
plugins: []
validation: {anchors: warn}
""",
    "theme/main.html": (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>'
        "<body><a href=\"{{ '.'|url }}\">Trang chủ</a><article>{{ page.content }}</article></body></html>"
    ),
    "theme/404.html": '<!doctype html><html lang="vi"><title>404</title>'
    '<base href="{{ base_url.rstrip(\'/\') }}/"><a href=".">Trang chủ</a>',
    "theme/ban-dung.json": '"{{ build_date_utc }}"',
    "docs/index.md": "# Trang chủ\n\n[Văn bản](van-ban/a.md#d2)\n",
    "docs/van-ban/a.md": '# Văn bản\n\n<p id="d2">Công tác dân vận.</p>\n',
    "docs/van-ban/source.txt": "nguồn\n",
}


def write_files(root: Path, files: dict[str, str]) -> None:
    """Write each text to its path below `root`."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "dự án"
    write_files(root, _FILES)
    return root
