"""A build says how far it is: a bar on a terminal, a line for each stage elsewhere."""

import sys

import pytest

from build_tools.cli.progress import told_progress


def _some_work() -> None:
    with told_progress() as progress:
        progress.begin("đọc văn bản", 3)
        for _ in range(3):
            progress.advance()
        progress.begin("lập chỉ mục")
        progress.advance()


def test_a_log_gets_one_line_for_each_stage(capsys: pytest.CaptureFixture[str]) -> None:
    _some_work()
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == ["đọc văn bản (3) …", "lập chỉ mục …"]


def test_a_terminal_gets_stage_done_total_rate_and_rest(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    _some_work()
    last = capsys.readouterr().err.split("\r")
    assert any("đọc văn bản" in one and "3/3" in one and "còn 00:00" in one and "/s" in one for one in last)
    assert any("lập chỉ mục" in one for one in last)


def test_nobody_looks_where_there_is_no_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    _some_work()
