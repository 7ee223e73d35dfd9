"""What is cited by the meeting that passed it: resolutions of plenums and congresses of the Party."""

import re
from collections.abc import Iterator
from functools import cache

from build_tools.citations.forms import Form
from build_tools.citations.spotted import Spotted, named
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.models.citations import CitationKind
from build_tools.models.kinds import CitedBy
from build_tools.normalize import UPPER, fold_blanks, match_key

_ROMAN = r"[IVX]{1,6}"
_TERM = r"kh[oó][aá]\s+"


def _spot_plenums(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _plenum(grammar.kinds.of_plenums).finditer(text):
        kind = grammar.kinds.name_of(match["kind"])
        term = (match["roman"] or "").upper()
        more = list(re.finditer(r"\d+", match["more"])) if match["term"] else []
        starts = [match.start(), *(match.start("more") + one.start() for one in more)]
        # What is printed of each: the last of a list has the term, or its first term.
        last = match.end("roman") if match["second"] else match.end("term" if match["term"] else "plenum")
        ends = [match.end("plenum"), *(match.start("more") + one.end() for one in more)]
        ends[-1] = last
        for start, end, number in zip(
            starts, ends, (match["plenum"], *(one[0] for one in more)), strict=True
        ):
            yield _of_plenum(start, end, kind, number, term)
        if match["second"]:
            second = match["roman2"].upper()
            yield _of_plenum(match.start("roman2"), match.end("roman2"), kind, match["plenum"], second)


def _of_plenum(start: int, end: int, kind: str, number: str, term: str) -> Spotted:
    base = f"{kind} trung ương {number}"
    name = match_key(f"{base} khóa {term}" if term else base)
    return Spotted(start=start, end=end, kind=CitationKind.NAMED, type=kind, name=name, term=term)


@cache
def _plenum(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)(?P<kind>{kinds})\s+(?:số\s+\d+\s+)?(?:của\s+)?(?:Hội\s+nghị\s+)?(?:lần\s+thứ\s+\w+\s+)?
        (?:Ban\s+Chấp\s+hành\s+|BCH\s+)?(?:Trung\s+ương|(?-i:TW|TƯ))\s*+(?:Đảng\s+)?(?:lần\s+thứ\s+)?
        (?P<plenum>\d{{1,2}}[AB]?|{_ROMAN})(?![\w/-])(?P<more>(?:\s*+(?:,|và)\s*+\d{{1,2}}(?![\w./%-])){{0,9}})
        (?P<term>\s*+,?\s*+\(?\s*+{_TERM}(?P<roman>{_ROMAN})\b(?P<second>\s*+(?:và|,)\s*+(?:{_TERM})?(?P<roman2>{_ROMAN})\b)?\)?)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


PLENUM = Form(
    name="nghị quyết Trung ương theo số hội nghị",
    spot=_spot_plenums,
    examples=(
        "⟦Nghị quyết Trung ương 4 (khóa XII)⟧ “về …",
        "⟦Nghị quyết Trung ương 4 (khóa XI⟧ và ⟦XII⟧) về",
        "gắn với thực hiện ⟦Nghị quyết Trung ương 4⟧, Chỉ thị",
        "⟦Nghị quyết TW 7 khoá XI⟧ đã",
        "⟦Nghị quyết Hội nghị Trung ương 8B (khóa VI)⟧",
        "⟦NQ TW4 (khóa XII)⟧",
        "⟦Nghị quyết Trung ương 5⟧, ⟦6⟧, ⟦7 khóa XII⟧ về",
    ),
    counter_examples=(
        "các Nghị quyết của Ban Chấp hành Trung ương Đảng về công tác dân vận",
        "Nghị quyết Trung ương 25-NQ/TW",
    ),
)

_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _spot_meetings(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Nghị quyết Hội nghị lần thứ tám … (khóa XI) is Nghị quyết Trung ương 8 (khóa XI)."""
    for match in _meeting(grammar.kinds.cited_by[CitedBy.PLENUM]).finditer(text):
        ordinal = match["ordinal"].lower()
        if ordinal in _ORDINALS:
            ordinal = str(_ORDINALS.index(ordinal) + 1)
        term = (match["roman"] or "").upper()
        yield _of_plenum(match.start(), match.end(), fold_blanks(match["kind"]).lower(), ordinal, term)


@cache
def _meeting(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)(?P<kind>{kinds})\s+(?:của\s+)?Hội\s+nghị\s+(?:Trung\s+ương\s+)?lần\s+thứ\s+
        (?P<ordinal>\w+)(?:\s*+,)?\s+(?:của\s+)?(?:Ban\s+Chấp\s+hành\s+|BCH\s*+)(?:Trung\s+ương|TW)(?:\s+Đảng)?
        (?:\s*+,?\s*+\(?\s*+{_TERM}(?P<roman>{_ROMAN})\b\)?)?
        """,
        re.VERBOSE | re.IGNORECASE,
    )


MEETING = Form(
    name="nghị quyết Trung ương theo lần họp",
    spot=_spot_meetings,
    examples=(
        "⟦Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)⟧ về",
        "⟦Nghị quyết Hội nghị lần thứ 6, Ban Chấp hành Trung ương khóa XII⟧ về",
    ),
    counter_examples=("Nghị quyết Hội nghị lần thứ tám của Ban Chấp hành Đảng bộ tỉnh",),
)


def _spot_congresses(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _congress(grammar.registers.words.congress_papers).finditer(text):
        words = fold_blanks(match["kind"]).lower()
        yield named(match.start(), match.end(), grammar.kinds.begun_by(words) or words, match[0])


@cache
def _congress(papers: frozenset[str]) -> re.Pattern[str]:
    # Between "Đại hội" and its ordinal stand only words that say which congress.
    return re.compile(
        rf"""(?<!\w)(?P<kind>{alternatives(papers)})\s+(?:của\s+|trình\s+|tại\s+)?
        Đại\s+hội(?:\s+(?:đại\s+biểu|toàn\s+quốc|Đảng|Đảng\s+bộ|tỉnh|thành\s+phố|huyện|xã|các\s+cấp|của
            |[{UPPER}][\w]*)){{0,10}}?(?:\s*+,)?\s++(?:lần\s+thứ\s+)?{_ROMAN}(?!\w)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


CONGRESS = Form(
    name="văn kiện Đại hội",
    spot=_spot_congresses,
    examples=(
        "⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII⟧ của Đảng",
        "⟦Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII⟧ đã đề ra",
        "⟦Văn kiện Đại hội XIII⟧ của Đảng",
    ),
    counter_examples=("Nghị quyết Đại hội Đảng các cấp", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"),
)
