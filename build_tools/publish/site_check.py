"""Check a built site: no address leads nowhere, no page asks another host, no page holds a script of its own.

MkDocs checks the links of Markdown; this checks what the reader gets, raw HTML and SVG included. What one file refers
to is read once for all builds; whether that is there is asked of the whole site.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from build_tools.diagnostics import Diagnostic
from build_tools.publish import policy
from build_tools.publish.references import NamedAddress, PageReferences, read_css, read_html
from build_tools.work import SERIAL, Step, Work

_EXCERPT = 60
_READ = (".html", ".css")
"""Files that refer to others."""
_KNOWN_OTHERWISE = ("index.html", "404.html")
"""Pages that a reader comes to without a link."""

_MESSAGES = {
    "broken-link": (
        "Liên kết “{url}” không tới tệp nào của trang; hãy sửa địa chỉ hoặc tạo trang còn thiếu."
    ),
    "broken-anchor": ("Liên kết “{url}” dẫn tới một chỗ không có trong trang đích; hãy sửa phần sau dấu #."),
    "absolute-link": (
        "Liên kết “{url}” bắt đầu bằng dấu / nên sẽ hỏng khi trang được đặt dưới một đường dẫn con; "
        "hãy dùng địa chỉ tương đối."
    ),
    "external-resource": (
        "Trang tải “{url}” từ máy chủ khác; hãy đưa tệp ấy vào docs/assets/ hoặc bỏ đi, "
        "vì trang phải chạy được khi không có mạng."
    ),
    "inline-script": (
        "Trang chứa mã lệnh không phải của giao diện: “{url}”; trình duyệt sẽ không cho chạy. "
        "Hãy bỏ đi, hoặc đưa vào một tệp trong docs/assets/js/."
    ),
    "orphan-page": (
        "Không trang nào dẫn tới “{url}”, nên người đọc không tới được; "
        "hãy đặt liên kết ở một trang khác, hoặc bỏ trang này."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """A place within the site that some page refers to."""

    path: str
    fragment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Breach:
    """A rule that an address breaks whatever the site holds."""

    rule: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a file refers to something for the first time."""

    meant: _Target | _Breach
    line: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A file of the site."""

    path: str
    digest: str
    """Of its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """What the reading of each file needs."""

    folder: str
    scripts: frozenset[str]
    """Of the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What matters of one file."""

    places: tuple[_Place, ...]
    """Each meaning once, in the order of the file."""
    anchors: frozenset[str] = frozenset()
    is_unlisted: bool = False


@dataclass(slots=True, kw_only=True)
class _Occurrences:
    """Where something is referred to: the first place, and how many files there are."""

    file: str
    line: int
    url: str
    files: int = 0


def check_site(site: Path, work: Work = SERIAL) -> Iterator[Diagnostic]:
    """Yield what is wrong with the links and scripts of every page and style sheet below `site`.

    A page that no other leads to is an orphan, unless it says itself that it is not to be listed (robots:
    noindex), as addresses do that are kept for old links only.

    A problem that occurs in many files (a link of the menu) is yielded once, for the first of them by path.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    read = [_File(path=one, digest=_digest(site / one)) for one in sorted(files) if one.endswith(_READ)]
    shared = _Site(folder=str(site), scripts=policy.theme_scripts(site))
    step = Step(
        name="soát liên kết", function=_references, shared=lambda: shared, made_from=sorted(shared.scripts)
    )
    led_to = set(_KNOWN_OTHERWISE)
    anchors: dict[str, frozenset[str]] = {}
    places: dict[_Target | _Breach, _Occurrences] = {}
    for file, page in zip(read, work.each(step, read), strict=True):
        if file.path.endswith(".html"):
            anchors[file.path] = page.anchors
        for one in page.places:
            seen = places.setdefault(one.meant, _Occurrences(file=file.path, line=one.line, url=one.url))
            seen.files += 1
            if isinstance(one.meant, _Target) and one.meant.path != file.path:
                led_to.add(one.meant.path)
        if page.is_unlisted:
            led_to.add(file.path)
    for orphan in sorted(anchors.keys() - led_to):
        places[_Breach(rule="orphan-page", url=orphan)] = _Occurrences(
            file=orphan, line=1, url=orphan, files=1
        )
    for meant, seen in places.items():
        rule = meant.rule if isinstance(meant, _Breach) else _broken(meant, files, anchors)
        if rule:
            yield _diagnostic(rule, seen)


def _digest(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=20).hexdigest()


def _references(site: _Site, file: _File) -> _Read:
    """What one file refers to, and which scripts it holds that are not the theme's."""
    page = _read(Path(site.folder), file.path)
    places: dict[_Target | _Breach, _Place] = {}
    for script in page.scripts:
        if policy.at_root(script.text) not in site.scripts:
            foreign = _Breach(rule="inline-script", url=_excerpt(script.text))
            places.setdefault(foreign, _Place(meant=foreign, line=script.line, url=foreign.url))
    for reference in page.references:
        meant = _meaning(file.path, reference)
        if meant is not None:
            places.setdefault(meant, _Place(meant=meant, line=reference.line, url=reference.url))
    return _Read(places=tuple(places.values()), anchors=page.anchors, is_unlisted=page.is_unlisted)


def _excerpt(script: str) -> str:
    """The beginning of a script, in one line."""
    return " ".join(script.split())[:_EXCERPT]


def _read(site: Path, file: str) -> PageReferences:
    """What one file refers to."""
    text = (site / file).read_text(encoding="utf-8", errors="replace")
    if file.endswith(".html"):
        return read_html(text)
    found = (NamedAddress(url=url, line=1, fetched=True) for url in read_css(text))
    return PageReferences(anchors=frozenset(), references=tuple(found))


def _meaning(file: str, reference: NamedAddress) -> _Target | _Breach | None:
    """What an address in `file` means; None for one that leaves the site, which a reader may do."""
    try:
        address = urlsplit(reference.url)
    except ValueError:
        return _Breach(rule="broken-link", url=reference.url)
    if address.netloc or address.scheme in {"http", "https"}:
        return _Breach(rule="external-resource", url=reference.url) if reference.fetched else None
    if address.scheme:
        return None
    path, folder = unquote(address.path), file.rpartition("/")[0]
    if path.startswith("/"):
        return _Breach(rule="absolute-link", url=reference.url)
    fragment = unquote(address.fragment).partition(":~:")[0]
    # "?q=…" and "#…" stay where they are.
    return _Target(path=_join(folder, path) if path else file, fragment=fragment)


def _join(folder: str, path: str) -> str:
    """The file that a relative `path` means, seen from `folder`; a folder means its `index.html`."""
    joined = normpath(f"{folder or '.'}/{path}")
    is_folder = path.endswith("/") or path.rpartition("/")[2] in {".", ".."}
    return normpath(f"{joined}/index.html") if is_folder else joined


def _broken(target: _Target, files: set[str], anchors: dict[str, frozenset[str]]) -> str:
    """The rule that a link to `target` breaks, or ""."""
    if target.path not in files:
        return "broken-link"
    if target.fragment in {"", "top"} or target.path not in anchors:
        return ""
    return "" if target.fragment in anchors[target.path] else "broken-anchor"


def _diagnostic(rule: str, seen: _Occurrences) -> Diagnostic:
    """What to say of one problem, at the first place where it occurs."""
    message = _MESSAGES[rule].format(url=seen.url)
    if seen.files > 1:
        message += f" (Còn gặp ở {seen.files - 1} tệp khác.)"
    return Diagnostic(path=f"site/{seen.file}", line=seen.line, rule=rule, message=message)
