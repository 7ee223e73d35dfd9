"""Show the built site on this machine, for a look before it is copied to its host."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.publish import policy
from build_tools.publish.file_server import Answers, Server, open_server, run
from build_tools.publish.media_types import OTHER, TYPES


def answers(site: Path) -> Answers:
    """How the files of this built site are sent: with the same types and headers as by its host."""
    return Answers(types=TYPES, other=OTHER, headers=policy.headers(site))


def make_server(site: Path, port: int) -> Server:
    """Open the server without starting it; port 0 takes any free one.

    Raises BuildError where there is no site yet, or the port is taken.
    """
    if not (site / "index.html").is_file():
        message = "Chưa có trang nào để xem. Hãy dựng trang trước bằng lệnh: make site (hoặc danvan build)."
        raise BuildError([Diagnostic(path=site.name, line=0, rule="no-site", message=message)])
    try:
        return open_server(site, port, answers(site))
    except (OSError, OverflowError) as error:
        message = f"Không mở được cổng {port} ({error}). Hãy chọn cổng khác, ví dụ: danvan serve --port 8001."
        raise BuildError([Diagnostic(path=site.name, line=0, rule="port", message=message)]) from error


def serve(site: Path, port: int, *, say: Callable[[str], None]) -> None:
    """Serve `site` until Ctrl+C; `say` gets the lines for the user. Raises BuildError as `make_server`."""
    with make_server(site, port) as server:
        run(server, say)


@contextmanager
def served(site: Path, port: int, *, say: Callable[[str], None]) -> Iterator[None]:
    """Serve `site` beside what the caller does meanwhile. Raises BuildError as `make_server`."""
    with make_server(site, port) as server:
        thread = Thread(target=run, args=(server, say), daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()
