"""Take files into the archive one after another: each is read, compared, shown, and added where somebody agrees.

One bad file stops no other. Nothing is written before everything about a file is decided.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from build_tools.archive.adding import new_folder, refuse_any_secret, refused, write_document
from build_tools.archive.asking import filled
from build_tools.archive.doubling import hint, refuse_twin
from build_tools.archive.preview import preview_of
from build_tools.archive.proposing import Proposal, given, propose
from build_tools.archive.receiving import Received, receive, shown
from build_tools.archive.secrecy import secret_markings
from build_tools.archive.shelf import Shelf, bare_shelf, shelf_of
from build_tools.archive.summary import summary
from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.registers import Registers

__all__ = [
    "INBOX",
    "Asker",
    "Taking",
    "Took",
    "folders_in_inbox",
    "in_inbox",
    "leave_inbox",
    "meant",
    "next_steps",
    "take_files",
    "told_of",
]

INBOX = "nhan"
"""Folder of the archive: what is put there is taken by `danvan add` without arguments."""
_UNCOMPARED = "Kho đang có lỗi nên chưa so được tệp này với văn bản và địa chỉ đã có."
_NOT_PAPERS = frozenset({"readme.md", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What the editor said of the files."""

    document: str | None = None
    """The id, for one file."""
    origin: str | None = None
    """None: the file's name and the day."""
    lifted: str = ""
    agreed: bool = False
    """Whether every proposal is accepted unseen."""
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """How the command speaks with the editor."""

    say: Callable[[str], None]
    tell: Callable[[Sequence[Diagnostic]], None]
    """Findings that refuse a file."""
    agrees: Callable[[], bool] | None
    """Asks whether to add what was shown; None where nobody can answer."""
    asks: Callable[[str], str] | None = None
    """Asks for words; None as above."""


@dataclass(slots=True, kw_only=True)
class Took:
    """What became of the files."""

    added: list[Path] = field(default_factory=list)
    """Folders of the documents."""
    refused: list[str] = field(default_factory=list)
    """Names of the files."""
    declined: int = 0
    unasked: int = 0
    """Shown only: nobody was there to agree."""
    unseen: int = 0
    """Not decided when the editor stopped the command."""

    @property
    def is_all(self) -> bool:
        """Whether every file is in the archive now."""
        return not (self.refused or self.declined or self.unasked or self.unseen)


def in_inbox(root: Path) -> list[Path]:
    """The files of the inbox, by name; hidden ones and folders are none."""
    inbox = root / INBOX
    return [one for one in (sorted(inbox.iterdir()) if inbox.is_dir() else []) if _may_be_a_paper(one)]


def folders_in_inbox(root: Path) -> list[str]:
    """The folders of the inbox, by name: nothing in them is taken."""
    inbox = root / INBOX
    return sorted(one.name for one in (inbox.iterdir() if inbox.is_dir() else ()) if _is_folder(one))


def _is_folder(one: Path) -> bool:
    return one.is_dir() and not one.name.startswith(".")


def meant(files: Iterable[Path]) -> Iterator[Path]:
    """The files that were named; `*.docx` is spelt out here, as the command line of Windows leaves it."""
    for file in files:
        if {"*", "?"}.isdisjoint(file.name) or file.exists():
            yield file
        else:
            yield from sorted(filter(_may_be_a_paper, file.parent.glob(file.name))) or [file]


def _may_be_a_paper(file: Path) -> bool:
    """Whether it is an ordinary file, and neither hidden nor what Word keeps beside one that is open (`~$a.docx`)."""
    return file.is_file() and not file.name.startswith((".", "~$")) and file.name.lower() not in _NOT_PAPERS


def take_files(root: Path, files: Sequence[Path], said: Taking, asker: Asker, registers: Registers) -> Took:
    """Take each file in its turn, until the editor stops. Raises BuildError where the archive itself cannot be read."""
    took = Took()
    shelf = None if said.document is not None else shelf_of(root, registers)
    for number, file in enumerate(files, 1):
        if len(files) > 1:
            asker.say(f"[{number}/{len(files)}] {shown(file.name)}")
        before = len(took.added)
        try:
            if said.document is not None:
                _take_as(root, file, said.document, said, asker, registers, took)
            elif shelf is not None:
                _take(root, file, shelf, said, asker, took)
            if len(took.added) > before:
                leave_inbox(root, file)
        except BuildError as error:
            took.refused.append(shown(file.name))
            asker.tell(error.diagnostics)
        except KeyboardInterrupt:  # what was added stays, and its addresses are still to be entered
            took.unseen = len(files) - number + (len(took.added) == before)
            break
    return took


def _take_as(  # noqa: PLR0913, PLR0917 - what is taken, what was said of it, where it is counted
    root: Path, file: Path, document: str, said: Taking, asker: Asker, registers: Registers, took: Took
) -> None:
    """Add a file under the id that the editor gave, without asking: of one number there may be two papers."""
    new_folder(root, document)
    _origin(file, said, document)
    received = receive(file)
    refuse_any_secret(received, said.lifted)
    uncompared = []
    try:
        shelf = shelf_of(root, registers)
    except BuildError:  # `danvan check` tells of it; the editor may be about to mend it
        shelf, uncompared = bare_shelf(root, registers), [_UNCOMPARED]
    proposal = given(propose(received, shelf), document, shelf)
    if proposal.twin and proposal.twin.certain:
        refuse_twin(proposal.twin, received.name, shown(str(file)), document)
    _show(file, received, proposal, said, shelf, asker, uncompared)
    took.added.append(
        write_document(
            root,
            received,
            document=document,
            origin=_origin(file, said, document),
            today=said.today.isoformat(),
            lifted=said.lifted,
        )
    )


def _take(  # noqa: PLR0913, PLR0917 - what is taken, what was said of it, who is asked, where it is counted
    root: Path, file: Path, shelf: Shelf, said: Taking, asker: Asker, took: Took
) -> None:
    """Show what a file is, and add it under the proposed id where somebody agrees."""
    received = receive(file)
    refuse_any_secret(received, said.lifted)
    if pictures := preview_of(received):
        asker.say(
            f"Ảnh những chỗ nhận dạng chưa chắc của {received.name} (mở bằng trình duyệt): {pictures.as_uri()}"
        )
    read_there = f"Người biên tập đọc trên bản gốc, ngày {said.today:%d/%m/%Y}"
    received = filled(received, shelf.grammar, None if said.agreed else asker.asks, read_there)
    proposal = propose(received, shelf)
    if proposal.twin:
        refuse_twin(proposal.twin, received.name, shown(str(file)), proposal.id)
    origin = _origin(file, said, received.name)
    _show(file, received, proposal, said, shelf, asker)
    if not proposal.id or (proposal.is_doubtful and said.agreed):
        raise BuildError([_unnamed(file, received.name, proposal.id)])
    if not said.agreed:
        if asker.agrees is None:
            took.unasked += 1
            return
        if not asker.agrees():
            took.declined += 1
            return
    folder = write_document(
        root, received, document=proposal.id, origin=origin, today=said.today.isoformat(), lifted=said.lifted
    )
    shelf.add(received, proposal.identity(proposal.id), folder / "source.txt")
    took.added.append(folder)


def _show(  # noqa: PLR0913, PLR0917 - what is shown, what was said of it, to whom
    file: Path,
    received: Received,
    proposal: Proposal,
    said: Taking,
    shelf: Shelf,
    asker: Asker,
    others: Iterable[str] = (),
) -> None:
    """The summary, with what is to be looked at: markings that are lifted, papers that are alike, `others`."""
    relatives = (hint(one, shown(str(file))) for one in proposal.relatives)
    hints = (*_lifted(received, said.lifted), *relatives, *others)
    asker.say("\n".join((f"Tệp: {received.name}", *summary(received, proposal, hints, shelf.grammar))))


def _lifted(received: Received, decision: str) -> Iterator[str]:
    """Each marking of secrecy that the record will call lifted."""
    if decision.strip():
        for one in secret_markings(received.source):
            yield f"Văn bản in dấu {one.printed.value}; ghi là đã giải theo: {shown(decision).strip()}"


def _unnamed(file: Path, name: str, proposed: str) -> Diagnostic:
    """An address is for ever: what names itself by neither number nor kind gets one only from an editor."""
    why = (
        f"mã đề xuất {proposed} chỉ lấy từ tên bài, văn bản không có số hay tên loại, nên --yes không nhận"
        if proposed
        else "không đọc được số và trích yếu nên chưa đề xuất mã"
    )
    message = f'{why}; hãy đặt mã: danvan add "{shown(str(file))}" --id {proposed or "MÃ"}'
    return Diagnostic(path=name, line=0, rule="not-added", message=message)


def _origin(file: Path, said: Taking, document: str) -> str:
    if said.origin is None:
        return f"Tệp {shown(file.name)}, đưa vào kho ngày {said.today:%d/%m/%Y}"
    if not said.origin.strip():
        raise refused(document, "chưa ghi nguồn (--origin): ai gửi hoặc lấy ở đâu, ngày nào")
    return said.origin


def leave_inbox(root: Path, file: Path) -> None:
    """Empty the inbox of what the archive now keeps byte for byte; a file from elsewhere stays where it is."""
    if file.resolve().parent != (root / INBOX).resolve():
        return
    try:
        file.unlink()
    except OSError as error:
        message = f"đã thêm, nhưng không xóa được tệp khỏi hộp nhận ({reason(error)}); hãy tự xóa"
        raise BuildError(
            [Diagnostic(path=shown(file.name), line=0, rule="inbox", message=message)]
        ) from error


def told_of(took: Took, project: Path, files: int) -> Iterator[str]:
    """What became of the files, for the editor."""
    for folder in took.added:
        yield f"Đã tạo {folder.relative_to(project).as_posix()}/, trang van-ban/{folder.name}/."
    if took.unseen:
        names = ", ".join(folder.name for folder in took.added)
        added = f"Đã thêm {len(took.added)} văn bản: {names}" if names else "Chưa thêm văn bản nào"
        yield f"Đã dừng. {added}; còn {took.unseen} tệp chưa xét."
    if files > 1:
        counts = (
            (len(took.added), "đã thêm"),
            (len(took.refused), f"không nhận ({', '.join(took.refused)})"),
            (took.declined, "để lại theo ý người biên tập"),
            (took.unasked, "chưa thêm"),
            (took.unseen, "chưa xét"),
        )
        yield f"{files} tệp: {', '.join(f'{count} {what}' for count, what in counts if count)}."
    if took.unasked:
        yield "Chưa ghi gì của các tệp trên; muốn thêm như đề xuất thì chạy lại với --yes, muốn mã khác thì với --id."


def next_steps(took: Took) -> Iterator[str]:
    """What an editor does with what was added: look at it, see the page, or undo."""
    if took.added:
        yield "Hãy xem lại record.yml; muốn xem trang thì chạy danvan build rồi danvan serve."
    for folder in took.added:
        yield f"Thêm nhầm thì gỡ: danvan remove {folder.name} --unpublished"
