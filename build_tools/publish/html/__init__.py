"""The site as HTML: what MkDocs would write, each page made only if no earlier build made it.

1. MkDocs loads its configuration, lists the files and makes the navigation: what it warns of ends the build.
2. The files that are no pages are copied; the theme's pages of its own are made: 404.html, sitemap.xml, ban-dung.json.
3. Each page is a pure function of its Markdown and of the `Frame` around it: a `Step`.
4. What a page names must exist.
"""

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url, is_error_template

from build_tools.diagnostics import Diagnostic
from build_tools.publish.html.press import Frame, Rendered, Source, digest, render
from build_tools.publish.html.project import CONFIG, Project, frame_of, made_from, open_project
from build_tools.publish.html.words import RULE, environment, listening, stopped
from build_tools.work import SERIAL, SILENT, Progress, Step, Work

__all__ = ["CONFIG", "EDITION_VARIABLE", "STAMP_VARIABLE", "Edition", "write_html"]

STAMP_VARIABLE = "DANVAN_BUILD"
"""Which state of the project the site was built from; `mkdocs.yml` reads it for `ban-dung.json`."""
EDITION_VARIABLE = "DANVAN_EDITION"
"""For whom the site is, `noi-bo` or `cong-khai`; `mkdocs.yml` reads it for the footer."""
_SITEMAP = "sitemap.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What is told of a build."""

    epoch: int
    """The time that it bears, in seconds since 1970."""
    stamp: str
    """`37bd82b`"""
    reader: str
    """`noi-bo` or `cong-khai`"""


def write_html(
    project_root: Path, new: Path, edition: Edition, *, work: Work = SERIAL, progress: Progress = SILENT
) -> None:
    """Write into the folder `new` what `mkdocs build --strict` would write. Raises BuildError."""
    given = {STAMP_VARIABLE: edition.stamp, EDITION_VARIABLE: edition.reader}
    with environment({"SOURCE_DATE_EPOCH": str(edition.epoch)}):
        project = open_project(project_root, given)
        frame = frame_of(project, STAMP_VARIABLE)
        _copy(project, new, progress)
        _write_templates(project, new, edition)
        _write_pages(project, frame, new, work)


def _write_pages(project: Project, frame: Frame, new: Path, work: Work) -> None:
    pages = project.pages
    docs = Path(project.config.docs_dir)
    sources = [Source(path=one.src_uri, digest=digest((docs / one.src_uri).read_bytes())) for one in pages]
    step = Step(name="dựng trang", function=render, shared=lambda: frame, made_from=made_from(frame))
    wrong: list[Diagnostic] = []
    for page, rendered in zip(pages, work.each(step, sources), strict=True):
        wrong += _faults(project, page, rendered)
        if rendered.html and not wrong:
            _write(new / page.dest_uri, rendered.html)
    if wrong:
        raise stopped(wrong)


def _faults(project: Project, page: File, rendered: Rendered) -> Iterator[Diagnostic]:
    """What is wrong with one page."""
    path = f"docs/{page.src_uri}"
    for one in rendered.warnings:
        yield Diagnostic(path=path, line=0, rule=RULE, message=f"MkDocs báo: {one}")
    for one in rendered.targets:
        if project.files.get_file_from_path(one) is None:
            message = f"Trang dẫn tới “{one}”, mà trong docs/ không có tệp ấy; hãy sửa liên kết."
            yield Diagnostic(path=path, line=0, rule=RULE, message=message)


def _copy(project: Project, new: Path, progress: Progress) -> None:
    """The files that are no pages."""
    found = project.statics
    progress.begin("chép tệp", len(found))
    for one in found:
        target = new / one.dest_uri
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(one.abs_src_path), target)
        progress.advance()


def _write_templates(project: Project, new: Path, edition: Edition) -> None:
    """What the theme makes of a template alone, once for each build."""
    env = project.config.theme.get_env()
    for name in sorted(project.config.theme.static_templates):
        # As MkDocs does: an error page may be served at any address.
        is_error = is_error_template(name)
        root = urlsplit(project.config.site_url or "/").path if is_error else get_relative_url(".", name)
        context = get_context(project.nav, project.files, project.config, base_url=root)
        with listening() as words:
            output = env.get_template(name).render(context)
        if words:
            raise stopped([Diagnostic(path=name, line=0, rule=RULE, message=one) for one in words])
        if output.strip():
            _write(new / name, output.encode())
            if name == _SITEMAP:
                _write(new / f"{name}.gz", _compressed(output, edition.epoch))


def _compressed(text: str, epoch: int) -> bytes:
    """As MkDocs does it: with the day of the build."""
    day = datetime.fromtimestamp(epoch, UTC).replace(hour=0, minute=0, second=0)
    target = BytesIO()
    with gzip.GzipFile(fileobj=target, filename=_SITEMAP, mode="wb", mtime=int(day.timestamp())) as file:
        file.write(text.encode())
    return target.getvalue()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
