"""A browser is found or the run fails with the way out; it is never passed over."""

from pathlib import Path

import pytest

from tests import browser_install


@pytest.mark.browser
def test_a_browser_that_starts_is_found() -> None:
    path = browser_install.find_browser()
    assert path is not None, browser_install.MESSAGE
    assert path.is_file()


def test_a_wish_that_cannot_be_met_fails_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def must_not_install() -> None:
        raise AssertionError

    monkeypatch.setenv("CHROMIUM", str(tmp_path / "khong-co"))
    monkeypatch.setattr(browser_install, "install", must_not_install)
    assert browser_install.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "sudo apt-get install chromium-headless-shell" in said.err


@pytest.mark.parametrize(
    ("release", "first"),
    [("ID=debian\n", "chromium-headless-shell"), ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "--with-deps")],
)
def test_debian_takes_its_own_package_and_ubuntu_whose_package_is_a_snap_does_not(
    monkeypatch: pytest.MonkeyPatch, release: str, first: str
) -> None:
    monkeypatch.setattr(browser_install, "is_ubuntu", lambda: "ubuntu" in release)
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    ways = list(browser_install.ways())
    assert first in ways[0][-1]
    assert ways[-1][-1][-3:] == ["playwright", "install", "chromium"]


def test_without_apt_or_rights_only_the_download_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert [way[-1][-3:] for way in browser_install.ways()] == [["playwright", "install", "chromium"]]
