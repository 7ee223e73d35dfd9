"""A small built site, and the archive made of it."""

import subprocess
import tarfile
from pathlib import Path

import pytest

from build_tools.bundle import Bundled, assembly, make_bundle
from build_tools.bundle.edition import edition_of
from build_tools.bundle.sbom import write_sbom
from tests.conftest import PROJECT
from tests.publish.conftest import write_files

SITE = {
    "index.html": f'<!doctype html><html lang="vi"><p>{"Công tác dân vận. " * 50}</p>',
    "404.html": '<!doctype html><base href="/"><script>x=new URL(".",location)</script>',
    "van-ban/a/index.html": f'<script>x=new URL("../..",location)</script>{"Văn bản. " * 50}',
    "van-ban/a/nguon.txt": "ngắn",
    "pagefind/wasm.vi.pagefind": "w" * 500,
    "sitemap.xml": "<x/>" * 100,
    "sitemap.xml.gz": "của trang",
}


def git(root: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.vn", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", *identity, *arguments], cwd=root, check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one document, everything committed."""
    root = tmp_path / "dự án"
    write_files(
        root,
        {
            ".gitignore": "/site/\n",
            "archive/documents/33-ct-ttg-2021/source.txt": "Chỉ thị\r\n",
            "requirements/site.txt": "",
            **{f"site/{path}": text for path, text in SITE.items()},
        },
    )
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x", "--date", "2026-02-03T04:05:06Z")
    return root


@pytest.fixture(scope="session")
def bill(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A bill of materials, made once: the tool takes seconds."""
    path = tmp_path_factory.mktemp("danh-muc") / "sbom.cdx.json"
    write_sbom(path, PROJECT, edition_of(PROJECT, public=False))
    return path.read_text(encoding="utf-8")


@pytest.fixture
def real_bill() -> None:
    """Named by a test whose archives have a bill of their own."""


@pytest.fixture(autouse=True)
def lent_bill(request: pytest.FixtureRequest, bill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What most tests make of an archive bears the bill that was made once."""
    if "real_bill" not in request.fixturenames:
        monkeypatch.setattr(assembly, "write_sbom", lambda path, *_: path.write_text(bill, encoding="utf-8"))


def bundle(project: Path, into: Path) -> Bundled:
    return make_bundle(project, project / "site", public=False, into=into)


def unpack(bundled: Bundled, into: Path) -> Path:
    """The one folder that an archive holds."""
    with tarfile.open(bundled.archives[0]) as archive:
        archive.extractall(into, filter="data")
    (folder,) = into.iterdir()
    return folder


@pytest.fixture
def tree(project: Path, tmp_path: Path) -> Path:
    return unpack(bundle(project, tmp_path / "ra"), tmp_path / "giải nén")
