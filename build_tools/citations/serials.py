"""What is cited by kind and bare serial: `Chỉ thị 05`, `QĐ 217`, `Nghị định 04/2015`."""

import re
from collections.abc import Iterator

from build_tools.citations.forms import Form
from build_tools.citations.numbers import by_number
from build_tools.citations.printed import behind
from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import SHORT_SERIAL
from build_tools.normalize import LOWER

_MID_SENTENCE = re.compile(rf"[{LOWER},(]\s$")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])/(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEXT_SERIAL = re.compile(rf"(?<!\s)\s*+(?:,|và)\s*+(?=\d\d)(?P<serial>{SHORT_SERIAL})")
# Behind any other bare serial stands what can follow the name of an instrument, never something counted.
_AFTER_SHORT = re.compile(
    r"""\s*+(?:$|[.,;:!?)”"’…(\]/|-]
      |(?:của|về|ngày|và|đã|được|là|có|do|theo|tại|cũng|với|thì|như|nêu|yêu|quy|chỉ|đề|gắn|trên|ở|để|ban|khóa|khoá|đối|gửi|phù|bị|mà|nên|nhưng|mới
         |nhằm|trong|đến|một|vào|còn|này|nói|nhấn|vừa|khi|hay|cho)\b|năm\s(?:19|20)\d\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED = re.compile(
    r"""(?<!\s)\s*+(?:(?:trong|một)\s+)?(?:năm(?!\s(?:19|20)\d\d(?!\s?-))|tháng|ngày\s(?!\d)|tuần|lần|người|phiên|điểm|nội\s+dung|vấn\s+đề
    |nhóm|nhiệm\s+vụ|trường\s+hợp|văn\s+bản|tập\s+thể|cá\s+nhân|đồng\s+chí|cán\s+bộ|giải\s+pháp|mục\s+tiêu|bước|điều|khoản)\b""",
    re.VERBOSE,
)


def _spot_short(text: str, grammar: Grammar) -> Iterator[Spotted]:
    """Every kind with a bare serial: `Chỉ thị 05`, `KẾT LUẬN SỐ 114`."""
    for match in grammar.kinds.short.finditer(text):
        word = grammar.kinds.name_of(match["kind"])
        kind = grammar.kinds.by_word[word]
        if not match["so"] and _YEAR.fullmatch(match["serial"]):
            continue  # "CT 2018": a programme of that year
        if _MONTH.fullmatch(match["serial"]) and not (
            match["so"] or match["kind"][0].isupper() or kind.with_year
        ):
            continue  # "số liệu báo cáo 6/2018" is of June
        # "quyết định 03 nội dung" is a verb; a capital in the middle of a sentence begins a name.
        capital = match["kind"][0].isupper()
        named = capital and _MID_SENTENCE.search(text, max(0, match.start() - 2), match.start())
        certain = match["so"] or "/" in match["serial"] or named or (capital and kind.never_counted)
        after = behind(text, match.start(), match.end())
        if _COUNTED.match(text, match.end()) or not (certain or _AFTER_SHORT.match(text, after)):
            continue
        number = match["serial"]
        if kind.whole_with and "/" in number:
            number = f"{number}/{kind.whole_with}"
        yield by_number(match.start(), match.end(), word, number)
        last = match
        while (following := _NEXT_SERIAL.match(text, last.end())) and _AFTER_SHORT.match(
            text, following.end()
        ):
            yield by_number(following.start("serial"), following.end(), word, following["serial"])
            last = following


SHORT = Form(
    name="loại và số thứ tự",
    spot=_spot_short,
    examples=(
        "gắn với ⟦Chỉ thị 05⟧ của Bộ Chính trị",
        "KẾT QUẢ THỰC HIỆN ⟦KẾT LUẬN SỐ 114⟧",
        "sau khi có ⟦Nghị quyết 25⟧, các cấp ủy",
        "cụ thể hóa ⟦Nghị quyết 25⟧ phù hợp tình hình",
        "theo ⟦QĐ 217⟧, ⟦QĐ 218⟧ của Bộ Chính trị",
        "5 năm thực hiện ⟦Quyết định 217⟧, ⟦218⟧ và Công văn",
        "theo ⟦quyết định 217⟧, ⟦218⟧; ⟦nghị định 145/2020⟧ của Chính phủ",
        "cụ thể hóa ⟦Quyết định 217⟧ mà chỉ sao gửi",
        "theo ⟦Phiếu chuyển 13⟧ của Văn phòng",
        "⟦Tờ trình số 12⟧ và ⟦Báo cáo 34⟧ đã nêu",
        "thực hiện ⟦Thông báo kết luận 160⟧ của Bộ Chính trị",
    ),
    counter_examples=(
        "quyết định 03 nội dung",
        "thực hiện Chương trình 135 của Chính phủ",  # a programme, no paper of that serial
        "chọn phương án 2, người lao động theo hợp đồng 68",
        "gửi báo cáo 02 lần, lập biên bản 15 vụ",
        "Nghị quyết 5 năm phát triển",
        "thông báo 02 trường hợp",
        "Nghị quyết 05 nội dung trọng tâm",
        "Kế hoạch 10 xã điểm",
        "Kế hoạch 5 năm 2011 - 2015",
        "đề thi theo CT 2018",
        "Lưu: VT, QĐ164.",
        "THÔNG TƯ1 hướng dẫn việc",
        "theo Quyết định2, các xã",
    ),
)
