"""What a file is that is no Word file of today, and what to do with it, in a sentence for an office."""

from collections.abc import Collection

BROKEN = "tệp Word bị hỏng hoặc chưa chép xong; hãy chép lại từ nơi gửi, hoặc mở bằng Word, để Word sửa rồi lưu lại"
LOCKED = "tệp Word có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu lại"
TOO_LARGE = "tệp Word phình ra quá lớn khi mở nên không được đọc; nếu là văn bản thật, hãy chép phần chữ sang một tệp Word mới rồi đưa tệp mới vào"
NO_WORDS = "tệp Word không có chữ nào đọc được, có thể chỉ chứa hình chụp; hãy đưa bản có chữ"
_SAVE_AS = "hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"
_EMPTY = "tệp rỗng, không có nội dung; hãy chép lại từ nơi gửi"
_OLD = f"đây là tệp Word đời cũ (.doc) mang đuôi .docx; {_SAVE_AS}"
_OTHER_OLD = "đây không phải tệp Word mà là tệp đời cũ của chương trình khác; hãy mở bằng chương trình đó rồi lưu thành tệp Word (.docx)"
_FLAT = f"đây là tệp Word lưu ở dạng XML, không phải .docx; {_SAVE_AS}"
_RTF = f"đây là tệp RTF mang đuôi .docx; {_SAVE_AS}"
_PDF = "đây là tệp PDF mang đuôi .docx; hãy đổi lại đuôi thành .pdf"
_WEB = f"đây là trang web mang đuôi .docx; hãy đổi lại đuôi thành .html, hoặc {_SAVE_AS}"
_NOT_WORD = f"đây không phải tệp Word (.docx); {_SAVE_AS}"
_SHEET = "đây là bảng tính Excel, không phải tệp Word; hãy chép nội dung sang Word rồi lưu thành .docx"
_SLIDES = (
    "đây là tệp trình chiếu PowerPoint, không phải tệp Word; hãy chép nội dung sang Word rồi lưu thành .docx"
)
_OPEN_TEXT = f"đây là tệp văn bản của OpenOffice, LibreOffice (.odt); {_SAVE_AS}"

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_BEGINNINGS = (
    (b"{\\rtf", _RTF),
    (b"%pdf", _PDF),
    (b"<!doctype html", _WEB),
    (b"<html", _WEB),
    (b"<?xml", _FLAT),
)
_PARTS = (
    ("xl/workbook.xml", _SHEET),
    ("xl/workbook.bin", _SHEET),
    ("ppt/presentation.xml", _SLIDES),
    ("content.xml", _OPEN_TEXT),
)


def refusal_of_bytes(content: bytes) -> str:
    """Why a file cannot be opened as a zip, by what it begins with; "" where nothing speaks against it."""
    if not content.strip(b"\x00 \t\r\n"):
        return _EMPTY
    if content.startswith(_OLE[:4]):
        return _refusal_of_old(content)
    begins = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, refusal in _BEGINNINGS:
        if begins.startswith(mark):
            return refusal
    if b"PK\x03\x04" not in content[:4096]:
        return BROKEN if content.startswith(b"PK") else _NOT_WORD
    return ""


def _refusal_of_old(content: bytes) -> str:
    """A .doc, or today's file with a password, which is kept in the container of the old ones."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return LOCKED
    return _OLD if "WordDocument".encode("utf-16-le") in content else _OTHER_OLD


def refusal_of_names(names: Collection[str]) -> str:
    """What a zip is that holds no text of Word, by the names of its parts."""
    for part, refusal in _PARTS:
        if part in names:
            return refusal
    if any(name.startswith("word/") for name in names):
        return BROKEN
    return _NOT_WORD
