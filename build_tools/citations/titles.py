"""The title (trích yếu) behind a mention: where it begins, and where the sentence goes on."""

import re
from collections.abc import Iterator

from build_tools.grammar.issuer_names import IssuerNames
from build_tools.normalize import UPPER, phrase_key

__all__ = ["LONGEST_TITLE", "acts_behind_commas", "quotations", "title_at"]

_TITLE = re.compile(
    r"""(?P<open>[“"‘])?\s*
    (?P<about>(?:về\s+việc|về|V/v|v/v)(?!\w)\s*:?\s*)?(?P<open2>[“"‘])?\s*
    (?P<verb>(?:ban\s+hành|quy\s+định|hướng\s+dẫn|sửa\s+đổi|phê\s+duyệt|thực\s+hiện|triển\s+khai|thành\s+lập|chỉ\s+đạo
      |công\s+nhận|kiện\s+toàn|quy\s+chế|tổng\s+kết|sơ\s+kết|điều\s+chỉnh|bổ\s+sung|giao|bãi\s+bỏ|thay\s+thế)(?!\s+(?:số\s+)?\d))?(?P<open3>\s*[“"‘])?""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST_TITLE = 1500
"""Characters beyond which no title runs, whatever mark is missing at its end."""
_CLOSING = {"“": "”", '"': '"', "‘": "’"}
_QUOTATION = re.compile(
    r"(?<!\s)\s*+[,;]?\s*+(?:về\s+(?:việc\s+)?)?(?:ban\s+hành\s+)?(?P<open>[“\"])", re.IGNORECASE
)
_STOP = re.compile(rf"[;:()\n]|…|\.{{3}}|[.!?](?=\s|$|[{UPPER}])")
"""What ends any title; an ellipsis stands for the rest of it."""
# Words that begin a new thought behind a title: what follows belongs to the sentence again.
_THOUGHT = re.compile(
    r"""
    ,?(?<!\s)\s++(?:đã\s+)?(?:được|bị)\s+(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)(?:(?:,|\s+và)?\s+bổ\s+sung)?(?:\s+một\s+số\s+điều)?\s*+,?\s*+(?:bởi|bằng|tại|theo|năm)\b
    | (?<!\s)\s++(?:như\s+sau|trừ\s+trường\s+hợp|hết\s+hiệu\s+lực|được\s+các\s+(?:cấp|ngành|đơn|địa))\b
    | ,\s++(?:qua\s+đó|trong\s+đó|nhằm|góp\s+phần|tạo|với\s+những|từ\s+đó|đã|để|trên\s+cơ\s+sở|theo\s+đó|gắn\s+với|thay\s+thế
        |thay\s+cho|bãi\s+bỏ|có\s+hiệu\s+lực|hoạt\s+động\s+từ|đến\s+nay|sau\s+(?:khi|thời\s+gian|hơn|gần|\d+\s+năm))\b
    | (?<!\s)\s++(?:gắn\s+với|vào\s+cuộc\s+sống|cho\s+phù\s+hợp\s+với|đã\s+(?:góp|đi)|được\s+triển|bằng\s+nhiều|và\s+các\s+văn\s+bản|của\s+một\s+số)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMMA = re.compile(r",\s+")
# Behind an authority: what it does. "do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành" is no such act.
_DOES = re.compile(
    r"""(?<!\s)\s++(?:(?:xin|kính|trân\s+trọng|tiếp\s+tục)\s+)*+(?:đã|sẽ|cần|phải|có|yêu\s+cầu|đề\s+nghị|báo\s+cáo|trình
    |quyết\s+định|xây\s+dựng|tổ\s+chức|chỉ\s+đạo|lãnh\s+đạo|hướng\s+dẫn|thống\s+nhất|thông\s+báo|giao|kết\s+luận
    |tham\s+mưu|chủ\s+trì|phối\s+hợp|tập\s+trung|nhận\s+thấy|cho\s+rằng|ban\s+hành|tiến\s+hành|nhận\s+được|chịu\s+trách)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BY = re.compile(r"(?<!\w)(?:do|giữa)\s+[^,;.()]*+$", re.IGNORECASE)
_LONGEST_NAME = 80
_NAME = re.compile(rf"[{UPPER}][^,;:.()“”\"\n]{{0,{_LONGEST_NAME}}}")
_FIRST_WORDS = re.compile(r"(?<=\w)(?=\s|$)")
_UNIT = re.compile(rf"(?:\s[{UPPER}][\w']{{0,9}}){{1,4}}")
# A title of these acts names one thing; what it is for, says the sentence: "Thành lập Trung tâm … nhằm …".
_ONE_ACT = re.compile(r"(?:thành\s+lập|kiện\s+toàn|công\s+nhận|phê\s+duyệt|ban\s+hành)\b", re.IGNORECASE)
# So does one that says of what it gives details: "quy định chi tiết Luật Giá" is applied "để xác định …".
_DETAILS = re.compile(
    rf"(?:quy\s+định\s+chi\s+tiết|hướng\s+dẫn\s+thi\s+hành|sửa\s+đổi)\b[^.;:“”\n]{{0,200}}?\s(?:luật|pháp\s+lệnh|nghị\s+định)\s+(?=[{UPPER}\d]|số\s)",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?<!\s)\s++(?:để|nhằm|khi|thì|nếu)\b", re.IGNORECASE)
_IS_SENTENCES = re.compile(r",\s*+$")
_PURPOSE = re.compile(r"(?<!\s)\s++nhằm\b", re.IGNORECASE)


def title_at(text: str, start: int, issuers: IssuerNames) -> tuple[int, int, bool]:
    """Where the title that begins at `start` begins and ends, and whether it is quoted.

    Equal offsets where there is none.
    """
    match = _TITLE.match(text, start)
    if match is None or not (match["open"] or match["about"] or match["verb"]):
        return start, start, False
    if (
        match["verb"]
        and not (match["open"] or match["about"] or match["open3"])
        and _IS_SENTENCES.search(text, max(0, start - 3), start)
    ):
        return start, start, False
    # The verb belongs to the title ("ban hành Quy chế …"), "về" and the quotation mark do not.
    begin = match.start("verb") if match["verb"] else match.end()
    group = next((group for group in ("open", "open2", "open3") if match[group]), None)
    if group:
        at = match.end(group) - 1
        return begin, _closing_quote(text, at, text[at]), True
    return begin, _before_an_act(text, begin, _unquoted_end(text, begin), issuers), False


def _closing_quote(text: str, start: int, opening: str) -> int:
    """Where a quotation ends; quotations within it are skipped. To the sentence's end if never closed."""
    closing, depth = _CLOSING[opening], 0
    for match in re.compile(rf"[{opening}{closing}]").finditer(text, start, start + LONGEST_TITLE):
        if match[0] == opening and (opening != closing or depth == 0):
            depth += 1
        else:
            depth -= 1
        if depth == 0:
            return match.start()
    return _unquoted_end(text, start + 1)


def _unquoted_end(text: str, start: int) -> int:
    limit = min(len(text), start + LONGEST_TITLE)
    stops = (
        _STOP.search(text, start, limit),
        _THOUGHT.search(text, start, limit),
        _PURPOSE.search(text, start, limit) if _ONE_ACT.match(text, start) else None,
        _FOR.search(text, detailed.end(), limit) if (detailed := _DETAILS.match(text, start)) else None,
    )
    end = min((match.start() for match in stops if match), default=limit)
    # A quotation that was opened before the title ends it.
    closing, opening = text.find("”", start, end), text.find("“", start, end)
    return closing if closing >= 0 and not 0 <= opening < closing else end


def _before_an_act(text: str, start: int, end: int, issuers: IssuerNames) -> int:
    """Where the title ends before "…, Thủ tướng Chính phủ yêu cầu": an authority behind a comma, and what it does."""
    return next((comma.start() for comma in _acts(text, start, end, issuers)), end)


def acts_behind_commas(text: str, issuers: IssuerNames) -> list[int]:
    """Where an authority stands behind a comma, and what it does: "Thực hiện Kế hoạch số …, UBND tỉnh ban hành …"."""
    return [comma.end() for comma in _acts(text, 0, len(text), issuers)]


def _acts(text: str, start: int, end: int, issuers: IssuerNames) -> Iterator[re.Match[str]]:
    for comma in _COMMA.finditer(text, start, end):
        if _authority_acts(text, comma.end(), issuers) and not _BY.search(
            text, max(start, comma.start() - _LONGEST_NAME), comma.start()
        ):
            yield comma


def _authority_acts(text: str, start: int, issuers: IssuerNames) -> bool:
    """Whether an authority stands here, and what it does behind it.

    It is registered, or called by its kind and level: "Ban Chấp hành Đảng bộ xã xây dựng"; "xã hội" is no level.
    """
    name = issuers.at(text, start)
    if name is not None:
        return _DOES.match(text, name.end) is not None
    words = _NAME.match(text, start)
    if words is None or not any(
        phrase_key(words[0][: end.end()]) in issuers.heads for end in _FIRST_WORDS.finditer(words[0])
    ):
        return False
    return any(
        _DOES.match(text, unit.end() if (unit := _UNIT.match(text, level.end())) else level.end())
        for level in issuers.level.finditer(text, start, words.end())
    )


def quotations(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The quotations that follow one another from `start` on: “…”, “…” share out two titles."""
    position = start
    while match := _QUOTATION.match(text, position):
        end = _closing_quote(text, match.start("open"), match["open"])
        yield match.end(), end
        position = end + 1
