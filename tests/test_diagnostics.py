"""Why the operating system refused something, as an editor understands it."""

import errno

import pytest

from build_tools.diagnostics import reason


@pytest.mark.parametrize(
    ("number", "of_windows", "said"),
    [
        (errno.EACCES, None, "không có quyền"),
        (errno.EACCES, 5, "không có quyền"),
        (errno.EACCES, 32, "tệp đang được chương trình khác dùng"),  # open in Word
        (errno.EACCES, 33, "tệp đang được chương trình khác dùng"),
        (errno.ENOENT, 206, "đường dẫn quá dài"),
        (errno.ENOSPC, 112, "đĩa đã đầy"),
        (0, None, "lạ"),
    ],
)
def test_the_reason_is_told_in_vietnamese(number: int, of_windows: int | None, said: str) -> None:
    error = OSError(number, "lạ")
    if of_windows is not None:
        vars(error)["winerror"] = of_windows
    assert reason(error) == said
