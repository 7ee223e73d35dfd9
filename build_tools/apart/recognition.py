"""Pages that can only be read in pictures of them, by Tesseract where it is on this machine and knows Vietnamese.

1. the child makes a picture of a page, so that Tesseract sees shades of grey and nothing of a hostile file;
2. Tesseract reads it, one thread a page and as many pages at once as there are cores: left to itself it is ten times
   slower; a page that it reads badly may lie on its side, which it is then asked;
3. `intake.scan` makes lines of its table, `intake.composing` the text.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from build_tools.apart.programs import SAID, Run, find_program, run_program
from build_tools.intake.composing import compose
from build_tools.intake.pictures.picture import POINTS, Picture
from build_tools.intake.scan.placed import with_placed
from build_tools.intake.scan.read import Recognised, recognised_page, soundness
from build_tools.intake.sheets import Sheet, SheetLine, Unrecognised
from build_tools.intake.taken import Reason, Taken, UnreadableFileError

__all__ = ["MOST_PICTURES", "PROGRAM", "recognised"]

PROGRAM, LANGUAGE = "tesseract", "vie"
MOST_PICTURES = 300
"""Pages of one file that are recognised: about ten minutes."""
_PICTURE, _TABLE = "trang.pgm", "trang.tsv"
_UNSOUND = 0.6
"""The page may lie on its side, or stand on its head."""
_OTHERWISE = "hãy xin bản Word của văn bản, hoặc bản PDF xuất từ Word"
_NO_PROGRAM = (
    "{pages} là ảnh chụp hoặc bản quét, mà máy này chưa có chương trình nhận dạng chữ (Tesseract kèm tiếng Việt); "
    f"{_OTHERWISE}; hoặc cài Tesseract rồi đưa lại chính tệp này"
)
_NO_LANGUAGE = (
    "{pages} là ảnh chụp hoặc bản quét, mà Tesseract trên máy này chưa có phần tiếng Việt (vie); "
    f"hãy cài thêm phần tiếng Việt rồi đưa lại chính tệp này; hoặc {_OTHERWISE.removeprefix('hãy ')}"
)
_TOO_MANY = "tệp có {count} trang ảnh, máy chỉ nhận dạng đến {most} trang; hãy tách riêng văn bản cần thêm rồi đưa tệp đó vào"
_NOTHING = "không nhận dạng được chữ nào trong ảnh; hãy quét lại cho rõ (300 điểm/inch, thẳng, đủ sáng) rồi đưa tệp mới vào"
_DOUBT = "Chữ ở {pages} do máy nhận dạng từ ảnh, có thể sai dấu, sai số; hãy đối chiếu với bản gốc."
_BLANK = "Số hoặc ngày ở đầu văn bản viết tay hoặc in mờ nên để trống, không đoán; hãy xem bản gốc và ghi vào facts của record.yml."

Draw = Callable[[int, int], Picture]
"""The picture of a page, turned clockwise by so many degrees."""


def recognised(pages: Unrecognised, draw: Draw) -> Taken:
    """The text of pages of which some are recognised. Raises UnreadableFileError where they cannot be."""
    wanted = [sheet for sheet in pages.sheets if sheet.needs_recognition]
    named = pages.named
    program = find_program(PROGRAM)
    if program is None:
        raise UnreadableFileError(_NO_PROGRAM.format(pages=named))
    if LANGUAGE not in _told(program, "--list-langs").split():
        raise UnreadableFileError(_NO_LANGUAGE.format(pages=named))
    if len(wanted) > MOST_PICTURES:
        raise UnreadableFileError(_TOO_MANY.format(count=len(wanted), most=MOST_PICTURES))
    results = dict(zip((sheet.number for sheet in wanted), _side_by_side(program, wanted, draw), strict=True))
    if len(results) == len(pages.sheets) and not any(one.items for one, _ in results.values()):
        raise UnreadableFileError(_NOTHING)
    version = next(iter(_told(program, "--version").splitlines()), PROGRAM)
    read = [(number, one) for number, (_, one) in results.items()]
    doubts = (
        *pages.doubts,
        _DOUBT.format(pages=named),
        *(
            [_BLANK]
            if any(one.reason is Reason.HANDWRITTEN for _, page in read for one in page.blanked)
            else []
        ),
    )
    taken = compose(
        [results[sheet.number][0] if sheet.number in results else sheet for sheet in pages.sheets],
        reader=f"{pages.reader}, {version} ({LANGUAGE})",
        doubts=doubts,
    )
    turned = tuple((number, one.turned) for number, one in read if one.turned)
    return replace(with_placed(taken, read), turned=turned)


def _side_by_side(program: Path, sheets: Sequence[Sheet], draw: Draw) -> list[tuple[Sheet, Recognised]]:
    """Each page recognised; the first that fails ends all."""
    pool = ThreadPoolExecutor(max_workers=os.cpu_count() or 1)
    try:
        return list(pool.map(lambda sheet: _page(program, sheet, draw), sheets))
    finally:
        pool.shutdown(cancel_futures=True)


def _page(program: Path, sheet: Sheet, draw: Draw) -> tuple[Sheet, Recognised]:
    picture = draw(sheet.number, 0)
    table = _table(program, picture)
    turned = 0
    if soundness(table) < _UNSOUND and (turn := _turn(program, picture)):
        upright = draw(sheet.number, turn)
        again = _table(program, upright)
        if soundness(again) > soundness(table):
            picture, table, turned = upright, again, turn
    scale = POINTS / picture.dpi
    width, height = round(picture.width * scale, 1), round(picture.height * scale, 1)
    # Where the page is turned, what was laid on it stands elsewhere.
    laid = [one for one in sheet.items if isinstance(one, SheetLine) and one.laid and not turned]
    read = recognised_page(table, picture.dpi, height=height, first=sheet.number == 1, laid=laid)
    page = replace(sheet, width=width, height=height, items=read.lines, needs_recognition=False)
    return page, replace(read, turned=turned)


def _table(program: Path, picture: Picture) -> str:
    """What Tesseract reads in a picture."""
    dpi = str(round(picture.dpi))
    command = (str(program), _PICTURE, "trang", "-l", LANGUAGE, "--psm", "3", "--dpi", dpi, "tsv")
    return run_program(_run(command, _TABLE, {_PICTURE: picture.pgm()}))[_TABLE].decode("utf-8", "replace")


def _turn(program: Path, picture: Picture) -> int:
    """By how many degrees a picture must be turned clockwise so that its letters stand upright; 0 where that is unknown."""
    command = (str(program), _PICTURE, "stdout", "-l", "osd", "--psm", "0")
    try:
        told = run_program(_run(command, SAID, {_PICTURE: picture.pgm()}))[SAID].decode("utf-8", "replace")
    except UnreadableFileError:  # too few letters, or no data for it
        return 0
    rows = dict(row.split(": ", 1) for row in told.splitlines() if ": " in row)
    turn = rows.get("Rotate", "0").strip()
    return int(turn) if turn in {"90", "180", "270"} else 0


def _told(program: Path, option: str) -> str:
    """What Tesseract says of itself."""
    return run_program(_run((str(program), option), SAID, {}))[SAID].decode("utf-8", "replace")


def _run(command: tuple[str, ...], wanted: str, files: dict[str, bytes]) -> Run:
    data = os.environ.get("TESSDATA_PREFIX")
    return Run(
        name="Tesseract",
        command=command,
        files=files,
        wanted=(wanted,),
        remedy=_OTHERWISE,
        environment={"OMP_THREAD_LIMIT": "1", **({"TESSDATA_PREFIX": data} if data else {})},
    )
