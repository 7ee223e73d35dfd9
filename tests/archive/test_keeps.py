"""What may be shown in every document is said once, in archive/keeps.yml, and weakens no mask."""

from pathlib import Path

import pytest

from build_tools.registers import Registers
from tests.archive.invented import add_record, check_archive

TITLE = "BÁO CÁO\nVề một việc thử\n\n"


def keep(archive: Path, *words: str) -> None:
    items = "".join(f"- {{text: '{each}', reason: Của cơ quan}}\n" for each in words)
    (archive / "keeps.yml").write_text(f"keeps:\n{items}", encoding="utf-8")


def told(archive: Path, registers: Registers) -> list[str]:
    return [
        f"{one.path.removeprefix('archive/').removeprefix('documents/')}:{one.line}: {one.rule}"
        for one in check_archive(archive, registers)
    ]


def test_an_address_that_many_papers_bear_is_kept_once(archive: Path, registers: Registers) -> None:
    for number in range(3):
        add_record(archive, f"bao-cao-{number}", f"{TITLE}Gửi VanThu@b.vn; ĐT: (0215) 3825.{number}00.\n")
    assert len(told(archive, registers)) == 6
    keep(archive, "vanthu@b.vn", "0215 3825 000", "02153825100", "0215.3825.200")
    assert told(archive, registers) == []


@pytest.mark.parametrize(
    ("kept", "printed"),
    [
        ("a@b.vn", "xa@b.vn"),
        ("a@b.vn", "x.a@b.vn"),
        ("a@b.vn", "a@b.vn.com"),
        ("0215 3825 123", "0215 3825 124"),
        ("Lò Văn Hoà", "ông Lò Văn Hoàng"),
        ("Lò Văn Hoà", "ông Hoà"),
        ("b.vn", "a@b.vn"),
    ],
)
def test_only_exactly_these_words_are_kept(
    archive: Path, registers: Registers, kept: str, printed: str
) -> None:
    add_record(archive, "bao-cao", f"{TITLE}Gửi {printed} để biết.\n")
    keep(archive, kept)
    assert told(archive, registers) == [
        "bao-cao/source.txt:4: undecided-personal-data",
        "keeps.yml:2: unneeded-keep",
    ]


@pytest.mark.parametrize("kept", ["Lò Văn Giả", "lo van gia", "phố Lò Văn Giả"])
def test_what_some_record_masks_is_not_kept_everywhere(
    archive: Path, registers: Registers, kept: str
) -> None:
    folder = add_record(archive, "bao-cao", f"{TITLE}Ông Lò Văn Giả.\n")
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write("masks:\n- {line: 4, text: Lò Văn Giả, reason: thử}\n")
    keep(archive, kept)
    assert "keeps.yml:2: masked-and-kept-everywhere" in told(archive, registers)


def test_a_keep_is_said_once_and_in_the_form_of_a_record(archive: Path, registers: Registers) -> None:
    add_record(archive, "bao-cao", f"{TITLE}Gửi a@b.vn, số 0912345678.\n")
    (archive / "keeps.yml").write_text(
        "keeps:\n- {text: a@b.vn, reason: thử}\n- {text: A@b.vn, reason: thử}\n- {text: +84 912 345 678}\n- {text: ' ', reason: thử, dong: 1}\n",
        encoding="utf-8",
    )
    assert told(archive, registers) == [
        "keeps.yml:3: duplicate-keep",
        "keeps.yml:4: missing-key",
        "keeps.yml:5: empty-value",
        "keeps.yml:5: unknown-key",
    ]


def test_what_may_stand_in_a_source_that_cannot_be_read_is_not_called_unneeded(
    archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "bao-cao", f"{TITLE}Gửi a@b.vn.\n")
    keep(archive, "a@b.vn")
    (folder / "record.yml").write_text("id: 'bao-cao\n", encoding="utf-8")
    assert told(archive, registers) == ["bao-cao/record.yml:1: yaml-syntax"]
