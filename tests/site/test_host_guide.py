"""A host follows the guide from top to bottom: every command in it is run, with real nginx and Apache.

The machine's own folders (/etc, /srv, …) are stood in for by a folder of the test; what would change
the machine itself (apt-get, systemctl, a2enmod) by small scripts. PowerShell cannot be had here.
"""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from build_tools.bundle import make_bundle
from tests.bundle.conftest import git
from tests.conftest import PROJECT
from tests.site.hosts import IS_ROOT, free_port, servers

GUIDE = (PROJECT / "docs/huong-dan/van-hanh.md").read_text(encoding="utf-8")
BLOCK = re.compile(
    r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$|^## [^\n]*\{#(?P<section>[\w-]+)\}$", re.MULTILINE | re.DOTALL
)
FIRST, SECOND = "kho-dan-van-20261129-37bd82b", "kho-dan-van-20261130-9c1e2f3"
"""The names that the guide uses as examples."""


@dataclass(slots=True, kw_only=True)
class World:
    """A machine in a folder, and what its folders and names are called in the guide."""

    root: Path
    names: dict[str, str] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    edited: set[str] = field(default_factory=set)

    def here(self, text: str) -> str:
        """The same words, on this machine."""
        for written, real in self.names.items():
            text = text.replace(written, real)
        return text

    def run(self, commands: str, folder: Path) -> str:
        """Run a block as a shell does; every command must succeed."""
        ran = subprocess.run(
            ["/bin/sh", "-e", "-c", self.here(commands)],
            cwd=folder,
            env={**os.environ, "PATH": f"{self.root / 'bin'}:{os.environ['PATH']}"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ran.returncode == 0, commands + ran.stdout + ran.stderr
        return ran.stdout

    def edit(self, file: str, *changes: tuple[str, str]) -> None:
        """What the host writes, once, in the places that a file marks; nothing where it is not there yet."""
        path = Path(self.here(file))
        if file in self.edited or not path.exists():
            return
        self.edited.add(file)
        text = self.here(path.read_text(encoding="utf-8"))
        for before, after in changes:
            assert before in text
            text = text.replace(before, after)
        path.write_text(text, encoding="utf-8")

    def status(self, server: str, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.ports[server]}{path}") as answer:
                assert "script-src" in answer.headers["Content-Security-Policy"]
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except urllib.error.URLError:  # not listening yet
            return 0

    def becomes(self, server: str, path: str, status: int) -> None:
        """A reload takes a moment."""
        for _ in range(100):
            if self.status(server, path) == status:
                return
            time.sleep(0.1)
        assert self.status(server, path) == status


def script(world: World, name: str, text: str) -> None:
    path = world.root / "bin" / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def make_scripts(world: World, project: Path) -> None:
    """What stands in for the programs that would change the machine itself."""
    root, found = world.root, servers()
    nginx = f"{found.nginx} -e {root}/error.log -c {root}/nginx.conf"
    script(world, "python3", f'exec {sys.executable} "$@"')
    script(
        world,
        "make",
        f'[ "$*" = bundle ] && exec {sys.executable} -m build_tools --project "{project}" bundle',
    )
    script(world, "nginx", f'exec {nginx} "$@"')
    script(
        world,
        "systemctl",
        f'[ "$*" = "reload apache2" ] && exit 0; [ "$*" = "reload nginx" ] || exit 1\n'
        f"if [ -s {root}/nginx.pid ]  # the test of a configuration leaves an empty one\nthen exec {nginx} -s reload; else exec {nginx}; fi",
    )
    script(world, "apachectl", f'[ "$*" = configtest ] && exec {found.apache} -t -f {root}/apache.conf')
    for name in ("apt-get", "a2enmod", "a2ensite"):
        script(world, name, f'echo "{name} $*" >> {root}/done')


def configure_servers(world: World) -> None:
    """What Debian's own configuration holds around ours."""
    root, found = world.root, servers()
    temporary = " ".join(
        f"{kind}_temp_path {root}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (root / "nginx.conf").write_text(
        f"{'user root;' if IS_ROOT else ''} load_module {found.brotli}; pid {root}/nginx.pid; events {{}}\n"
        f"error_log {root}/var/log/nginx/error.log;\n"
        f"http {{ access_log {root}/access.log; {temporary} include {root}/etc/nginx/conf.d/*.conf; }}\n",
        encoding="utf-8",
    )
    modules = [
        "mpm_event",
        "authz_core",
        "alias",
        "dir",
        "mime",
        "env",
        "headers",
        "rewrite",
        "substitute",
        "filter",
    ]
    loads = "\n".join(f"LoadModule {each}_module {found.apache_modules}/mod_{each}.so" for each in modules)
    (root / "apache.conf").write_text(
        f"ServerRoot {root}\nServerName x\nListen 127.0.0.1:{free_port()}\nErrorLog {root}/error.log\n{loads}\n"
        f"TypesConfig /dev/null\nInclude {root}/etc/apache2/sites-available/danvan.conf\n",
        encoding="utf-8",
    )


@pytest.fixture
def world(project: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    world = World(root=tmp_path / "may", ports={"own": free_port(), "shared": free_port()})
    for below in (
        "bin",
        "usb",
        "srv",
        "etc/nginx/conf.d",
        "etc/apache2/sites-available",
        "etc/cron.d",
        "var/log/nginx",
        "var/log/apache2",
    ):
        (world.root / below).mkdir(parents=True)
    newer = tmp_path / "newer"
    shutil.copytree(site, newer)
    (newer / "moi.txt").write_text("mới", encoding="utf-8")
    for name, published, day in ((FIRST, site, 1), (SECOND, newer, 2)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1_700_000_000 + day * 86_400))
        bundled = make_bundle(PROJECT, published, public=False, into=world.root / "usb")
        world.names[name] = bundled.archives[0].name.removesuffix(".tar.gz")
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    for place in ("/srv/danvan", "/etc/nginx", "/etc/apache2", "/etc/cron.d", "/var/log"):
        world.names[place] = f"{world.root}{place}"
    world.names["/media/usb"] = str(world.root / "usb")
    (project / "requirements").mkdir(exist_ok=True)
    shutil.copy(PROJECT / "requirements/site.txt", project / "requirements")
    make_scripts(world, project)
    configure_servers(world)
    yield world
    pid = world.root / "nginx.pid"
    if pid.exists() and pid.read_text(encoding="ascii").strip():
        world.run("nginx -s stop", world.root)


def edit_copies(world: World) -> None:
    """The guide says: edit the lines that are marked."""
    world.edit(
        "/etc/nginx/conf.d/danvan.conf",
        ("listen 80;", f"listen 127.0.0.1:{world.ports['own']};"),
        ("# brotli_static on;", "brotli_static on;"),
    )
    world.edit("/etc/nginx/danvan-duong-dan-con.conf")
    world.edit("/etc/apache2/sites-available/danvan.conf")


def look(world: World) -> None:
    """Follow what the guide says of the viewer: run it, and open the address."""
    port = free_port()
    folder = (world.root / "srv/danvan/hien-hanh").resolve()
    viewer = subprocess.Popen(
        [sys.executable, "-u", "xem-thu.py", str(port)], cwd=folder, stdout=subprocess.PIPE
    )
    assert viewer.stdout is not None
    viewer.stdout.readline()
    world.ports["viewer"] = port
    assert world.status("viewer", "/") == 200
    viewer.terminate()
    viewer.wait()
    viewer.stdout.close()


def repository(world: World) -> Path:
    folder = world.root / "kho"
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return folder


def check(world: World, section: str, said: str) -> None:
    """What must be true once the commands of a section are done."""
    match section:
        case "dong-goi":
            assert re.search(r"^[0-9a-f]{64}$", said, re.MULTILINE)
        case "nginx":
            world.becomes("own", "/", 200)
            world.becomes("own", "/khong-co/", 404)
        case "duong-dan-con":
            world.becomes("shared", "/danvan/van-ban/33-ct-ttg-2021/", 200)
        case "cap-nhat":
            world.becomes("own", "/moi.txt", 200)
        case "quay-lai":
            world.becomes("own", "/moi.txt", 404)
        case "nhat-ky":
            assert "GET /moi.txt" in said


@pytest.mark.deep
def test_every_command_of_the_guide_does_what_it_says(world: World, project: Path) -> None:
    section, said, count = "", "", 0
    for match in BLOCK.finditer(GUIDE):
        if match["section"]:
            check(world, section, said)
            section, said = match["section"], ""
        elif match["kind"] == "nginx" and section == "duong-dan-con":
            text = world.here(match["text"]).replace(
                "listen 80;", f"listen 127.0.0.1:{world.ports['shared']};"
            )
            (world.root / "etc/nginx/conf.d/intranet.conf").write_text(text, encoding="utf-8")
        elif match["kind"] == "sh" and "xem-thu.py" in match["text"]:
            look(world)
            count += 1
        elif match["kind"] == "sh":
            folder = repository(world) if "git bundle" in match["text"] else project
            said += world.run(match["text"], folder)
            edit_copies(world)
            count += 1
    assert count == len(re.findall(r"^```sh$", GUIDE, re.MULTILINE)) > 10
    assert "libnginx-mod-http-brotli-static" in (world.root / "done").read_text(encoding="utf-8")


def test_the_proxy_of_the_guide_is_the_one_that_is_tested() -> None:
    (block,) = [match["text"] for match in BLOCK.finditer(GUIDE) if "proxy_pass" in (match["text"] or "")]
    assert " ".join(block.split()) == "location /danvan/ { proxy_pass http://10.0.0.5; }"


def test_the_guide_names_every_variable_that_a_build_reads() -> None:
    sources = [*(PROJECT / "build_tools").rglob("*.py"), PROJECT / "mkdocs.yml"]
    texts = "".join(path.read_text(encoding="utf-8") for path in sources)
    read = set(re.findall(r"\b(?:DANVAN_[A-Z_]+|SOURCE_DATE_EPOCH)\b", texts))
    assert read == set(re.findall(r"^\| `([A-Z_]+)` \|", GUIDE, re.MULTILINE))
