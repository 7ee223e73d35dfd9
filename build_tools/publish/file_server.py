"""Show a folder of the site on this machine, to this machine only.

`danvan serve` does it with this module; an archive for an air gap carries it as `xem-thu.py`. Hence
nothing but the standard library and `arguments`, which is written into it, and nothing newer than Python 3.8.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from build_tools.arguments import speak_vietnamese

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Mapping
    from typing import BinaryIO

HOST = "127.0.0.1"
"""This machine only."""
SETTINGS = "xem-thu.json"
"""Beside `xem-thu.py`: what `Answers` holds, as JSON."""
DEFAULT_PORT = 8000


class Answers(NamedTuple):
    """How files are sent."""

    types: Mapping[str, str]
    """Type by suffix."""
    other: str
    """Type of every other file."""
    headers: Mapping[str, str]


class Handler(SimpleHTTPRequestHandler):
    """Files of one folder, with the types that browsers insist on, never from a cache."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """Headers and file are two writes; else the second waits 40 ms for the first to be confirmed."""

    def __init__(self, *arguments: object, answers: Answers, directory: str) -> None:
        self.answers = answers
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        """Add the headers of the policy to every answer."""
        for name, value in self.answers.headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def guess_type(self, path: object) -> str:
        """Type by the last suffix, from the given table only."""
        return self.answers.types.get(Path(str(path)).suffix.lower(), self.answers.other)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """For an address that does not exist, the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(page))
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


class Server(ThreadingHTTPServer):
    """The standard one, but a browser that hangs up before it has all is nothing to report."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what went wrong in one request, unless the other side went away."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def open_server(folder: Path, port: int, answers: Answers) -> Server:
    """Open the server without starting it; port 0 takes any free one. Raises OSError, OverflowError."""
    return Server((HOST, port), partial(Handler, answers=answers, directory=str(folder)))


def run(server: Server, say: Callable[[str], None]) -> None:
    """Serve until Ctrl+C, and say so."""
    say(f"Đang mở trang tại http://{HOST}:{server.server_port}/ — nhấn Ctrl+C để dừng.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("Đã dừng.")


def main() -> int:
    """Show the `site` folder beside this file."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    speak_vietnamese()
    parser = argparse.ArgumentParser(description="Xem trang trên máy này.")
    parser.add_argument("port", nargs="?", type=int, default=DEFAULT_PORT, help="cổng, mặc định 8000")
    port = parser.parse_args().port
    here = Path(__file__).resolve().parent
    settings = json.loads((here / SETTINGS).read_text(encoding="utf-8"))
    try:
        server = open_server(here / "site", port, Answers(**settings))
    except (OSError, OverflowError) as error:
        print(f"Không mở được cổng {port} ({error}). Hãy thử cổng khác: xem-thu.py 8001", file=sys.stderr)
        return 1
    with server:
        run(server, print)
    return 0


if __name__ == "__main__":
    sys.exit(main())
