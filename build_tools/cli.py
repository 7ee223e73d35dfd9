"""`danvan`: arguments, exit codes, progress, printing of diagnostics; nothing else.

Exit codes: 0 all is well; 1 something is wrong with the archive or the build; 2 wrong usage.
A reader of the output who has seen enough (`| head`) is no error of the archive: 1 and not a word.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from build_tools import pipeline
from build_tools.archive import load_archive
from build_tools.archive.guide import write_guide
from build_tools.archive.new_addresses import told
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.archive.taking import INBOX, Asker, Taking, Took, in_inbox, take_files
from build_tools.arguments import speak_vietnamese
from build_tools.diagnostics import BuildError, Diagnostic, Severity, reason
from build_tools.inspection import cite, describe, read_texts
from build_tools.models.citations import Ambiguous, Resolved
from build_tools.publish import serve
from build_tools.registers.loader import load

OK, WRONG, USAGE = 0, 1, 2
DEFAULT_PORT = 8000


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = arguments.run
    code = None
    try:
        code = run(arguments)
        _flush()
    except BuildError as error:
        _print_findings(error.diagnostics)
        return WRONG
    except BrokenPipeError:
        _stop_printing()
        return WRONG
    except OSError as error:
        _print_findings([_refused(error) if code is None else _unprinted(error)])
        _stop_printing()
        return WRONG
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu; trang đang công bố vẫn nguyên vẹn.", file=sys.stderr)
        return WRONG
    return code


def _flush() -> None:
    """Let what is printed go out now, where an error can still be told; there may be no output at all."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _stop_printing() -> None:
    """Send what is still to be printed nowhere, so that the interpreter does not fail at it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, AttributeError):  # no output, or none of the system's: nothing to turn away
        pass
    finally:
        os.close(nowhere)


def _refused(error: OSError) -> Diagnostic:
    """The operating system refused something; say which file and why."""
    path = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else "danvan"
    message = (
        f"hệ điều hành từ chối ({reason(error)}); "
        "hãy kiểm tra đường dẫn, quyền ghi và chỗ trống trên đĩa. Trang đang công bố vẫn nguyên vẹn."
    )
    return Diagnostic(path=path, line=0, rule="file-system", message=message)


def _unprinted(error: OSError) -> Diagnostic:
    message = f"lệnh đã làm xong việc, chỉ không in ra được kết quả ({reason(error)})"
    return Diagnostic(path="danvan", line=0, rule="output", message=message)


def _parser() -> argparse.ArgumentParser:
    speak_vietnamese()
    parser = argparse.ArgumentParser(
        prog="danvan", description="Kho tri thức dân vận: từ kho văn bản đến trang tra cứu."
    )
    parser.add_argument(
        "--project",
        type=Path,
        default=_project_root(),
        metavar="THƯ-MỤC",
        help="thư mục dự án (mặc định: thư mục hiện tại nếu là dự án, nếu không thì dự án chứa chương trình này)",
    )
    _add_commands(parser.add_subparsers(title="các lệnh", required=True, metavar="LỆNH"))
    return parser


def _add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help="kiểm tra kho văn bản, không dựng trang")
    check.set_defaults(run=_check)

    build = commands.add_parser("build", help="dựng trang vào site/")
    build.add_argument(
        "--public", action="store_true", help="bản công khai: che thông tin cá nhân đã đánh dấu"
    )
    build.set_defaults(run=_build)

    bundle = commands.add_parser(
        "bundle", help="dựng trang rồi đóng thành một gói .tar.gz và .zip để mang đi"
    )
    bundle.add_argument("--public", action="store_true", help="bản công khai, như của lệnh build")
    bundle.add_argument(
        "--into", type=Path, metavar="THƯ-MỤC", help="nơi đặt gói (mặc định: dist/ của dự án)"
    )
    bundle.set_defaults(run=_bundle)

    preview = commands.add_parser("serve", help="xem trang đã dựng trên máy này")
    preview.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"cổng (mặc định {DEFAULT_PORT})")
    preview.set_defaults(run=_serve)

    guide = commands.add_parser("guide", help="viết lại bảng khóa trong archive/README.md, và lược đồ JSON")
    guide.set_defaults(run=_guide)

    for name, run, text in (
        ("cite", _cite, "liệt kê các chỗ dẫn văn bản trong tệp, mỗi chỗ dẫn một dòng JSON"),
        ("describe", _describe, "đọc phần đầu và phần ký của tệp, mỗi tệp một JSON"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản UTF-8")
        command.set_defaults(run=run)

    _add_editors_commands(commands)


def _add_editors_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
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


def _project_root() -> Path:
    """The folder where the command is run if it is a project, else the one that holds this program."""
    own = Path(__file__).resolve().parent.parent
    try:
        here = Path.cwd()
    except OSError:  # the folder has been removed meanwhile
        return own
    return here if (here / "archive" / "documents").is_dir() else own


def _check(arguments: argparse.Namespace) -> int:
    findings = pipeline.findings(arguments.project)
    _print_findings(findings)
    if any(one.severity is Severity.ERROR for one in findings):
        return WRONG
    print("Kho văn bản không có lỗi.")
    return OK


def _build(arguments: argparse.Namespace) -> int:
    _print_built(pipeline.build(arguments.project, public=arguments.public))
    return OK


def _bundle(arguments: argparse.Namespace) -> int:
    into = arguments.into or arguments.project / "dist"
    built, bundled = pipeline.bundle(arguments.project, public=arguments.public, into=into)
    _print_built(built)
    for archive in bundled.archives:
        print(f"{archive}: {archive.stat().st_size / 1e6:.1f} MB")
    print(f"Trong gói có {bundled.files} tệp. Mã băm của SHA256SUMS, hãy báo cho người nhận bằng đường khác:")
    print(bundled.sums)
    if bundled.is_changed:
        print(
            "Chú ý: gói có những sửa đổi chưa ghi nhận bằng git commit, nên không dựng lại đúng được từ mã nguồn."
        )
    return OK


def _print_built(built: pipeline.Built) -> None:
    graph = built.graph
    _print_findings(built.published.warnings)
    ambiguous = sum(isinstance(mention.resolution, Ambiguous) for mention in graph.mentions)
    resolved = sum(isinstance(mention.resolution, Resolved) for mention in graph.mentions)
    print(
        f"{len(graph.documents)} văn bản có toàn văn, {len(graph.instruments)} văn bản tất cả; "
        f"{len(graph.mentions)} chỗ dẫn ({resolved} xác định được, {ambiguous} có nhiều văn bản phù hợp); "
        f"{len(graph.relations)} quan hệ; {len(graph.conflicts)} chỗ không thống nhất."
    )
    print(
        f"docs/: {built.written.written} tệp ghi mới, {built.written.unchanged} không đổi, "
        f"{built.written.removed} đã bỏ. {built.published.site.name}/: {built.published.pages} trang."
    )


def _serve(arguments: argparse.Namespace) -> int:
    serve(arguments.project / "site", arguments.port, say=print)
    return OK


def _cite(arguments: argparse.Namespace) -> int:
    registers = load()
    texts = read_texts(arguments.files)
    _print_json(cite(texts, load_archive(arguments.project / "archive", registers), registers))
    return OK


def _describe(arguments: argparse.Namespace) -> int:
    _print_json(describe(read_texts(arguments.files), load()))
    return OK


def _add(arguments: argparse.Namespace) -> int:
    root = arguments.project / "archive"
    files = arguments.files or in_inbox(root)
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
        today=datetime.now(UTC).date(),
    )
    asker = Asker(
        say=partial(print, flush=True), tell=_print_findings, agrees=_agrees if _is_terminal() else None
    )
    took = take_files(root, files, said, asker, load())
    for line in _told_of(took, arguments.project, len(files), with_ids=arguments.id is None):
        print(line, flush=True)
    if took.added and arguments.id is None:
        _ids(argparse.Namespace(project=arguments.project, all=False))
    return OK if took.is_all else WRONG


def _told_of(took: Took, project: Path, files: int, *, with_ids: bool) -> Iterator[str]:
    """What became of the files, for the editor."""
    next_steps = "chạy danvan check" if with_ids else "chạy danvan ids rồi danvan check"
    for folder in took.added:
        yield (
            f"Đã tạo {folder.relative_to(project).as_posix()}/, trang van-ban/{folder.name}/. "
            f"Hãy xem lại record.yml, {next_steps}."
        )
    if files > 1:
        counts = (
            (len(took.added), "đã thêm"),
            (took.refused, "không nhận"),
            (took.declined, "để lại theo ý người biên tập"),
            (took.unasked, "chưa thêm"),
        )
        yield f"{files} tệp: {', '.join(f'{count} {what}' for count, what in counts if count)}."
    if took.unasked:
        yield "Chưa ghi gì của các tệp trên; muốn thêm như đề xuất thì chạy lại với --yes, muốn mã khác thì với --id."


def _is_terminal() -> bool:
    """Whether somebody can read a question and answer it."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def _agrees() -> bool:
    """Ask; anything but yes is no."""
    try:
        answer = input("Thêm vào kho như trên? [c/K] ")
    except EOFError:
        return False
    return answer.strip().lower() in {"c", "có", "co"}


def _replace(arguments: argparse.Namespace) -> int:
    kept = replace_source(
        arguments.project / "archive",
        arguments.file,
        arguments.id,
        Replacement(origin=arguments.origin, why=arguments.why, today=datetime.now(UTC).date().isoformat()),
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


def _guide(arguments: argparse.Namespace) -> int:
    write_guide(arguments.project)
    return OK


def _print_json(objects: Iterable[object]) -> None:
    for one in objects:
        print(json.dumps(one, ensure_ascii=False))


def _print_findings(findings: Iterable[Diagnostic]) -> None:
    for finding in findings:
        note = "" if finding.severity is Severity.ERROR else f" ({finding.severity.value})"
        print(f"{finding}{note}", file=sys.stderr)
