"""A page that is made for itself, or was made by an earlier build, is what MkDocs writes for it among all others."""

import pickle
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.output import write_pages
from build_tools.publish.html import Edition, write_html
from build_tools.render.site import all_packages, all_pages
from build_tools.work import SERIAL, Work
from build_tools.workshop import Count, Crew, open_workshop
from build_tools.workshop.store import Store
from tests.publish.conftest import snapshot, write_files
from tests.publish.plain_mkdocs import EPOCH, plain
from tests.site.conftest import copy_project

STEP = "dựng trang"


def made(root: Path, target: Path, work: Work = SERIAL) -> dict[str, bytes]:
    """What is made here."""
    write_html(root, target, Edition(epoch=EPOCH, stamp="", reader="noi-bo"), work=work)
    return snapshot(target)


def crew(root: Path) -> Crew:
    return Crew(store=Store(folder=root / ".cache"), code="1")


def test_the_small_archive_gives_the_bytes_of_mkdocs(small: Path, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "dự án", small / "archive")
    _, graph = pipeline.read(root, public=False)
    pages = chain[tuple[str, str | bytes]](all_pages(graph, str, lambda _: None), all_packages(graph, str))
    write_pages(root / "docs", pages)
    expected = plain(root, tmp_path / "plain")
    assert len([path for path in expected if path.endswith(".html")]) > 50
    with open_workshop(root, workers=2) as two:
        assert made(root, tmp_path / "two", two) == expected
        assert two.counts[STEP].reused == 0
    with open_workshop(root, workers=1) as one:
        assert made(root, tmp_path / "one", one) == expected
        assert one.counts[STEP].done == 0


def titled_in_the_page(root: Path) -> None:
    write_files(root, {"docs/index.md": "# Trang chủ khác\n\n[Văn bản](van-ban/a.md#d2)\n"})


def told_in_front_matter(root: Path) -> None:
    write_files(root, {"docs/van-ban/a.md": "---\ntitle: Tên khác\n---\n# Văn bản\n\n<p id='d2'>x</p>\n"})


def another_theme(root: Path) -> None:
    write_files(root, {"theme/main.html": "{{ page.title }} {{ page.content }}"})


def another_part_of_the_theme(root: Path) -> None:
    write_files(root, {"theme/chan.html": "chân khác"})


def another_configuration(root: Path) -> None:
    write_files(root, {"mkdocs.yml": (root / "mkdocs.yml").read_text("utf-8") + "site_author: x\n"})


def a_new_page(root: Path) -> None:
    write_files(root, {"docs/van-ban/b.md": "# Mới\n"})


def no_page(root: Path) -> None:
    write_files(root, {"docs/index.md": "# Trang chủ\n"})
    (root / "docs/van-ban/a.md").unlink()


EDITS = (
    titled_in_the_page,
    told_in_front_matter,
    another_theme,
    another_part_of_the_theme,
    another_configuration,
    a_new_page,
    no_page,
)


@pytest.fixture
def shown(project: Path) -> Path:
    """A project each of whose pages shows the titles of all."""
    menu = "{% for item in nav %}{{ item.title }} {{ item.url }}{% endfor %}{% for item in nav.pages %}{{ item.meta }}{% endfor %}"
    main = f"<title>{{{{ page.title }}}}</title>{menu}{{{{ page.content }}}}{{% include 'chan.html' %}}{{{{ config.site_author }}}}"
    write_files(project, {"theme/main.html": main, "theme/chan.html": "chân"})
    return project


@pytest.mark.parametrize("edit", EDITS)
def test_after_any_edit_the_pages_are_those_of_mkdocs(
    shown: Path, edit: Callable[[Path], None], tmp_path: Path
) -> None:
    assert made(shown, tmp_path / "before", crew(shown)) == plain(shown, tmp_path / "plain before")
    edit(shown)
    assert made(shown, tmp_path / "after", crew(shown)) == plain(shown, tmp_path / "plain after")


def test_only_the_page_that_changed_is_made(project: Path, tmp_path: Path) -> None:
    write_files(project, {f"docs/van-ban/{number}.md": f"# Số {number}\n" for number in range(20)})
    made(project, tmp_path / "one", crew(project))
    write_files(project, {"docs/van-ban/7.md": "# Số 7\n\nMột chữ.\n"})
    again = crew(project)
    made(project, tmp_path / "other", again)
    assert again.counts[STEP] == Count(done=1, reused=21)


def test_a_page_that_did_not_change_is_told_that_what_it_names_has_gone(
    project: Path, tmp_path: Path
) -> None:
    made(project, tmp_path / "one", crew(project))
    (project / "docs/van-ban/a.md").unlink()
    with pytest.raises(BuildError) as stopped:
        made(project, tmp_path / "other", crew(project))
    (found,) = stopped.value.diagnostics
    assert (found.path, found.rule) == ("docs/index.md", "mkdocs")
    assert "“van-ban/a.md”" in found.message


@pytest.mark.parametrize(
    ("expression", "name"),
    [
        ("{{ build_date_utc }}", "build_date_utc"),
        ("{{ build_date_utc.year }}", "build_date_utc"),
        ("{% if build_date_utc %}x{% endif %}", "build_date_utc"),
        ("{% for one in pages %}{{ one.url }}{% endfor %}", "pages"),
        ("{{ pages | length }}", "pages"),
        ("{{ page.update_date }}", "page.update_date"),
    ],
)
def test_a_theme_that_shows_in_a_page_what_is_not_the_pages_is_refused(
    project: Path, tmp_path: Path, expression: str, name: str
) -> None:
    write_files(project, {"theme/main.html": expression})
    with pytest.raises(BuildError, match=f"“{name}”.*ban-dung.json"):
        made(project, tmp_path / "site")


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("hooks: [theme/hook.py]\n", "hooks"),
        ("INHERIT: other.yml\n", "INHERIT"),
        ("extra_templates: [x.html]\n", "extra_templates"),
        (None, "plugins"),
    ],
)
def test_a_setting_by_which_a_page_may_depend_on_anything_is_refused(
    project: Path, tmp_path: Path, more: str | None, key: str
) -> None:
    config = (project / "mkdocs.yml").read_text("utf-8")
    written = config + more if more else config.replace("plugins: []\n", "")
    write_files(project, {"mkdocs.yml": written, "theme/hook.py": "", "other.yml": ""})
    with pytest.raises(BuildError, match=rf"mkdocs.yml:0: mkdocs: Thiết đặt “{key}”"):
        made(project, tmp_path / "site")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (
            {"docs/index.md": "[a](/van-ban/a/)"},
            r"docs/index.md:0: .*absolute link '/van-ban/a/'(?!.*Did you)",
        ),
        ({"docs/index.md": "[a](van-ban/)"}, r"docs/index.md:0: mkdocs: Trang dẫn tới “van-ban”"),
        ({"docs/index.md": "![a](anh.png)"}, r"docs/index.md:0: mkdocs: Trang dẫn tới “anh.png”"),
        (
            {"mkdocs.yml": "nav: [van-ban/a.md]"},
            r"mkdocs.yml:0: .*not included in the \"nav\"(?s:.*)index.md",
        ),
        ({"mkdocs.yml": "nav: [index.md, van-ban/a.md, mat.md]"}, r"mkdocs.yml:0: .*'mat.md' is included"),
        ({"mkdocs.yml": "khong_co: 1"}, r"mkdocs.yml:0: .*Unrecognised configuration name: khong_co"),
    ],
)
def test_what_mkdocs_stops_at_stops_the_build_and_names_the_file(
    project: Path, tmp_path: Path, files: dict[str, str], words: str
) -> None:
    config = (project / "mkdocs.yml").read_text("utf-8").partition("validation")[0]
    config += "validation: {absolute_links: warn, nav: {omitted_files: warn, not_found: warn}}\n"
    write_files(project, {**files, "mkdocs.yml": config + files.get("mkdocs.yml", "")})
    with pytest.raises(BuildError, match=words):
        made(project, tmp_path / "site")


def test_a_page_that_is_no_text_is_named(project: Path, tmp_path: Path) -> None:
    (project / "docs/van-ban/a.md").write_bytes(b"# V\xff\n")
    with pytest.raises(BuildError, match=r"docs/van-ban/a.md:0: mkdocs: MkDocs không dựng được trang này: "):
        made(project, tmp_path / "site")


@pytest.mark.parametrize("content", [None, b"site_name: \xff\n", b"site_name: [\n", b"- a\n"])
def test_a_configuration_that_cannot_be_read_is_named(
    project: Path, tmp_path: Path, content: bytes | None
) -> None:
    (project / "mkdocs.yml").unlink()
    if content is not None:
        (project / "mkdocs.yml").write_bytes(content)
    with pytest.raises(BuildError, match=r"mkdocs.yml:0: mkdocs: "):
        made(project, tmp_path / "site")


def test_what_is_wrong_comes_whole_from_another_process() -> None:
    error = BuildError([Diagnostic(path="docs/a.md", line=3, rule="mkdocs", message="Sai.")])
    again = pickle.loads(pickle.dumps(error))
    assert again.diagnostics == error.diagnostics
    assert str(again) == str(error)
