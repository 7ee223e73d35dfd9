"""What makes a Vietnamese syllable."""

import pytest

from build_tools.intake.text.syllables import is_syllable, toneless

SOUND = """
Nghị quyết hoà hòa thuỷ thủy giếng giết gì giữa quốc quý quận khuỷu nguyễn nghiêng ương uyên yêu ĐẢNG ý ở
kỷ kỳ mỹ xoáy loạng thuở rượu tượng ngoằn Kạn Đắk Lắk Krông ưa ừ cuộc khoản
"""


@pytest.mark.parametrize("word", SOUND.split())
def test_onset_rhyme_and_tone_of_the_script_make_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("", "nothing"),
        ("Céngh", "no such rhyme"),
        ("hßa", "a letter that the alphabet has not"),
        ("nghÜa", "the same"),
        ("cộp̃", "two tones"),
        ("hốã", "two tones"),
        ("cap", "a stopped rhyme without a tone"),
        ("cảp", "a stopped rhyme has sắc or nặng only"),
        ("ngề", "ngh before ê"),
        ("kã", "c before a"),
        ("cuế", "qu before ê"),
        ("ghà", "g before a"),
        ("nb", "no vowel"),
        ("quyếtđ", "a letter too many"),
    ],
)
def test_what_the_script_does_not_write_is_none(word: str, why: str) -> None:
    assert not is_syllable(word), why


def test_a_word_loses_its_tone_and_keeps_its_letters() -> None:
    assert toneless("nghị đường ấn") == "nghi đương ân"
