"""Show the built site on this machine, for a look before it is copied to its host."""

import io
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from build_tools.diagnostics import BuildError, Diagnostic

HOST = "127.0.0.1"
"""This machine only."""


_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".atom": "application/atom+xml; charset=utf-8",
}
"""Fixed here: Python's own table depends on the machine (on Windows, on its registry)."""
_OTHER = "application/octet-stream"


class _Handler(SimpleHTTPRequestHandler):
    """Files of one folder, with the types that browsers insist on, never from a cache."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def guess_type(self, path: object) -> str:
        """Type by the last suffix, from the table above only."""
        return _TYPES.get(Path(str(path)).suffix.lower(), _OTHER)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """For an address that does not exist, the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", _TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Open the file; an address that can be no file name (`%00`) is one that does not exist."""
        try:
            return super().send_head()
        except ValueError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        """Be quiet: a preview is not a log."""


class _Server(ThreadingHTTPServer):
    """The standard one, but a browser that hangs up before it has all is nothing to report."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what went wrong in one request, unless the other side went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def make_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Open the server without starting it; port 0 takes any free one.

    Raises BuildError where there is no site yet, or the port is taken.
    """
    if not (site / "index.html").is_file():
        message = "Chưa có trang nào để xem. Hãy dựng trang trước bằng lệnh: make site (hoặc danvan build)."
        raise BuildError([Diagnostic(path=site.name, line=0, rule="no-site", message=message)])
    try:
        return _Server((HOST, port), partial(_Handler, directory=str(site)))
    except (OSError, OverflowError) as error:
        message = f"Không mở được cổng {port} ({error}). Hãy chọn cổng khác, ví dụ: danvan serve --port 8001."
        raise BuildError([Diagnostic(path=site.name, line=0, rule="port", message=message)]) from error


def serve(site: Path, port: int, *, say: Callable[[str], None]) -> None:
    """Serve `site` until Ctrl+C; `say` gets the lines for the user. Raises BuildError as `make_server`."""
    with make_server(site, port) as server:
        say(f"Đang mở trang tại http://{HOST}:{server.server_port}/ — nhấn Ctrl+C để dừng.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("Đã dừng.")
