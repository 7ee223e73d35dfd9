"""argparse in Vietnamese: its own words in usage, help and errors; names and values stay as typed."""

import argparse
import re
from typing import NoReturn

_HELP = (
    ("usage: ", "cách dùng: "),
    ("positional arguments:", "tham số:"),
    ("options:", "tùy chọn:"),
    ("show this help message and exit", "hiện hướng dẫn này"),
)
_ERRORS = (
    (r"the following arguments are required: (.+)", r"thiếu tham số: \1"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1 không thể là \2; hãy chọn một trong: \3",
    ),
    (r"argument (.+?): expected (?:one|at least one) argument", r"\1 thiếu giá trị"),
    (r"argument (.+?): invalid int value: (.+)", r"\1 phải là số nguyên, không phải \2"),
    (r"unrecognized arguments: (.+)", r"không hiểu tham số: \1"),
)


class ArgumentParser(argparse.ArgumentParser):
    """A parser, and parent of parsers of commands, that speaks Vietnamese."""

    def format_usage(self) -> str:
        """One line that says how the command is called."""
        return _in_vietnamese(super().format_usage())

    def format_help(self) -> str:
        """All that `--help` prints."""
        return _in_vietnamese(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and exit with 2."""
        for english, vietnamese in _ERRORS:
            message = re.sub(f"^{english}$", vietnamese, message)
        self.exit(2, f"{self.format_usage()}{self.prog}: lỗi: {message}. Xem: {self.prog} --help\n")


def _in_vietnamese(text: str) -> str:
    for english, vietnamese in _HELP:
        text = text.replace(english, vietnamese)
    return text
