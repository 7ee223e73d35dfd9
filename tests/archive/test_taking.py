"""Files on their way into the archive: what is proposed, what is shown, what doubles a paper, what is added."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.archive.shelf import text_key
from build_tools.archive.taking import (
    Asker,
    Taking,
    Took,
    folders_in_inbox,
    in_inbox,
    meant,
    take_files,
    told_of,
)
from build_tools.diagnostics import Diagnostic
from build_tools.registers import Registers
from tests.archive.invented import DIRECTIVE, DIRECTIVE_ID, add_record, check_archive
from tests.intake.docx.build import deleted, docx, p, r
from tests.intake.text.old_files import tcvn3

LINES = (
    *DIRECTIVE,
    "Các cấp ủy tổ chức quán triệt, thực hiện nghiêm túc Chỉ thị này.",
    "Nơi nhận: Các huyện ủy.",
)
PAPER = "".join(f"{line}\n" for line in LINES)
WORD = docx("".join(map(p, LINES)))
TODAY = date(2026, 11, 21)
Take = Callable[..., Took]


class Told:
    """What the editor read."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.findings: list[Diagnostic] = []

    @property
    def text(self) -> str:
        return "\n".join(self.said)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def take(archive: Path, registers: Registers, told: Told) -> Take:
    """Take files; `agrees`: the answers of an editor at a terminal, None for none."""

    def take(*files: Path, agrees: bool | None = None, said: Taking | None = None) -> Took:
        asker = Asker(
            say=told.said.append,
            tell=told.findings.extend,
            agrees=None if agrees is None else lambda: bool(agrees),
        )
        return take_files(archive, files, said or Taking(today=TODAY), asker, registers)

    return take


YES = Taking(agreed=True, today=TODAY)


def put(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def tree(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("agrees", "is_added"), [(True, True), (False, False), (None, False)])
def test_what_is_shown_is_added_where_somebody_agrees(  # noqa: PLR0917 - four of them are fixtures
    agrees: bool | None, is_added: bool, archive: Path, tmp_path: Path, take: Take, told: Told
) -> None:
    before = tree(archive)
    took = take(put(tmp_path, "chi thi.docx", WORD), agrees=agrees)
    assert [folder.name for folder in took.added] == [DIRECTIVE_ID] * is_added
    assert took.is_all is is_added
    assert (tree(archive) == before) is not is_added
    for line in (
        "Tệp: chi thi.docx",
        "Số, ký hiệu: 77-CT/TU",
        "Loại: Chỉ thị",
        "Ngày: 05/3/2021",
        "Trích yếu: tăng cường công tác dân vận trong tình hình mới",
        "Người ký: không đọc được",
        "Đọc được: 9 dòng (docx 1)",
        "Cần xem: Không thấy trong văn bản: người ký; nếu bản gốc có, hãy ghi vào facts của record.yml.",
        f"Mã đề xuất: {DIRECTIVE_ID}",
        f"Sẽ thành: trang mới van-ban/{DIRECTIVE_ID}/",
    ):
        assert line in told.text


def test_a_number_left_blank_is_called_so(tmp_path: Path, take: Take, told: Told) -> None:
    take(put(tmp_path, "a.txt", PAPER.replace("Số 77-CT/TU", "Số     -CT/TU").encode()))
    assert "Số, ký hiệu: để trống (…-CT/TU)" in told.text


def test_what_is_left_out_is_counted_and_quoted(tmp_path: Path, take: Take, told: Told) -> None:
    body = "".join(map(p, LINES)) + p(r("Báo cáo trước ngày "), deleted("15/4/2021"), r("30/4/2021."))
    take(put(tmp_path, "a.docx", docx(body)))
    assert "Bỏ ra: 1 chỗ đã xóa (có theo dõi thay đổi): “15/4/2021”" in told.text


def test_the_origin_is_the_name_and_the_day_unless_it_is_told(
    archive: Path, tmp_path: Path, take: Take
) -> None:
    file = put(tmp_path, "chi thi.docx", WORD)
    take(file, said=YES)
    record = archive / "documents" / DIRECTIVE_ID / "record.yml"
    assert "origin: 'Tệp chi thi.docx, đưa vào kho ngày 21/11/2026'" in record.read_text(encoding="utf-8")
    take(file, said=replace(YES, document="khac", origin=" "))
    assert not (archive / "documents" / "khac").exists()


def test_one_bad_file_stops_no_other(tmp_path: Path, take: Take, told: Told) -> None:
    took = take(
        put(tmp_path, "anh.pdf", b"%PDF-1.4\n"),
        tmp_path / "khong-co.docx",
        put(tmp_path, "chi thi.txt", tcvn3(PAPER)),
        said=YES,
    )
    assert [folder.name for folder in took.added] == [DIRECTIVE_ID]
    assert [one.path for one in told.findings] == ["anh.pdf", "khong-co.docx"]
    assert (took.refused, took.is_all) == (["anh.pdf", "khong-co.docx"], False)
    assert told.said[0] == "[1/3] anh.pdf"


def test_a_paper_that_was_cited_takes_the_address_that_it_has(
    archive: Path, tmp_path: Path, take: Take, told: Told
) -> None:
    cited = "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.\n"
    known = "12-kh-ubnd-lao-cai-truoc-2025-2020"
    add_record(archive, "bai-moi", cited)
    pipeline.record_ids(archive.parent)
    paper = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 12/KH-UBND\n\nLào Cai, ngày 02 tháng 3 năm 2020\n\nKẾ HOẠCH\n"
        "thực hiện công tác dân vận năm 2020\n\nCác sở, ban, ngành thực hiện kế hoạch này.\n"
    )
    take(put(tmp_path, "a.txt", paper.encode()), said=YES)
    assert f"trang đầy đủ ở địa chỉ đã có van-ban/{known}/" in told.text
    _, graph = pipeline.read(archive.parent, public=False)
    assert known in graph.documents
    assert graph.new_ids == ()


def test_a_paper_without_a_number_is_named_by_kind_subject_and_year(tmp_path: Path, take: Take) -> None:
    paper = (
        PAPER.replace("Số 77-CT/TU\n", "").replace("CHỈ THỊ", "BÁO CÁO").replace("về tăng cường", "tổng kết")
    )
    took = take(put(tmp_path, "a.txt", paper.encode()), said=YES)
    (folder,) = took.added
    assert folder.name == "bao-cao-tong-ket-cong-tac-dan-van-trong-tinh-hinh-moi-dien-bien-2021"


def test_nothing_is_added_where_nothing_names_it(tmp_path: Path, take: Take, told: Told) -> None:
    take(put(tmp_path, "a.txt", "- 12 m²;\n".encode()), said=YES)
    (finding,) = told.findings
    assert "--id MÃ" in finding.message


HEADED = "Lịch sử hình thành bản Mường Lạ\n\nBản Mường Lạ có từ lâu đời, nay là một bản yên vui.\n"


def test_an_id_of_a_heading_alone_is_asked_about_and_never_accepted_unseen(
    tmp_path: Path, take: Take, told: Told
) -> None:
    file = put(tmp_path, "a.txt", HEADED.encode())
    assert take(file, said=YES).added == []
    (finding,) = told.findings
    assert f'danvan add "{file}" --id lich-su-hinh-thanh-ban-muong-la' in finding.message
    (folder,) = take(file, agrees=True).added
    assert folder.name == "lich-su-hinh-thanh-ban-muong-la"
    assert "Cần xem: Mã đề xuất chỉ lấy từ tên bài" in told.text


BETTER = f'danvan replace "{{file}}" --id {DIRECTIVE_ID} --origin "ai gửi, ngày nào" --why "vì sao thay"'
ANOTHER = f'danvan add "{{file}}" --id {DIRECTIVE_ID}-2'
DOUBLES = {
    "the same bytes": ("b.docx", WORD, "giống hệt, từng byte, tệp của", [], [BETTER, ANOTHER]),
    "the same text in another format": (
        "b.txt",
        PAPER.replace("\n", "\r\n").encode(),
        "có chữ trùng, chỉ khác dòng và khoảng trắng, với",
        [BETTER],
        [ANOTHER],
    ),
    "the same text, byte for byte, in another format": (
        "b.html",
        "".join(f"<p>{line}</p>" for line in LINES).encode(),
        "có chữ giống hệt",
        [],
        [BETTER, ANOTHER],
    ),
    "the same number, day, kind and authority": (
        "b.txt",
        PAPER.replace("nghiêm túc", "tốt").encode(),
        "cùng số, ký hiệu với",
        [BETTER, ANOTHER],
        [],
    ),
}
"""File, its bytes, how it is alike, the commands that are offered, and those that would only be refused."""


@pytest.mark.parametrize("name", DOUBLES)
def test_what_is_held_already_is_refused_with_what_may_be_done(
    name: str, archive: Path, tmp_path: Path, take: Take, told: Told
) -> None:
    file, data, why, offered, useless = DOUBLES[name]
    take(put(tmp_path, "a.docx", WORD), said=YES)
    before = tree(archive)
    assert len(take(put(tmp_path, file, data), said=YES).refused) == 1
    assert tree(archive) == before
    (finding,) = told.findings
    assert finding.rule == "held-already"
    assert finding.message.startswith(f'{why} văn bản "{DIRECTIVE_ID}" đã có trong kho')
    assert "nếu chỉ là bản khác của văn bản ấy: không cần làm gì" in finding.message
    for commands, is_offered in ((offered, True), (useless, False)):
        for one in commands:
            assert (one.format(file=tmp_path / file) in finding.message) is is_offered


BODY = "".join(
    f"Điều {number}. Cấp ủy {place} {act} trong quý {number}, có kiểm tra và {act} lần thứ {number + 3}.\n"
    for number, (place, act) in enumerate(
        (place, act)
        for place in ("xã Na Ư", "phường Him Lam", "bản Mường", "khối cơ quan")
        for act in ("nắm tình hình nhân dân", "đối thoại với hội viên", "giúp hộ nghèo sửa nhà")
    )
)
LONG = PAPER.replace("Nơi nhận:", BODY + "Nơi nhận:")
NO_NUMBER = LONG.replace("Số 77-CT/TU", "Số     -CT/TU").replace("ngày 05 tháng 3", "ngày    tháng   ")


def copied(province: str) -> str:
    return LONG.replace("ĐIỆN BIÊN", province.upper()).replace("Điện Biên", province).replace("77", "12")


def test_almost_the_same_text_that_nothing_tells_apart_is_refused(
    archive: Path, tmp_path: Path, take: Take, told: Told
) -> None:
    take(put(tmp_path, "a.txt", LONG.encode()), said=YES)
    scan = put(
        tmp_path, "quet.txt", NO_NUMBER.replace("quý 4", "qúy 4").replace("đối thoại", "dối thọai").encode()
    )
    before = tree(archive)
    assert take(scan, said=YES).refused == ["quet.txt"]
    assert tree(archive) == before
    (finding,) = told.findings
    assert finding.message.startswith(f'gần như trùng chữ với văn bản "{DIRECTIVE_ID}" đã có trong kho (')
    assert "nếu là văn bản khác có lời văn giống nhau: danvan add" in finding.message
    assert take(scan, said=replace(YES, document="ban-khac")).is_all


def test_a_province_that_copied_is_another_paper_and_only_told(
    tmp_path: Path, take: Take, told: Told
) -> None:
    take(put(tmp_path, "a.txt", LONG.encode()), said=YES)
    took = take(put(tmp_path, "b.txt", copied("Hà Giang").encode()), said=YES)
    assert [folder.name for folder in took.added] == ["12-ct-tu-ha-giang-2021"]
    assert f'Cần xem: Tệp có nhiều chữ trùng với văn bản "{DIRECTIVE_ID}"' in told.text
    assert BETTER.format(file=tmp_path / "b.txt") in told.text
    before = told.text.count("Cần xem: Tệp")
    assert take(put(tmp_path, "c.txt", copied("Lai Châu").encode()), said=replace(YES, document="lai")).is_all
    assert told.text.count("Cần xem: Tệp") > before


def test_an_excerpt_of_what_is_held_is_noticed_and_another_text_is_not(
    tmp_path: Path, take: Take, told: Told
) -> None:
    take(put(tmp_path, "a.txt", LONG.encode()), said=YES)
    part = "TRÍCH CHỈ THỊ\n\n" + "".join(BODY.splitlines(keepends=True)[3:9])
    assert len(take(put(tmp_path, "trich.txt", part.encode()), said=YES).refused) == 1
    assert "% chữ của tệp có trong văn bản ấy" in told.findings[-1].message
    other = LONG.replace("77", "78").replace(BODY, " ".join(BODY.split()[::-1]) + "\n")
    assert take(put(tmp_path, "khac.txt", other.encode()), said=YES).is_all


def test_the_second_of_two_alike_in_one_run_is_refused_too(tmp_path: Path, take: Take, told: Told) -> None:
    files = put(tmp_path, "a.docx", WORD), put(tmp_path, "b.txt", PAPER.encode())
    took = take(*files, said=YES)
    assert (len(took.added), took.refused) == (1, ["b.txt"])
    assert told.findings[0].path == "b.txt"


def test_the_same_number_of_another_province_is_another_paper(tmp_path: Path, take: Take) -> None:
    other = PAPER.replace("ĐIỆN BIÊN", "HÀ GIANG").replace("Điện Biên", "Hà Giang")
    took = take(put(tmp_path, "a.txt", PAPER.encode()), put(tmp_path, "b.txt", other.encode()), said=YES)
    assert [folder.name for folder in took.added] == [DIRECTIVE_ID, "77-ct-tu-ha-giang-2021"]


def test_an_id_that_is_given_tells_two_papers_of_one_number_apart_and_no_copies(
    tmp_path: Path, take: Take, told: Told
) -> None:
    take(put(tmp_path, "a.docx", WORD), said=YES)
    other = PAPER.replace("nghiêm túc", "tốt").encode()
    took = take(put(tmp_path, "b.txt", other), said=replace(YES, document="77-ct-tu-khac"))
    assert [folder.name for folder in took.added] == ["77-ct-tu-khac"]
    assert len(take(put(tmp_path, "c.docx", WORD), said=replace(YES, document="ban-sao")).refused) == 1
    assert "giống hệt, từng byte" in told.findings[-1].message


def test_a_paper_under_an_id_that_is_given_is_shown_all_the_same(
    archive: Path, tmp_path: Path, take: Take, told: Told
) -> None:
    take(put(tmp_path, "a.docx", WORD), said=replace(YES, document="chi-thi-77"))
    assert "Tệp: a.docx\n  Số, ký hiệu: 77-CT/TU" in told.text
    assert "  Mã: chi-thi-77\n  Sẽ thành: trang mới van-ban/chi-thi-77/" in told.text
    (archive / "themes.yml").write_text("themes: [x]\n", encoding="utf-8")
    take(put(tmp_path, "b.txt", NO_NUMBER.encode()), said=replace(YES, document="ban-khac"))
    assert "Cần xem: Kho đang có lỗi nên chưa so được tệp này" in told.said[-1]


def test_what_was_added_stays_where_the_editor_stops(
    archive: Path, tmp_path: Path, registers: Registers, told: Told
) -> None:
    files = [
        put(
            tmp_path,
            f"{name}.txt",
            PAPER.replace("ĐIỆN BIÊN", name.upper()).replace("Điện Biên", name).encode(),
        )
        for name in ("Điện Biên", "Hà Giang", "Lai Châu")
    ]
    answers = iter([True])

    def agrees() -> bool:
        for answer in answers:
            return answer
        raise KeyboardInterrupt

    asker = Asker(say=told.said.append, tell=told.findings.extend, agrees=agrees)
    took = take_files(archive, files, Taking(today=TODAY), asker, registers)
    assert ([one.name for one in took.added], took.unseen, took.is_all) == ([DIRECTIVE_ID], 2, False)
    lines = list(told_of(took, archive.parent, 3))
    assert lines[1:] == [
        f"Đã dừng. Đã thêm 1 văn bản: {DIRECTIVE_ID}; còn 2 tệp chưa xét.",
        "3 tệp: 1 đã thêm, 2 chưa xét.",
    ]
    assert list(told_of(Took(unseen=1), archive.parent, 1)) == [
        "Đã dừng. Chưa thêm văn bản nào; còn 1 tệp chưa xét."
    ]


def test_folders_of_the_inbox_are_known_by_name(archive: Path) -> None:
    put(archive / "nhan", "a.txt", b"x")
    for name in ("Ho so cu", ".an"):
        (archive / "nhan" / name).mkdir()
    assert folders_in_inbox(archive) == ["Ho so cu"]


def test_the_inbox_keeps_what_was_not_added(archive: Path, take: Take) -> None:
    inbox = archive / "nhan"
    put(inbox, ".gitkeep", b"")
    put(inbox, "~$chi thi.docx", b"x")
    good, bad = put(inbox, "chi thi.docx", WORD), put(inbox, "anh.pdf", b"%PDF-1.4\n")
    assert in_inbox(archive) == [bad, good]
    take(*in_inbox(archive), agrees=False)
    assert in_inbox(archive) == [bad, good]
    take(*in_inbox(archive), said=YES)
    assert in_inbox(archive) == [bad]
    assert (archive / "documents" / DIRECTIVE_ID / "goc.docx").read_bytes() == WORD


def test_a_pattern_is_spelt_out_as_the_command_line_of_windows_does_not(tmp_path: Path) -> None:
    for name in ("b.docx", "a.docx", "~$a.docx", ".c.docx", "d.txt"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "e.docx").mkdir()
    assert list(meant([tmp_path / "*.docx"])) == [tmp_path / "a.docx", tmp_path / "b.docx"]
    assert list(meant([tmp_path / "?.txt", tmp_path / "d.txt"])) == [tmp_path / "d.txt"] * 2
    assert list(meant([tmp_path / "*.pdf"])) == [tmp_path / "*.pdf"]  # to be told that there is none


def test_what_was_added_is_sound(archive: Path, registers: Registers, tmp_path: Path, take: Take) -> None:
    take(put(tmp_path, "a.docx", WORD), said=YES)
    assert check_archive(archive, registers) == ()


def test_blanks_lines_and_bars_make_no_other_text() -> None:
    assert text_key("| Xã | Số |\nCHỈ THỊ") == text_key("Xã\nSố\r\n\r\nChỉ  thị")
    assert text_key("Chỉ thị 5") != text_key("Chỉ thị 6")


def test_two_communes_of_one_number_and_day_are_two_papers(tmp_path: Path, take: Take) -> None:
    paper = (
        "ỦY BAN NHÂN DÂN\nXÃ {place}\n\nSố: 12/KH-UBND\n\n{name}, ngày 02 tháng 3 năm 2020\n\nKẾ HOẠCH\n"
        "thực hiện công tác dân vận năm 2020 của xã {name}\n\n" + BODY
    )
    files = [
        put(tmp_path, f"{name}.txt", paper.format(place=name.upper(), name=name).encode())
        for name in ("Na Ư", "Pa Thơm")
    ]
    assert len(take(*files, said=YES).added) == 2
