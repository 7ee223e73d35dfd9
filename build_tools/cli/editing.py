"""The commands by which an editor changes the archive: add, replace, ids."""

import argparse
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from build_tools import pipeline
from build_tools.archive.new_addresses import told
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.archive.taking import INBOX, Asker, Taking, in_inbox, meant, take_files, told_of
from build_tools.cli.terminal import OK, USAGE, WRONG, agrees, is_terminal, print_findings
from build_tools.registers.loader import load

__all__ = ["add_editors_commands"]


def add_editors_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What changes the archive."""
    add = commands.add_parser("add", help="thêm văn bản vào kho: giữ tệp gốc, đọc chữ và tạo record.yml")
    add.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="TỆP",
        help="tệp Word (.docx), trang web hoặc chữ, đúng như nhận được; không nêu thì lấy trong archive/nhan/",
    )
    add.add_argument(
        "--id", metavar="MÃ", help="mã văn bản, ví dụ 33-ct-ttg-2021; không nêu thì máy đề xuất rồi hỏi"
    )
    add.add_argument(
        "--origin",
        metavar="NGUỒN",
        help="ai gửi hoặc lấy ở đâu, ngày nào (mặc định: tên tệp và ngày đưa vào kho)",
    )
    add.add_argument("--yes", action="store_true", help="nhận mọi đề xuất của máy, không hỏi")
    add.add_argument(
        "--lifted",
        default="",
        metavar="CĂN-CỨ",
        help="dấu mật đã được giải, hoặc chữ ấy không phải dấu: theo quyết định nào, ai xác nhận",
    )
    add.set_defaults(run=_add)

    better = commands.add_parser("replace", help="thay tệp nguồn của một văn bản; bản cũ được giữ lại")
    better.add_argument(
        "file", type=Path, metavar="TỆP", help="tệp mới (.docx, trang web, chữ), đúng như nhận được"
    )
    better.add_argument("--id", required=True, metavar="MÃ", help="mã văn bản, ví dụ 33-ct-ttg-2021")
    better.add_argument("--origin", required=True, metavar="NGUỒN", help="ai gửi hoặc lấy ở đâu, ngày nào")
    better.add_argument("--why", required=True, metavar="LÝ-DO", help="vì sao thay; người đọc thấy câu này")
    better.set_defaults(run=_replace)

    ids = commands.add_parser("ids", help="ghi các mã văn bản và trang mới vào sổ địa chỉ archive/ids.yml")
    ids.add_argument("--all", action="store_true", help="liệt kê cả những mã, trang không có gì đáng ngờ")
    ids.set_defaults(run=_ids)


def _today() -> date:
    """The day on the editor's calendar: in the morning it is still yesterday in Greenwich."""
    return datetime.now(UTC).astimezone().date()


def _add(arguments: argparse.Namespace) -> int:
    root = arguments.project / "archive"
    files = list(meant(arguments.files)) or in_inbox(root)
    if not files:
        print(
            f"Không có tệp nào để thêm: hãy nêu TỆP, hoặc chép tệp vào archive/{INBOX}/ rồi chạy lại.",
            file=sys.stderr,
        )
        return WRONG
    if arguments.id is not None and len(files) > 1:
        print(
            "--id chỉ dùng khi thêm một tệp; hãy thêm từng tệp, hoặc bỏ --id để máy đề xuất.", file=sys.stderr
        )
        return USAGE
    said = Taking(
        document=arguments.id,
        origin=arguments.origin,
        lifted=arguments.lifted,
        agreed=arguments.yes,
        today=_today(),
    )
    asker = Asker(
        say=partial(print, flush=True), tell=print_findings, agrees=agrees if is_terminal() else None
    )
    took = take_files(root, files, said, asker, load())
    for line in told_of(took, arguments.project, len(files), with_ids=arguments.id is None):
        print(line, flush=True)
    if took.added and arguments.id is None:
        _ids(argparse.Namespace(project=arguments.project, all=False))
    return OK if took.is_all else WRONG


def _replace(arguments: argparse.Namespace) -> int:
    kept = replace_source(
        arguments.project / "archive",
        arguments.file,
        arguments.id,
        Replacement(origin=arguments.origin, why=arguments.why, today=_today().isoformat()),
    )
    print(
        f"Đã thay tệp nguồn; bản cũ giữ ở {kept.relative_to(arguments.project).as_posix()}. "
        "Số dòng có thể đã đổi: hãy chạy danvan check và sửa những chỗ máy nêu trong record.yml."
    )
    return OK


def _ids(arguments: argparse.Namespace) -> int:
    new = pipeline.record_ids(arguments.project)
    for line in told(new.ids, new.pages, new.doubts, every=arguments.all):
        print(line)
    return OK
