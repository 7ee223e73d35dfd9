"""Every page of the site as a view model, in a fixed order."""

from collections.abc import Iterator

from build_tools.graph.model import Graph
from build_tools.pages import addresses, calendar_file, spreadsheet
from build_tools.pages.api import data_files
from build_tools.pages.cited import CitedPage, cited_page
from build_tools.pages.context import Context
from build_tools.pages.directive import DirectivePage, directive_page
from build_tools.pages.earlier import EarlierPage, earlier_pages, numbered
from build_tools.pages.home import HomePage, home_page
from build_tools.pages.indexes import (
    InstrumentsPage,
    IssuersPage,
    ProvincesPage,
    ThemesPage,
    instruments_page,
    issuers_page,
    provinces_page,
    themes_page,
)
from build_tools.pages.issuer import IssuerPage, issuer_page
from build_tools.pages.lookup import (
    AbbreviationsPage,
    CataloguePage,
    LookupsPage,
    abbreviations_page,
    catalogue_page,
    lookups_page,
)
from build_tools.pages.obligations import ObligationsPage, obligations_page
from build_tools.pages.province import ProvincePage, paged, province_page
from build_tools.pages.quality import QualityPage, quality_page
from build_tools.pages.redirects import RedirectPage, WithheldPage, redirect_pages, withheld_pages
from build_tools.pages.theme import ThemePage, theme_page
from build_tools.pages.timeline import TimelinePage, timeline_page
from build_tools.pages.training.all_pages import TrainingView, training_files, training_views
from build_tools.pages.updates import UpdatesPage, atom_feed, updates_page

View = (
    HomePage
    | DirectivePage
    | EarlierPage
    | CitedPage
    | RedirectPage
    | WithheldPage
    | ProvincePage
    | ThemePage
    | IssuerPage
    | TimelinePage
    | InstrumentsPage
    | ProvincesPage
    | ThemesPage
    | IssuersPage
    | LookupsPage
    | AbbreviationsPage
    | CataloguePage
    | ObligationsPage
    | QualityPage
    | UpdatesPage
    | TrainingView
)


def views(context: Context) -> Iterator[View]:
    """The view models of all pages, one after the other, so that none must wait in memory."""
    graph = context.graph
    yield home_page(context)
    yield instruments_page(context)
    for instrument in graph.instruments.values():
        document = graph.documents.get(instrument.id)
        yield directive_page(context, document) if document else cited_page(context, instrument)
        yield from earlier_pages(context, document) if document else ()
    yield from redirect_pages(context)
    yield from withheld_pages(context)
    yield provinces_page(context)
    for province in paged(context):
        yield province_page(context, province)
    yield themes_page(context)
    for theme in graph.themes.values():
        yield theme_page(context, theme)
    yield issuers_page(context)
    for issuer in graph.issuers.values():
        yield issuer_page(context, issuer)
    yield timeline_page(context)
    yield lookups_page(context)
    yield abbreviations_page(context)
    yield catalogue_page(context)
    yield obligations_page(context)
    yield quality_page(context)
    yield updates_page(context)
    yield from training_views(context)


def plain_files(context: Context) -> Iterator[tuple[str, str]]:
    """Files that are no pages: the sources that may be shown, the catalogue as a table, calendar, feed, and /api."""
    for document in context.graph.documents.values():
        if not context.withholds(document.id):
            yield addresses.of_source(document.id).path, document.raw
            for number, earlier in numbered(document):
                yield addresses.of_earlier_file(document.id, number).path, earlier.raw
    yield spreadsheet.PATH, spreadsheet.catalogue_csv(context)
    if calendar := calendar_file.calendar(context):
        yield calendar_file.PATH, calendar
    yield addresses.FEED.path, atom_feed(context)
    yield from training_files(context)
    for file in data_files(context):
        yield file.path, file.content


def context_of(graph: Graph, *, public: bool) -> Context:
    """The graph, looked up once."""
    return Context.of(graph, public=public)
