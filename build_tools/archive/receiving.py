"""A file from a desk, read and judged: its bytes, the text that was read in them, what is damaged.

A sound UTF-8 text is its own source, byte for byte. Of any other file the text that was read is the source,
and the file itself is kept beside it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from build_tools.apart.limits import content_of, read_content_apart
from build_tools.archive.reading import LARGEST, MAP_FILE, too_large
from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.intake.damage import Damage, find_damage
from build_tools.intake.detect import FileKind, detect, image_ending
from build_tools.intake.taken import Doubtful, LeftOut, Origin, Taken, UnreadableFileError
from build_tools.models.facts import Field, StatedFact

__all__ = ["Received", "receive", "sha256_of", "shown"]

_ENDINGS = {
    FileKind.DOCX: "docx",
    FileKind.OLD_WORD: "doc",
    FileKind.RTF: "rtf",
    FileKind.ODT: "odt",
    FileKind.HTML: "html",
    FileKind.PDF: "pdf",
    FileKind.WEB_ARCHIVE: "mht",
    FileKind.TEXT: "txt",
}
"""What the file is, and never what its name says, gives the ending."""
_MOST_TOLD = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that was read."""

    name: str
    """As it was received, and as messages show it."""
    data: bytes
    """The file itself."""
    source: bytes
    """What becomes `source.txt`."""
    taken: Taken
    ending: str = ""
    """Of the original that is kept: `docx`; "" where the file is its own source."""
    marks: tuple[str, ...] = ()
    """Proposed as `layout_marks`."""
    hints: tuple[str, ...] = ()
    """What an editor must look at, each one sentence."""
    stated: Mapping[Field, StatedFact] = field(default_factory=dict)
    """What an editor read on the original where the text leaves a blank."""

    @property
    def text(self) -> str:
        """The source as text."""
        return self.source.decode()

    @property
    def original(self) -> str:
        """The name of the original in the document's folder: `goc.docx`; "" where the file is its own source."""
        return f"goc.{self.ending}" if self.ending else ""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What is kept of it in the document's folder."""
        yield "source.txt", self.source
        if self.original:
            yield self.original, self.data
            yield MAP_FILE, _map(self.original, self.taken)


def receive(file: Path) -> Received:
    """Read a file. Raises BuildError, in its name, where it cannot be read, holds no text, or is damaged."""
    name = shown(file.name)
    data = _bytes(file, name)
    if not data.replace(b"\xef\xbb\xbf", b"").strip():
        raise BuildError([_refusal(name, f"tệp {name} không có chữ nào; hãy chép lại từ nơi gửi")])
    kind = detect(data)
    try:
        taken = read_content_apart(data, file.name)
    except UnreadableFileError as error:
        raise BuildError([_refusal(name, str(error))]) from error
    if not taken.text.replace("\ufeff", "").strip():
        raise BuildError([_refusal(name, f"tệp {name} không có chữ nào; hãy chép lại từ nơi gửi")])
    is_own = _is_own(data, kind, taken)
    source = data if is_own else taken.text.encode()
    if len(source) > LARGEST:
        raise BuildError([_refusal(name, too_large(len(source)))])
    damages = find_damage(taken.text)
    if refusing := [one for one in damages if one.refuses]:
        raise BuildError(_damaged(name, refusing))
    return Received(
        name=name,
        data=data,
        source=source,
        taken=taken,
        ending="" if is_own else _ENDINGS.get(kind) or image_ending(data),
        marks=tuple(dict.fromkeys(mark for one in damages for mark in one.marks)),
        hints=(*taken.doubts, *(f"Dòng {one.line} {one.message} (“{one.words}”)." for one in damages)),
    )


def _bytes(file: Path, name: str) -> bytes:
    try:
        if file.exists() and not file.is_file() and not file.is_dir():  # a pipe or a device may have no end
            raise BuildError([_refusal(name, f"{name} không phải một tệp thường; hãy chép thành tệp trước")])
        return content_of(file)
    except UnreadableFileError as error:
        raise BuildError([_refusal(name, str(error))]) from error
    except OSError as error:
        raise BuildError([_refusal(name, f"không đọc được tệp {name} ({reason(error)})")]) from error


def _is_own(data: bytes, kind: FileKind, taken: Taken) -> bool:
    """Whether the bytes are the source as they are: UTF-8, lines that end as lines do, no old letters in them."""
    if kind is not FileKind.TEXT or any(one.encoding for one in taken.origins):
        return False
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "\0" not in text and "\r" not in text.replace("\r\n", "\n")


def _damaged(name: str, damages: list[Damage]) -> Iterator[Diagnostic]:
    """Each damage with its line; where there are many, the first ones and how many more."""
    for one in damages[:_MOST_TOLD]:
        yield Diagnostic(
            path=name, line=one.line, rule=f"damaged-{one.kind}", message=f"{one.message} (“{one.words}”)"
        )
    more = len(damages) - _MOST_TOLD
    if more > 0:
        yield _refusal(name, f"còn {more} chỗ hỏng nữa; hãy sửa cả tệp rồi thêm lại")


def _map(original: str, taken: Taken) -> bytes:
    """The map of a source as JSON, a line for each line of the source."""
    rows = (
        json.dumps({"line": line} | _said(one), ensure_ascii=False)
        for line, one in enumerate(taken.origins, 1)
    )
    left_out = (json.dumps(_said(one), ensure_ascii=False) for one in taken.left_out)
    doubtful = (json.dumps(_said(one), ensure_ascii=False) for one in taken.doubtful)
    parts = (
        f'"reader": {json.dumps(taken.reader)}',
        f'"original": {json.dumps(original)}',
        f'"lines": [{_listed(rows)}]',
        f'"left_out": [{_listed(left_out)}]',
        *([f'"doubtful": [{_listed(doubtful)}]'] if taken.doubtful else []),
    )
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _said(one: Origin | LeftOut | Doubtful) -> dict[str, object]:
    """What is known of it: a file without pages tells of none. A confidence of 0 is something known."""
    return {key: value for key, value in asdict(one).items() if value or isinstance(value, float)}


def _listed(rows: Iterator[str]) -> str:
    told = ",\n".join(rows)
    return f"\n{told}\n" if told else ""


def _refusal(name: str, message: str) -> Diagnostic:
    return Diagnostic(path=name, line=0, rule="not-added", message=message)


def sha256_of(data: bytes) -> str:
    """The hash by which a record proves that a file is as it was received."""
    return hashlib.sha256(data).hexdigest()


def shown(text: str) -> str:
    """The text without what YAML cannot hold: control characters, bytes of a name that are no UTF-8."""
    return "".join(one if one.isprintable() else "\ufffd" if ord(one) > 127 else " " for one in text)
