"""What is cited by issuer and title, by title and period, or by a name that the archive knows."""

import re
from collections.abc import Iterator
from functools import cache

from build_tools.citations.forms import Form
from build_tools.citations.spotted import Spotted, named
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import ANY_PAPER, alternatives
from build_tools.models.citations import CitationKind
from build_tools.models.kinds import CitedBy
from build_tools.normalize import UPPER, fold_blanks

_PLURAL_BEFORE = re.compile(r"(?<!\w)(?:các|những|nhiều|mọi|một số|số)\s+(?:\w+,\s+){0,5}$", re.IGNORECASE)
_TITLE_FOLLOWS = re.compile(r"(?<!\s)\s*+,?\s*+(?:[“\"‘]|về\b|V/v\b)", re.IGNORECASE)


def _spot_of_issuer(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _of_issuer(grammar.kinds.cited_by[CitedBy.ISSUER]).finditer(text):
        if _PLURAL_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            continue
        issuer = grammar.issuers.at(text, match.end())
        if issuer is None or not _TITLE_FOLLOWS.match(text, issuer.end):
            continue
        yield Spotted(
            start=match.start(),
            end=issuer.end,
            kind=CitationKind.NAMED,
            type=fold_blanks(match["kind"]).lower(),
            issuer=text[match.end() : issuer.end],
            term=issuer.term,
        )


@cache
def _of_issuer(kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<kind>{kinds})\s+của\s+")


OF_ISSUER = Form(
    name="loại, cơ quan ban hành và trích yếu",
    spot=_spot_of_issuer,
    examples=(
        "⟦Quyết định của Ủy ban nhân dân tỉnh⟧“về triển khai kế hoạch”",
        "⟦Chỉ thị của Thủ tướng Chính phủ⟧ về tăng cường",
    ),
    counter_examples=(
        "các Nghị quyết của Ban Chấp hành Trung ương Đảng về công tác dân vận",
        "Quyết định của Ủy ban nhân dân tỉnh được đồng tình",
    ),
)


def _spot_charters(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _charter(grammar.kinds.cited_by[CitedBy.BODY], grammar.registers.words.chartered).finditer(
        text
    ):
        yield named(match.start(), match.end(), fold_blanks(match["kind"]).lower(), match[0])


@cache
def _charter(kinds: str, bodies: frozenset[str]) -> re.Pattern[str]:
    named = alternatives(bodies)
    return re.compile(rf"(?<!\w)(?P<kind>{kinds})\s+(?=[{UPPER}])(?i:{named})(?:\s+Việt\s+Nam)?(?!\w)")


CHARTER = Form(
    name="điều lệ của Đảng, Mặt trận và đoàn thể",
    spot=_spot_charters,
    examples=(
        "Căn cứ ⟦Điều lệ Đảng⟧;",
        "theo ⟦Điều lệ Mặt trận Tổ quốc Việt Nam⟧ và",
        "⟦Điều lệ Hội Nông dân Việt Nam⟧ (khóa VIII)",
    ),
    counter_examples=("chấp hành điều lệ của hội", "Điều lệ trường mầm non"),
)


def _spot_of_period(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _of_period(grammar.kinds.cited_by[CitedBy.PERIOD]).finditer(text):
        yield named(match.start(), match.end(), fold_blanks(match["kind"]).lower(), match[0])


@cache
def _of_period(kinds: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?<!\w)(?P<kind>{kinds})\s+[^.;:,“”"()\n]{{3,120}}?\s+giai\s+đoạn\s+\d{{4}}\s?-\s?\d{{4}}
        (?:,\s+(?:định\s+hướng|tầm\s+nhìn)\s+đến\s+(?:năm\s+)?\d{{4}})?(?=\s+của\s)""",
        re.VERBOSE,
    )


OF_PERIOD = Form(
    name="chương trình, kế hoạch, đề án theo giai đoạn",
    spot=_spot_of_period,
    examples=("⟦Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030⟧ của Chính phủ",),
    counter_examples=("Kế hoạch công tác giai đoạn 2021-2025, định hướng", "giai đoạn 2020-2025 của tỉnh"),
)


def _spot_customary(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in grammar.names.finditer(text):
        words = fold_blanks(match[0]).lower()
        yield named(match.start(), match.end(), grammar.kinds.begun_by(words) or ANY_PAPER, match[0])


CUSTOMARY = Form(
    name="tên gọi quen thuộc mà kho biết",
    spot=_spot_customary,
    examples=("thực hiện ⟦Quy chế công tác dân vận của hệ thống chính trị⟧ trên địa bàn",),
    counter_examples=("Quy chế công tác dân vận của hệ thống chính trị tỉnh Trà Vinh",),
)
