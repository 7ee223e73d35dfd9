"""The whole site as files of `docs/`: (path, content), in a fixed order."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context as TemplateContext
from markupsafe import Markup

from build_tools.data.files import FOLDERS as DATA_FOLDERS
from build_tools.data.files import packages, text_files
from build_tools.graph.model import Graph
from build_tools.pages.kind import View
from build_tools.pages.kinds import FOLDERS, KINDS
from build_tools.parts.addresses import HOME, Target
from build_tools.parts.fulltext.views import Inline
from build_tools.render.environment import environment, relative_href, relative_url
from build_tools.render.inline import inline_text
from build_tools.search.record import PageRecord, record_of

OWNED_FOLDERS = (*FOLDERS, *DATA_FOLDERS)
"""Folders of `docs/` that hold what the last build wrote and nothing else."""
OWNED_FILES = (HOME.path,)
"""Single files at the top of `docs/` that belong to the build."""


class Page(NamedTuple):
    """A file of `docs/`."""

    path: str
    """`van-ban/33-ct-ttg-2021/index.md`."""
    content: str


def all_pages(
    graph: Graph, shown: Callable[[str], str] = str, searched: Callable[[PageRecord], None] = lambda _: None
) -> Iterator[Page]:
    """Every generated file that is text: pages, sources for download, data for machines.

    `shown` gives the words as this edition shows them; here, and nowhere before, stand-ins become signs.
    `searched` is given the record of each page that readers search for: a view is made once for both.
    """
    for name, kind in KINDS.items():
        for subject in kind.subjects(graph):
            at, view = kind.at(subject), kind.view(graph, subject)
            if kind.says and (said := kind.says(view)) is not None:
                searched(record_of(at, view.head, said, shown))
            yield Page(path=at.path, content=shown(render(name, view, at)))
    for path, content in text_files(graph, shown):
        yield Page(path=path, content=shown(content))


def all_packages(graph: Graph, shown: Callable[[str], str] = str) -> Iterator[tuple[str, bytes]]:
    """Every generated file that is no text, its words as `shown` gives them."""
    yield from packages(graph, shown)


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
