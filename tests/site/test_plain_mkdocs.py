"""The site, made by every core and from what earlier builds kept, is that of MkDocs, page by page."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_tools.publish.joining import JOINED
from tests.publish.conftest import snapshot
from tests.publish.plain_mkdocs import plain


@pytest.mark.deep
def test_every_page_and_file_of_the_site_has_the_bytes_of_mkdocs(project: Path, tmp_path: Path) -> None:
    site = snapshot(project / "site")
    day = datetime.fromisoformat(json.loads(site["ban-dung.json"])["ngay"]).replace(tzinfo=UTC)
    expected = plain(project, tmp_path / "plain", int(day.timestamp()))
    other = {path for path, content in expected.items() if site.get(path) != content}
    # What pages name of scripts and style sheets travels with all that it imports (decision 0021).
    assert other == {f"assets/{one}" for one in JOINED}
    assert [path for path in site if path.endswith(".html") and path not in expected] == []
