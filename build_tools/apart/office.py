"""Word's old files, RTF and OpenDocument, made a .docx by LibreOffice where it is on this machine.

LibreOffice is given a profile of its own each time, in which no macro runs, no link is followed and nothing is
updated. The .docx is read as any other, apart, in the child: what LibreOffice made of a hostile file proves nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from build_tools.apart.programs import FOLDER, Run, find_program, run_program
from build_tools.intake.detect import FileKind, detect
from build_tools.intake.docx.package import open_zip
from build_tools.intake.docx.refusals import BROKEN
from build_tools.intake.old_word import WordHeader, word_header
from build_tools.intake.taken import UnreadableFileError

__all__ = ["CONVERTED", "PROGRAM", "conversion", "profile", "to_docx"]

CONVERTED: Mapping[FileKind, Callable[[bytes], str]] = {
    FileKind.OLD_WORD: lambda content: _word_filter(word_header(content)),
    FileKind.RTF: lambda _: "Rich Text Format",
    FileKind.ODT: lambda _: "writer8",
}
"""Kind → the one filter of LibreOffice that may read a file of it: left to choose, it takes garbage for text."""

PROGRAM = "soffice"
_GIVEN, _MADE = "vao", "ra/vao.docx"
_WORD_95 = 105
_REMEDY = "hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"
_SETTINGS: Mapping[str, Mapping[str, str]] = {
    "Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "Office.Common/Misc": {"FirstRun": "false"},
    "Office.Writer/Content/Update": {"Link": "0", "Field": "false", "Chart": "false"},
    "Office.Recovery/AutoSave": {"Enabled": "false"},
    # In this language the reader knows what LibreOffice writes for a reference that leads nowhere.
    "Setup/L10N": {"ooLocale": "en-US"},
    "Office.Java/VirtualMachine": {"Enable": "false"},
    # A proxy at which nobody answers: where a link is followed all the same, it leads nowhere.
    "Inet/Settings": {
        "ooInetProxyType": "1",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
        "ooInetNoProxy": "",
    },
}
_ITEM = '<item oor:path="/org.openoffice.{group}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'


def to_docx(content: bytes) -> bytes | None:
    """The file as .docx; None where that needs no LibreOffice, or this machine has none.

    Raises UnreadableFileError where LibreOffice cannot open it within its limits.
    """
    kind = detect(content)
    program = find_program(PROGRAM) if kind in CONVERTED else None
    if program is None:
        return None
    _refuse_what_is_left(content, kind)
    return run_program(conversion(content, kind, program))[_MADE]


def _refuse_what_is_left(content: bytes, kind: FileKind) -> None:
    """Raise UnreadableFileError for what LibreOffice would unpack without end, or show as if it were whole."""
    if kind is FileKind.ODT:
        open_zip(content)
    if kind is FileKind.OLD_WORD:
        header = word_header(content)
        if header and not header.whole:
            raise UnreadableFileError(BROKEN)


def conversion(content: bytes, kind: FileKind, program: Path) -> Run:
    """LibreOffice on this file."""
    return Run(
        name="LibreOffice",
        command=(
            str(program),
            f"-env:UserInstallation={FOLDER}/ho-so",
            *("--headless", "--norestore", "--nolockcheck", "--nologo", "--nodefault"),
            f"--infilter={CONVERTED[kind](content)}",
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", "ra", _GIVEN),
        ),
        files={_GIVEN: content, "ho-so/user/registrymodifications.xcu": profile()},
        wanted=(_MADE,),
        remedy=_REMEDY,
    )


def _word_filter(header: WordHeader | None) -> str:
    """Word 6 and 95 wrote another format into the same kind of container as Word 97 and later."""
    return "MS Word 95" if header and header.version <= _WORD_95 else "MS Word 97"


def profile() -> bytes:
    """The settings as LibreOffice keeps them."""
    items = "".join(
        _ITEM.format(group=group, name=name, value=value)
        for group, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>\n"
    ).encode()
