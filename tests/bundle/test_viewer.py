"""The viewer in the archive is a program of its own, and answers as the preview does."""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

from build_tools.publish import policy
from tests.site.hosts import free_port


def test_it_shows_the_site_with_the_headers_of_the_policy(tree: Path) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-u", tree / "xem-thu.py", str(port)],
        env={"LC_ALL": "C", "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    try:
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/van-ban/a/") as answer:
            assert answer.read() == (tree / "site/van-ban/a/index.html").read_bytes()
            wanted = policy.headers(tree / "site")
            assert {name: answer.headers[name] for name in wanted} == wanted
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def test_a_taken_port_is_told_in_vietnamese(tree: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", tree / "xem-thu.py", "99999"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Không mở được cổng 99999" in done.stderr
