"""Each mistake an editor can make, and the complete message about it. The archive is sound otherwise."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

Said = Callable[[], list[str]]

PARTY = "documents/901-ct-tw-2019"
PLAN = "documents/902-kh-ubnd-dien-bien-2020"
REPORT = "documents/bao-cao-thu-nghiem-dien-bien-2021"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_archive_gives_no_message(said: Said) -> None:
    assert said() == []


def test_missing_source(archive: Path, said: Said) -> None:
    (archive / PARTY / "source.txt").unlink()
    assert said() == [
        (
            'archive/documents/901-ct-tw-2019/record.yml:3: missing-source: không có tệp "source.txt" trong thư mục '
            "(trong đó: chưa có tệp nguồn nào); hãy chép tệp nguồn vào, không sửa gì"
        )
    ]


def test_empty_source(archive: Path, said: Said) -> None:
    (archive / PARTY / "source.txt").write_bytes(b"")
    empty, wrong = said()
    assert empty == (
        "archive/documents/901-ct-tw-2019/record.yml:3: empty-source: tệp nguồn rỗng (0 byte); hãy chép lại tệp gốc"
    )
    assert wrong == (
        "archive/documents/901-ct-tw-2019/record.yml:4: wrong-sha256: mã băm không khớp với tệp nguồn (bản ghi: "
        "33606708253cd73bc3b9240b090da34f55badc7a484421d89d2f4b32b12f981e; tệp đang có: "
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855); nếu tệp bị sửa nhầm, hãy chép lại tệp "
        "gốc; nếu có bản tốt hơn, hãy chép lại tệp gốc rồi chạy danvan replace TỆP-MỚI --id 901-ct-tw-2019 --origin … "
        "--why …: bản cũ được giữ và người đọc xem được chỗ khác nhau"
    )


def test_source_of_blanks_only(archive: Path, said: Said) -> None:
    (archive / PARTY / "source.txt").write_bytes("\ufeff \t\r\n\u00a0\n".encode())
    assert said()[0] == (
        "archive/documents/901-ct-tw-2019/record.yml:3: empty-source: tệp nguồn chỉ có khoảng trắng; "
        "hãy chép lại tệp gốc"
    )


def test_two_records_with_one_id(archive: Path, said: Said) -> None:
    change(archive / PLAN / "record.yml", "id: 902-kh-ubnd-dien-bien-2020", "id: 901-ct-tw-2019")
    path = "archive/documents/902-kh-ubnd-dien-bien-2020/record.yml"
    assert said() == [
        (
            f'{path}:1: duplicate-id: id "901-ct-tw-2019" đã dùng ở archive/documents/901-ct-tw-2019/record.yml:1; '
            "mỗi văn bản một id, hãy đặt id khác cho một trong hai"
        ),
        (
            f'{path}:1: id-not-folder: id là "901-ct-tw-2019" nhưng thư mục tên là "902-kh-ubnd-dien-bien-2020"; '
            "hãy đổi một trong hai cho giống nhau"
        ),
        'archive/themes.yml:15: unknown-passage: kho không có toàn văn "902-kh-ubnd-dien-bien-2020"; hãy sửa id',
    ]


def test_id_is_not_the_name_of_the_folder(archive: Path, said: Said) -> None:
    (archive / REPORT).rename(archive / "documents" / "bao-cao")
    assert said() == [
        (
            "archive/documents/bao-cao/record.yml:1: id-not-folder: id là "
            '"bao-cao-thu-nghiem-dien-bien-2021" nhưng thư mục tên là "bao-cao"; hãy đổi một trong hai cho giống nhau'
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "province: {value: dien-bien,",
            "province: {value: dien-bienn,",
            '11: unknown-province: không có tỉnh "dien-bienn" trong danh mục; có phải "dien-bien"?',
        ),
        (
            "province: {value: dien-bien,",
            "province: {value: Quảng Trị,",
            ('11: unknown-province: không có tỉnh "Quảng Trị" trong danh mục; '
            'có phải "quang-tri" hoặc "quang-tri-truoc-2025"?'),
        ),
        (
            "province: {value: dien-bien,",
            "province: {value: atlantis,",
            '11: unknown-province: không có tỉnh "atlantis" trong danh mục; xem build_tools/registers/provinces.yml',
        ),
        (
            "province: {value: dien-bien,",
            "kind: {value: kế hoạch,",
            '11: unknown-kind: không có thể loại "kế hoạch" trong danh mục; có phải "ke-hoach"?',
        ),
        (
            "issuer: {value: ubnd-tinh--dien-bien,",
            "issuer: {value: ubnd-tinhh--dien-bien,",
            '10: unknown-issuer: không có cơ quan "ubnd-tinhh" trong danh mục; có phải "ubnd-tinh"?',
        ),
        (
            "issuer: {value: ubnd-tinh--dien-bien,",
            "issuer: {value: ubnd-tinh,",
            '10: unknown-issuer: "ubnd-tinh" tỉnh nào cũng có; hãy viết kèm mã tỉnh, ví dụ "ubnd-tinh--dien-bien"',
        ),
        (
            "issuer: {value: ubnd-tinh--dien-bien,",
            "issuer: {value: bo-noi-vu--dien-bien,",
            ('10: unknown-issuer: "bo-noi-vu" không phải cơ quan của từng tỉnh; hãy viết "bo-noi-vu", '
            'bỏ phần "--dien-bien"'),
        ),
        (
            "province: {value: dien-bien,",
            "date: {value: 2021-02-30,",
            ('11: wrong-date: "2021-02-30" không phải một ngày có thật; '
            "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'"),
        ),
        (
            "updated: '2026-02-01'",
            "updated: 01/02/2026",
            ('8: wrong-date: updated: "01/02/2026" không phải một ngày có thật; '
            "hãy viết năm-tháng-ngày, ví dụ '2021-11-26'"),
        ),
        (
            "updated: '2026-02-01'",
            "updated: 2026",
            "8: wrong-type: updated: phải là chữ, ở đây là 2026; hãy viết trong dấu nháy: '2026'",
        ),
        (
            "updated: '2026-02-01'",
            "updated: '2025-12-31'",
            ("8: updated-before-added: ngày cập nhật 2025-12-31 trước ngày thêm vào kho 2026-01-06; "
            'hãy xem lại "added" và "updated"'),
        ),
        (
            "annotations:",
            "annotation:",
            '12: unknown-key: không có khóa "annotation" ở tầng ngoài cùng; có phải bạn muốn viết "annotations"?',
        ),
        (
            "annotations:",
            "themes: [dan-van-kheoo]\nannotations:",
            '12: unknown-theme: không có chủ đề "dan-van-kheoo" trong danh mục; có phải "dan-van-kheo"?',
        ),
        (
            "line: 12, printed: tổ cáo",
            "line: 12, printed: tố cáo",
            ('13: words-not-on-line: dòng 12 của tệp nguồn không có "tố cáo"; '
            "không dòng nào có; hãy chép lại đúng từng chữ của tệp nguồn"),
        ),
        (
            "line: 12, printed: tổ cáo",
            "line: 14, printed: tổ cáo",
            ('13: words-not-on-line: dòng 14 của tệp nguồn không có "tổ cáo"; '
            "các chữ này đứng ở dòng 12; hãy sửa số dòng"),
        ),
        (
            "line: 12, printed: tổ cáo",
            "line: 26, printed: tổ cáo",
            "13: line-beyond-end: nói đến dòng 26, nhưng tệp nguồn chỉ có 25 dòng; hãy sửa số dòng",
        ),
        (
            "added: '2026-01-06'\n",
            "added: '2026-01-06'\nid: x\n",
            '8: duplicate-key: khóa "id" đã có ở dòng 1; hãy gộp hai chỗ làm một hoặc bỏ một chỗ',
        ),
        (
            "  file: source.txt",
            "\tfile: source.txt",
            "3: yaml-tab: có dấu tab ở đầu dòng; hãy thay bằng dấu cách (mỗi tầng hai dấu cách)",
        ),
        (
            "origin: Đặt ra để kiểm thử",
            "origin: Đặt ra: để kiểm thử",
            ('6: yaml-syntax: có dấu ":" trong một giá trị không đặt trong dấu nháy; '
            "hãy đặt cả giá trị trong dấu nháy đơn, ví dụ: note: 'Nghị quyết 25: tổng kết'; "
            'nếu dòng trên thiếu dấu cách sau dấu ":" thì thêm vào'),
        ),
        (
            "origin: Đặt ra để kiểm thử",
            "origin: 'Đặt ra để kiểm thử",
            "6: yaml-syntax: dấu nháy mở ra ở dòng này không được đóng lại; hãy thêm dấu nháy đóng",
        ),
        (
            "  file: source.txt",
            "  file: ../901-ct-tw-2019/source.txt",
            ('3: wrong-form: source, file: "../901-ct-tw-2019/source.txt" không đúng dạng; tệp nguồn nằm ngay '
            "trong thư mục của văn bản và tên bắt đầu bằng source, ví dụ source.txt"),
        ),
        (
            "added: '2026-01-06'\n",
            "",
            '1: missing-key: thiếu khóa "added" ở tầng ngoài cùng; hãy thêm dòng "added: …"',
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_record(archive: Path, said: Said, old: str, new: str, message: str) -> None:
    change(archive / PLAN / "record.yml", old, new)
    where = "archive/documents/902-kh-ubnd-dien-bien-2020/record.yml"
    assert [one for one in said() if one.startswith(where)] == [f"{where}:{message}"]


def test_a_record_without_sha256_is_told_the_right_one(archive: Path, said: Said) -> None:
    file = archive / PARTY / "record.yml"
    sha256 = next(line for line in file.read_text(encoding="utf-8").splitlines() if "sha256" in line)
    change(file, sha256 + "\n", "")
    assert said() == [
        (
            "archive/documents/901-ct-tw-2019/record.yml:2: missing-sha256: thiếu mã băm của tệp nguồn; "
            f"hãy thêm dòng: sha256: '{sha256.split()[1]}'"
        )
    ]


def test_a_changed_source_no_longer_fits_its_record(archive: Path, said: Said) -> None:
    source = archive / REPORT / "source.txt"
    source.write_bytes(b"\n" + source.read_bytes())
    messages = said()
    assert [message.split(": ")[1] for message in messages] == [
        "wrong-sha256",
        *["words-not-on-line"] * 4,
        "mask-elsewhere",
        *["words-not-on-line"] * 2,
    ]
    assert messages[-1] == (
        "archive/documents/bao-cao-thu-nghiem-dien-bien-2021/record.yml:23: words-not-on-line: dòng 8 của tệp nguồn "
        'không có "Chỉ thị số 901-CT/W"; các chữ này đứng ở dòng 9; hãy sửa số dòng'
    )


def test_a_decision_whose_column_does_not_fit(archive: Path, said: Said) -> None:
    change(archive / REPORT / "record.yml", "column: 88", "column: 87")
    assert said() == [
        (
            "archive/documents/bao-cao-thu-nghiem-dien-bien-2021/record.yml:22: wrong-column: "
            '"Chỉ thị số 901-CT/W" không bắt đầu ở cột 87 của dòng 8; hãy sửa thành cột 88'
        )
    ]


def test_a_masked_name_that_stands_elsewhere_is_a_warning(archive: Path, said: Said) -> None:
    change(archive / REPORT / "record.yml", "line: 12, text: Lò Thị Ví Dụ", "line: 6, text: Kế hoạch")
    assert [one for one in said() if "mask-elsewhere" in one] == [
        (
            "archive/documents/bao-cao-thu-nghiem-dien-bien-2021/record.yml:19: mask-elsewhere: "
            '"Kế hoạch" còn đứng ở dòng 8 mà chưa che; hãy thêm mục cho dòng ấy'
        )
    ]


def test_a_masked_name_told_by_the_record(archive: Path, said: Said) -> None:
    change(archive / REPORT / "record.yml", "note: Thiếu chữ T}", "note: Xem bà Lò Thị Ví Dụ}")
    assert said() == [
        (
            "archive/documents/bao-cao-thu-nghiem-dien-bien-2021/record.yml:17: masked-words-shown: "
            '"note" nhắc lại chữ đã che "Lò Thị Ví Dụ"; hãy viết cách khác, không nêu tên; nếu là người khác hay chữ khác '
            "thì ghi vào keeps của record.yml: - {text: 'bà Lò Thị Ví Dụ', reason: …}"
        )
    ]


def test_a_masked_name_is_told_under_whatever_key_of_the_record(archive: Path, said: Said) -> None:
    change(
        archive / REPORT / "record.yml",
        "annotations:",
        "lifted:\n  - {line: 1, text: x, decision: Theo lời bà Lò Thị Ví Dụ, date: '2026-01-01'}\nannotations:",
    )
    (one,) = (one for one in said() if "masked-words-shown" in one)
    assert ':17: masked-words-shown: "decision" nhắc lại chữ đã che "Lò Thị Ví Dụ"' in one


def test_words_are_compared_in_nfc(archive: Path, said: Said) -> None:
    file = archive / PLAN / "record.yml"
    file.write_text(unicodedata.normalize("NFD", file.read_text(encoding="utf-8")), encoding="utf-8")
    assert said() == []


def test_an_alias_bomb_is_refused_at_its_first_anchor(archive: Path, said: Said) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    (archive / PARTY / "record.yml").write_text(bomb, encoding="utf-8")
    messages = [one for one in said() if "901-ct-tw-2019/record.yml" in one]
    assert [one.split('"')[1] for one in messages] == ["&a", "&b", "*a", "&c", "*b"]
    assert messages[0] == (
        'archive/documents/901-ct-tw-2019/record.yml:1: yaml-alias: "&a" là mã tham chiếu của YAML, kho này không '
        "dùng; hãy viết lại đầy đủ giá trị, hoặc đặt cả cụm trong dấu nháy nếu đó là chữ"
    )


def test_links_are_refused(archive: Path, said: Said) -> None:
    source = archive / PARTY / "source.txt"
    source.rename(archive / "elsewhere.txt")
    source.symlink_to(archive / "elsewhere.txt")
    assert said() == [
        (
            'archive/documents/901-ct-tw-2019/record.yml:3: missing-source: không có tệp "source.txt" trong thư mục '
            "(trong đó: chưa có tệp nguồn nào); hãy chép tệp nguồn vào, không sửa gì"
        ),
        (
            "archive/documents/901-ct-tw-2019/source.txt:0: symlink: là liên kết (symlink) trỏ ra chỗ khác; "
            "kho chỉ nhận tệp thật, hãy chép chính tệp ấy vào đây"
        ),
    ]


def test_a_folder_without_an_archive(archive: Path, said: Said) -> None:
    (archive / "documents").rename(archive / "document")
    assert said() == [
        (
            "archive/documents:0: missing-archive: không có thư mục documents; "
            "hãy chạy lệnh ở gốc của kho mã, nơi có thư mục archive"
        )
    ]


@pytest.mark.parametrize(
    ("encoding", "looks"),
    [("cp1258", "Windows-1258"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16")],
)
def test_a_source_in_another_encoding(archive: Path, said: Said, encoding: str, looks: str) -> None:
    source = archive / PLAN / "source.txt"
    text = unicodedata.normalize("NFD", source.read_text(encoding="utf-8"))
    hat_first = unicodedata.normalize("NFC", text.replace("\u0323\u0302", "\u0302\u0323"))
    data = (_for_1258(hat_first) if encoding == "cp1258" else text).encode(encoding)
    source.write_bytes(data)
    message = next(one for one in said() if "not-utf8" in one)
    start = _bad_at(data)
    assert message == (
        f"archive/documents/902-kh-ubnd-dien-bien-2020/source.txt:{data.count(10, 0, start) + 1}: not-utf8: không "
        f"phải chữ UTF-8: byte thứ {start} (đếm từ 0) là 0x{data[start]:02X}; tệp có vẻ là {looks}; hãy lưu một bản "
        "UTF-8 làm tệp nguồn, giữ nguyên bản gốc bên cạnh"
    )


def _bad_at(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return data.index(0)


def _for_1258(text: str) -> str:
    """Windows-1258 keeps â, ă, ê, ô, ơ, ư as letters and the tone as a mark behind."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = next((part for part in parts if part in tones), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else char
        out.append(base + tone)
    return "".join(out)
