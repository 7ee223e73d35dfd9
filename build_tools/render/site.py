"""The whole site as files of `docs/`: (path, content), in a fixed order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from jinja2 import pass_context
from jinja2.runtime import Context as TemplateContext
from markupsafe import Markup

from build_tools.data.files import FOLDERS as DATA_FOLDERS
from build_tools.data.files import PACKAGES, TEXTS, sources
from build_tools.graph.fingerprints import Fingerprints
from build_tools.graph.model import Graph
from build_tools.graph.watched import Watched
from build_tools.pages.kind import View
from build_tools.pages.kinds import FOLDERS, KINDS
from build_tools.parts.addresses import HOME, Target
from build_tools.parts.fulltext.views import Inline
from build_tools.render.environment import environment, relative_href, relative_url
from build_tools.render.inline import inline_text
from build_tools.search.record import PageRecord, record_of
from build_tools.work import SERIAL, Noted, Noting, Work

OWNED_FOLDERS = (*FOLDERS, *DATA_FOLDERS)
"""Folders of `docs/` that hold what the last build wrote and nothing else."""
OWNED_FILES = (HOME.path,)
"""Single files at the top of `docs/` that belong to the build."""


class Page(NamedTuple):
    """A file of `docs/`."""

    path: str
    """`van-ban/33-ct-ttg-2021/index.md`."""
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """What every page and file is made from."""

    graph: Graph
    shown: Callable[[str], str]
    subjects: Mapping[str, Sequence[object]]
    """Of each kind of page."""


class _Made(NamedTuple):
    """A page, and what it says to a search, if anything."""

    page: Page
    record: PageRecord | None


_Place = tuple[str, int]
"""A kind of page, and which of its subjects."""
_Files = tuple[tuple[str, str | bytes], ...]


def all_pages(
    graph: Graph,
    shown: Callable[[str], str] = str,
    searched: Callable[[PageRecord], None] = lambda _: None,
    work: Work = SERIAL,
) -> Iterator[Page]:
    """Every generated file that is text: pages, sources for download, data for machines.

    `shown` gives the words as this edition shows them; here, and nowhere before, stand-ins become signs.
    `searched` is given the record of each page that readers search for: a view is made once for both.
    """
    subjects = {name: tuple(kind.subjects(graph)) for name, kind in KINDS.items()}
    places = [(name, number) for name, each in subjects.items() for number in range(len(each))]
    site, fingerprints = _Site(graph=graph, shown=shown, subjects=subjects), Fingerprints(graph)
    for page, record in work.noting(_making(site, fingerprints), places):
        if record:
            searched(record)
        yield page
    for path, content in sources(graph):
        yield Page(path=path, content=shown(content))
    for files in work.noting(_writing(site, fingerprints), tuple(TEXTS)):
        for path, text in files:
            yield Page(path=path, content=cast("str", text))


def all_packages(
    graph: Graph, shown: Callable[[str], str] = str, work: Work = SERIAL
) -> Iterator[tuple[str, bytes]]:
    """Every generated file that is no text, its words as `shown` gives them."""
    site = _Site(graph=graph, shown=shown, subjects={})
    for files in work.noting(_writing(site, Fingerprints(graph)), tuple(PACKAGES)):
        yield from cast("tuple[tuple[str, bytes], ...]", files)


def _making(site: _Site, fingerprints: Fingerprints) -> Noting[_Site, _Place, _Made]:
    """The making of pages: which part of the graph a page shows is known when it has been made."""

    def told(place: _Place) -> object:
        name, number = place
        subject = site.subjects[name][number]
        return name, KINDS[name].at(subject).path, fingerprints.subject(subject)

    return Noting(
        name="làm trang",
        function=_make,
        shared=lambda: site,
        made_from=site.shown.__qualname__,
        told=told,
        present=fingerprints,
    )


def _make(site: _Site, place: _Place) -> Noted[_Made]:
    """One page."""
    name, number = place
    kind, subject, watched = KINDS[name], site.subjects[name][number], Watched(site.graph)
    at, view = kind.at(subject), kind.view(watched.as_graph(), watched.given(subject))
    page = Page(path=at.path, content=site.shown(render(name, view, at)))
    said = kind.says(view) if kind.says else None
    record = record_of(at, view.head, said, site.shown) if said is not None else None
    return Noted(_Made(page, record), watched.reads())


def _writing(site: _Site, fingerprints: Fingerprints) -> Noting[_Site, str, _Files]:
    """The writing of what machines read."""
    return Noting(
        name="làm tệp dữ liệu",
        function=_write,
        shared=lambda: site,
        made_from=site.shown.__qualname__,
        present=fingerprints,
    )


def _write(site: _Site, name: str) -> Noted[_Files]:
    watched = Watched(site.graph)
    makers: Mapping[str, Callable[..., Iterator[tuple[str, Any]]]] = {**TEXTS, **PACKAGES}
    files: _Files = tuple(makers[name](watched.as_graph(), site.shown))
    return Noted(files, watched.reads())


def render(kind: str, view: View, at: Target) -> str:
    """One page as Markdown, by the template of its kind; links are relative to where it stands."""
    template = environment().get_template(f"{kind}/page.md.j2")
    return template.render(page=view, here=at.path, inline=_inline, inline_html=_inline_html)


@pass_context
def _inline(context: TemplateContext, inlines: tuple[Inline, ...]) -> Markup:
    return inline_text(inlines, lambda words, to: Markup("[{}]({})").format(words, relative_url(context, to)))


@pass_context
def _inline_html(context: TemplateContext, inlines: tuple[Inline, ...]) -> Markup:
    """Where Markdown is not read: in a table."""
    link = Markup('<a href="{}">{}</a>')
    return inline_text(inlines, lambda words, to: link.format(relative_href(context, to), words))
