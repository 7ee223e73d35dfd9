"""`danvan`: arguments, exit codes, progress, printing of diagnostics; nothing else.

Exit codes: 0 all is well; 1 something is wrong with the archive or the build; 2 wrong usage.
A reader of the output who has seen enough (`| head`) is no error of the archive: 1 and not a word.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from build_tools import judgement, pipeline
from build_tools.archive import load_archive
from build_tools.archive.guide import write_guide
from build_tools.arguments import speak_vietnamese
from build_tools.cli.editing import add_editors_commands
from build_tools.cli.findings import tell, tell_as_json
from build_tools.cli.progress import told_progress
from build_tools.cli.terminal import OK, WRONG, print_findings
from build_tools.diagnostics import BuildError, Diagnostic, reason
from build_tools.inspection import cite, describe, read_texts
from build_tools.judgement import ARCHIVE
from build_tools.publish import serve, served
from build_tools.registers.loader import load
from build_tools.watching import changes
from build_tools.workshop import open_workshop

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
        print_findings(error.diagnostics)
        return WRONG
    except BrokenPipeError:
        _stop_printing()
        return WRONG
    except OSError as error:
        print_findings([_refused(error) if code is None else _unprinted(error)])
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
        type=_whole_path,
        default=_project_root(),
        metavar="THƯ-MỤC",
        help="thư mục dự án (mặc định: thư mục hiện tại nếu là dự án, nếu không thì dự án chứa chương trình này)",
    )
    _add_commands(parser.add_subparsers(title="các lệnh", required=True, metavar="LỆNH"))
    return parser


def _add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help="kiểm tra kho văn bản, không dựng trang")
    check.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text: mỗi chỗ một dòng cho người đọc (mặc định); json: một đối tượng JSON cho chương trình khác",
    )
    check.set_defaults(run=_check)

    build = commands.add_parser("build", help="dựng trang vào site/")
    build.add_argument(
        "--public", action="store_true", help="bản công khai: che thông tin cá nhân đã đánh dấu"
    )
    _add_workers(build)
    build.set_defaults(run=_build)

    bundle = commands.add_parser(
        "bundle", help="dựng trang rồi đóng thành một gói .tar.gz và .zip để mang đi"
    )
    bundle.add_argument("--public", action="store_true", help="bản công khai, như của lệnh build")
    bundle.add_argument(
        "--into", type=Path, metavar="THƯ-MỤC", help="nơi đặt gói (mặc định: dist/ của dự án)"
    )
    _add_workers(bundle)
    bundle.set_defaults(run=_bundle)

    _add_serve(commands)

    guide = commands.add_parser("guide", help="viết lại bảng khóa trong archive/README.md, và lược đồ JSON")
    guide.set_defaults(run=_guide)

    for name, run, text in (
        ("cite", _cite, "liệt kê các lượt viện dẫn văn bản trong tệp, mỗi lượt viện dẫn một dòng JSON"),
        ("describe", _describe, "đọc phần đầu và phần ký của tệp, mỗi tệp một JSON"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp văn bản UTF-8")
        command.set_defaults(run=run)

    add_editors_commands(commands)


def _add_serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    preview = commands.add_parser("serve", help="xem trang đã dựng trên máy này")
    preview.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"cổng (mặc định {DEFAULT_PORT})")
    preview.add_argument(
        "--watch",
        action="store_true",
        help="dựng lại mỗi khi kho hay trang viết tay thay đổi; tải lại trang để xem",
    )
    preview.add_argument("--public", action="store_true", help="với --watch: bản công khai")
    _add_workers(preview)
    preview.set_defaults(run=_serve)


def _add_workers(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--workers",
        type=_at_least_one,
        metavar="N",
        help="số tiến trình cùng làm (mặc định: bằng số nhân của máy); kết quả như nhau với mọi N",
    )


def _at_least_one(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError("cần một số nguyên từ 1 trở lên")
    return int(written)


def _whole_path(written: str) -> Path:
    """`../kho` as a path that holds wherever a program is started: MkDocs runs in a folder of its own."""
    return Path(written).resolve()


def _project_root() -> Path:
    """The folder where the command is run if it is a project, else the one that holds this program."""
    own = Path(__file__).resolve().parent.parent.parent
    try:
        here = Path.cwd()
    except OSError:  # the folder has been removed meanwhile
        return own
    return here if (here / ARCHIVE / "documents").is_dir() else own


def _check(arguments: argparse.Namespace) -> int:
    if arguments.format == "text":
        with open_workshop(arguments.project) as crew:
            return tell(judgement.findings(arguments.project, crew))
    try:
        with open_workshop(arguments.project) as crew:
            found = judgement.findings(arguments.project, crew)
    except BuildError as error:
        found = error.diagnostics
    except OSError as error:
        found = (_refused(error),)
    return tell_as_json(found)


def _build(arguments: argparse.Namespace) -> int:
    _print_built(_built(arguments))
    return OK


def _built(arguments: argparse.Namespace) -> pipeline.Built:
    with (
        told_progress() as progress,
        open_workshop(arguments.project, workers=arguments.workers, progress=progress) as crew,
    ):
        return pipeline.build(arguments.project, public=arguments.public, crew=crew)


def _bundle(arguments: argparse.Namespace) -> int:
    into = arguments.into or arguments.project / "dist"
    with (
        told_progress() as progress,
        open_workshop(arguments.project, workers=arguments.workers, progress=progress) as crew,
    ):
        built, bundled = pipeline.bundle(arguments.project, public=arguments.public, into=into, crew=crew)
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
    contents = built.contents
    print_findings(built.published.warnings)
    print(
        f"{len(contents.documents)} văn bản có toàn văn, {contents.instruments} văn bản tất cả; "
        f"{contents.mentions} lượt viện dẫn ({contents.resolved} xác định được, {contents.ambiguous} có nhiều văn bản phù hợp); "
        f"{contents.relations} quan hệ; {contents.conflicts} chỗ không thống nhất."
    )
    print(
        f"docs/: {built.written.written} tệp ghi mới, {built.written.unchanged} không đổi, "
        f"{built.written.removed} đã bỏ. {built.published.site.name}/: {built.published.pages} trang."
    )
    if told := [f"{name} {count.done}, dùng lại {count.reused}" for name, count in built.counts.items()]:
        print(f"Đã làm mới: {'; '.join(told)}.")


def _serve(arguments: argparse.Namespace) -> int:
    site = arguments.project / "site"
    if not arguments.watch:
        serve(site, arguments.port, say=print)
        return OK
    _build_again(arguments)
    with served(site, arguments.port, say=print):
        for _ in changes(arguments.project):
            _build_again(arguments)
    return OK


def _build_again(arguments: argparse.Namespace) -> None:
    """Build; what is wrong is told, and the site stays as it is until it is mended."""
    try:
        _print_built(_built(arguments))
    except BuildError as error:
        print_findings(error.diagnostics)


def _cite(arguments: argparse.Namespace) -> int:
    registers = load()
    texts = read_texts(arguments.files)
    _print_json(cite(texts, load_archive(arguments.project / ARCHIVE, registers), registers))
    return OK


def _describe(arguments: argparse.Namespace) -> int:
    _print_json(describe(read_texts(arguments.files), load()))
    return OK


def _guide(arguments: argparse.Namespace) -> int:
    write_guide(arguments.project)
    return OK


def _print_json(objects: Iterable[object]) -> None:
    for one in objects:
        print(json.dumps(one, ensure_ascii=False))
