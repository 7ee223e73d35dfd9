"""Take a new document into the archive: its bytes as received, and a record to be filled in."""

import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from build_tools.archive.receiving import Received, receive, sha256_of, shown
from build_tools.archive.secrecy import (
    COPY_IT,
    LEFT_OUT,
    refuse_lost_restriction,
    refuse_secret,
    secret_markings,
)
from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.durable import half_of, put
from build_tools.models.headers import PrintedMarking
from build_tools.models.records import RECORD_ID

_RECORD = """\
# Cách điền từng mục: archive/README.md
id: {id}
source:
  file: source.txt
  sha256: {sha256}
  received_as: {received_as}
  origin: {origin}
{original}{marks}added: '{today}'
updated: '{today}'
{lifted}
# Chỉ ghi điều máy không đọc được trong văn bản; nêu dòng làm căn cứ và lý do.
{facts}#   province: {{value: dien-bien, origin: inferred, line: 7, note: …}}

# Chỗ in sai, in thiếu: giữ nguyên trong nguồn, ghi chú ở đây.
# annotations:
#   - {{line: 131, printed: tổ cáo, suggested: tố cáo, note: Sai dấu.}}

# Dữ liệu cá nhân phải che ở bản công khai.
# masks:
#   - {{line: 71, text: Họ và tên, reason: Người bị xử lý kỷ luật.}}
"""


def add_document(  # noqa: PLR0913 - each is one thing that an editor says
    root: Path, file: Path, *, document: str, origin: str, today: str, lifted: str = ""
) -> Path:
    """Keep a file in `documents/<id>/`, with what was read in it and a record; return the folder.

    `today` is an ISO date; `lifted` the decision by which markings of secrecy no longer hold. Raises
    BuildError for an id that is not well-formed or already there, for an origin that is blank, for a
    file that cannot be read, holds no text or is damaged, and for a state secret; nothing is left behind then.
    """
    new_folder(root, document)
    if not origin.strip():
        raise refused(document, "chưa ghi nguồn (--origin): ai gửi hoặc lấy ở đâu, ngày nào")
    return write_document(root, receive(file), document=document, origin=origin, today=today, lifted=lifted)


def write_document(  # noqa: PLR0913 - each is one thing that an editor says
    root: Path, received: Received, *, document: str, origin: str, today: str, lifted: str = ""
) -> Path:
    """Keep a file that was read. Raises BuildError as `add_document` does."""
    folder = new_folder(root, document)
    refuse_any_secret(received, lifted)
    record = _RECORD.format(
        id=document,
        sha256=sha256_of(received.source),
        received_as=yaml_text(received.name),
        origin=yaml_text(origin),
        original=_original(received),
        marks=f"  layout_marks: [{', '.join(map(yaml_text, received.marks))}]\n" if received.marks else "",
        today=today,
        lifted=_lifted(secret_markings(received.source), lifted, today),
        facts=_facts(received),
    )
    half = half_of(folder)
    shutil.rmtree(half, ignore_errors=True)
    try:
        half.mkdir()
        for name, data in received.files():
            (half / name).write_bytes(data)
        (half / "record.yml").write_text(record, encoding="utf-8", newline="\n")
        put(half, folder)
    except OSError as error:
        shutil.rmtree(half, ignore_errors=True)
        raise refused(document, f"không ghi được vào kho ({reason(error)})") from error
    return folder


def refuse_any_secret(received: Received, lifted: str = "") -> None:
    """Raise BuildError where the text bears a marking of secrecy that no decision, `lifted`, has lifted.

    Where one stands only in what was left out of the text, a page's head, a decision does not help: the record names
    the line of the marking, and none bears it. So it is with "Lưu hành nội bộ".
    """
    secret = secret_markings(received.source)
    if not lifted.strip():
        refuse_secret(secret, received.name, 'thêm --lifted "quyết định nào, ai xác nhận"')
    refuse_left_out(received, [one.printed.value for one in secret])


def refuse_left_out(received: Received, told: Sequence[str]) -> None:
    """Raise BuildError where a marking that the text does not bear, `told`, stands in what was left out of it."""
    for one in received.taken.left_out:
        refuse_secret(secret_markings(one.words.encode(), told), received.name, COPY_IT, where=LEFT_OUT)
    refuse_lost_restriction(received.text, [one.words for one in received.taken.left_out], received.name)


def _facts(received: Received) -> str:
    """What an editor read on the original, as the record states it."""
    rows = (
        f"  {field.value}: {{value: {yaml_text(one.value)}, origin: {one.origin.value}, source: {yaml_text(one.source)}}}\n"
        for field, one in received.stated.items()
    )
    return "".join(("facts:\n", *rows)) if received.stated else "# facts:\n"


def _original(received: Received) -> str:
    """What the record says of the file that was read; "" where it is its own source."""
    if not received.original:
        return ""
    return (
        f"  original:\n    file: {received.original}\n    sha256: {sha256_of(received.data)}\n"
        f"    reader: {yaml_text(received.taken.reader)}\n"
    )


def new_folder(root: Path, document: str) -> Path:
    """Where the document will stand. Raises BuildError for an id that is not well-formed or already there."""
    folder = root / "documents" / document
    if not folder.parent.is_dir():
        raise refused(document, "không có thư mục archive/documents; hãy chạy lệnh ở gốc của dự án")
    if not re.match(RECORD_ID.pattern, document):
        raise refused(
            document, "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021"
        )
    if len(document) > (longest := RECORD_ID.max_length or 0):
        raise refused(document, f"mã dài quá {longest} ký tự; hãy đặt mã ngắn hơn")
    if folder.exists():
        raise refused(document, "kho đã có văn bản mang mã này; hãy chọn mã khác")
    return folder


def _lifted(secret: Iterable[PrintedMarking], decision: str, today: str) -> str:
    """What the record says of markings of secrecy that no longer hold; "" where the paper bears none."""
    items = "".join(
        f"  - {{line: {one.printed.line}, text: {yaml_text(one.printed.value)}, "
        f"decision: {yaml_text(decision)}, date: '{today}'}}\n"
        for one in secret
    )
    return f"lifted:\n{items}" if items else ""


def yaml_text(text: str) -> str:
    """A string in single quotes, as YAML writes it."""
    return "'" + " ".join(shown(text).split()).replace("'", "''") + "'"


def refused(document: str, reason: str) -> BuildError:
    """The error for what is not taken into the archive."""
    path = f"archive/documents/{document}"
    return BuildError([Diagnostic(path=path, line=0, rule="not-added", message=reason)])
