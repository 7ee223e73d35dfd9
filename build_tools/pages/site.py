"""Every page of the site as a view model, in a fixed order."""

from collections.abc import Callable, Iterator

from build_tools.graph.model import Graph
from build_tools.pages import addresses, calendar_file, spreadsheet
from build_tools.pages.api import data_files
from build_tools.pages.cited import CitedPage, cited_page
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


def views(graph: Graph) -> Iterator[View]:
    """The view models of all pages, one after the other, so that none must wait in memory."""
    yield home_page(graph)
    yield instruments_page(graph)
    for instrument in graph.instruments.values():
        document = graph.documents.get(instrument.id)
        yield directive_page(graph, document) if document else cited_page(graph, instrument)
        yield from earlier_pages(graph, document) if document else ()
    yield from redirect_pages(graph)
    yield from withheld_pages(graph)
    yield provinces_page(graph)
    for province in paged(graph):
        yield province_page(graph, province)
    yield themes_page(graph)
    for theme in graph.themes.values():
        yield theme_page(graph, theme)
    yield issuers_page(graph)
    for issuer in graph.issuers.values():
        yield issuer_page(graph, issuer)
    yield timeline_page(graph)
    yield lookups_page(graph)
    yield abbreviations_page(graph)
    yield catalogue_page(graph)
    yield obligations_page(graph)
    yield quality_page(graph)
    yield updates_page(graph)
    yield from training_views(graph)


def plain_files(graph: Graph, shown: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Files that are no pages: the sources that may be shown, the catalogue as a table, calendar, feed, and /api.

    The calendar folds its lines, so its words are `shown` before.
    """
    for document in graph.documents.values():
        if not graph.withholds(document.id):
            yield addresses.of_source(document.id).path, document.raw
            for number, earlier in numbered(document):
                yield addresses.of_earlier_file(document.id, number).path, earlier.raw
    yield spreadsheet.PATH, spreadsheet.catalogue_csv(graph)
    if calendar := calendar_file.calendar(graph, shown):
        yield calendar_file.PATH, calendar
    yield addresses.FEED.path, atom_feed(graph)
    yield from training_files(graph)
    for file in data_files(graph):
        yield file.path, file.content
