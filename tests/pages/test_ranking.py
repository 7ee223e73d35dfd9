"""What a reader should see first: each point decides only among those that are equal in the points before it."""

import random
from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.ids import Anchor, InstrumentId, ThemeId
from build_tools.models.instruments import Instrument, Passage
from build_tools.parts import wording
from build_tools.parts.passages import most_telling
from build_tools.parts.ranking import how, ranked

CENTRAL, PROVINCIAL = InstrumentId("217-qd-tw-2013"), InstrumentId("bao-cao-05-nam-114-kl-tw-bac-giang-2020")


def test_the_order_is_guiding_valid_central_much_new(graph: Graph) -> None:
    central, provincial = graph.instruments[CENTRAL], graph.instruments[PROVINCIAL]

    def called(
        name: str, like: InstrumentId = CENTRAL, day: str = "2020-01-01", validity: str = ""
    ) -> Instrument:
        model = central if like == CENTRAL else provincial
        return replace(model, id=InstrumentId(name), date=PartialDate.parse(day), validity=validity)

    wanted = [
        called("guiding", PROVINCIAL, "1990"),
        called("central-much"),
        called("central-new", day="2024-05-01"),
        called("central-old", day="2003"),
        replace(central, id=InstrumentId("central-undated"), date=None),
        called("provincial-much", PROVINCIAL),
        called("central-ended", validity=wording.ENDED),
    ]
    said = {InstrumentId("central-much"): 3, InstrumentId("provincial-much"): 90}
    for seed in range(5):
        mixed = random.Random(seed).sample(wanted, len(wanted))
        assert list(ranked(graph, mixed, said, guiding=[InstrumentId("guiding")])) == wanted


def test_the_order_is_told_to_readers() -> None:
    assert how("có nhiều đoạn hơn", guiding=True) == (
        "Xếp trước: văn bản chỉ đạo của chủ đề; rồi văn bản chưa hết hiệu lực; rồi của cấp trên; "
        "rồi có nhiều đoạn hơn; rồi mới hơn."
    )


def test_of_a_document_an_editors_choice_and_what_has_most_words_of_the_theme() -> None:
    def passage(anchor: str, *triggers: str, why: str = "") -> Passage:
        return Passage(
            document=CENTRAL, anchor=Anchor(anchor), theme=ThemeId("x"), triggers=triggers, why=why
        )

    held = [passage("d1", "a"), passage("d2", "a", "b"), passage("d3", "a"), passage("d4", why="Nêu rõ.")]
    assert [each.anchor for each in most_telling(held, 3)] == ["d1", "d2", "d4"]
    assert list(most_telling(held[:2], 3)) == held[:2]
