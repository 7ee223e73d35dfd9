"""What others wrote and the site carries is listed on the site, with the licence that each package states."""

import json
import re
from importlib.metadata import distribution, metadata
from pathlib import Path

import pytest

from build_tools.bundle.licences import SHIPPED, expression, names, write_licences
from tests.conftest import PROJECT

PAGE = (PROJECT / "docs/huong-dan/giay-phep.md").read_text(encoding="utf-8")
ROWS = {
    name.lower(): licence for name, licence in re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", PAGE, re.MULTILINE)
}


@pytest.mark.parametrize(
    ("package", "row"),
    [
        ("mkdocs-material", "material for mkdocs"),
        ("pagefind", "pagefind"),
        ("pagefind-bin", "pagefind"),
    ],
)
def test_the_page_repeats_what_the_packages_state(package: str, row: str) -> None:
    stated = expression(metadata(package)) or "; ".join(names(metadata(package)))
    assert stated.removesuffix(" License") == ROWS[row]


def test_every_shipped_package_is_on_the_page() -> None:
    assert set(SHIPPED) == {"mkdocs-material", "pagefind", "pagefind-bin"}


def test_what_the_theme_itself_is_made_of_is_on_the_page() -> None:
    """Its source maps, which the site leaves out, name every package whose code it holds."""
    theme = distribution("mkdocs-material")
    maps = [
        Path(str(theme.locate_file(file)))
        for file in theme.files or ()
        if re.search(r"assets/(stylesheets/[^/]+|javascripts/bundle[^/]+)\.map$", str(file))
    ]
    assert len(maps) >= 2
    sources = [source for path in maps for source in json.loads(path.read_text(encoding="utf-8"))["sources"]]
    inside = {
        match[1]
        for match in (re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", one) for one in sources)
        if match
    }
    assert {"clipboard", "rxjs"} <= inside
    assert {name.removesuffix(".js") for name in ROWS} >= inside


def test_the_texts_of_the_licences_go_along(tmp_path: Path) -> None:
    write_licences(tmp_path / "giay-phep")
    theme = (tmp_path / "giay-phep/mkdocs-material.txt").read_text(encoding="utf-8")
    assert "Giấy phép: MIT" in theme
    assert "Permission is hereby granted, free of charge" in theme
    assert "Pictogrammers Free License" in theme
    assert "Giấy phép: MIT" in (tmp_path / "giay-phep/pagefind-bin.txt").read_text(encoding="utf-8")
