"""The whole site as files of `docs/`: (path, content), in a fixed order."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import pass_context
from jinja2.runtime import Context as TemplateContext
from markupsafe import Markup

from build_tools.graph.model import Graph
from build_tools.pages import (
    cited,
    directive,
    earlier,
    home,
    indexes,
    issuer,
    lookup,
    obligations,
    province,
    quality,
    redirects,
    theme,
    timeline,
    updates,
)
from build_tools.pages.fulltext.views import Inline
from build_tools.pages.site import View, plain_files, views
from build_tools.pages.training import cards, glossary, lessons, practice, trainer
from build_tools.pages.training.all_pages import training_packages
from build_tools.render.environment import environment, relative_url
from build_tools.render.inline import inline_text

TEMPLATES: Mapping[type, str] = {
    home.HomePage: "trang-chu.md.j2",
    directive.DirectivePage: "van-ban.md.j2",
    earlier.EarlierPage: "ban-truoc.md.j2",
    cited.CitedPage: "van-ban-duoc-dan.md.j2",
    redirects.RedirectPage: "chuyen-dia-chi.md.j2",
    redirects.WithheldPage: "khong-cong-khai.md.j2",
    province.ProvincePage: "tinh.md.j2",
    theme.ThemePage: "chu-de.md.j2",
    issuer.IssuerPage: "co-quan.md.j2",
    timeline.TimelinePage: "dong-thoi-gian.md.j2",
    indexes.InstrumentsPage: "danh-sach-van-ban.md.j2",
    indexes.ProvincesPage: "danh-sach-tinh.md.j2",
    indexes.ThemesPage: "danh-sach-chu-de.md.j2",
    indexes.IssuersPage: "danh-sach-co-quan.md.j2",
    lookup.LookupsPage: "tra-cuu.md.j2",
    lookup.AbbreviationsPage: "chu-viet-tat.md.j2",
    lookup.CataloguePage: "danh-muc.md.j2",
    obligations.ObligationsPage: "nhiem-vu.md.j2",
    quality.QualityPage: "chat-luong.md.j2",
    updates.UpdatesPage: "cap-nhat.md.j2",
    glossary.GlossaryPage: "thuat-ngu.md.j2",
    lessons.TrainingPage: "dao-tao.md.j2",
    lessons.LessonPage: "bai-hoc.md.j2",
    practice.ExamPage: "kiem-tra.md.j2",
    practice.RevisionPage: "on-tap.md.j2",
    cards.CardsPage: "the-nho.md.j2",
    trainer.TrainerPage: "giang-vien.md.j2",
    trainer.QuestionSetPage: "bo-cau-hoi.md.j2",
}


class Page(NamedTuple):
    """A file of `docs/`."""

    path: str
    """`van-ban/33-ct-ttg-2021/index.md`."""
    content: str


def all_pages(graph: Graph, shown: Callable[[str], str] = str) -> Iterator[Page]:
    """Every generated file that is text: pages, sources for download, data for machines.

    `shown` gives the words as this edition shows them; here, and nowhere before, stand-ins become signs.
    """
    for view in views(graph):
        yield Page(path=view.head.path, content=shown(render(view)))
    for path, content in plain_files(graph, shown):
        yield Page(path=path, content=shown(content))


def all_packages(graph: Graph, shown: Callable[[str], str] = str) -> Iterator[tuple[str, bytes]]:
    """Every generated file that is no text, its words as `shown` gives them."""
    yield from training_packages(graph, shown)


def render(view: View) -> str:
    """One page as Markdown."""
    template = environment().get_template(TEMPLATES[type(view)])
    return template.render(page=view, inline=_inline)


@pass_context
def _inline(context: TemplateContext, inlines: tuple[Inline, ...]) -> Markup:
    return inline_text(inlines, lambda to: relative_url(context, to))
