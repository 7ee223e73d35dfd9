"""A better copy takes the place of a source; the older one stays, reachable, with what differs."""

import hashlib
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.archive import load_archive
from build_tools.archive.masking import masked
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.diagnostics import BuildError
from build_tools.graph.build import build_graph
from build_tools.pages.earlier.view import compared
from build_tools.registers import Registers
from build_tools.render.site import all_pages
from tests.archive.invented import add_record, check_archive
from tests.conftest import MINI, PROJECT

PARTY = "901-ct-tw-2019"
SAID = Replacement(origin="Văn phòng: gửi 'bản đủ'", why="Bản quét đủ trang", today="2026-12-01")


def better(tmp_path: Path, archive: Path, old: str, new: str) -> Path:
    """The source of a document with other words, as a file elsewhere."""
    text = (archive / "documents" / PARTY / "source.txt").read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "Bản mới.txt"
    file.write_text(text.replace(old, new), encoding="utf-8", newline="")
    return file


def test_the_older_source_is_kept_byte_for_byte_and_the_archive_is_sound(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    folder = archive / "documents" / PARTY
    before, comment = (folder / "source.txt").read_bytes(), "# ghi chú của người biên tập\n"
    record = folder / "record.yml"
    record.write_text(comment + record.read_text(encoding="utf-8"), encoding="utf-8")
    file = better(tmp_path, archive, "dân vận", "dân vận khéo")
    kept = replace_source(archive, file, PARTY, SAID).kept
    assert kept.read_bytes() == before
    assert (folder / "source.txt").read_bytes() == file.read_bytes()
    assert record.read_text(encoding="utf-8").startswith(comment)
    assert [str(one) for one in check_archive(archive, registers)] == []
    (held,) = (one.record for one in load_archive(archive, registers).documents if one.record.id == PARTY)
    (earlier,) = held.replaced
    assert (earlier.raw.encode(), earlier.sha256) == (before, hashlib.sha256(before).hexdigest())
    assert (held.source.origin, held.source.received_as, held.updated.iso) == (
        SAID.origin,
        file.name,
        SAID.today,
    )
    assert (earlier.why, earlier.replaced_on.iso) == (SAID.why, SAID.today)


def test_a_second_replacement_stands_before_the_first(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    replace_source(archive, better(tmp_path, archive, "dân vận", "dân vận khéo"), PARTY, SAID)
    replace_source(archive, better(tmp_path, archive, "dân vận khéo", "dân vận rất khéo"), PARTY, SAID)
    assert [str(one) for one in check_archive(archive, registers)] == []
    (held,) = (one.record for one in load_archive(archive, registers).documents if one.record.id == PARTY)
    assert [one.name for one in held.replaced] == ["source-truoc-2.txt", "source-truoc-1.txt"]


@pytest.mark.parametrize(
    "document", sorted(one.name for one in (PROJECT / "archive" / "documents").iterdir())
)
def test_the_records_of_the_repository_can_be_changed_in_place(
    document: str, tmp_path: Path, registers: Registers
) -> None:
    root = Path(shutil.copytree(MINI, tmp_path / "archive"))
    shutil.copytree(PROJECT / "archive" / "documents" / document, root / "documents" / document)
    source = root / "documents" / document / "source.txt"
    file = tmp_path / "moi.txt"
    file.write_bytes(source.read_bytes() + "\nThêm một dòng.\n".encode())
    replace_source(root, file, document, SAID)
    assert [one.rule for one in check_archive(root, registers) if one.rule == "wrong-sha256"] == []


@pytest.mark.parametrize(
    ("document", "said", "words"),
    [
        ("khong-co", SAID, "kho không giữ văn bản mang mã này"),
        ("../x", SAID, "kho không giữ văn bản mang mã này"),
        (PARTY, Replacement(origin=" ", why="x", today="2026-12-01"), "chưa ghi nguồn"),
        (PARTY, SAID, "giống hệt tệp đang có"),
    ],
)
def test_what_cannot_replace_is_refused_and_nothing_changes(
    archive: Path, document: str, said: Replacement, words: str
) -> None:
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    with pytest.raises(BuildError, match=words):
        replace_source(archive, archive / "documents" / PARTY / "source.txt", document, said)
    assert {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()} == before


def test_a_source_that_was_overwritten_is_not_taken_for_the_older_one(archive: Path, tmp_path: Path) -> None:
    file = better(tmp_path, archive, "dân vận", "dân vận khéo")
    (archive / "documents" / PARTY / "source.txt").write_bytes(b"x")
    with pytest.raises(BuildError, match="không khớp bản ghi"):
        replace_source(archive, file, PARTY, SAID)


def test_an_earlier_source_that_changed_is_an_error_that_names_both_hashes(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    kept = replace_source(archive, better(tmp_path, archive, "dân vận", "dân vận khéo"), PARTY, SAID).kept
    stated = hashlib.sha256(kept.read_bytes()).hexdigest()
    kept.write_bytes(b"x")
    (said,) = check_archive(archive, registers)
    assert said.rule == "earlier-source-changed"
    assert stated in said.message
    assert hashlib.sha256(b"x").hexdigest() in said.message
    kept.unlink()
    assert "không có bản trước" in str(check_archive(archive, registers)[0])


def test_a_changed_source_is_an_error_that_names_both_hashes_and_the_way_to_accept_it(
    archive: Path, registers: Registers
) -> None:
    source = archive / "documents" / PARTY / "source.txt"
    stated = hashlib.sha256(source.read_bytes()).hexdigest()
    source.write_bytes(source.read_bytes() + b"x")
    said = next(one for one in check_archive(archive, registers) if one.rule == "wrong-sha256")
    assert stated in said.message
    assert hashlib.sha256(source.read_bytes()).hexdigest() in said.message
    assert f"danvan replace TỆP-MỚI --id {PARTY}" in said.message


def pages_of(archive: Path, registers: Registers, *, public: bool) -> dict[str, str]:
    held = load_archive(archive, registers)
    graph = build_graph(masked(held) if public else held, registers)
    return {page.path: page.content for page in all_pages(graph)}


def test_the_older_text_is_reached_from_the_page_and_shows_what_differs(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    kept = replace_source(archive, better(tmp_path, archive, "dân vận", "dân vận khéo"), PARTY, SAID).kept
    pages = pages_of(archive, registers, public=False)
    folder = f"van-ban/{PARTY}/ban-truoc-1"
    assert "ban-truoc-1/index.md): Bản quét đủ trang" in pages[f"van-ban/{PARTY}/index.md"]
    assert pages[f"{folder}/nguon.txt"].encode() == kept.read_bytes()
    assert re.search("<ins> ?khéo ?</ins>", pages[f"{folder}/index.md"])
    assert 'id="d1"' in pages[f"{folder}/index.md"]


def test_each_older_text_is_compared_with_the_one_that_replaced_it(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    for old, new in (("dân vận", "dân vận khéo"), ("dân vận khéo", "dân vận khéo léo")):
        replace_source(archive, better(tmp_path, archive, old, new), PARTY, SAID)
    pages = pages_of(archive, registers, public=False)
    first, second = (pages[f"van-ban/{PARTY}/ban-truoc-{number}/index.md"] for number in (1, 2))
    added = [re.findall("<ins>([^<]+)</ins>", page) for page in (first, second)]
    assert [{words.strip() for words in each} for each in added] == [{"khéo"}, {"léo"}]


def test_what_is_masked_is_masked_in_the_older_text_too(
    archive: Path, tmp_path: Path, registers: Registers
) -> None:
    name = "Lò Văn Giả"
    folder = archive / "documents" / PARTY
    text = (folder / "source.txt").read_text(encoding="utf-8")
    old = text.replace("dân vận", f"dân vận của {name}", 1)
    record = folder / "record.yml"
    digest = hashlib.sha256(text.encode()).hexdigest()
    fresh = hashlib.sha256(old.encode()).hexdigest()
    record.write_text(record.read_text(encoding="utf-8").replace(digest, fresh), encoding="utf-8")
    (folder / "source.txt").write_text(old, encoding="utf-8", newline="")
    file = tmp_path / "moi.txt"
    file.write_text(text, encoding="utf-8", newline="")
    replace_source(archive, file, PARTY, SAID)
    with record.open("a", encoding="utf-8") as more:
        more.write(f"masks:\n- {{line: 1, text: {name}, reason: thử}}\n")
    assert [str(one) for one in check_archive(archive, registers)] == []
    assert [path for path, text in pages_of(archive, registers, public=True).items() if name in text] == []
    assert [path for path, text in pages_of(archive, registers, public=False).items() if name in text] != []


def test_a_comparison_loses_no_word_of_either_text() -> None:
    old, new = "một\n\nhai ba\nbốn\nnăm\n", "một\nhai  ba bốn\nnăm\nsáu\n"
    lines = list(compared(old, new))
    shown = [
        "".join("".join(each.text for each in line.words if each.only != other).split()) for other in ("sau", "truoc")
        for line in lines
    ]  # fmt: skip
    assert "".join(shown) == "".join((old + new).split())
    assert [(line.old, line.new) for line in lines] == [(1, 1), (3, 2), (4, 0), (5, 3), (0, 4)]


def paper(number: str, day: str, *words: str) -> str:
    """A plan of a province: long enough to be known again by its words."""
    head = (
        "ỦY BAN NHÂN DÂN",
        "TỈNH LÀO CAI",
        f"Số: {number}/KH-UBND",
        f"Lào Cai, ngày {day} tháng 3 năm 2020",
    )
    return "\n".join((*head, "KẾ HOẠCH", "Thực hiện công tác dân vận", *words, ""))


def text_of(subject: str) -> str:
    """Some hundred and fifty words, each run of them this text's own."""
    return "\n".join(
        f"{number}. Việc {subject} thứ {number} giao cho xã {subject} {number}." for number in range(15)
    )


PLAN, OTHER = "07-kh-ubnd-lao-cai-2020", "bai-viet-khac"


@pytest.fixture
def held(archive: Path) -> Path:
    add_record(archive, PLAN, paper("07", "02", text_of("một")))
    add_record(archive, OTHER, text_of("hai"))
    return archive


def replaced(root: Path, tmp_path: Path, text: str, document: str = PLAN, *, is_same: bool = False) -> None:
    file = tmp_path / "khac.txt"
    file.write_text(text, encoding="utf-8", newline="")
    replace_source(root, file, document, replace(SAID, is_same=is_same))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (paper("08", "02", text_of("ba")), r"số, ký hiệu 08/KH-UBND \(đang giữ: 07/KH-UBND\); chưa đổi gì"),
        (paper("07", "03", text_of("ba")), "ngày 3-3-2020|ngày 03-3-2020|ngày 03/3/2020|ngày 3/3/2020"),
        (text_of("hai") + "\nThêm.\n", f'gần như trùng chữ với văn bản "{OTHER}"'),
    ],
)
def test_another_paper_does_not_take_the_place_unless_the_editor_says_that_it_is_the_same(
    held: Path, tmp_path: Path, text: str, words: str
) -> None:
    before = {path: path.read_bytes() for path in held.rglob("*") if path.is_file()}
    with pytest.raises(BuildError, match=words) as refused:
        replaced(held, tmp_path, text)
    assert "--same" in str(refused.value)
    assert "danvan add" in str(refused.value)
    assert {path: path.read_bytes() for path in held.rglob("*") if path.is_file()} == before
    replaced(held, tmp_path, text, is_same=True)
    assert (held / "documents" / PLAN / "source.txt").read_text(encoding="utf-8") == text


def test_the_file_of_another_document_is_refused_whatever_the_editor_says(held: Path, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=f'giống hệt, từng byte, tệp của văn bản "{OTHER}"'):
        replaced(held, tmp_path, text_of("hai"), is_same=True)


def test_another_paper_is_refused_in_an_archive_with_faults_too(held: Path, tmp_path: Path) -> None:
    (held / "themes.yml").write_text("themes: [x]\n", encoding="utf-8")
    with pytest.raises(BuildError, match="08/KH-UBND"):
        replaced(held, tmp_path, paper("08", "02", text_of("ba")))


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (OTHER, text_of("hai") + "\nThêm.\n"),
        (OTHER, text_of("ba")),
        (PLAN, paper("07", "02", text_of("một"), "Thêm.")),
        (PLAN, text_of("một")),
    ],
)
def test_a_better_copy_and_a_text_without_letterhead_take_the_place(
    held: Path, tmp_path: Path, document: str, text: str
) -> None:
    replaced(held, tmp_path, text, document)
    assert (held / "documents" / document / "source.txt").read_text(encoding="utf-8") == text


def test_a_number_that_the_record_corrects_may_be_misread_again(held: Path, tmp_path: Path) -> None:
    record = held / "documents" / PLAN / "record.yml"
    with record.open("a", encoding="utf-8") as more:
        more.write("facts:\n  number: {value: 09/KH-UBND, origin: inferred, line: 3, note: thử}\n")
    replaced(held, tmp_path, paper("07", "02", text_of("một"), "Thêm."))
    replaced(held, tmp_path, paper("09", "02", text_of("một"), "Thêm nữa."))
    with pytest.raises(BuildError, match=r"08/KH-UBND \(đang giữ: 09/KH-UBND\)"):
        replaced(held, tmp_path, paper("08", "02", text_of("một")))
