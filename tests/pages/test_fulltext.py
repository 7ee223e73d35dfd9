"""A citation that a page break cuts apart is one link."""

from dataclasses import replace

from build_tools.graph.text_parts import whole
from build_tools.models.citations import Resolved
from build_tools.models.held_text import text_of
from build_tools.models.texts import Body, Role
from build_tools.parts.fulltext import full_text
from build_tools.parts.fulltext.views import Block, Cited, Joint, Run
from build_tools.work import AtHand
from tests.pages.sample_documents import report_document
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import PARTY, REPORT, STATE, mention, paragraph

RAW = "Theo Chỉ thị\n\nsố 15/CT-UBND của tỉnh"


def test_a_citation_over_a_joint_is_one_link() -> None:
    sample = report_document()
    cited = mention(
        REPORT,
        RAW,
        "Chỉ thị\n\nsố 15/CT-UBND",
        Resolved(target=STATE, reason="số"),
        anchor="d1",
        evidence=RAW,
    )
    body = Body(
        paragraphs=(paragraph(RAW, Role.PARAGRAPH, "Theo Chỉ thị", "số 15/CT-UBND của tỉnh", alias="d3"),)
    )
    record = replace(sample.record, annotations=(), masks=())
    document = replace(sample, kept=AtHand(text_of(RAW, body)), mentions=(cited,), record=record)
    (block,) = full_text(sample_graph(), whole(document)).blocks
    assert isinstance(block, Block)
    assert [type(part) for part in block.inlines] == [Run, Cited, Run]
    link = block.inlines[1]
    assert isinstance(link, Cited)
    assert "".join(run.text for run in link.runs) == "Chỉ thị số 15/CT-UBND"
    assert block.aliases == ("d3",)
    assert not [part for part in block.inlines if isinstance(part, Joint)]


def test_a_law_within_the_name_of_the_law_that_amends_it_is_a_link_of_its_own() -> None:
    raw = "Theo Luật sửa đổi Luật Làng nghề năm 2024."
    sample = report_document()
    amending, amended = (
        mention(REPORT, raw, words, Resolved(target=target, reason="tên"), anchor="d1", evidence=raw)
        for words, target in (("Luật sửa đổi Luật Làng nghề năm 2024", STATE), ("Luật Làng nghề", PARTY))
    )
    body = Body(paragraphs=(paragraph(raw, Role.PARAGRAPH, raw),))
    record = replace(sample.record, annotations=(), masks=())
    document = replace(sample, kept=AtHand(text_of(raw, body)), mentions=(amending, amended), record=record)
    (block,) = full_text(sample_graph(), whole(document)).blocks
    assert isinstance(block, Block)
    parts = [
        ("".join(run.text for run in part.runs), part.to) for part in block.inlines if isinstance(part, Cited)
    ]
    assert [words for words, _ in parts] == ["Luật sửa đổi ", "Luật Làng nghề", " năm 2024"]
    assert parts[0][1] == parts[2][1] != parts[1][1]
