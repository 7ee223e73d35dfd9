"""A small invented archive, built by hand from the models. No name, number or date in it is real.

It holds, each once: a Party directive held; a State directive only cited, on whose date two
sources differ; a report of a former province with a footnote, a paragraph that a page break
cut apart, a slip, layout marks, a mask, an editor's annotation; an ambiguous and an unresolved
citation; characters that mean something to Markdown, to HTML and to template languages.
"""

from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.citations import (
    Relation,
)
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Conflict, Fact, Field, Origin
from build_tools.models.ids import (
    InstrumentId,
    IssuerId,
    KindId,
)
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer, Level, Side
from build_tools.models.themes import Theme
from tests.pages.sample_documents import party_document, report_document
from tests.pages.sample_parts import CITES, FORMER, IMPLEMENTS, PARTY, REPORT, REVIEWS, STATE, THEME, TWIN
from tests.pages.sample_registers import registers


def sample_graph() -> Graph:
    """The whole graph."""
    party, report = party_document(), report_document()
    by_party = Fact(field=Field.DATE, value="2018-03-02", origin=Origin.READ, document=PARTY, line=9)
    by_report = replace(by_party, value="2018-03-03", document=REPORT, line=6)
    state = Instrument(
        id=STATE,
        kind=KindId("chi-thi"),
        number="15/CT-UBND",
        issuer_name="Ủy ban nhân dân tỉnh Sông Xa",
        province=FORMER,
        date=PartialDate(year=2018, month=3, day=3),
        subject="tiếp dân",
        facts=(by_party, by_report),
    )
    twin = Instrument(id=TWIN, kind=KindId("chi-thi"), number="15/CT-UBND", subject="khác", confirmed=False)
    instruments = sorted((party.instrument, report.instrument, state, twin), key=lambda each: each.id)
    issuer = Issuer(
        id=IssuerId("tinh-uy--song-xa-truoc-2025"),
        name="Tỉnh ủy Sông Xa",
        aliases=(),
        symbols=("TU",),
        level=Level.PROVINCE,
        side=Side.PARTY,
        province=FORMER,
        source="bịa",
    )
    theme = Theme(
        id=THEME,
        name="Đối thoại",
        definition="Gặp dân, nghe dân <nói>.",
        triggers=("đối thoại",),
        guiding=(PARTY,),
        source="bịa",
    )
    return Graph(
        registers=registers(),
        instruments={each.id: each for each in instruments},
        documents={each.id: each for each in sorted((party, report), key=lambda each: each.id)},
        issuers={issuer.id: issuer},
        themes={theme.id: theme},
        mentions=(*party.mentions, *report.mentions),
        relations=(
            Relation(subject=PARTY, predicate=IMPLEMENTS, object=STATE, mentions=party.mentions),
            Relation(subject=REPORT, predicate=REVIEWS, object=PARTY, mentions=report.mentions[:1]),
            Relation(subject=REPORT, predicate=CITES, object=STATE, mentions=report.mentions[1:2]),
        ),
        conflicts=(
            Conflict(
                instrument=STATE,
                field=Field.DATE,
                statements=(("2018-03-02", (by_party,)), ("2018-03-03", (by_report,))),
            ),
        ),
        new_ids=(),
        moved_ids={InstrumentId("dia-chi-cu"): PARTY},
    )
