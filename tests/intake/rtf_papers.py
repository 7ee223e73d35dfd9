"""RTF as Word writes it, by hand: letters as numbers, old fonts, lists, notes, changes, hidden words, a table."""

from tests.intake.text.old_files import OLD

_FONTS = (
    rb"{\fonttbl{\f0\froman Times New Roman;}{\f1\fnil VNI-Times;}{\f2\fnil .VnTime;}"
    rb"{\f3\froman\fcharset163 Times New Roman;}}"
)
_HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0" + _FONTS
LETTERS = (
    "Ánh sáng, à ơi, bảy tả, lã chã, mạ; ăn uống, ắng lặng, bằng, thẳng, lẵng, nặng; âm, ấm, cầm, tẩm, mẫu, đậm; "
    "e dè, é, mẻ, vẽ, nhẹ; ê chề, bế, về, để, lễ, lệ; im lìm, chí, tỉnh, sĩ, thị; o bó, bò, bỏ, võ, họ; ô tô, số, "
    "hồ, tổ, bỗ, bộ; ơ cớ, bờ, sở, cỡ, lợi; u thu, thú, thù, thủ, cũ, cụ; ưng tư, cứ, từ, tử, sữa, sự; y ý, kỳ, kỷ, "
    "kỹ, kỵ; đoàn kết, đảng."
)
"""Every letter of Vietnamese."""
RUNS = (
    ("VNI-Times", "VNI"),
    (".VnTime", "TCVN3 (ABC)"),
    ("Times New Roman", "windows-1258"),
    ("Times New Roman", ""),
)
_NUMBERS = {"VNI-Times": 1, ".VnTime": 2}
_LIST = (
    rb"{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0\leveljc0\levelfollow0\levelstartat1\levelspace0"
    rb"\levelindent0{\leveltext\'07\u272\'d0i\u7873?u \'00.;}{\levelnumbers\'06;}\fi-360\li720}{\listname ;}\listid1}}"
    rb"{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}{\*\revtbl{Unknown;}{A;}}"
)
_CELL = rb"\clbrdrt\brdrs\clbrdrl\brdrs\clbrdrb\brdrs\clbrdrr\brdrs\cellx"


def in_old_letters(font: str, encoding: str) -> bytes:
    """The letters in this font and encoding; "" for Unicode, each as its number."""
    number = 3 if encoding == "windows-1258" else _NUMBERS.get(font, 0)
    words = _bytes(OLD[encoding](LETTERS)) if encoding else _unicode(LETTERS)
    return _HEAD + rb"\pard\f%d " % number + words + rb"\par}"


def paper() -> bytes:
    """A paper."""
    return b"".join(
        [
            _HEAD,
            _LIST,
            rb"{\header\pard " + _unicode("Đầu trang") + rb"\par}\pard ",
            _unicode("Các sở báo cáo trước ngày ") + rb"{\deleted\revauthdel1 15/3}{\revised\revauth1 30/4}",
            rb"{\v " + _unicode("chữ ẩn") + rb"}{\super\chftn}{\footnote\pard\plain{\super\chftn} ",
            _unicode("Chú thích một.") + rb"}.\par",
            *(_article(number, words) for number, words in enumerate(("Phạm vi", "Đối tượng"), 1)),
            _row("STT", "Xã"),
            _row("1", "Mường Bi"),
            rb"\pard\plain 120 m{\super 2}\par}",
        ]
    )


def _article(number: int, words: str) -> bytes:
    label = rb"{\listtext\pard\plain \u272\'d0i\u7873?u %d.\tab}" % number
    return label + rb"\pard\plain\fi-360\li720\ls1\ilvl0 " + _unicode(words) + rb"\par"


def _row(*cells: str) -> bytes:
    widths = b"".join(_CELL + b"%d" % (2000 * number) for number in range(1, len(cells) + 1))
    return (
        rb"\trowd\trgaph108"
        + widths
        + b"".join(rb"\pard\plain\intbl " + _unicode(one) + rb"\cell" for one in cells)
        + rb"\row"
    )


def _bytes(words: bytes) -> bytes:
    return b"".join(b"\\'%02x" % byte if byte > 126 or byte in b"{}\\" else bytes([byte]) for byte in words)


def _unicode(words: str) -> bytes:
    return b"".join(letter.encode() if letter.isascii() else b"\\u%d?" % ord(letter) for letter in words)
