"""A last look at a public edition: nothing of it tells words that the archive masks.

Masked words leave the archive before anything reads it; this finds them where they came in another
way: on a hand-written page, in a register, in the name of a file, inside an archive. It is meant to
find too much rather than too little (`masked_words.evidence`); `keeps` is how an editor says that a
find is none.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from build_tools.diagnostics import Diagnostic
from build_tools.masked_words import SearchedText, Strength, Untold, kept_item
from build_tools.publish.containers import Content, contents
from build_tools.publish.readings import decoded, embedded, readings


def leaks(folder: Path, untold: Untold, *, shown: str = "site") -> Iterator[Diagnostic]:
    """Yield each place below a folder that tells what must not be told; `shown` is how messages name it."""
    if not untold.words:
        return
    clean = set[bytes]()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        for words, printed in _told_by_name(path.name, untold):
            yield _leak(f"{shown}/{name}", 0, words, printed)
        if path.is_file():
            for content in contents(path.name, path.read_bytes()):
                digest = sha256(content.data).digest()
                if digest in clean:  # compressed copies of what was read
                    continue
                found = list(
                    _leaks_of(content, f"{shown}/{name}{content.name.removeprefix(path.name)}", untold)
                )
                yield from found
                if not found:
                    clean.add(digest)


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
    seen = set[str]()
    for reading in readings(text):
        for words, found, line in _places(reading, untold):
            if words not in seen:
                seen.add(words)
                yield _leak(place, line, words, found)


def _told_by_name(name: str, untold: Untold) -> Iterator[tuple[str, str]]:
    """The masked words that the name of a file or folder tells, with what stands there."""
    told = {
        words: reading[span.start : span.end]
        for reading in readings(name)
        for words, span in untold.told(SearchedText(reading), Strength.IN_ADDRESS)
    }
    yield from told.items()


def _places(reading: str, untold: Untold) -> Iterator[tuple[str, str, int]]:
    """Masked words, what stands there, and the line, of each place."""
    for words, span in untold.told(SearchedText(reading)):
        yield words, reading[span.start : span.end], reading.count("\n", 0, span.start) + 1


def _leak(place: str, line: int, words: str, found: str) -> Diagnostic:
    printed = " ".join(found.split())
    message = (
        f"Bản công khai có chữ “{printed}”, trùng với “{words}” mà một record.yml che. Hãy bỏ chữ ấy ở nơi sinh ra "
        "nó (trang viết tay trong docs/, danh mục, tên tệp). Nếu đó là người khác hay chữ khác, hãy ghi vào keeps của "
        f"record.yml che nó, kèm các chữ đứng quanh để nhận ra: {kept_item(printed)}"
    )
    return Diagnostic(path=place, line=line, rule="masked-words-published", message=message)
