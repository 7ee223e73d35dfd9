"""Thuật ngữ: all terms, in the order of the alphabet."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, heads, wording
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.terms import TermView, term_view


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """/tra-cuu/thuat-ngu/: all terms, in the order of the alphabet."""

    head: Head
    terms: tuple[TermView, ...]


def glossary_page(graph: Graph) -> GlossaryPage:
    """Put the glossary together."""
    ordered = sorted(graph.training.terms, key=lambda each: wording.alphabetical(each.name))
    return GlossaryPage(
        head=Head(
            title=titles.GLOSSARY_TITLE,
            description="Thuật ngữ công tác dân vận: nghĩa ngắn gọn, nguồn và đoạn văn bản nói rõ.",
            crumbs=heads.UNDER_LOOKUPS,
        ),
        terms=tuple(term_view(graph, each) for each in ordered),
    )


def says(page: GlossaryPage) -> Iterator[SearchedPassage]:
    """Every term with its meaning."""
    yield from described(page)
    for term in page.terms:
        yield passage(f"{term.name}: {term.definition}", term.id)


def _door(graph: Graph) -> Door:
    return Door(
        text="Thuật ngữ",
        to=addresses.GLOSSARY,
        beside=f"{len(graph.training.terms)} thuật ngữ, có nguồn"
        if graph.training.terms
        else "chưa có thuật ngữ nào",
    )


PAGE = single(addresses.GLOSSARY, glossary_page, says=says, door=_door)
