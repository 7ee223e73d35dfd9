"""Whether a file may take the place of a document's source: a better copy of the paper, not another paper.

Another is what tells another number, day or authority than the present text, and what is more like another document
held. A better copy may correct a number that was misread: then the editor says that it is the same, `--same`. What is
the very file or text of another document is refused all the same. A text without letterhead contradicts nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from build_tools.archive.adding import refused
from build_tools.archive.doubling import Likeness, Twin, contradictions, find_twins
from build_tools.archive.likeness import Shared
from build_tools.archive.receiving import Received, shown
from build_tools.archive.shelf import Shelf, read_paper, sound_shelf_of, text_key
from build_tools.graph.own import identity_of
from build_tools.models.ids import InstrumentId
from build_tools.parts.wording import full_date
from build_tools.registers import Registers
from build_tools.registers.loader import load
from build_tools.resolve.identity import Identity

__all__ = ["refuse_another_paper"]

_NAMES = {
    "number": "số, ký hiệu",
    "date": "ngày",
    "issuer": "cơ quan ban hành",
    "province": "tỉnh",
    "locality": "địa phương",
}
_SAME_BYTES = frozenset({Likeness.BYTES, Likeness.TEXT})


def refuse_another_paper(
    root: Path, document: InstrumentId, received: Received, file: Path, *, is_same: bool
) -> None:
    """Raise BuildError where the file is another paper than the document; `is_same`: the editor says that it is not."""
    registers = load()
    shelf = sound_shelf_of(root, registers)
    if document not in shelf.held:  # its record cannot be read: `danvan check` tells of it
        return
    own = identity_of(read_paper(received, shelf.grammar))
    for twin in find_twins(received, own, InstrumentId(""), shelf):
        if twin.id != document and twin.kind in _SAME_BYTES:
            raise refused(document, f"tệp mới {_named(twin)}; chưa đổi gì, hãy chạy lại với đúng tệp")
        if twin.id != document and not is_same and _is_nearer(twin, received, document, shelf):
            raise refused(
                document, f"tệp mới {_named(twin)}, giống văn bản ấy hơn văn bản này; {_offers(file)}"
            )
    if not is_same and (told := "; ".join(_differing(own, document, received, shelf, registers))):
        raise refused(document, f"đọc trong tệp mới thì là văn bản khác: {told}; {_offers(file)}")


def _named(twin: Twin) -> str:
    return f'{twin.kind} văn bản "{twin.id}" đã có trong kho'


def _offers(file: Path) -> str:
    return (
        f'chưa đổi gì:\n  - nếu là văn bản khác: danvan add "{shown(str(file))}"\n'
        "  - nếu đúng là văn bản này, số hoặc ngày được đọc hay in khác: chạy lại lệnh vừa rồi, thêm --same"
    )


def _is_nearer(twin: Twin, received: Received, document: InstrumentId, shelf: Shelf) -> bool:
    """Whether the file is another document, and less like the present text of its own."""
    if twin.kind is Likeness.OTHER:
        return False
    if twin.certain:
        present = shelf.sources[document].read_text(encoding="utf-8")
        return text_key(present) != text_key(received.text)
    ours = _closeness(shelf.compared(received.text, document))
    return _closeness(twin.shared) > ours if twin.shared else False


def _closeness(shared: Shared) -> float:
    return shared.of_new + shared.of_held


def _differing(
    own: Identity, document: InstrumentId, received: Received, shelf: Shelf, registers: Registers
) -> Iterator[str]:
    """`ngày 5-3-2021 (đang giữ: 6-3-2021)`; what the present text misreads as well is no difference."""
    held = shelf.held[document]
    present = replace(received, source=shelf.sources[document].read_bytes(), marks=(), stated={})
    misread = identity_of(read_paper(present, shelf.grammar))
    for name in contradictions(own, held):
        if getattr(own, name) != getattr(misread, name):
            yield f"{_NAMES[name]} {_shown(own, name, registers)} (đang giữ: {_shown(held, name, registers)})"


def _shown(identity: Identity, name: str, registers: Registers) -> str:
    """A value as an editor knows it."""
    if name == "date":
        return full_date(identity.date) if identity.date else ""
    if name == "issuer" and identity.issuer and identity.issuer in registers.issuers:
        return registers.issuers[identity.issuer].name
    if name == "province" and identity.province and identity.province in registers.provinces:
        return registers.provinces[identity.province].name
    return str(getattr(identity, name))
