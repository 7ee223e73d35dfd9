"""Terms in a full text: explained where they first stand in a paragraph, never across anything else."""

from itertools import pairwise

import pytest

from build_tools.graph.model import Graph
from build_tools.graph.text_parts import whole
from build_tools.models.instruments import Document
from build_tools.normalize import normalize, phrase_key
from build_tools.parts.fulltext.layers import layers_of
from build_tools.parts.fulltext.shorts import Short, find_terms

DOCUMENT = "14-nq-tu-dien-bien-2021"


@pytest.fixture(scope="module")
def document(graph: Graph) -> Document:
    return next(each for each in graph.documents.values() if each.id == DOCUMENT)


@pytest.fixture(scope="module")
def found(document: Document, graph: Graph) -> tuple[Short, ...]:
    return tuple(find_terms(whole(document), graph.training.terms, ()))


def words(document: Document, short: Short) -> str:
    return phrase_key(normalize(document.raw[short.span.start : short.span.end]).text)


def test_what_is_explained_is_a_form_of_the_term(
    document: Document, found: tuple[Short, ...], graph: Graph
) -> None:
    forms = {phrase_key(form): term.name for term in graph.training.terms for form in term.forms}
    assert found
    for short in found:
        assert short.meaning.startswith(f"{forms[words(document, short)]}: ")


def test_a_term_is_explained_once_in_a_paragraph(document: Document, found: tuple[Short, ...]) -> None:
    for paragraph in document.body.paragraphs:
        inside = [
            each.meaning for each in found if any(each.span.start in piece for piece in paragraph.pieces)
        ]
        assert len(inside) == len(set(inside))


def test_the_keyboard_reaches_each_term_once_in_a_document(found: tuple[Short, ...]) -> None:
    first = [each.meaning for each in found if each.first]
    assert sorted(first) == sorted({each.meaning for each in found})


def test_nothing_is_explained_inside_a_citation_or_an_abbreviation(graph: Graph) -> None:
    for document in graph.documents.values():
        layers = layers_of(whole(document), graph.registers.abbreviations, graph.training.terms)
        cited = [mention.citation.span for mention in layers.mentions]
        for short in layers.shorts:
            assert not any(short.span.start < span.end and span.start < short.span.end for span in cited)
        assert all(one.span.end <= other.span.start for one, other in pairwise(layers.shorts))


def test_without_terms_nothing_is_explained(document: Document) -> None:
    assert list(find_terms(whole(document), (), ())) == []
