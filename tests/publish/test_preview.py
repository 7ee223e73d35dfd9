"""The preview serves the site as a host would: right types, own error page, this machine only."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.diagnostics import BuildError
from build_tools.publish import preview
from tests.publish.conftest import write_files

FILES = {
    "index.html": "chủ",
    "404.html": "không có trang này",
    "van-ban/a/index.html": "a",
    "van-ban/a/source.txt": "nguồn",
    "pagefind/pagefind.js": "export {}",
    "pagefind/wasm.vi.pagefind": "w",
    "x.wasm": "w",
}


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    write_files(tmp_path, FILES)
    with preview.make_server(tmp_path, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def get(port: int, path: str, method: str = "GET") -> tuple[int, str | None, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request(method, path)
    response = connection.getresponse()
    answer = (response.status, response.getheader("Content-Type"), response.read().decode())
    connection.close()
    return answer


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", 200, "text/html; charset=utf-8", "chủ"),
        ("/van-ban/a/", 200, "text/html; charset=utf-8", "a"),
        ("/van-ban/a/source.txt", 200, "text/plain; charset=utf-8", "nguồn"),
        ("/pagefind/pagefind.js", 200, "text/javascript; charset=utf-8", "export {}"),
        ("/pagefind/wasm.vi.pagefind", 200, "application/octet-stream", "w"),
        ("/x.wasm", 200, "application/wasm", "w"),
        ("/khong-co/", 404, "text/html; charset=utf-8", "không có trang này"),
        ("/a%00b", 404, "text/html; charset=utf-8", "không có trang này"),
        ("/../../etc/passwd", 404, "text/html; charset=utf-8", "không có trang này"),
    ],
)
def test_each_file_has_its_type(port: int, path: str, status: int, kind: str, text: str) -> None:
    assert get(port, path) == (status, kind, text)


@pytest.mark.parametrize("path", ["/", "/khong-co/", "/x.wasm"])
def test_every_answer_carries_the_headers_of_the_policy(port: int, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    response = connection.getresponse()
    sent = dict(response.getheaders())
    assert "default-src 'none'" in sent["Content-Security-Policy"]
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Referrer-Policy"] == "same-origin"
    connection.close()


def test_the_head_of_a_missing_page_has_no_body(port: int) -> None:
    assert get(port, "/khong-co/", "HEAD") == (404, "text/html; charset=utf-8", "")


def test_a_port_in_use_is_said_in_plain_words(tmp_path: Path, port: int) -> None:
    with pytest.raises(BuildError, match=f"Không mở được cổng {port}"):
        preview.make_server(tmp_path, port)


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="make site"):
        preview.serve(tmp_path, 0, say=print)


def test_ctrl_c_ends_it_politely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    write_files(tmp_path, FILES)
    monkeypatch.setattr("http.server.ThreadingHTTPServer.serve_forever", interrupted)
    said: list[str] = []
    preview.serve(tmp_path, 0, say=said.append)
    assert said[0].startswith("Đang mở trang tại http://127.0.0.1:")
    assert said[1] == "Đã dừng."
