"""Whether letters make a Vietnamese syllable: onset, rhyme and tone, as the script writes them.

This is the strongest test there is of an encoding: of the letters of a text read in a wrong one hardly any word
in ten is a syllable.
"""

import unicodedata
from functools import lru_cache

__all__ = ["LETTERS", "is_syllable", "toneless"]

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET_LETTERS = "ngh ng gh gi g nh n th tr t kh k ph ch c đ d b h l m qu r s v x p"
_RHYME_LETTERS = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ
uy uya uych uynh uyên uyêt uyt uyu uyn uyp
ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y
"""
_RHYME_LETTERS_AFTER_QU = """
a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê êch ên ênh êt êu
i in inh it y ych yên yêt ynh yt ơ ơn ôc
"""
_LONGEST = 12
"""Of decomposed letters: "nghiễng" has ten."""
_ONSETS = tuple(_ONSET_LETTERS.split())
_RHYMES = frozenset(_RHYME_LETTERS.split())
_AFTER_QU = frozenset(_RHYME_LETTERS_AFTER_QU.split())
_FRONT = ("e", "ê", "i", "y")
"""Before these vowels k, gh, ngh are written for c, g, ng."""
_AFTER_G = frozenset({"i", "in", "iêng", "iêt"})
"""Where `gi` is written with one i: gì, gìn, giếng, giết."""
_AS_QU = ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy")
"""Before these q is written for c."""
_NAME_LETTERS = "kạn đắk đăk đak lắk lăk krông kông pắk păk niê kpă byă phớc ka kay glong klông"
_NAMES = frozenset(_NAME_LETTERS.split())
"""Names and loanwords of official papers that the rules do not make: Bắc Kạn, Đắk Lắk, Krông Nô, Hồ Đức Phớc."""

LETTERS = frozenset(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
) | frozenset("bcdđghklmnpqrstvx")
"""The small letters of the alphabet with their tones."""


def toneless(word: str) -> str:
    """The word without its tones; â, ă, ê, ô, ơ, ư, đ stay what they are: "nghị" → "nghi"."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether a word is a syllable, capitals or not: "Nghị", "quyết", "hoà", "hòa"; not "nghÜa", "hộp" with a tilde."""
    if len(word) > _LONGEST:
        return False
    small = unicodedata.normalize("NFC", word).lower()
    if small in _NAMES:
        return True
    if not small or not LETTERS.issuperset(small):
        return False
    marks = [mark for mark in unicodedata.normalize("NFD", small) if ord(mark) in _TONES]
    # A rhyme that is cut short by its last consonant has no other tone than sắc and nặng.
    stopped = small.endswith(("c", "ch", "p", "t"))
    if len(marks) > 1 or (stopped and marks not in (["\u0301"], ["\u0323"])):
        return False
    return _is_built(toneless(small))


def _is_built(small: str) -> bool:
    if small in _RHYMES:
        return True
    return any(
        _fits(onset, small.removeprefix(onset))
        for onset in _ONSETS
        if small.startswith(onset) and small != onset
    ) or small in {"gi", "qui"}


def _fits(onset: str, rhyme: str) -> bool:
    if onset == "qu":
        return rhyme in _AFTER_QU
    if rhyme not in _RHYMES:
        return False
    front = rhyme.startswith(_FRONT)
    if onset in {"k", "gh", "ngh"}:
        return front
    if onset == "g":
        return not front or rhyme in _AFTER_G
    allowed = {
        "gi": not rhyme.startswith(("i", "y")),
        "ng": not front,
        "c": not front and not rhyme.startswith(_AS_QU),
    }
    return allowed.get(onset, True)
