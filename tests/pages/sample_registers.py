"""Registers of the invented country, and empty ones."""

from build_tools.models.abbreviations import Abbreviation
from build_tools.models.dates import PartialDate
from build_tools.models.figure_words import FigureWords, TargetWords
from build_tools.models.ids import (
    KindId,
)
from build_tools.models.issuers import Side
from build_tools.models.kinds import DocumentKind
from build_tools.models.provinces import MapCell, Province, Region
from build_tools.models.relations import Phrases, Predicate
from build_tools.models.words import WordClasses
from build_tools.registers import Registers
from tests.pages.sample_parts import CITES, FORMER, IMPLEMENTS, PRESENT, REVIEWS

NO_WORDS = WordClasses(
    governing=frozenset(),
    law_name_ends=frozenset(),
    surnames=frozenset(),
    qualifiers=frozenset(),
    authority_heads=frozenset(),
    unit_words=frozenset(),
)

NO_FIGURES = FigureWords(
    units=(),
    per=(),
    no_units=(),
    named=(),
    counting=(),
    approximate=(),
    comparing=(),
    counting_verbs=(),
    calendar=(),
    every=(),
    before_days=(),
    targets=TargetWords(
        cues=(), carrying=(), no_cues=(), results=(), headings=(), leading=(), result_headings=()
    ),
)


def registers() -> Registers:
    """Registers of an invented country."""
    day = PartialDate(year=2025, month=7, day=1)
    provinces = (
        Province(
            id=PRESENT,
            name="Núi Cao",
            kind="tỉnh",
            region="vung-cao",
            valid_from=day,
            valid_to=None,
            predecessors=(FORMER,),
            act="Nghị quyết số 1/QH",
            source="bịa",
        ),
        Province(
            id=FORMER,
            name="Sông Xa",
            kind="tỉnh",
            region="",
            valid_from=None,
            valid_to=PartialDate(year=2025, month=6, day=30),
            successors=(PRESENT,),
            source="bịa",
        ),
    )
    kinds = {"nghi-quyet": "nghị quyết", "chi-thi": "chỉ thị", "bao-cao": "báo cáo"}
    verbs = {IMPLEMENTS: "thực hiện", REVIEWS: "tổng kết", CITES: "dẫn chiếu"}
    return Registers(
        provinces={each.id: each for each in provinces},
        regions=(Region(id="vung-cao", name="Vùng cao", members=(PRESENT,), source="bịa"),),
        map_cells=(
            MapCell(unit=PRESENT, row=1, column=2),
            MapCell(unit=PRESENT, row=2, column=6, part="Đặc khu Đảo Xa", part_source="bịa"),
        ),
        issuers={},
        kinds={
            KindId(each): DocumentKind(
                id=KindId(each), name=name, symbols=(), sides=(Side.PARTY, Side.STATE), source="bịa"
            )
            for each, name in kinds.items()
        },
        predicates={
            each: Predicate(
                id=each,
                whole=Phrases(
                    active=verb,
                    passive=f"được {verb}",
                    outgoing=f"Văn bản được {verb}",
                    incoming=f"Văn bản {verb} văn bản này",
                ),
                between_instruments=True,
            )
            for each, verb in verbs.items()
        },
        abbreviations=(
            Abbreviation(
                short="ĐẢNG BỘ", long="Đảng bộ <tỉnh>", group="cơ quan", confirmed=True, source="bịa"
            ),
            Abbreviation(
                short="UB_ND",
                long="Ủy ban *nhân dân*",
                group="cơ quan",
                collisions=("khác",),
                confirmed=False,
                source="bịa",
            ),
        ),
        terms=(),
        laws=(),
        cues=(),
        words=NO_WORDS,
        figures=NO_FIGURES,
    )
