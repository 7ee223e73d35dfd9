"""Put together the paragraphs that a page break cut apart.

A cut is certain where the first half cannot end a paragraph and the second cannot begin one. Where
it is not certain, nothing is joined.
"""

import re

from build_tools.grammar.compiled import Grammar
from build_tools.structure.labels import read_label

_ENDS = re.compile(r"[.;:!?…]\s*[”\"’)\]*_/.]*$")
_WORDS = re.compile(r"\w+")
# Words that never end a paragraph: what they govern must follow.
_GOVERNING = frozenset(
    [
        "và",
        "với",
        "của",
        "về",
        "cho",
        "các",
        "những",
        "trong",
        "theo",
        "việc",
        "do",
        "bởi",
        "tại",
        "từ",
        "đến",
        "là",
        "được",
        "bị",
        "để",
        "khi",
        "mà",
        "như",
        "hoặc",
        "trên",
        "dưới",
        "ở",
        "nhằm",
        "gồm",
        "cùng",
        "giữa",
        "mỗi",
        "từng",
        "nhất",
        "bằng",
        "vào",
        "ra",
        "số",
    ]
)


def is_cut(first: str, second: str, grammar: Grammar) -> bool:
    """Whether `second` goes on with the paragraph that `first` begins."""
    if not first or not second or _ENDS.search(first) or read_label(second) is not None:
        return False
    if second[0].islower():
        return True
    if not second[0].isupper():
        return False
    last = _WORDS.findall(first)[-1:]
    return (
        first.endswith(",")
        or (last[0:1] != [] and last[0] in _GOVERNING)
        or _names_meet(first, second, grammar)
    )


def _names_meet(first: str, second: str, grammar: Grammar) -> bool:
    """Whether the end of one and the beginning of the other are one name: "Thanh tra" + "Chính phủ"."""
    joined = f"{first} {second}"
    for word in list(_WORDS.finditer(first))[-4:]:
        name = grammar.issuers.at(joined, word.start())
        if name is not None and name.end > len(first) + 1:
            return True
    return False
