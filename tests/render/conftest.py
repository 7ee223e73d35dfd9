"""The sample site as files, once for use inside and once for the public."""

from collections.abc import Callable

import pytest

from build_tools.render import all_pages
from tests.pages.sample_graph import sample_graph
from tests.render.rendering import Seen, see, to_html


@pytest.fixture(scope="session")
def pages() -> dict[str, str]:
    """The sample site, built for use inside."""
    return dict(all_pages(sample_graph(), public=False))


@pytest.fixture(scope="session")
def public_pages() -> dict[str, str]:
    """The sample site, built for the public."""
    return dict(all_pages(sample_graph(), public=True))


@pytest.fixture(scope="session")
def html(pages: dict[str, str]) -> Callable[[str], Seen]:
    """Read one page of the sample site."""
    return lambda path: see(to_html(pages[path]))
