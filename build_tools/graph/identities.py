"""Whether the id of each document held means the instrument that the document is.

An address stands for one instrument for ever. A document that is put under the id of another one would
take its place in every citation; one that is put under an id of its own, though the archive already knows
it by another, would split it in two.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.models.archive import Archive
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.numbers import number_key
from build_tools.models.published import PublishedId


class Mistaken(NamedTuple):
    """A record whose id is another instrument's, or whose instrument has another id."""

    record: str
    """Of the record, relative to the archive's root."""
    rule: str
    message: str


def mistaken_ids(archive: Archive, instruments: Mapping[InstrumentId, Instrument]) -> Iterator[Mistaken]:
    """By document. What a document or the book of addresses does not state contradicts nothing."""
    book = {one.id: one for one in archive.ids}
    alike = _alike(archive, instruments)
    for document in archive.documents:
        record = document.record
        own = instruments[record.id]
        if message := _taken(own, book.get(record.id)):
            yield Mistaken(record.path, "id-of-another", message)
        for other in alike.get(_key(own), ()):
            is_held = instruments[other].held if other in instruments else False
            if other != own.id and not (is_held and other > own.id):
                yield Mistaken(record.path, "known-by-another-id", _known(own, other, is_held=is_held))


def _taken(own: Instrument, entry: PublishedId | None) -> str:
    if entry is None or not _is_full(entry.number) or not _is_full(own.number):
        return ""
    if number_key(entry.number) == number_key(own.number):
        return ""
    return (
        f'mã "{own.id}" trong sổ địa chỉ là của văn bản số {entry.number}, còn tệp nguồn mang số {own.number}; '
        "hãy đặt mã khác cho văn bản này (đổi id và tên thư mục)"
    )


def _known(own: Instrument, other: InstrumentId, *, is_held: bool) -> str:
    where = "đã có toàn văn với mã" if is_held else "đã có trong sổ địa chỉ với mã"
    what = (
        f"giữ một bản: bỏ thư mục này đi; nếu tệp ở đây tốt hơn thì trước đó chạy: danvan replace TỆP --id {other} "
        "--origin … --why … (TỆP là tệp nguồn ở đây)"
        if is_held
        else f'dùng mã ấy (đổi id và tên thư mục), hoặc thêm "moved_to: {own.id}" vào mục của nó trong ids.yml'
    )
    return f'văn bản số {own.number} này {where} "{other}"; hãy {what}'


def _alike(
    archive: Archive, instruments: Mapping[InstrumentId, Instrument]
) -> Mapping[Hashable, Sequence[InstrumentId]]:
    """Instruments by what tells one from another, as they are known now and as they were entered."""
    moved = {one.id for one in archive.ids if one.moved_to is not None}
    groups: defaultdict[Hashable, dict[InstrumentId, None]] = defaultdict(dict)
    every: tuple[Instrument | PublishedId, ...] = (*instruments.values(), *archive.ids)
    for known in every:
        key = _key(known)
        if key is not None and known.id not in moved:
            groups[key][known.id] = None
    return {key: tuple(ids) for key, ids in groups.items()}


def _key(one: Instrument | PublishedId) -> Hashable | None:
    """Number, kind, day and unit; None where one of the first three is not known in full."""
    if not _is_full(one.number) or one.date is None or not one.date.is_full:
        return None
    return number_key(one.number), one.kind, one.date.iso, one.province


def _is_full(number: str) -> bool:
    """Whether a number has its serial: `…/BC-SNV` has none."""
    return number[:1].isdigit()
