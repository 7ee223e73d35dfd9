"""Words that were recognised with doubt are marked where they stand, and lead to the page of the original."""

from dataclasses import replace

import pytest

from build_tools.graph.text_parts import whole
from build_tools.models.held_text import text_of
from build_tools.models.printed import DoubtfulWord, PrintedText
from build_tools.models.records import OriginalFile
from build_tools.models.texts import Body, Role
from build_tools.parts.addresses import Target
from build_tools.parts.fulltext import full_text
from build_tools.parts.fulltext.views import Block, Run
from build_tools.work import AtHand
from tests.pages.sample_documents import report_document
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import REPORT, paragraph

RAW = "làm chủ và phát huy quyền làm chủ của nhân dân, số 25-NQ/1W và"


def block_of(*doubtful: DoubtfulWord, original: str = "") -> Block:
    sample = report_document()
    file = OriginalFile(name=original, sha256="", reader="") if original else None
    printed = PrintedText(pages=((1, 1), (9, 2)), doubtful=doubtful)
    source = replace(sample.record.source, printed=printed, original=file)
    record = replace(sample.record, annotations=(), masks=(), source=source)
    body = Body(paragraphs=(paragraph(RAW, Role.PARAGRAPH, RAW),))
    document = replace(sample, kept=AtHand(text_of(RAW, body)), mentions=(), record=record)
    graph = sample_graph()
    held = replace(graph, documents={**graph.documents, REPORT: document})
    block = full_text(held, whole(document)).blocks[0]
    assert isinstance(block, Block)
    return block


@pytest.mark.parametrize(
    ("word", "marked"),
    [
        (DoubtfulWord(line=1, words="25-NQ/1W", page=1), ["25-NQ/1W"]),
        (DoubtfulWord(line=1, words="chủ", before="làm", page=1), ["chủ", "chủ"]),
        (DoubtfulWord(line=1, words="và", before="chủ", page=1), ["và"]),
        (DoubtfulWord(line=1, words="và", before="mất", page=1), ["và", "và"]),
        (DoubtfulWord(line=1, words="huy", before="phát", page=1), ["huy"]),
        (DoubtfulWord(line=1, words="quy", page=1), []),
        (DoubtfulWord(line=7, words="và", page=1), []),
    ],
)
def test_a_doubtful_word_is_marked_where_it_stands(word: DoubtfulWord, marked: list[str]) -> None:
    runs = [one for one in block_of(word).inlines if isinstance(one, Run)]
    assert [run.text for run in runs if run.unsure] == marked
    assert "".join(run.text for run in runs) == RAW


@pytest.mark.parametrize(
    ("original", "to"),
    [
        ("goc.pdf", Target(path=f"van-ban/{REPORT}/goc.pdf", anchor="page=2")),
        ("goc.jpg", Target(path=f"van-ban/{REPORT}/goc.jpg")),
        ("", None),
    ],
)
def test_a_paragraph_with_one_leads_to_its_page_where_the_original_is_given_away(
    original: str, to: Target | None
) -> None:
    block = block_of(DoubtfulWord(line=1, words="25-NQ/1W", page=2), original=original)
    assert block.unsure is not None
    assert block.unsure.to == to
    assert (block.page is not None) is bool(original)
