"""The one Jinja environment: everything that a template prints is escaped, unless it is markup.

Nothing has to be remembered in a template: `{{ value }}` is safe. Links and inline text come
from filters that return markup.
"""

import json
import posixpath
from functools import lru_cache
from html import escape as escape_html

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context as TemplateContext
from markupsafe import Markup

from build_tools.parts.addresses import Target
from build_tools.render.escaping import escape, representable


class _Generator(CodeGenerator):
    """Prints what `finalize` gives, which is markup: by itself Jinja would look once more whether that is escaped."""

    def _output_child_pre(
        self,
        node: nodes.Expr,  # noqa: ARG002 - Jinja hands it over
        frame: Frame,  # noqa: ARG002
        finalize: CodeGenerator._FinalizeInfo,
    ) -> None:
        self.write(f"({finalize.src}")


class _Environment(Environment):
    code_generator_class = _Generator


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment: the template of a kind lies beside its view, what they share in this package."""
    env = _Environment(
        loader=ChoiceLoader([PackageLoader("build_tools.render"), PackageLoader("build_tools.pages", "")]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    env.filters["url"] = relative_url
    env.filters["href"] = relative_href
    env.filters["yaml"] = yaml_string
    return env


def finalize(value: object) -> Markup:
    """What `{{ value }}` prints: markup as it is, everything else escaped; None is a mistake."""
    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a template prints None")
    return escape(str(value))


@pass_context
def relative_url(context: TemplateContext, to: Target) -> Markup:
    """The address of a Markdown link: the file, relative to the page, so that MkDocs checks it."""
    here = context.resolve("here")
    anchor = f"#{to.anchor}" if to.anchor else ""
    if to.path == here and anchor:
        return Markup(anchor)  # noqa: S704 - anchors and paths are made of ids
    return Markup(_relative(to.path, posixpath.dirname(here)) + anchor)  # noqa: S704


@pass_context
def relative_href(context: TemplateContext, to: Target) -> Markup:
    """The address of a link in raw HTML: the built page, relative to this one."""
    here = posixpath.dirname(context.resolve("here"))
    path = to.address
    relative = _relative(path or ".", here or ".")
    slash = "/" if path.endswith("/") or not path else ""
    anchor = f"#{to.anchor}" if to.anchor else ""
    return Markup(f"{relative}{slash}{anchor}")  # noqa: S704 - anchors and paths are made of ids


@lru_cache(maxsize=16384)
def _relative(path: str, here: str) -> str:
    """The way from a folder to a file, both seen from the site's root."""
    return posixpath.relpath(f"/{path}", f"/{here}")


def yaml_string(text: str) -> Markup:
    """A value of the front matter. The theme prints it into HTML as it is, so it is escaped for that."""
    folded = escape_html(representable(" ".join(text.split())))
    return Markup(json.dumps(folded, ensure_ascii=False))  # noqa: S704 - YAML reads JSON strings
