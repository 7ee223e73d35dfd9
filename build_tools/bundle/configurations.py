"""Configurations of nginx, Apache and IIS, filled in with the policy and the types of this site.

What a host decides (port, name, path, folder) stands in the files that he copies and edits once; what
may change with the site stands in the files that he includes from the archive itself.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from string import Template

from build_tools.bundle import layout
from build_tools.publish import file_server, policy
from build_tools.publish.media_types import COMPRESSIBLE, OTHER, TYPES
from build_tools.publish.preview import answers

_UTF_8 = "; charset=utf-8"


class _Configuration(Template):
    """`@@{name}` is filled in: `$` and `%` have meanings of their own in these files."""

    delimiter = "@@"


def write_configurations(tree: Path) -> None:
    """Write all of them, and what the viewer needs to know, below the folder of an archive."""
    site = tree / layout.SITE
    headers = policy.headers(site)
    for name, value in _FILLED.items():
        target = site / layout.WEB_CONFIG if name == _WEB_CONFIG else tree / layout.CONFIGURATIONS / name
        target.parent.mkdir(parents=True, exist_ok=True)
        source = files("build_tools.bundle").joinpath("configurations", name).read_text(encoding="utf-8")
        target.write_text(_Configuration(source).substitute(value(headers)), encoding="utf-8", newline="\n")
    settings = json.dumps(answers(site)._asdict(), indent=2) + "\n"
    (tree / file_server.SETTINGS).write_text(settings, encoding="utf-8", newline="\n")


def _nginx(headers: Mapping[str, str]) -> dict[str, str]:
    plain = {suffix: kind.removesuffix(_UTF_8) for suffix, kind in TYPES.items()}
    width = max(map(len, plain.values()))
    return {
        "headers": _lines(f'    add_header {name} "{value}" always;' for name, value in headers.items()),
        "types": _lines(f"        {kind:{width}} {suffix[1:]};" for suffix, kind in plain.items()),
        "charset_types": " ".join(
            sorted({plain[suffix] for suffix, kind in TYPES.items() if kind.endswith(_UTF_8)} - {"text/html"})
        ),
        "other": OTHER,
    }


def _apache(headers: Mapping[str, str]) -> dict[str, str]:
    return {
        "headers": _lines(f'    Header always set {name} "{value}"' for name, value in headers.items()),
        "types": _lines(
            f'    AddType "{kind}" {suffix}' for suffix, kind in TYPES.items() if suffix != ".gz"
        ),
        "compressible": "|".join(sorted(suffix[1:] for suffix in COMPRESSIBLE)),
    }


def _iis(headers: Mapping[str, str]) -> dict[str, str]:
    return {
        "headers": _lines(
            f'        <remove name="{name}" />\n        <add name="{name}" value="{value}" />'
            for name, value in headers.items()
        ),
        "types": _lines(
            f'      <remove fileExtension="{suffix}" />\n'
            f'      <mimeMap fileExtension="{suffix}" mimeType="{kind}" />'
            for suffix, kind in TYPES.items()
        ),
    }


def _nothing(_: Mapping[str, str]) -> dict[str, str]:
    return {}


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


_WEB_CONFIG = "iis/web.config"
_FILLED: dict[str, Callable[[Mapping[str, str]], dict[str, str]]] = {
    "nginx/may-chu.conf": _nothing,
    "nginx/duong-dan-con.conf": _nothing,
    "nginx/chung.conf": _nginx,
    "apache/may-chu.conf": _nothing,
    "apache/duong-dan-con.conf": _nothing,
    "apache/chung.conf": _apache,
    _WEB_CONFIG: _iis,
}
"""What each file is filled in with."""
