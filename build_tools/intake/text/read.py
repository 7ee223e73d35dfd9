"""A text file, whatever its encoding and its line ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from build_tools.intake.taken import Origin, Taken, UnreadableFileError
from build_tools.intake.text.contents import are_letters, letters_of
from build_tools.intake.text.encodings import TCVN3
from build_tools.intake.text.judge import Line, decoded_lines, soundness

__all__ = ["NO_WORDS", "conversion_doubts", "read_text"]

READER = "text 1"
NO_WORDS = "tệp không có chữ nào; hãy chép lại từ nơi gửi"
_NO_TEXT = "tệp không phải văn bản chữ; hãy mở bằng chương trình đã làm ra nó, rồi lưu thành tệp Word (.docx)"
_LINE_END = re.compile(r"\r\n?|\n")
_SOUND = 0.6
_MOST_LINES_NAMED = 5


def read_text(content: bytes) -> Taken:
    """The text of a file of letters. Raises UnreadableFileError where there is none.

    A sound UTF-8 text stays what it is, letter by letter; of its bytes only a mark of order at the head, line ends
    other than LF, and letters that are not composed (NFD) change.
    """
    letters = letters_of(content)
    if not letters.words.strip("\ufeff \t\r\n\v\f\x1a\0"):
        raise UnreadableFileError(NO_WORDS)
    if not are_letters(letters.words):
        raise UnreadableFileError(_NO_TEXT)
    raw = _LINE_END.split(letters.words.removesuffix("\x1a").removeprefix("\ufeff"))
    if raw[-1] == "" and len(raw) > 1:
        raw.pop()
    lines = decoded_lines(raw, old=letters.old)
    return Taken(
        text="".join(f"{line.text}\n" for line in lines),
        origins=tuple(Origin(place=number, encoding=line.encoding) for number, line in enumerate(lines, 1)),
        reader=READER,
        doubts=tuple(conversion_doubts(lines)),
    )


def conversion_doubts(lines: Sequence[Line]) -> Iterator[str]:
    """What an editor must know of letters that were converted, and where it may have gone wrong."""
    used = Counter(line.encoding for line in lines if line.encoding)
    if not used:
        return
    names = ", ".join(name for name, _ in used.most_common())
    what = f"Có {used.total()} dòng viết bằng bảng mã cũ ({names}), đã đổi sang Unicode; hãy đọc lướt lại"
    yield f"{what}, nhất là chữ hoa có dấu ở đầu câu." if TCVN3 in used else f"{what}."
    unsound = [
        number for number, line in enumerate(lines, 1) if line.encoding and soundness(line.text) < _SOUND
    ]
    if unsound:
        named = ", ".join(map(str, unsound[:_MOST_LINES_NAMED]))
        more = " …" if len(unsound) > _MOST_LINES_NAMED else ""
        yield f"Các dòng {named}{more} đổi sang Unicode mà nhiều chữ vẫn không thành tiếng; hãy so với bản gốc."
