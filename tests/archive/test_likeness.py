"""Shares of words that two texts have in common, and which texts are worth comparing."""

import random

import pytest

from build_tools.archive.likeness import FEWEST_WORDS, LIKE, Shared, likely, shared, sketch_of
from build_tools.models.ids import InstrumentId
from build_tools.normalize import match_key

WORDS = "dân vận đảng ủy xã huyện bản mường phố thôn nghe hỏi giúp làm nhà đường trường chợ ruộng nước"
SYLLABLES = WORDS.split()


def text(seed: int, words: int = 400) -> list[str]:
    drawn = random.Random(seed)
    return [f"{drawn.choice(SYLLABLES)}{drawn.randrange(30)}" for _ in range(words)]


PAPER = text(1)
COPIES = {
    "a tenth of the words wrong": [f"{one}x" if at % 10 == 0 else one for at, one in enumerate(PAPER)],
    "no diacritics": [match_key(one) for one in PAPER],
    "capitals, blanks and bars": ["| " + one.upper() + "\n" for one in PAPER],
    "without its head": PAPER[60:],
    "with another head": text(2, 40) + PAPER[40:],
    "without its annex": PAPER[:200],
    "an excerpt": PAPER[100:220],
    "with an annex": PAPER + text(3, 300),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_damaged_copy_is_found_and_is_like(name: str) -> None:
    new, held = " ".join(COPIES[name]), " ".join(PAPER)
    others = {InstrumentId(key): sketch_of(one) for key, one in (("b", " ".join(text(4))), ("a", held))}
    assert likely(sketch_of(new), others) == ["a"]
    assert shared(new, held).is_like


def test_another_paper_is_not() -> None:
    assert not shared(" ".join(text(1)), " ".join(text(4))).is_like
    assert likely(sketch_of(" ".join(text(1))), {InstrumentId("b"): sketch_of(" ".join(text(4)))}) == []


def test_shares_are_of_the_words_of_each() -> None:
    assert shared("một hai ba bốn năm", "một hai ba bốn năm sáu bảy tám chín mười") == Shared(
        of_new=1, of_held=0.5
    )
    assert shared("một hai ba bốn năm sáu bảy", "x một hai ba bốn năm y").of_new == 5 / 7
    assert shared("", "một") == shared("một", "") == Shared(of_new=0, of_held=0)
    assert LIKE > 0.5


def test_of_a_short_text_nothing_is_remembered() -> None:
    assert len(sketch_of(" ".join(PAPER[: FEWEST_WORDS - 1]))) == 0
    assert len(sketch_of(" ".join(PAPER))) > 0


def test_equally_alike_ones_come_by_id() -> None:
    held = sketch_of(" ".join(PAPER))
    others = {InstrumentId(one): held for one in "cab"}
    assert likely(held, others) == ["a", "b", "c"]
