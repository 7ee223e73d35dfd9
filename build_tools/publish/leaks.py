"""A last look at a public edition: nothing of it tells words that the archive masks.

Masked words leave the archive before anything reads it; this finds them where they came in another
way: on a hand-written page, in a register, in the name of a file, inside an archive. It is meant to
find too much rather than too little (`masked_words.evidence`); `keeps` is how an editor says that a
find is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from build_tools.diagnostics import Diagnostic
from build_tools.masked_words import SearchedText, Strength, Untold, kept_item
from build_tools.models.texts import Span
from build_tools.publish.containers import Content, contents
from build_tools.publish.readings import decoded, embedded, readings
from build_tools.work import SERIAL, Step, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edition:
    """What is looked through, and for what."""

    folder: str
    shown: str
    """How messages name the folder."""
    untold: Untold


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A file of the edition, or a folder, which has a name alone."""

    path: str
    digest: str = ""
    """Of its bytes."""


def leaks(folder: Path, untold: Untold, *, shown: str = "site", work: Work = SERIAL) -> Iterator[Diagnostic]:
    """Yield each place below a folder that tells what must not be told; `shown` is how messages name it."""
    if not untold.words:
        return
    edition = _Edition(folder=str(folder), shown=shown, untold=untold)
    entries = [_entry(path, folder) for path in sorted(folder.rglob("*"))]
    step = Step(name="soát chữ đã che", function=_told_by, shared=lambda: edition, made_from=(shown, untold))
    for found in work.each(step, entries):
        yield from found


def _entry(path: Path, folder: Path) -> _Entry:
    digest = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return _Entry(path=path.relative_to(folder).as_posix(), digest=digest)


def _told_by(edition: _Edition, entry: _Entry) -> tuple[Diagnostic, ...]:
    """What the name of one file or folder tells, and what is in it."""
    path, place = Path(edition.folder, entry.path), f"{edition.shown}/{entry.path}"
    found = list(_told(path.name, place, edition.untold, Strength.IN_ADDRESS))
    if entry.digest:
        for content in contents(path.name, path.read_bytes()):
            found += _leaks_of(content, f"{place}{content.name.removeprefix(path.name)}", edition.untold)
    return tuple(found)


def _leaks_of(content: Content, place: str, untold: Untold) -> Iterator[Diagnostic]:
    """What one file, or member of an archive, tells."""
    if content.closed:
        message = (
            f"Không mở được tệp nén này ({content.closed}) nên không soát được chữ đã che; "
            "hãy bỏ tệp, hoặc nén lại bằng zip hay gzip."
        )
        yield Diagnostic(path=place, line=0, rule="masked-words-unreadable", message=message)
        return
    text = decoded(content.data)
    for hidden in embedded(text):
        for inner in contents("Base64", hidden):
            if not inner.closed:  # a token that only begins like an archive
                yield from _leaks_of(inner, f"{place} › {inner.name}", untold)
    yield from _told(text, place, untold, Strength.POSSIBLE)


def _told(text: str, place: str, untold: Untold, strength: Strength) -> Iterator[Diagnostic]:
    """What is said of each masked word that a text tells in some reading: of its first place."""
    told = set[str]()
    for reading in readings(text):
        for words, span in untold.told(SearchedText(reading), strength):
            if words not in told:
                told.add(words)
                line = reading.count("\n", 0, span.start) + 1 if strength is Strength.POSSIBLE else 0
                message = _message(reading, span, words)
                yield Diagnostic(path=place, line=line, rule="masked-words-published", message=message)


def _message(reading: str, span: Span, words: str) -> str:
    found, item = " ".join(reading[span.start : span.end].split()), kept_item(reading, span, words)
    message = (
        f"Bản công khai có chữ “{found}”, trùng với “{words}” mà một record.yml che. Hãy bỏ chữ ấy ở nơi sinh ra nó "
        "(trang viết tay trong docs/, danh mục, tên tệp)."
    )
    remedy = f" Nếu đó là người khác hay chữ khác, hãy ghi vào keeps của record.yml che nó: {item}"
    return message + remedy if item else message
