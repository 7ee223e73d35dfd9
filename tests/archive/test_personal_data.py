"""What looks like personal data is pointed out where nobody has decided on it; decisions hold for a public site."""

from pathlib import Path

import pytest

from build_tools.archive import load_archive
from build_tools.archive.masking import masked, untold
from build_tools.masked_words.stand_ins import hide
from build_tools.registers import Registers
from tests.archive.invented import add_record, check_archive

TITLE = "BÁO CÁO\nVề một việc thử\n\n"


def said_of(archive: Path, registers: Registers, text: str, decided: str = "") -> list[str]:
    """What is pointed out in a text: place, and words with what they look like."""
    folder = add_record(archive, "bao-cao-thu", f"{TITLE}{text}\n")
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(decided)
    return [
        f"{one.path.rpartition('/')[2]}:{one.line}: {one.message.partition(', chưa ai')[0]}"
        for one in check_archive(archive, registers)
        if one.rule == "undecided-personal-data"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gửi về hộp thư lovan.gia@dienbien.gov.vn trước ngày 15.", "lovan.gia@dienbien.gov.vn"),
        ("Hộp thư: thangtt@bacgiang.", "thangtt@bacgiang"),
        ("Liên hệ 0912345678 để biết.", "0912345678"),
        ("Liên hệ 091 234.5678 để biết.", "091 234.5678"),
        ("Liên hệ +84 912 345 678 để biết.", "+84 912 345 678"),
        ("Văn phòng (0204) 3.854.123 trực.", "(0204) 3.854.123"),
        ("ĐT: 3854 123, nhà riêng.", "3854 123"),
        ("Thẻ 001085012345 cấp ngày 1/1/2021.", "001085012345"),
        ("CMND số 121212121 do Công an cấp.", "121212121"),
        ("Phê bình ông Lò Văn Giả, bản Nà Bịa.", "Lò Văn Giả"),
        ("Phê bình Ông Lò Văn Giả ở bản Nà Bịa.", "Lò Văn Giả"),
        ("Phê bình ông (bà): Lò Văn Giả.", "Lò Văn Giả"),
        ("PHÊ BÌNH ÔNG LÒ VĂN GIẢ", "LÒ VĂN GIẢ"),
        ("Hộ bà Mai có 5 ha cam.", "Mai"),
        ("Bà Mai có 5 ha cam.", "Mai"),
        ("Hai cháu Lò Thị Bịa và Mùa A Giả.", "Lò Thị Bịa"),
        ("Gia đình anh Quàng Văn Giả.", "Quàng Văn Giả"),
        ("Ví dụ: bà Nguyễn Thị An được hỗ trợ.", "Nguyễn Thị An"),
        ("Ví dụ: ông Nguyễn Như Ý được hỗ trợ.", "Nguyễn Như Ý"),
        ("Ông Mùa A Giả ở bản Nà Bịa.", "Mùa A Giả"),
    ],
)
def test_likely_personal_data_is_pointed_out(
    archive: Path, registers: Registers, text: str, words: str
) -> None:
    (said,) = said_of(archive, registers, text)
    assert said.startswith(f'source.txt:4: "{words}" có vẻ là ')


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Bà Rịa - Vũng Tàu và khu du lịch Bà Nà, sông Ông Đốc.",
        "Bà Rịa - Vũng Tàu có 8 huyện.",
        "Hai Bà Trưng; anh hùng Núp; bà con nông dân; chị em phụ nữ; ông A.",
        "Ngày 08-12-2020 có 10 đoàn; từ 01.02.2020 đến 03.04.2021; 1.234.567.890 đồng; 0,912345678.",
        "Nghị quyết số 06/2018/NQ-HĐND; số 13859; điện thoại thông minh; 2.132 nhà văn hóa.",
        "Ví dụ: bà Nguyễn Thị A, ông Trần Văn B và Bà Lê Thị X; ông Nguyễn Văn A, B, C.",
        "ÔNG NGUYỄN VĂN A; ông Nguyễn Văn B1; bà Hoàng Thị Đ.; ông N.V.A; bà Lê T.H; anh Trần V. C.",
        "Chủ tịch Hồ Chí Minh; đồng chí Bí thư Tỉnh ủy.",
    ],
)
def test_what_only_resembles_it_is_not(archive: Path, registers: Registers, text: str) -> None:
    assert said_of(archive, registers, text) == []


def test_each_words_are_told_once_with_all_their_lines_and_what_to_write(
    archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "bao-cao-thu", f"{TITLE}Ông Lò Văn Giả.\n\nVà ông Lò Văn Giả.\n")
    (said,) = check_archive(archive, registers)
    assert str(said) == (
        f'archive/documents/{folder.name}/source.txt:4: undecided-personal-data: "Lò Văn Giả" có vẻ là tên người '
        "(cũng ở dòng 6), chưa ai quyết định che hay để; hãy ghi vào record.yml, mục masks (che ở bản công khai) "
        "hoặc keeps (vẫn hiện; nếu nhiều văn bản cùng có thì ghi một lần vào archive/keeps.yml, không cần line): - {line: 4, text: 'Lò Văn Giả', reason: …}"
    )


@pytest.mark.parametrize("part", ["masks", "keeps"])
def test_what_is_decided_is_not_pointed_out_again(archive: Path, registers: Registers, part: str) -> None:
    decided = f"{part}:\n- {{line: 4, text: Lò Văn Hoà, reason: thử}}\n"
    assert said_of(archive, registers, "Ông Lò Văn Hoà, ông LÒ VĂN HÒA.", decided) == []


@pytest.mark.parametrize(
    ("part", "decided", "text"),
    [
        ("keeps", "a@b.vn", "Gửi xa@b.vn."),
        ("keeps", "a@b.vn", "Gửi x.a@b.vn."),
        ("keeps", "a@b.vn", "Gửi a@b.vn.com."),
        ("keeps", "Lò Văn Gia", "Ông Lò Văn Giang."),
        ("masks", "a@b.vn", "Gửi xa@b.vn."),
        ("masks", "Lò Văn Gia", "Ông Lò Văn Giang."),
    ],
)
def test_a_part_of_a_longer_word_decides_nothing(
    archive: Path, registers: Registers, part: str, decided: str, text: str
) -> None:
    item = f"{part}:\n- {{line: 4, text: {decided}, reason: thử}}\n"
    assert len(said_of(archive, registers, f"{text} Gửi a@b.vn. Lò Văn Gia.", item)) == (
        1 if "@" in decided else 2
    )


def test_a_name_alone_is_not_masked_by_the_whole_name(archive: Path, registers: Registers) -> None:
    decided = "masks:\n- {line: 4, text: Lò Văn Giả, reason: thử}\n"
    assert len(said_of(archive, registers, "Ông Lò Văn Giả, tức ông Giả.", decided)) == 1


def errors(archive: Path, registers: Registers) -> list[str]:
    return [f"{one.line}: {one.rule}" for one in check_archive(archive, registers)]


def test_words_are_not_masked_and_kept_at_once_nor_told_by_the_id(
    archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "bao-cao-ve-lo-van-gia", f"{TITLE}Ông Lò Văn Giả.\n")
    item = "- {line: 4, text: Lò Văn Giả, reason: thử}\n"
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(f"masks:\n{item}keeps:\n{item}")
    assert errors(archive, registers) == ["1: masked-words-in-id", "8: masked-and-kept"]


def two_documents(archive: Path, keeps: str = "") -> None:
    """One that masks a name, and one in which it stands too."""
    first = add_record(archive, "bao-cao-mot", f"{TITLE}Phê bình ông Lò Văn Giả, ông Giả.\n")
    with (first / "record.yml").open("a", encoding="utf-8") as record:
        record.write(
            "masks:\n- {line: 4, text: Lò Văn Giả, reason: thử}\n- {line: 4, text: Giả, reason: thử}\n"
        )
    second = add_record(
        archive, "bao-cao-hai", f"{TITLE}Lò Văn Giả phát biểu. LÒ VĂN\nGIẢ. Giả thiết ấy đúng.\n"
    )
    with (second / "record.yml").open("a", encoding="utf-8") as record:
        record.write(keeps)


def test_what_one_record_masks_is_masked_in_every_document(archive: Path, registers: Registers) -> None:
    two_documents(archive)
    assert errors(archive, registers) == ["4: masked-in-another-document"]
    held = load_archive(archive, registers)
    assert untold(held).words == ("Lò Thị Ví Dụ", "Lò Văn Giả")
    shown = {str(one.record.id): hide(one.raw) for one in masked(held).documents}
    # A single name means nobody elsewhere: "giả thiết" stays.
    assert shown["bao-cao-hai"] == f"{TITLE}[đã ẩn] phát biểu. \n[đã ẩn]. Giả thiết ấy đúng.\n"


def test_but_where_the_record_of_the_document_keeps_it(archive: Path, registers: Registers) -> None:
    two_documents(archive, "keeps:\n- {line: 4, text: Lò Văn Giả, reason: Một người khác}\n")
    assert errors(archive, registers) == []
    held = load_archive(archive, registers)
    assert untold(held).words == ("Lò Thị Ví Dụ",)
    shown = {str(one.record.id): hide(one.raw) for one in masked(held).documents}
    assert shown["bao-cao-hai"].startswith(f"{TITLE}Lò Văn Giả phát biểu.")
    assert "Lò Văn Giả" not in shown["bao-cao-mot"]


THEME = """
  - id: pho-lo-van-gia
    name: Lo Van Gia
    definition: Thử
    triggers: [thử nghiệm]
    source: Đặt ra để kiểm thử
"""


def test_a_table_tells_a_masked_name_in_no_spelling_and_keeps_is_the_remedy(
    archive: Path, registers: Registers
) -> None:
    two_documents(archive, "keeps:\n- {line: 4, text: Lò Văn Giả, reason: Một người khác}\n")
    themes = archive / "themes.yml"
    themes.write_text(themes.read_text(encoding="utf-8").rstrip() + THEME, encoding="utf-8")
    told = [one for one in check_archive(archive, registers) if one.rule == "masked-words-told"]
    assert [one.message.partition(" chữ đã che ")[0] for one in told] == ['"id" nhắc lại', '"name" nhắc lại']
    remedy = told[1].message.partition("record.yml: ")[2]
    assert remedy == "- {text: 'Lo Van Gia', reason: …}"
    with (archive / "documents" / "bao-cao-mot" / "record.yml").open("a", encoding="utf-8") as record:
        record.write(f"keeps:\n{remedy.replace('…', 'Tên phố')}\n- {{text: lo-van-gia, reason: Tên phố}}\n")
    assert [one for one in check_archive(archive, registers) if "masked" in one.rule] == []


def test_what_only_may_be_the_name_is_pointed_out_before_a_public_build_stops(
    archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "bao-cao-mot", f"{TITLE}Ông Lò Văn Giả; Lo Vân Giá.\n")
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write("masks:\n- {line: 4, text: Lò Văn Giả, reason: thử}\n")
    (said,) = (one.message for one in check_archive(archive, registers) if "another" in one.rule)
    assert said.endswith("- {line: 4, text: 'Lo Vân Giá', reason: …}")
