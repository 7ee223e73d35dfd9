"""What is cited by issuer and title, by title and period, or by a name that the archive knows."""

import re
from collections.abc import Iterator

from build_tools.citations.forms import Form
from build_tools.citations.spotted import Spotted, named
from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import CitationKind
from build_tools.normalize import fold_blanks

_OF_ISSUER = re.compile(
    r"(?<!\w)(?P<kind>Quyết định|Chỉ thị|Nghị quyết|Kế hoạch|Quy định|Hướng dẫn|Chương trình|Thông báo|Kết luận|Đề án)\s+của\s+"
)
_PLURAL_BEFORE = re.compile(r"(?<!\w)(?:các|những|nhiều|mọi|một số|số)\s+(?:\w+,\s+){0,5}$", re.IGNORECASE)
_TITLE_FOLLOWS = re.compile(r"(?<!\s)\s*+,?\s*+(?:[“\"‘]|về\b|V/v\b)", re.IGNORECASE)


def _spot_of_issuer(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _OF_ISSUER.finditer(text):
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

_CHARTER = re.compile(
    r"""(?<!\w)Điều\s+lệ\s+(?:Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?!\w)
    |(?:Mặt\s+trận\s+Tổ\s+quốc|MTTQ|Công\s+đoàn|Đoàn\s+TNCS\s+Hồ\s+Chí\s+Minh|Đoàn\s+Thanh\s+niên\s+Cộng\s+sản\s+Hồ\s+Chí\s+Minh
      |Hội\s+(?:Nông\s+dân|Liên\s+hiệp\s+Phụ\s+nữ|LHPN|Cựu\s+chiến\s+binh|CCB))(?:\s+Việt\s+Nam)?(?!\w))""",
    re.VERBOSE,
)


def _spot_charters(text: str, _: Grammar) -> Iterator[Spotted]:
    for match in _CHARTER.finditer(text):
        yield named(match.start(), match.end(), "điều lệ", match[0])


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

_OF_PERIOD = re.compile(
    r"""(?<!\w)(?P<kind>Kế\s+hoạch|Chương\s+trình|Đề\s+án|Chiến\s+lược)\s+
    [^.;:,“”"()\n]{3,120}?\s+giai\s+đoạn\s+\d{4}\s?-\s?\d{4}(?:,\s+(?:định\s+hướng|tầm\s+nhìn)\s+đến\s+(?:năm\s+)?\d{4})?
    (?=\s+của\s)""",
    re.VERBOSE,
)


def _spot_of_period(text: str, _: Grammar) -> Iterator[Spotted]:
    for match in _OF_PERIOD.finditer(text):
        yield named(match.start(), match.end(), fold_blanks(match["kind"]).lower(), match[0])


OF_PERIOD = Form(
    name="chương trình, kế hoạch, đề án theo giai đoạn",
    spot=_spot_of_period,
    examples=("⟦Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030⟧ của Chính phủ",),
    counter_examples=("Kế hoạch công tác giai đoạn 2021-2025, định hướng", "giai đoạn 2020-2025 của tỉnh"),
)


def _spot_customary(text: str, grammar: Grammar) -> Iterator[Spotted]:
    if grammar.names is not None:
        for match in grammar.names.finditer(text):
            yield named(match.start(), match.end(), _kind_of_name(match[0], grammar), match[0])


def _kind_of_name(name: str, grammar: Grammar) -> str:
    """The kind that a customary name begins with: the longest that fits."""
    words = fold_blanks(name).lower()
    kinds = {kind for kinds in grammar.kind_symbols.values() for kind in kinds}
    return max((kind for kind in kinds if words.startswith(kind)), key=len, default=words.split(" ", 1)[0])


CUSTOMARY = Form(
    name="tên gọi quen thuộc mà kho biết",
    spot=_spot_customary,
    examples=("thực hiện ⟦Quy chế công tác dân vận của hệ thống chính trị⟧ trên địa bàn",),
    counter_examples=("Quy chế công tác dân vận của hệ thống chính trị tỉnh Trà Vinh",),
)
