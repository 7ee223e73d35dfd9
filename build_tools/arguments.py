"""argparse in Vietnamese: its own words in usage, help and errors; names and values stay as typed.

argparse asks gettext for each of its words. The catalogue stands here, not in a file, because the programs that travel
with a bundle have it written into them; hence nothing but the standard library, and nothing newer than Python 3.8.
"""

import argparse

_CATALOGUE = {
    "usage: ": "cách dùng: ",
    "positional arguments": "tham số",
    "options": "tùy chọn",
    "optional arguments": "tùy chọn",  # as Python 3.9 calls them
    "show this help message and exit": "hiện hướng dẫn này",
    "%(prog)s: error: %(message)s\n": "%(prog)s: lỗi: %(message)s. Xem: %(prog)s --help\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s %(message)s",
    "the following arguments are required: %s": "thiếu tham số: %s",
    "one of the arguments %s is required": "thiếu một trong các tham số: %s",
    "unrecognized arguments: %s": "không hiểu tham số: %s",
    "not allowed with argument %s": "không dùng cùng với %s",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "không rõ %(option)s là tham số nào: %(matches)s",
    "expected one argument": "thiếu giá trị",
    "expected at most one argument": "chỉ nhận một giá trị",
    "expected at least one argument": "thiếu giá trị",
    "expected %s arguments": "cần %s giá trị",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "không thể là %(value)r; hãy chọn một trong: %(choices)s"
    ),
    # The only type of ours that refuses anything is int.
    "invalid %(type)s value: %(value)r": "phải là số nguyên, không phải %(value)r",
}


def speak_vietnamese() -> None:
    """Let argparse find its words in the catalogue: in the place of gettext's functions, which it has imported."""
    words = vars(argparse)
    words["_"] = lambda message: _CATALOGUE.get(message, message)
    words["ngettext"] = lambda one, several, count: _CATALOGUE.get(several, one if count == 1 else several)
