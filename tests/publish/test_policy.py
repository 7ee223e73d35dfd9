"""The policy lets the theme's own scripts run, and nothing else that stands in a page."""

import hashlib
from base64 import b64encode
from pathlib import Path

from build_tools.publish import policy
from tests.publish.conftest import write_files


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def csp(site: Path) -> str:
    return policy.headers(site)["Content-Security-Policy"]


def test_the_scripts_of_the_error_page_are_allowed_at_every_depth_that_the_site_has(tmp_path: Path) -> None:
    scope, plain = 'x=new URL("{}",location)', "y=1"
    write_files(
        tmp_path,
        {
            "404.html": f"<script>{scope.format('.')}</script><script>{plain}</script>",
            "van-ban/a/index.html": "<script>alert(1)</script>",
        },
    )
    (scripts,) = (part for part in csp(tmp_path).split("; ") if part.startswith("script-src"))
    hashes = {word for word in scripts.split() if word.startswith("'sha256-")}
    assert hashes == {hash_of(plain), *(hash_of(scope.format(root)) for root in (".", "..", "../.."))}


def test_nothing_is_allowed_wholesale(tmp_path: Path) -> None:
    write_files(tmp_path, {"index.html": "x"})
    assert "unsafe-inline" not in csp(tmp_path)
    assert "'unsafe-eval'" not in csp(tmp_path)
    assert "http" not in csp(tmp_path)
    assert csp(tmp_path).startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ")
    assert csp(tmp_path).endswith("base-uri 'self'; frame-ancestors 'self'")


def test_the_same_site_has_the_same_policy(tmp_path: Path) -> None:
    write_files(tmp_path, {"404.html": "".join(f"<script>{n}</script>" for n in range(9))})
    assert csp(tmp_path) == csp(tmp_path)
