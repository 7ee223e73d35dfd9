"""Graphs of invented papers: the project's registers, texts of a test."""

from collections.abc import Mapping, Sequence

from build_tools.archive.masking import masked
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Field, Origin, StatedFact
from build_tools.models.ids import InstrumentId
from build_tools.models.obligations import EditorialObligation
from build_tools.models.records import Mask, Record, SourceFile
from build_tools.registers import Registers

PAPER = """\
ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN

Số: {serial}/CT-UBND

Điện Biên, ngày {date}

CHỈ THỊ
Về một việc thử

Nội dung chung của văn bản nêu ở đoạn mở đầu này.

{text}

Nơi nhận:
- Lưu: VT.
"""
LINE = 13
"""The first line of the text."""


def paper(text: str, *, serial: int = 5, date: str = "10 tháng 11 năm 2021") -> str:
    """A directive with these paragraphs in its body."""
    return PAPER.format(text=text, serial=serial, date=date)


def graph_of(
    texts: Mapping[str, str],
    registers: Registers,
    *,
    said: Sequence[EditorialObligation] = (),
    masks: Sequence[Mask] = (),
    validity: str = "",
    public: bool = False,
) -> Graph:
    """The graph of an archive that holds these texts."""
    expired = StatedFact(value=validity, origin=Origin.EDITOR, source="bịa")
    archive = Archive(
        documents=tuple(
            SourceDocument(
                record=Record(
                    id=InstrumentId(name),
                    path=f"documents/{name}/record.yml",
                    source=SourceFile(name="source.txt", sha256="0" * 64, received_as="a.txt", origin="bịa"),
                    added=PartialDate(year=2026, month=1, day=2),
                    updated=PartialDate(year=2026, month=1, day=2),
                    stated={Field.VALIDITY: expired} if validity else {},
                    masks=tuple(masks),
                ),
                raw=raw,
            )
            for name, raw in sorted(texts.items())
        ),
        instruments=(),
        ids=(),
        themes=(),
        obligations=tuple(said),
    )
    return build_graph(masked(archive) if public else archive, registers)
