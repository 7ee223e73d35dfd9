"""The programs of the deep tests are found or the run fails with the way out; they are never passed over."""

import pytest

from tests import program_install


def test_where_nothing_can_be_installed_the_run_fails_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program_install, "are_here", lambda: False)
    monkeypatch.setattr("tests.apt.as_administrator", lambda: None)
    assert program_install.main() == 1
    assert f"--no-install-recommends {' '.join(program_install.PACKAGES)}\n" in capsys.readouterr().err


def test_what_is_missing_is_installed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def succeeds(command: list[str]) -> bool:
        ran.append(command)
        return True

    monkeypatch.setattr(program_install, "are_here", lambda: bool(ran))
    monkeypatch.setattr("tests.apt.as_administrator", list)
    monkeypatch.setattr("tests.apt.shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("tests.apt.succeeds", succeeds)
    assert program_install.main() == 0
    assert [command[-len(program_install.PACKAGES) :] for command in ran[1:]] == [[*program_install.PACKAGES]]


@pytest.mark.deep
def test_both_programs_are_here() -> None:
    assert program_install.are_here(), program_install.MESSAGE
