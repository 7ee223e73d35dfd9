"""What bytes that are not UTF-8 look like."""

import pytest

from build_tools.archive.encoding import decode, looks_like

TCVN3 = bytes.fromhex(
    "4e67 68de 20 7175 79d5 74 20 76d2 20 63ab 6e67 20 74b8 63 20 64a9 6e 20 76cb 6e 20 63f1 61 20 a7b6 6e67"
)
"""`Nghị quyết về công tác dân vận của Đảng`, as `.VnTime` writes it."""
VNI = "Nghò quyeát veà coâng taùc daân vaän cuûa Ñaûng".encode("latin-1")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TCVN3, "TCVN3 (ABC)"),
        (VNI, "VNI Windows"),
        (b"%PDF-1.7", "tệp PDF"),
        (b"PK\x03\x04", "tệp Word .docx (hoặc tệp nén khác)"),
        (b"\xff\xfea\x00", "UTF-16"),
        ("công tác dân vận của Đảng".encode() + b"\xe1\xbb", "UTF-8 bị hỏng vài chỗ"),
        (b"\xe9\xe8", ""),
        (b"", ""),
    ],
)
def test_the_encoding_is_named(data: bytes, name: str) -> None:
    assert looks_like(data) == name


def test_the_message_gives_byte_and_line() -> None:
    text, findings = decode(b"mot\nhai \xff", "x/source.txt")
    assert text is None
    assert [str(one) for one in findings] == [
        (
            "x/source.txt:2: not-utf8: không phải chữ UTF-8: byte thứ 8 (đếm từ 0) là 0xFF; "
            "không nhận ra bảng mã; hãy mở bằng phần mềm soạn thảo rồi lưu một bản UTF-8"
        )
    ]


def test_every_character_is_kept_the_byte_order_mark_too() -> None:
    assert decode("\ufeffa\r\nb\x0c".encode(), "x") == ("\ufeffa\r\nb\x0c", ())
