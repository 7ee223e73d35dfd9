"""What is cited by the name of a law: Hiến pháp, luật, bộ luật, pháp lệnh."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from build_tools.citations.forms import Form
from build_tools.citations.spotted import Spotted, folded_name, named
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.grammar.numbers import canonical_number
from build_tools.models.citations import CitationKind
from build_tools.normalize import fold_blanks, phrase_key

_STATE = r"nước\s+(?:CHXHCN|Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa)\s+Việt\s+Nam"


def _spot_constitution(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _constitution(grammar.kinds.constitutions).finditer(text):
        kind = fold_blanks(match["kind"]).lower()
        year = int(match["year"]) if match["year"] else None
        yield named(match.start(), match.end(), kind, f"{kind} {year}" if year else kind, year=year)


@cache
def _constitution(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)(?P<kind>{kinds})\s+(?:
          (?:{_STATE}\s*+,?\s*+)?(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d)
          |{_STATE})""",
        re.IGNORECASE | re.VERBOSE,
    )


CONSTITUTION = Form(
    name="Hiến pháp theo năm hoặc tên nước",
    spot=_spot_constitution,
    examples=(
        "phù hợp với ⟦Hiến pháp năm 2013⟧.",
        "⟦Hiến pháp 2013⟧ quy định",
        "Căn cứ ⟦Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam⟧;",
        "⟦Hiến pháp nước CHXHCN Việt Nam năm 1992⟧",
    ),
    counter_examples=("theo Hiến pháp và pháp luật", "bảo vệ hiến pháp, 2013 vụ"),
)

_REVISED = re.compile(
    r"(?<!\s)\s++(?:\(sửa\s+đổi(?:,\s+bổ\s+sung)?\)|sửa\s+đổi(?:,\s+bổ\s+sung)?(?=\s+(?:năm\s+)?(?:19|20)\d\d))",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\s)\s*+,?\s*+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\d/])")
_NUMBER_FOLLOWS = re.compile(r"(?<!\s)\s*+[,(]?\s*+(?:số\s*+:?\s*+)?(?=\d)")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_BETWEEN = re.compile(r",?(?<!\s)\s++")
# "theo luật Việt Nam" is the law of a country, no law of that name.
_NO_LAW = re.compile(r"Việt\s+Nam\b")
_LONGEST_UNKNOWN = 10
"""Words of the name of a law that no register knows."""


def _spot_laws(text: str, grammar: Grammar) -> Iterator[Spotted]:
    reached = 0
    for match in _patterns(grammar).word.finditer(text):
        if match["no_law"] or match.start() < reached:
            continue  # no law, or one named within the name of the law that amends it
        kind = fold_blanks(match["kind"]).lower()
        end = _amending_law(text, match.end(), grammar) or _law(text, match.end(), grammar)
        if end is None or (match["kind"].isupper() and not _known_law(text, match.end(), grammar)):
            continue  # in a heading in capitals nothing tells where an unknown name ends
        name = f"{kind} {_in_full(text[match.end() : end], grammar)}"  # of "Pháp lệnh về …" without "về"
        if revised := _REVISED.match(text, end):
            end = revised.end()
        year = None
        if stated := _YEAR.match(text, end):
            end, year = stated.end(), int(stated["year"])
        number_at = follows.end() if (follows := _NUMBER_FOLLOWS.match(text, end)) else end
        if number := grammar.kinds.number.match(text, number_at):
            mention = Spotted(
                start=match.start(),
                end=number.end(),
                kind=CitationKind.NUMBERED,
                type=kind,
                number=canonical_number(number[0]),
                name=folded_name(name),
                year=year,
            )
        else:
            name = f"{name} năm {year}" if year else name
            mention = named(match.start(), end, kind, name, year=year)
        reached = mention.end
        yield mention


def _law(text: str, start: int, grammar: Grammar) -> int | None:
    """Where the name of a law ends that begins at `start`, behind the word "Luật"."""
    return _known_law(text, start, grammar) or _unknown_law(text, start, grammar)


def _amending_law(text: str, start: int, grammar: Grammar) -> int | None:
    """`Luật sửa đổi, bổ sung một số điều của Luật A và Luật B`: the laws that it amends are in its name."""
    amending = _patterns(grammar).amending.match(text, start)
    if amending is None:
        return None
    end = _law(text, amending.end(), grammar)
    while (
        end is not None
        and (more := _patterns(grammar).further.match(text, end))
        and (further := _law(text, more.end(), grammar))
    ):
        end = further
    return end


def _known_law(text: str, start: int, grammar: Grammar) -> int | None:
    """Where the longest registered name of a law that begins at `start` ends."""
    best, position, key = None, start, ""
    for _ in range(grammar.longest_law):
        word = _WORD.match(text, position)
        if word is None:
            break
        key = f"{key} {phrase_key(grammar.expansions.get(word[0], word[0]))}".strip()
        if key in grammar.laws:
            best = word.end()
        gap = _BETWEEN.match(text, word.end())
        if gap is None:
            break
        position = gap.end()
    return best


def _in_full(name: str, grammar: Grammar) -> str:
    """A name with its abbreviations written out: `Luật MTTQ Việt Nam` → `Luật Mặt trận Tổ quốc Việt Nam`."""
    return _WORD.sub(lambda word: grammar.expansions.get(word[0], word[0]), name)


def _unknown_law(text: str, start: int, grammar: Grammar) -> int | None:
    """The name of a law that no register knows: a capitalised word and what follows up to a word of grammar."""
    word = _WORD.match(text, start)
    if word is None or not word[0][0].isupper() or _NO_LAW.match(text, start):
        return None
    end = word.end()
    for _ in range(_LONGEST_UNKNOWN - 1):
        gap = _BETWEEN.match(text, end)
        word = _WORD.match(text, gap.end()) if gap and "," not in gap[0] else None
        if word is None or word[0].lower() in grammar.registers.words.law_name_ends or word[0][0].isdigit():
            break
        end = word.end()
    return end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    """What is read before the name of a law."""

    word: re.Pattern[str]
    """The word of a law; not that of "pháp luật", "kỷ luật", nor that of "Đại học Luật Hà Nội"."""
    amending: re.Pattern[str]
    further: re.Pattern[str]
    """Another of the laws that are amended."""


def _patterns(grammar: Grammar) -> _Patterns:
    return _compiled(grammar.kinds.laws, grammar.registers.words.no_law)


@cache
def _compiled(laws: str, no_law: frozenset[str]) -> _Patterns:
    return _Patterns(
        word=re.compile(
            rf"(?<!\w)(?P<no_law>(?:{alternatives(no_law)})\s+)?(?P<kind>(?<!\w)(?:{laws}))\s+(?:về\s+)?(?=\w)",
            re.IGNORECASE,
        ),
        amending=re.compile(
            rf"""sửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\s+(?:một\s+số|các))?(?:\s+điều)?(?:\s+của)?(?:\s+các)?
            \s+(?:{laws})\s+""",
            re.IGNORECASE | re.VERBOSE,
        ),
        further=re.compile(rf"(?:(?<!\s)\s*+,|(?<!\s)\s++và)\s+(?:{laws})\s+", re.IGNORECASE),
    )


LAW = Form(
    name="luật, bộ luật, pháp lệnh theo tên",
    spot=_spot_laws,
    examples=(
        "⟦Luật Tiếp công dân⟧, ⟦Luật Khiếu nại⟧, ⟦Luật Tố cáo⟧.",
        "thực hiện tốt ⟦Luật tiếp cận thông tin⟧ nhằm bảo đảm",
        "⟦Luật Phòng, chống tham nhũng năm 2018⟧, các văn bản",
        "phổ biến ⟦Luật Tín ngưỡng tôn giáo⟧…Qua đó",
        "⟦Pháp lệnh về Tổ chức và hoạt động hòa giải ở cơ sở⟧;",
        "⟦Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn năm 2007⟧;",
        "⟦Bộ luật Dân sự 2015⟧ và",
        "triển khai ⟦Luật THDC ở cơ sở năm 2022⟧ đến",
        "QUÁN TRIỆT ⟦LUẬT TIẾP CÔNG DÂN⟧",
        "⟦Luật Giám sát nhân dân tự quản⟧ được thông qua",  # of no register: up to a word of grammar
        "⟦Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15⟧",
        "⟦Luật Mặt trận Tổ quốc Việt Nam (sửa đổi) năm 2015⟧.",
        "Căn cứ ⟦Luật Tổ chức HĐND và UBND⟧ ngày 26/11/2003;",
        "theo ⟦Luật Các tổ chức tín dụng 2024 số 32/2024/QH15⟧ và",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương năm 2019⟧;",
    ),
    counter_examples=(
        "chính sách, pháp luật của Nhà nước",
        "áp dụng pháp  luật thực hiện dân chủ ở cơ sở",
        "theo quy định của luật Việt Nam",
        "kỷ luật Đảng",
        "Hội luật gia Việt Nam",
        "Trường Đại học Luật Hà Nội",
        "TUYÊN TRUYỀN LUẬT MỚI ĐẾN NHÂN DÂN",
    ),
)
