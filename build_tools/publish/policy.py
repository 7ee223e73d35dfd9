"""What a browser may do with the site: the one definition of the headers that every host sends.

The theme writes a few scripts into each page; a strict policy lets them run by their hashes. Which
scripts these are is read from the error page, which holds no word of the archive: a script that came
in with a document is none of them, and the check of the built site (rule inline-script) names it.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from build_tools.publish.references import read_html

ERROR_PAGE = "404.html"

_ROOT = re.compile(r'(?<=new URL\(")\.(?:\./?)*(?=",location\))')
"""Where a script of the theme names the root of the site: `..` in a page one folder below it."""
_AT_ROOT = "."


def theme_scripts(site: Path) -> frozenset[str]:
    """The inline scripts of the theme, as a page at the root of the site holds them."""
    page = site / ERROR_PAGE
    if not page.is_file():
        return frozenset()
    scripts = read_html(page.read_text(encoding="utf-8")).scripts
    return frozenset(at_root(script.text) for script in scripts)


def at_root(script: str) -> str:
    """The same script as a page at the root of the site would hold it."""
    return _ROOT.sub(_AT_ROOT, script)


def headers(site: Path) -> Mapping[str, str]:
    """The headers to send with every answer, for this built site."""
    return {
        "Content-Security-Policy": _content_security_policy(site),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",  # for browsers that do not know frame-ancestors
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


def _content_security_policy(site: Path) -> str:
    """Nothing but what the site itself holds; scripts within a page only by their hash."""
    hashes = " ".join(f"'sha256-{digest}'" for digest in sorted(set(_hashes(site))))
    directives = (
        "default-src 'none'",
        f"script-src 'self' 'wasm-unsafe-eval' {hashes}".rstrip(),  # Pagefind is WebAssembly
        "style-src 'self'",
        "img-src 'self' data:",  # the theme's icons are data: addresses in its style sheet
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "frame-ancestors 'self'",
    )
    return "; ".join(directives)


def _hashes(site: Path) -> Iterator[str]:
    """The hash of each script of the theme at each depth at which the site has pages."""
    depth = max((len(page.relative_to(site).parts) - 1 for page in site.rglob("*.html")), default=0)
    for script in theme_scripts(site):
        for level in range(depth + 1):
            written = _ROOT.sub("/".join([".."] * level) or _AT_ROOT, script)
            yield b64encode(sha256(written.encode()).digest()).decode()
