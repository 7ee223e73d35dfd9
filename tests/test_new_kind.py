"""A kind of paper is one entry of a register: nothing else has to know of it, wherever it is then found.

Each kind here is invented, or one that the register does not have yet.
"""

import ast
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import build_tools
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.inspection import Text, cite, describe
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.issuers import Side
from build_tools.models.kinds import DocumentKind
from build_tools.models.records import Record, SourceFile
from build_tools.registers import Registers
from build_tools.render.site import all_pages
from build_tools.search.record import PageRecord
from build_tools.search.suggestions import Suggestion, suggestions

PACKAGE = Path(build_tools.__file__).parent
HELD, CITING = InstrumentId("13-btctu"), InstrumentId("bai-viet")
KINDS = (
    DocumentKind(
        id=KindId("phieu-yeu-cau"),
        name="Phiếu yêu cầu",
        symbols=("PYC",),
        sides=(Side.PARTY,),
        source="truyện",
    ),
    # It begins with the name of another kind, and has a second one.
    DocumentKind(
        id=KindId("ke-hoach-lien-ket"),
        name="Kế hoạch liên kết",
        symbols=("KHLK",),
        aliases=("Bản liên kết",),
        sides=(Side.PARTY,),
        source="truyện",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Registers with one kind more, and an archive with a paper of it and one that cites it."""

    kind: DocumentKind
    registers: Registers
    graph: Graph
    pages: dict[str, str]
    facets: dict[str, Mapping[str, tuple[str, ...]]]

    @property
    def number(self) -> str:
        return f"13-{self.kind.symbols[0]}/BTCTU"

    @property
    def suggestion(self) -> Suggestion:
        return next(one for one in suggestions(self.graph) if one["id"] == HELD)

    def mentions(self, text: str) -> list[tuple[object, object]]:
        """Kind and number of each mention of a text."""
        nothing = Archive(documents=(), instruments=(), ids=(), themes=())
        said = cite([Text(file="x", raw=text)], nothing, self.registers)
        return [(one["type"], one["number"]) for one in said]


def paper(kind: DocumentKind) -> str:
    """A paper of the kind as the Party's offices print it."""
    return f"""TỈNH ỦY ĐIỆN BIÊN
BAN TỔ CHỨC
*
Số 13-{kind.symbols[0]}/BTCTU

ĐẢNG CỘNG SẢN VIỆT NAM

Điện Biên, ngày 04 tháng 3 năm 2024

{kind.name.upper()}
về việc bổ sung hồ sơ công tác dân vận

Ban Tổ chức Tỉnh ủy nhận được hồ sơ của các đơn vị gửi về trong quý I năm 2024 và có ý kiến như sau.

T/M BAN TỔ CHỨC
TRƯỞNG BAN

Lò Văn Thử
"""


def document(identifier: InstrumentId, raw: str) -> SourceDocument:
    day = PartialDate(year=2024, month=5, day=1)
    source = SourceFile(name="source.txt", sha256="", received_as="source.txt", origin="truyện")
    record = Record(id=identifier, path=f"documents/{identifier}", source=source, added=day, updated=day)
    return SourceDocument(record=record, raw=raw)


@pytest.fixture(scope="module", params=KINDS, ids=[kind.id for kind in KINDS])
def world(request: pytest.FixtureRequest, registers: Registers) -> World:
    kind: DocumentKind = request.param
    assert kind.id not in registers.kinds
    more = replace(registers, kinds={**registers.kinds, kind.id: kind})
    number = f"13-{kind.symbols[0]}/BTCTU"
    citing = (
        f"Thực hiện {kind.name} số {number} ngày 04/3/2024, đơn vị đã bổ sung. {kind.name} 13 có hiệu quả."
    )
    documents = (document(HELD, paper(kind)), document(CITING, citing))
    graph = build_graph(Archive(documents=documents, instruments=(), ids=(), themes=()), more)
    records: list[PageRecord] = []
    pages = {str(page.path): str(page.content) for page in all_pages(graph, str, records.append)}
    facets = {record.address: record.facets for record in records}
    return World(kind=kind, registers=more, graph=graph, pages=pages, facets=facets)


def test_cited_by_its_whole_number(world: World) -> None:
    name = world.kind.name
    assert world.mentions(f"theo {name} số {world.number} ngày 04/3/2024 của Ban Tổ chức") == [
        (name.lower(), world.number)
    ]
    assert world.mentions(f"theo số {world.number} ngày 04/3/2024") == [(name.lower(), world.number)]
    assert world.mentions(f"theo {world.kind.symbols[0]} {world.number}") == [(name.lower(), world.number)]


def test_cited_by_its_bare_serial(world: World) -> None:
    for word in world.kind.words:
        for printed in (word, word.capitalize(), word.upper()):
            assert world.mentions(f"{printed} 13 được gửi đi") == [(word, "13")]
            assert world.mentions(f"thực hiện {printed} số 13 trong quý I") == [(word, "13")]
        assert world.mentions(f"đã lập {word} 13 trường hợp") == [], "something is counted"


def test_a_bare_serial_means_the_paper_that_the_text_named(world: World) -> None:
    targets = [mention.target for mention in world.graph.mentions if mention.document == CITING]
    assert targets == [HELD, HELD]


def test_at_the_head_of_a_paper(world: World) -> None:
    (said,) = describe([Text(file="x", raw=paper(world.kind))], world.registers)
    assert said["type"] == world.kind.name.lower()
    assert said["number"] == world.number
    assert said["title"] == "về việc bổ sung hồ sơ công tác dân vận"
    assert said["issuer"] == "Ban Tổ chức Tỉnh ủy Điện Biên"


def test_beside_the_number_of_a_letterhead(world: World) -> None:
    text = paper(world.kind).replace("Số 13", f"{world.kind.name} số: 13")
    (said,) = describe([Text(file="x", raw=text)], world.registers)
    assert said["number"] == world.number


def test_by_its_symbol_alone_where_no_word_of_it_is_printed(world: World) -> None:
    """The number bears the symbol; the subject stands under it, as under that of a dispatch."""
    text = paper(world.kind).replace(f"{world.kind.name.upper()}\n", "")
    (said,) = describe([Text(file="x", raw=text)], world.registers)
    assert (said["number"], said["type"]) == (world.number, world.kind.name.lower())


def test_on_the_page_of_a_paper_that_is_held(world: World) -> None:
    assert world.graph.instruments[HELD].kind == world.kind.id
    page = world.pages[f"van-ban/{HELD}/index.md"]
    assert f"{world.kind.name} số {world.number}" in page


@pytest.mark.parametrize("path", ["tra-cuu/danh-muc/index.md", "dong-thoi-gian/index.md"])
def test_among_what_a_list_is_filtered_by(world: World, path: str) -> None:
    assert f"<option>{world.kind.name}</option>" in world.pages[path]


def test_among_what_the_search_is_filtered_by(world: World) -> None:
    assert world.facets[f"van-ban/{HELD}/"]["loai"] == (world.kind.name,)


def test_among_the_symbols_that_are_explained(world: World) -> None:
    page = world.pages["tra-cuu/chu-viet-tat/index.md"]
    assert world.kind.symbols[0] in page
    assert world.kind.name in page


def test_among_what_the_search_suggests(world: World) -> None:
    found = world.suggestion
    assert (found["kind"], found["name"]) == (world.kind.name, f"{world.kind.name} số {world.number}")
    assert world.kind.symbols[0].lower() in found["kinds"]


def test_no_kind_is_named_in_code(registers: Registers) -> None:
    """Names and ids of kinds stand in registers: code asks an entry how it behaves."""
    names = {word for kind in registers.kinds.values() for word in (kind.id, kind.name, *kind.words)}
    named = [
        (path.relative_to(PACKAGE).as_posix(), node.lineno, node.value)
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in names
    ]
    assert named == []
