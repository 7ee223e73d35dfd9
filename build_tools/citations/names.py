"""What is cited by name: Hiến pháp, laws, resolutions of congresses and plenums, titled papers."""

import re
from collections.abc import Iterator

from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.numbers import NUMBER, canonical_number
from build_tools.models.citations import CitationKind
from build_tools.normalize import UPPER, fold_blanks, match_key

_ROMAN = r"[IVX]{1,6}"

_CONSTITUTION = re.compile(
    r"""(?<!\w)Hiến\s+pháp\s+(?:
      (?:nước\s+(?:CHXHCN|Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa)\s+Việt\s+Nam\s*,?\s*)?(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?!\d)
      |nước\s+(?:CHXHCN|Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa)\s+Việt\s+Nam)""",
    re.IGNORECASE | re.VERBOSE,
)

_LAW_WORD = re.compile(r"(?<!\w)(?<!pháp )(?P<kind>Bộ\s+luật|luật|Pháp\s+lệnh)\s+(?=\w)", re.IGNORECASE)
_LAW_YEAR = re.compile(r"\s*,?\s*(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\d/])")
_LAW_NUMBER = re.compile(r"\s*[,(]?\s*(?:số\s*:?\s*)?(?=\d)")
_AMENDING = re.compile(
    r"sửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\s+(?:một\s+số|các))?(?:\s+điều)?(?:\s+của)?(?:\s+các)?\s+(?:Bộ\s+luật|luật|Pháp\s+lệnh)\s+",
    re.IGNORECASE,
)
_AND_LAW = re.compile(r"(?:\s*,|\s+và)\s+(?:Bộ\s+luật|luật|Pháp\s+lệnh)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r",?\s+")
# "theo luật Việt Nam" is the law of a country, no law of that name.
_NO_LAW = re.compile(r"Việt\s+Nam\b")
_NAME_ENDS = frozenset(
    [
        "và",
        "về",
        "của",
        "được",
        "đã",
        "có",
        "là",
        "trong",
        "để",
        "theo",
        "nhằm",
        "do",
        "khi",
        "với",
        "cho",
        "tại",
        "năm",
        "số",
        "ngày",
        "này",
        "nêu",
        "hiện",
        "quy",
        "trên",
        "tới",
        "đến",
        "gắn",
        "cũng",
        "như",
        "hoặc",
        "từ",
        "phải",
        "cần",
        "nên",
        "sẽ",
        "bằng",
        "vào",
    ]
)

_PLENUM = re.compile(
    rf"""(?<!\w)Nghị\s+quyết\s+(?:số\s+\d+\s+)?(?:của\s+)?(?:Hội\s+nghị\s+)?(?:lần\s+thứ\s+\w+\s+)?
    (?:Ban\s+Chấp\s+hành\s+|BCH\s+)?(?:Trung\s+ương|TW)\s+(?:Đảng\s+)?(?:lần\s+thứ\s+)?(?P<plenum>\d{{1,2}}|{_ROMAN})(?![\w/-])
    (?P<term>\s*,?\s*\(?\s*kh[oó][aá]\s+(?P<roman>{_ROMAN})\b(?P<second>\s*(?:và|,)\s*(?:kh[oó][aá]\s+)?(?P<roman2>{_ROMAN})\b)?\)?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương (khóa XI) is Nghị quyết Trung ương 8 (khóa XI).
_MEETING = re.compile(
    rf"""(?<!\w)Nghị\s+quyết\s+(?:của\s+)?Hội\s+nghị\s+(?:Trung\s+ương\s+)?lần\s+thứ\s+
    (?P<ordinal>\w+)\s*,?\s+(?:của\s+)?(?:Ban\s+Chấp\s+hành\s+|BCH\s*)(?:Trung\s+ương|TW)(?:\s+Đảng)?
    (?:\s*,?\s*\(?\s*kh[oó][aá]\s+(?P<roman>{_ROMAN})\b\)?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
# Between "Đại hội" and its ordinal stand only words that say which congress.
_CONGRESS = re.compile(
    rf"""(?<!\w)(?P<kind>Nghị\s+quyết|Báo\s+cáo\s+Chính\s+trị|Văn\s+kiện)\s+(?:của\s+|trình\s+|tại\s+)?
    (?P<congress>Đại\s+hội(?:\s+(?:đại\s+biểu|toàn\s+quốc|Đảng|Đảng\s+bộ|tỉnh|thành\s+phố|huyện|xã|các\s+cấp|của
        |[{UPPER}][\w]*)){{0,10}}?)\s*,?\s*(?:lần\s+thứ\s+)?(?P<ordinal>{_ROMAN})(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERIOD_NAME = re.compile(
    r"""(?<!\w)(?P<kind>Kế\s+hoạch|Chương\s+trình|Đề\s+án|Chiến\s+lược)\s+
    (?P<name>[^.;:,“”"()\n]{3,120}?)\s+giai\s+đoạn\s+\d{4}\s*-\s*\d{4}(?:,\s*(?:định\s+hướng|tầm\s+nhìn)\s+đến\s+(?:năm\s+)?\d{4})?
    (?=\s+của\s+)""",
    re.VERBOSE,
)
_OF_ISSUER = re.compile(
    r"(?<!\w)(?P<kind>Quyết định|Chỉ thị|Nghị quyết|Kế hoạch|Quy định|Hướng dẫn|Chương trình|Thông báo|Kết luận|Đề án)\s+của\s+"
)
_PLURAL_BEFORE = re.compile(r"(?:các|những|nhiều|mọi|một số|số)\s+(?:[\w]+,\s+)*$", re.IGNORECASE)
_TITLE_FOLLOWS = re.compile(r"\s*,?\s*(?:[“\"‘]|về\b|V/v\b)", re.IGNORECASE)


def spot_names(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Every mention of an instrument by name; the caller resolves overlaps."""
    for match in _CONSTITUTION.finditer(text):
        year = int(match["year"]) if match["year"] else None
        yield _named(match.start(), match.end(), "hiến pháp", text, year=year)
    yield from _laws(text, grammar)
    yield from _plenums(text)
    yield from _meetings(text)
    for match in _CONGRESS.finditer(text):
        kind = "báo cáo" if match["kind"][:1] in "Bb" else fold_blanks(match["kind"]).lower()
        yield _named(match.start(), match.end(), kind, text)
    yield from _of_issuer(text, grammar)
    for match in _PERIOD_NAME.finditer(text):
        yield _named(match.start(), match.end(), fold_blanks(match["kind"]).lower(), text)
    if grammar.names is not None:
        for match in grammar.names.finditer(text):
            yield _named(match.start(), match.end(), _kind_of_name(match[0], grammar), text)


def _laws(text: str, grammar: Grammar) -> Iterator[Spotted]:
    for match in _LAW_WORD.finditer(text):
        kind = fold_blanks(match["kind"]).lower()
        end = _amending_law(text, match.end(), grammar) or _law(text, match.end(), grammar)
        if end is None:
            continue
        if year := _LAW_YEAR.match(text, end):
            yield _named(match.start(), year.end(), kind, text, year=int(year["year"]))
        elif number := NUMBER.match(text, _skip(_LAW_NUMBER, text, end)):
            yield Spotted(
                start=match.start(),
                end=number.end(),
                kind=CitationKind.NUMBERED,
                type=kind,
                number=canonical_number(number[0]),
            )
        else:
            yield _named(match.start(), end, kind, text)


def _law(text: str, start: int, grammar: Grammar) -> int | None:
    """Where the name of a law ends that begins at `start`, behind the word "Luật"."""
    return _known_law(text, start, grammar) or _capitalised_law(text, start)


def _amending_law(text: str, start: int, grammar: Grammar) -> int | None:
    """`Luật sửa đổi, bổ sung một số điều của Luật A và Luật B`: the laws that it amends are in its name."""
    amending = _AMENDING.match(text, start)
    if amending is None:
        return None
    end = _law(text, amending.end(), grammar)
    while (
        end is not None
        and (more := _AND_LAW.match(text, end))
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
        key = f"{key} {match_key(word[0])}".strip()
        if key in grammar.laws:
            best = word.end()
        gap = _BETWEEN.match(text, word.end())
        if gap is None:
            break
        position = gap.end()
    return best


def _capitalised_law(text: str, start: int) -> int | None:
    """The name of a law that no register knows: a capitalised word and what follows up to a word of grammar."""
    word = _WORD.match(text, start)
    if word is None or not word[0][0].isupper() or word[0].isupper() or _NO_LAW.match(text, start):
        return None
    end = word.end()
    for _ in range(9):
        gap = _BETWEEN.match(text, end)
        word = _WORD.match(text, gap.end()) if gap and "," not in gap[0] else None
        if word is None or word[0].lower() in _NAME_ENDS or word[0][0].isdigit():
            break
        end = word.end()
    return end


def _plenums(text: str) -> Iterator[Spotted]:
    for match in _PLENUM.finditer(text):
        base = f"nghị quyết trung ương {match['plenum']}"
        first = (match["roman"] or "").upper()
        end = match.end("roman") if match["second"] else match.end()
        if not match["term"]:
            end = match.end("plenum")
        yield _plenum(match.start(), end, base, first)
        if match["second"]:
            yield _plenum(match.start("roman2"), match.end("roman2"), base, match["roman2"].upper())


def _meetings(text: str) -> Iterator[Spotted]:
    for match in _MEETING.finditer(text):
        ordinal = match["ordinal"].lower()
        if ordinal in _ORDINALS:
            ordinal = str(_ORDINALS.index(ordinal) + 1)
        term = (match["roman"] or "").upper()
        yield _plenum(match.start(), match.end(), f"nghị quyết trung ương {ordinal}", term)


def _plenum(start: int, end: int, base: str, term: str) -> Spotted:
    name = match_key(f"{base} khóa {term}" if term else base)
    return Spotted(start=start, end=end, kind=CitationKind.NAMED, type="nghị quyết", name=name, term=term)


def _of_issuer(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """A paper named only by kind, issuer and title: `Quyết định của Ủy ban nhân dân tỉnh “về …”`."""
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


def _named(start: int, end: int, kind: str, text: str, *, year: int | None = None) -> Spotted:
    name = match_key(text[start:end].replace(",", " "))
    return Spotted(start=start, end=end, kind=CitationKind.NAMED, type=kind, name=name, year=year)


def _kind_of_name(name: str, grammar: Grammar) -> str:
    """The kind that a customary name begins with: the longest that fits."""
    words = fold_blanks(name).lower()
    kinds = {kind for kinds in grammar.kind_symbols.values() for kind in kinds}
    return max((kind for kind in kinds if words.startswith(kind)), key=len, default=words.split(" ", 1)[0])


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position
