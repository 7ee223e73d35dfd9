"""Theo người ký: who signed what, told by names alone."""

from dataclasses import replace

import pytest

from build_tools.graph.model import Graph
from build_tools.models.headers import Signatory
from build_tools.models.ids import InstrumentId
from build_tools.pages.signatories.view import SignatoriesPage, signatories_page, signatories_parts, signers
from build_tools.parts import addresses, card
from build_tools.render.site import render
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import PARTY, REPORT


def signed_by(party: str, report: str) -> Graph:
    """The sample site, its two documents signed by these."""
    graph = sample_graph()
    documents = dict(graph.documents)
    for document, name in ((PARTY, party), (REPORT, report)):
        header = documents[document].header
        signatories = (Signatory(name=name, capacity="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", line=14),) if name else ()
        documents[document] = replace(documents[document], header=replace(header, signatories=signatories))
    return replace(graph, documents=documents)


def listed(graph: Graph) -> SignatoriesPage:
    return signatories_page(graph, next(signatories_parts(graph)))


def names(graph: Graph) -> list[str]:
    return [signer.name for signer in signers(graph)]


def test_names_stand_in_the_order_of_given_names() -> None:
    assert names(signed_by("Trần Thị Dung", "Lê Văn Đạt")) == ["Trần Thị Dung", "Lê Văn Đạt"]
    assert names(signed_by("Đào Bình", "Vũ An")) == ["Vũ An", "Đào Bình"]


def test_d_and_dj_are_two_letters() -> None:
    page = listed(signed_by("Trần Thị Dung", "Lê Văn Đạt"))
    assert [below.letter for below in page.letters] == ["D", "Đ"]


@pytest.mark.parametrize("names", [("NGUYỄN VĂN AN", "Nguyễn Văn An"), ("Nguyễn Văn An", "NGUYỄN VĂN AN")])
def test_one_name_is_one_entry_however_it_is_capitalised(names: tuple[str, str]) -> None:
    (signer,) = signers(signed_by(*names))
    assert signer.name == "Nguyễn Văn An"
    assert {each.entry.to for each in signer.signed} == {
        addresses.of_instrument(PARTY),
        addresses.of_instrument(REPORT),
    }
    assert signer.signed[0].capacity == "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"


def test_names_that_differ_in_a_mark_are_two_and_answer_to_one_anchor() -> None:
    one, other = signers(signed_by("Nguyễn Cửu", "Nguyễn Cứu"))
    assert {one.name, other.name} == {"Nguyễn Cửu", "Nguyễn Cứu"}
    assert (one.anchor, other.anchor) == ("nguyen-cuu", "")


def test_a_hidden_name_is_no_entry_and_the_document_is_counted() -> None:
    page = listed(signed_by("\U00010400\U00010428\U00010428", "Lê Văn Đạt"))
    assert [signer.name for below in page.letters for signer in below.signers] == ["Lê Văn Đạt"]
    assert page.unsigned == 1


def test_without_a_name_the_page_says_what_will_stand_there() -> None:
    page = listed(signed_by("", ""))
    assert "Kho chưa có văn bản nào in người ký" in render("signatories", page, addresses.SIGNATORIES)


def test_the_card_of_a_document_leads_to_what_its_signer_signed(graph: Graph) -> None:
    document = graph.documents[InstrumentId("33-ct-ttg-2021")]
    (row,) = (each for each in card.rows_of_document(graph, document) if each.label == "Người ký")
    to = row.values[0].to
    assert to == addresses.of_signatory("Phạm Bình Minh")
    assert to is not None
    assert f'id="{to.anchor}"' in render("signatories", listed(graph), addresses.SIGNATORIES)


def test_the_card_leads_nowhere_for_a_hidden_name() -> None:
    graph = signed_by("\U00010400\U00010428\U00010428", "Lê Văn Đạt")
    rows = card.rows_of_document(graph, graph.documents[PARTY])
    (row,) = (each for each in rows if each.label == "Người ký")
    assert [value.to for value in row.values] == [None]
