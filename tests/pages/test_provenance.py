"""Where a register has something from, as a reader is told."""

from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.public_sources import PublicSource
from build_tools.parts.provenance import linked, of_text

FILE = "GitHub ai/kho, luat/tiep-dan.md"


def told(graph: Graph, text: str, publisher: str = "") -> str:
    sources = {
        ("ai/kho", "luat/tiep-dan.md"): PublicSource(
            repository="ai/kho", file="luat/tiep-dan.md", title="Luật Tiếp công dân", publisher=publisher
        )
    }
    registers = replace(graph.registers, public_sources=sources)
    graph = replace(graph, registers=registers)
    return "".join(each if isinstance(each, str) else each.text for each in linked(graph, text))


def test_a_public_file_is_told_by_its_title_and_keeps_its_place(graph: Graph) -> None:
    assert told(graph, f"{FILE}; x") == f"“Luật Tiếp công dân” (bản chép: {FILE}); x"
    assert told(graph, FILE, "Quốc hội") == f"“Luật Tiếp công dân”, Quốc hội (bản chép: {FILE})"


def test_several_files_of_one_folder_are_told_one_by_one(graph: Graph) -> None:
    assert told(graph, "GitHub ai/kho, luat/khac.md, tiep-dan.md (Điều 5)") == (
        "GitHub ai/kho, luat/khac.md, “Luật Tiếp công dân” (bản chép: GitHub ai/kho, luat/tiep-dan.md) (Điều 5)"
    )


def test_a_file_that_no_register_knows_stays_as_it_is_written(graph: Graph) -> None:
    other = "GitHub ai/kho, luat/khac.md, dòng 5"
    assert told(graph, other) == other


def test_the_archives_own_sources_are_told_by_their_titles(graph: Graph) -> None:
    said = of_text(graph, "GitHub tnt305/tai_lieu_noi_bo, src/etl/dataset/1a434d0a7e14dc93.md")
    assert said is not None
    assert said.long
    assert str(said.words[0]).startswith("“Quyết định số 2579/QĐ-UBND ngày 21/11/2025")
