"""Take a new document into the archive: its bytes as received, and a record to be filled in."""

import hashlib
import re
import shutil
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RECORD = """\
# Cách điền từng mục: archive/README.md
id: {id}
source:
  file: source.txt
  sha256: {sha256}
  received_as: {received_as}
  origin: {origin}
added: '{today}'
updated: '{today}'

# Chỉ ghi điều máy không đọc được trong văn bản; nêu dòng làm căn cứ và lý do.
# facts:
#   province: {{value: dien-bien, origin: inferred, line: 7, note: …}}

# Chỗ in sai, in thiếu: giữ nguyên trong nguồn, ghi chú ở đây.
# annotations:
#   - {{line: 131, printed: tổ cáo, suggested: tố cáo, note: Sai dấu.}}

# Dữ liệu cá nhân phải che ở bản công khai.
# masks:
#   - {{line: 71, text: Họ và tên, reason: Người bị xử lý kỷ luật.}}
"""


def add_document(root: Path, file: Path, *, document: str, origin: str, today: str) -> Path:
    """Copy a file byte for byte into `documents/<id>/` and write a record for it; return the folder.

    `today` is an ISO date. Raises BuildError for an id that is not well-formed or already there,
    and for a file that cannot be read; nothing is left behind then.
    """
    folder = root / "documents" / document
    if not _ID.fullmatch(document):
        raise _refused(
            document, "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 33-ct-ttg-2021"
        )
    if folder.exists():
        raise _refused(document, "kho đã có văn bản mang mã này; hãy chọn mã khác")
    try:
        data = file.read_bytes()
    except OSError as error:
        raise _refused(document, f"không đọc được tệp {file.name} ({error.strerror})") from error
    half = folder.with_name(f".{document}.half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    (half / "source.txt").write_bytes(data)
    record = _RECORD.format(
        id=document,
        sha256=hashlib.sha256(data).hexdigest(),
        received_as=_yaml(file.name),
        origin=_yaml(origin),
        today=today,
    )
    (half / "record.yml").write_text(record, encoding="utf-8", newline="\n")
    half.rename(folder)
    return folder


def _yaml(text: str) -> str:
    """A string in single quotes, as YAML writes it."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def _refused(document: str, reason: str) -> BuildError:
    path = f"archive/documents/{document}"
    return BuildError([Diagnostic(path=path, line=0, rule="not-added", message=reason)])
