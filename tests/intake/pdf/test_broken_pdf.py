"""Broken and hostile files, each read in a child process: read, or refused in one sentence, and nothing else."""

import random

import pytest

from build_tools.apart.limits import Limits, read_content_apart
from build_tools.intake.taken import Taken, UnreadableFileError
from tests.intake.pdf.broken import READ, REFUSED, SOUND, mutated

LIMITS = Limits(seconds=120)
"""Longer than for an editor: many tests may share this machine."""


def read(content: bytes) -> Taken:
    return read_content_apart(content, "tệp.pdf", LIMITS)


def refusal(content: bytes) -> str:
    """Why a file is refused; "" where it is read, and then it must be whole in itself."""
    try:
        taken = read(content)
    except UnreadableFileError as refused:
        return str(refused)
    lines = taken.text.split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(taken.origins)
    assert all(1 <= one.before_line <= len(lines) + 1 for one in taken.left_out)
    return ""


def test_the_sound_one() -> None:
    taken = read(SOUND)
    assert taken.text.splitlines() == [
        "QUYẾT ĐỊNH",
        "Điều 1. Phạm vi điều chỉnh",
        "",
        "| Một | Hai |",
        "",
        "Điều 2. Đối tượng áp dụng của Quy chế này",
    ]
    assert [one.words for one in taken.left_out] == ["Ký bởi: Sở Nội vụ"]


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence_that_says_what_to_do(name: str) -> None:
    said = refusal(REFUSED[name])
    assert "hãy " in said
    assert said[0].islower()


@pytest.mark.parametrize("name", READ)
def test_it_is_read_all_the_same(name: str) -> None:
    assert "Điều 1" in read(READ[name]).text


def test_what_is_locked_is_told_so() -> None:
    assert "mật khẩu" in refusal(REFUSED["a password"])
    assert "5.000 trang" in refusal(REFUSED["five thousand pages"])


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(48))
def test_bytes_changed_by_chance(seed: int) -> None:
    said = refusal(mutated(random.Random(seed)))
    assert not said or "hãy " in said
