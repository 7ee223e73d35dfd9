"""The archive on real servers, as shipped: every file by HTTP, pages of every kind in a real browser."""

import gzip
import http.client
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from build_tools.bundle import make_bundle
from build_tools.graph.model import Graph
from build_tools.publish import policy
from build_tools.publish.media_types import COMPRESSIBLE, OTHER, TYPES
from tests.conftest import PROJECT
from tests.site import hosts
from tests.site.kinds import KINDS, address_of
from tests.site.visits import go

HOSTS = (
    "nginx",
    "nginx below a path",
    "Apache",
    "Apache below a path",
    "nginx behind a proxy",
    "Apache behind a proxy",
)
DEEP = pytest.mark.deep
SEARCHED = ("nginx", "nginx below a path", "Apache below a path", "Apache behind a proxy")
BELOW = "/danvan/"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(scope="session")
def installed(site: Path) -> Iterator[Path]:
    """An archive, unpacked where another user may read it, behind a link as the guide has it."""
    folder = Path(tempfile.mkdtemp(prefix="danvan-"))
    folder.chmod(0o755)
    bundled = make_bundle(PROJECT, site, public=False, into=folder)
    with tarfile.open(bundled.archives[0]) as archive:
        archive.extractall(folder, filter="data")
    name = bundled.archives[0].name.removesuffix(".tar.gz")
    (folder / "hien-hanh").symlink_to(name)
    yield folder / "hien-hanh"
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def all_hosts(installed: Path) -> Iterator[dict[str, hosts.Host]]:
    with ExitStack() as stack:

        def folder(name: str) -> Path:
            place = installed.parent / name
            place.mkdir()
            return place

        start = stack.enter_context
        below = start(hosts.nginx(installed, folder("n2"), BELOW))
        apache_below = start(hosts.apache(installed, folder("a2"), BELOW))
        yield {
            "nginx": start(hosts.nginx(installed, folder("n1"), "/")),
            "nginx below a path": below,
            "Apache": start(hosts.apache(installed, folder("a1"), "/")),
            "Apache below a path": apache_below,
            "nginx behind a proxy": start(hosts.proxy(below, folder("p1"))),
            "Apache behind a proxy": start(hosts.proxy(apache_below, folder("p2"))),
        }


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest, all_hosts: dict[str, hosts.Host]) -> hosts.Host:
    return all_hosts[request.param]


class Client:
    """One connection that is kept open."""

    def __init__(self, host: hosts.Host) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=30)
        self.host = host

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for an address below the site's own."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request("GET", quote(self.host.path + path, safe="/?=&%."), headers=sent)
        response = self.connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())


@pytest.fixture
def client(host: hosts.Host) -> Iterator[Client]:
    asking = Client(host)
    yield asking
    asking.connection.close()


def files(installed: Path) -> list[str]:
    """What the site itself holds: no compressed copies, nothing for one host alone."""
    site = installed / "site"
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    copies = (".gz", ".br")
    return sorted(
        name
        for name in names
        if name not in {"web.config", "404.html"}
        and not (name.endswith(copies) and (site / name.rpartition(".")[0]).exists())
    )


def of_each_type(names: list[str]) -> list[str]:
    """The first file of each type in each folder of the top."""
    return list({(name.partition("/")[0], Path(name).suffix): name for name in reversed(names)}.values())


@pytest.fixture(params=["of each type", pytest.param("every file", marks=DEEP)])
def asked_for(request: pytest.FixtureRequest, installed: Path) -> list[str]:
    """Files of the site: a few of all kinds, and in the deep run all of them."""
    names = files(installed)
    assert len(names) > 500
    few = of_each_type(names)
    assert {Path(name).suffix for name in few} == {Path(name).suffix for name in names}
    return names if request.param == "every file" else few


def test_a_file_is_sent_whole_with_its_type_and_the_headers_of_the_policy(
    client: Client, installed: Path, asked_for: list[str]
) -> None:
    wanted = policy.headers(installed / "site")
    for name in asked_for:
        answer = client.get(name)
        assert answer.status == 200, name
        assert answer.body == (installed / "site" / name).read_bytes(), name
        assert {key: answer.headers.get(key) for key in wanted} == wanted, name
        assert answer.headers["Cache-Control"] == "no-cache", name
        suffix = Path(name).suffix
        if suffix != ".gz":  # to Apache one more way of sending JSON or XML; scripts understand both
            assert answer.headers["Content-Type"] == TYPES.get(suffix, OTHER), name
            assert "Content-Encoding" not in answer.headers, name


@pytest.mark.parametrize(("encoding", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_a_browser_gets_the_compressed_copies(
    encoding: str, unpack: object, client: Client, installed: Path, asked_for: list[str]
) -> None:
    assert callable(unpack)
    suffix = {"gzip": ".gz", "br": ".br"}[encoding]
    site = installed / "site"
    compressed = 0
    for name in asked_for:
        if not (site / f"{name}{suffix}").exists():
            continue
        address = (
            name.removesuffix("index.html") if name.endswith("/index.html") or name == "index.html" else name
        )
        answer = client.get(address, Accept_Encoding=encoding)
        assert answer.status == 200, name
        assert answer.headers["Content-Encoding"] == encoding, name
        assert answer.headers["Content-Type"] == TYPES[Path(name).suffix], name
        assert "Accept-Encoding" in answer.headers["Vary"], name
        assert answer.body == (site / f"{name}{suffix}").read_bytes(), name
        assert unpack(answer.body) == (site / name).read_bytes(), name
        compressed += 1
    assert compressed > 0
    names = files(installed)
    texts = [name for name in names if Path(name).suffix in COMPRESSIBLE]
    assert sum((site / f"{name}{suffix}").exists() for name in names) >= 0.9 * len(texts)


def test_an_address_without_its_last_slash_leads_to_the_page_through_any_proxy(
    client: Client, installed: Path
) -> None:
    for name in ("van-ban", "van-ban/33-ct-ttg-2021", "tim-kiem"):
        answer = client.get(f"{name}?q=a&x=1")
        assert answer.status == 301
        moved = urlsplit(urljoin(f"{client.host.address}{name}", answer.headers["Location"]))
        assert moved.geturl() == f"{client.host.address}{name}/?q=a&x=1"
        page = client.get(f"{name}/")
        assert page.body == (installed / "site" / name / "index.html").read_bytes()


@pytest.mark.parametrize(
    "address",
    ["khong-co/", "van-ban/khong-co/sau/nua", "assets/", "web.config", ".git/config", "x.html", "khong-co"],
)
def test_what_is_not_there_is_answered_by_the_sites_own_page_at_any_depth(
    address: str, client: Client
) -> None:
    answer = client.get(address, Accept_Encoding="gzip, br")
    assert answer.status == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "script-src" in answer.headers["Content-Security-Policy"]
    body = answer.body if "Content-Encoding" not in answer.headers else gzip.decompress(answer.body)
    assert f'<base href="{client.host.path}">' in body.decode()
    assert "Không tìm thấy trang này" in body.decode()


@pytest.mark.parametrize(
    "address", ["../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2fSHA256SUMS", "../SHA256SUMS"]
)
def test_nothing_outside_the_site_is_sent(address: str, client: Client) -> None:
    assert client.get(address).status in {400, 403, 404}


def test_what_a_browser_holds_already_is_not_sent_again(client: Client) -> None:
    first = client.get("assets/css/kho.css")
    again = client.get("assets/css/kho.css", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


class Watched(NamedTuple):
    """A page in the browser, and everything that went wrong in it."""

    page: Page
    wrong: list[str]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(30_000)
    wrong: list[str] = []

    def console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            wrong.append(f"{page.url}: {message.text}")

    page.on("console", console)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.expose_function("violated", lambda what: wrong.append(f"{page.url}: {what}"))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', (event) =>"
        " window.violated(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"
    )
    yield Watched(page, wrong)
    context.close()


@pytest.mark.browser
def test_a_breach_of_the_policy_would_be_seen(watched: Watched, all_hosts: dict[str, hosts.Host]) -> None:
    """Without this the tests below would prove nothing."""
    watched.page.goto(all_hosts["nginx"].address)
    watched.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    watched.page.wait_for_timeout(100)
    assert any("style-src" in each for each in watched.wrong)


@pytest.mark.browser
@DEEP
@pytest.mark.parametrize("name", ["nginx", "Apache", "Apache below a path"])
def test_pages_of_every_kind_keep_to_the_policy_and_say_nothing(
    name: str, watched: Watched, all_hosts: dict[str, hosts.Host], graph: Graph
) -> None:
    for path in (address_of(kind, graph) for kind in KINDS):
        response = watched.page.goto(all_hosts[name].address + path, wait_until="load")
        assert response is not None
        assert response.ok
    assert watched.wrong == []


@DEEP
@pytest.mark.browser
def test_every_page_keeps_to_the_policy_and_says_nothing(
    installed: Path, watched: Watched, all_hosts: dict[str, hosts.Host]
) -> None:
    host = all_hosts["nginx below a path"]
    pages = [name for name in files(installed) if name.endswith(".html")]
    for name in pages:
        address = host.address + name.removesuffix("index.html")
        watched.page.goto(address, wait_until="load")
        if 'http-equiv="refresh"' in (installed / "site" / name).read_text(encoding="utf-8"):
            # An address that moved leads on by itself; the next must not cut in.
            watched.page.wait_for_url(re.compile(f"^(?!{re.escape(address)}$)"), wait_until="load")
    assert watched.wrong == []
    assert len(pages) > 250


@pytest.mark.browser
@pytest.mark.parametrize("name", SEARCHED)
def test_search_finds_and_leads_to_the_page(
    name: str, watched: Watched, all_hosts: dict[str, hosts.Host]
) -> None:
    host = all_hosts[name]
    watched.page.goto(f"{host.address}tim-kiem/?q=dan+van+kheo")
    first = watched.page.locator("#tk-ds a.tk-ten").first
    first.wait_for()
    first.click()
    watched.page.wait_for_load_state()
    assert watched.page.url.startswith(host.address)
    assert "/tim-kiem/" not in watched.page.url
    assert watched.wrong == []


@pytest.mark.browser
@pytest.mark.parametrize("name", SEARCHED)
def test_the_page_of_what_is_not_there_looks_and_leads_as_any_other(
    name: str, watched: Watched, all_hosts: dict[str, hosts.Host]
) -> None:
    host = all_hosts[name]
    assert go(watched.page, f"{host.address}van-ban/khong-co/sau/nua") == 404
    # The browser itself says that the page was not found; all that the page asks for is.
    assert [each for each in watched.wrong if "404" not in each] == []
    assert sum("404" in each for each in watched.wrong) == 1
    assert watched.page.evaluate("getComputedStyle(document.querySelector('.kho-dau')).position") == "sticky"
    watched.page.get_by_role("link", name="Về trang chủ").click()
    watched.page.wait_for_url(host.address)
