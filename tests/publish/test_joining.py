"""Scripts and style sheets that import others are published as one file each."""

from pathlib import Path

import pytest

from build_tools.diagnostics import Severity
from build_tools.publish import joining
from build_tools.publish.joining import join
from tests.publish.conftest import snapshot, write_files

_FILES = {
    "assets/js/page/main.js": 'import { say } from "./say.js";\nsay(() => import("../search/suggesting.js"));\n',
    "assets/js/page/say.js": "export const say = (what) => console.log(what, new URL('../', import.meta.url));\n",
    "assets/js/search/suggesting.js": 'import { list } from "./list.js";\nexport const load = () => list;\n',
    "assets/js/search/list.js": "export const list = [1];\n",
    "assets/css/tat-ca.css": '@import "a.css";\n@import "b.css";\n',
    "assets/css/a.css": "p { color: red; content: 'a'; content: 'a' / ''; }\n",
    "assets/css/b.css": "p { color: blue; }\n@media print { @page { @bottom-right { content: counter(page); } } }\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path, _FILES)
    return tmp_path


def test_what_a_page_names_holds_all_that_it_imports(site: Path) -> None:
    assert join(site) == ()
    script = (site / "assets/js/page/main.js").read_text(encoding="utf-8")
    assert "console.log" in script
    assert 'from"./say.js"' not in script.replace(" ", "")
    sheet = (site / "assets/css/tat-ca.css").read_text(encoding="utf-8")
    assert "@import" not in sheet
    assert sheet.index("red") < sheet.index("#00f" if "#00f" in sheet else "blue")
    assert sheet.count("content") == 3
    assert "@bottom-right" in sheet


def test_what_is_loaded_later_stays_apart_and_where_it_was(site: Path) -> None:
    join(site)
    script = (site / "assets/js/page/main.js").read_text(encoding="utf-8")
    assert 'import("../search/suggesting.js")' in script
    assert "import.meta.url" in script
    assert "[1]" in (site / "assets/js/search/suggesting.js").read_text(encoding="utf-8")


def test_what_it_was_made_of_stays_as_it_is(site: Path) -> None:
    before = snapshot(site)
    join(site)
    after = snapshot(site)
    assert after.keys() == before.keys()
    assert {path for path in before if before[path] != after[path]} == {
        "assets/js/page/main.js",
        "assets/js/search/suggesting.js",
        "assets/css/tat-ca.css",
    }


def test_equal_input_gives_equal_bytes(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elsewhere") / "a" / "site"
    write_files(other, _FILES)
    join(site)
    join(other)
    assert snapshot(site) == snapshot(other)


def test_a_site_without_scripts_is_left_alone(tmp_path: Path) -> None:
    assert join(tmp_path) == ()


def test_where_the_bundler_cannot_run_the_site_stays_and_a_warning_says_so(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_BUNDLER", "no_such_bundler")
    before = snapshot(site)
    (warning,) = join(site)
    assert warning.severity is Severity.WARNING
    assert "vẫn dùng được" in warning.message
    assert snapshot(site) == before
