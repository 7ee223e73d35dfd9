"""How a mistake is put to an editor, in Vietnamese: what is wrong, then what to do."""

import difflib
from collections.abc import Callable, Mapping, Sequence

__all__ = ["meant", "quoted", "said", "shown_path", "within"]


def meant(word: str, known: Sequence[str]) -> str:
    """`có phải bạn muốn viết "…"?`, or the whole list where nothing is near."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f'có phải bạn muốn viết "{near[0]}"?'
    return f"chỉ dùng được: {', '.join(known)}" if known else "hãy bỏ dòng này"


def shown_path(where: Sequence[str | int]) -> str:
    """`masks, mục 2, line`: a place in the file as an editor would say it."""
    return ", ".join(f"mục {part + 1}" if isinstance(part, int) else part for part in where) or "cả tệp"


def within(where: Sequence[str | int]) -> str:
    """`trong "masks, mục 2"`: inside which group of keys."""
    return f'trong "{shown_path(where)}"' if where else "ở tầng ngoài cùng"


def quoted(words: str) -> str:
    """Words of the editor in a message, cut to a readable length."""
    return f'"{words}"' if len(words) <= 80 else f'"{words[:77]}…"'


_TYPES = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "array": 'danh sách (mỗi mục một dòng, bắt đầu bằng "- "; không có mục nào thì viết [])',
    "object": 'nhóm khóa (mỗi khóa một dòng "khóa: giá trị", thụt vào hai dấu cách)',
}


def _shown(value: object) -> str:
    """Show a value in a message, cut to a readable length."""
    if value is None:
        return "chỗ trống"
    if isinstance(value, dict):
        return "một nhóm khóa"
    if isinstance(value, list):
        return "một danh sách"
    return str(value).lower() if isinstance(value, (bool, int, float)) else quoted(str(value))


def _wrong_type(value: object, wanted: object, _schema: Mapping[str, object]) -> str:
    message = f"phải là {_TYPES[str(wanted)]}, ở đây là {_shown(value)}"
    if wanted == "string" and isinstance(value, (int, float)):
        return f"{message}; hãy viết trong dấu nháy: '{_shown(value)}'"
    return f"{message}; hãy sửa lại cho đúng dạng"


def _unknown_value(value: object, known: object, _schema: Mapping[str, object]) -> str:
    words = [str(one) for one in known] if isinstance(known, list) else []
    return f"không nhận {_shown(value)}; {meant(str(value), words)}"


def _wrong_date(value: object, wanted: object, _schema: Mapping[str, object]) -> str:
    return f"{_shown(value)} không phải một ngày có thật; {_DATES[str(wanted)]}"


def _wrong_regex(value: object, _wanted: object, _schema: Mapping[str, object]) -> str:
    return f"{_shown(value)} không phải một biểu thức chính quy; hãy xem lại các dấu ( ) [ ] {{ }} \\"


def _wrong_form(value: object, pattern: object, schema: Mapping[str, object]) -> str:
    hint = schema.get("patternErrorMessage") or f"phải khớp biểu thức {pattern}"
    return f"{_shown(value)} không đúng dạng; {hint}"


def _wrong_const(value: object, wanted: object, _schema: Mapping[str, object]) -> str:
    drop = "; không dùng thì bỏ hẳn khóa này" if wanted is True else ""
    return f"phải là {_shown(wanted)}, ở đây là {_shown(value)}{drop}"


def _limit(message: str) -> Callable[[object, object, Mapping[str, object]], str]:
    return lambda value, limit, _schema: message.format(value=_shown(value), limit=limit)


_DATES = {
    "date": "hãy viết năm-tháng-ngày, ví dụ '2021-11-26'",
    "partial-date": "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'",
}
_BY_KEYWORD = {
    "type": ("wrong-type", _wrong_type),
    "enum": ("unknown-value", _unknown_value),
    "const": ("unknown-value", _wrong_const),
    "format": ("wrong-date", _wrong_date),
    "pattern": ("wrong-form", _wrong_form),
    "regex": ("wrong-form", _wrong_regex),
    "maxLength": ("too-long", _limit("dài quá {limit} ký tự; hãy viết ngắn lại")),
    "minItems": ("too-few", _limit("cần ít nhất {limit} mục; hãy thêm mục hoặc bỏ cả khóa này")),
    "maxItems": ("too-many", _limit("nhiều nhất {limit} mục; hãy bỏ bớt")),
    "minProperties": ("too-few", _limit("cần ít nhất {limit} khóa; hãy thêm khóa hoặc bỏ cả nhóm này")),
    "maxProperties": ("too-many", _limit("nhiều nhất {limit} khóa; hãy bỏ bớt")),
    "minimum": ("out-of-range", _limit("{value} quá nhỏ; phải từ {limit}")),
    "maximum": ("out-of-range", _limit("{value} quá lớn; phải đến {limit}")),
}
"""Keyword of a JSON Schema, or a format that is no date, → rule and message."""
_EMPTY = "empty-value", "đang để trống; hãy viết nội dung hoặc bỏ cả khóa này"


def said(keyword: str, value: object, limit: object, schema: Mapping[str, object]) -> tuple[str, str]:
    """Rule and message of one violated keyword, the place not included; `schema` is what holds it."""
    if keyword == "pattern" and isinstance(value, str) and not value.strip():
        return _EMPTY
    rule, message = _BY_KEYWORD["regex" if limit == "regex" else keyword]
    return rule, message(value, limit, schema)
