"""What stands beside a mention: date, issuer with its term, title."""

import re
from dataclasses import dataclass
from functools import cache

from build_tools.citations.titles import title_at
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATE, date_of
from build_tools.grammar.issuer_names import IssuerName
from build_tools.grammar.kinds import alternatives
from build_tools.models.dates import PartialDate
from build_tools.normalize import UPPER

# Asterisks are what a converter left of bold and italics, bars what it left of a table.
_SKIP = re.compile(r"[\s,*|]*")
_OF = re.compile(r"(?:của|do)[\s*]+", re.IGNORECASE)
# A meeting stands for the body that met: "Hội nghị lần thứ bảy Ban Chấp hành Trung ương".
_MEETING = r"Hội\s+nghị(?:\s+Trung\s+ương)?\s+lần\s+thứ\s+\w+(?:\s*,?\s+của)?"
_TERM = re.compile(
    r"(?:(?:của\s+|tại\s+)?Hội\s+nghị\s+Trung\s+ương\s+\w+\s*+,?\s*+)?(?P<open>\(\s*+)?kh[oó][aá]\s+(?P<term>[IVX]{1,6})\b(?(open)(?:\s*+\))?)",
    re.IGNORECASE,
)
# A law is dated by its passing: "được Quốc hội khóa X, kỳ họp thứ năm thông qua ngày 12 tháng 6 năm 1999".
_PASSED = re.compile(r"(?:đã\s+)?được\s+Quốc\s+hội\b[^.;“”()]{0,80}?\bthông\s+qua\s+(?=ngày)", re.IGNORECASE)
# "của Thông tư số 2/2021 Hướng dẫn …" tells no authority.
_PAPER = r"(?:Luật|Bộ\s+luật|Pháp\s+lệnh|Nghị\s+(?:định|quyết)|Quyết\s+định|Thông\s+tư|Chỉ\s+thị|Kết\s+luận|Kế\s+hoạch)\b"
# An authority that no register knows, read over so that the title behind it is found.
_UNKNOWN_ISSUER = re.compile(
    rf"""(?:của|do)\s+(?!{_PAPER})(?P<name>[{UPPER}](?:(?!\s+và\s+[{UPPER}])[^.,;:“”"()\n]|,(?=\s[{UPPER}])){{1,100}}?)
    (?=\s+(?:về|V/v|ban\s+hành|quy\s+định|hướng\s+dẫn|phê\s+duyệt|triển\s+khai|thực\s+hiện)\b|\s?[“"(]|,\s+ngày\s)""",
    re.VERBOSE,
)
_JOINT = re.compile(r"(?<!\s)\s++và\s++")
_GOES_ON = re.compile(r"(?<!\s)\s*+,?\s*+(?:(?:về|V/v|ngày)\b|[“\"(])", re.IGNORECASE)
# A short name in brackets, with what is told of the paper behind it: "số 60/2025/NĐ-CP (Nghị định 60) ngày …".
_ALIAS = re.compile(
    r"\((?![\s\d]*[-/\d]*\))(?:sau\s+đây\s+)?(?:(?:gọi|viết)\s+(?:tắt\s+|chung\s+|gọn\s+)?là\s+)?(?!sửa|được|đã|bổ|thay|nay)"
    r"[^()\n]{2,50}\)(?=\s+(?:ngày|của|quy\s+định|sửa\s+đổi|hướng\s+dẫn|về|ban\s+hành)\b)",
    re.IGNORECASE,
)
# Behind an authority that is named in passing, no clause of its own goes on.
_ENDS = re.compile(r"(?<!\s)\s*+(?:[;.)“\"(:]|$|,?\s*+(?:ngày|về|V/v|khóa|khoá)\b)", re.IGNORECASE)
# Of a programme of cooperation: "giữa Ban Dân vận Tỉnh ủy và Ban cán sự đảng Ủy ban nhân dân tỉnh".
_BETWEEN = re.compile(r"giữa\s+(?P<name>[^.;:“”\"()\n]{5,200}?)(?=\s+(?:về|trong)\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What was read behind a mention; offsets into the passage."""

    date: PartialDate | None = None
    issuer: IssuerName | None = None
    term: str = ""
    title_start: int = 0
    title_end: int = 0
    """Equal to `title_start` where no title follows."""
    quoted: bool = False
    end: int = 0
    """Behind date, issuer and term: where a title or the rest of the sentence begins."""


def read_beside(text: str, end: int, grammar: Grammar) -> Beside:
    """Read on from the end of a mention for as long as date, issuer and term follow each other."""
    date: PartialDate | None = None
    issuer: IssuerName | None = None
    term = ""
    position = end
    while True:
        start = _after(_SKIP, text, position)
        if date is None and (passed := _PASSED.match(text, start)):
            start = passed.end()
        if date is None and (match := DATE.match(text, start)):
            date = date_of(match)
            if date is not None:
                position = match.end()
                continue
        if not term and (match := _TERM.match(text, start)):
            term, position = match["term"].upper(), match.end()
            continue
        of = _after(_OF, text, start)
        found = _issuer(text, of, grammar) if issuer is None else None
        if found and (of > start or _is_beside(text, position, start, found)):
            issuer, term = found, term or found.term
            position = _behind_second_issuer(text, found.end, grammar)
            continue
        if position == end and (alias := _ALIAS.match(text, start)):
            position = alias.end()
            continue
        unknown = _UNKNOWN_ISSUER.match(text, start) or _BETWEEN.match(text, start)
        if issuer is None and unknown:
            position = unknown.end()
            issuer = IssuerName(start=unknown.start("name"), end=position, name_end=position, issuers=())
            continue
        break
    title_start, title_end, quoted = title_at(text, _after(_SKIP, text, position), grammar.issuers)
    return Beside(
        date=date,
        issuer=issuer,
        term=term,
        title_start=title_start,
        title_end=title_end,
        quoted=quoted,
        end=position,
    )


def _is_beside(text: str, position: int, start: int, found: IssuerName) -> bool:
    """Whether an authority without "của" belongs to the mention: behind a comma it may begin a clause of its own.

    "Nghị quyết số 25-NQ/TW, Ban Chấp hành Trung ương khóa XI về …", but no "Luật Đầu tư, Thủ tướng Chính phủ
    quyết định …".
    """
    return "," not in text[position:start] or bool(found.term) or bool(_ENDS.match(text, found.end))


def _issuer(text: str, start: int, grammar: Grammar) -> IssuerName | None:
    """The issuer named here, or whose head or meeting is."""
    instead = _standing_for(grammar.registers.words.body_heads)
    return grammar.issuers.at(text, start) or (
        grammar.issuers.at(text, found.end()) if (found := instead.match(text, start)) else None
    )


@cache
def _standing_for(heads: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(heads)}|{_MEETING})\s+", re.IGNORECASE)


def _behind_second_issuer(text: str, end: int, grammar: Grammar) -> int:
    """Behind the other of two who issued it together: "của Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương về …"."""
    joint = _JOINT.match(text, end)
    second = grammar.issuers.at(text, joint.end()) if joint else None
    return second.end if second and _GOES_ON.match(text, second.end) else end


def _after(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position
