"""What of the archive a new file doubles, and what its editor may do: one sentence, and each offer with its command.

Same bytes, and the same letters in another format, are one paper. The same number, day and authority, or almost the
same text where neither number, day nor authority contradicts, may be: the file is refused, and `--id` takes it in all
the same. Almost the same text of another number is a province that copied, or an amended version: that is only told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from build_tools.archive.likeness import Shared
from build_tools.archive.receiving import Received, sha256_of
from build_tools.archive.shelf import Shelf, text_key
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.models.ids import InstrumentId
from build_tools.models.numbers import number_key
from build_tools.resolve.identity import Identity

__all__ = ["Likeness", "Twin", "contradictions", "find_twins", "hint", "refuse_twin"]


class Likeness(StrEnum):
    """In what a file is like a document held, in the words of the message."""

    BYTES = "giống hệt, từng byte, tệp của"
    TEXT = "có chữ giống hệt"
    LETTERS = "có chữ trùng, chỉ khác dòng và khoảng trắng, với"
    NUMBER = "cùng số, ký hiệu với"
    NEAR = "gần như trùng chữ với"
    OTHER = "có nhiều chữ trùng với"
    """Of another number, day or authority."""


_CERTAIN = frozenset({Likeness.BYTES, Likeness.TEXT, Likeness.LETTERS})
_REPLACE = 'danvan replace "{file}" --id {id} --origin "ai gửi, ngày nào" --why "vì sao thay"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A document held that the file is, or may be, or has much of its text in common with."""

    id: InstrumentId
    kind: Likeness
    shared: Shared | None = None
    """How much of the text the two share, where it is not all."""

    @property
    def certain(self) -> bool:
        """Whether the two are one."""
        return self.kind in _CERTAIN


def find_twins(received: Received, own: Identity, numbered: InstrumentId, shelf: Shelf) -> list[Twin]:
    """The documents held that the file doubles, or may; a certain one alone, else that of its number first."""
    if same := _certain(received, shelf):
        return [same]
    near = dict(shelf.alike(received.text))
    same_number = numbered if numbered in shelf.held else _of_number(own, shelf)
    found = []
    if same_number:
        how = near.pop(same_number, None) or shelf.compared(received.text, same_number)
        found.append(Twin(id=same_number, kind=Likeness.NUMBER, shared=how))
    for one, how in near.items():
        kind = Likeness.OTHER if _contradict(own, shelf.held[one]) else Likeness.NEAR
        found.append(Twin(id=one, kind=kind, shared=how))
    return found


def _certain(received: Received, shelf: Shelf) -> Twin | None:
    """The document whose file, or whose text, it is."""
    keys = (
        (Likeness.BYTES, shelf.by_bytes.get(sha256_of(received.data))),
        (Likeness.TEXT, shelf.by_bytes.get(sha256_of(received.source))),
        (Likeness.LETTERS, shelf.by_text.get(text_key(received.text))),
    )
    return next((Twin(id=same, kind=kind) for kind, same in keys if same), None)


def _of_number(own: Identity, shelf: Shelf) -> InstrumentId | None:
    """A document of the same number and day; kind and authority the same, or not told by both."""
    if not own.number[:1].isdigit() or own.date is None:
        return None
    return next(
        (
            one.id
            for one in shelf.held.values()
            if number_key(own.number) == number_key(one.number)
            and own.date == one.date
            and _fit(own.kind, one.kind)
            and not _contradict(own, one)
        ),
        None,
    )


def contradictions(own: Identity, other: Identity) -> Iterator[str]:
    """What both tell, and tell otherwise: `number`, `date`, `issuer`, `province`, `locality`."""
    numbers = [number_key(one.number) if one.number[:1].isdigit() else "" for one in (own, other)]
    if not _fit(*numbers):
        yield "number"
    if own.date and other.date and not own.date.agrees_with(other.date):
        yield "date"
    for name in ("issuer", "province", "locality"):
        if not _fit(getattr(own, name), getattr(other, name)):
            yield name


def _contradict(own: Identity, other: Identity) -> bool:
    """Whether both tell number, day, authority or place, and tell another one."""
    return any(contradictions(own, other))


def _fit(one: object, other: object) -> bool:
    return not one or not other or one == other


def refuse_twin(twin: Twin, name: str, file: str, other_id: str) -> NoReturn:
    """Raise BuildError: what the file doubles, and what may be done; `file` as it is to be typed in a command."""
    told = f" ({_share(twin.shared)})" if twin.shared else ""
    offers = "".join(f"\n  - {one}" for one in _offers(twin, file, other_id))
    message = f'{twin.kind} văn bản "{twin.id}" đã có trong kho{told} nên chưa thêm:{offers}'
    raise BuildError([Diagnostic(path=name, line=0, rule="held-already", message=message)])


def _offers(twin: Twin, file: str, other_id: str) -> Iterator[str]:
    """Another copy, a better one, another paper: each with what to type."""
    yield "nếu chỉ là bản khác của văn bản ấy: không cần làm gì"
    if twin.kind in {Likeness.BYTES, Likeness.TEXT}:
        yield "nếu định thêm văn bản khác: đã lấy nhầm tệp, hãy chạy lại với đúng tệp"
        return
    yield f"nếu là bản tốt hơn của văn bản ấy: {_REPLACE.format(file=file, id=twin.id)}"
    if twin.certain:
        return
    what = "cùng số (của tỉnh, cơ quan khác)" if twin.kind is Likeness.NUMBER else "có lời văn giống nhau"
    told = other_id if other_id and other_id != twin.id else "MÃ-KHÁC"
    yield f'nếu là văn bản khác {what}: danvan add "{file}" --id {told}'


def hint(twin: Twin, file: str) -> str:
    """What an editor reads of a document that shares much of its text, before the file is added."""
    share = f": {_share(twin.shared)}" if twin.shared else ""
    return (
        f'Tệp {twin.kind} văn bản "{twin.id}"{share}; khác số, ngày hoặc nơi ban hành nên coi là văn bản khác. '
        f"Nếu là cùng một văn bản, đừng thêm mà dùng: {_REPLACE.format(file=file, id=twin.id)}"
    )


def _share(shared: Shared) -> str:
    """`92 % chữ của tệp có trong văn bản ấy, 60 % chữ của văn bản ấy có trong tệp`."""
    return (
        f"{shared.of_new * 100:.0f} % chữ của tệp có trong văn bản ấy, "
        f"{shared.of_held * 100:.0f} % chữ của văn bản ấy có trong tệp"
    )
