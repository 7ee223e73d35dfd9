"""The project as MkDocs sees it: configuration, files, navigation; and what of it every page shows."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import markdown_extensions

from build_tools.diagnostics import Diagnostic
from build_tools.publish.html.press import Frame, NavPage, digest, loaded
from build_tools.publish.html.words import RULE, listening, stopped, unmade

__all__ = ["CONFIG", "Project", "frame_of", "made_from", "open_project"]

CONFIG = "mkdocs.yml"
_PROGRAMS = ("mkdocs", "mkdocs-material", "pymdown-extensions", "Markdown", "Jinja2", "MarkupSafe", "PyYAML")
"""What determines the HTML of a page beside the files of the project."""
_NO_FILE_OF_A_SITE = ("*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales/*")
"""Of a theme, as MkDocs has it."""
_UNUSED = ("assets/javascripts/lunr/*", "assets/javascripts/workers/*", "assets/*.map")
"""The theme's own search, which the site does without, and what only its authors' tools read."""
_NOT_FOR_ONE_PAGE = ("INHERIT", "hooks", "plugins", "extra_templates")
"""Settings of MkDocs that may let a page depend on anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What MkDocs knows before it renders a page."""

    root: Path
    config: MkDocsConfig
    files: Files
    nav: Navigation
    variables: dict[str, str | None]
    """The environment, as far as mkdocs.yml reads it."""

    @property
    def pages(self) -> list[File]:
        """Every page of the site."""
        return list(self.files.documentation_pages())

    @property
    def statics(self) -> list[File]:
        """Every file that goes into the site as it is."""
        excluded = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
        return [
            one for one in self.files if not one.is_documentation_page() and one.inclusion not in excluded
        ]


def open_project(root: Path, given: Mapping[str, str]) -> Project:
    """Load the configuration, list the files and make the navigation; `given` stands before the environment.

    Raises BuildError for all that `mkdocs build --strict` stops at before it reads a page.
    """
    with listening() as words:
        try:
            variables = _variables(root, given)
            config = loaded(str(root / CONFIG), tuple(variables.items()))
            files = get_files(config)
            for file in _theme_files(config, files):
                files.append(file)
            set_exclusions(files, config)
            nav = get_navigation(files, config)
        except (MkDocsException, yaml.YAMLError, OSError, ValueError) as error:
            words.append(str(error))
    if words:
        raise stopped([_wrong(f"MkDocs báo: {one}") for one in words if one])
    return Project(root=root, config=config, files=files, nav=nav, variables=variables)


def _variables(root: Path, given: Mapping[str, str]) -> dict[str, str | None]:
    """What mkdocs.yml asks of the environment: `!ENV [NAME, default]`. Raises BuildError for what it must not ask for."""
    tree = yaml.compose((root / CONFIG).read_text(encoding="utf-8"))
    settings = {key.value: value for key, value in tree.value} if isinstance(tree, yaml.MappingNode) else {}
    plugins = settings.get("plugins")
    wrong = [
        one for one in _NOT_FOR_ONE_PAGE if one in settings and (one != "plugins" or settings[one].value)
    ]
    if plugins is None:  # MkDocs then takes its own search
        wrong.append("plugins")
    if wrong:
        raise stopped([_wrong(_UNABLE.format(key=one)) for one in wrong])
    names = {one.value for each in _asked(tree) for one in _scalars(each)}
    return {name: given.get(name, os.environ.get(name)) for name in sorted(names) if name}


_UNABLE = (
    "Thiết đặt “{key}” của MkDocs chưa dùng được ở đây: mỗi trang được dựng riêng, chỉ từ nội dung của chính nó và "
    "mkdocs.yml. Hãy bỏ thiết đặt ấy (plugins thì ghi: plugins: [])."
)


def _asked(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if node is None:
        return
    if node.tag == "!ENV":
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _asked(one)
    elif isinstance(node, yaml.MappingNode):
        for _, one in node.value:
            yield from _asked(one)


def _scalars(node: yaml.Node) -> Iterator[yaml.Node]:
    yield from node.value if isinstance(node, yaml.SequenceNode) else (node,)


def _theme_files(config: MkDocsConfig, known: Files) -> Iterator[File]:
    """The theme's files that go into the site; MkDocs itself looks at ten thousand icons for them."""
    unwanted = (
        *_NO_FILE_OF_A_SITE,
        *(f"*{one}" for one in markdown_extensions),
        *config.theme.static_templates,
    )
    seen = set[str]()
    for folder in config.theme.dirs:
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            for name in sorted(names):
                path = Path(place, name).relative_to(folder).as_posix()
                if name.startswith(".") or path in seen or known.get_file_from_path(path) is not None:
                    continue
                if not any(fnmatch(path.lower(), one) for one in (*unwanted, *_UNUSED)):
                    seen.add(path)
                    yield File(path, folder, config.site_dir, config.use_directory_urls)


def frame_of(project: Project, withheld: str) -> Frame:
    """What stands around each page, but for one variable that changes with every build.

    The title of a page of the navigation stands in mkdocs.yml, or in the page itself.
    """
    config, pages = project.config, project.nav.pages
    with listening():  # heard again when the page is made
        for page in pages:
            try:
                page.read_source(config)
                if not _is_titled(page):
                    page.render(config, project.files)
            except Exception as error:
                raise unmade(page.file.src_uri, error) from error
    nav = tuple(
        NavPage(path=page.file.src_uri, title=str(page.title), meta=yaml.safe_dump(dict(page.meta)))
        for page in pages
    )
    variables = tuple((project.variables | {withheld: None}).items())
    files = tuple(_files(project))
    return Frame(config=str(project.root / CONFIG), variables=variables, nav=nav, files=files)


def _is_titled(page: Page) -> bool:
    return "title" in vars(page) or "title" in page.meta


def made_from(frame: Frame) -> object:
    """The plain values that determine the HTML of every page beside its own Markdown: wherever the project lies."""
    return frame.variables, frame.nav, frame.files


def _files(project: Project) -> Iterator[tuple[str, str]]:
    yield CONFIG, digest((project.root / CONFIG).read_bytes())
    own = Path(project.config.theme.custom_dir or os.devnull)
    for path in sorted(own.rglob("*")):
        if path.is_file():
            yield path.relative_to(own).as_posix(), digest(path.read_bytes())
    yield from ((one, _version(one)) for one in _PROGRAMS)


def _version(program: str) -> str:
    try:
        return version(program)
    except PackageNotFoundError:
        return ""


def _wrong(message: str) -> Diagnostic:
    return Diagnostic(path=CONFIG, line=0, rule=RULE, message=message)
