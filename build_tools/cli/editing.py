"""The commands by which an editor changes the archive: add, remove, replace, reread, ids."""

import argparse
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from build_tools import pipeline
from build_tools.archive import read_archive
from build_tools.archive.new_addresses import told
from build_tools.archive.receiving import shown
from build_tools.archive.replacing import Replaced, Replacement, replace_source
from build_tools.archive.rereading import Reread, accept, differences, refresh, reread, with_originals
from build_tools.archive.taking import (
    INBOX,
    Asker,
    Taking,
    folders_in_inbox,
    in_inbox,
    leave_inbox,
    meant,
    next_steps,
    take_files,
    told_of,
)
from build_tools.cli.terminal import OK, USAGE, WRONG, agrees, asked, is_terminal, print_findings
from build_tools.diagnostics import BuildError
from build_tools.judgement import ARCHIVE
from build_tools.registers.loader import load
from build_tools.removal import plan_removal, remove
from build_tools.workshop import open_workshop

__all__ = ["add_editors_commands"]

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


def add_editors_commands(commands: _Commands) -> None:
    """What changes the archive."""
    for declare in (_declare_add, _declare_remove, _declare_replace, _declare_reread, _declare_ids):
        declare(commands)


def _declare_add(commands: _Commands) -> None:
    add = commands.add_parser("add", help="thêm văn bản vào kho: giữ tệp gốc, đọc chữ và tạo record.yml")
    add.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="TỆP",
        help="tệp Word (.docx; .doc, .rtf, .odt nếu máy có LibreOffice), PDF, bản quét và ảnh (nếu máy có Tesseract), trang web (.html, .mht) hoặc chữ, đúng như nhận được; không nêu thì lấy trong archive/nhan/",
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


def _declare_remove(commands: _Commands) -> None:
    gone = commands.add_parser("remove", help="gỡ một văn bản vừa thêm nhầm; tệp trở về hộp nhận")
    gone.add_argument("id", metavar="MÃ", help="mã văn bản, ví dụ 33-ct-ttg-2021")
    seen = gone.add_mutually_exclusive_group()
    seen.add_argument(
        "--unpublished", action="store_true", help="chưa công bố: bỏ luôn các địa chỉ chỉ văn bản này cần"
    )
    seen.add_argument("--published", action="store_true", help="đã công bố: giữ các địa chỉ ấy trong sổ")
    gone.set_defaults(run=_remove)


def _declare_replace(commands: _Commands) -> None:
    better = commands.add_parser("replace", help="thay tệp nguồn của một văn bản; bản cũ được giữ lại")
    better.add_argument(
        "file",
        type=Path,
        metavar="TỆP",
        help="tệp mới (Word, trang web, chữ; .doc, .rtf, .odt nếu máy có LibreOffice), đúng như nhận được",
    )
    better.add_argument("--id", required=True, metavar="MÃ", help="mã văn bản, ví dụ 33-ct-ttg-2021")
    better.add_argument("--origin", required=True, metavar="NGUỒN", help="ai gửi hoặc lấy ở đâu, ngày nào")
    better.add_argument("--why", required=True, metavar="LÝ-DO", help="vì sao thay; người đọc thấy câu này")
    better.add_argument(
        "--same", action="store_true", help="đúng là văn bản ấy, số hoặc ngày được đọc hay in khác"
    )
    better.set_defaults(run=_replace)


def _declare_reread(commands: _Commands) -> None:
    again = commands.add_parser(
        "reread",
        help="đọc lại tệp gốc bằng máy đọc hiện nay, nêu chỗ khác; không đổi gì nếu không có --apply",
    )
    again.add_argument(
        "ids", nargs="*", metavar="MÃ", help="mã văn bản; không nêu thì mọi văn bản có tệp gốc"
    )
    again.add_argument(
        "--apply", action="store_true", help="dùng chữ đọc lại thay tệp nguồn; bản đang có được giữ lại"
    )
    again.set_defaults(run=_reread)


def _declare_ids(commands: _Commands) -> None:
    ids = commands.add_parser("ids", help="ghi các mã văn bản và trang mới vào sổ địa chỉ archive/ids.yml")
    ids.add_argument("--all", action="store_true", help="liệt kê cả những mã, trang không có gì đáng ngờ")
    ids.set_defaults(run=_ids)


def _today() -> date:
    """The day on the editor's calendar: in the morning it is still yesterday in Greenwich."""
    return datetime.now(UTC).astimezone().date()


def _add(arguments: argparse.Namespace) -> int:
    root = arguments.project / ARCHIVE
    files = list(meant(arguments.files)) or in_inbox(root)
    for name in () if arguments.files else folders_in_inbox(root):
        print(
            f"Bỏ qua thư mục “{shown(name)}”: hãy chép từng tệp trong đó ra archive/{INBOX}/.",
            file=sys.stderr,
        )
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
    if arguments.lifted and len(files) > 1:
        print(
            "--lifted chỉ dùng khi thêm một tệp, vì mỗi dấu được giải theo quyết định của nó; hãy nêu tên một tệp.",
            file=sys.stderr,
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
        say=partial(print, flush=True),
        tell=print_findings,
        agrees=agrees if is_terminal() else None,
        asks=asked if is_terminal() else None,
    )
    took = take_files(root, files, said, asker, load())
    for line in told_of(took, arguments.project, len(files)):
        print(line, flush=True)
    is_sound = not took.added or _recorded(arguments.project, frozenset(one.name for one in took.added))
    for line in next_steps(took):
        print(line)
    return OK if took.is_all and is_sound else WRONG


def _recorded(project: Path, added: frozenset[str]) -> bool:
    """Enter the new addresses, and say what the check says of what was added; whether the archive is sound."""
    try:
        _ids(argparse.Namespace(project=project, all=False))
    except BuildError as error:
        print_findings(error.diagnostics)
        print("Chưa ghi mã mới vào sổ địa chỉ vì kho đang có các lỗi trên; sửa xong hãy chạy danvan ids.")
        return False
    _, findings = read_archive(project / ARCHIVE, load())
    print_findings(one for one in findings if added.intersection(PurePosixPath(one.path).parts))
    return True


def _remove(arguments: argparse.Namespace) -> int:
    removal = plan_removal(arguments.project, arguments.id)
    if removal.addresses and not (arguments.published or arguments.unpublished):
        print(f"Sổ địa chỉ có {len(removal.addresses)} địa chỉ mà chỉ văn bản này cần:")
        for one in removal.addresses:
            print(f"  {one}")
        print(
            "Chưa đổi gì. Nếu chưa công bố trang nào trong số ấy cho người đọc:\n"
            f"  danvan remove {arguments.id} --unpublished   (bỏ luôn các địa chỉ ấy)\n"
            "Nếu đã công bố:\n"
            f"  danvan remove {arguments.id} --published     (địa chỉ ở lại, như của văn bản chưa có toàn văn)"
        )
        return WRONG
    given = remove(removal, published=arguments.published)
    folder = f"archive/documents/{arguments.id}/"
    print(f"Đã gỡ {folder}; tệp như nhận được nay ở {given.relative_to(arguments.project).as_posix()}.")
    if removal.addresses and arguments.unpublished:
        print(f"Đã bỏ {len(removal.addresses)} địa chỉ khỏi archive/ids.yml.")
    print("Hãy chạy danvan check.")
    return OK


def _replace(arguments: argparse.Namespace) -> int:
    replaced = replace_source(
        arguments.project / ARCHIVE,
        arguments.file,
        arguments.id,
        Replacement(
            origin=arguments.origin,
            why=arguments.why,
            today=_today().isoformat(),
            is_same=arguments.same,
        ),
    )
    _print_replaced(replaced, arguments.project)
    leave_inbox(arguments.project / ARCHIVE, arguments.file)
    return OK


def _print_replaced(replaced: Replaced, project: Path) -> None:
    print(f"Đã thay tệp nguồn; bản cũ giữ ở {replaced.kept.relative_to(project).as_posix()}.")
    for one in replaced.told:
        print(f"Cần xem: {one}")
    print("Dòng nào còn nguyên chữ thì số dòng trong record.yml đã theo. Hãy chạy danvan check.")


def _reread(arguments: argparse.Namespace) -> int:
    root, code = arguments.project / ARCHIVE, OK
    same, documents = 0, arguments.ids or list(with_originals(root))
    for number, document in enumerate(documents, 1):
        if len(documents) > 1:
            print(f"[{number}/{len(documents)}] {document}", flush=True)
        try:
            one = reread(root, document)
            same += not _told_again(one, arguments)
        except BuildError as error:
            print_findings(error.diagnostics)
            code = WRONG
    if not documents:
        print("Kho không giữ tệp gốc nào để đọc lại.")
    if same:
        print(f"{same} văn bản đọc lại vẫn đúng chữ đang có.")
    return code


def _told_again(one: Reread, arguments: argparse.Namespace) -> bool:
    """Say what differs, and apply it where that is wanted; whether there was anything to say."""
    readers = f"{one.old_reader} → {one.reader}" if one.is_other_reader else one.reader
    document = one.held.document
    if one.is_same and not one.is_other_reader:
        return False
    if one.is_same:
        done = (
            "đã ghi máy đọc mới"
            if arguments.apply
            else f"muốn ghi máy đọc mới: danvan reread {document} --apply"
        )
        print(f"{document} ({readers}): chữ không đổi; {done}.")
        if arguments.apply:
            refresh(one)
        return True
    print(f"{document} ({readers}): đọc lại thì khác:")
    for line in differences(one):
        print(line)
    if arguments.apply:
        _print_replaced(accept(one, _today().isoformat()), arguments.project)
    else:
        print(
            f"Chưa đổi gì. Muốn dùng chữ đọc lại: danvan reread {document} --apply (bản đang có được giữ lại)."
        )
    return True


def _ids(arguments: argparse.Namespace) -> int:
    with open_workshop(arguments.project) as crew:
        new = pipeline.record_ids(arguments.project, crew)
    for line in told(new.ids, new.pages, new.doubts, every=arguments.all):
        print(line)
    return OK
