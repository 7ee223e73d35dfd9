"""A state secret never enters the archive: what bears MẬT, TỐI MẬT or TUYỆT MẬT is refused before anything is written."""

from collections.abc import Collection, Iterable

from build_tools.archive.encoding import decode
from build_tools.checks.markings import WHOM_TO_ASK, secrets
from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.grammar.compiled import marking_patterns
from build_tools.header.markings import markings_of
from build_tools.models.headers import PrintedMarking
from build_tools.models.markings import MarkingRole
from build_tools.registers.loader import load

LEFT_OUT = "chỉ nằm ở chỗ không lấy vào phần chữ (đầu trang, chân trang, khung, lời bình)"
_COPY = "gõ dấu ấy lên dòng đầu của một bản sao rồi thêm bản sao"
COPY_IT = (
    f"--lifted không ghi được vì không có dòng nào của phần chữ mang dấu; {_COPY}, "
    'kèm --lifted "quyết định nào, ai xác nhận"'
)
"""What to do where a marking stands in no line: a record lifts a marking by its line."""


def secret_markings(data: bytes, lifted: Collection[str] = ()) -> tuple[PrintedMarking, ...]:
    """The markings of secrecy of a text that no decision has lifted."""
    text, _ = decode(data, "")
    return tuple(secrets(markings_of(text or "", marking_patterns(load())).found, lifted))


def refuse_secret(secret: Collection[PrintedMarking], file: str, remedy: str, *, where: str = "") -> None:
    """Raise BuildError where there is one: what was found, where, whom to ask; `where`: that it is in no line."""
    for one in secret:
        message = (
            f'văn bản mang dấu "{one.printed.value}"{where and f" ({where})"}, kho không được giữ bí mật nhà nước nên chưa ghi gì; '
            f"hãy {WHOM_TO_ASK} (nếu dấu đã được giải, hoặc chữ ấy không phải dấu: {remedy})"
        )
        raise BuildError(
            [
                Diagnostic(
                    path=file, line=0 if where else one.printed.line, rule="state-secret", message=message
                )
            ]
        )


def restricted(text: str) -> tuple[PrintedMarking, ...]:
    """The markings by which a text is not for everybody: "Lưu hành nội bộ"."""
    found = markings_of(text, marking_patterns(load())).found
    return tuple(one for one in found if one.marking.role is MarkingRole.CIRCULATION)


def refuse_lost_restriction(text: str, left_out: Iterable[str], file: str) -> None:
    """Raise BuildError where only what was left out of a text restricts it: a public site would not know of it."""
    if restricted(text):
        return
    for one in (marking for words in left_out for marking in restricted(words)):
        message = (
            f'dấu "{one.printed.value}" {LEFT_OUT}, nên bản công khai '
            f"sẽ không biết mà để hiện; hãy xin bản có dấu ấy ở đầu văn bản, hoặc {_COPY} "
            "(nếu dấu không còn giá trị: thêm bản sao ấy xong, ghi mục lifted trong record.yml)"
        )
        raise BuildError([Diagnostic(path=file, line=0, rule="restriction-left-out", message=message)])
