"""What is said to an editor about each kind of violation of a JSON Schema, in Vietnamese."""

import difflib
from collections.abc import Mapping, Sequence

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


_TYPES = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "null": "để trống",
    "array": 'danh sách (mỗi mục một dòng, bắt đầu bằng "- "; không có mục nào thì viết [])',
    "object": 'nhóm khóa (mỗi khóa một dòng "khóa: giá trị", thụt vào hai dấu cách)',
}


def _value(value: object) -> str:
    """Show a value in a message, cut to a readable length."""
    if value is None:
        return "chỗ trống"
    if isinstance(value, dict):
        return "một nhóm khóa"
    if isinstance(value, list):
        return "một danh sách"
    if isinstance(value, (bool, int, float)):
        return str(value).lower()
    return quoted(str(value))


def quoted(words: str) -> str:
    """Words of the editor in a message, cut to a readable length."""
    return f'"{words}"' if len(words) <= 80 else f'"{words[:77]}…"'


def _wrong_type(value: object, limit: object) -> str:
    wanted = [str(one) for one in limit] if isinstance(limit, list) else [str(limit)]
    message = f"phải là {' hoặc '.join(_TYPES[one] for one in wanted)}, ở đây là {_value(value)}"
    if "string" in wanted and isinstance(value, (int, float)):
        return f"{message}; hãy viết trong dấu nháy: '{_value(value)}'"
    return f"{message}; hãy sửa lại cho đúng dạng"


_FORMATS = {
    "date": "hãy viết năm-tháng-ngày, ví dụ '2021-11-26'",
    "partial-date": "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'",
}
_BOUNDS = {
    "minLength": ("empty-value", "đang để trống; hãy viết nội dung hoặc bỏ cả khóa này"),
    "maxLength": ("too-long", "dài quá {limit} ký tự; hãy viết ngắn lại"),
    "minItems": ("too-few", "cần ít nhất {limit} mục; hãy thêm mục hoặc bỏ cả khóa này"),
    "maxItems": ("too-many", "nhiều nhất {limit} mục; hãy bỏ bớt"),
    "minProperties": ("too-few", "cần ít nhất {limit} khóa; hãy thêm khóa hoặc bỏ cả nhóm này"),
    "maxProperties": ("too-many", "nhiều nhất {limit} khóa; hãy bỏ bớt"),
    "minimum": ("out-of-range", "{value} quá nhỏ; phải từ {limit}"),
    "maximum": ("out-of-range", "{value} quá lớn; phải đến {limit}"),
    "exclusiveMinimum": ("out-of-range", "{value} quá nhỏ; phải lớn hơn {limit}"),
    "exclusiveMaximum": ("out-of-range", "{value} quá lớn; phải nhỏ hơn {limit}"),
    "const": ("unknown-value", "phải là {limit}, ở đây là {value}"),
}
"""Keyword → rule and message, for those that only compare with a limit."""


def said(name: str, value: object, limit: object, schema: object) -> tuple[str, str]:
    """Return rule and message of one violated keyword, the place not included.

    `limit` is the keyword's value, `schema` the subschema that holds it (its `x-message` explains
    `enum` and `pattern`).
    """
    hint = str(schema.get("x-message", "")) if isinstance(schema, Mapping) else ""
    shown = _value(value)
    if name == "pattern" and isinstance(value, str) and not value.strip():
        return _BOUNDS["minLength"]
    if name in _BOUNDS:
        rule, message = _BOUNDS[name]
        drop = "; không dùng thì bỏ hẳn khóa này" if name == "const" and limit is True else ""
        return rule, f"{message.format(limit=_value(limit), value=shown)}{drop}"
    if name == "type":
        return "wrong-type", _wrong_type(value, limit)
    if name == "enum" and isinstance(limit, list):
        return (
            "unknown-value",
            f"không nhận {shown}; {hint or meant(str(value), [str(one) for one in limit])}",
        )
    if name == "format" and limit in _FORMATS:
        return "wrong-date", f"{shown} không phải một ngày có thật; {_FORMATS[str(limit)]}"
    expected = (
        f"phải khớp biểu thức {limit}" if name == "pattern" else f"trái với điều kiện {name} của lược đồ"
    )
    return "wrong-form", f"{shown} không đúng dạng; {hint or expected}"
