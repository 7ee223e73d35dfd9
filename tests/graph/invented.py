"""Invented papers, as texts with the letterhead of their kind, and archives in memory that hold them."""

from collections.abc import Iterable
from dataclasses import replace

from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.records import Record, SourceFile
from build_tools.registers import Registers

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
NOTHING = Archive(documents=(), instruments=(), ids=(), themes=())
_DAY = PartialDate.parse("2026-11-30")


def words_of(day: str) -> str:
    """`ngày 15 tháng 6 năm 2022` of `2022-06-15`; what is not known is left blank, as typists leave it."""
    year, month, date = (*day.split("-"), "", "")[:3]
    parts = (("ngày", date), ("tháng", month), ("năm", year))
    return " ".join(f"{word} {figure.lstrip('0') or '     '}" for word, figure in parts)


def law(
    number: str, heading: str, day: str, *, body: str = "Điều 1. Phạm vi điều chỉnh.", kind: str = "Luật"
) -> str:
    """The text of a law: `heading` stands under its kind, in capitals or not, as it is given."""
    label = "Luật số" if kind == "Luật" else "Bộ luật số" if kind == "Bộ luật" else "Pháp lệnh số"
    issuer = "ỦY BAN THƯỜNG VỤ QUỐC HỘI" if kind == "Pháp lệnh" else "QUỐC HỘI"
    dated = f"Hà Nội, {words_of(day)}"
    return f"{issuer}\n{STATE}\n{label}: {number}\n{dated}\n{kind.upper()}\n{heading}\n{body}\n"


def decree(number: str, day: str, body: str) -> str:
    """The text of a decree that says `body`."""
    return f"CHÍNH PHỦ\n{STATE}\nSố: {number}\nHà Nội, {words_of(day)}\nNGHỊ ĐỊNH\nVề ví dụ\nĐiều 1. {body}\n"


def provincial(number: str, place: str, day: str, body: str, *, town: str = "") -> str:
    """The text of a decision of the People's Committee of a province."""
    issuer = f"ỦY BAN NHÂN DÂN\nTỈNH {place.upper()}"
    return (
        f"{issuer}\n{STATE}\nSố: {number}\n{town or place}, {words_of(day)}\nQUYẾT ĐỊNH\nVề ví dụ\n"
        f"Điều 1. {body}\n"
    )


def paper(instrument: Instrument, registers: Registers) -> str:
    """What is known of an instrument, as a paper: letterhead, number, day, kind and subject, each if known."""
    kind = registers.kinds[instrument.kind]
    day = instrument.date.iso if instrument.date else ""
    if kind.law and not kind.named_only and instrument.number:
        return law(instrument.number, instrument.subject.upper(), day, kind=kind.name)
    issuer = instrument.issuer_name.upper()
    number = f"Số: {instrument.number}\n" if instrument.number else ""
    heading = f"{kind.name.upper()}\n{instrument.subject}\n"
    if "-" in instrument.number.partition("/")[0]:
        top = f"{issuer}\n*\n{number.replace(':', '')}{PARTY}\nHà Nội, {words_of(day)}\n"
        return f"{top}{heading}-----\nNội dung của văn bản.\n"
    return f"{issuer}\n{STATE}\n{number}Hà Nội, {words_of(day)}\n{heading}Điều 1. Nội dung của văn bản.\n"


def document(identifier: str, text: str, *, names: Iterable[str] = ()) -> SourceDocument:
    """A text as the archive would hold it."""
    source = SourceFile(name="source.txt", sha256=identifier, received_as="vd.txt", origin="bịa để thử")
    record = Record(
        id=InstrumentId(identifier),
        path=f"documents/{identifier}/record.yml",
        source=source,
        added=_DAY,
        updated=_DAY,
        names=tuple(names),
    )
    return SourceDocument(record=record, raw=text)


def holding(archive: Archive, *documents: SourceDocument) -> Archive:
    """The archive with further documents, in the order of their ids."""
    every = sorted((*archive.documents, *documents), key=lambda one: one.record.id)
    return replace(archive, documents=tuple(every))
