"""One page of Markdown made into HTML as MkDocs does it, in whichever process.

The HTML depends on the page's own Markdown and on the `Frame`, on nothing else. MkDocs turns a link into an address
only where it knows the file that is meant; here every file is known, and the page tells which ones it named:
whether they exist is asked afterwards, of the whole site.
"""

import threading
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NoReturn, cast

import yaml
from markdown import Markdown
from markdown.extensions import Extension
from markdown.util import Registry
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.publish.html.words import RULE, environment, listening, unmade

__all__ = ["Frame", "NavPage", "Rendered", "Source", "digest", "loaded", "render"]

_GUESS = " Did you mean "
"""How MkDocs begins a proposal: it would name any file, as every file is known here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavPage:
    """A page of the navigation, as every other page shows it."""

    path: str
    """In docs/."""
    title: str
    meta: str
    """Its front matter, as YAML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around each page."""

    config: str
    """Where mkdocs.yml lies."""
    variables: tuple[tuple[str, str | None], ...]
    """Of the environment, that mkdocs.yml reads; None for one that is not to be found there."""
    nav: tuple[NavPage, ...]
    files: tuple[tuple[str, str], ...]
    """mkdocs.yml, the theme's own files and the versions of the programs, each with what tells it from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The Markdown of a page."""

    path: str
    """In docs/."""
    digest: str
    """Of its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page."""

    html: bytes
    targets: tuple[str, ...]
    """Files in docs/ that its Markdown names."""
    warnings: tuple[str, ...]
    """What MkDocs found wrong."""


class Withheld:
    """What a template must not ask for: the page would change with something that is not its own."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _refuse(self, *_: object) -> NoReturn:
        message = (
            f"Giao diện (docs/overrides) dùng “{self._name}” trong trang: cái ấy đổi theo từng lần dựng hay theo trang khác, "
            "nên trang không dựng riêng được. Hãy đưa nó vào một tệp riêng, như ban-dung.json."
        )
        raise BuildError([Diagnostic(path="docs/overrides", line=0, rule=RULE, message=message)])

    __bool__ = __str__ = __iter__ = __len__ = __getitem__ = _refuse

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        self._refuse()


def digest(content: bytes) -> str:
    """What tells one Markdown from another."""
    return blake2b(content, digest_size=20).hexdigest()


def loaded(config: str, variables: tuple[tuple[str, str | None], ...]) -> MkDocsConfig:
    """The configuration; its warnings are errors."""
    with environment({**dict(variables), "NO_MKDOCS_2_WARNING": "1"}):
        return load_config(config, strict=True)


def render(frame: Frame, source: Source) -> Rendered:
    """The HTML of one page. Raises BuildError where it cannot be made."""
    # MkDocs asks for the time, though nobody may show it.
    with _ONE_AT_A_TIME, environment({"SOURCE_DATE_EPOCH": "0"}):
        return _press(frame).render(source)


_ONE_AT_A_TIME = threading.Lock()
"""MkDocs marks in its navigation which page it is at."""


@lru_cache(maxsize=1)
def _press(frame: Frame) -> "_Press":
    return _Press(frame)


class _Named(Files):
    """Knows every file, and remembers which ones were asked for."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__([])
        self._config = config
        self.named: dict[str, File] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file, whether it exists or not."""
        if path not in self.named:
            self.named[path] = _file(path, self._config)
        return self.named[path]


def _file(path: str, config: MkDocsConfig) -> File:
    return File(
        path, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED
    )


class _Unasked(Extension):
    """Leaves out what MkDocs reads of every page only to prove anchors, which `site_check` does: a sixth of all."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Markdown's
        """Refuse it when MkDocs comes with it."""
        md.preprocessors = _Without(md.preprocessors)
        md.treeprocessors = _Without(md.treeprocessors)


class _Without(Registry[Any]):
    """A list of processors that takes all but some."""

    def __init__(self, known: Registry[Any]) -> None:
        super().__init__()
        vars(self).update(vars(known))

    def register(self, item: object, name: str, priority: float) -> None:
        """Add one, unless it is one of these."""
        if name not in _ANCHORS:
            super().register(item, name, priority)


_ANCHORS = ("mkdocs_raw_html", "mkdocs_extract_anchors")


class _Press:
    """The configuration, navigation and templates, loaded once in a process."""

    def __init__(self, frame: Frame) -> None:
        self._config = loaded(frame.config, frame.variables)
        cast("list[str | Extension]", self._config.markdown_extensions).append(_Unasked())
        self._env = self._config.theme.get_env()
        files = Files([_file(one.path, self._config) for one in frame.nav])
        self._nav = get_navigation(files, self._config)
        self._pages = {file.src_uri: file.page for file in files}
        for one in frame.nav:
            page = self._pages[one.path]
            if page is not None:
                page.title, page.meta = one.title, yaml.safe_load(one.meta)

    def render(self, source: Source) -> Rendered:
        content = Path(self._config.docs_dir, source.path).read_bytes()
        if digest(content) != source.digest:
            message = "Tệp bị sửa trong lúc dựng; hãy dựng lại."
            raise BuildError([Diagnostic(path=f"docs/{source.path}", line=0, rule=RULE, message=message)])
        page = self._pages.get(source.path) or Page(None, _file(source.path, self._config), self._config)
        page.file.content_bytes = content
        targets = _Named(self._config)
        with listening() as warnings:
            try:
                html = self._html(page, targets)
            except BuildError:
                raise
            except Exception as error:
                raise unmade(source.path, error, warnings) from error
            finally:
                page.active = False
                page.content = page.markdown = None  # a page of the navigation stays
                page.toc = get_toc([])
        return Rendered(
            html=html if html.strip() else b"",
            targets=tuple(file.src_uri for file in targets.named.values()),
            warnings=tuple(one.partition(_GUESS)[0] for one in warnings),
        )

    def _html(self, page: Page, targets: Files) -> bytes:
        """As `mkdocs build` does it for each page."""
        vars(page)["update_date"] = Withheld("page.update_date")
        page.read_source(self._config)
        page.render(self._config, targets)
        page.active = True
        withheld: dict[str, Any] = {name: Withheld(name) for name in ("build_date_utc", "pages")}
        context = {**get_context(self._nav, [], self._config, page), **withheld}
        template = self._env.get_template(page.meta.get("template", "main.html"))
        return template.render(context).encode("utf-8", errors="xmlcharrefreplace")
