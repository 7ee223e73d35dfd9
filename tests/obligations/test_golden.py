"""All that the five documents state, and nothing else."""

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from tests.obligations.measured import understood

JUDGED = (
    "14-nq-tu-dien-bien-2021",
    "33-ct-ttg-2021",
    "bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh",
    "bao-cao-05-nam-114-kl-tw-bac-giang-2020",
    "bao-cao-tong-ket-25-nq-tw-quang-tri",
)
"""The documents that were read by hand, whatever else the archive may hold by now."""
GOLDEN = [
    ("14-nq-tu-dien-bien-2021", "d82", "định kỳ", "every ?", "Các cấp ủy, tổ chức đảng"),
    ("14-nq-tu-dien-bien-2021", "d138", "định kỳ", "every ?", "Ban Dân vận Tỉnh ủy"),
    (
        "33-ct-ttg-2021",
        "d34",
        "trước ngày 15 tháng 12",
        "yearly 12-15",
        (
            "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ và Ủy ban nhân dân các tỉnh, thành phố "
            "trực thuộc Trung ương"
        ),
    ),
]


def test_the_five_documents_state_these_obligations(graph: Graph) -> None:
    found = []
    for document in (graph.documents[InstrumentId(name)] for name in JUDGED):
        for one in document.obligations:
            read = document.raw[one.who.start : one.who.end] if one.who else ""
            found.append(
                (
                    document.id,
                    one.anchor,
                    document.raw[one.printed.start : one.printed.end],
                    understood(one.deadline),
                    (one.said.who if one.said else "") or read,
                )
            )
    assert found == GOLDEN


def test_the_evidence_is_the_sentence_as_the_source_prints_it(graph: Graph) -> None:
    for document in graph.documents.values():
        for one in document.obligations:
            sentence = document.raw[one.evidence.start : one.evidence.end]
            assert one.evidence.start <= one.printed.start < one.printed.end <= one.evidence.end
            assert sentence == sentence.strip()
            assert sentence.endswith(".")
