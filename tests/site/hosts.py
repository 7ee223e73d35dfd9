"""Real web servers with the configurations that the archive ships: only what the guide tells to fill in is.

Each serves an unpacked archive on a free port of this machine, as `hien-hanh`, a link, the way the guide installs it.
"""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.server_install import MESSAGE, Servers, find_servers

INSTALLED = "/srv/danvan/hien-hanh"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


class Host(NamedTuple):
    """A server that runs."""

    port: int
    path: str
    """Where the site stands in it: `/` or `/danvan/`."""
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"


def servers() -> Servers:
    found = find_servers()
    assert found is not None, MESSAGE
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def filled(text: str, installed: Path, logs: Path) -> str:
    """What the host writes in the place of the examples."""
    return (
        text.replace(INSTALLED, str(installed))
        .replace("/var/log/nginx", str(logs))
        .replace("/var/log/apache2", str(logs))
        .replace("# brotli_static on;", "brotli_static on;")
    )


@contextmanager
def nginx(installed: Path, folder: Path, path: str) -> Iterator[Host]:
    """The site on nginx, on a server of its own (`/`) or below a path of another."""
    port = free_port()
    own, below = (
        filled((installed / f"cau-hinh/nginx/{name}.conf").read_text(encoding="utf-8"), installed, folder)
        for name in ("may-chu", "duong-dan-con")
    )
    (folder / "danvan.conf").write_text(own if path == "/" else below, encoding="utf-8")
    server = "include danvan.conf;"
    if path == "/":
        (folder / "danvan.conf").write_text(
            own.replace("listen 80;", f"listen 127.0.0.1:{port};"), encoding="utf-8"
        )
    else:
        server = f"server {{ listen 127.0.0.1:{port}; root {folder}/none; include danvan.conf; }}"
    with run_nginx(folder, server, port):
        yield Host(port=port, path=path, log=folder / "danvan.log")


@contextmanager
def proxy(behind: Host, folder: Path) -> Iterator[Host]:
    """A server in front of another, which hands on one path as it is."""
    port = free_port()
    server = (
        f"server {{ listen 127.0.0.1:{port}; root {folder}/none; "
        f"location {behind.path} {{ proxy_pass http://127.0.0.1:{behind.port}; }} }}"
    )
    with run_nginx(folder, server, port):
        yield Host(port=port, path=behind.path, log=folder / "danvan.log")


@contextmanager
def run_nginx(folder: Path, server: str, port: int) -> Iterator[None]:
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"{'user root;' if IS_ROOT else ''} load_module {servers().brotli}; pid {folder}/nginx.pid; daemon off;\n"
        f"error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary} include /etc/nginx/mime.types; {server} }}\n",
        encoding="utf-8",
    )
    command: list[str | Path] = [
        servers().nginx,
        "-p",
        folder,
        "-e",
        folder / "error.log",
        "-c",
        folder / "nginx.conf",
    ]
    with running(command, port, folder / "error.log"):
        yield


@contextmanager
def apache(installed: Path, folder: Path, path: str) -> Iterator[Host]:
    """The site on Apache, with the modules and the habits of Debian's configuration."""
    port = free_port()
    own, below = (
        filled((installed / f"cau-hinh/apache/{name}.conf").read_text(encoding="utf-8"), installed, folder)
        for name in ("may-chu", "duong-dan-con")
    )
    name = f"*:{port}"
    server = own.replace("*:80", name) if path == "/" else f"<VirtualHost {name}>\n{below}\n</VirtualHost>"
    modules = "mpm_event authz_core alias dir mime env headers rewrite substitute filter deflate negotiation autoindex"
    loads = "\n".join(
        f"LoadModule {each}_module {servers().apache_modules}/mod_{each}.so" for each in modules.split()
    )
    user = "User www-data\nGroup www-data" if IS_ROOT else ""
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/apache.pid\n"
        f"ErrorLog {folder}/error.log\n{loads}\n{user}\n"
        "TypesConfig /etc/mime.types\nAddType application/x-gzip .gz .tgz\n"
        "<Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>\n"
        f"AddOutputFilterByType DEFLATE text/html text/css\n{server}\n",
        encoding="utf-8",
    )
    command: list[str | Path] = [servers().apache, "-D", "FOREGROUND", "-f", folder / "apache.conf"]
    with running(command, port, folder / "error.log"):
        yield Host(port=port, path=path, log=folder / "danvan.log")


@contextmanager
def running(command: Sequence[str | Path], port: int, log: Path) -> Iterator[None]:
    """A server until the end of the block. Fails, with what it said, where it does not answer."""
    with ExitStack() as stack:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        stack.callback(process.wait)
        stack.callback(process.terminate)
        for _ in range(300):
            if process.poll() is not None or answers(port):
                break
            time.sleep(0.1)
        said = f"{process.stdout.read() if process.poll() is not None and process.stdout else ''}"
        assert process.poll() is None, said + (log.read_text(encoding="utf-8") if log.exists() else "")
        assert answers(port)
        yield
    if process.stdout:
        process.stdout.close()


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
